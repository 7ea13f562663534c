import { describe, expect, it } from 'vitest';
import { findEntries } from '../../src/domain/find-entries';
import { foldName } from '../../src/domain/fold-name';
import { matchPinyin } from '../../src/domain/match-pinyin';
import { charactersOf, indexEntry, type SearchEntry } from '../../src/domain/search-entry';
import { readingsOf } from '../../src/worker/readings-of';

const named = (...names: string[]): SearchEntry => ({
  kind: 'feature',
  id: names[0] ?? '',
  layer: 'places',
  title: { zh: names[0] ?? '', en: names[0] ?? '' },
  names,
  details: [],
});

function found(
  text: string,
  entries: readonly SearchEntry[],
  shown: readonly SearchEntry[] = entries,
): string[] {
  const readings = new Map(readingsOf(charactersOf(entries)));
  const index = entries.map((entry) => indexEntry(entry, (sign) => readings.get(sign) ?? []));
  return findEntries(index, text, (entry) => shown.includes(entry)).flatMap(({ hits }) =>
    hits.map(({ entry }) => entry.id),
  );
}

describe('by pinyin', () => {
  it.each([
    ['changhe', '长河镇'],
    ['zhanghe', '长河镇'],
    ['chz', '长河镇'],
    ['zhz', '长河镇'],
    ['chhz', '长河镇'],
    ['changhez', '长河镇'],
    ['changh', '长河镇'],
    ['cqlx', '重庆路小学'],
    ['zqlx', '重庆路小学'],
    ['chongqinglu', '重庆路小学'],
    ['zhongqinglu', '重庆路小学'],
    ['lvlang', '绿廊'],
    ['nvzi', '女子学校'],
    ['nüzi', '女子学校'],
    ['g15shgs', 'G15 沈海高速'],
    ['hzwxq', '杭州湾新区'],
    ['杭州wan', '杭州湾新区'],
    ['xinqu', '杭州湾新区'],
    ['xian', '西安路'],
    ['xianlu', '先路村'],
  ])('%s finds %s', (typed, name) => {
    const others = [
      '长河镇',
      '重庆路小学',
      '绿廊',
      '女子学校',
      'G15 沈海高速',
      '杭州湾新区',
      '西安路',
      '先路村',
    ];
    expect(
      found(
        typed,
        others.map((other) => named(other)),
      ),
    ).toContain(name);
  });

  it('finds nothing by letters that no character begins with', () => {
    expect(found('zxq', [named('长河镇'), named('绿廊')])).toEqual([]);
  });

  it('takes no syllable for finished that has other letters after it', () => {
    const name = foldName('长河镇', (sign) => readingsOf([sign])[0]?.[1] ?? []);
    expect(matchPinyin('changx', name)).toBeNull();
    expect(matchPinyin('changh', name)).toMatchObject({ start: 0, end: 2, byInitials: false });
  });
});

describe('the order', () => {
  it('is exact name, beginning, initials, syllables, part, slip, attribute', () => {
    const entries = [
      { ...named('某某地块'), details: ['ab'] },
      named('甲ab', 'x'),
      named('abandon'),
      named('ab'),
      named('安邦'),
    ];
    expect(found('ab', entries)).toEqual(['ab', 'abandon', '安邦', '甲ab', '某某地块']);
    expect(found('anbang', [named('西安邦'), named('安邦'), named('anbang bay')])).toEqual([
      'anbang bay',
      '安邦',
      '西安邦',
    ]);
  });

  it('puts what is shown on the map first, then the shorter name', () => {
    const [long, short, hidden] = [named('慈溪中学北校区'), named('慈溪中学部'), named('慈溪中学')];
    expect(found('慈溪中', [long, short, hidden], [long, short])).toEqual([
      '慈溪中学部',
      '慈溪中学北校区',
      '慈溪中学',
    ]);
  });

  it('puts the usual reading before the rare one', () => {
    expect(found('zhe', [named('长二'), named('浙二')])[0]).toBe('浙二');
  });

  it('lists a kind before another when its best is better', () => {
    const town: SearchEntry = { ...named('观海卫镇'), kind: 'town' };
    expect(found('观海卫镇', [named('观海卫镇中学'), town])).toEqual(['观海卫镇', '观海卫镇中学']);
  });
});

describe('with slips', () => {
  it.each([
    ['官海卫', '观海卫镇'],
    ['观卫镇', '观海卫镇'],
    ['hangzhuo', 'Hangzhou Bay Bridge'],
    ['guanhaiwie', '观海卫镇'],
    ['通苏嘉甬铁线', '通苏嘉甬铁路'],
  ])('%s still finds %s', (typed, name) => {
    expect(found(typed, [named('观海卫镇'), named('Hangzhou Bay Bridge'), named('通苏嘉甬铁路')])).toEqual([
      name,
    ]);
  });

  it('forgives none in two characters', () => {
    expect(found('官海', [named('观海卫镇')])).toEqual([]);
  });
});

describe('words', () => {
  it('must all be met, in the name or in what is said of it', () => {
    const school: SearchEntry = { ...named('实验学校'), details: ['逍林镇'] };
    expect(found('学校 逍林', [school, named('实验学校二')])).toEqual(['实验学校']);
  });

  it('are met whatever the width, the case, the accents and the punctuation', () => {
    const names = [named('“四好”农村路（二期）'), named('ABC-1 号'), named('Café')];
    expect(found('四好农村路二期', names)).toEqual(['“四好”农村路（二期）']);
    expect(found('ａｂｃ１', names)).toEqual(['ABC-1 号']);
    expect(found('CAFE', names)).toEqual(['Café']);
  });

  it('find nothing where nothing is typed', () => {
    expect(found(' ， ', [named('慈溪')])).toEqual([]);
  });
});

describe('what is marked', () => {
  const spans = (text: string, name: string): string[] => {
    const entry = named(name);
    const readings = new Map(readingsOf(charactersOf([entry])));
    const [group] = findEntries([indexEntry(entry, (sign) => readings.get(sign) ?? [])], text, () => true);
    return (group?.hits[0]?.met.spans ?? []).map(([from, to]) => name.slice(from, to));
  };

  it('is what was met, in the spelling of the name', () => {
    expect(spans('四好农村路', '“四好”农村路（二期）')).toEqual(['四好”农村路']);
    expect(spans('guanhaiwei', '慈溪观海卫镇')).toEqual(['观海卫']);
    expect(spans('镇 观海', '观海卫镇')).toEqual(['观海', '镇']);
    expect(spans('𬭚', '甲𬭚乙')).toEqual(['𬭚']);
  });
});
