import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as rules from './architecture/rules';
import { readSource, sourceFile } from './architecture/source-file';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = readSource(root);

type Sample = Readonly<Record<string, string>>;

const filesOf = (sample: Sample) => Object.entries(sample).map(([path, text]) => sourceFile(path, text));

interface Case {
  rule: (files: typeof source) => string[];
  /** each must be complained about */
  bad: readonly Sample[];
  /** must pass */
  good: Sample;
}

const cases: Readonly<Record<string, Case>> = {
  'rooms import only what the table allows': {
    rule: rules.roomsImportOnlyTheirNeighbours,
    bad: [
      { 'src/domain/a.ts': `import { b } from '../geo/b';` },
      { 'src/geo/a.ts': `export { b } from '../plan/b';` },
      { 'src/check/a.ts': `const b = await import('../io/b');` },
      { 'src/report/a.ts': `import { b } from '../i18n/b';` },
      { 'src/ui/A.svelte': `<script lang="ts">import { b } from '../map/build-style';</script>` },
      { 'src/worker/a.ts': `type B = import('../plan/b').B;` },
      { 'src/check/a.ts': `new Worker(new URL('../worker/b.worker.ts', import.meta.url));` },
      { 'src/state/a.ts': `import B from '../ui/B.svelte';` },
      { 'src/geo/a.ts': `import data from '../../geodata/packs.json';` },
    ],
    good: {
      'src/geo/a.ts': `import type { B } from '../domain/b'; import { c } from './c';`,
      'src/report/a.ts': `import type { B } from '../i18n/b';`,
      'src/ui/A.svelte': `<script lang="ts">import { pane } from '../map/map-pane'; import type { B } from '../report/b';</script>`,
      'src/main.ts': `import './app.css'; import App from './ui/App.svelte';`,
    },
  },
  'packages stay in their rooms': {
    rule: rules.packagesStayInTheirRooms,
    bad: [
      { 'src/check/a.ts': `import { intersect } from '@turf/intersect';` },
      { 'src/state/a.ts': `import { Map } from 'maplibre-gl';` },
      { 'src/ui/a.ts': `import 'maplibre-gl/dist/maplibre-gl.css';` },
      { 'src/geo/a.ts': `import { readFileSync } from 'node:fs';` },
      { 'src/plan/a.ts': `import { onMount } from 'svelte';` },
      { 'src/geo/a.ts': `import lodash from 'lodash';` },
    ],
    good: {
      'src/geo/a.ts': `import { intersect } from '@turf/intersect';`,
      'src/map/a.ts': `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';`,
      'src/cli/a.ts': `import { readFile } from 'node:fs/promises';`,
    },
  },
  'imports form no circle': {
    rule: rules.importsFormNoCircle,
    bad: [
      { 'src/geo/a.ts': `import { b } from './b';`, 'src/geo/b.ts': `import { a } from './a';` },
      { 'src/geo/a.ts': `import { a } from './a';` },
    ],
    good: {
      'src/geo/a.ts': `import { b } from './b'; import { c } from './c';`,
      'src/geo/b.ts': `import { c } from './c'; import type { A } from './a';`,
      'src/geo/c.ts': '',
    },
  },
  'rooms that also run without a screen know no page': {
    rule: rules.pureRoomsKnowNoPage,
    bad: [
      { 'src/geo/a.ts': `const width = window.innerWidth;` },
      { 'src/report/a.ts': `const body = document.body;` },
      { 'src/io/a.ts': `const page = globalThis.document;` },
      { 'src/plan/a.ts': `const f = (window) => 1; f(document);` },
    ],
    good: {
      'src/plan/a.ts': `const ids = sources.map(({ document }) => document); const t = source.document;`,
      'src/report/a.ts': `const html = '<p>document</p>'; interface S { document: string } const s = { window: 1 };`,
      'src/map/a.ts': `document.createElement('canvas');`,
    },
  },
  'findings and reports are reproducible': {
    rule: rules.resultsAreReproducible,
    bad: [
      { 'src/check/a.ts': `const t = Date.now();` },
      { 'src/geo/a.ts': `const r = Math.random();` },
      { 'src/report/a.ts': `const t = new Date();` },
    ],
    good: { 'src/report/a.ts': `const t = new Date(time);`, 'src/state/a.ts': `const t = Date.now();` },
  },
  'no place is named': {
    rule: rules.noPlaceIsNamed,
    bad: [
      { 'src/i18n/a.ts': `export const title = '慈溪';` },
      { 'src/map/a.ts': `// as in Haishu` },
      { 'src/plan/cixi.ts': '' },
    ],
    good: { 'src/i18n/a.ts': `export const title = '舆图';` },
  },
  'text never becomes markup': {
    rule: rules.textNeverBecomesMarkup,
    bad: [
      { 'src/ui/A.svelte': `<p>{@html name}</p>` },
      { 'src/map/a.ts': `element.innerHTML = name;` },
      { 'src/map/a.ts': `element.outerHTML = name;` },
      { 'src/map/a.ts': `Object.assign(element, { outerHTML: name });` },
      { 'src/state/a.ts': `page.document.write(name);` },
    ],
    good: {
      'src/ui/A.svelte': `<p>{name}</p>`,
      'src/state/a.ts': 'const page = `${document.documentElement.outerHTML}\n`;',
    },
  },
  'frames run no script': {
    rule: rules.framesRunNoScript,
    bad: [
      { 'src/ui/A.svelte': `<iframe srcdoc={html}></iframe>` },
      { 'src/ui/A.svelte': `<iframe srcdoc={html} sandbox="allow-scripts"></iframe>` },
      { 'src/ui/A.svelte': `<iframe srcdoc={html} sandbox={rights}></iframe>` },
    ],
    good: { 'src/ui/A.svelte': `<iframe srcdoc={html} sandbox="allow-same-origin allow-modals"></iframe>` },
  },
  'only state reaches out of the program': {
    rule: rules.onlyStateReachesOut,
    bad: [
      { 'src/map/a.ts': `const r = await fetch('x.json');` },
      { 'src/ui/A.svelte': `<script lang="ts">void globalThis.fetch('x');</script>` },
      { 'src/state/a.ts': `const r = new XMLHttpRequest();` },
      { 'src/state/a.ts': `navigator.sendBeacon('x');` },
    ],
    good: {
      'src/state/a.ts': `const r = await fetch('x.json');`,
      'src/plan/a.ts': `const b = files.fetch('x');`,
    },
  },
  'words for the user live in i18n': {
    rule: rules.wordsLiveInI18n,
    bad: [
      { 'src/check/a.ts': `const verdict = '涉及';` },
      { 'src/report/a.ts': 'const t = `面积 ${area}`;' },
      { 'src/ui/A.svelte': `<p>面积</p>` },
    ],
    good: {
      'src/check/a.ts': `/** 涉及 */ const verdict = 'conflict';`,
      'src/ui/A.svelte': `<!-- 面积 --><p>{t('area')}</p>`,
      'src/i18n/a.ts': `export const area = '面积';`,
    },
  },
  'files are at most 300 lines long': {
    rule: rules.filesAreShort,
    bad: [{ 'src/geo/a.ts': 'a;\n'.repeat(301) }],
    good: { 'src/geo/a.ts': 'a;\n'.repeat(300) },
  },
  'files are named for what they do': {
    rule: rules.filesAreNamedForWhatTheyDo,
    bad: [
      { 'src/geo/utils.ts': '' },
      { 'src/geo/ring-helpers.ts': '' },
      { 'src/common/ring.ts': '' },
      { 'src/geo/index.ts': '' },
      { 'src/state/plan-manager.svelte.ts': '' },
    ],
    good: { 'src/geo/common-edge-area.ts': '', 'src/index.html': '<title>舆图</title>' },
  },
  'no check is silenced': {
    rule: rules.noCheckIsSilenced,
    bad: [
      { 'src/geo/a.ts': `// eslint-disable-next-line` },
      { 'src/geo/a.ts': `// @ts-expect-error` },
      { 'src/ui/A.svelte': `<!-- svelte-ignore a11y_autofocus -->` },
    ],
    good: { 'src/geo/a.ts': `// why this step is needed` },
  },
};

describe.each(Object.entries(cases))('%s', (_title, { rule, bad, good }) => {
  it('in this program', () => {
    expect(rule(source)).toEqual([]);
  });

  it.each(
    bad.map(
      (sample) => [Object.values(sample).join(' | ').replaceAll('\n', ' ').slice(0, 70), sample] as const,
    ),
  )('and is noticed when broken: %s', (_text, sample) => {
    expect(rule(filesOf(sample))).not.toEqual([]);
  });

  it('and lets the rest pass', () => {
    expect(rule(filesOf(good))).toEqual([]);
  });
});

it('the source is not empty, so that the rules above look at something', () => {
  expect(source.length).toBeGreaterThan(50);
});

/** Folders and files that may lie at the top; whatever else is kept out of the repository may lie there too. */
const topLevel = [
  '.ci',
  '.git',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  'LICENSE',
  'README.md',
  'geodata',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

it('the top of the repository holds nothing that could live elsewhere', () => {
  const ignored = readFileSync(`${root}.gitignore`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  const unexpected = readdirSync(root).filter((name) => !topLevel.includes(name) && !ignored.includes(name));
  expect(unexpected).toEqual([]);
});
