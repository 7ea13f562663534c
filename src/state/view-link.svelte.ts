import type { PlanManifest } from '../domain/plan-schema';
import { planOfLink, readViewLink, writeViewLink, type LinkedView } from '../domain/view-link';
import { DialogState } from './dialog.svelte';
import type { Session } from './session.svelte';

/** Links to what is on the map: written on request, and followed when the page is opened by one or one is pasted into its address. */
export class ViewLink {
  readonly dialog = new DialogState();
  readonly #session: Session;
  #scene: string | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The plan that the address of the page is a link to; null for none. */
  get plan(): string | null {
    return planOfLink(location.hash);
  }

  /** Nobody else has this address: it is a file's, or this machine's own. */
  get isLocal(): boolean {
    return location.protocol === 'file:' || /^(localhost|127\.|\[::1\])/.test(location.host);
  }

  /** The address of what is seen now. @param scene a scene of the plan to begin with */
  address(scene: string | null = null): string {
    const { plan, view, stage } = this.#session;
    if (!plan) return location.href;
    const fragment = writeViewLink(plan.manifest, view.chosen, stage.camera, scene);
    return `${location.origin === 'null' ? '' : location.origin}${location.pathname}${fragment}`;
  }

  /** What the address says of a plan that is being opened; it is followed once and taken out of the address. */
  follow(manifest: PlanManifest): LinkedView | null {
    const linked = readViewLink(location.hash, manifest);
    if (!linked) return null;
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    this.#scene = linked.scene;
    return linked;
  }

  /** Opens what was pasted into the address of the open page. */
  async pasted(): Promise<void> {
    const { plan } = this;
    if (plan && this.#session.shelf.packs.some(({ id }) => id === plan)) await this.#session.openPlan(plan);
  }

  /** Begins the talk where the link says so, as soon as the scenes are there. */
  async tell(): Promise<void> {
    const at = this.#session.talk.findIndex(({ id }) => id === this.#scene);
    this.#scene = null;
    if (at >= 0) await this.#session.presentation.start(at);
  }
}
