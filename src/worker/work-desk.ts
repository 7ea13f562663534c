import { checkEach } from '../check/run-check';
import { middleOf, type LonLat } from '../domain/geometry';
import { areaContents } from '../geo/area-contents';
import { labelPoint } from '../geo/label-point';
import { measureGeometries } from '../geo/measure-geometries';
import { relateGeometries } from '../geo/relate-geometries';
import { proposeRepairs } from '../geo/repair/propose-repairs';
import { readProject, type ReadProject } from '../io/read-project';
import type { WrittenFile } from '../io/writers/site-writer';
import { writeSites } from '../io/writers/write-sites';
import { KeptLayers } from './kept-layers';
import type { FromWorker, ReadHeads, TaskKind, Tasks, ToWorker } from './messages';
import { packResult } from './packed-result';
import { piecesOf } from './polygon-pieces';
import { readSources } from './read-sources';

const progressEveryMs = 80;

/** What a worker does with the messages that it is sent, whoever it is that carries them. */
export class WorkDesk {
  readonly #layers = new KeptLayers();
  readonly #post: (message: FromWorker) => void;

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  /** Keeps a layer, or does a task and posts what comes of it; whatever goes wrong is posted as well. */
  async take(message: ToWorker): Promise<void> {
    try {
      if (message.kind === 'keep-coverage') this.#layers.keepCoverage(message.number, message.polygons);
      else if (message.kind === 'keep-layer') this.#layers.keep(message.key, message.packed);
      else this.#post({ kind: 'done', result: await this.#resultOf(message) });
    } catch (error) {
      this.#post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #resultOf(
    task: Extract<ToWorker, { kind: TaskKind }>,
  ): Tasks[TaskKind]['result'] | Promise<ReadHeads | ReadProject | WrittenFile> {
    switch (task.kind) {
      case 'read':
        return this.#read(task.request);
      case 'read-project':
        return readProjectFile(task.request);
      case 'write-sites':
        return writeSites(task.request.format, task.request.sites, task.request.target);
      case 'repair':
        return offerRepairs(task.request);
      case 'check':
        return this.#check(task.request);
      case 'measure':
        return measureGeometries(task.request);
      case 'area-contents':
        return areaContents(task.request);
      case 'relate':
        return relateGeometries(task.request);
    }
  }

  /** Polygons are posted piece by piece, so that the page takes a little at a time. */
  async #read(request: Tasks['read']['request']): Promise<ReadHeads> {
    const { sources, issues } = await readSources(request);
    const heads = sources.map(({ polygons, ...head }, at) => {
      for (const piece of piecesOf(at, polygons)) this.#post({ kind: 'polygons', piece });
      return head;
    });
    return { sources: heads, issues };
  }

  /** Each result is posted as soon as it is there: nothing that is done is lost, and the page is never given much at once. */
  #check({ subjects, bindings, centre }: Tasks['check']['request']): null {
    let told = performance.now();
    const about: LonLat = [centre[0], centre[1]];
    const bound = bindings.map(({ rule, layer }) => ({
      rule,
      layer: layer === null ? null : this.#layers.get(layer),
    }));
    const layers = this.#layers.preparedAbout(about);
    const tell = (done: number, total: number): void => {
      if (performance.now() - told < progressEveryMs) return;
      told = performance.now();
      this.#post({ kind: 'progress', done, total });
    };
    for (const result of checkEach({ subjects, bindings: bound, centre: about, layers }, tell)) {
      this.#post({ kind: 'result', result: packResult(result) });
    }
    return null;
  }
}

async function readProjectFile({ file, centre }: Tasks['read-project']['request']): Promise<ReadProject> {
  return readProject(new Uint8Array(await file.arrayBuffer()), file.name, centre);
}

const offerRepairs = ({ geometry, extent }: Tasks['repair']['request']): Tasks['repair']['result'] =>
  proposeRepairs(geometry, middleOf(extent)).map((repair) => ({
    ...repair,
    labelAt: labelPoint(repair.geometry),
  }));
