import type { FromCutter, TileAddress, ToCutter } from './cut-messages';

interface Asked {
  resolve: (tile: ArrayBuffer) => void;
  reject: (error: Error) => void;
}

/** What a cutter is reached by. */
export interface CutterPort {
  post(message: ToCutter, transfer: ArrayBuffer[]): void;
  end(): void;
}

/** Opens the way to a cutter; answers come one by one, and what ends it all as an error. */
export type OpenPort = (
  onAnswer: (answer: FromCutter) => void,
  onError: (error: Error) => void,
) => CutterPort;

/** The cutter of tiles, started when it is first needed; one for all maps of the page. */
export class CutterLink {
  readonly #open: OpenPort;
  readonly #asked = new Map<number, Asked>();
  #port: CutterPort | null = null;
  #asks = 0;
  #sources = 0;

  constructor(open: OpenPort) {
    this.#open = open;
  }

  /** A number for a source that nobody else has. */
  nextSource(): number {
    return ++this.#sources;
  }

  post(message: ToCutter, transfer: ArrayBuffer[] = []): void {
    this.#port ??= this.#open(
      (answer) => this.#settle(answer),
      (error) => this.#fail(error),
    );
    this.#port.post(message, transfer);
  }

  /** A tile of a source as it was told by then. Rejects when the cutter fails. */
  cut(source: number, tile: TileAddress): Promise<ArrayBuffer> {
    const ask = ++this.#asks;
    return new Promise((resolve, reject) => {
      this.#asked.set(ask, { resolve, reject });
      this.post({ kind: 'cut', ask, source, tile });
    });
  }

  #settle(answer: FromCutter): void {
    const asked = this.#asked.get(answer.ask);
    this.#asked.delete(answer.ask);
    if ('tile' in answer) asked?.resolve(answer.tile);
    else asked?.reject(new Error(answer.message));
  }

  #fail(error: Error): void {
    this.#port?.end();
    this.#port = null;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
