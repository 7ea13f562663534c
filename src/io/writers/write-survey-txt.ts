import type { CoordinateFrame, Datum } from '../../domain/coordinate-frame';
import { crsName } from '../../domain/crs-name';
import { beltWidthOf, meridianOfBelt } from '../../domain/epsg-frame';
import { errorIssue, warningIssue, type Issue } from '../../domain/issue';
import { planeAreaM2 } from '../../geo/plane-area';
import { ellipsoidalAreaM2 } from '../../geo/site-area';
import { byteOrderMark } from '../csv-row';
import { ordinateDecimals, siteProjector, type ProjectedPolygon } from './project-site';
import { siteAttributes } from './site-attributes';
import { refusedFile, textParts, type SiteWriter, type WriterTarget, type WrittenSite } from './site-writer';

const systems: Readonly<Partial<Record<Datum, string>>> = {
  cgcs2000: '2000国家大地坐标系',
  wgs84: 'WGS84坐标系',
  xian80: '1980西安坐标系',
  beijing54: '1954年北京坐标系',
};

/** What of a frame the head of the file can say. */
type Belt = { system: string } & (
  { kind: 'degrees' } | { kind: 'belt'; width: 3 | 6; zone: number } | { kind: 'meridian'; meridian: number }
);

/** The belt of a meridian, 3° before 6°: 120° is belt 40. */
function beltAbout(meridian: number): { width: 3; zone: number } | null {
  const zone = meridian / 3;
  return beltWidthOf(zone) === 3 ? { width: 3, zone } : null;
}

/** Null for a frame that the head has no words for: UTM, Web Mercator, odd false eastings. */
function beltOf(frame: CoordinateFrame): Belt | null {
  if (frame.kind === 'web-mercator') return null;
  const system = systems[frame.datum];
  if (system === undefined) return null;
  if (frame.kind === 'geographic') return { system, kind: 'degrees' };
  const { centralMeridian, scale, falseEastingM, falseNorthingM } = frame;
  if (scale !== 1 || falseNorthingM !== 0) return null;
  const prefix = (falseEastingM - 500_000) / 1_000_000;
  const plain = beltAbout(centralMeridian);
  if (prefix === 0) {
    return plain === null
      ? { system, kind: 'meridian', meridian: centralMeridian }
      : { system, kind: 'belt', ...plain };
  }
  const width = beltWidthOf(prefix);
  return width !== null && meridianOfBelt(prefix, width) === centralMeridian
    ? { system, kind: 'belt', width, zone: prefix }
    : null;
}

/** A meridian of one's own has no place in the format: 中央子午线 is a line more, which readers that don't know it pass over. */
function headLines(belt: Belt, decimals: number): string[] {
  const isDegrees = belt.kind === 'degrees';
  return [
    '[属性描述]',
    '格式版本号=1.01版本',
    '数据产生单位=',
    '数据产生日期=',
    `坐标系=${belt.system}`,
    `几度分带=${belt.kind === 'belt' ? belt.width : ''}`,
    `投影类型=${isDegrees ? '' : '高斯克吕格'}`,
    `计量单位=${isDegrees ? '度' : '米'}`,
    `带号=${belt.kind === 'belt' ? belt.zone : ''}`,
    ...(belt.kind === 'meridian' ? [`中央子午线=${belt.meridian}`] : []),
    `精度=${isDegrees ? (10 ** -decimals).toFixed(decimals) : '0.001'}`,
    '转换参数=0,0,0,0,0,0,0',
    '[地块坐标]',
  ];
}

/** Fields of a plot's head after its area, by the names under which the attributes have them. */
const ownFields = ['地块编号', '地块名称', '图幅号', '地块用途', '地类编码'] as const;
const [codeField, nameField, ...laterFields] = ownFields;

/** A comma parts the fields, and the end of a line ends the head. */
const asField = (text: string): string =>
  text
    .replace(/,/g, '，')
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .trim();

/** What couldn't be written as it is, for all plots. */
interface Losses {
  changed: Set<string>;
  left: Set<string>;
}

