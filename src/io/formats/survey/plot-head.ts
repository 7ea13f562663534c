import type { DeclaredArea } from '../raw-source';
import { plainNumber } from '../plain-number';

/** The line that begins a plot in a survey's file. */
export interface PlotHead {
  name: string | undefined;
  /** 界址点数, with the closing points or without; null where it isn't given */
  pointCount: number | null;
  area: DeclaredArea | null;
  /** 记录图形属性: what isn't an area */
  notAreal: string | null;
  /** all fields but those of the geometry, by their names */
  properties: Readonly<Record<string, unknown>>;
}

const usualNames = [
  '界址点数',
  '地块面积',
  '地块编号',
  '地块名称',
  '记录图形属性',
  '图幅号',
  '地块用途',
  '地类编码',
];
/** Of the files for farmland made elsewhere, after the usual eight. */
const extendedNames = ['TBLX', 'DL', '改造前质量等别', '改造后质量等别', '备注'];
const shapeAt = usualNames.indexOf('记录图形属性');
const nameAt = usualNames.indexOf('地块名称');

/** A full-width comma is part of a name in a line that has others. */
const split = (line: string): string[] =>
  line.split(line.includes(',') ? ',' : line.includes('，') ? '，' : '\t');

/** Splits `…,@`: only the last sign goes, since empty fields before it count. */
function splitHeadLine(line: string): string[] {
  const fields = split(line.replace(/\s*[,，\t]?\s*[@＠]$/, '')).map((field) => field.trim());
  return /^\d+$/.test(fields[0]?.normalize('NFKC') ?? '') ? fields : (mixed(line) ?? fields);
}

/** A line in which both kinds of comma part the fields. */
function mixed(line: string): string[] | null {
  const fields = line
    .replace(/\s*[,，]?\s*[@＠]$/, '')
    .split(/[,，]/)
    .map((field) => field.trim());
  return /^\d+$/.test(fields[0]?.normalize('NFKC') ?? '') ? fields : null;
}

/** Whether a line begins a plot: it ends in @, or says in its place what kind of shape follows. A vertex has four fields. */
export function isPlotHead(line: string): boolean {
  const end = line.charCodeAt(line.length - 1);
  if (end === 0x40 || end === 0xff20) return splitHeadLine(line).length > 4;
  return /[点线面]/.test(line) && /^[点线面]$/.test(splitHeadLine(line)[shapeAt] ?? '');
}

/** Names of the fields from a line `【坐标点个数,地块面积,…,@】`. */
export const fieldNames = (line: string): string[] => {
  const inside = line.replace(/^[[【]/, '').replace(/[\]】]$/, '');
  return splitHeadLine(inside).filter((name) => name !== '@');
};

/** A name with a comma in it pushes the word for the shape, which is a sure sign, to the right. */
function joinName(fields: readonly string[]): string[] {
  if (fields.length <= usualNames.length || /^[点线面]?$/.test(fields[shapeAt] ?? '')) return [...fields];
  const shape = fields.findIndex((field, index) => index > shapeAt && /^[点线面]$/.test(field));
  if (shape === -1) return [...fields];
  const name = fields.slice(nameAt, shape).join(',');
  return [...fields.slice(0, nameAt), name, ...fields.slice(shape)];
}

function namesFor(count: number, given: readonly string[] | null): string[] {
  const names = given ?? usualNames;
  const more = given === null && count === 13 ? extendedNames : [];
  return Array.from({ length: count }, (_, i) => names[i] ?? more[i - names.length] ?? `字段${i + 1}`);
}

const unitOf = (field: string): DeclaredArea['unit'] => {
  if (/公顷|hm|ha\b/i.test(field)) return 'ha';
  if (/平方米|㎡|m2|m²/i.test(field)) return 'm2';
  return /亩/.test(field) ? 'mu' : null;
};

function areaOf(text: string | undefined, field: string): DeclaredArea | null {
  const value = plainNumber(text?.normalize('NFKC') ?? '');
  return value > 0 ? { value, unit: unitOf(field), field: '' } : null;
}

/** A file may call a place in a plot's head by another name: 坐标点个数 for 界址点数. */
const roles = {
  count: /点个?数/,
  area: /面积/,
  code: /编号|代码/,
  name: /名称/,
  shape: /图形|属性/,
} as const;

/**
 * Reads the line that begins a plot.
 * @param names of its fields, where a line of the file gives them; null for the usual order
 */
export function readPlotHead(line: string, names: readonly string[] | null): PlotHead {
  const written = splitHeadLine(line);
  const fields = names === null ? joinName(written) : written;
  const keys = namesFor(fields.length, names);
  const find = (role: keyof typeof roles): number => keys.findIndex((key) => roles[role].test(key));
  const textOf = (role: keyof typeof roles): string | undefined => fields[find(role)];
  const count = plainNumber(textOf('count')?.normalize('NFKC') ?? '');
  const shape = textOf('shape') ?? '';
  const skipped = new Set([find('count'), find('shape')]);
  return {
    name: textOf('name') || textOf('code') || undefined,
    pointCount: Number.isInteger(count) ? count : null,
    area: areaOf(textOf('area'), keys[find('area')] ?? ''),
    notAreal: /[点线]|point|line/i.test(shape) ? shape : null,
    properties: Object.fromEntries(keys.flatMap((key, i) => (skipped.has(i) ? [] : [[key, fields[i]]]))),
  };
}
