import { runCheck } from '../check/run-check';
import { middleOf, type LonLat } from '../domain/geometry';
import { sha256Hex } from '../domain/sha256-hex';
import { labelPoint } from '../geo/label-point';
import { measureGeometries } from '../geo/measure-geometries';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { readGeojson } from '../io/read-geojson';
import { KeptLayers } from './kept-layers';
import type { FromWorker, ReadResult, TaskKind, Tasks, ToWorker } from './messages';

const layers = new KeptLayers();
const post = (message: FromWorker): void => self.postMessage(message);
const progressEveryMs = 80;

self.onmessage = async ({ data }: MessageEvent<ToWorker>): Promise<void> => {
  if (data.kind === 'keep-layers') {
    for (const { key, packed } of data.layers) layers.keep(key, packed);
    return;
  }
  try {
    post({ kind: 'done', result: await resultOf(data) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function resultOf(
  task: Exclude<ToWorker, { kind: 'keep-layers' }>,
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
  const about: LonLat = [centre[0], centre[1]];
  const bound = bindings.map(({ rule, layer }) => ({
    rule,
    layer: layer === null ? null : layers.get(layer),
  }));
  const job = { subjects, bindings: bound, centre: about, layers: layers.preparedAbout(about) };
  return runCheck(job, (done, total) => {
    if (performance.now() - told < progressEveryMs) return;
    told = performance.now();
    post({ kind: 'progress', done, total });
  });
}
