import type { BaseMap } from '../domain/base-map-schema';
import { tileStacks, type TileStack } from '../domain/tile-address';
import type { Ground } from './ground-layers';

/** Why tiles don't come. */
export type TileTrouble = 'offline' | 'unreachable' | 'refused' | 'tooMany' | 'failing' | 'noImage';

/** Tiles that fail one after another before the source is said to fail; one at the border of a map may well be missing. */
const toldAfter = 3;
/** And before nothing more is asked of it until the user wants to try again. */
const restsAfter = 8;

/** What is drawn where a tile didn't come. */
const nothing = new ArrayBuffer(0);

/** The one place that asks another computer for anything: tiles of the base map that is open, and of no other. */
export class TileLoader {
  readonly #fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly #isOnline: () => boolean;
  readonly #onTrouble: (trouble: TileTrouble | null) => void;
  #open: { key: string; stacks: readonly TileStack[] } | null = null;
  #turn = 0;
  #failures = 0;

  /** @param onTrouble why tiles don't come; null as soon as one does */
  constructor(
    fetchTile: (address: string, init: RequestInit) => Promise<Response>,
    isOnline: () => boolean,
    onTrouble: (trouble: TileTrouble | null) => void,
  ) {
    this.#fetch = fetchTile;
    this.#isOnline = isOnline;
    this.#onTrouble = onTrouble;
  }

  /** From now on this base map's tiles are asked for; what was asked of an earlier one is no longer answered. */
  open(map: BaseMap, opacity: number): Ground {
    const stacks = tileStacks(map);
    const key = String(++this.#turn);
    this.#open = { key, stacks };
    this.#failures = 0;
    this.#onTrouble(null);
    return { key, opacity, depths: stacks.map(({ maxZoom }) => maxZoom) };
  }

  /** From now on nothing is asked for. */
  close(): void {
    this.#open = null;
    this.#onTrouble(null);
  }

  /**
   * A tile's picture, or nothing where it didn't come. Rejects only when the map no longer wants it.
   * @param path `<key>/<stack>/<z>/<x>/<y>`, see `groundSources`
   */
  async load(path: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const [key, stack, z, x, y] = path.split('/');
    if (!this.#open || key !== this.#open.key || this.#failures >= restsAfter) return nothing;
    const address = this.#open.stacks[Number(stack)]?.addressOf({ z: Number(z), x: Number(x), y: Number(y) });
    return address === undefined ? nothing : this.#ask(address, key, signal);
  }

  async #ask(address: string, key: string, signal: AbortSignal): Promise<ArrayBuffer> {
    try {
      const response = await this.#fetch(address, {
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      const trouble = troubleOf(response);
      if (!trouble) {
        this.#note(key, null);
        return await response.arrayBuffer();
      }
      this.#note(key, trouble);
    } catch (error) {
      if (signal.aborted) throw error;
      this.#note(key, this.#isOnline() ? 'unreachable' : 'offline');
    }
    return nothing;
  }

  #note(key: string, trouble: TileTrouble | null): void {
    if (key !== this.#open?.key) return;
    this.#failures = trouble ? this.#failures + 1 : 0;
    if (!trouble || this.#failures >= toldAfter) this.#onTrouble(trouble);
  }
}

/** What an answer says is wrong; null for a picture. Servers tell of a bad key or a bad layer in words, with status 200 or another. */
function troubleOf({ ok, status, headers }: Response): TileTrouble | null {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429 || status === 418) return 'tooMany';
  if (!ok) return 'failing';
  return /^image\//i.test(headers.get('content-type') ?? 'image/') ? null : 'noImage';
}
