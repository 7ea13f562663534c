import { describe, expect, it } from 'vitest';
import type { RawFeature, RawSource } from '../../../../src/io/formats/raw-source';
import { readSurveyTxt } from '../../../../src/io/formats/survey/read-survey-txt';
import { codesOf, readSample, readText } from '../read-bundle';

const ringsOf = (feature: RawFeature | undefined): number[][] =>
  feature?.shape?.kind === 'rings' ? feature.shape.rings.map((ring) => [...ring]) : [];
const vertexCounts = ({ features }: RawSource): number[][] =>
  features.map((feature) => ringsOf(feature).map((ring) => ring.length / 2));

const read = (text: string): Promise<RawSource> => readText(readSurveyTxt, text);
const square = [
  'J1,1,3305400,40644900',
  'J2,1,3305400,40645150',
  'J3,1,3305250,40645150',
  'J4,1,3305250,40644900',
];
const plot = (head: string, rows: readonly string[] = square): string =>
  ['[地块坐标]', head, ...rows].join('\n');

describe('the samples of 勘测定界 TXT', () => {
  const closed = [
    [6, 5],
    [5, 4],
  ];
  it.each([
    ['01-standard-utf8', closed, []],
    ['03-utf8-bom', closed, []],
    ['05-lf-only', closed, []],
    ['07-no-zone-in-header', closed, []],
    ['09-prefixless-no-zone', closed, []],
    [
      '11-unclosed-rings',
      [
        [5, 4],
        [4, 3],
      ],
      [],
    ],
    ['13-plain-numbers', closed, []],
    ['15-area-m2', closed, []],
    ['17-area-wrong', closed, []],
    ['19-13-fields', closed, []],
    ['21-identical-plot-headers', [[6, 5], [5]], ['survey-count-differs']],
    ['23-six-degree-zone21', closed, []],
    ['25-zone41-prefix', [[5]], []],
    ['27-lonlat-degrees', closed, []],
    ['29-line-feature', [], ['survey-not-areal']],
    ['31-nan-inf', [], ['ordinate-invalid', 'ordinate-invalid']],
    ['33-only-points', [[5]], ['survey-head-missing']],
    ['35-project-info-section', closed, []],
    ['37-dup-consecutive', [[6]], ['survey-count-differs']],
    ['39-header-only', [], ['survey-no-plots']],
    ['41-formula-name', [[5]], []],
  ])('%s gives its rings and nothing else', async (name, counts, codes) => {
    const source = await readSample(readSurveyTxt, `txt/${name}.txt`);
    expect(vertexCounts(source)).toEqual(counts);
    expect(codesOf(source)).toEqual(codes);
  });

  it('names line, plot, ring and vertex of each number that is none', async () => {
    const { issues } = await readSample(readSurveyTxt, 'txt/31-nan-inf.txt');
    expect(
      issues.map(({ at, params }) => [at.line, at.featureName, at.ring, at.vertex, params.found]),
    ).toEqual([
      [15, '测试地块一', 0, 1, 'NaN'],
      [16, '测试地块一', 0, 2, '1e999'],
    ]);
  });

  it('gives ordinates as written with the line of each, and the area without a unit', async () => {
    const { features, axes } = await readSample(readSurveyTxt, 'txt/01-standard-utf8.txt');
    expect(ringsOf(features[0])[0]?.slice(0, 4)).toEqual([3305400.5, 40649700.125, 3305412.25, 40649955.75]);
    expect(features[0]?.lines?.map((lines) => [...lines])).toEqual([
      [14, 15, 16, 17, 18, 19],
      [20, 21, 22, 23, 24],
    ]);
    expect(features[0]?.declaredArea).toEqual({ value: 6.8613, unit: null, field: '' });
    expect(axes).toBe('north-east');
  });
});

describe('what the head says', () => {
  it.each([
    ['坐标系=2000国家大地坐标系\n几度分带=3\n带号=40', { datum: 'cgcs2000', beltWidth: 3, zone: 40 }],
    ['坐标系=80国家坐标系\n几度分带=6度\n带号=21带', { datum: 'xian80', beltWidth: 6, zone: 21 }],
    ['坐标系=1954北京坐标系\n几度分带＝３\n带号=', { datum: 'beijing54', beltWidth: 3, zone: null }],
  ])('%j is claimed', async (head, facts) => {
    const { claims } = await read(`[属性描述]\n${head}\n${plot('4,3.75,1,甲,面,,,,@')}`);
    expect(claims).toEqual([{ by: 'header', ...facts, text: expect.stringContaining('坐标系=') as string }]);
  });

  it('a system of a town is told as unknown, whatever year it bears', async () => {
    const { claims } = await read(`坐标系=某市2000独立坐标系\n${plot('4,3.75,1,甲,面,,,,@')}`);
    expect(claims).toEqual([{ by: 'crs-member', frame: null, text: '坐标系=某市2000独立坐标系' }]);
  });

  it.each([
    ['转换参数=0,0,0,0,0,0,0', []],
    ['转换参数=,,,,,,', []],
    ['转换参数=0,0,0,0,0,0,1', []],
    ['转换参数=12.5,-3,0,0,0,0,0', ['survey-shift-not-applied']],
    ['计量单位=度', []],
    ['计量单位=度分秒', ['survey-packed-degrees']],
    ['计量单位=千米', ['survey-unit-unknown']],
  ])('%s gives %j', async (line, codes) => {
    expect(codesOf(await read(`[属性描述]\n${line}\n${plot('4,3.75,1,甲,面,,,,@')}`))).toEqual(codes);
  });
});

