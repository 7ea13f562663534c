import type { OverlapShapeMethod } from '../geo/overlap-shape';
import { reachesDeeper } from '../geo/penetration';
import { depthToBeSureM } from './authority';
import { failedMeasure, type LayerMeasure, type PreparedSubject } from './layer-measure';
import { measureArea } from './measure-area';
import { measureCoverage } from './measure-coverage';
import { measureDistances, type ZoneDistance } from './measure-distances';
import { measureInside } from './measure-inside';
import type { PreparedLayer } from './prepare-layer';

/**
 * Measures a subject against a layer: distances, overlap by both methods, coverage. `reachM` is how far around the
 * subject every zone is wanted, metres; `shapeOf` is the second method.
 */
export function measureLayer(
  prepared: PreparedSubject,
  layer: PreparedLayer,
  reachM: number,
  shapeOf: OverlapShapeMethod,
): LayerMeasure {
  const { subject, geometry, plane } = prepared;
  const distances = measureDistances(geometry, subject.accuracyM, layer, reachM, plane);
  if (!distances) return failedMeasure;
  const measure =
    geometry.dimension === 2
      ? measureArea(prepared, layer, distances, shapeOf)
      : measureInside(prepared, distances);
  const zones = distances.map((distance, i) => {
    const { contact, overlapAreaM2 } = measure.zones[i] ?? { contact: null, overlapAreaM2: null };
    return {
      zone: distance.prepared.zone,
      place: distance.place,
      contact,
      overlapAreaM2,
      nearest: distance.nearest,
      accuracyM: distance.accuracyM,
      isSure: contact === 'overlap' && isDeepEnough(prepared, distance, layer),
    };
  });
  return { ...measure, zones, coverage: measureCoverage(prepared, layer.coverage) };
}

function isDeepEnough(
  { subject, geometry }: PreparedSubject,
  { prepared }: ZoneDistance,
  { layer }: PreparedLayer,
): boolean {
  const depthM = depthToBeSureM(layer.authority, prepared.zone.accuracyM, subject.accuracyM);
  return depthM === 0 || reachesDeeper(geometry, prepared.geometry, depthM);
}
