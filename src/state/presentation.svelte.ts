import { tick, untrack } from 'svelte';
import { subjectOf } from '../domain/site';
import { pictureCount, pictureOf, type ScenePicture } from '../domain/scene-view';
import type { Annotation, Scene } from '../domain/scene-schema';
import type { TalkAction } from '../domain/talk-keys';
import type { LonLat } from '../domain/geometry';
import { FullScreen } from './full-screen';
import { PresenterLink } from './presenter-link.svelte';
import { SceneDeck, type SceneFrame } from './scene-deck.svelte';
import { sceneFrame, siteOfScene, type TalkPlace } from './scene-frame';
import type { Session } from './session.svelte';
import { TalkInk } from './talk-ink.svelte';
import { keepWorkbench } from './workbench';

/** How long a scene stays in a talk that plays by itself, where it doesn't say, s. */
const paceS = 20;
/** The same for one step of a scene that is built up, s. */
const stepPaceS = 4;

/** A talk: which scene is on the big screen, and what the speaker does with it. Leaving it puts the workbench back as it was. */
export class Presentation {
  readonly deck = new SceneDeck();
  readonly ink = new TalkInk();
  readonly link: PresenterLink;
  /** null: no talk is given */
  place = $state.raw<TalkPlace | null>(null);
  /** the story is left for a moment: the workbench is seen, with what the scene shows */
  isAside = $state(false);
  curtain = $state<'none' | 'black' | 'white'>('none');
  helpOpen = $state(false);
  isPlaying = $state(false);
  /** digits that wait for Enter */
  typed = $state('');
  /** where the border of a swipe is, share of the width from the left */
  split = $state(0.5);
  startedAt = $state(0);
  /** where the talk is, or where the last one was left */
  lastScene = 0;

  readonly #session: Session;
  readonly #fullScreen = new FullScreen();
  #restore: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  scene: Scene | null = $derived.by(() => (this.place ? (this.talk[this.place.scene] ?? null) : null));
  /** what the workbench shows while the story is left */
  asidePicture: ScenePicture | null = $derived.by(() => {
    const { plan } = this.#session;
    if (!this.isAside || !this.scene || !this.place || !plan) return null;
    const onTop = this.#session.officials.records.map(({ id }) => id);
    return pictureOf(this.scene, this.place.step, plan.manifest, onTop);
  });

  constructor(session: Session) {
    this.#session = session;
    this.link = new PresenterLink(session, this);
  }

  get talk(): readonly Scene[] {
    return this.#session.talk;
  }

  get isOn(): boolean {
    return this.place !== null;
  }

