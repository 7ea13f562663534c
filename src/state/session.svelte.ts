import { createContext } from 'svelte';
import type { RuleBinding } from '../domain/finding';
import { boundsOf, middleOf, type LonLat } from '../domain/geometry';
import type { Plan, PlanFeature } from '../domain/plan';
import type { Bilingual, LayerGroup, PlanLayer } from '../domain/plan-schema';
import { subjectOf, type Site } from '../domain/site';
import { labelPoint } from '../geo/label-point';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { messagesEn } from '../i18n/messages.en';
import { messagesZh, type Messages } from '../i18n/messages.zh';
import { buildStyle } from '../map/build-style';
import type { Picked } from '../map/pick-at';
import { Checks, bindingsFor, type CheckRecord } from './checks.svelte';
import { DialogState } from './dialog.svelte';
import { Drawing } from './drawing.svelte';
import { FileImport } from './file-import.svelte';
import { Inspection, type Found } from './inspection.svelte';
import { OfficialForm } from './official-form.svelte';
import { OfficialLayers } from './official-layers.svelte';
import { findingsOverlay, highlightsOverlay, sitesOverlay } from './overlay-of';
import { projectRows } from './plan-projects';
import { PlanShelf } from './plan-shelf.svelte';
import { Settings } from './settings.svelte';
import { SiteStore } from './site-store.svelte';
import { Stage } from './stage.svelte';
import { ViewState } from './view-state.svelte';
import { WorkClient } from './work-client';

export const [useSession, provideSession] = createContext<Session>();

/** What the panel beside the map shows. */
export type SidePanel = 'none' | 'inspection' | 'check' | 'projects';

/** Everything that is true while the page is open: one plan, the user's sites, what was found. */
export class Session {
  readonly settings = new Settings();
  readonly work = new WorkClient();
  readonly shelf = new PlanShelf();
  readonly stage = new Stage();
  readonly view = new ViewState();
  readonly sites = new SiteStore();
  readonly officials = new OfficialLayers();
  readonly checks = new Checks(this.work);
  readonly inspection = new Inspection();
  readonly files = new FileImport(this.work);
  readonly drawing = new Drawing(
    () => this.stage.pane,
    (polygon) => ellipsoidalAreaM2(polygon, this.plan ? middleOf(this.plan.manifest.extent) : null),
  );
  readonly officialForm = new OfficialForm(this.work);
  readonly aboutDialog = new DialogState();
  readonly officialDialog = new DialogState();
  readonly sheetDialog = new DialogState();

  panel = $state.raw<SidePanel>('none');
  leftTab = $state.raw<'layers' | 'sites'>('layers');
  selectedSite = $state.raw<string | null>(null);
  /** the rule whose pieces are shown alone; null: all */
  focusedRule = $state.raw<string | null>(null);

  words: Messages = $derived(this.settings.locale === 'zh' ? messagesZh : messagesEn);
  plan: Plan | null = $derived(this.shelf.plan);
  bindings: readonly RuleBinding[] = $derived(
    this.plan ? bindingsFor(this.plan, this.officials.forCheck(this.plan)) : [],
  );
  site: Site | null = $derived(this.selectedSite ? (this.sites.find(this.selectedSite) ?? null) : null);
  record: CheckRecord | null = $derived(
    this.site ? this.checks.of(subjectOf(this.site), this.bindings) : null,
  );

