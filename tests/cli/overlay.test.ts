import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlay } from '../../src/cli/overlay';
import type { Areal, LonLat } from '../../src/domain/geometry';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { overlayPairs } from '../geo/overlay-pairs';
import { runCommand, runYutu } from './run-yutu';

interface Answer {
  id: unknown;
  line?: number;
  areaM2: number | null;
  state: string;
  because?: string;
}

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-overlay-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function overlaid(lines: readonly string[], ...options: string[]) {
  const file = join(folder, 'pairs.ndjson');
  await writeFile(file, lines.join('\n'));
  const { code, stdout, stderr } = await runCommand(overlay, file, ...options);
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
  return { code, stderr, answers };
}

const box = (west: number, south: number, east: number, north: number): Areal => {
  const ring: LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

const pair = (id: unknown, a: unknown, b: unknown): string => JSON.stringify({ id, a, b });

describe('yutu overlay --plane', () => {
  it('gets every pair of the public suites within the tolerance of its exact area', async () => {
    const { answers } = await overlaid(
      overlayPairs.map((one) => JSON.stringify(one)),
      '--plane',
    );
    expect(answers).toHaveLength(overlayPairs.length);
    const off = overlayPairs.filter(({ id, expectedArea, tol }, i) => {
      const answer = answers[i];
      return answer?.id !== id || !(Math.abs((answer.areaM2 ?? Number.NaN) - expectedArea) <= tol);
    });
    expect(off.map(({ id }) => id)).toEqual([]);
  });

  it('tells overlap, touch, distance and what is thinner than the data is precise', async () => {
    const a = box(0, 0, 100, 100);
    const { answers, code } = await overlaid(
      [
        pair('overlap', a, box(50, 0, 150, 100)),
        pair('touching', a, box(100, 0, 200, 100)),
        pair('corner', a, box(100, 100, 200, 200)),
        pair('none', a, box(101, 0, 200, 100)),
        pair('thin', a, box(99.995, 0, 200, 100)),
        pair('inside', a, box(10, 10, 20, 20)),
        pair('empty', a, { type: 'MultiPolygon', coordinates: [] }),
      ],
      '--plane',
    );
    expect(answers.map(({ id, areaM2, state }) => [id, areaM2, state])).toEqual([
      ['overlap', 5000, 'overlap'],
      ['touching', 0, 'touching'],
      ['corner', 0, 'touching'],
      ['none', 0, 'none'],
      ['thin', expect.closeTo(0.5, 9), 'undetermined'],
      ['inside', 100, 'overlap'],
      ['empty', 0, 'none'],
    ]);
    expect(answers[4]?.because).toMatch(/^below-precision: /);
    expect(code).toBe(1);
  });

  it('refuses what is invalid, and names the place in the plane’s own coordinates', async () => {
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [500000, 3300000],
          [500100, 3300100],
          [500100, 3300000],
          [500000, 3300100],
          [500000, 3300000],
        ],
      ],
    };
    const { answers, code } = await overlaid([pair(7, box(0, 0, 1, 1), bowTie)], '--plane');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ id: 7, areaM2: null, state: 'refused' });
    expect(answers[0]?.because).toMatch(/^ring-crosses-itself: b, /);
    expect(answers[0]?.because).toContain('x 500050, y 3300050');
    expect(code).toBe(1);
  });
});

describe('yutu overlay', () => {
  it('measures longitude and latitude on the ellipsoid', async () => {
    const { answers, code } = await overlaid([
      pair('lon-lat', box(121.2, 30.1, 121.202, 30.102), box(121.201, 30.1, 121.203, 30.102)),
    ]);
    const expected = ellipsoidalAreaM2(box(121.201, 30.1, 121.202, 30.102));
    expect((answers[0]?.areaM2 ?? 0) / expected).toBeCloseTo(1, 5);
    expect(code).toBe(0);
  });

  it('answers every line: those that can’t be read are told with their number, and it ends with 2', async () => {
    const good = pair('good', box(0, 0, 2, 2), box(1, 1, 3, 3));
    const { answers, code, stderr } = await overlaid(
      [good, '{"id": "cut", "a":', '', JSON.stringify({ id: 'half', a: box(0, 0, 1, 1) }), '[1]', good],
      '--plane',
    );
    expect(answers.map(({ id, line, state, areaM2 }) => [id, line, state, areaM2])).toEqual([
      ['good', undefined, 'overlap', 1],
      [null, 2, 'refused', null],
      ['half', 4, 'refused', null],
      [null, 5, 'refused', null],
      ['good', undefined, 'overlap', 1],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('line 2');
  });

  it('refuses lines and points', async () => {
    const point = { type: 'Point', coordinates: [0, 0] };
    const { answers } = await overlaid([pair('point', box(0, 0, 1, 1), point)]);
    expect(answers[0]?.state).toBe('refused');
    expect(answers[0]?.because).toMatch(/^no-polygons: b/);
  });

  it('exits with 2 for wrong use', async () => {
    expect((await runCommand(overlay)).code).toBe(2);
    expect((await runCommand(overlay, join(folder, 'nothing'))).stderr).toContain('nothing');
    expect((await runCommand(overlay, '--plan')).stderr).toContain('--plan');
  });

  it('answers on the standard output of the program', async () => {
    const file = join(folder, 'one.ndjson');
    await writeFile(file, pair('x', box(0, 0, 2, 2), box(1, 1, 3, 3)));
    const { code, stdout } = await runYutu('overlay', file, '--plane');
    expect([code, stdout]).toEqual([0, '{"id":"x","areaM2":1,"state":"overlap"}\n']);
  });
});
