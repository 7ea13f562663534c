import { describe, expect, it } from 'vitest';
import { parseMarkdown, wordsOf } from '../../src/domain/parse-markdown';

const told = (source: string): string[] =>
  parseMarkdown(source).map((block) => `${block.kind}: ${wordsOf(block)}`);

describe('the Markdown of a scene', () => {
  it('has paragraphs, headings and both kinds of list', () => {
    expect(told('# Aim\nFirst.\n\n- one\n- two\n1. three\n2、four')).toEqual([
      'heading: Aim',
      'paragraph: First.',
      'bullet: one',
      'bullet: two',
      'number: three',
      'number: four',
    ]);
  });

  it('joins the lines of a paragraph by a space only between words that are written with spaces', () => {
    expect(told('a plan\nfor all')).toEqual(['paragraph: a plan for all']);
    expect(told('一区\n两带')).toEqual(['paragraph: 一区两带']);
  });

  it('tells bold and italic from signs that are only signs', () => {
    const [block] = parseMarkdown('**bold** and *slanted*, 2 * 3 * 4, **');
    expect(block?.runs).toEqual([
      { text: 'bold', bold: true },
      { text: ' and ' },
      { text: 'slanted', italic: true },
      { text: ', 2 * 3 * 4, **' },
    ]);
  });

  it('leaves tags and a year at the beginning as the text they are', () => {
    expect(told('<b>x</b>\n\n2025.5 万亩')).toEqual(['paragraph: <b>x</b>', 'paragraph: 2025.5 万亩']);
  });
});
