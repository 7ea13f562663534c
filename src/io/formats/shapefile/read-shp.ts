import { errorIssue, type Issue } from '../../../domain/issue';
import { maxVertices } from '../../max-vertices';
import type { RawLine, RawShape } from '../raw-source';

/** Shapes in the order of their records, or why the file is refused; null for a record without a shape. */
export type ShpReading = { shapes: (RawShape | null)[] } | { issue: Issue };

const headerLength = 100;
const recordHeadLength = 8;
/** type and box */
const boxedLength = 36;

type Family = 'null' | 'point' | 'multipoint' | 'line' | 'polygon';
/** by the last digit of the type; Z types are 10 above, M types 20 (ESRI Shapefile Technical Description, 1998, p. 4) */
const families: Readonly<Record<number, Family>> = {
  0: 'null',
  1: 'point',
  3: 'line',
  5: 'polygon',
  8: 'multipoint',
};
const familyOf = (type: number): Family | undefined =>
  type > 28 || type < 0 ? undefined : families[type % 10];

/** A plain loop: `findIndex` took half the time of reading. */
function firstNotFinite(ordinates: RawLine): number {
  for (let i = 0; i < ordinates.length; i += 1) if (!Number.isFinite(ordinates[i])) return i;
  return -1;
}

/** Stops the reading of a file from inside a record. */
class Refusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

class ShpReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #file: string;
  #feature = 0;
  /** of lines and polygons, so far */
  #positions = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>, file: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#file = file;
  }

  read(): (RawShape | null)[] {
    const declared = this.#checkHeader();
    const shapes: (RawShape | null)[] = [];
    for (let at = headerLength; at < declared;) {
      this.#feature = shapes.length;
      const end = this.#recordEnd(at, declared);
      shapes.push(this.#shape(at + recordHeadLength, end));
      at = end;
    }
    return shapes;
  }

  /** The length that the file says it has. */
  #checkHeader(): number {
    const { byteLength } = this.#view;
    if (byteLength < headerLength || this.#view.getInt32(0) !== 9994) throw this.#refusal('shp-header');
    const type = this.#view.getInt32(32, true);
    if (familyOf(type) === undefined) throw this.#refusal('shp-type', { type });
    const declared = this.#view.getInt32(24) * 2;
    if (declared < headerLength) throw this.#refusal('shp-header');
    if (declared < byteLength) throw this.#refusal('shp-length', { declared, actual: byteLength });
    return declared;
  }

  #recordEnd(at: number, declared: number): number {
    if (at + recordHeadLength > this.#view.byteLength) throw this.#truncated(declared);
    const end = at + recordHeadLength + this.#view.getInt32(at + 4) * 2;
    if (end > declared || end < at + recordHeadLength + 4) throw this.#badRecord();
    if (end > this.#view.byteLength) throw this.#truncated(declared);
    return end;
  }

  #shape(from: number, end: number): RawShape | null {
    const type = this.#view.getInt32(from, true);
    switch (familyOf(type)) {
      case 'null':
        return null;
      case 'point':
        return { kind: 'points', points: this.#ordinates(from + 4, 1, end) };
      case 'multipoint':
        return this.#multipoint(from, end);
      case 'line':
        return this.#parts(from, end, (lines) => ({ kind: 'lines', lines }));
      case 'polygon':
        return this.#parts(from, end, (rings) => ({ kind: 'rings', rings, mustClose: true }));
      case undefined:
        throw this.#refusal('shp-type', { type });
    }
  }

  #multipoint(from: number, end: number): RawShape | null {
    const count = this.#count(from + boxedLength, end);
    return count === 0
      ? null
      : { kind: 'points', points: this.#ordinates(from + boxedLength + 4, count, end) };
  }

  #parts(from: number, end: number, shape: (lines: RawLine[]) => RawShape): RawShape | null {
    const partCount = this.#count(from + boxedLength, end);
    const pointCount = this.#count(from + boxedLength + 4, end);
    const indexFrom = from + boxedLength + 8;
    const pointsFrom = indexFrom + 4 * partCount;
    if (pointsFrom + 16 * pointCount > end || (partCount === 0) !== (pointCount === 0))
      throw this.#badRecord();
    if (pointCount === 0) return null;
    this.#positions += pointCount;
    if (this.#positions > maxVertices) throw this.#refusal('too-many-vertices', { limit: maxVertices });
    const starts = this.#starts(indexFrom, partCount, pointCount);
    const ordinates = this.#ordinates(pointsFrom, pointCount, end, starts);
    return shape(starts.map((start, i) => ordinates.subarray(2 * start, 2 * (starts[i + 1] ?? pointCount))));
  }

  /** First points of the parts: from zero upwards, else points would be left out or stand in two parts. */
  #starts(from: number, partCount: number, pointCount: number): number[] {
    const starts = Array.from({ length: partCount }, (_, i) => this.#view.getInt32(from + 4 * i, true));
    const isAscending = starts.every((start, i) => start >= (starts[i - 1] ?? 0) && start <= pointCount);
    if (!isAscending || starts[0] !== 0) throw this.#badRecord();
    return starts;
  }

  #count(at: number, end: number): number {
    const count = at + 4 > end ? -1 : this.#view.getInt32(at, true);
    if (count < 0) throw this.#badRecord();
    return count;
  }

  /** Points of a record, which are copied at once; both the format and every machine that runs this are little-endian. */
  #ordinates(from: number, count: number, end: number, starts: readonly number[] = [0]): RawLine {
    const to = from + 16 * count;
    if (to > end) throw this.#badRecord();
    const ordinates = new Float64Array(2 * count);
    new Uint8Array(ordinates.buffer).set(this.#bytes.subarray(from, to));
    const odd = firstNotFinite(ordinates);
    if (odd >= 0) throw this.#notFinite(ordinates, odd >> 1, starts);
    return ordinates;
  }

  #notFinite(ordinates: RawLine, point: number, starts: readonly number[]): Refusal {
    const ring = starts.findLastIndex((start) => start <= point);
    const at = { file: this.#file, feature: this.#feature, ring, vertex: point - (starts[ring] ?? 0) };
    const [lon = NaN, lat = NaN] = ordinates.subarray(2 * point);
    return new Refusal(errorIssue('coordinate-not-finite', at, { lon, lat }));
  }

  #refusal(code: Issue['code'], params: Issue['params'] = {}): Refusal {
    return new Refusal(errorIssue(code, { file: this.#file }, params));
  }

  #badRecord(): Refusal {
    return this.#refusal('shp-record', { record: this.#feature + 1 });
  }

  #truncated(declared: number): Refusal {
    const actual = this.#view.byteLength;
    return this.#refusal('shp-truncated', { record: this.#feature + 1, declared, actual });
  }
}

/**
 * The shapes of a `.shp` (ESRI Shapefile Technical Description, 1998), without its index: points, lines, polygons and
 * multipoints, with or without Z and M, which are left out. Counts are checked against the record before anything is
 * allocated. The file is refused whole, with the record named, where it is cut short, where a record's parts don't fit into
 * it, for an ordinate that is no finite number, and where lines and polygons have more positions than a source may.
 * @returns `rings` for polygons: files with the outer ring turning the wrong way are common, so roles come from nesting
 */
export function readShp(bytes: Uint8Array<ArrayBuffer>, file: string): ShpReading {
  try {
    return { shapes: new ShpReader(bytes, file).read() };
  } catch (error) {
    if (error instanceof Refusal) return { issue: error.issue };
    throw error;
  }
}
