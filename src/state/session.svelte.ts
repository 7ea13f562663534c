import { createContext } from 'svelte';
import type { RuleBinding } from '../domain/finding';
import { middleOf, type LonLat } from '../domain/geometry';
import type { Plan, PlanFeature, PlanOnScreen } from '../domain/plan';
import type { LayerGroup, PlanLayer } from '../domain/plan-schema';
import type { Bilingual } from '../domain/schema-parts';
import type { Scene } from '../domain/scene-schema';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { messagesEn } from '../i18n/messages.en';
import { messagesZh, type Messages } from '../i18n/messages.zh';
import type { Picked } from '../map/pick-at';
import { AreaStatistics } from './area-statistics.svelte';
import { BaseMaps } from './base-maps.svelte';
import { Batch } from './batch/batch.svelte';
import { Compare } from './compare.svelte';
import { Checks, bindingsFor } from './checks.svelte';
import { DialogState } from './dialog.svelte';
import { Drawing } from './drawing.svelte';
import { FeatureTable } from './feature-table.svelte';
import { FileImport } from './file-import.svelte';
import { ImportPlaces } from './import-places.svelte';
import { Filters } from './filters.svelte';
import { History } from './history.svelte';
import { Inspection, type Found } from './inspection.svelte';
import { InspectionComparison } from './inspection-comparison.svelte';
import { OfficialForm } from './official-form.svelte';
import { officialGroup } from './official-group';
import { OfficialLayers } from './official-layers.svelte';
import { Look } from './look.svelte';
import { MapPicture } from './map-picture.svelte';
import { MarkedPlace } from './marked-place.svelte';
import { Project } from './project.svelte';
import { CheckPackage } from './paper/check-package.svelte';
import { PlanContent } from './plan-content.svelte';
import { Presentation } from './presentation.svelte';
import { MapSheets } from './map-sheet/map-sheets.svelte';
import { Measuring } from './measuring.svelte';
import { OfflineCopy } from './offline-copy.svelte';
import { embeddedProject } from './own-page';
import { PlanShelf } from './plan-shelf.svelte';
import { SceneBoard } from './scene-board.svelte';
import { SceneStore } from './scene-store.svelte';
import { Search } from './search.svelte';
import { Secrecy } from './secrecy.svelte';
import { Settings } from './settings.svelte';
import { SiteClearing } from './clearing.svelte';
import { SiteDesk } from './site-desk.svelte';
import { SiteExport } from './site-export.svelte';
import { SiteStore } from './site-store.svelte';
import { Stage } from './stage.svelte';
import { TakeAlong } from './take-along.svelte';
import { Timeline } from './timeline.svelte';
import { ViewLink } from './view-link.svelte';
import { ViewState } from './view-state.svelte';
import { WorkClient } from './work-client';

export const [useSession, provideSession] = createContext<Session>();

/** What the panel beside the map shows. */
export type SidePanel =
  'none' | 'inspection' | 'check' | 'projects' | 'content' | 'filter' | 'area' | 'compare';

/** Everything that is true while the page is open: one plan, the user's sites, what was found. */
export class Session {
  readonly settings = new Settings();
  readonly work = new WorkClient();
  readonly shelf = new PlanShelf();
  readonly content = new PlanContent(this.shelf, this.work);
  readonly stage = new Stage();
  readonly view = new ViewState();
  readonly history = new History();
  readonly sites = new SiteStore(this.history);
  readonly scenes = new SceneStore(this.history);
  readonly officials = new OfficialLayers(this.history, this.view);
  readonly checks = new Checks(this.work);
  readonly inspection = new Inspection();
  readonly comparison = new InspectionComparison(this);
  readonly area = new AreaStatistics(this);
  readonly files = new FileImport(this.work);
  readonly importPlaces = new ImportPlaces(this.stage);
  readonly drawing = new Drawing(
    () => this.stage.pane,
    (polygon) => ellipsoidalAreaM2(polygon, this.plan ? middleOf(this.plan.manifest.extent) : null),
  );
  readonly officialForm = new OfficialForm(this.work);
  readonly presentation = new Presentation(this);
  readonly offlineCopy = new OfflineCopy(() => this.project.document);
  readonly takeAlong = new TakeAlong(this);
  readonly look = new Look(this);
  readonly aboutDialog = new DialogState();
  readonly officialDialog = new DialogState();
  readonly sheetDialog = new DialogState();
  readonly keysDialog = new DialogState();

  panel = $state.raw<SidePanel>('none');
  leftTab = $state.raw<'layers' | 'sites' | 'scenes'>('layers');

  words: Messages = $derived(this.settings.locale === 'zh' ? messagesZh : messagesEn);
  plan: PlanOnScreen | null = $derived(this.shelf.plan);
  /** the plan once every layer of it is there */
  whole: Plan | null = $derived(this.shelf.whole);
  bindings: readonly RuleBinding[] = $derived(
    this.whole ? bindingsFor(this.whole, this.officials.forCheck(this.whole)) : [],
  );
  /** the scenes that are told, in their order */
  talk: readonly Scene[] = $derived(this.scenes.all.filter(({ hidden }) => !hidden));

