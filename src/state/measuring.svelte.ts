import type { FeatureCollection } from 'geojson';
import { middleOf, type LonLat } from '../domain/geometry';
import {
  fewestCorners,
  measureNumber,
  type Measure,
  type MeasuredPath,
  type MeasureMode,
} from '../domain/measure';
import type { CoordinateCandidate } from '../domain/parse-coordinates';
import { measurePath } from '../geo/measure-path';
import { Copying } from './copying.svelte';
import type { MeasureEvents, Pointed } from '../map/measure-tool';
import { measureFeatures, snapFeature } from './measure-overlay';
import { MeasureStore } from './measure-store.svelte';
import { measureText } from './measure-figures';
import { cornerNear, isAtCorner } from './corner-near';
import { collectionOf } from './overlay-of';
import type { Session } from './session.svelte';
import { Snapping, type Snapped } from './snapping';
import { typedPlaces } from './typed-places';

/** A path, and what it measures. */
interface Told {
  mode: MeasureMode;
  path: readonly LonLat[];
  measured: MeasuredPath;
}

/** A corner of a kept measure, or of the path that is being made (`id` is null), while it is dragged. */
interface Held {
  id: string | null;
  corner: number;
  path: readonly LonLat[];
  hasMoved: boolean;
}

/** of the bar at the left of the map, px */
const barWidth = 432;

/** Measuring on the map: a path is made point by point, told while it grows, kept when it is finished, and mended by its corners. */
export class Measuring {
  isOn = $state.raw(false);
  mode = $state.raw<MeasureMode>('distance');
  isSnapping = $state(true);
  /** corners set so far */
  path = $state.raw<readonly LonLat[]>([]);
  /** what the pointer is snapped to */
  snapped = $state.raw<Snapped | null>(null);
  readonly copying = new Copying();
  readonly store: MeasureStore;

  /** where the next corner would be; null while the pointer is elsewhere */
  #next = $state.raw<LonLat | null>(null);
  #held = $state.raw<Held | null>(null);
  /** the kept measure that is read */
  #chosenId = $state.raw<string | null>(null);
  readonly #session: Session;
  readonly #snapping: Snapping;

