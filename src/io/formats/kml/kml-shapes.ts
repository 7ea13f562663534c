import type { Element } from '@xmldom/xmldom';
import type { Issue, IssuePlace } from '../../../domain/issue';
import { shapesOfLines } from '../closed-lines';
import type { RawLine, RawShape, ReadChoices } from '../raw-source';
import { childOf, childrenOf, descend, localName, positionOf, textOf } from '../xml/xml-element';
import { readCoordinates, type Coordinates } from './kml-coordinates';

/** Stops the reading of a document at a wrong position. */
export class KmlFault extends Error {
  readonly code: Issue['code'];
  readonly params: Issue['params'];
  readonly at: IssuePlace;

  constructor(code: Issue['code'], at: IssuePlace, params: Issue['params']) {
    super(code);
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

type Fault = Exclude<Coordinates, { line: unknown }>;

const codes = {
  tuple: 'kml-coordinates',
  longitude: 'longitude-out-of-range',
  latitude: 'latitude-out-of-range',
} as const;

function faultAt(element: Element, { fault, found, vertex, lon, lat }: Fault): KmlFault {
  const params = fault === 'tuple' ? { found } : { lon, lat };
  return new KmlFault(codes[fault], { ...positionOf(element), vertex }, params);
}

function lineOf(element: Element): RawLine {
  const coordinates = childOf(element, 'coordinates');
  const read = readCoordinates(coordinates?.textContent ?? '');
  if ('fault' in read) throw faultAt(coordinates ?? element, read);
  return read.line;
}

/** The rings of `outerBoundaryIs` and of each `innerBoundaryIs`; some programs put several rings into one. */
function polygonOf(element: Element): RawLine[] {
  const boundaries = ['outerBoundaryIs', 'innerBoundaryIs'].flatMap((name) =>
    childrenOf(element).filter((child) => localName(child) === name),
  );
  return boundaries.flatMap((boundary) =>
    childrenOf(boundary)
      .filter((child) => localName(child) === 'LinearRing')
      .map(lineOf),
  );
}

/** `gx:Track` has its positions one by one, parted by blanks. */
function trackOf(element: Element): RawLine {
  const texts = childrenOf(element).filter((child) => localName(child) === 'coord');
  const tuples = texts.map((coord) => (textOf(coord) ?? '').split(/\s+/).join(','));
  const read = readCoordinates(tuples.join(' '));
  if ('fault' in read) throw faultAt(texts[read.vertex] ?? element, read);
  return read.line;
}

function joined(lines: readonly RawLine[]): RawLine {
  const all = new Float64Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    all.set(line, at);
    at += line.length;
  }
  return all;
}

interface Parts {
  polygons: RawLine[][];
  lines: RawLine[];
  points: RawLine[];
}

function addPart(element: Element, parts: Parts): void {
  switch (localName(element)) {
    case 'Polygon':
      parts.polygons.push(polygonOf(element));
      break;
    case 'LineString':
      parts.lines.push(lineOf(element));
      break;
    case 'LinearRing':
      if (!/BoundaryIs$/.test(element.parentNode?.nodeName ?? '')) parts.lines.push(lineOf(element));
      break;
    case 'Track':
      parts.lines.push(trackOf(element));
      break;
    case 'Point':
      parts.points.push(lineOf(element));
  }
}

/**
 * The shapes of a placemark, however deep they stand in collections: all its areas, all its lines and all its points.
 * Throws a `KmlFault` at the first position that is none.
 */
export function kmlShapes(placemark: Element, choices: ReadChoices): RawShape[] {
  const parts: Parts = { polygons: [], lines: [], points: [] };
  for (const { element } of descend(placemark)) addPart(element, parts);
  const polygons = parts.polygons.filter((rings) => rings.some(({ length }) => length > 0));
  const lines = parts.lines.filter(({ length }) => length > 0);
  const points = joined(parts.points);
  return [
    ...(polygons.length > 0 ? [{ kind: 'polygons' as const, polygons }] : []),
    ...shapesOfLines(lines, choices),
    ...(points.length > 0 ? [{ kind: 'points' as const, points }] : []),
  ];
}
