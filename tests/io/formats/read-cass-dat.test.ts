import { expect, it } from 'vitest';
import { readCassDat } from '../../../src/io/formats/read-cass-dat';
import { codesOf, readSample, readText } from './read-bundle';

it('the sample gives four points, east first', async () => {
  const { features, axes, issues } = await readSample(readCassDat, 'csv/07-cass.dat');
  expect(features.map(({ shape }) => shape)).toHaveLength(4);
  expect(features[0]).toMatchObject({
    name: '1',
    shape: { kind: 'points', points: Float64Array.of(649874.991, 3306850.207) },
    properties: { 高程: '3.25' },
  });
  expect([axes, issues]).toEqual(['east-north', []]);
});

it('points are the corners of one plot where the user says so', async () => {
  const { features } = await readSample(readCassDat, 'csv/07-cass.dat', { pointsAreCorners: true });
  expect(features).toHaveLength(1);
  expect(features[0]?.lines?.map((lines) => [...lines])).toEqual([[1, 2, 3, 4]]);
});

it('a wrong row is named and its point left out, but refuses a plot', async () => {
  const text = '3\n1,,649874.991,3306850.207,3\n2,,,3306863.282,3\n3,a\n4,,649874.991,3306860.207,3\n';
  const points = await readText(readCassDat, text);
  expect(points.issues.map(({ code, at }) => [code, at.line, at.feature])).toEqual([
    ['ordinate-invalid', 3, 1],
    ['cass-row-unreadable', 4, 2],
  ]);
  expect(points.features.map(({ at }) => at.feature)).toEqual([0, 3]);
  const plot = await readText(readCassDat, text, { pointsAreCorners: true });
  expect(plot.features).toEqual([]);
  expect(codesOf(plot)).toEqual(['ordinate-invalid', 'cass-row-unreadable']);
});