describe('dialects of the plots', () => {
  it.each([
    [
      'tabs',
      plot(
        '4,3.75,1,甲,面,,,,@',
        square.map((row) => row.replaceAll(',', '\t')),
      ),
    ],
    [
      'full-width signs',
      plot(
        '4，3.75，1，甲，面，，，，＠',
        square.map((row) => row.replaceAll(',', '，').replaceAll('1', '１')),
      ),
    ],
    ['carriage returns alone', plot('4,3.75,1,甲,面,,,,@').replaceAll('\n', '\r')],
    [
      'a @ after each row',
      plot(
        '4,3.75,1,甲,面,,,,@',
        square.map((row) => `${row},@`),
      ),
    ],
    [
      'a height after each point',
      plot(
        '4,3.75,1,甲,面,,,,@',
        square.map((row) => `${row},3.25`),
      ),
    ],
    ['no @ at all', plot('4,3.75,1,甲,面,,,')],
    ['a head of nine fields', plot('4,3.75,1,甲,面,,,,备注,@')],
    ['named fields', plot('【坐标点个数,地块名称,地块面积,记录图形属性,@】\n4,甲,3.75,面,x,@')],
  ])('%s are read like the usual', async (_, text) => {
    const source = await read(text);
    expect(codesOf(source)).toEqual([]);
    expect(ringsOf(source.features[0])).toEqual([
      square.flatMap((row) => row.split(',').slice(2).map(Number)),
    ]);
    expect(source.features[0]).toMatchObject({ name: '甲', declaredArea: { value: 3.75 } });
  });

  it('a name with commas stays whole', async () => {
    const { features } = await read(plot('4,3.75,1,甲,乙,面,I51,工业用地,,@'));
    expect(features[0]).toMatchObject({ name: '甲,乙', properties: { 图幅号: 'I51', 地块用途: '工业用地' } });
  });

  it('rings under one number are parted where the first is closed', async () => {
    const inner = ['J5,1,3305350,40645000', 'J6,1,3305350,40645050', 'J7,1,3305300,40645050'];
    const source = await read(plot('8,3.75,1,甲,面,,,,@', [...square, square[0] ?? '', ...inner]));
    expect(vertexCounts(source)).toEqual([[5, 3]]);
  });

  it('a number that returns to an open ring refuses the file, since the point may belong to either', async () => {
    const source = await read(
      plot('6,3.75,1,甲,面,,,,@', [...square, 'J5,2,3305350,40645000', 'J6,1,3305350,40645050']),
    );
    expect(source.issues.map(({ code, at }) => [code, at.line])).toEqual([['ring-number-returns', 8]]);
    expect(source.features).toEqual([]);
  });

  it.each(['J2,1,,40645150', 'J2,1,3305400,', 'J2,1,0x10,40645150', 'J2,1,3305400', 'J2,1,1.2.3,5'])(
    'the row %s refuses the file, with its line',
    async (row) => {
      const source = await read(plot('4,3.75,1,甲,面,,,,@', [square[0] ?? '', row, ...square.slice(2)]));
      expect(source.features).toEqual([]);
      expect(source.issues[0]?.at.line).toBe(4);
    },
  );

  it('fields called __proto__ are data', async () => {
    const { features } = await read(plot('【界址点数,__proto__,地块名称,记录图形属性,x,@】\n4,坏,甲,面,y,@'));
    expect(Object.entries(features[0]?.properties ?? {})).toContainEqual(['__proto__', '坏']);
  });

  it('of a million wrong rows a hundred are told', async () => {
    const source = await read(
      plot(
        '4,3.75,1,甲,面,,,,@',
        Array.from({ length: 5000 }, () => 'J1,1,x,y'),
      ),
    );
    expect(source.issues.length).toBe(101);
    expect(source.issues.at(-1)).toMatchObject({ code: 'issues-left-off', params: { count: 4900 } });
  });
});
