import type { LonLat } from '../domain/geometry';
import type { Presentation } from './presentation.svelte';
import type { Session } from './session.svelte';
import { TalkChannel, type TalkMessage } from './talk-channel';

/** The address of the presenter's window within the program's page. */
export const presenterHash = '#presenter';

/** The big screen's end of the wire to the presenter's window. */
export class PresenterLink {
  /** the browser did not let the window open */
  isBlocked = $state(false);
  readonly #session: Session;
  readonly #talk: Presentation;
  #channel: TalkChannel | null = null;
  #window: Window | null = null;

  constructor(session: Session, talk: Presentation) {
    this.#session = session;
    this.#talk = talk;
  }

  /** Listens from now on; a presenter's window that is open already is asked where the talk was. */
  listen(): void {
    this.#channel = new TalkChannel((message) => this.#hear(message));
    this.#channel.post({ kind: 'main-here' });
  }

  /** Opens the presenter's window, or brings it to the front. */
  open(): void {
    if (this.#window && !this.#window.closed) {
      this.#window.focus();
      return;
    }
    const url = new URL(location.href);
    url.hash = presenterHash;
    this.#window = open(url, 'yutu-presenter', 'popup,width=1180,height=760');
    this.isBlocked = this.#window === null;
    if (this.#channel && this.#window) this.#channel.peer = this.#window;
  }

  /** Tells what the big screen shows. */
  tell(): void {
    const { plan, settings } = this.#session;
    const { place, curtain, startedAt, talk, ink } = this.#talk;
    if (!plan) return;
    this.#channel?.post({
      kind: 'state',
      state: {
        plan: plan.manifest.id,
        locale: settings.locale,
        scenes: talk,
        place,
        curtain,
        startedAt,
        ink: ink.all,
      },
    });
  }

  /** Tells where the laser pointer of the big screen is. */
  point(at: LonLat | null): void {
    this.#channel?.post({ kind: 'point', at });
  }

  #hear(message: TalkMessage): void {
    const talk = this.#talk;
    if (message.kind === 'presenter-here') {
      this.tell();
      return;
    }
    if (message.kind === 'resume') return void this.#resume(message.place.scene, message.startedAt);
    if (!talk.isOn) return;
    if (message.kind === 'do') talk.do(message.action);
    else if (message.kind === 'jump') talk.jump(message.scene);
    else if (message.kind === 'stroke') talk.addStroke(message.annotation);
    else if (message.kind === 'underway') talk.ink.underway = message.annotation;
    else if (message.kind === 'point') talk.ink.laserAt = message.at;
  }

  async #resume(scene: number, startedAt: number): Promise<void> {
    await this.#session.shelf.reading;
    await this.#talk.start(scene);
    if (this.#talk.isOn) this.#talk.startedAt = startedAt;
  }
}
