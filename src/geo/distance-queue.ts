import { floatAt, indexAt } from './number-at';

/** Numbers waiting by distance: the nearest comes out first. A binary heap in typed arrays, which grow as needed. */
export class DistanceQueue {
  private length = 0;
  private distances = new Float64Array(64);
  private items = new Uint32Array(64);

  /** Distance of the item that comes next; NaN when none waits. */
  get nearest(): number {
    return this.length > 0 ? floatAt(this.distances, 0) : Number.NaN;
  }

  clear(): void {
    this.length = 0;
  }

  push(item: number, distance: number): void {
    if (this.length === this.items.length) this.grow();
    let at = this.length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (floatAt(this.distances, parent) <= distance) break;
      this.move(parent, at);
      at = parent;
    }
    this.items[at] = item;
    this.distances[at] = distance;
  }

  /** Takes the nearest item out; there must be one. */
  pop(): number {
    const item = indexAt(this.items, 0);
    const last = --this.length;
    const distance = floatAt(this.distances, last);
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && floatAt(this.distances, child + 1) < floatAt(this.distances, child)) child += 1;
      if (floatAt(this.distances, child) >= distance) break;
      this.move(child, at);
      at = child;
    }
    this.items[at] = indexAt(this.items, last);
    this.distances[at] = distance;
    return item;
  }

  private move(from: number, to: number): void {
    this.items[to] = indexAt(this.items, from);
    this.distances[to] = floatAt(this.distances, from);
  }

  private grow(): void {
    const { distances, items } = this;
    this.distances = new Float64Array(2 * items.length);
    this.distances.set(distances);
    this.items = new Uint32Array(2 * items.length);
    this.items.set(items);
  }
}