  readonly siteDesk = new SiteDesk(this);
  readonly siteExport = new SiteExport(this);
  readonly checkPackage = new CheckPackage(this);
  readonly project = new Project(this);
  readonly secrecy = new Secrecy(this);
  readonly baseMaps = new BaseMaps(this);
  readonly compare = new Compare(this);
  readonly viewLink = new ViewLink(this);
  readonly board = new SceneBoard(this);
  readonly marked = new MarkedPlace(this);
  readonly measuring = new Measuring(this);
  readonly search = new Search(this);
  readonly batch = new Batch(this);
  readonly filters = new Filters(this);
  readonly timeline = new Timeline(this);
  readonly clearing = new SiteClearing(this);
  readonly table = new FeatureTable(this);
  readonly mapSheets = new MapSheets(this);
  readonly #picture = new MapPicture(this);
  style = $derived(this.#picture.style);

  /** The plan's groups, with the user's official layers in one of their own on top. */
  layerGroups: readonly LayerGroup[] = $derived([
    ...(this.officials.records.length > 0 ? [officialGroup(this.officials)] : []),
    ...(this.plan?.manifest.tree ?? []),
  ]);

  /** A layer of the plan or an official one. */
  layer(id: string): PlanLayer | undefined {
    const official = this.officials.forMap().find(({ layer }) => layer.id === id);
    return this.plan?.manifest.layers.find((layer) => layer.id === id) ?? official?.layer;
  }

  featuresOf(layer: string): readonly PlanFeature[] {
    const official = this.officials.forMap().find((extra) => extra.layer.id === layer);
    return this.plan?.layers.get(layer)?.features ?? official?.data.features ?? [];
  }

  /** A feature of a layer, by their ids; none where there is no such thing. */
  find(layerId: string, id: string): Found[] {
    const layer = this.layer(layerId);
    const feature = this.featuresOf(layerId).find((one) => one.id === id);
    return layer && feature ? [{ layer, feature }] : [];
  }

  /** The text of a bilingual field in the language of the screen. */
  say(text: Bilingual): string {
    return text[this.settings.locale];
  }

  /** Opens the project that came in the page; else the plan that was open last, or the first one. */
  async start(): Promise<void> {
    this.secrecy.obey();
    this.baseMaps.obey();
    const embedded = embeddedProject();
    const pack = await this.shelf.list(embedded?.plan ?? this.viewLink.plan ?? this.settings.plan);
    if (pack) await this.openPlan(pack);
    if (embedded) await this.project.open(embedded.file);
  }

  async openPlan(pack: string): Promise<void> {
    const start = await this.shelf.read(pack);
    if (!start?.plan) return;
    const { manifest } = start.plan;
    this.files.dismiss();
    this.compare.leave();
    this.closePanel();
    this.inspection.reset();
    this.comparison.reset();
    this.area.reset();
    this.content.reset();
    await this.officials.restore(manifest.id);
    await this.project.restore(manifest);
    this.project.look(this.viewLink.follow(manifest));
    this.shelf.show(pack, start, this.stage.drawn);
    this.settings.change({ plan: pack });
    this.stage.fit(this.project.camera ?? manifest.home);
    void this.#readOn();
  }

  /** Takes what comes with the rest of the plan. */
  async #readOn(): Promise<void> {
    await this.shelf.reading;
    if (this.whole) this.scenes.adopt(this.whole.scenes);
    await this.project.renewResults();
    await this.viewLink.tell();
    await this.#rehearseCheck();
  }

  /** Gets the worker ready for the first check as soon as the plan is whole. */
  async #rehearseCheck(): Promise<void> {
    await this.shelf.reading;
    if (this.whole) await this.checks.rehearse(this.whole, this.bindings);
  }

  goHome(): void {
    if (this.plan) this.stage.fit(this.plan.manifest.home);
  }

  /** Where the left panel is a sheet over the map: puts it away for what needs the map or its foot. */
  putSheetAway(): void {
    if (this.stage.hasSheets) this.settings.change({ leftPanelOpen: false });
  }

  /** Where panels are sheets over the map: puts them away for another one. */
  clearFoot(): void {
    if (this.stage.hasSheets) this.closePanel();
    this.putSheetAway();
  }

  closePanel(): void {
    this.panel = 'none';
    this.siteDesk.focusedRule = null;
    this.inspection.close();
    this.view.lend([]);
  }

  /** A click on the map: a site is selected, anything else is asked what it is. */
  pick(picked: readonly Picked[], at: LonLat): void {
    if (!this.plan) return;
    const site = picked.find((one) => one.kind === 'site');
    if (site) this.siteDesk.select(site.id);
    const found = picked.flatMap((one) => (one.kind === 'feature' ? this.find(one.layer, one.id) : []));
    this.inspection.ask(found, at);
    this.panel = 'inspection';
  }

  /** Lights places up and goes to them while the list that they were chosen from stays open; none put the light out. */
  showPlaces(places: readonly Found[]): void {
    this.view.lend(places.map(({ layer }) => layer.id));
    this.inspection.light(places);
    this.stage.goTo(
      places.flatMap(({ feature }) => feature.geometry ?? []),
      Math.max(0, ...places.map(({ feature }) => feature.properties.accuracyM)),
    );
  }

  /** Opens a statement of the plan's documents in the list, and shows where it is. */
  showStatement(id: string): void {
    const statement = this.content.find(id);
    if (!statement) return;
    this.content.read(id);
    this.panel = 'content';
    this.showPlaces(this.content.placesOf(statement));
  }

  /** Takes the official layer that the form describes; false when the browser could not keep it as asked. */
  async addOfficialLayer(): Promise<boolean> {
    if (!this.plan) return true;
    const id = `official-${crypto.randomUUID()}`;
    const record = this.officialForm.record(id, this.plan.manifest.id, this.words.official.unnamedZone);
    if (!record) return true;
    this.officialForm.clear();
    const isKept = await this.officials.add(record);
    void this.#rehearseCheck();
    return isKept;
  }

  /** Lists what the plan's documents say of a town. */
  listStatementsOf(town: string): void {
    this.content.listTown(town);
    this.panel = 'content';
  }
}
