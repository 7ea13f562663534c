import type { BaseMap } from '../domain/base-map-schema';
import { hostOf } from '../domain/refuse-base-map';
import { tileStacks } from '../domain/tile-address';
import type { Ground } from '../map/ground-layers';
import { serveTiles } from '../map/serve-tiles';
import { TileLoader, type TileTrouble } from '../map/tile-loader';
import { BaseMapForm } from './base-map-form.svelte';
import { DialogState } from './dialog.svelte';
import { barNetwork, isNetworkBarred } from './network-bar';
import type { Session } from './session.svelte';

/** The host that a base map's tiles come from, as far as it can be told to the user. */
export const hostOfBaseMap = (map: BaseMap): string =>
  map.kind === 'tianditu'
    ? 't0–t7.tianditu.gov.cn'
    : (hostOf(map.address) ?? hostOf(tileStacks(map)[0]?.addressOf({ z: 0, x: 0, y: 0 }) ?? '') ?? '');

/** Maps from the network under the plan: those that the user consented to, and the one that is shown. None as long as nobody asks for one. */
export class BaseMaps {
  readonly dialog = new DialogState();
  readonly form = new BaseMapForm();
  /** the one whose tiles are asked for just now; null: nothing is */
  shown = $state.raw<BaseMap | null>(null);
  /** why its tiles don't come */
  trouble = $state.raw<TileTrouble | null>(null);
  /** the browser keeps no settings, so that a consent is forgotten by the loading that it needs */
  isForgotten = $state.raw(false);
  ground = $state.raw<Ground | null>(null);
  readonly #session: Session;
  readonly #loader: TileLoader;

  constructor(session: Session) {
    this.#session = session;
    this.#loader = new TileLoader(
      (address, init) => fetch(address, init),
      () => navigator.onLine,
      (trouble) => (this.trouble = trouble),
    );
    serveTiles(this.#loader);
  }

  get all(): readonly BaseMap[] {
    return this.#session.settings.baseMaps;
  }

  get opacity(): number {
    return this.#session.settings.baseMapOpacity;
  }

  /** Bars the network unless the user has consented to a map from it; shows the one that was shown last. */
  obey(): void {
    const { settings, secrecy } = this.#session;
    if (secrecy.isOn || this.all.length === 0) barNetwork();
    this.#open(this.all.find(({ id }) => id === settings.baseMap) ?? null);
  }

  /**
   * The user consents to ask a host for the tiles of a map. It is remembered, and shown; a page that was barred from the network
   * is loaded again first, with everything that was done in it kept.
   */
  async consentTo(map: BaseMap): Promise<void> {
    const { settings, secrecy, project } = this.#session;
    if (secrecy.isOn) return;
    settings.change({ baseMaps: [...this.all, map], baseMap: map.id });
    this.form.clear();
    if (!isNetworkBarred()) {
      this.dialog.close();
      this.#open(map);
      return;
    }
    this.isForgotten = !settings.isKept;
    if (this.isForgotten) return;
    await project.keeper.flush();
    location.reload();
  }

  /** Shows a map that was consented to; none with null. */
  show(id: string | null): void {
    this.#session.settings.change({ baseMap: id });
    this.#open(this.all.find((map) => map.id === id) ?? null);
  }

  setOpacity(opacity: number): void {
    this.#session.settings.change({ baseMapOpacity: opacity });
    if (this.ground) this.ground = { ...this.ground, opacity };
  }

  /** Asks for the tiles anew. */
  retry(): void {
    this.#open(this.shown);
  }

  /** Takes the consent back; without any left the browser bars the network again, at once. */
  forget(id: string): void {
    const { settings } = this.#session;
    if (settings.baseMap === id) this.show(null);
    settings.change({ baseMaps: this.all.filter((map) => map.id !== id) });
    if (this.all.length === 0) barNetwork();
  }

  /** Takes every consent back, with the addresses and keys. */
  forgetAll(): void {
    for (const { id } of this.all) this.forget(id);
    barNetwork();
  }

  #open(map: BaseMap | null): void {
    this.shown = isNetworkBarred() ? null : map;
    if (!this.shown) this.#loader.close();
    this.ground = this.shown && this.#loader.open(this.shown, this.opacity);
  }
}
