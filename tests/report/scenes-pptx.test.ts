import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/domain/parse-markdown';
import type { SceneBooklet } from '../../src/report/scene-page';
import { scenesPptx } from '../../src/report/scenes-pptx';
import { unzip } from '../io/unzip';
import { bookletOf, countsFigure, onePixel, pageOf } from './booklet-sample';

/** The files of a presentation, as text. */
async function opened(booklet: SceneBooklet): Promise<Map<string, string>> {
  const archive = new Blob(await scenesPptx(booklet, () => onePixel));
  const files = unzip(new Uint8Array(await archive.arrayBuffer()));
  const texts = [...files].filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(texts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const slidesIn = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

/** The text that a reader of a file sees. */
const textIn = (xml = ''): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('|');

describe('the presentation of scenes', () => {
  it('has one slide for each page, with title, text, legend, source, marks and the alt text of its map', async () => {
    const files = await opened(bookletOf(pageOf(), pageOf({ title: '第二页', isSchematic: false })));
    expect(slidesIn(files)).toHaveLength(2);
    const first = files.get('ppt/slides/slide1.xml') ?? '';
    const words = ['一区两带', '一区', '沿海', '图例', '图例项 3', '资料来源：纲要', '示意'];
    for (const word of words) expect(textIn(first)).toContain(word);
    expect(first).toContain('descr="地图：一区两带"');
    expect(first).toContain('type="title"');
    expect(textIn(files.get('ppt/slides/slide2.xml'))).not.toContain('示意');
    const masters = [...files].filter(([name]) => name.startsWith('ppt/slideLayouts/slideLayout'));
    const marks = masters.map(([, xml]) => textIn(xml)).join('|');
    expect(marks).toContain('内部资料');
    expect(marks).toContain('审图号：某S(2026)1号');
  });

  it('puts the notes into the notes field, every sign of theirs as text', async () => {
    const files = await opened(bookletOf(pageOf({ notes: '先讲 <一区> & "两带"' }), pageOf()));
    expect(files.get('ppt/notesSlides/notesSlide1.xml')).toContain(
      '先讲 &lt;一区&gt; &amp; &quot;两带&quot;',
    );
    expect(textIn(files.get('ppt/notesSlides/notesSlide2.xml'))).not.toContain('一区');
  });

  it('writes bold text, lists and markup in texts as what they are', async () => {
    const files = await opened(bookletOf(pageOf({ title: '<script>&' })));
    const slide = files.get('ppt/slides/slide1.xml') ?? '';
    expect(slide).toMatch(/<a:rPr[^>]* b="1"[^>]*>(?:(?!<a:t>).)*<a:t>一区</s);
    expect(slide.match(/<a:buSzPct/g)?.length).toBe(2);
    expect(slide).toContain('&lt;script&gt;&amp;');
  });

  it('keeps to the schema: a paragraph’s properties stand once, before its runs', async () => {
    const text = parseMarkdown('- a **bold** item *here*\n\nplain **bold** plain');
    const slide = (await opened(bookletOf(pageOf({ text })))).get('ppt/slides/slide1.xml') ?? '';
    const paragraphs = slide.match(/<a:p>.*?<\/a:p>/gs) ?? [];
    expect(paragraphs.filter((one) => one.includes('bold'))).toHaveLength(2);
    for (const one of paragraphs) expect(one.replace(/^<a:p><a:pPr/, ''), one).not.toContain('<a:pPr');
  });

  it('keeps the lines of notes apart', async () => {
    const files = await opened(bookletOf(pageOf({ notes: 'one\ntwo' })));
    expect(textIn(files.get('ppt/notesSlides/notesSlide1.xml'))).toMatch(/^one\|two\|/);
  });

  it('links nothing from outside', async () => {
    const files = await opened(bookletOf(pageOf({ figure: countsFigure })));
    const links = [...files].filter(([name, xml]) => name.endsWith('.rels') && xml.includes('External'));
    expect(links).toEqual([]);
  });

  it('draws a figure as a chart and a table that can be edited', async () => {
    const files = await opened(bookletOf(pageOf({ figure: countsFigure })));
    const slide = files.get('ppt/slides/slide1.xml') ?? '';
    expect(slide).toContain('<a:tbl>');
    expect(slide).toContain('<c:chart');
    expect(textIn(slide)).toContain('合计（亿元）');
    const chart = [...files].find(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))?.[1] ?? '';
    expect(chart).toContain('<c:v>12.5</c:v>');
    expect(chart.indexOf('水利')).toBeLessThan(chart.indexOf('交通'));
  });

  it('says why there is no map, and goes on with the rest', async () => {
    const lost = pageOf({ pictures: [], remarks: ['此图未能画出：显存不足'] });
    const files = await opened(bookletOf(lost, pageOf()));
    expect(textIn(files.get('ppt/slides/slide1.xml'))).toContain('显存不足');
    expect(files.get('ppt/slides/slide1.xml')).not.toContain('descr="地图');
    expect(files.get('ppt/slides/slide2.xml')).toContain('descr="地图');
  });
});
