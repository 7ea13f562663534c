import type { LonLat } from '../../domain/geometry';
import type { Plane } from '../equal-area-plane';
import { floatAt } from '../number-at';
import { metresPerDegree } from './metres-per-degree';

/**
 * Longitude and latitude stretched to metres about a centre. What is straight in degrees stays straight, as in no equal-area plane, so that rings may be
 * cut where they cross in degrees without a change of area: of 140 m crossed in its middle a straight edge is 0.2 mm away in the other. Areas are true
 * to about 1e-4 within a kilometre: good for telling whether they are the same, not for stating them.
 */
export function affinePlane(centre: LonLat): Plane {
  const { east, north } = metresPerDegree(centre[1]);
  return {
    centre,
    forward: ([lon, lat]) => [(lon - centre[0]) * east, (lat - centre[1]) * north],
    forwardAll: (lonLats, points) => {
      for (let i = 0; i < lonLats.length; i += 2) {
        points[i] = (floatAt(lonLats, i) - centre[0]) * east;
        points[i + 1] = (floatAt(lonLats, i + 1) - centre[1]) * north;
      }
    },
    inverse: ([x, y]) => [centre[0] + x / east, centre[1] + y / north],
  };
}
