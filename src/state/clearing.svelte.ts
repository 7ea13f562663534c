import type { FeatureCollection } from 'geojson';
import type { Clearing, ClearingProposal, ClearingWay, ClearingWish } from '../domain/clearing';
import type { RuleBinding } from '../domain/finding';
import { subjectOf, type Site } from '../domain/site';
import { labelPoint } from '../geo/label-point';
import { checkedFindings, type CheckedFinding } from './checked-findings';
import { checkRequest, layersOf } from './checks.svelte';
import { nextFrame } from './next-frame';
import { OutlineComparison } from './outline-comparison.svelte';
import { collectionOf } from './overlay-of';
import type { Session } from './session.svelte';
import { Cancelled, type Progress } from './warm-worker';

/** What came of a search, and of what. */
export interface ClearingOutcomes {
  site: Site;
  bindings: readonly RuleBinding[];
  wish: ClearingWish;
  found: Clearing;
}

const defaultClearanceM = 1;
const defaultReachM = 2000;

/** Help to move: outlines that clear the selected site of the zones it lies in, to be adopted or discarded. */
export class SiteClearing {
  readonly comparison: OutlineComparison;
  clearanceM = $state(defaultClearanceM);
  reachM = $state(defaultReachM);
  progress = $state.raw<Progress | null>(null);
  /** the worker's own words, when it failed */
  failure = $state.raw<string | null>(null);
  /** the proposal that is on the map */
  shown = $state<ClearingWay>('retreat');
  readonly #session: Session;
  #site = $state.raw<string | null>(null);
  #avoided = $state.raw<ReadonlySet<string>>(new Set());
  #outcomes = $state.raw<ClearingOutcomes | null>(null);
  #abort: AbortController | null = null;

  /** the rules on whose zones the selected site lies, and those that ask for it to lie in some; the broken ones first */
  candidates: readonly CheckedFinding[] = $derived.by(() => {
    const { record } = this.#session.siteDesk;
    return record ? checkedFindings(record).filter(isCandidate) : [];
  });
  isOpen = $derived.by(() => {
    const { siteDesk, panel } = this.#session;
    return (
      this.#site !== null &&
      siteDesk.selectedId === this.#site &&
      panel === 'check' &&
      siteDesk.record !== null
    );
  });
  /** what was found, as long as the site and the layers are those that it was found for */
  outcomes: ClearingOutcomes | null = $derived.by(() => {
    const { siteDesk, bindings } = this.#session;
    const outcomes = this.#outcomes;
    const holds =
      this.isOpen &&
      outcomes !== null &&
      siteDesk.selected?.geometry === outcomes.site.geometry &&
      siteDesk.selected.claims === outcomes.site.claims &&
      bindings === outcomes.bindings;
    return holds ? outcomes : null;
  });
  overlay: FeatureCollection = $derived.by(() => {
    const proposal = this.outcomes?.found[this.shown]?.proposal;
    const part = (name: 'cut' | 'outline', geometry: ClearingProposal['cut']) =>
      geometry ? [{ type: 'Feature' as const, properties: { part: name }, geometry }] : [];
    return collectionOf(
      proposal ? [...part('cut', proposal.cut), ...part('outline', proposal.geometry)] : [],
    );
  });

  constructor(session: Session) {
    this.#session = session;
    this.comparison = new OutlineComparison(session);
  }

  isAvoided(rule: string): boolean {
    return this.#avoided.has(rule);
  }

  avoid(rule: string, isWished: boolean): void {
    this.#avoided = new Set([...this.#avoided].filter((one) => one !== rule).concat(isWished ? [rule] : []));
  }

  /** The greatest accuracy of the layers that are to be avoided, m; of those that are surveyed, or of those that are only drawn. */
  accuracyM(isSchematic: boolean): number {
    return this.candidates
      .filter(
        ({ finding }) => this.isAvoided(finding.rule) && (finding.authority === 'schematic') === isSchematic,
      )
      .reduce((most, { finding }) => Math.max(most, finding.accuracyM), 0);
  }

