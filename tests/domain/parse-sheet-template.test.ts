import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSheetTemplate } from '../../src/domain/parse-sheet-template';
import { requiredColumns, requiredSections, sheetSections } from '../../src/domain/sheet-template';

const base = { yutu: 'sheet-template', schema: 1, name: '本局' };
const parse = (more: object) => parseSheetTemplate({ ...base, ...more }, 't.json');

describe('a template of check sheets', () => {
  it('is taken with nothing but its name, and the shipped example is one', () => {
    expect(parse({}).issues).toEqual([]);
    const example: unknown = JSON.parse(readFileSync('public/sheet-template-example.json', 'utf8'));
    expect(parseSheetTemplate(example, 'example')).toMatchObject({ issues: [] });
  });

  it.each(requiredSections)(
    'is refused without the section %s, which a sheet would hide something without',
    (left) => {
      const { template, issues } = parse({ sections: sheetSections.filter((one) => one !== left) });
      expect(template).toBeNull();
      expect(issues[0]).toMatchObject({ code: 'template-list', at: { file: 't.json', path: 'sections' } });
      expect(issues[0]?.params['expected']).toContain(left);
    },
  );

  it.each(requiredColumns)('is refused without the column %s', (left) => {
    expect(parse({ columns: requiredColumns.filter((one) => one !== left) }).template).toBeNull();
  });

  it.each([
    ['a logo from the network', { logo: 'https://example.org/logo.png' }, 'logo'],
    ['a logo that is a script', { logo: 'data:image/svg+xml;base64,PHN2Zy8+' }, 'logo'],
    ['a logo that is too large', { logo: `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200_000)}` }, 'logo'],
    ['a section twice', { sections: [...sheetSections, 'sign'] }, 'sections'],
    ['a field that no template has', { script: 'alert(1)' }, 'script'],
    ['endless corners', { corners: 1e9 }, 'corners'],
    ['a title as long as a page', { title: '长'.repeat(5000) }, 'title'],
    ['a sheet that nobody signs', { sign: [] }, 'sign'],
  ])('is refused with %s, and the place is told', (_, more, path) => {
    const { template, issues } = parse(more);
    expect(template).toBeNull();
    expect(issues[0]?.at.path).toBe(path);
    expect(String(issues[0]?.params['received']).length).toBeLessThan(70);
  });

  it.each([
    [{ logo: 'https://example.org/logo.png' }, 'template-logo'],
    [{ colour: 'red' }, 'template-unknown'],
    [{ columns: ['number'] }, 'template-list'],
    [{ corners: -1 }, 'template-field'],
  ])('is refused with %j for what is wrong with it', (more, code) => {
    expect(parse(more).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('is refused when it is another file or one of a newer program', () => {
    expect(parseSheetTemplate({ type: 'FeatureCollection' }, 'x').issues[0]?.code).toBe('template-not-one');
    expect(parse({ schema: 2 }).issues[0]?.code).toBe('template-newer');
  });
});
