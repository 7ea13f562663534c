import type { OverlapShapeMethod } from '../geo/overlap-shape';
import { reachesDeeper } from '../geo/penetration';
import { planeAreaM2 } from '../geo/plane-area';
import { depthToBeSureM, standsAsDrawn } from './authority';
import { failedMeasure, type BoundedMeasure, type PreparedSubject } from './layer-measure';
import { measureArea } from './measure-area';
import { measureBounds } from './measure-bounds';
import { measureCoverage } from './measure-coverage';
import { measureDistances, type ZoneDistance } from './measure-distances';
import { measureInside } from './measure-inside';
import type { PreparedLayer } from './prepare-layer';

/**
 * Measures a subject against a layer: distances, overlap by both methods and as accuracy bounds it, coverage. `reachM` is how far around the
 * subject every zone is wanted, metres; `shapeOf` is the second method.
 */
export function measureLayer(
  prepared: PreparedSubject,
  layer: PreparedLayer,
  reachM: number,
  shapeOf: OverlapShapeMethod,
): BoundedMeasure {
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
      contact,
      overlapAreaM2,
      nearest: distance.nearest,
      accuracyM: distance.accuracyM,
      isSure: contact === 'overlap' && isDeepEnough(prepared, distance, layer),
    };
  });
  const bounds = measureBounds(prepared, layer, measure, distances);
  // written out, since an object made by spreading costs many times as much
  return {
    failure: measure.failure,
    contact: measure.contact,
    zones,
    overlapAreaM2: measure.overlapAreaM2,
    shapeAreaM2: measure.shapeAreaM2,
    shapeRetries: measure.shapeRetries,
    toleranceM2: measure.toleranceM2,
    share: measure.share,
    overlapLengthM: measure.overlapLengthM,
    overlap: measure.overlap,
    minOverlapM2: bounds?.leastM2 ?? null,
    maxOverlapM2: bounds?.greatestM2 ?? null,
    coverage: measureCoverage(prepared, layer.coverage),
    subject: {
      areaM2: geometry.dimension === 2 ? planeAreaM2(geometry.polygons) : null,
      paths: geometry.paths.length,
      standsAsDrawn: standsAsDrawn(layer.layer.authority, subject.accuracyM),
    },
  };
}

function isDeepEnough(
  { subject, geometry }: PreparedSubject,
  { prepared }: ZoneDistance,
  { layer }: PreparedLayer,
): boolean {
  const depthM = depthToBeSureM(layer.authority, prepared.zone.accuracyM, subject.accuracyM);
  return depthM === 0 || reachesDeeper(geometry, prepared.geometry, depthM);
}
