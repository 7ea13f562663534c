import type { Polygon } from '../../../src/domain/geometry';
import { noClaims, type CheckSubject } from '../../../src/domain/site';
import { plane } from '../../geo/seeded-shapes';

/** A polygon of a scene, longitude and latitude. */
export const onGround = ({ coordinates }: Polygon): Polygon => ({
  type: 'Polygon',
  coordinates: coordinates.map((ring) => ring.map((point) => plane.inverse(point))),
});

/** Sites of a scene as the check takes them; the same polygon again is the same geometry. */
export function subjectsOf(sites: readonly Polygon[]): CheckSubject[] {
  const placed = new Map(sites.map((site) => [site, site]));
  for (const site of placed.keys()) placed.set(site, onGround(site));
  return sites.map((site, i) => ({
    id: String(i),
    name: String(i),
    geometry: placed.get(site) ?? null,
    accuracyM: 0,
    claims: noClaims,
  }));
}
