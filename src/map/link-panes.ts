import type { Camera, MapPane } from './map-pane';

/** What two linked maps have in common: all of the camera, or only how large things are on the screen. */
export type PaneLink = 'place' | 'scale';

type Pane = Pick<MapPane, 'camera' | 'jumpTo' | 'watchMoves'>;

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** The zoom level at which a map about `centre` shows a metre as long as another camera does; Web Mercator grows with the latitude. */
export const zoomOfSameScale = (camera: Camera, centre: Camera['centre']): number =>
  camera.zoom + Math.log2(cosine(centre[1]) / cosine(camera.centre[1]));

/** The camera that follows another one. */
export function followingCamera(leader: Camera, follower: Camera, link: PaneLink): Camera {
  if (link === 'place') return leader;
  return { centre: follower.centre, zoom: zoomOfSameScale(leader, follower.centre) };
}

/** Has each of two maps follow the other; returns what ends that. */
export function linkPanes(left: Pane, right: Pane, link: PaneLink): () => void {
  let isFollowing = false;
  const follow = (leader: Pane, follower: Pane): void => {
    if (isFollowing) return;
    isFollowing = true;
    follower.jumpTo(followingCamera(leader.camera, follower.camera, link));
    isFollowing = false;
  };
  const ends = [left.watchMoves(() => follow(left, right)), right.watchMoves(() => follow(right, left))];
  return () => ends.forEach((end) => end());
}
