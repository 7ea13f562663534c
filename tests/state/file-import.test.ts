import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boundsOf, type LonLat } from '../../src/domain/geometry';
import type { Box } from '../../src/domain/schema-parts';
import { FileImport, questionOf, type ImportOutcome } from '../../src/state/file-import.svelte';
import { sitesOfSource } from '../../src/state/site-of-source';
import { SiteStore } from '../../src/state/site-store.svelte';
import { WorkClient } from '../../src/state/work-client';
import { DeskWorker } from './desk-worker';

const folder = new URL('../fixtures/import/', import.meta.url);
const extent: Box = [121.2, 29.7, 121.8, 30.1];
const { truth } = JSON.parse(readFileSync(new URL('expectations.json', folder), 'utf8')) as {
  truth: Record<string, { bbox_lonlat: Box }>;
};

const fileOf = (path: string, name = basename(path)): File =>
  new File([new Uint8Array(readFileSync(new URL(path, folder)))], name);

/** Files taken into a store of sites, as the page does. */
class Desk {
  readonly sites = new SiteStore();
  readonly files = new FileImport(new WorkClient(() => 1));

  async open(...files: File[]): Promise<void> {
    await this.files.open(files, extent, (source, choices, instead) =>
      this.sites.add(sitesOfSource(source, choices), (n) => `No. ${n}`, instead),
    );
  }

  outcome(file: string): ImportOutcome {
    const found = this.files.outcomes.find((one) => one.file === file);
    if (!found) throw new Error(`nothing came of ${file}`);
    return found;
  }

  /** Where the site that was added in such a place of the list lies. */
  box(at: number): readonly number[] {
    const site = this.sites.all[at];
    return (site && boundsOf(site.geometry)) ?? [];
  }
}

/** To 1e-7°, a centimetre. */
function expectNear(box: readonly number[], expected: readonly number[] = []): void {
  expect(box).toHaveLength(4);
  for (const [at, value] of box.entries()) expect(value).toBeCloseTo(expected[at] ?? NaN, 7);
}

beforeEach(() => {
  vi.stubGlobal('Worker', DeskWorker);
  DeskWorker.all = [];
  DeskWorker.endless = new Set();
});

afterEach(() => vi.unstubAllGlobals());

