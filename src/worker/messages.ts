import type { Clearing, ClearingWish } from '../domain/clearing';
import type { AreaComparison } from '../domain/declared-area';
import type { Areal, LonLat } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import type { Repair } from '../domain/repair';
import type { Rule } from '../domain/rule-schema';
import type { Box } from '../domain/schema-parts';
import type { CheckSubject } from '../domain/site';
import type { ReadProject } from '../io/read-project';
import type { ImportChoices, SourceReading } from '../io/read-site';
import type { WriterTarget, WrittenFile, WrittenSite } from '../io/writers/site-writer';
import type { OutputFormat } from '../io/writers/site-writers';
import type { AreaContents, AreaContentsRequest } from '../geo/area-contents';
import type { GeometryMeasure } from '../geo/measure-geometries';
import type { PackedPolygons } from '../domain/packed-areal';
import type { GeometryPair, GeometryRelation } from '../geo/relate-geometries';
import type { PackedLayer } from './packed-layer';
import type { MadePackage, PackageRequest, SiteSlice } from './packed-package';
import type { PackedResult } from './packed-result';
import type { PolygonPiece } from './polygon-pieces';

/** A polygon feature of a file, measured: `areaM2` is ellipsoidal. */
export interface ReadPolygon {
  /** undefined when the file gives it no name */
  name: string | undefined;
  geometry: Areal;
  /** where its name is written on the map */
  labelAt: LonLat;
  properties: Readonly<Record<string, unknown>>;
  areaM2: number;
  /** the area that the file states beside the computed one */
  declaredArea: AreaComparison | null;
}

/** A repair as it would be taken. */
export interface RepairOffer extends Repair {
  labelAt: LonLat;
}

/** What came of one source, and what may be chosen otherwise. */
export interface ReadSourceResult extends Omit<SourceReading, 'features'> {
  polygons: ReadPolygon[];
  /** of the bytes of the archive or of the file that holds the shapes, hex */
  sha256: string;
}

export type ReadHead = Omit<ReadSourceResult, 'polygons'>;

/** What came of files that belong together, without the polygons. */
export interface ReadHeads {
  sources: ReadHead[];
  issues: Issue[];
}

export interface ReadResult {
  /** an archive may hold several */
  sources: ReadSourceResult[];
  /** of what is no source: parts that stand alone, an archive that can't be opened */
  issues: Issue[];
}

/** The work a worker can be asked to do; each task with what it needs and what it gives back. */
export interface Tasks {
  read: {
    /** files that belong together; choices by the name of the source */
    request: {
      files: readonly File[];
      extent: Box;
      choices: Readonly<Record<string, ImportChoices>>;
    };
    /** its polygons come piece by piece, before it is done */
    result: ReadHeads;
  };
  'read-project': {
    /** the middle of the plan's extent */
    request: { file: File; centre: LonLat | null };
    result: ReadProject;
  };
  'write-sites': {
    request: { format: OutputFormat; sites: readonly WrittenSite[]; target: WriterTarget };
    result: WrittenFile;
  };
  /** ways to mend polygons; each with its geometry measured as a site's is */
  repair: { request: { geometry: Areal; extent: Box }; result: readonly RepairOffer[] };
  check: {
    request: {
      subjects: readonly CheckSubject[];
      /** `layer` names one of the layers sent before, or null: the rule has none */
      bindings: readonly { rule: Rule; layer: string | null }[];
      /** of the plane that everything is measured in, longitude and latitude */
      centre: readonly [number, number];
    };
    /** its results come one after another, before it is done */
    result: null;
  };
  /** ways to clear a site of zones */
  clear: {
    request: {
      subject: CheckSubject;
      bindings: Tasks['check']['request']['bindings'];
      centre: readonly [number, number];
      wish: ClearingWish;
    };
    result: Clearing;
  };
  /** of the sites that were sent before; its progress is in sites */
  package: { request: PackageRequest; result: MadePackage };
  measure: { request: GeometryMeasure; result: number | null };
  'area-contents': { request: AreaContentsRequest; result: AreaContents };
  relate: { request: GeometryPair; result: GeometryRelation };
}
export type TaskKind = keyof Tasks;

/**
 * Layers are sent once under a key and kept, since they are by far the largest part, each after its coverage, which several may have in
 * common.
 */
export type ToWorker =
  | { kind: 'keep-coverage'; number: number; polygons: PackedPolygons }
  | { kind: 'keep-layer'; key: string; packed: PackedLayer }
  | { kind: 'read'; request: Tasks['read']['request'] }
  | { kind: 'read-project'; request: Tasks['read-project']['request'] }
  | { kind: 'write-sites'; request: Tasks['write-sites']['request'] }
  | { kind: 'repair'; request: Tasks['repair']['request'] }
  | { kind: 'check'; request: Tasks['check']['request'] }
  | { kind: 'clear'; request: Tasks['clear']['request'] }
  | { kind: 'keep-sites'; slice: SiteSlice }
  | { kind: 'package'; request: Tasks['package']['request'] }
  | { kind: 'measure'; request: Tasks['measure']['request'] }
  | { kind: 'area-contents'; request: Tasks['area-contents']['request'] }
  | { kind: 'relate'; request: Tasks['relate']['request'] };

export type FromWorker =
  /** measurements of the check that is under way */
  | { kind: 'progress'; done: number; total: number }
  /** of the sources that are read */
  | { kind: 'polygons'; piece: PolygonPiece }
  /** of the next subject of the check */
  | { kind: 'result'; result: PackedResult }
  | { kind: 'done'; result: Tasks[TaskKind]['result'] }
  | { kind: 'failed'; message: string };
