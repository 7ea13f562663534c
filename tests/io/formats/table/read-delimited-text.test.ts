import { describe, expect, it } from 'vitest';
import type { RawSource } from '../../../../src/io/formats/raw-source';
import { readDelimitedText } from '../../../../src/io/formats/table/read-delimited-text';
import { codesOf, readSample, readText } from '../read-bundle';

const pointsOf = ({ features }: RawSource): number[][] =>
  features.map(({ shape }) => (shape?.kind === 'points' ? [...shape.points] : []));
const ringsOf = ({ features }: RawSource): number[][][] =>
  features.map(({ shape }) => (shape?.kind === 'rings' ? shape.rings.map((ring) => [...ring]) : []));
const read = (text: string, choices = {}): Promise<RawSource> => readText(readDelimitedText, text, choices);

describe('the samples of tables', () => {
  it.each([
    ['01-utf8-bom', 4],
    ['03-swapped', 4],
    ['05-semicolon-decimal-comma', 4],
    ['09-quoted-newline', 2],
    ['11-formula', 5],
    ['15-utf16le', 1],
  ])('%s gives its points without a word', async (name, count) => {
    const source = await readSample(readDelimitedText, `csv/${name}.csv`);
    expect(pointsOf(source).filter((point) => point.length === 2)).toHaveLength(count);
    expect(source).toMatchObject({ axes: 'east-north', issues: [] });
  });

  it('an empty file is refused', async () => {
    expect(codesOf(await readSample(readDelimitedText, 'csv/13-empty.csv'))).toEqual(['file-empty']);
  });

  it('longitude comes first as the heads say; that the digits say otherwise is for the frame to tell', async () => {
    expect(pointsOf(await readSample(readDelimitedText, 'csv/03-swapped.csv'))[0]).toEqual([
      29.8712345, 121.5512345,
    ]);
  });

  it('text stays to the letter, with its ends of lines, quotes and formulas', async () => {
    const quoted = await readSample(readDelimitedText, 'csv/09-quoted-newline.csv');
    expect(quoted.features.map(({ name, properties }) => [name, properties.name])).toEqual([
      ['line1 line2', 'line1\nline2'],
      ['say "hi"', 'say "hi"'],
    ]);
    const formulas = await readSample(readDelimitedText, 'csv/11-formula.csv');
    expect(formulas.features.map(({ properties }) => properties.name)).toEqual([
      "=cmd|' /C calc'!A0",
      '+1+1',
      '@SUM(1)',
      '-2+3',
      '\t=1',
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['经度,纬度', 'east-north'],
    ['东坐标,北坐标', 'east-north'],
    ['Easting,Northing', 'east-north'],
    ['横坐标Y(m),纵坐标X(m)', 'east-north'],
    ['X坐标,Y坐标', null],
    ['POINT_X,POINT_Y', null],
    ['x,y', null],
  ])('are found by the heads %s', async (heads, axes) => {
    const source = await read(`${heads}\n121.5,29.8\n`);
    expect([pointsOf(source), source.axes, codesOf(source)]).toEqual([[[121.5, 29.8]], axes, []]);
  });

  it.each([
    [
      '121.55,29.87\n121.56,29.88',
      [
        [121.55, 29.87],
        [121.56, 29.88],
      ],
    ],
    [
      '  121.55 29.87\n121.56   29.88',
      [
        [121.55, 29.87],
        [121.56, 29.88],
      ],
    ],
    [
      '甲\t3305400.5\t40644900.1\n乙\t3305400.5\t40645150',
      [
        [3305400.5, 40644900.1],
        [3305400.5, 40645150],
      ],
    ],
    [
      '121,55;29,87\n121,56;29,88',
      [
        [121.55, 29.87],
        [121.56, 29.88],
      ],
    ],
  ])('are found by the values of %j, which is told', async (text, points) => {
    const source = await read(text);
    expect([pointsOf(source), codesOf(source)]).toEqual([points, ['table-head-missing']]);
  });

  it('without coordinates refuse the file, however long it is', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `a${i},b`).join('\n');
    expect(codesOf(await read(rows))).toEqual(['table-no-coordinates']);
  });

  it('called __proto__ are data', async () => {
    const { features } = await read('__proto__,lon,lat\n{},121.5,29.8');
    expect(Object.entries(features[0]?.properties ?? {})).toEqual([['__proto__', '{}']]);
  });
});

