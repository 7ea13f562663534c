import { expect, it } from 'vitest';
import { layOutSheet } from '../../../src/report/map-sheet/lay-out-sheet';
import { mapSheetStyle } from '../../../src/report/map-sheet/map-sheet-style';
import { mapSheets } from '../../../src/report/map-sheet/map-sheets';
import { sheetForm } from '../../../src/report/map-sheet/sheet-form';
import { measure, sampleContent } from './sheet-sample';

const form = sheetForm('a3', 'landscape');

it('a document has a page of the paper’s size for each sheet, and nothing of the user’s in it is markup', () => {
  const { items } = layOutSheet(form, sampleContent(form, 'zh', { title: '<b>图</b> & "甲"' }), measure);
  const pictures = [{ url: 'blob:one', x: 10, y: 10, w: 100, h: 50 }];
  const text = mapSheets('<i>', 'zh-CN', [
    { form, alt: '地图', pictures, items },
    { form, alt: '地图', pictures: [], items },
  ]);
  expect(text.match(/<section class="sheet a3-landscape">/g)).toHaveLength(2);
  expect(text).toContain('viewBox="0 0 420 297"');
  expect(mapSheetStyle).toContain('@page a3-landscape { size: 420mm 297mm; margin: 0; }');
  expect(text).toContain('&lt;b&gt;图&lt;/b&gt; &amp;');
  expect(text).not.toMatch(/<[bi]>|\sstyle=/);
});

it('the same sheet gives the same document', () => {
  const made = (): string => {
    const { items } = layOutSheet(form, sampleContent(form, 'en'), measure);
    return mapSheets('map', 'en', [{ form, alt: 'map', pictures: [], items }]);
  };
  expect(made()).toBe(made());
});