/** Names of the attributes that are in the head already, whatever they are called. */
const isInHead = (key: string, value: unknown, { name }: WrittenSite): boolean =>
  (ownFields as readonly string[]).includes(key) || key === '地块面积' || value === null || value === name;

function plotFields(site: WrittenSite, losses: Losses): Map<string, string> {
  const attributes = siteAttributes(site);
  for (const [key, value] of attributes) if (!isInHead(key, value, site)) losses.left.add(key);
  return new Map(
    ownFields.map((key) => {
      const own = attributes.get(key);
      const text = key === nameField ? (site.name ?? '') : String(own ?? '');
      const field = asField(text);
      if (field !== text) losses.changed.add(key);
      return [key, field];
    }),
  );
}

/** 公顷: in the plane of the projection as surveys declare it; of a file in degrees on the ellipsoid. */
const hectares = (site: WrittenSite, polygons: readonly ProjectedPolygon[], { kind }: Belt): string => {
  const areaM2 = kind === 'degrees' ? ellipsoidalAreaM2(site.geometry) : planeAreaM2(polygons);
  return (areaM2 / 10_000).toFixed(4);
};

/** `J1,1,X,Y` with the northing first; the point that closes a ring has the number of its first. */
function cornerLines(polygons: readonly ProjectedPolygon[], decimals: number): string[] {
  let before = 0;
  return polygons.flat().flatMap((ring, index) => {
    const corners = ring.length / 2 - 1;
    const first = before;
    before += corners;
    return Array.from({ length: corners + 1 }, (_, i) => {
      const number = first + (i === corners ? 0 : i) + 1;
      const [x, y] = [ring[2 * i + 1] ?? NaN, ring[2 * i] ?? NaN];
      return `J${number},${index + 1},${x.toFixed(decimals)},${y.toFixed(decimals)}`;
    });
  });
}

function plotText(
  site: WrittenSite,
  polygons: readonly ProjectedPolygon[],
  belt: Belt,
  decimals: number,
  losses: Losses,
): string {
  const fields = plotFields(site, losses);
  const corners = cornerLines(polygons, decimals);
  const head = [
    corners.length,
    hectares(site, polygons, belt),
    fields.get(codeField) ?? '',
    fields.get(nameField) ?? '',
    '面',
    ...laterFields.map((key) => fields.get(key) ?? ''),
    '@',
  ];
  return [head.join(','), ...corners, ''].join('\r\n');
}

const list = (names: ReadonlySet<string>): string => [...names].join('、');

function issuesOf({ changed, left }: Losses): Issue[] {
  return [
    ...(changed.size > 0 ? [warningIssue('write-text-changed', {}, { fields: list(changed) })] : []),
    ...(left.size > 0 ? [warningIssue('write-attributes-left', {}, { fields: list(left) })] : []),
  ];
}

function refusal({ frame }: WriterTarget): Issue {
  return errorIssue('write-frame-survey', {}, { frame: crsName(frame) ?? '' });
}

/**
 * Sites as 勘测定界 TXT (界址点坐标交换格式): eight fields a plot, rings closed and numbered by 圈号, X the northing first, metres with four decimals.
 * UTF-8 with its mark, since programs for the web can't encode GB18030. Only the attributes that the format has a field for are
 * written; the others are told. Frames that its head can't name (UTM, Web Mercator) are refused.
 */
export const writeSurveyTxt: SiteWriter = (sites, target) => {
  const belt = beltOf(target.frame);
  if (belt === null) return Promise.resolve(refusedFile(refusal(target)));
  const project = siteProjector(target, 'clockwise');
  if (typeof project !== 'function') return Promise.resolve(refusedFile(project));
  const decimals = ordinateDecimals(target.frame);
  const losses: Losses = { changed: new Set(), left: new Set() };
  const plots = sites.map((site) => plotText(site, project(site), belt, decimals, losses));
  const head = `${byteOrderMark}${headLines(belt, decimals).join('\r\n')}\r\n`;
  return Promise.resolve({ parts: textParts([head, ...plots]), issues: issuesOf(losses) });
};