describe('cells', () => {
  it.each([
    ['"121°33\'12.6"""', 121 + 33 / 60 + 12.6 / 3600],
    ['东经121度33分12.6秒', 121 + 33 / 60 + 12.6 / 3600],
    ['121 33 12.6', 121 + 33 / 60 + 12.6 / 3600],
    ['121°33.21′E', 121 + 33.21 / 60],
    ['１２１．５', 121.5],
    ['"1,213,305.5"', 1213305.5],
    ['-121.5', -121.5],
  ])('%s is read as a number', async (cell, value) => {
    expect(pointsOf(await read(`lon,lat\n${cell},29.8`))[0]?.[0]).toBeCloseTo(value, 10);
  });

  it.each(['', 'x', 'NaN', '1e999', '0x10', '121 75 12', '121.5 29.8', '"121,551"', 'Infinity'])(
    '%j refuses its row alone, with line and column',
    async (cell) => {
      const source = await read(`name,lon,lat\na,121.5,29.8\nb,${cell},29.8\nc,121.6,29.8`);
      expect(source.features.map(({ name }) => name)).toEqual(['a', 'c']);
      expect(source.issues).toMatchObject([
        { code: 'ordinate-invalid', at: { line: 3, column: 2, feature: 1, featureName: 'b' } },
      ]);
    },
  );

  it('lines are counted with those inside of quotes', async () => {
    const { issues } = await read('name,lon,lat\r\n"a\r\nb",121.5,29.8\r\n\r\nc,x,29.8\r\n');
    expect(issues.map(({ at }) => at.line)).toEqual([5]);
  });

  it('quotes that are not closed refuse the file', async () => {
    const source = await read('name,lon,lat\na,121.5,29.8\n"b,121.5,29.8\n');
    expect([source.features, source.issues[0]?.code, source.issues[0]?.at.line]).toEqual([
      [],
      'table-quotes',
      3,
    ]);
  });
});

describe('rows of a corner each', () => {
  const table = [
    '界址点成果表',
    '地块号,圈号,点号,X坐标,Y坐标,面积(公顷),备注',
    'A,1,J1,3305400,40644900,3.75,甲',
    ',,J2,3305400,40645150,,',
    ',,J3,3305250,40645150,,',
    ',2,J4,3305350,40645000,,',
    ',,J5,3305350,40645050,,',
    ',,J6,3305300,40645050,,',
    'B,1,J1,0.5,0.5,,',
    ',,J2,1.5,0.5,,',
    ',,J3,1.5,1.5,,',
  ];

  it('make plots and rings, a blank cell being as the one above', async () => {
    const source = await read(table.join('\n'));
    expect(ringsOf(source).map((rings) => rings.map((ring) => ring.length / 2))).toEqual([[3, 3], [3]]);
    expect(source.features[0]).toMatchObject({
      name: 'A',
      declaredArea: { value: 3.75, unit: 'ha', field: '面积(公顷)' },
      properties: { 地块号: 'A', 备注: '甲' },
    });
    expect(source.features[0]?.lines?.map((lines) => [...lines])).toEqual([
      [3, 4, 5],
      [6, 7, 8],
    ]);
  });

  it('a wrong corner refuses its plot and no other', async () => {
    const source = await read(table.join('\n').replace('3305250', '33o5250'));
    expect(source.features.map(({ name }) => name)).toEqual(['B']);
    expect(source.issues).toMatchObject([
      { code: 'ordinate-invalid', at: { line: 5, feature: 0, ring: 0, vertex: 2 } },
    ]);
  });

  it('points are corners of one plot only where the user says so', async () => {
    const text = 'x,y\n0.5,0\n1.5,0\n1.5,1\n';
    expect(ringsOf(await read(text))).toEqual([[], [], []]);
    expect(ringsOf(await read(text, { pointsAreCorners: true }))).toEqual([[[0.5, 0, 1.5, 0, 1.5, 1]]]);
  });
});

describe('a column of WKT', () => {
  it('gives features with their attributes; a wrong one is refused alone', async () => {
    const source = await read(
      'id,geom\n1,"SRID=4549;POLYGON((0 0,1 0,1 1,0 0))"\n2,"POLYGON((0 0,1 0"\n3,\n',
    );
    expect(source.features.map(({ name, shape }) => [name, shape?.kind])).toEqual([
      ['1', 'polygons'],
      ['3', undefined],
    ]);
    expect(source.issues).toMatchObject([{ code: 'wkt-truncated', at: { line: 3, column: 2, feature: 1 } }]);
    expect(source.claims).toMatchObject([{ text: 'SRID=4549' }]);
  });
});

it('more wrong rows than are told leave the right ones in place', async () => {
  const rows = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? '121.5,29.8' : 'x,29.8'));
  const source = await read(['lon,lat', ...rows].join('\n'));
  expect(source.features).toHaveLength(250);
  expect(source.issues.at(-1)).toMatchObject({
    code: 'issues-left-off',
    severity: 'warning',
    params: { count: 150 },
  });
});