describe('files that are taken', () => {
  it('give sites where they belong, each with how its coordinates were understood', async () => {
    const desk = new Desk();
    await desk.open(fileOf('txt/01-standard-utf8.txt'), fileOf('shp/01-gbk-cpg-4490.zip'));
    expect(desk.files.asking).toBeNull();
    expect(desk.sites.all).toHaveLength(5);
    expectNear(desk.box(0), truth['P1']?.bbox_lonlat);
    expectNear(desk.box(4), truth['P3']?.bbox_lonlat);
    const [survey, , shape] = desk.sites.all;
    expect(survey?.origin).toMatchObject({ reading: { by: 'declared', placing: { axes: 'north-east' } } });
    expect(survey?.declaredArea?.isWithin).toBe(true);
    expect(shape?.origin).toMatchObject({ reading: { by: 'declared', encoding: 'gb18030' } });
  });

  it('change nothing where they are refused, and say what became of each', async () => {
    const desk = new Desk();
    await desk.open(fileOf('txt/01-standard-utf8.txt'));
    const before = desk.sites.all;
    await desk.open(fileOf('shp/23-truncated-shp.zip'), fileOf('csv/13-empty.csv'));
    expect(desk.sites.all).toBe(before);
    expect(desk.files.outcomes.map(({ taken }) => taken)).toEqual([2, 0, 0]);
    for (const { issues } of desk.files.outcomes.slice(1))
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('are told apart although they have one name', async () => {
    const desk = new Desk();
    await desk.open(
      fileOf('txt/09-prefixless-no-zone.txt', 'a.txt'),
      fileOf('txt/33-only-points.txt', 'a.txt'),
    );
    const first = desk.files.outcomes[0];
    const detection = first?.source?.detection;
    if (!first || detection?.outcome !== 'ask') throw new Error('nothing is asked');
    await desk.files.answer(first, { placing: detection.candidates[0]?.placing ?? fail() });
    expect(desk.files.outcomes[0]?.taken).toBe(2);
  });
});

const fail = (): never => {
  throw new Error('no candidate');
};

describe('a file that asks for its frame', () => {
  const name = '09-prefixless-no-zone.txt';

  /** @param place that the answer must put the file near */
  async function asked(): Promise<{ desk: Desk; answer: (place: LonLat) => Promise<void> }> {
    const desk = new Desk();
    await desk.open(fileOf(`txt/${name}`));
    return {
      desk,
      answer: async ([lon]) => {
        const outcome = desk.outcome(name);
        const detection = outcome.source?.detection;
        if (detection?.outcome !== 'ask') throw new Error('nothing is asked');
        const near = detection.candidates.find(({ box }) => Math.abs(box[0] - lon) < 0.5);
        await desk.files.answer(outcome, { placing: near?.placing ?? fail() });
      },
    };
  }

  it('gives nothing until it is answered, and then lies where the answer says, by the planner’s choice', async () => {
    const { desk, answer } = await asked();
    expect(desk.sites.all).toEqual([]);
    expect(desk.files.asking?.file).toBe(name);
    await answer([121.5, 29.8]);
    expectNear(desk.box(0), truth['P1']?.bbox_lonlat);
    expect(desk.sites.all[0]?.origin).toMatchObject({ reading: { by: 'chosen' } });
    expect(desk.files.asking).toBeNull();
  });

  it('takes the place of its own sites when it is answered again, as one step that can be undone', async () => {
    const { desk, answer } = await asked();
    await answer([121.5, 29.8]);
    const first = desk.sites.all;
    const outcome = desk.outcome(name);
    const placing = outcome.choices.placing ?? fail();
    if (placing.frame.kind !== 'transverse-mercator') throw new Error('not in a belt');
    const frame = { ...placing.frame, centralMeridian: placing.frame.centralMeridian + 3 };
    await desk.files.answer(outcome, { placing: { ...placing, frame } });
    expect(desk.sites.all).toHaveLength(first.length);
    expect(desk.box(0)[0]).toBeCloseTo((truth['P1']?.bbox_lonlat[0] ?? NaN) + 3, 7);
    desk.sites.undo();
    expect(desk.sites.all).toBe(first);
    desk.sites.undo();
    expect(desk.sites.all).toEqual([]);
  });

  it('does not double its sites when it is answered again after an undo', async () => {
    const { desk, answer } = await asked();
    await answer([121.5, 29.8]);
    const placing = desk.outcome(name).choices.placing ?? fail();
    await desk.files.answer(desk.outcome(name), { placing });
    desk.sites.undo();
    await desk.files.answer(desk.outcome(name), { placing });
    expect(desk.sites.all).toHaveLength(2);
  });

  it('keeps the sites that it gave when nothing comes of another answer', async () => {
    const { desk, answer } = await asked();
    await answer([121.5, 29.8]);
    const before = desk.sites.all;
    await desk.files.answer(desk.outcome(name), { encoding: 'utf-16le' });
    expect(desk.outcome(name).taken).toBe(0);
    expect(desk.sites.all).toBe(before);
  });

  it('still asks after other files were opened, and no more once it is let go', async () => {
    const { desk } = await asked();
    desk.files.tidy();
    await desk.open(fileOf('kml/01-plain.kml'));
    expect(desk.files.outcomes.map(({ file }) => file)).toEqual([name, '01-plain.kml']);
    desk.files.letGo(desk.outcome(name));
    expect(desk.files.asking).toBeNull();
    desk.files.tidy();
    expect(desk.files.outcomes).toEqual([]);
  });
});

describe('the user’s word on a file', () => {
  it('is held against the digits where it names the frame alone', async () => {
    const desk = new Desk();
    await desk.open(fileOf('txt/09-prefixless-no-zone.txt'));
    const outcome = desk.outcome('09-prefixless-no-zone.txt');
    const claim = { by: 'user', frame: { kind: 'geographic', datum: 'cgcs2000' }, text: 'degrees' } as const;
    await desk.files.answer(outcome, { claim });
    expect(desk.sites.all).toEqual([]);
    expect(desk.files.asking?.source?.detection?.outcome).toBe('contradiction');
  });

  it('makes corners of points that stand alone', async () => {
    const desk = new Desk();
    await desk.open(fileOf('csv/01-utf8-bom.csv'));
    const outcome = desk.outcome('01-utf8-bom.csv');
    expect(questionOf(outcome)).toBe('corners');
    await desk.files.answer(outcome, { pointsAreCorners: true });
    expect(desk.sites.all).toHaveLength(1);
  });
});

it('takes nothing of a file that is cancelled when it has just been read', async () => {
  class Hasty extends WorkClient {
    override async read(...task: Parameters<WorkClient['read']>): ReturnType<WorkClient['read']> {
      const result = await super.read(...task);
      files.cancel();
      return result;
    }
  }
  const files: FileImport = new FileImport(new Hasty(() => 1));
  let taken = 0;
  await files.open([fileOf('geojson/01-truth.geojson')], extent, () => [String((taken += 1))]);
  expect(taken).toBe(0);
  expect(files.outcomes).toEqual([]);
  expect(files.reading).toBeNull();
});
