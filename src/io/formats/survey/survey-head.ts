import type { Datum, FrameClaim } from '../../../domain/coordinate-frame';
import { gaussKruegerFrame } from '../../../domain/epsg-frame';
import { errorIssue, warningIssue, type Issue } from '../../../domain/issue';
import { plainNumber } from '../plain-number';

/** What the head of a survey's file says, by key: 坐标系 → 2000国家大地坐标系. */
type SurveyHead = ReadonlyMap<string, string>;

const datums: readonly [RegExp, Datum][] = [
  [/2000/, 'cgcs2000'],
  [/wgs-?(?:19)?84/i, 'wgs84'],
  [/西安|80/, 'xian80'],
  [/北京|54/, 'beijing54'],
];
/** A town's own system bears a year too, and lies elsewhere. */
const localSystem = /独立|地方|城建|城市/;

/** The datum that a coordinate system's name tells; null for one that isn't known. */
const datumOf = (name: string): Datum | null =>
  localSystem.test(name) ? null : (datums.find(([pattern]) => pattern.test(name))?.[1] ?? null);

const widthOf = (text: string): 3 | 6 | null => {
  if (/^(?:3|三)(?:\.0*)?\s*(?:度|°)?(?:分?带)?$/.test(text)) return 3;
  return /^(?:6|六)(?:\.0*)?\s*(?:度|°)?(?:分?带)?$/.test(text) ? 6 : null;
};

/** 13 to 23 are the 6° belts of China, 25 to 45 its 3° belts (GB/T 17798); some write the central meridian here. */
function zoneOf(text: string): number | null {
  const zone = plainNumber(text.replace(/带$/, ''));
  return Number.isInteger(zone) && zone >= 1 && zone <= 60 ? zone : null;
}

const quote = (head: SurveyHead, keys: readonly string[]): string =>
  keys.flatMap((key) => (head.get(key) ? [`${key}=${head.get(key) ?? ''}`] : [])).join(', ');

/** What the file names and this program doesn't know: told as it is written. */
function unknownClaim(head: SurveyHead, key: string): FrameClaim {
  return { by: 'crs-member', frame: null, text: quote(head, [key]) };
}

/** Some programs, this one among them, add the meridian of a projection that is in no belt. */
function meridianClaims(head: SurveyHead, datum: Datum | null): FrameClaim[] {
  const key = ['中央子午线', '中央经线'].find((name) => (head.get(name) ?? '') !== '');
  const meridian = plainNumber((head.get(key ?? '') ?? '').replace(/[°度]$/, ''));
  if (key === undefined || datum === null || !(meridian >= 70 && meridian <= 140)) return [];
  const frame = gaussKruegerFrame(datum, meridian, null);
  return [{ by: 'crs-member', frame, text: quote(head, ['坐标系', key]) }];
}

/** What the head of a survey's file says of its coordinates; empty where it says nothing. */
export function surveyClaims(head: SurveyHead): FrameClaim[] {
  const system = head.get('坐标系') ?? '';
  const projection = head.get('投影类型') ?? '';
  const datum = datumOf(system);
  const beltWidth = widthOf(head.get('几度分带') ?? '');
  const zone = zoneOf(head.get('带号') ?? '');
  const text = quote(head, ['坐标系', '几度分带', '带号']);
  const isEmpty = datum === null && beltWidth === null && zone === null;
  return [
    ...(isEmpty ? [] : [{ by: 'header', datum, beltWidth, zone, text } as const]),
    ...(system !== '' && datum === null ? [unknownClaim(head, '坐标系')] : []),
    ...(beltWidth === null && zone === null ? meridianClaims(head, datum) : []),
    ...(projection === '' || /高斯|gauss/i.test(projection) ? [] : [unknownClaim(head, '投影类型')]),
  ];
}

const metres = /^(?:米|公尺|m|met(?:er|re)s?)$/i;
const degrees = /^(?:度|十进制度|°|deg(?:rees?)?)$/i;
const packed = /分秒|dms|mmss/i;

/** Metres and degrees are read. 度分秒 packs minutes and seconds into the decimals, which no digit shows. */
function checkUnit(head: SurveyHead, file: string): Issue[] {
  const unit = head.get('计量单位') ?? '';
  if (packed.test(unit)) return [errorIssue('survey-packed-degrees', { file }, { unit })];
  if (unit === '' || metres.test(unit) || degrees.test(unit)) return [];
  return [errorIssue('survey-unit-unknown', { file }, { unit })];
}

/** 转换参数 is three shifts, three rotations and a scale; a scale of one alone changes nothing. */
function checkShift(head: SurveyHead, file: string): Issue[] {
  const shift = head.get('转换参数') ?? '';
  const values = shift.split(/[,，;；\s]+/);
  const isNeutral = values.every((value, index) => {
    const number = Number(value);
    return number === 0 || (index === 6 && number === 1);
  });
  return isNeutral ? [] : [warningIssue('survey-shift-not-applied', { file }, { shift })];
}

/** What in the head stops the file from being read, or must be told. */
export const checkSurveyHead = (head: SurveyHead, file: string): Issue[] => [
  ...checkUnit(head, file),
  ...checkShift(head, file),
];
