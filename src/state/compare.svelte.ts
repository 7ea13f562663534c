import { compareViews, type LayerDifference } from '../domain/compare-views';
import type { LonLat } from '../domain/geometry';
import type { Plan, PlanOnScreen } from '../domain/plan';
import type { Box } from '../domain/schema-parts';
import type { View } from '../domain/view';
import { buildStyle } from '../map/build-style';
import { linkPanes, zoomOfSameScale, type PaneLink } from '../map/link-panes';
import type { Camera, MapPane, Padding } from '../map/map-pane';
import { emptyOverlay } from '../map/overlay';
import type { Picked } from '../map/pick-at';
import { loadPlan } from '../plan/load-plan';
import { otherView, type CompareSubject } from './compare-subject';
import type { Found } from './inspection.svelte';
import { highlightsOverlay, sitesOverlay } from './overlay-of';
import { filesOf } from './plan-source';
import type { Session } from './session.svelte';
import { lastYear } from './timeline.svelte';

export type CompareSide = 'left' | 'right';

/** What lies where the user clicked, on the side of the click and, where both maps show the same place, on the other. */
export interface ComparedPlace {
  side: CompareSide;
  at: LonLat;
  left: readonly Found[] | null;
  right: readonly Found[] | null;
}

/** Another map beside the one on the screen, or over half of it: another plan, or the same one in another view. */
export class Compare {
  /** what the other map shows; null: nothing is compared */
  subject = $state.raw<CompareSubject | null>(null);
  mode = $state.raw<'side-by-side' | 'swipe'>('side-by-side');
  /** where the two meet in a swipe, share of the width */
  split = $state(0.5);
  place = $state.raw<ComparedPlace | null>(null);
  /** the other plan is being read */
  isReading = $state.raw(false);
  /** it can't be used */
  hasFailed = $state.raw(false);
  readonly #session: Session;
  #others = $state.raw<ReadonlyMap<string, Plan>>(new Map());
  #pane: MapPane | null = null;
  #unlink: () => void = () => undefined;
  /** what is put back in the end */
  #before = { leftPanelOpen: false, isTimelineOurs: false, camera: null as Camera | null };

