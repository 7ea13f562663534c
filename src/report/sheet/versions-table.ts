import type { ControlLayer } from '../../domain/finding';
import type { SheetTemplate } from '../../domain/sheet-template';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import { plain, smalls, type SheetCell, type SheetTable } from './sheet-model';

const row = (name: string, version: string, source: string, sha256: string): SheetCell[] => [
  [plain(name)],
  [plain(version)],
  [plain(source)],
  [{ role: 'hash', text: sha256 }],
];

/** A layer, with how its coordinates were understood where it came in a file of the user's. */
function layerRow(layer: ControlLayer, { words }: CheckSheetInput): SheetCell[] {
  const [name = [], version = [], source = [], hash = []] = row(
    layer.name,
    `${layer.version} · ${layer.date}`,
    layer.source,
    layer.sha256,
  );
  const { header } = words;
  const reading = layer.reading ? `${header.reading}${words.colon}${header.understood(layer.reading)}` : null;
  return [name, version, [...source, ...smalls([reading])], hash];
}

function planRow({ plan, words: { versions }, locale }: CheckSheetInput): SheetCell[][] {
  if (plan === null) return [];
  const { manifest, sha256 } = plan;
  return [row(versions.plan, `${manifest.id} ${manifest.version}`, manifest.title[locale], sha256)];
}

/** Every set of data that the result rests on, with the hash of its bytes. */
export function versionsPart(
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetTable {
  const { words, site } = input;
  const { versions } = words;
  const { origin } = site;
  const layers = new Map(
    judged.flatMap(({ layer }) => (layer === null ? [] : [[layer.sha256 + layer.id, layer]])),
  );
  const column = (id: string, name: string, widthMm: number) =>
    ({ id, name, widthMm, align: 'left' }) as const;
  return {
    kind: 'table',
    id: 'versions',
    caption: template.headings?.versions ?? versions.heading,
    columns: [
      column('name', versions.name, 36),
      column('version', versions.version, 28),
      column('source', versions.source, 50),
      column('hash', 'SHA-256', 72),
    ],
    rows: [
      ...(origin.kind === 'file' ? [row(versions.site, origin.file, '', origin.sha256)] : []),
      ...planRow(input),
      ...[...layers.values()].map((layer) => layerRow(layer, input)),
    ],
    notes: [],
  };
}
