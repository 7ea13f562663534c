import { tick } from 'svelte';
import type { Box } from '../domain/schema-parts';
import type { buildStyle } from '../map/build-style';
import { ScenePane } from '../map/scene-pane';

/** What one map of a scene shows. */
export interface SceneSide {
  style: ReturnType<typeof buildStyle>;
  bounds: Box;
}

/** What the big screen shows at one moment of a talk. */
export interface SceneFrame {
  /** the same for the same picture */
  key: string;
  left: SceneSide;
  /** the other picture of a pair */
  right: SceneSide | null;
  mode: 'one' | 'swipe' | 'side-by-side';
}

/** How long one picture gives way to the next, ms. */
const calmFadeMs = 500;
/** The same where it was waited for, longer than so many milliseconds: the room has waited enough. */
const briefFadeMs = 200;
const waitedMs = 150;
/** A picture that is not whole by then is shown as it is, and said to be so, ms. */
const patienceMs = 15_000;
/** The graphics card gives a lost map back, or doesn't, within this time, ms. */
const recoveryMs = 400;

/** One of the two places for a picture: that which is seen, or that in which the next is made ready. */
export class SceneSlot {
  frame = $state.raw<SceneFrame | null>(null);
  /** goes up when the maps have to be made anew */
  generation = $state(0);
  isLost = $state(false);
  /** goes up when places lie elsewhere on the screen than before */
  framed = $state(0);
  /** the picture was not whole in time */
  hasFailed = $state(false);
  #panes: { left: ScenePane | null; right: ScenePane | null } = { left: null, right: null };
  #drawn: { key: string; whole: Promise<void> } | null = null;
  /** whoever waits for a map that was lost meanwhile is told by this */
  #onRecovered: () => void = () => undefined;

  /** Where places of the left map are on the screen; null where there is none. Another one after each change of the frame. */
  get onScreen(): Pick<ScenePane, 'shareOf' | 'placeAt'> | null {
    const { left } = this.#panes;
    if (this.framed === 0 || !left) return null;
    return { shareOf: (at) => left.shareOf(at), placeAt: (x, y) => left.placeAt(x, y) };
  }

  /** Makes the map of one side, with so many device pixels to a pixel of its container; returns what takes it away again. */
  hold(side: 'left' | 'right', container: HTMLElement, pixelRatio: number): () => void {
    const pane = new ScenePane(
      container,
      pixelRatio,
      () => (this.framed += 1),
      () => this.#lose(),
    );
    this.#panes[side] = pane;
    const shown = this.frame?.[side];
    if (shown && this.isLost) void pane.show(shown.style, shown.bounds).then(() => this.#recover());
    return () => {
      if (this.#panes[side] === pane) this.#panes[side] = null;
      pane.remove();
    };
  }

  /** Tells the maps of another screen. */
  setPixelRatio(pixelRatio: number): void {
    this.#panes.left?.setPixelRatio(pixelRatio);
    this.#panes.right?.setPixelRatio(pixelRatio);
  }

  /** The graphics card took the maps away: they are made anew when it has come to itself. */
  #lose(): void {
    if (this.isLost) return;
    this.isLost = true;
    setTimeout(() => (this.generation += 1), recoveryMs);
  }

  #recover(): void {
    this.isLost = this.hasFailed = false;
    this.#onRecovered();
  }

  /** Makes a picture ready; at once where it is there already. */
  async show(frame: SceneFrame): Promise<void> {
    if (this.#drawn?.key === frame.key) return this.#drawn.whole;
    this.hasFailed = false;
    this.frame = frame;
    const whole = this.#draw(frame);
    this.#drawn = { key: frame.key, whole };
    return whole;
  }

  async #draw(frame: SceneFrame): Promise<void> {
    // the second map is there only when a picture needs it
    await tick();
    const { left, right } = this.#panes;
    const drawing = Promise.all([
      left?.show(frame.left.style, frame.left.bounds) ?? Promise.resolve(),
      (frame.right && right?.show(frame.right.style, frame.right.bounds)) ?? Promise.resolve(),
    ]);
    const recovered = new Promise<void>((resolve) => (this.#onRecovered = resolve));
    const isWhole = await Promise.race([
      Promise.race([drawing, recovered]).then(() => true),
      after(patienceMs).then(() => false),
    ]);
    if (!isWhole && this.frame === frame) this.hasFailed = true;
  }
}

/**
 * Two places for pictures, of which one is seen: the next picture is made ready in the other while nobody looks, so that the change is
 * a calm fade between two whole pictures.
 */
export class SceneDeck {
  readonly slots = [new SceneSlot(), new SceneSlot()] as const;
  /** the slot that is seen; null before the first picture is whole */
  front = $state<0 | 1 | null>(null);
  /** how long the picture that is seen takes to give way, ms */
  fadeMs = $state(calmFadeMs);
  /** the next picture is ready too, and nothing is being drawn */
  isAhead = $state(false);
  #turn = 0;

  /** Shows a picture as soon as it is whole, then makes the next one ready. A later call takes the place of an earlier one. */
  async go(frame: SceneFrame, next: SceneFrame | null): Promise<void> {
    const turn = ++this.#turn;
    this.isAhead = false;
    const seen = this.front === null ? null : this.slots[this.front];
    if (seen?.frame?.key !== frame.key) {
      const back = this.front === 0 ? 1 : 0;
      const asked = performance.now();
      await this.slots[back].show(frame);
      if (turn !== this.#turn) return;
      this.fadeMs = performance.now() - asked > waitedMs ? briefFadeMs : calmFadeMs;
      this.front = back;
    }
    await after(this.fadeMs + 100);
    if (turn !== this.#turn) return;
    if (next && next.key !== frame.key) await this.slots[this.front === 0 ? 1 : 0].show(next);
    if (turn === this.#turn) this.isAhead = true;
  }

  /** Stops whatever was under way. */
  leave(): void {
    this.#turn += 1;
    this.front = null;
    this.isAhead = false;
  }

  get seen(): SceneSlot | null {
    return this.front === null ? null : this.slots[this.front];
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
