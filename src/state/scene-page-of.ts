import { parseMarkdown } from '../domain/parse-markdown';
import type { Plan } from '../domain/plan';
import { figureData } from '../domain/scene-figure';
import { frameBounds } from '../domain/frame-bounds';
import { sceneLegend, type LegendEntry, type LegendLayer } from '../domain/scene-legend';
import type { Scene } from '../domain/scene-schema';
import { sceneSources } from '../domain/scene-sources';
import { comparedPicture, pictureOf, type ScenePicture } from '../domain/scene-view';
import type { Bilingual } from '../domain/schema-parts';
import { subjectOf } from '../domain/site';
import { resultWord } from '../domain/verdict-word';
import type { Messages } from '../i18n/messages.zh';
import { pageFigure } from '../report/page-figure';
import type { PageFigure, PageLegendEntry, ScenePage } from '../report/scene-page';
import { siteOfScene } from './scene-frame';
import type { Session } from './session.svelte';

/** A scene as one page; `step` is null where the page stands for all of its steps. */
export interface PageOfScene {
  scene: Scene;
  step: number | null;
}

/** What the pages are made from. */
export interface PageSource {
  session: Session;
  plan: Plan;
  locale: keyof Bilingual;
  words: Messages;
}

/** width : height of a map that the legend is made for, whatever the page's own is */
const usualAspect = 1.5;

/** Which of a scene's pictures a page shows: the last where it stands for all. */
export const stepOf = ({ scene, step }: PageOfScene): number => step ?? (scene.steps?.length ?? 1) - 1;

/** What a scene says on paper, without its pictures. */
export function scenePageOf(page: PageOfScene, source: PageSource): ScenePage {
  const { session, plan, locale, words } = source;
  const { scene, step } = page;
  const { paper } = words.takeAlong;
  const layers = layersOf(session, plan);
  const pictures = picturesOf(page, session, plan);
  const stepTitles = (scene.steps ?? []).flatMap(({ title }) => (title ? [title[locale]] : []));
  const stepTitle = step === null ? undefined : scene.steps?.[step]?.title?.[locale];
  const shown = pictures.map((picture) => ({
    ...picture,
    bounds: frameBounds(picture.bounds, usualAspect),
  }));
  const figure = figureOf(scene, source, layers);
  return {
    title: stepTitle ? paper.step(scene.title[locale], stepTitle) : scene.title[locale],
    text: parseMarkdown(scene.text[locale]),
    steps: step === null ? stepTitles : [],
    pictures: [],
    pictureCount: scene.compare ? 2 : 1,
    remarks: [
      ...missingLayers(pictures, layers, paper),
      ...(scene.figure && !figure ? [paper.missingFigure] : []),
      ...checkRemarks(scene, source),
    ],
    legend: legendOf(
      shown.map((picture) => sceneLegend(layers, picture)),
      locale,
    ),
    figure,
    verdict: verdictOf(scene, source),
    notes: scene.notes?.[locale] ?? '',
    source: sourceLine(shown, source, layers),
    isSchematic: shown.some((picture) => sceneSources(picture, layers, plan.manifest).isSchematic),
  };
}

/** The one picture of a scene, or the two of a pair. */
function picturesOf(page: PageOfScene, { officials }: Session, { manifest }: Plan): ScenePicture[] {
  const onTop = officials.records.map(({ id }) => id);
  const compared = comparedPicture(page.scene, manifest, onTop);
  return [pictureOf(page.scene, stepOf(page), manifest, onTop), ...(compared ? [compared] : [])];
}

const layersOf = ({ officials }: Session, { manifest, layers }: Plan): LegendLayer[] => [
  ...officials.forMap(),
  ...manifest.layers.flatMap((layer) => {
    const data = layers.get(layer.id);
    return data ? [{ layer, data }] : [];
  }),
];

/** Each entry once. */
function legendOf(legends: readonly (readonly LegendEntry[])[], locale: keyof Bilingual): PageLegendEntry[] {
  const entries = new Map<LegendEntry['symbol'], PageLegendEntry>();
  for (const { layer, symbol, label } of legends.flat())
    entries.set(symbol, { label: label[locale], layer, symbol });
  return [...entries.values()];
}

function figureOf(
  { figure }: Scene,
  { plan, words, locale }: PageSource,
  layers: readonly LegendLayer[],
): PageFigure | null {
  const layer = (id: string): LegendLayer | undefined => layers.find((one) => one.layer.id === id);
  const data = figure && figureData(figure, { indicators: plan.indicators, layer });
  const said = { paper: words.takeAlong.paper, kinds: words.content.kinds };
  return data ? pageFigure(data, said, locale) : null;
}

function missingLayers(
  pictures: readonly ScenePicture[],
  layers: readonly LegendLayer[],
  paper: Messages['takeAlong']['paper'],
): string[] {
  const wanted = new Set(pictures.flatMap(({ view }) => view.visible));
  const missing = [...wanted].filter((id) => !layers.some(({ layer }) => layer.id === id));
  return missing.length > 0 ? [paper.missingLayers(missing.join(paper.comma))] : [];
}

function checkRemarks(scene: Scene, { session, words }: PageSource): string[] {
  const { paper } = words.takeAlong;
  if (scene.check === undefined) return [];
  const site = siteOfScene(session, scene);
  if (!site) return [paper.missingSite];
  return session.checks.of(subjectOf(site), session.bindings) ? [] : [paper.unchecked(site.name)];
}

function verdictOf(scene: Scene, { session, words }: PageSource): ScenePage['verdict'] {
  const site = siteOfScene(session, scene);
  const result = site && session.checks.of(subjectOf(site), session.bindings)?.result;
  if (!site || !result) return null;
  const text = words.takeAlong.paper.verdict(site.name, resultWord(words.finding, result));
  return { state: result.state, text };
}

/** The documents behind the pictures, and whose geometry they stand on. */
function sourceLine(
  pictures: readonly ScenePicture[],
  { plan: { manifest }, words, locale }: PageSource,
  layers: readonly LegendLayer[],
): string {
  const { paper } = words.takeAlong;
  const sources = pictures.map((picture) => sceneSources(picture, layers, manifest));
  const ids = new Set(sources.flatMap(({ documents }) => documents));
  const credited = new Set(sources.flatMap(({ credits }) => credits));
  const documents = [...ids].map(
    (id) => manifest.documents.find((one) => one.id === id)?.short?.[locale] ?? id,
  );
  const credits = manifest.credits.filter(({ id }) => credited.has(id)).map(({ name }) => name);
  return [
    ...(documents.length > 0 ? [paper.source(documents.join(paper.comma))] : []),
    ...(credits.length > 0 ? [paper.base(credits.join(paper.comma))] : []),
  ].join(paper.stop);
}
