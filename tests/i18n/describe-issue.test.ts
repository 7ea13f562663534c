import { describe, expect, it } from 'vitest';
import { errorIssue } from '../../src/domain/issue';
import type { IssueCode } from '../../src/domain/issue-code';
import { describeIssue } from '../../src/i18n/describe-issue';
import { findingEn } from '../../src/i18n/finding.en';
import { findingZh } from '../../src/i18n/finding.zh';
import { issueEn } from '../../src/i18n/issue.en';
import { issueZh } from '../../src/i18n/issue.zh';

const codes = Object.keys(issueZh.codes) as IssueCode[];
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe('the words of problems', () => {
  it('are complete in both languages', () => {
    expect(Object.keys(issueEn.codes).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('%s uses the same parameters in both languages and says something in each', (code) => {
    expect(placeholders(issueEn.codes[code])).toEqual(placeholders(issueZh.codes[code]));
    expect(issueZh.codes[code]).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(issueEn.codes[code]).toMatch(/^[^\u4e00-\u9fff]*\.$/);
  });
});

describe('a problem in a sentence', () => {
  const at = {
    file: 'a.geojson',
    feature: 2,
    featureName: 'x',
    part: 0,
    ring: 1,
    vertex: 16,
    lonLat: [121.5, 29.8666666666667] as const,
  };

  it('says where from the file inwards, counted from one, and then what', () => {
    expect(describeIssue(errorIssue('hole-outside', at), issueZh)).toBe(
      '文件“a.geojson”，第 3 个要素“x”，第 1 部分，第 2 环，第 17 点（经度 121.5，纬度 29.8666667）：' +
        issueZh.codes['hole-outside'],
    );
    expect(describeIssue(errorIssue('hole-outside', at), issueEn)).toBe(
      'File “a.geojson”, feature 3 “x”, part 1, ring 2, point 17 (longitude 121.5, latitude 29.8666667): ' +
        issueEn.codes['hole-outside'],
    );
  });

  it('gives line and column of a text, and the path of a plan pack', () => {
    const syntax = errorIssue('json-syntax', { file: 'a', line: 3, column: 7 }, { found: '}' });
    expect(describeIssue(syntax, issueZh)).toMatch(/^文件“a”，第 3 行第 7 列：.*“}”/);
    const missing = errorIssue(
      'plan-field-missing',
      { file: 'plan.json', path: 'layers[3].name' },
      { key: 'en' },
    );
    expect(describeIssue(missing, issueZh)).toMatch(/^文件“plan\.json”，layers\[3\]\.name：.*“en”/);
  });

  it('stands alone when nothing is known of the place', () => {
    expect(describeIssue(errorIssue('collection-empty'), issueZh)).toBe(issueZh.codes['collection-empty']);
  });

  it('puts in values of the data as text, whatever they hold', () => {
    const found = '$& {detail} <b>';
    expect(describeIssue(errorIssue('json-syntax', {}, { found }), issueZh)).toContain(`“${found}”`);
    expect(describeIssue(errorIssue('json-syntax', {}, {}), issueZh)).toContain('{found}');
    expect(describeIssue(errorIssue('json-syntax', { file: '{n}' }, { found }), issueEn)).toContain('“{n}”');
  });
});

describe('the words of verdicts', () => {
  it('are complete in both languages and keep schematic layers from claiming', () => {
    for (const words of [findingZh, findingEn]) {
      const { states, broken, partlyUnanalysed, ...tables } = words;
      expect(partlyUnanalysed).toMatch(/\S/);
      for (const table of [...Object.values(states), ...Object.values(broken), ...Object.values(tables)]) {
        for (const word of Object.values<string>(table)) expect(word).toMatch(/\S/);
      }
      for (const state of ['conflict', 'attention', 'clear'] as const) {
        expect(words.states.suspected[state]).not.toBe(words.states.found[state]);
      }
    }
    expect(findingZh.states.found).toMatchObject({
      conflict: '涉及',
      clear: '不涉及',
      undetermined: '无法判定',
    });
    expect(findingZh.states.suspected).toMatchObject({
      conflict: '疑似涉及',
      clear: '示意未见',
      unanalysed: '未分析',
    });
  });
});
