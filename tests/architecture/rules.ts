import { posix } from 'node:path';
import ts from 'typescript';
import { freeNames } from './free-names';
import { resolveImport, walk, type Import, type SourceFile } from './source-file';

/** `all`: anything of that room · `types`: types only · a list: these files only */
type Share = 'all' | 'types' | readonly string[];

const everything = (...rooms: string[]): Record<string, Share> =>
  Object.fromEntries(rooms.map((room) => [room, 'all']));

/** Who may import whom. */
const mayImport: Readonly<Record<string, Readonly<Record<string, Share>>>> = {
  domain: {},
  geo: everything('domain'),
  plan: everything('domain', 'geo'),
  map: everything('domain', 'geo'),
  io: everything('domain', 'geo'),
  check: everything('domain', 'geo'),
  report: { ...everything('domain', 'geo', 'io'), i18n: 'types' },
  worker: everything('domain', 'geo', 'io', 'check', 'report', 'i18n'),
  i18n: everything('domain'),
  state: everything('domain', 'geo', 'plan', 'map', 'io', 'check', 'report', 'worker', 'i18n'),
  ui: { ...everything('domain', 'state', 'i18n'), map: ['map-pane'], report: ['outputs'] },
  cli: everything('domain', 'geo', 'plan', 'io', 'check', 'report', 'i18n'),
  main: everything('state', 'ui', 'i18n'),
};

/** Which rooms a package may be used in. A package that isn't here may not be used at all. */
const packageRooms: readonly [RegExp, readonly string[]][] = [
  [/^valibot$/, ['domain', 'plan']],
  [/^(@turf\/.+|proj4|geographiclib-geodesic|flatbush|robust-predicates|polylabel)$/, ['geo']],
  [/^geojson-validation$/, ['io']],
  [/^(fflate|@xmldom\/xmldom|papaparse|(read|write)-excel-file)(\/.+)?$/, ['io']],
  [/^(maplibre-gl|@maplibre\/.+|terra-draw.*)(\/.+)?$/, ['map']],
  [/^svelte(\/.+)?$/, ['state', 'ui', 'i18n', 'main']],
  [/^(idb|lean-qr.*)$/, ['state']],
  [/^(pptxgenjs|docx)$/, ['report']],
  [/^pinyin-pro$/, ['worker']],
  [/^geojson$/, ['geo', 'io', 'map', 'state']],
  [/^node:.+$/, ['cli']],
];

const pureRooms = ['domain', 'geo', 'plan', 'io', 'check', 'report'];
const reproducibleRooms = ['domain', 'geo', 'check', 'report'];
const longest = 300;

type Rule = (files: readonly SourceFile[]) => string[];

/** A rule that looks at one file at a time and tells what is wrong with it. */
const perFile =
  (complaints: (file: SourceFile) => readonly string[]): Rule =>
  (files) =>
    files.flatMap((file) => complaints(file).map((complaint) => `${file.path}: ${complaint}`));

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([match]) => match);

function isShared(share: Share | undefined, target: string, { typeOnly }: Import): boolean {
  if (share === undefined) return false;
  if (share === 'all') return true;
  return share === 'types' ? typeOnly : typeOnly || share.includes(posix.basename(target));
}

function isForeign(file: SourceFile, imported: Import): boolean {
  const target = resolveImport(file, imported);
  if (target === null) return false;
  const [top, room = ''] = target.split('/');
  if (top !== 'src') return true;
  const isOwn = room === file.room || (file.room === 'main' && target.split('/').length === 2);
  return !isOwn && !isShared(mayImport[file.room]?.[room], target, imported);
}

export const roomsImportOnlyTheirNeighbours = perFile((file) =>
  file.imports.filter((imported) => isForeign(file, imported)).map(({ specifier }) => specifier),
);

export const packagesStayInTheirRooms = perFile((file) =>
  file.imports
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .filter(
      ({ specifier }) =>
        !packageRooms.some(([name, rooms]) => name.test(specifier) && rooms.includes(file.room)),
    )
    .map(({ specifier }) => specifier),
);

/** A module that is needed to make itself can't be read on its own, nor moved. */
export const importsFormNoCircle: Rule = (files) => {
  const known = new Map(files.map((file) => [file.path.replace(/\.ts$/, ''), file]));
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
    const file = known.get(path);
    if (file === undefined || done.has(path)) return [];
    const targets = file.imports
      .filter(({ typeOnly }) => !typeOnly)
      .map((imported) => resolveImport(file, imported));
    const circles = targets.flatMap((target) => (target === null ? [] : follow(target, [...trail, path])));
    done.add(path);
    return circles;
  };
  return [...known.keys()].flatMap((path) => follow(path, []));
};

export const pureRoomsKnowNoPage = perFile((file) => {
  if (!pureRooms.includes(file.room)) return [];
  const free = freeNames(file.code);
  return ['window', 'document', 'navigator', 'localStorage'].filter((name) => free.has(name));
});

export const resultsAreReproducible = perFile((file) => {
  const found: string[] = [];
  if (!reproducibleRooms.includes(file.room)) return found;
  walk(file.code, (node) => {
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText())) {
      found.push(node.getText());
    }
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      (node.arguments ?? []).length === 0
    ) {
      found.push(node.getText());
    }
  });
  return found;
});

/** The program shows any plan; it is written for none. */
export const noPlaceIsNamed = perFile(({ path, text }) =>
  matches(`${path}\n${text}`, /cixi|haishu|慈溪|海曙/gi),
);

/** Text of a plan or a site never becomes markup; what is markup already may be read. */
export const textNeverBecomesMarkup = perFile(({ text }) =>
  matches(text, /\{@html|\b(?:innerHTML|insertAdjacentHTML|document\.write)\b|\bouterHTML\b(?![;}),]|$)/gm),
);

/** A document shown inside the page is a report: it may be printed, and runs nothing. */
export const framesRunNoScript = perFile(({ markup }) =>
  matches(markup, /<iframe\b[^>]*>/g).filter(
    (frame) => !/\ssandbox\b/.test(frame) || /allow-scripts|sandbox=\{/.test(frame),
  ),
);

/** What the program loads is seen in one place, and nothing is sent. */
export const onlyStateReachesOut = perFile((file) => {
  const free = freeNames(file.code);
  const names = ['XMLHttpRequest', 'WebSocket', 'EventSource', ...(file.room === 'state' ? [] : ['fetch'])];
  return [...names.filter((name) => free.has(name)), ...matches(file.text, /\bsendBeacon\b/g)];
});

const isWord = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/**
 * Words for the user live in `i18n`; `io` knows the names that attributes have in Chinese files, and the page its own
 * name before any code has run.
 */
export const wordsLiveInI18n = perFile(({ path, room, code, markup }) => {
  if (room === 'i18n' || room === 'io' || path.endsWith('.html')) return [];
  const words: string[] = matches(markup, /[\u3400-\u9fff]+/g);
  walk(code, (node) => {
    if (isWord(node) && /[\u3400-\u9fff]/.test(node.text)) words.push(node.text);
  });
  return words;
});

export const filesAreShort = perFile(({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return /\.(ts|svelte|css)$/.test(path) && lines > longest ? [`${lines} lines`] : [];
});

export const filesAreNamedForWhatTheyDo = perFile(({ path }) =>
  matches(path, /(?<=[/.-])(?:utils?|helpers?|common|managers?|misc)(?=[/.])|\/index\.(?:ts|svelte)$/g),
);

export const noCheckIsSilenced = perFile(({ text }) =>
  matches(text, /eslint-disable|@ts-(?:ignore|nocheck|expect-error)|svelte-ignore|prettier-ignore/g),
);
