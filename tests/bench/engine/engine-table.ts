import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { quickest, type Engine, type Outcome, type Work } from './outcome';
import { geos } from './peers/geos';
import { geosWasm } from './peers/geos-wasm';
import { polygonClipping } from './peers/polygon-clipping';
import { postgis } from './peers/postgis';
import { turf } from './peers/turf';
import { print, printTable } from './print-table';
import { blocksScene, zonesScene, type Scene } from './scene';
import { yutu, yutuTwice } from './yutu-engine';

const engines: readonly Engine[] = [yutuTwice, yutu, postgis, geos, geosWasm, polygonClipping, turf];
const sites = 10_000;
/** So many that all are compiled to the end by the last. */
const rounds = 12;
/** An engine that is not through by then is stopped. */
const limitMs = 15_000;
/** One that takes longer runs once only. */
const slowMs = 3_000;

const tasks: readonly { title: string; scene: () => Scene; work: Work }[] = [
  { title: '60 zones of 20k vertices', scene: () => zonesScene(20_000, sites), work: 'overlaps' },
  { title: '60 zones of 200k vertices', scene: () => zonesScene(200_000, sites), work: 'overlaps' },
  { title: '60 zones of 1M vertices', scene: () => zonesScene(1_000_000, sites), work: 'overlaps' },
  { title: 'the same with nearest distances', scene: () => zonesScene(1_000_000, sites), work: 'distances' },
  { title: '20k farmland blocks', scene: () => blocksScene(20_000, sites), work: 'overlaps' },
];

type Answer = Outcome | 'not there';

/** Overlaps of 10,000 sites with the zones of a made-up county, by this engine and its peers: the quickest of runs in turn. */
export async function engineTable(): Promise<void> {
  for (const [task, { title, work }] of tasks.entries()) {
    print(`${sites} sites × ${title}: the quickest of ${rounds} runs in turn`);
    const outcomes = await compare(task);
    const ours = outcomes.get(yutuTwice) ?? [];
    printTable(
      [
        'engine',
        'ms',
        'times the first',
        'overlaps',
        'area off',
        ...(work === 'distances' ? ['distance off'] : []),
      ],
      [...outcomes].map(([engine, made]) => row(engine, made, ours, work)),
    );
  }
}

/**
 * Each engine has a process to itself, so that none suffers from what another leaves in memory; they run one after the other, round
 * after round, so that whatever else the machine does falls on all.
 */
async function compare(task: number): Promise<Map<Engine, Outcome[]>> {
  const workers = engines.map((_, engine) => fork(process.argv[1] ?? '', ['serve', `${task}`, `${engine}`]));
  // all have read the scene in before the first is timed
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const outcomes = new Map<Engine, Outcome[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [i, engine] of engines.entries()) {
      const known = outcomes.get(engine) ?? [];
      const isDone = round > 0 && (known.length === 0 || (known[0]?.ms ?? 0) > slowMs);
      const outcome = isDone ? 'not there' : await askOnce(workers[i]);
      if (outcome !== 'not there') outcomes.set(engine, [...known, outcome]);
    }
  }
  for (const worker of workers) worker.kill();
  return outcomes;
}

async function askOnce(worker: ChildProcess | undefined): Promise<Answer> {
  if (!worker) return 'not there';
  worker.send('run');
  const [answer] = (await once(worker, 'message')) as [Answer];
  return answer;
}

/** The process of one engine: reads the scene in, and runs whenever it is asked. */
export async function serveEngine(task: number, engine: number): Promise<void> {
  const { scene, work } = tasks[task] ?? {};
  const run = scene && work ? await engines[engine]?.on(scene(), work) : null;
  process.on('message', () => {
    void (async () => process.send?.(run ? await run(limitMs) : ('not there' satisfies Answer)))();
  });
  process.send?.('ready');
}

function row({ name }: Engine, made: readonly Outcome[], ours: readonly Outcome[], work: Work): string[] {
  const [ms, oursMs] = [made, ours].map((outcomes) => quickest(outcomes.map((outcome) => outcome.ms)));
  const [first, reference] = [made[0], ours[0]];
  if (ms === undefined || oursMs === undefined || !first || !reference) return [name];
  if (first.sites < reference.sites) {
    const share = first.sites / reference.sites;
    return [
      name,
      `> ${limitMs}`,
      `> ${(limitMs / oursMs).toFixed(0)}`,
      `${(100 * share).toFixed(1)} % of sites`,
    ];
  }
  return [
    name,
    ms.toFixed(0),
    (ms / oursMs).toFixed(1),
    String(first.overlaps),
    off(first.overlapM2, reference.overlapM2),
    ...(work === 'distances' ? [off(first.distanceM, reference.distanceM)] : []),
  ];
}

const off = (value: number, reference: number): string =>
  (Math.abs(value - reference) / reference).toExponential(1);