  /** Opens for the selected site, and looks for proposals that keep the rules which it breaks. */
  async open(): Promise<void> {
    const { siteDesk } = this.#session;
    if (!siteDesk.selectedId || !siteDesk.record) return;
    this.#session.panel = 'check';
    siteDesk.focusedRule = null;
    this.#site = siteDesk.selectedId;
    this.#avoided = new Set(this.candidates.filter(isBroken).map(({ finding }) => finding.rule));
    this.#outcomes = null;
    await this.search();
  }

  close(): void {
    this.cancel();
    this.#site = null;
    this.#outcomes = null;
    this.failure = null;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Looks for both proposals in the worker. */
  async search(): Promise<void> {
    const { whole, work, siteDesk, bindings } = this.#session;
    const site = siteDesk.selected;
    if (!whole || !site || this.#avoided.size === 0) return;
    this.cancel();
    const abort = (this.#abort = new AbortController());
    const wish = { avoid: [...this.#avoided], clearanceM: this.clearanceM, reachM: this.reachM };
    const { bindings: named, centre } = checkRequest(whole, [], bindings);
    const onProgress = (progress: Progress): void => {
      if (!abort.signal.aborted) this.progress = progress;
    };
    this.failure = null;
    this.#outcomes = null;
    this.progress = { done: 0, total: 1 };
    try {
      const request = { subject: subjectOf(site), bindings: named, centre, wish };
      const found = await work.run('clear', request, {
        layers: layersOf(bindings),
        signal: abort.signal,
        onProgress,
      });
      this.#outcomes = { site, bindings, wish, found };
      this.progress = null;
      await this.show(found.retreat.proposal || !found.shift.proposal ? 'retreat' : 'shift');
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#abort === abort) {
        this.#abort = null;
        this.progress = null;
      }
    }
  }

  /** Puts a proposal on the map, beside the site as it is. */
  async show(way: ClearingWay): Promise<void> {
    this.shown = way;
    const proposal = this.outcomes?.found[way]?.proposal;
    if (!this.outcomes || !proposal) return;
    await nextFrame();
    this.#session.stage.bringIntoView([this.outcomes.site.geometry, proposal.geometry]);
  }

  /** Gives the site the outline that is proposed: one step of the history. */
  async adopt(way: ClearingWay): Promise<void> {
    const { sites, siteDesk } = this.#session;
    const proposal = this.outcomes?.found[way]?.proposal;
    const site = this.outcomes?.site;
    if (!proposal || !site) return;
    this.close();
    sites.adopt(site.id, outlineOf(site, way, proposal));
    const adopted = sites.find(site.id);
    if (adopted) await siteDesk.check([adopted]);
  }

  /** Keeps the site as it is, and adds what is proposed as another one: one step of the history. */
  async keepBoth(way: ClearingWay): Promise<void> {
    const { sites, siteDesk, words } = this.#session;
    const proposal = this.outcomes?.found[way]?.proposal;
    const site = this.outcomes?.site;
    if (!proposal || !site) return;
    const { properties, claims } = site;
    const name = words.clear.keptName(site.name, words.clear.ways[way]);
    const made = { name, properties, claims, ...outlineOf(site, way, proposal) };
    const [id] = sites.add([made], words.sites.numbered);
    const added = id === undefined ? undefined : sites.find(id);
    if (!added) return;
    this.close();
    siteDesk.select(added.id);
    await siteDesk.check([added]);
    await this.comparison.open(site.id, added.id);
  }
}

/** What is proposed for a site, with where it came from. */
const outlineOf = (
  { origin }: Site,
  way: ClearingWay,
  { geometry, areaM2 }: ClearingProposal,
): Pick<Site, 'geometry' | 'labelAt' | 'areaM2' | 'origin'> => ({
  geometry,
  labelAt: labelPoint(geometry),
  areaM2,
  origin: { ...origin, cleared: [...(origin.cleared ?? []), way === 'retreat' ? 'retreat' : 'shift'] },
});

const isBroken = ({ finding }: CheckedFinding): boolean =>
  finding.state === 'conflict' || finding.state === 'attention';

/** A demand that the site breaks, or may break: it lies on the zones, or nearer than is demanded. */
const isCandidate = ({ finding, binding: { rule, layer } }: CheckedFinding): boolean =>
  rule.kind !== 'inform' &&
  layer !== null &&
  (finding.state === 'conflict' || finding.state === 'attention' || finding.state === 'undetermined');
