import type { Element } from '@xmldom/xmldom';
import { errorIssue, type Issue } from '../../../domain/issue';
import { siteName } from '../../site-name';
import { shapesOfLines } from '../closed-lines';
import type { RawFeature, RawLine, RawShape, RawSource, ReadChoices, SourceBundle } from '../raw-source';
import { onlyBytes, refusedSource } from '../source-text';
import { wgs84Claim } from '../wgs84-claim';
import { parseXml } from '../xml/parse-xml';
import { childOf, childrenOf, localName, positionOf, textOf } from '../xml/xml-element';

const texts = ['name', 'cmt', 'desc', 'type', 'sym', 'time'];

/** A number as XML Schema writes it; NaN for anything else, such as an empty or missing attribute. */
function attribute(element: Element, name: string): number {
  const text = element.getAttribute(name)?.trim() ?? '';
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}

const isPosition = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Positions of waypoints, route points or track points, or the issue of the first that has none. */
function readLine(points: readonly Element[], file: string): RawLine | Issue {
  const line = new Float64Array(2 * points.length);
  for (const [vertex, point] of points.entries()) {
    const [lon, lat] = [attribute(point, 'lon'), attribute(point, 'lat')];
    if (!isPosition(lon, lat)) {
      const found = `lat="${point.getAttribute('lat') ?? ''}" lon="${point.getAttribute('lon') ?? ''}"`;
      return errorIssue('gpx-point', { file, ...positionOf(point), vertex }, { found });
    }
    line.set([lon, lat], 2 * vertex);
  }
  return line;
}

const childrenNamed = (element: Element, name: string): Element[] =>
  childrenOf(element).filter((child) => localName(child) === name);

/** The lines of a route or of a track's segments, or the point of a waypoint. */
function pointLists(element: Element): Element[][] {
  switch (localName(element)) {
    case 'wpt':
      return [[element]];
    case 'rte':
      return [childrenNamed(element, 'rtept')];
    case 'trk':
      return childrenNamed(element, 'trkseg').map((segment) => childrenNamed(segment, 'trkpt'));
    default:
      return [];
  }
}

function shapesOf(element: Element, lines: readonly RawLine[], choices: ReadChoices): RawShape[] {
  const [first] = lines;
  if (localName(element) !== 'wpt') return shapesOfLines(lines, choices);
  return first === undefined ? [] : [{ kind: 'points', points: first }];
}

function propertiesOf(element: Element): Record<string, unknown> {
  const own = texts.map((key) => [key, textOf(childOf(element, key))] as const);
  return Object.fromEntries(own.filter(([, text]) => text !== undefined));
}

function readFeatures(root: Element, file: string, choices: ReadChoices): RawFeature[] | Issue {
  const features: RawFeature[] = [];
  for (const element of childrenOf(root)) {
    const lines: RawLine[] = [];
    for (const points of pointLists(element)) {
      const line = readLine(points, file);
      if (!(line instanceof Float64Array)) return line;
      if (line.length > 0) lines.push(line);
    }
    const properties = propertiesOf(element);
    const name = siteName({ name: properties.name }, undefined);
    for (const shape of shapesOf(element, lines, choices)) {
      const at = {
        file,
        feature: features.length,
        ...positionOf(element),
        ...(name !== undefined && { featureName: name }),
      };
      features.push({ name, properties, shape, declaredArea: null, at });
    }
  }
  return features.length > 0 ? features : errorIssue('no-features', { file });
}

/**
 * GPX 1.0 and 1.1: waypoints, routes and tracks, in longitude and latitude of WGS 84. A track that comes back to where it
 * began is a line all the same, unless the user says that closed ones are areas. A point without a position, or one that is
 * out of range, refuses the file: a border walked on foot must not lose a corner.
 */
export async function readGpx(bundle: SourceBundle, choices: ReadChoices): Promise<RawSource> {
  const file = { name: bundle.name, bytes: onlyBytes(bundle) };
  const reading = await parseXml(file, choices.encoding);
  if ('refusal' in reading) return refusedSource([reading.refusal]);
  const features = readFeatures(reading.root, file.name, choices);
  if (!Array.isArray(features)) return refusedSource([features]);
  return {
    features,
    claims: [wgs84Claim('GPX')],
    axes: 'east-north',
    encoding: reading.encoding,
    layers: [],
    issues: reading.issues,
  };
}