  /** the kept measure that is read: the last one, or the one that was chosen from the list */
  chosen: Measure | null = $derived.by(
    () => (this.#chosenId && this.store.find(this.#chosenId)) || (this.store.all.at(-1) ?? null),
  );
  /** what is being made or dragged just now, up to the pointer; null for nothing */
  live: Told | null = $derived.by(() => {
    const held = this.#held;
    const kept = held?.id ? this.store.find(held.id) : null;
    if (held && kept) return this.tell(kept.mode, held.path);
    if (this.path.length === 0) return null;
    if (held) return this.tell(this.mode, held.path);
    return this.tell(this.mode, this.#next ? [...this.path, this.#next] : this.path);
  });
  /** what the bar tells: the path that is being made, else the kept one that is read */
  told: Told | null = $derived.by(
    () => this.live ?? (this.chosen && this.tell(this.chosen.mode, this.chosen.path)),
  );
  /** what the map draws of the path that is being made */
  drawn: FeatureCollection = $derived.by(() =>
    collectionOf([
      ...(this.live ? this.#featuresOf(this.live) : []),
      ...(this.snapped ? [snapFeature(this.snapped)] : []),
    ]),
  );
  /** what the map draws of those that are kept, but for one whose corner is dragged */
  overlay: FeatureCollection = $derived.by(() => {
    const heldId = this.#held?.id;
    return collectionOf(
      this.store.all
        .filter(({ id }) => id !== heldId)
        .flatMap(({ mode, path }) => this.#featuresOf(this.tell(mode, path))),
    );
  });

  constructor(session: Session) {
    this.#session = session;
    this.#snapping = new Snapping(session);
    this.store = new MeasureStore(session.history);
  }

  /** Whether there is a path that has not been finished. */
  get isUnderWay(): boolean {
    return this.path.length > 0;
  }

  get canFinish(): boolean {
    return this.path.length >= fewestCorners[this.mode];
  }

  toggle(): void {
    if (this.isOn) this.stop();
    else void this.start();
  }

  async start(): Promise<void> {
    const { drawing } = this.#session;
    if (drawing.active) drawing.cancel();
    this.#session.putSheetAway();
    this.#session.closePanel();
    this.isOn = true;
    await this.#takeMap();
  }

  stop(): void {
    this.discard();
    this.isOn = false;
    this.#session.stage.pane?.stopMeasuring();
  }

  /** Adds a corner, wherever it comes from. */
  add(at: LonLat): void {
    this.path = [...this.path, at];
    this.#next = null;
  }

  /** Adds the corner that a typed text means, the likeliest where it may mean several; none for a text that can't be read. */
  type(text: string): readonly CoordinateCandidate[] {
    const { plan, stage } = this.#session;
    const candidates = plan ? typedPlaces(text, plan.manifest.extent) : [];
    const [first] = candidates;
    if (!first) return [];
    this.add(first.lonLat);
    stage.bringIntoView([{ type: 'LineString', coordinates: [...this.path] }]);
    return candidates;
  }

  takeBack(): void {
    this.path = this.path.slice(0, -1);
  }

  /** Keeps the path; nothing happens while it has too few corners. */
  finish(): void {
    if (!this.canFinish) return;
    this.#chosenId = this.store.keep(this.mode, this.path);
    this.discard();
  }

  /** Forgets the path that was begun. */
  discard(): void {
    this.path = [];
    this.#next = null;
    this.#held = null;
    this.snapped = null;
  }

  /** What was begun first, then the tool itself. */
  escape(): void {
    if (this.isUnderWay) this.discard();
    else this.stop();
  }

  /** Shows what a kept measure says. */
  read({ id }: Measure): void {
    this.#chosenId = id;
  }

  goTo({ path }: Pick<Measure, 'path'>): void {
    this.#session.stage.makeRoomFor({ type: 'LineString', coordinates: [...path] }, barWidth);
  }

  /** Whose corner or edge the pointer is snapped to; empty without any. */
  get snappedName(): string {
    const of = this.snapped?.of;
    if (of?.kind === 'site') return this.#session.sites.find(of.id)?.name ?? '';
    const layer = of && this.#session.layer(of.id);
    return layer ? this.#session.say(layer.name) : '';
  }

  /** What is told is called so; empty for what isn't kept. */
  get toldName(): string {
    return this.live || !this.chosen ? '' : this.nameOf(this.chosen);
  }

  nameOf(measure: Measure): string {
    const { measure: words } = this.#session.words;
    return words.name(words.modes[measure.mode], measureNumber(measure));
  }

  /** Measures about the middle of the plan, as sites are. */
  tell(mode: MeasureMode, path: readonly LonLat[]): Told {
    const { plan } = this.#session;
    return { mode, path, measured: measurePath(path, mode, plan && middleOf(plan.manifest.extent)) };
  }

  /** Copies the figures of kept measures as text. */
  async copy(measures: readonly Measure[]): Promise<void> {
    const texts = measures.map((measure) => {
      const { mode, path, measured } = this.tell(measure.mode, measure.path);
      return measureText(this.nameOf(measure), mode, path, measured, this.#session.words);
    });
    await this.copying.copy(texts.join('\n\n'));
  }

  /** It may have been left again before the map was ready. */
  async #takeMap(): Promise<void> {
    const { pane } = this.#session.stage;
    await pane?.startMeasuring(this.#events());
    if (this.isOn) await this.#snapping.prepare();
    else pane?.stopMeasuring();
  }

  #events(): MeasureEvents {
    return {
      onMove: (pointed) => (this.#held && pointed ? this.#drag(pointed) : this.#move(pointed)),
      onPlace: (pointed) => this.#place(pointed),
      onGrab: (pointed) => this.#grab(pointed),
      onRelease: () => this.#release(),
    };
  }

  /** Where a pointer means, by what lies near it. */
  #meant({ at, reachM, isFree }: Pointed): LonLat {
    this.snapped = this.isSnapping && !isFree ? this.#snapping.nearest(at, reachM) : null;
    return this.snapped?.at ?? at;
  }

  #move(pointed: Pointed | null): void {
    const meant = pointed && this.#meant(pointed);
    this.#next = this.isUnderWay ? meant : null;
    if (!pointed) this.snapped = null;
  }

  /** A second click on the last corner, or one on the first of an area, finishes. */
  #place(pointed: Pointed): void {
    const meant = this.#meant(pointed);
    const isAt = (corner: LonLat | undefined): boolean =>
      corner !== undefined && (String(corner) === String(meant) || isAtCorner(corner, pointed));
    const isClosing = this.mode === 'area' && this.canFinish && isAt(this.path[0]);
    if (isClosing || isAt(this.path.at(-1))) this.finish();
    else this.add(meant);
  }

  /** A corner of what is being made, else of what is kept. */
  #grab(pointed: Pointed): boolean {
    const own = cornerNear(this.path, pointed);
    if (this.isUnderWay) {
      if (own < 0) return false;
      this.#held = { id: null, corner: own, path: this.path, hasMoved: false };
      return true;
    }
    const kept = this.store.all.findLast(({ path }) => cornerNear(path, pointed) >= 0);
    if (!kept) return false;
    const corner = cornerNear(kept.path, pointed);
    this.#held = { id: kept.id, corner, path: kept.path, hasMoved: false };
    return true;
  }

  #drag(pointed: Pointed): void {
    if (!this.#held) return;
    const { path, corner } = this.#held;
    this.#held = { ...this.#held, path: path.with(corner, this.#meant(pointed)), hasMoved: true };
  }

  #release(): void {
    const held = this.#held;
    this.#held = null;
    if (!held?.hasMoved) return;
    this.snapped = null;
    if (held.id === null) this.path = held.path;
    else {
      this.#chosenId = held.id;
      this.store.reshape(held.id, held.path);
    }
  }

  #featuresOf({ mode, path, measured }: Told): FeatureCollection['features'] {
    return measureFeatures(mode, path, measured, this.#session.words);
  }
}
