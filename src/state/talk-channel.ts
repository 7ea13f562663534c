import type { LonLat } from '../domain/geometry';
import type { Annotation, Scene } from '../domain/scene-schema';
import type { TalkAction } from '../domain/talk-keys';
import type { TalkPlace } from './scene-frame';

/** What the big screen shows, told to the presenter's window. */
export interface TalkState {
  plan: string;
  locale: 'zh' | 'en';
  scenes: readonly Scene[];
  /** null: no talk is given */
  place: TalkPlace | null;
  curtain: 'none' | 'black' | 'white';
  startedAt: number;
  ink: Readonly<Record<string, readonly Annotation[]>>;
}

/** What the two windows of a talk say to each other. */
export type TalkMessage =
  | { kind: 'state'; state: TalkState }
  /** a presenter's window has opened and wants to know */
  | { kind: 'presenter-here' }
  /** a main window has opened: where was it? */
  | { kind: 'main-here' }
  | { kind: 'resume'; place: TalkPlace; startedAt: number }
  | { kind: 'do'; action: TalkAction }
  | { kind: 'jump'; scene: number }
  | { kind: 'stroke'; annotation: Annotation }
  /** a stroke as far as it is drawn; null: it is done, or given up */
  | { kind: 'underway'; annotation: Annotation | null }
  /** the laser pointer, from either window; null: it is off the map */
  | { kind: 'point'; at: LonLat | null };

const channelName = 'yutu-talk';

/** The wire between the windows of a talk: a broadcast channel, and where there is none, the window that opened the other. */
export class TalkChannel {
  readonly #channel: BroadcastChannel | null;
  #peer: Window | null;

  constructor(onMessage: (message: TalkMessage) => void) {
    this.#channel = openChannel();
    this.#peer = (window.opener as Window | null) ?? null;
    if (this.#channel) {
      this.#channel.onmessage = ({ data }: MessageEvent<TalkMessage>) => onMessage(data);
    } else {
      addEventListener('message', ({ data, source }: MessageEvent<TalkMessage>) => {
        if (source !== null && source === this.#peer) onMessage(data);
      });
    }
  }

  /** The window that this one has opened. */
  set peer(peer: Window) {
    this.#peer = peer;
  }

  post(message: TalkMessage): void {
    if (this.#channel) this.#channel.postMessage(message);
    // a page of a file has no origin that could be named; the other window is one that this program opened
    else this.#peer?.postMessage(message, location.origin === 'null' ? '*' : location.origin);
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return null;
  }
}
