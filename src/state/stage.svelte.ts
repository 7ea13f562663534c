import { untrack } from 'svelte';
import { boundsOf, type Geometry, type LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import type { MapPane, Padding } from '../map/map-pane';

const margin = 36;
/** narrower than this, panels are sheets over the map's foot, as the styles have it, px */
const sheetsBelow = 720;
/** the drawing bar and the status line, px */
const drawingBar = 130;
const statusLine = 30;

/** What a panel covers, px: a side of the map, or its foot where the panel is a sheet on a phone. */
interface Cover {
  side: number;
  foot: number;
}

const nothing: Cover = { side: 0, foot: 0 };

/** The map on the screen and what lies over it. */
export class Stage {
  pane = $state.raw<MapPane | null>(null);
  /** where the pointer is on the map; null when it is elsewhere */
  pointer = $state.raw<LonLat | null>(null);
  /** where it was last, while it is elsewhere */
  lastPointer = $state.raw<LonLat | null>(null);
  metresPerPixel = $state.raw<number | null>(null);
  /** level of the map's zoom since it last came to rest */
  zoom = $state.raw<number | null>(null);
  /** what is seen beside the panels since the map last came to rest; null before it was drawn */
  camera = $state.raw<Box | null>(null);
  /** the map engine's own words, when it reported an error */
  failure = $state.raw<string | null>(null);
  /** resolves when the map has first drawn everything that it was asked for */
  readonly drawn: Promise<void>;
  #draw: () => void = () => undefined;
  #covers = $state.raw<Readonly<Record<'left' | 'right' | 'import', Cover>>>({
    left: nothing,
    right: nothing,
    import: nothing,
  });
  /** what is covered at the right: one panel lies over another */
  #right = $derived({
    side: Math.max(this.#covers.right.side, this.#covers.import.side),
    foot: Math.max(this.#covers.right.foot, this.#covers.import.foot),
  });

  #feet = $state.raw<Readonly<Record<'table' | 'timeline', number>>>({ table: 0, timeline: 0 });

  /** what another map beside this one takes of the room that panels lie over, px */
  beside = $state.raw({ right: 0, foot: 0 });

  /** of what lies over the map's head, px */
  #head = $state.raw(0);

  /** parts of the map that panels lie over, px */
  padding: Padding = $derived({
    top: margin + this.#head,
    right: margin + Math.max(0, this.#right.side - this.beside.right),
    bottom:
      margin +
      statusLine +
      Math.max(
        0,
        Math.max(this.#covers.left.foot, this.#right.foot, ...Object.values(this.#feet)) - this.beside.foot,
      ),
    left: margin + this.#covers.left.side,
  });

  /** the same, where another map lies beside this one: for what is laid out over both */
  room: Padding = $derived({
    ...this.padding,
    right: this.padding.right + this.beside.right,
    bottom: this.padding.bottom + this.beside.foot,
  });

  /** Whether panels lie as sheets over the map's foot, as on a phone. */
  get hasSheets(): boolean {
    return innerWidth < sheetsBelow;
  }

  constructor() {
    this.drawn = new Promise((resolve) => (this.#draw = resolve));
  }

  /** The map has drawn everything that it was asked for. */
  rest(): void {
    this.#draw();
    const seen = this.pane?.boundsWithin(this.padding) ?? null;
    if (String(seen) !== String(this.camera)) this.camera = seen;
    this.zoom = this.pane?.camera.zoom ?? null;
  }

  /** Tells where the pointer is on the map; null when it has left it. */
  point(at: LonLat | null): void {
    this.pointer = at;
    if (at) this.lastPointer = at;
  }

  /** Tells how much of the map a panel lies over, so that what is gone to lies beside it. */
  cover(panel: 'left' | 'right' | 'import', width: number, height: number): void {
    const isSheet = width > innerWidth / 2;
    const cover = isSheet ? { side: 0, foot: height } : { side: width, foot: 0 };
    this.#covers = { ...untrack(() => this.#covers), [panel]: cover };
  }

  /** Tells how much of the foot of the map something lies over, px. */
  coverFoot(part: 'table' | 'timeline', height: number): void {
    this.#feet = { ...untrack(() => this.#feet), [part]: height };
  }

  /** Tells how much of the head of the map something lies over, px. */
  coverHead(height: number): void {
    this.#head = height;
  }

  fit(box: Box, room = this.padding): void {
    this.pane?.fit(box, room);
  }

  /**
   * Moves the map so that all of the geometries are seen, and that far around them as they may lie elsewhere (metres); nothing
   * happens without any.
   */
  goTo(geometries: readonly Geometry[], aroundM = 0): void {
    const box = joinedBounds(geometries);
    if (box) this.fit(grown(box, aroundM));
  }

  /** Moves the map only if it must, to show all of the geometries at a size that can be read. */
  bringIntoView(geometries: readonly Geometry[], room = this.padding): void {
    const box = joinedBounds(geometries);
    if (box && this.pane && !this.pane.shows(box, room)) this.fit(box, room);
  }

  /** Moves the map so that a geometry can be edited, clear of the drawing bar; or of a bar at the left, so wide (px), where there is room beside it. */
  makeRoomFor(geometry: Geometry, leftBar = 0): void {
    const box = boundsOf(geometry);
    const isBeside = leftBar > 0 && innerWidth > 2 * leftBar;
    const room = isBeside ? { left: this.padding.left + leftBar } : { top: margin + drawingBar };
    if (box) this.fit(box, { ...this.padding, ...room });
  }
}

/** The box around several geometries; null for none. */
const joinedBounds = (geometries: readonly Geometry[]): Box | null =>
  geometries.reduce<Box | null>((all, geometry) => joined(all, boundsOf(geometry)), null);

const metresOfDegree = 111_320;

/** A box with so many metres more on every side, roughly. */
function grown([west, south, east, north]: Box, byM: number): Box {
  const up = byM / metresOfDegree;
  const across = up / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [west - across, south - up, east + across, north + up];
}

function joined(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
