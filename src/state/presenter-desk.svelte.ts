import { untrack } from 'svelte';
import type { Annotation, Scene } from '../domain/scene-schema';
import type { LonLat } from '../domain/geometry';
import type { TalkAction } from '../domain/talk-keys';
import { pictureCount } from '../domain/scene-view';
import { SceneSlot, type SceneFrame } from './scene-deck.svelte';
import { missingLayers, picturesOf, sceneFrame, type TalkPlace } from './scene-frame';
import type { Session } from './session.svelte';
import { TalkChannel, type TalkMessage, type TalkState } from './talk-channel';

/** The presenter's window: what the big screen shows, what comes next, and the keys to both. It draws its own maps. */
export class PresenterDesk {
  /** null: no main window has said anything yet */
  talk = $state.raw<TalkState | null>(null);
  /** where the laser pointer is, whichever window moves it; null when it is off the map */
  laserAt = $state.raw<LonLat | null>(null);
  readonly now = new SceneSlot();
  readonly next = new SceneSlot();
  readonly #session: Session;
  readonly #channel: TalkChannel;

  scene: Scene | null = $derived.by(() => this.#sceneAt(this.talk?.place ?? null));
  nextPlace: TalkPlace | null = $derived.by(() => this.#after());
  nextScene: Scene | null = $derived.by(() => this.#sceneAt(this.nextPlace));
  /** layers of the scene that the plan does not have */
  missing: number = $derived.by(() =>
    this.scene ? missingLayers(this.#session, picturesOf(this.#session, this.scene, 0)) : 0,
  );
  ink: readonly Annotation[] = $derived.by(() => [
    ...(this.scene?.annotations ?? []),
    ...(this.talk?.ink[this.scene?.id ?? ''] ?? []),
  ]);

  constructor(session: Session) {
    this.#session = session;
    this.#channel = new TalkChannel((message) => this.#hear(message));
    this.#channel.post({ kind: 'presenter-here' });
  }

  do(action: TalkAction): void {
    this.#channel.post({ kind: 'do', action });
  }

  jump(scene: number): void {
    this.#channel.post({ kind: 'jump', scene });
  }

  addStroke(annotation: Annotation): void {
    this.#channel.post({ kind: 'stroke', annotation });
  }

  /** Shows on the big screen what is being drawn here, before it is done. */
  draw(annotation: Annotation | null): void {
    this.#channel.post({ kind: 'underway', annotation });
  }

  point(at: LonLat | null): void {
    this.laserAt = at;
    this.#channel.post({ kind: 'point', at });
  }

  /** Draws what is on the big screen, and what comes next. */
  show(): void {
    const [frame, next] = [this.#frame(this.talk?.place ?? null), this.#frame(this.nextPlace)];
    untrack(() => {
      if (frame) void this.now.show(frame);
      if (next) void this.next.show(next);
    });
  }

  #hear(message: TalkMessage): void {
    if (message.kind === 'main-here') this.#tellWhereItWas();
    if (message.kind === 'point') this.laserAt = message.at;
    if (message.kind !== 'state') return;
    this.talk = message.state;
    const { plan, locale } = message.state;
    if (this.#session.settings.locale !== locale) this.#session.settings.change({ locale });
    if (this.#session.plan && this.#session.plan.manifest.id !== plan) void this.#session.openPlan(plan);
  }

  #tellWhereItWas(): void {
    const { place, startedAt } = this.talk ?? {};
    if (place && startedAt !== undefined) this.#channel.post({ kind: 'resume', place, startedAt });
  }

  #sceneAt(place: TalkPlace | null): Scene | null {
    return place ? (this.talk?.scenes[place.scene] ?? null) : null;
  }

  #frame(place: TalkPlace | null): SceneFrame | null {
    const scene = this.#sceneAt(place);
    return scene && place ? sceneFrame(this.#session, scene, place.step) : null;
  }

  #after(): TalkPlace | null {
    const { talk, scene } = this;
    if (!talk?.place || !scene) return null;
    if (talk.place.step + 1 < pictureCount(scene)) return { ...talk.place, step: talk.place.step + 1 };
    return talk.scenes[talk.place.scene + 1] ? { scene: talk.place.scene + 1, step: 0 } : null;
  }
}