  isOn: boolean = $derived(this.subject !== null);
  isOtherPlan: boolean = $derived(this.subject?.kind === 'plan');
  /** the other map's plan; null until it is read */
  plan: PlanOnScreen | null = $derived.by(() =>
    this.subject?.kind === 'plan' ? (this.#others.get(this.subject.pack) ?? null) : this.#session.plan,
  );
  view: View | null = $derived.by(
    () => this.subject && this.plan && otherView(this.#session, this.subject, this.plan.manifest),
  );
  /** Neighbouring plans have no place in common: then the maps share their scale, and each stays at home. */
  link: PaneLink = $derived.by(() => {
    const own = this.#session.plan?.manifest.home;
    const other = this.plan?.manifest.home;
    return !own || !other || doMeet(own, other) ? 'place' : 'scale';
  });

  /** what the other map draws */
  style = $derived.by(() => {
    const { plan, view } = this;
    if (!plan || !view) return null;
    const { sites, siteDesk, officials, settings, words, baseMaps, panel, importPlaces } = this.#session;
    const overlay = {
      ...emptyOverlay,
      ...sitesOverlay(sites.all, siteDesk.selectedId, null),
      highlights: highlightsOverlay(
        topmost(panel === 'compare' ? this.place?.right : null).map(({ feature }) => ({
          feature,
          focus: true,
        })),
        importPlaces,
      ),
    };
    const labels = { locale: settings.locale, schematicMark: words.map.schematicMark };
    const extras = this.isOtherPlan ? [] : officials.forMap();
    return buildStyle(plan, extras, view, overlay, labels, baseMaps.ground);
  });

  /** by layer, what is to be seen on one side only */
  differences: readonly LayerDifference[] = $derived.by(() => {
    const { plan, view } = this;
    const { plan: own, view: ownView } = this.#session;
    if (!own || !plan || !view) return [];
    return compareViews(
      { layers: own.manifest.layers, featuresOf: featuresIn(own), view: ownView.chosen },
      { layers: plan.manifest.layers, featuresOf: featuresIn(plan), view },
      !this.isOtherPlan,
    );
  });

  constructor(session: Session) {
    this.#session = session;
  }

  toggle(): void {
    if (this.isOn) this.leave();
    else this.#begin();
  }

  /** Compares with something else; a plan is read when it is first asked for. */
  async choose(subject: CompareSubject): Promise<void> {
    this.#restoreCamera();
    this.#setTime(subject.kind === 'year');
    this.subject = subject;
    this.place = null;
    this.hasFailed = false;
    if (subject.kind === 'plan') await this.#read(subject.pack);
    if (this.subject !== subject) return;
    if (this.link === 'scale') this.mode = 'side-by-side';
    await this.#meet();
  }

  /** Takes the other map; returns what lets it go. */
  hold(pane: MapPane): () => void {
    this.#pane = pane;
    void this.#meet();
    return () => {
      this.#unlink();
      this.#pane = null;
      pane.remove();
    };
  }

  /** A click on either side asks what lies there. */
  pick(side: CompareSide, picked: readonly Picked[], at: LonLat): void {
    const { stage } = this.#session;
    const other = side === 'left' ? this.#pane : stage.pane;
    const there = this.link === 'place' ? (other?.pickedAt(at) ?? null) : null;
    const left = side === 'left' ? picked : there;
    const right = side === 'right' ? picked : there;
    this.place = {
      side,
      at,
      left: left && this.#find(left, this.#session.plan),
      right: right && this.#find(right, this.plan),
    };
    this.#session.inspection.light(topmost(this.place.left));
    this.#session.panel = 'compare';
  }

  leave(): void {
    if (!this.isOn) return;
    const { settings, stage, inspection } = this.#session;
    this.#restoreCamera();
    this.#setTime(false);
    this.subject = this.place = null;
    inspection.light([]);
    stage.beside = { right: 0, foot: 0 };
    settings.change({ leftPanelOpen: this.#before.leftPanelOpen });
    if (this.#session.panel === 'compare') this.#session.closePanel();
  }

  #begin(): void {
    const { settings, project, plan } = this.#session;
    if (!plan) return;
    this.#session.closePanel();
    this.#before = { leftPanelOpen: settings.leftPanelOpen, isTimelineOurs: false, camera: null };
    settings.change({ leftPanelOpen: false });
    void project.snapshots.list(plan.manifest.id);
    void this.choose({ kind: 'year', year: lastYear });
  }

  /** Years are compared with the year of the timeline, which is opened for that and closed with it. */
  #setTime(isWanted: boolean): void {
    const { timeline } = this.#session;
    if (isWanted && !timeline.isOpen) {
      timeline.toggle();
      this.#before.isTimelineOurs = true;
    } else if (!isWanted && this.#before.isTimelineOurs) {
      timeline.close();
      this.#before.isTimelineOurs = false;
    }
  }

  async #read(pack: string): Promise<void> {
    if (this.#others.has(pack)) return;
    this.isReading = true;
    const { plan } = await loadPlan(filesOf(pack)).catch(() => ({ plan: null }));
    this.isReading = false;
    if (plan) this.#others = new Map([...this.#others, [pack, plan]]);
    else this.hasFailed = true;
  }

  /** Puts both cameras where they belong, and links them from then on. */
  async #meet(): Promise<void> {
    const left = this.#session.stage.pane;
    const right = this.#pane;
    this.#unlink();
    if (!left || !right) return;
    await Promise.all([left.whenReady(), right.whenReady()]);
    if (right !== this.#pane || !this.isOn) return;
    this.#unlink();
    if (this.link === 'place') right.jumpTo(left.camera);
    else this.#goHome(left, right);
    this.#unlink = linkPanes(left, right, this.link);
  }

  /** Each side to its own home, both at the scale of the one that needs more room. */
  #goHome(left: MapPane, right: MapPane): void {
    const { plan: own, stage } = this.#session;
    if (!own || !this.plan) return;
    this.#before.camera ??= left.camera;
    left.jumpToBox(own.manifest.home, stage.padding);
    right.jumpToBox(this.plan.manifest.home, besides(stage.padding));
    const same = zoomOfSameScale(right.camera, left.camera.centre);
    if (same < left.camera.zoom) left.jumpTo({ ...left.camera, zoom: same });
    else right.jumpTo({ ...right.camera, zoom: zoomOfSameScale(left.camera, right.camera.centre) });
  }

  #restoreCamera(): void {
    const { camera } = this.#before;
    this.#unlink();
    if (camera) this.#session.stage.pane?.jumpTo(camera);
    this.#before.camera = null;
  }

  #find(picked: readonly Picked[], plan: PlanOnScreen | null): Found[] {
    return picked.flatMap((one): Found[] => {
      if (one.kind !== 'feature') return [];
      const layer = plan?.manifest.layers.find(({ id }) => id === one.layer);
      const feature = plan?.layers.get(one.layer)?.features.find(({ id }) => id === one.id);
      return layer && feature && layer.queryable !== false ? [{ layer, feature }] : [];
    });
  }
}

/** What is lit up of all that lies at a place: the ground below it is everywhere. */
const topmost = (found: readonly Found[] | null | undefined): readonly Found[] => found?.slice(0, 1) ?? [];

const featuresIn =
  ({ layers }: PlanOnScreen) =>
  (layer: string) =>
    layers.get(layer)?.features ?? [];

/** The other map has nothing over its sides but the words at its edges. */
const besides = ({ top, bottom }: Padding): Padding => ({ top, bottom, left: top, right: top });

/** Whether two boxes have a good part of the smaller one in common. */
function doMeet(a: Box, b: Box): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const area = ([west, south, east, north]: Box): number => (east - west) * (north - south);
  return width > 0 && height > 0 && width * height > leastCommon * Math.min(area(a), area(b));
}

const leastCommon = 0.25;
