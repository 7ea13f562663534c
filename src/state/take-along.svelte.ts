import { pictureCount } from '../domain/scene-view';
import type { Scene } from '../domain/scene-schema';
import type { Bilingual } from '../domain/schema-parts';
import { subjectOf } from '../domain/site';
import { wordsIn } from '../i18n/words-in';
import type { Orientation, PerPage } from '../report/handout-form';
import type { SceneBooklet } from '../report/scene-page';
import { DialogState } from './dialog.svelte';
import type { TakenFile } from './make-booklet';
import { fileName, saveFile } from './save-file';
import { siteOfScene } from './scene-frame';
import { scenePageOf, type PageOfScene, type PageSource } from './scene-page-of';
import type { Session } from './session.svelte';

export const takeFormats = ['pptx', 'handout', 'png'] as const;
export type TakeFormat = (typeof takeFormats)[number];

/** What is being done: `done` of `total` pages, and the title of the page. */
export interface TakeProgress {
  kind: 'waiting' | 'checking' | 'drawing' | 'writing';
  done: number;
  total: number;
  title: string;
}

/** What is taken along from a talk: slides, a handout or pictures, of the scenes that are chosen. */
export class TakeAlong {
  readonly dialog = new DialogState();
  format = $state.raw<TakeFormat>('pptx');
  /** null: the language of the screen */
  #locale = $state.raw<keyof Bilingual | null>(null);
  everyStep = $state.raw(false);
  perPage = $state.raw<PerPage>(1);
  orientation = $state.raw<Orientation>('landscape');
  /** scenes whose choice differs from that in the talk */
  #turned = $state.raw<ReadonlySet<string>>(new Set());
  progress = $state.raw<TakeProgress | null>(null);
  failure = $state.raw<string | null>(null);
  /** pages without a picture, and why */
  lost = $state.raw<readonly { title: string; reason: string }[]>([]);
  saved = $state.raw<{ name: string; bytes: number } | null>(null);
  /** the handout's document, while it is looked at */
  handout = $state.raw<string | null>(null);

  readonly #session: Session;
  #abort: AbortController | null = null;
  #urls: readonly string[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  get scenes(): readonly Scene[] {
    return this.#session.scenes.all;
  }

  get locale(): keyof Bilingual {
    return this.#locale ?? this.#session.settings.locale;
  }

  set locale(locale: keyof Bilingual) {
    this.#locale = locale;
  }

  /** Scenes of the talk are chosen, hidden ones are not, until the user says otherwise. */
  isChosen({ id, hidden }: Scene): boolean {
    return (hidden !== true) !== this.#turned.has(id);
  }

  choose(scenes: readonly Scene[], on: boolean): void {
    const turned = new Set(this.#turned);
    for (const { id, hidden } of scenes) {
      if (on === (hidden !== true)) turned.delete(id);
      else turned.add(id);
    }
    this.#turned = turned;
  }

  get chosen(): readonly Scene[] {
    return this.scenes.filter((scene) => this.isChosen(scene));
  }

  get hasSteps(): boolean {
    return this.chosen.some((scene) => pictureCount(scene) > 1);
  }

  /** Makes what is chosen. What can't be drawn is told on its page and in `lost`; the rest goes on. */
  async make(): Promise<void> {
    if (this.progress) return;
    this.putAway();
    const stop = (this.#abort = new AbortController());
    try {
      await this.#make(stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.progress = this.#abort = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
    this.#session.checks.cancel();
  }

  /** Forgets what was made last. */
  putAway(): void {
    for (const url of this.#urls) URL.revokeObjectURL(url);
    this.#urls = [];
    this.failure = this.handout = this.saved = null;
    this.lost = [];
  }

  async #make(stop: AbortSignal): Promise<void> {
    const { chosen, format, perPage, orientation } = this;
    const pages = chosen.flatMap((scene) => this.#pagesOf(scene));
    const source = await this.#prepare(chosen, pages.length);
    if (!source || stop.aborted) return;
    const { madeFile, madeHandout } = await import('./make-booklet');
    const booklet = bookletOf(source, this.#session.secrecy.mark);
    const job = {
      source,
      booklet,
      pages: pages.map((page) => ({ ...page, content: scenePageOf(page, source) })),
      stop,
      onPage: (done: number, title: string) =>
        (this.progress = { kind: 'drawing', done, total: pages.length, title }),
      onWriting: () =>
        (this.progress = { kind: 'writing', done: pages.length, total: pages.length, title: '' }),
      onLost: (title: string, reason: string) => (this.lost = [...this.lost, { title, reason }]),
    };
    if (format === 'handout') {
      const { text, urls } = await madeHandout(job, perPage, orientation);
      this.#urls = urls;
      this.handout = text;
    } else this.#save(await madeFile(job, format), source);
  }

  /** Waits for the plan, and checks the sites of scenes that show a result where that isn't known yet. */
  async #prepare(chosen: readonly Scene[], total: number): Promise<PageSource | null> {
    const session = this.#session;
    this.progress = { kind: 'waiting', done: 0, total, title: '' };
    await session.shelf.reading;
    const { whole: plan, checks, bindings } = session;
    if (!plan) return null;
    const sites = chosen.flatMap((scene) => siteOfScene(session, scene) ?? []);
    const open = sites.filter((site) => !checks.of(subjectOf(site), bindings));
    if (open.length > 0) {
      const title = open.map(({ name }) => name).join(' · ');
      this.progress = { kind: 'checking', done: 0, total, title };
      await checks.run(plan, open.map(subjectOf), bindings);
    }
    return { session, plan, locale: this.locale, words: wordsIn(this.locale) };
  }

  #pagesOf(scene: Scene): PageOfScene[] {
    const count = pictureCount(scene);
    if (!this.everyStep || count === 1) return [{ scene, step: null }];
    return Array.from({ length: count }, (_, step) => ({ scene, step }));
  }

  #save({ parts, type, ending }: TakenFile, { plan, words, locale }: PageSource): void {
    const fileWords = words.takeAlong.fileWords[this.format];
    const name = fileName(
      this.#session.secrecy.fileWords(`${plan.manifest.title[locale]} ${fileWords}`),
      ending,
    );
    saveFile(name, type, ...parts);
    this.saved = { name, bytes: new Blob(parts).size };
  }
}

function bookletOf(
  { plan: { manifest }, locale, words }: PageSource,
  confidentiality: string | null,
): Omit<SceneBooklet, 'pages'> {
  const { paper } = words.takeAlong;
  return {
    words: paper,
    plan: `${manifest.title[locale]} ${manifest.version}`,
    confidentiality,
    approval: manifest.mapApproval ? paper.approval(manifest.mapApproval) : paper.noApproval,
    tool: `${words.app.name} Yutu ${__YUTU_VERSION__}`,
  };
}