  /** Begins with a scene, by its number from 0. Nothing happens where there are none. */
  async start(at = 0): Promise<void> {
    // the scenes come with the rest of a plan that has just been opened
    if (this.talk.length === 0) await this.#session.shelf.reading;
    if (this.isOn || this.talk.length === 0 || !this.#session.plan) return;
    this.#restore = keepWorkbench(this.#session);
    this.startedAt = Date.now();
    this.#goTo({ scene: Math.min(Math.max(0, at), this.talk.length - 1), step: 0 });
    await this.#fullScreen.enter();
    await this.#session.shelf.reading;
    await this.#checkScenes();
  }

  leave(): void {
    if (!this.isOn) return;
    this.place = null;
    this.isAside = this.helpOpen = this.isPlaying = false;
    this.curtain = 'none';
    this.typed = '';
    clearTimeout(this.#timer);
    this.deck.leave();
    this.ink.putAway();
    this.#fullScreen.leave();
    this.#restore();
    this.link.tell();
  }

  /** Puts the picture of the moment on the screen, from what is there now: to be called again when any of it changes. */
  show(): void {
    const { place, scene } = this;
    if (!place || !scene || this.isAside) return;
    const frame = this.#frame(place);
    const next = this.#frame(this.#neighbour(1) ?? place);
    if (frame) untrack(() => void this.deck.go(frame, next));
  }

  do(action: TalkAction): void {
    const typed = this.typed;
    this.typed = '';
    this.link.isBlocked = false;
    if (this.helpOpen) {
      this.helpOpen = false;
      return;
    }
    if (this.curtain !== 'none' && !['leave', 'digit'].includes(action.do)) {
      const isSame = action.do === this.curtain;
      this.curtain = 'none';
      if (isSame || ['black', 'white', 'next', 'previous'].includes(action.do)) {
        this.#told();
        return;
      }
    }
    switch (action.do) {
      case 'next':
        this.#step(1);
        break;
      case 'previous':
        this.#step(-1);
        break;
      case 'first':
        this.jump(0);
        break;
      case 'last':
        this.jump(this.talk.length - 1);
        break;
      case 'jump':
        this.jump(Number(typed) - 1);
        break;
      case 'digit':
        this.typed = `${typed}${action.digit}`.slice(-3);
        break;
      case 'black':
      case 'white':
        this.curtain = action.do;
        this.#told();
        break;
      case 'leave':
        this.#leaveOne();
        break;
      case 'help':
        this.helpOpen = true;
        break;
      case 'play':
        this.#play(!this.isPlaying);
        break;
      case 'aside':
        if (this.isAside) this.#comeBack();
        else this.#stepAside();
        break;
      case 'presenter':
        this.link.open();
        break;
      case 'pen':
      case 'laser':
        this.ink.take(this.ink.tool === action.do ? null : action.do);
        break;
      case 'wipe':
        this.ink.wipe(this.scene?.id ?? '');
        this.#told();
        break;
      case 'slide':
        this.split = Math.min(1, Math.max(0, this.split + action.by));
        break;
      case 'none':
    }
  }

  /** Goes to a scene by its number from 0; none happens to numbers that there aren't. */
  jump(scene: number): void {
    if (this.isAside || !(scene in this.talk)) return;
    this.#goTo({ scene, step: 0 });
  }

  goToStep(step: number): void {
    if (this.place && this.scene && step < pictureCount(this.scene)) this.#goTo({ ...this.place, step });
  }

  /** Keeps what was drawn with the scene; it is a step of the project's history. */
  keepInk(): void {
    if (this.scene) this.#session.scenes.annotate(this.scene.id, this.ink.of(this.scene));
    this.ink.wipe(this.scene?.id ?? '');
  }

  addStroke(annotation: Annotation): void {
    if (this.scene) this.ink.add(this.scene.id, annotation);
    this.#told();
  }

  point(at: LonLat | null): void {
    this.ink.laserAt = at;
    this.link.point(at);
  }

  #step(by: 1 | -1): void {
    if (this.isAside) return;
    const to = this.#neighbour(by);
    if (to) this.#goTo(to);
  }

  /** The moment before or after; null at either end. Back into a scene that is built up leads to the whole of it. */
  #neighbour(by: 1 | -1): TalkPlace | null {
    if (!this.place || !this.scene) return null;
    const step = this.place.step + by;
    if (step >= 0 && step < pictureCount(this.scene)) return { ...this.place, step };
    const scene = this.place.scene + by;
    const next = this.talk[scene];
    if (!next) return null;
    return { scene, step: by > 0 ? 0 : pictureCount(next) - 1 };
  }

  #goTo(place: TalkPlace): void {
    this.place = place;
    this.lastScene = place.scene;
    this.split = 0.5;
    this.#told();
    if (this.isPlaying) this.#waitToGoOn();
  }

  /** Esc leaves what was entered last: the live check, the pen, the talk. */
  #leaveOne(): void {
    if (this.isAside) this.#comeBack();
    else if (this.ink.tool) this.ink.putAway();
    else this.leave();
  }

  #told(): void {
    this.link.tell();
  }

  #frame({ scene, step }: TalkPlace): SceneFrame | null {
    const at = this.talk[scene];
    return at ? sceneFrame(this.#session, at, step) : null;
  }

  /** Checks the sites of scenes that show a result, where that isn't known yet. */
  async #checkScenes(): Promise<void> {
    const { whole, checks, bindings } = this.#session;
    const sites = this.talk.flatMap((scene) => siteOfScene(this.#session, scene) ?? []);
    const open = sites.map(subjectOf).filter((subject) => !checks.of(subject, bindings));
    if (whole && open.length > 0) await checks.run(whole, open, bindings);
  }

  #stepAside(): void {
    const picture = this.scene;
    if (!picture) return;
    this.#play(false);
    this.isAside = true;
    this.ink.putAway();
    this.#session.closePanel();
    this.#session.siteDesk.select(null);
    void tick().then(() => this.#session.stage.fit(this.asidePicture?.bounds ?? picture.view.bounds));
  }

  #comeBack(): void {
    const { drawing, measuring } = this.#session;
    if (drawing.active) drawing.cancel();
    measuring.stop();
    this.#session.closePanel();
    this.isAside = false;
  }

  #play(on: boolean): void {
    this.isPlaying = on;
    clearTimeout(this.#timer);
    if (on) this.#waitToGoOn();
  }

  /** Goes on after the scene's own time, and from the last scene to the first. */
  #waitToGoOn(): void {
    clearTimeout(this.#timer);
    const { scene } = this;
    if (!scene) return;
    const steps = pictureCount(scene);
    const seconds = scene.durationS ? scene.durationS / steps : steps > 1 ? stepPaceS : paceS;
    this.#timer = setTimeout(() => this.#goTo(this.#neighbour(1) ?? { scene: 0, step: 0 }), seconds * 1000);
  }
}
