import { beltOf } from '../../domain/gauss-krueger-belt';
import { formatAngle } from '../../domain/format-coordinates';
import type { PlanManifest } from '../../domain/plan-schema';
import { featuresShown, type LegendLayer } from '../../domain/scene-legend';
import { sceneSources } from '../../domain/scene-sources';
import type { Bilingual, Box } from '../../domain/schema-parts';
import type { View } from '../../domain/view';
import { scaleErrorAtEdge, type PaperFrame } from '../../geo/paper-frame';
import type { PaperGrid } from '../../geo/paper-grid';
import type { MapPaperWords } from '../../i18n/map-sheet-words';
import type { SheetNote } from '../../report/map-sheet/sheet-content';

interface NotesSubject {
  manifest: PlanManifest;
  /** those that are drawn */
  layers: readonly LegendLayer[];
  /** names of layers that are on but not drawn, and why */
  hiddenAtScale: readonly string[];
  notLoaded: readonly string[];
  /** tiles of an online base map are missing */
  lacksTiles: boolean;
  view: View;
  frame: PaperFrame;
  grid: PaperGrid | null;
  approval: string;
  words: MapPaperWords;
  locale: keyof Bilingual;
}

/** From here on the difference of scale is told, and from here on plainly. */
const toldError = 0.001;
const graveError = 0.005;

/** What a map has to say of itself: where it may be used, where it comes from and how exact it is. The gravest first. */
export function sheetNotes(subject: NotesSubject): SheetNote[] {
  const { frame, approval, words } = subject;
  const { notes } = words;
  return [
    ...(approval === '' ? [{ label: notes.use, parts: [words.noApproval], isWarning: true }] : []),
    ...accuracyNote(subject),
    ...missingNotes(subject),
    ...scaleNote(frame, words),
    { label: notes.frame, parts: [words.frame] },
    ...gridNote(subject),
    { label: notes.areas, parts: [words.areas] },
    { label: notes.extent, parts: [extentOf(frame.bounds)] },
    ...sourceNotes(subject),
  ];
}

function scaleNote(frame: PaperFrame, words: MapPaperWords): SheetNote[] {
  const error = scaleErrorAtEdge(frame);
  if (error <= toldError) return [];
  const percent = (error * 100).toFixed(2);
  return error > graveError
    ? [{ label: words.notes.scale, parts: [words.scaleFarOff(percent)], isWarning: true }]
    : [{ label: words.notes.scale, parts: [words.scaleOff(percent)] }];
}

function gridNote({ grid, frame, words }: NotesSubject): SheetNote[] {
  if (!grid) return [];
  const belt = grid.zone === null ? null : beltOf(frame.centre[0]);
  const text = belt ? words.belt(belt.zone, belt.centralMeridian, belt.epsg) : words.graticule;
  return [{ label: words.notes.grid, parts: [text] }];
}

/** How far schematic layers may be off where they are seen. */
function accuracyNote({ layers, view, frame, words }: NotesSubject): SheetNote[] {
  const schematic = layers
    .filter(({ layer }) => layer.role !== 'base' && layer.authority === 'schematic')
    .map((layer) => featuresShown(layer, { view, bounds: frame.bounds }))
    .filter(({ length }) => length > 0);
  const sigmas = schematic.flat().map(({ properties }) => properties.accuracyM);
  if (sigmas.length === 0) return [];
  const [least, most] = [sigmas.reduce((a, b) => Math.min(a, b)), sigmas.reduce((a, b) => Math.max(a, b))];
  const text = words.accuracy(schematic.length, String(least), String(most));
  return [{ label: words.notes.accuracy, parts: [text], isWarning: true }];
}

function missingNotes({ hiddenAtScale, notLoaded, lacksTiles, words }: NotesSubject): SheetNote[] {
  const note = (text: string): SheetNote => ({ label: words.notes.missing, parts: [text], isWarning: true });
  return [
    ...(notLoaded.length > 0 ? [note(words.notLoaded(notLoaded.join(words.comma)))] : []),
    ...(lacksTiles ? [note(words.tiles)] : []),
    ...(hiddenAtScale.length > 0 ? [note(words.hiddenAtScale(hiddenAtScale.join(words.comma)))] : []),
  ];
}

const extentOf = ([west, south, east, north]: Box): string =>
  `${formatAngle(west, 0)}E – ${formatAngle(east, 0)}E, ${formatAngle(south, 0)}N – ${formatAngle(north, 0)}N`;

function sourceNotes({ manifest, layers, view, frame, words, locale }: NotesSubject): SheetNote[] {
  const { notes } = words;
  const sources = sceneSources({ view, bounds: frame.bounds, highlights: [] }, layers, manifest);
  const documents = sources.documents.flatMap((id) => {
    const found = manifest.documents.find((one) => one.id === id);
    return found ? [[(found.short ?? found.title)[locale], found.date].filter(Boolean).join(' ')] : [];
  });
  const credits = manifest.credits.filter(({ id }) => sources.credits.includes(id)).map(({ name }) => name);
  const versions = [
    words.planVersion(manifest.title[locale], manifest.version),
    ...layers
      .filter(({ layer }) => layer.role === 'control')
      .filter((layer) => featuresShown(layer, { view, bounds: frame.bounds }).length > 0)
      .map(({ layer }) => words.layerVersion(layer.name[locale], layer.version, layer.date)),
  ];
  return [
    { label: notes.sources, parts: documents },
    { label: notes.versions, parts: versions },
    { label: notes.base, parts: credits },
  ].filter(({ parts }) => parts.length > 0);
}
