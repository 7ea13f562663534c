import type { FromWorker, ToWorker } from '../../src/worker/messages';
import { WorkDesk } from '../../src/worker/work-desk';

/**
 * Stands in for the browser's Worker: the program's own desk, with every message cloned on its way, as between threads. Subjects
 * in `endless` are never done with.
 */
export class DeskWorker {
  static all: DeskWorker[] = [];
  static endless = new Set<string>();

  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isEnded = false;
  readonly received: ToWorker[] = [];
  /** it has come to an endless subject */
  isStuck = false;
  readonly #desk = new WorkDesk((message) => this.#send(message));

  constructor() {
    DeskWorker.all.push(this);
  }

  postMessage(message: ToWorker, transfer: Transferable[] = []): void {
    const cloned = structuredClone(message, { transfer });
    // Node clones a File without its name
    if (cloned.kind === 'read' && message.kind === 'read') cloned.request.files = message.request.files;
    this.received.push(cloned);
    queueMicrotask(() => void this.#desk.take(cloned));
  }

  terminate(): void {
    this.isEnded = true;
  }

  receivedOf(kind: ToWorker['kind']): number {
    return this.received.filter((message) => message.kind === kind).length;
  }

  #send(message: FromWorker): void {
    if (message.kind === 'result' && DeskWorker.endless.has(message.result.subject)) this.isStuck = true;
    if (this.isStuck) return;
    const data = structuredClone(message);
    queueMicrotask(() => {
      if (!this.isEnded) this.onmessage?.({ data });
    });
  }
}
