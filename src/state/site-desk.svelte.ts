import { isDraggable } from '../domain/draggable';
import type { Areal, LonLat, Polygon } from '../domain/geometry';
import { nextTask } from '../domain/next-task';
import { subjectOf, type Site } from '../domain/site';
import { labelPoint } from '../geo/label-point';
import type { RepairOffer } from '../worker/messages';
import type { CheckRecord } from './checks.svelte';
import type { ImportOutcome, SourceFacts } from './file-import.svelte';
import { nextFrame } from './next-frame';
import { projectRows } from './plan-projects';
import type { Session } from './session.svelte';
import { repairedSite, sitesOfSource } from './site-of-source';

/** A feature that was refused for its shape. */
export type RefusedShape = SourceFacts['refused'][number];

/** What the planner does with sites: open, draw, change, select and check them. */
export class SiteDesk {
  selectedId = $state.raw<string | null>(null);
  /** the rule whose pieces are shown alone; null: all */
  focusedRule = $state.raw<string | null>(null);

  readonly #session: Session;

  selected: Site | null = $derived.by(() =>
    this.selectedId ? (this.#session.sites.find(this.selectedId) ?? null) : null,
  );
  /** what the check of the selected site found */
  record: CheckRecord | null = $derived.by(() =>
    this.selected ? this.#session.checks.of(subjectOf(this.selected), this.#session.bindings) : null,
  );

  constructor(session: Session) {
    this.#session = session;
  }

  /** Opens a project, or reads files into the list of sites and goes to them. */
  async open(files: readonly File[]): Promise<void> {
    const { plan, project, files: reading, sites, stage, words } = this.#session;
    if (!plan) return;
    reading.tidy();
    const siteFiles = await project.openFrom(files);
    if (siteFiles.length === 0) return;
    const opened = new Set<string>();
    await reading.open(siteFiles, plan.manifest.extent, (source, choices, instead) => {
      const added = sites.add(sitesOfSource(source, choices), words.sites.numbered, instead);
      this.select(added[0] ?? null);
      if (instead.length > 0) opened.clear();
      for (const id of added) opened.add(id);
      // thousands of sites take a while to be listed: the map goes to them after that
      void nextTask().then(() => stage.goTo(this.#shapesOf(opened)));
      return added;
    });
    await nextFrame();
    // what is said of the files lies over a part of the map now
    if (reading.asking === null) stage.bringIntoView(this.#shapesOf(opened));
  }

  /** Ways to mend a feature that was refused. Rejects as `WorkClient.run` does. */
  async repairsOf({ geometry }: RefusedShape): Promise<readonly RepairOffer[]> {
    const { plan, work } = this.#session;
    return plan ? work.run('repair', { geometry, extent: plan.manifest.extent }) : [];
  }

  /** Takes a feature that was refused, mended as the planner chose: one step of the history. */
  takeRepaired(outcome: ImportOutcome, feature: RefusedShape, offer: RepairOffer): void {
    const { sites, files, stage, words } = this.#session;
    if (!outcome.source) return;
    const site = repairedSite(outcome.source, outcome.choices, feature, offer);
    const [id = ''] = sites.add([site], words.sites.numbered);
    files.settle(outcome, feature, id);
    this.select(id);
    stage.bringIntoView([site.geometry]);
  }

  #shapesOf(ids: ReadonlySet<string>): Areal[] {
    return this.#session.sites.all.flatMap(({ id, geometry }) => (ids.has(id) ? [geometry] : []));
  }

  async draw(): Promise<void> {
    const { drawing, sites, words } = this.#session;
    this.#session.closePanel();
    this.#session.measuring.stop();
    this.#session.putSheetAway();
    await drawing.draw((geometry, areaM2) => {
      const origin = { kind: 'drawn' } as const;
      const labelAt = labelPoint(geometry);
      const drawn = { name: undefined, geometry, labelAt, areaM2, origin, properties: {} };
      this.select(sites.add([drawn], words.sites.numbered)[0] ?? null);
    });
  }

  /** Makes a site of an area that was measured or typed, with its corners as they are. @param areaM2 ellipsoidal */
  takeOutline(path: readonly LonLat[], areaM2: number): void {
    const { sites, words } = this.#session;
    const [first] = path;
    if (!first) return;
    const geometry: Polygon = { type: 'Polygon', coordinates: [[...path, first]] };
    const drawn = { name: undefined, geometry, labelAt: labelPoint(geometry), areaM2, properties: {} };
    const [id] = sites.add([{ ...drawn, origin: { kind: 'drawn' } }], words.sites.numbered);
    this.select(id ?? null);
  }

  /** Opens the corners of a site that is one polygon without holes and not too long; other shapes can't be edited on the map. */
  async edit({ id, geometry }: Site): Promise<void> {
    if (!isDraggable(geometry)) return;
    const { stage, drawing, sites } = this.#session;
    this.#session.closePanel();
    this.#session.measuring.stop();
    this.#session.putSheetAway();
    stage.makeRoomFor(geometry);
    await drawing.edit(id, geometry, (changed, areaM2) => {
      sites.reshape(id, { geometry: changed, labelAt: labelPoint(changed), areaM2 });
    });
  }

  select(id: string | null): void {
    this.selectedId = id;
    this.focusedRule = null;
    if (id !== null) this.#session.leftTab = 'sites';
    else if (this.#session.panel === 'check') this.#session.panel = 'none';
  }

  remove(id: string): void {
    this.#session.sites.remove([id]);
    if (this.selectedId === id) this.select(null);
  }

  /** Notes what the planner says the selected site is under a rule, and checks it anew. */
  async claim(rule: string, activity: string | null): Promise<void> {
    const { selected } = this;
    const { sites } = this.#session;
    if (!selected) return;
    sites.claim(selected.id, rule, activity);
    const claimed = sites.find(selected.id);
    if (claimed) await this.check([claimed]);
  }

  async check(sites: readonly Site[]): Promise<void> {
    const { shelf, inspection, stage } = this.#session;
    await shelf.reading;
    if (!this.#session.whole || sites.length === 0) return;
    inspection.close();
    // on a phone it would lie over the list of them
    if (sites.length === 1 || !stage.hasSheets) this.#session.panel = 'check';
    this.focusedRule = null;
    if (!this.selectedId) this.select(sites[0]?.id ?? null);
    await this.#run(sites.map(subjectOf));
    const [only, ...others] = sites;
    if (!only || others.length > 0) return;
    await nextFrame();
    stage.bringIntoView([only.geometry]);
  }

  /** Checks many sites and lists what is found; for a single one its panel is enough. */
  async checkAll(sites: readonly Site[]): Promise<void> {
    if (sites.length > 1) this.#session.batch.show();
    await this.check(sites);
  }

  /** Checks every project of the plan; one without a place is told as not analysed. */
  async checkProjects(): Promise<void> {
    const { shelf, checks } = this.#session;
    await shelf.reading;
    const { whole, bindings } = this.#session;
    if (whole) await this.#run(projectRows(whole, checks, bindings).map(({ subject }) => subject));
  }

  async #run(subjects: Parameters<Session['checks']['run']>[1]): Promise<void> {
    const { whole, checks, bindings } = this.#session;
    if (whole) await checks.run(whole, subjects, bindings);
  }
}
