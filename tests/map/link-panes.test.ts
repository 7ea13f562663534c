import { describe, expect, it } from 'vitest';
import { followingCamera, linkPanes } from '../../src/map/link-panes';
import type { Camera } from '../../src/map/map-pane';

/** A pane without a map: it tells of its movements as a map does, also of those that it is put through. */
class BarePane {
  camera: Camera;
  moves = 0;
  #onMove: () => void = () => undefined;

  constructor(camera: Camera) {
    this.camera = camera;
  }
  jumpTo(camera: Camera): void {
    this.camera = camera;
    this.moves += 1;
    this.#onMove();
  }
  watchMoves(onMove: () => void): () => void {
    this.#onMove = onMove;
    return () => (this.#onMove = () => undefined);
  }
}

/** Metres a pixel in Web Mercator with tiles of 512 px, from the definition of the projection. */
const metresPerPixel = ({ centre, zoom }: Camera): number =>
  (2 * Math.PI * 6_378_137 * Math.cos((centre[1] * Math.PI) / 180)) / (512 * 2 ** zoom);

const here: Camera = { centre: [121.2, 30.1], zoom: 11 };
const there: Camera = { centre: [113.5, 22.9], zoom: 9.4 };

describe('two linked maps', () => {
  it('are at one place, whichever of them is moved, and each movement is followed once', () => {
    const left = new BarePane(here);
    const right = new BarePane(here);
    const unlink = linkPanes(left, right, 'place');
    right.jumpTo(there);
    expect(left.camera).toEqual(there);
    left.jumpTo(here);
    expect(right.camera).toEqual(here);
    expect([left.moves, right.moves]).toEqual([2, 2]);
    unlink();
    left.jumpTo(there);
    expect(right.camera).toEqual(here);
  });

  it('by scale alone show a metre as long as one another, each at its own place', () => {
    const followed = followingCamera(here, there, 'scale');
    expect(followed.centre).toEqual(there.centre);
    expect(metresPerPixel(followed)).toBeCloseTo(metresPerPixel(here), 9);
    expect(followingCamera(followed, here, 'scale').zoom).toBeCloseTo(here.zoom, 12);
  });
});
