import { tick } from 'svelte';
import { pictureCount, pictureOf } from '../domain/scene-view';
import type { Scene } from '../domain/scene-schema';
import type { Bilingual } from '../domain/schema-parts';
import { scenesForPack } from '../domain/scenes-for-pack';
import { messagesEn } from '../i18n/messages.en';
import { messagesZh, type Messages } from '../i18n/messages.zh';
import { writeScenes } from '../io/write-project';
import { saveFile } from './save-file';
import type { CapturedView } from './scene-store.svelte';
import { SceneThumbnails } from './scene-thumbnails.svelte';
import type { Session } from './session.svelte';

/** Where scenes are made: they are taken from the map, and shown on it. */
export class SceneBoard {
  /** the scene that is worked on */
  selected = $state.raw<string | null>(null);
  readonly thumbnails: SceneThumbnails;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.thumbnails = new SceneThumbnails(session);
  }

  /** Whether the map shows something that a scene can be made of: until the plan is whole its own scenes are missing. */
  get canRecord(): boolean {
    return this.#session.whole !== null && this.#session.stage.camera !== null;
  }

  /** Makes a scene of what is on the screen, behind the one that is worked on. */
  record(): void {
    const captured = this.#captured();
    if (!captured) return;
    const { scenes } = this.#session;
    const number = scenes.all.length + 1;
    const title = inBoth((words) => words.scene.numbered(number));
    const text = inBoth((words, language) => this.#layersShown(captured, words, language));
    this.selected = scenes.record({ title, text, ...captured }, this.selected);
  }

  recapture(id: string): void {
    const captured = this.#captured();
    if (captured) this.#session.scenes.recapture(id, captured);
  }

  duplicate(id: string): void {
    this.selected = this.#session.scenes.duplicate(id) ?? this.selected;
  }

  remove(id: string): void {
    this.#session.scenes.remove(id);
    if (this.selected === id) this.selected = null;
  }

  /** Brings the map to what a scene shows; one that is built up is shown whole. */
  async show(scene: Scene): Promise<void> {
    const { plan, officials, view, inspection, stage, sites } = this.#session;
    if (!plan) return;
    this.selected = scene.id;
    const onTop = officials.records.map(({ id }) => id);
    const picture = pictureOf(scene, pictureCount(scene) - 1, plan.manifest, onTop);
    this.#session.closePanel();
    view.restore(picture.view);
    inspection.light(picture.highlights.flatMap(({ layer, feature }) => this.#found(layer, feature)));
    const site = scene.check === undefined ? undefined : sites.find(scene.check);
    if (site) {
      this.#session.siteDesk.selectedId = site.id;
      this.#session.panel = 'check';
    }
    await tick();
    stage.fit(picture.bounds);
  }

  /** Gives the user the scenes as a file for the plan's pack. */
  exportToPack(): void {
    const { whole, scenes } = this.#session;
    if (whole) saveFile('scenes.json', 'application/json', writeScenes(scenesForPack(scenes.all, whole)));
  }

  #captured(): CapturedView | null {
    const { stage, view, inspection, panel, siteDesk } = this.#session;
    const { record, selectedId } = siteDesk;
    if (!stage.camera) return null;
    const { visible, order, opacity, filters, everywhere, year } = view.current;
    const shown = order.filter((id) => visible.includes(id));
    const ofShown = <Value>(table: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(Object.entries(table).filter(([id]) => shown.includes(id)));
    const highlights = inspection.lit.map(({ layer, feature }) => ({ layer: layer.id, feature: feature.id }));
    return {
      view: {
        bounds: stage.camera,
        layers: shown,
        ...notEmpty('opacity', ofShown(opacity)),
        ...notEmpty('filters', ofShown(filters)),
        ...(everywhere && { everywhere }),
        ...(year && { year }),
        ...(highlights.length > 0 && { highlights }),
      },
      ...(panel === 'check' && record && selectedId !== null && { check: selectedId }),
    };
  }

  /** What a scene can be told to show before anybody wrote a word: its layers, but for the ground of the map. */
  #layersShown({ view }: CapturedView, words: Messages, language: keyof Bilingual): string {
    const layers = view.layers.flatMap((id) => this.#session.layer(id) ?? []);
    const names = layers.filter(({ role }) => role !== 'base').map(({ name }) => name[language]);
    return names.length > 0 ? words.scene.layersShown(names.join(words.sheet.comma)) : words.scene.noLayers;
  }

  #found(layerId: string, featureId: string) {
    const layer = this.#session.layer(layerId);
    const feature = this.#session.featuresOf(layerId).find(({ id }) => id === featureId);
    return layer && feature ? [{ layer, feature }] : [];
  }
}

const inBoth = (say: (words: Messages, language: keyof Bilingual) => string): Bilingual => ({
  zh: say(messagesZh, 'zh'),
  en: say(messagesEn, 'en'),
});

const notEmpty = <Key extends string, Value>(
  key: Key,
  table: Record<string, Value>,
): Partial<Record<Key, Record<string, Value>>> =>
  Object.keys(table).length > 0 ? ({ [key]: table } as Record<Key, Record<string, Value>>) : {};