  #sitesShown = $derived(
    sitesOverlay(
      this.sites.all,
      this.selectedSite,
      this.drawing.mode.kind === 'edit' ? this.drawing.mode.site : null,
    ),
  );
  #findingsShown = $derived(
    findingsOverlay(this.panel === 'check' ? (this.record?.result ?? null) : null, this.focusedRule),
  );
  #highlightsShown = $derived(highlightsOverlay(this.inspection.found, this.inspection.focus));
  style = $derived(
    this.plan
      ? buildStyle(
          this.plan,
          this.officials.forMap(),
          this.view.current,
          {
            ...this.#sitesShown,
            findings: this.#findingsShown,
            highlights: this.#highlightsShown,
          },
          { locale: this.settings.locale, schematicMark: this.words.map.schematicMark },
        )
      : null,
  );

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

  /** The text of a bilingual field in the language of the screen. */
  say(text: Bilingual): string {
    return text[this.settings.locale];
  }

  /** Opens the plan that was open last, or the first one. */
  async start(): Promise<void> {
    const pack = await this.shelf.list(this.settings.plan);
    if (pack) await this.openPlan(pack);
  }

  async openPlan(pack: string): Promise<void> {
    const plan = await this.shelf.read(pack);
    if (!plan) return;
    this.closePanel();
    await this.officials.restore(plan.manifest.id);
    this.view.open(plan.manifest);
    for (const { id } of this.officials.records) this.view.addOnTop(id);
    this.shelf.plan = plan;
    this.settings.change({ plan: pack });
    this.goHome();
  }

  goHome(): void {
    if (this.plan) this.stage.fit(this.plan.manifest.home);
  }

  closePanel(): void {
    this.panel = 'none';
    this.focusedRule = null;
    this.inspection.close();
  }

  /** A click on the map: a site is selected, anything else is asked what it is. */
  pick(picked: readonly Picked[], at: LonLat): void {
    if (!this.plan) return;
    const site = picked.find((one) => one.kind === 'site');
    if (site) this.selectSite(site.id);
    this.inspection.ask(this.plan, picked, at);
    this.panel = 'inspection';
  }

  /** Reads files into the list of sites and goes to them. */
  async openSiteFiles(files: readonly File[]): Promise<void> {
    if (!this.plan) return;
    await this.files.open(files, this.plan.manifest.extent, (file, { polygons, sha256 }) => {
      const origin = { kind: 'file', file: file.name, sha256 } as const;
      const added = this.sites.add(
        polygons.map((polygon) => ({ ...polygon, origin })),
        this.words.sites.numbered,
      );
      this.selectSite(added[0] ?? null);
      this.stage.goTo(polygons.map(({ geometry }) => geometry));
    });
  }

  async drawSite(): Promise<void> {
    this.closePanel();
    await this.drawing.draw((geometry, areaM2) => {
      const origin = { kind: 'drawn' } as const;
      const labelAt = labelPoint(geometry);
      const drawn = { name: undefined, geometry, labelAt, areaM2, origin, properties: {} };
      this.selectSite(this.sites.add([drawn], this.words.sites.numbered)[0] ?? null);
    });
  }

  /** Opens the corners of a site that is one polygon without holes; other shapes can't be edited on the map. */
  async editSite({ id, geometry }: Site): Promise<void> {
    if (geometry.type !== 'Polygon' || geometry.coordinates.length !== 1) return;
    this.closePanel();
    this.stage.makeRoomFor(geometry);
    await this.drawing.edit(id, geometry, (changed, areaM2) => {
      this.sites.reshape(id, { geometry: changed, labelAt: labelPoint(changed), areaM2 });
    });
  }

  selectSite(id: string | null): void {
    this.selectedSite = id;
    this.focusedRule = null;
    if (id !== null) this.leftTab = 'sites';
    else if (this.panel === 'check') this.panel = 'none';
  }

  removeSite(id: string): void {
    this.sites.remove([id]);
    if (this.selectedSite === id) this.selectSite(null);
  }

  async checkSites(sites: readonly Site[]): Promise<void> {
    if (!this.plan || sites.length === 0) return;
    this.inspection.close();
    this.panel = 'check';
    this.focusedRule = null;
    if (!this.selectedSite) this.selectSite(sites[0]?.id ?? null);
    await this.checks.run(this.plan, sites.map(subjectOf), this.bindings);
    const [only, ...others] = sites;
    if (only && others.length === 0) this.stage.bringIntoView([only.geometry]);
  }

  /** Checks every project of the plan; one without a place is told as not analysed. */
  async checkProjects(): Promise<void> {
    if (!this.plan) return;
    const subjects = projectRows(this.plan, this.checks, this.bindings).map(({ subject }) => subject);
    await this.checks.run(this.plan, subjects, this.bindings);
  }

  /** Lights a feature up and goes to it. */
  showFeature(found: Found): void {
    const { geometry } = found.feature;
    const box = geometry && boundsOf(geometry);
    if (!box) return;
    this.view.setVisible([found.layer.id], true);
    this.inspection.show(found, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    this.stage.goTo([geometry]);
  }

  /** Lights a project up while the list of projects stays open. */
  showProject(found: Found): void {
    this.showFeature(found);
    this.panel = 'projects';
  }

  /** Takes the official layer that the form describes; false when the browser could not keep it as asked. */
  async addOfficialLayer(): Promise<boolean> {
    if (!this.plan) return true;
    const id = `official-${crypto.randomUUID()}`;
    const record = this.officialForm.record(id, this.plan.manifest.id, this.words.official.unnamedZone);
    if (!record) return true;
    this.view.addOnTop(id);
    this.officialForm.clear();
    return this.officials.add(record);
  }

  async removeOfficialLayer(id: string): Promise<void> {
    this.view.forget(id);
    await this.officials.remove(id);
  }
}

const officialGroup = ({ records }: OfficialLayers): LayerGroup => ({
  id: 'official-layers',
  name: { zh: messagesZh.sites.official, en: messagesEn.sites.official },
  layers: records.map(({ id }) => id),
});
