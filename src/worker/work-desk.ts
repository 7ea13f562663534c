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
import { clearSite } from './clear-site';
import { KeptLayers } from './kept-layers';
import type { FromWorker, ReadHeads, TaskKind, Tasks, ToWorker } from './messages';
import type { MadePackage, PackedSite, SiteSlice } from './packed-package';
import { packResult } from './packed-result';
import { piecesOf } from './polygon-pieces';
import { readSources } from './read-sources';

const progressEveryMs = 80;

/** What a worker does with the messages that it is sent, whoever it is that carries them. */
export class WorkDesk {
  readonly #layers = new KeptLayers();
  readonly #post: (message: FromWorker) => void;
  /** of the package that is asked for next */
  #sites: PackedSite[] = [];

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  /** Keeps a layer, or does a task and posts what comes of it; whatever goes wrong is posted as well. */
  async take(message: ToWorker): Promise<void> {
    try {
      if (message.kind === 'keep-coverage') this.#layers.keepCoverage(message.number, message.polygons);
      else if (message.kind === 'keep-layer') this.#layers.keep(message.key, message.packed);
      else if (message.kind === 'keep-sites') this.#keepSites(message.slice);
      else this.#post({ kind: 'done', result: await this.#resultOf(message) });
    } catch (error) {
      this.#post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #resultOf(
    task: Extract<ToWorker, { kind: TaskKind }>,
  ): Tasks[TaskKind]['result'] | Promise<ReadHeads | ReadProject | WrittenFile | MadePackage> {
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
      case 'clear':
        return clearSite(task.request, this.#layers, this.#tellSometimes());
      case 'package':
        return this.#package(task.request);
      case 'measure':
        return measureGeometries(task.request);
      case 'area-contents':
        return areaContents(task.request);
      case 'relate':
        return relateGeometries(task.request);
    }
  }

  #keepSites({ isFirst, sites }: SiteSlice): void {
    if (isFirst) this.#sites = [];
    this.#sites.push(...sites);
  }

  /** The sites are let go whether or not anything comes of them. */
  async #package({ order, bindings }: Tasks['package']['request']): Promise<MadePackage> {
    const sites = this.#sites;
    this.#sites = [];
    const { makePackage } = await import('./make-package');
    return makePackage(sites, order, this.#layers.bind(bindings), this.#tellSometimes());
  }

  /** Polygons are posted piece by piece, so that the page takes a little at a time. */
  async #read(request: Tasks['read']['request']): Promise<ReadHeads> {
    const { sources, issues } = await readSources(request, this.#tellSometimes());
    const heads = sources.map(({ polygons, ...head }, at) => {
      for (const piece of piecesOf(at, polygons)) this.#post({ kind: 'polygons', piece });
      return head;
    });
    return { sources: heads, issues };
  }

  /** Each result is posted as soon as it is there: nothing that is done is lost, and the page is never given much at once. */
  #check({ subjects, bindings, centre }: Tasks['check']['request']): null {
    const about: LonLat = [centre[0], centre[1]];
    const bound = this.#layers.bind(bindings);
    const layers = this.#layers.preparedAbout(about);
    const tell = this.#tellSometimes();
    for (const result of checkEach({ subjects, bindings: bound, centre: about, layers }, tell)) {
      this.#post({ kind: 'result', result: packResult(result) });
    }
    return null;
  }

  #tellSometimes(): (done: number, total: number) => void {
    let told = performance.now();
    return (done, total) => {
      if (performance.now() - told < progressEveryMs) return;
      told = performance.now();
      this.#post({ kind: 'progress', done, total });
    };
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
