import { runCheck } from '../check/run-check';
import type { ControlLayer } from '../domain/finding';
import { middleOf } from '../domain/geometry';
import { sha256Hex } from '../domain/sha256-hex';
import { labelPoint } from '../geo/label-point';
import { measureGeometries } from '../geo/measure-geometries';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { readGeojson } from '../io/read-geojson';
import type { FromWorker, ReadResult, TaskKind, Tasks, ToWorker } from './messages';

const layers = new Map<string, ControlLayer>();
const post = (message: FromWorker): void => self.postMessage(message);
const progressEveryMs = 80;

self.onmessage = async ({ data }: MessageEvent<ToWorker>): Promise<void> => {
  if (data.kind === 'keep-layer') {
    layers.set(data.key, data.layer);
    return;
  }
  try {
    post({ kind: 'done', result: await resultOf(data) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function resultOf(
  task: Exclude<ToWorker, { kind: 'keep-layer' }>,
): Tasks[TaskKind]['result'] | Promise<ReadResult> {
  switch (task.kind) {
    case 'read':
      return read(task.request);
    case 'check':
      return check(task.request);
    case 'measure':
      return measureGeometries(task.request);
  }
}

async function read({ file, extent }: Tasks['read']['request']): Promise<Tasks['read']['result']> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await sha256Hex(bytes);
  const { features, issues } = await readGeojson(bytes, file.name, { extent });
  const polygons = features.map(({ name, geometry, properties }) => ({
    name,
    geometry,
    labelAt: labelPoint(geometry),
    properties,
    areaM2: ellipsoidalAreaM2(geometry, middleOf(extent)),
  }));
  return { polygons, issues, sha256 };
}

function check({ subjects, bindings, centre }: Tasks['check']['request']): Tasks['check']['result'] {
  let told = performance.now();
  const bound = bindings.map(({ rule, layer }) => ({ rule, layer: layer === null ? null : kept(layer) }));
  return runCheck({ subjects, bindings: bound, centre: [centre[0], centre[1]] }, (done, total) => {
    if (performance.now() - told < progressEveryMs) return;
    told = performance.now();
    post({ kind: 'progress', done, total });
  });
}

function kept(key: string): ControlLayer {
  const layer = layers.get(key);
  if (!layer) throw new Error(`Layer ${key} was not sent before it was used.`);
  return layer;
}
