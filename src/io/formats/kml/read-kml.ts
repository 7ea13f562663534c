import type { Element } from '@xmldom/xmldom';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../../../domain/issue';
import { readArchive } from '../../archive/unzip';
import { siteName } from '../../site-name';
import { declaredAreaOf } from '../declared-area';
import type { RawFeature, RawShape, RawSource, ReadChoices, SourceBundle, SourceFile } from '../raw-source';
import { refusedSource } from '../source-text';
import { parseXml } from '../xml/parse-xml';
import { childOf, descend, localName, positionOf, textOf } from '../xml/xml-element';
import { wgs84Claim } from '../wgs84-claim';
import { KmlFault, kmlShapes } from './kml-shapes';

interface Placemark {
  element: Element;
  name: string | undefined;
  at: IssuePlace;
}

/** What else stands in the document: the user must know that it is not shown. */
function warnOfOthers(root: Element, file: string): Issue[] {
  const counts = new Map<string, number>();
  for (const { element } of descend(root)) {
    const name = localName(element);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const links = counts.get('NetworkLink') ?? 0;
  const overlays = ['GroundOverlay', 'PhotoOverlay', 'ScreenOverlay', 'Model'].reduce(
    (sum, name) => sum + (counts.get(name) ?? 0),
    0,
  );
  return [
    ...(links > 0 ? [warningIssue('kml-network-link', { file }, { count: links })] : []),
    ...(overlays > 0 ? [warningIssue('kml-overlays', { file }, { count: overlays })] : []),
  ];
}

/** Attributes of `ExtendedData`, whether typed by a schema or not, to the letter. */
function* extendedData(placemark: Element): Generator<[string, string]> {
  const data = childOf(placemark, 'ExtendedData');
  if (data === undefined) return;
  for (const { element } of descend(data)) {
    const key = element.getAttribute('name');
    if (key === null) continue;
    const kind = localName(element);
    if (kind === 'Data') yield [key, textOf(childOf(element, 'value')) ?? ''];
    if (kind === 'SimpleData') yield [key, textOf(element) ?? ''];
  }
}

function propertiesOf({ element }: Placemark): Record<string, unknown> {
  const own = ['name', 'description'].flatMap((key): [string, string][] => {
    const text = textOf(childOf(element, key));
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries([...own, ...extendedData(element)]);
}

function findPlacemarks(root: Element, file: string): Placemark[] {
  const placemarks = [...descend(root)].filter(({ element }) => localName(element) === 'Placemark');
  return placemarks.map(({ element }) => {
    const name = siteName({ name: textOf(childOf(element, 'name')) }, undefined);
    return {
      element,
      name,
      at: { file, ...positionOf(element), ...(name !== undefined && { featureName: name }) },
    };
  });
}

/** One feature for each kind of shape in a placemark; kinds can't be in one. */
function featuresOf(placemark: Placemark, choices: ReadChoices): Omit<RawFeature, 'at'>[] {
  const properties = propertiesOf(placemark);
  const name = placemark.name ?? siteName(properties, undefined);
  const shapes: (RawShape | null)[] = kmlShapes(placemark.element, choices);
  if (shapes.length === 0) shapes.push(null);
  return shapes.map((shape) => ({ name, properties, shape, declaredArea: declaredAreaOf(properties) }));
}

function readPlacemarks(root: Element, file: string, choices: ReadChoices): RawFeature[] | Issue {
  const features: RawFeature[] = [];
  for (const [index, placemark] of findPlacemarks(root, file).entries()) {
    try {
      for (const feature of featuresOf(placemark, choices)) {
        features.push({ ...feature, at: { ...placemark.at, feature: features.length } });
      }
    } catch (error) {
      if (!(error instanceof KmlFault)) throw error;
      return errorIssue(error.code, { ...placemark.at, ...error.at, feature: index }, error.params);
    }
  }
  return features.some(({ shape }) => shape !== null) ? features : errorIssue('no-features', { file });
}

async function readDocument(
  file: SourceFile,
  choices: ReadChoices,
  before: readonly Issue[],
): Promise<RawSource> {
  const reading = await parseXml(file, choices.encoding);
  if ('refusal' in reading) return refusedSource([reading.refusal]);
  const features = readPlacemarks(reading.root, file.name, choices);
  if (!Array.isArray(features)) return refusedSource([features]);
  return {
    features,
    claims: [wgs84Claim('KML')],
    axes: 'east-north',
    encoding: reading.encoding,
    layers: [],
    issues: [...before, ...reading.issues, ...warnOfOthers(reading.root, file.name)],
  };
}

/** The main document of a KMZ: `doc.kml`, else the first (OGC KML 2.3, annex C). Its pictures aren't unpacked. */
async function readKmz(kmz: SourceFile, choices: ReadChoices): Promise<RawSource> {
  const { files, issues } = await readArchive(kmz.bytes, kmz.name, undefined, (name) => /\.kml$/i.test(name));
  if (issues.some(({ severity }) => severity === 'error')) return refusedSource(issues);
  const main = files.find(({ name }) => name.toLowerCase() === 'doc.kml') ?? files[0];
  if (main === undefined) return refusedSource([errorIssue('kmz-without-kml', { file: kmz.name })]);
  const others = files.length - 1;
  const left =
    others > 0 ? [warningIssue('kml-several', { file: kmz.name }, { read: main.name, others })] : [];
  return readDocument({ ...main, name: kmz.name }, choices, [...issues, ...left]);
}

/**
 * KML and KMZ: placemarks with their shapes, names, descriptions and extended data, always longitude and latitude of WGS 84.
 * Nothing is fetched: links to other documents are counted and told, styles and icons dropped. The tree is read here and not
 * by togeojson 7.1, which reads tuples with blanks as other positions, takes a hole that is written first for the outer ring,
 * makes areas of ground overlays, and throws at an attribute named `__proto__`. A placemark with a wrong tuple refuses the file and is named.
 */
export function readKml(bundle: SourceBundle, choices: ReadChoices): Promise<RawSource> {
  const [part] = bundle.parts.values();
  if (part === undefined) throw new Error(`no file in the source ${bundle.name}`);
  const file = { ...part, name: bundle.name };
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  return isZip ? readKmz(file, choices) : readDocument(file, choices, []);
}
