import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPacks, packFolder } from '../../src/cli/pack-folder';
import { isAreal, middleOf, polygonsOf, type Geometry, type LonLat } from '../../src/domain/geometry';
import type { IndicatorMeasure } from '../../src/domain/indicator-schema';
import { measuredUnits } from '../../src/domain/measured-units';
import type { Plan, PlanFeature } from '../../src/domain/plan';
import { toIndexed } from '../../src/check/prepare-layer';
import { equalAreaPlane } from '../../src/geo/equal-area-plane';
import { lineOverlap } from '../../src/geo/line-overlap';
import { measureGeometries } from '../../src/geo/measure-geometries';
import { nearest } from '../../src/geo/nearest';
import { loadPlan } from '../../src/plan/load-plan';

/** Ways meet within this, and end at the border within that, metres: the drawing's own rounding, and its way of cutting. */
const meetingM = 5;
const borderM = 200;
/** What the sketched coast may be off where a bridge lands, metres. */
const coastM = 300;

/** What a local would laugh at: towns that leave gaps, hills in the plain, roads that end in a field. */

const packs = await findPacks(fileURLToPath(new URL('../../geodata', import.meta.url)));
const plans = await Promise.all(packs.map(async (pack) => ({ pack, ...(await loadPlan(packFolder(pack))) })));
const loaded = plans.flatMap(({ pack, plan }) => (plan ? [{ pack, plan, name: plan.manifest.id }] : []));

type Placed = PlanFeature & { geometry: Geometry };

const placedIn = (plan: Plan, layer: string): Placed[] =>
  (plan.layers.get(layer)?.features ?? []).filter((one): one is Placed => one.geometry !== null);

function measured(
  plan: Plan,
  quantity: IndicatorMeasure['quantity'],
  parts: Geometry[],
  of: Geometry[] = [],
) {
  const centre = middleOf(plan.manifest.extent);
  return measureGeometries({ quantity, geometries: parts, of, centre }) ?? Number.NaN;
}

const geometriesIn = (plan: Plan, layer: string): Geometry[] =>
  placedIn(plan, layer).map(({ geometry }) => geometry);

it('every pack is read', () => {
  expect(loaded.length).toBe(packs.length);
});

it('all layers of all packs together stay under 6 MB', () => {
  const bytes = loaded.flatMap(({ pack, plan }) =>
    plan.manifest.layers.map(({ file }) => statSync(join(pack, file)).size),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6);
});

describe.each(loaded)('$name', ({ plan }) => {
  it('has towns that tile its land without gaps or overlaps', () => {
    const towns = geometriesIn(plan, 'towns');
    const land = geometriesIn(plan, 'county-land');
    const sum = towns.reduce((total, town) => total + measured(plan, 'area', [town]), 0);
    expect(sum / measured(plan, 'area', towns) - 1).toBeLessThan(1e-4);
    expect(measured(plan, 'share', towns, land)).toBeGreaterThan(0.999);
    expect(measured(plan, 'share', land, towns)).toBeGreaterThan(0.999);
  });

  const hilly = ['eco-redline', 'water-protection', 'protected-areas', 'eco-zones'];
  it.each(hilly.flatMap((layer) => placedIn(plan, layer)).filter(({ geometry }) => isAreal(geometry)))(
    'has $properties.name in the hills and their lakes',
    ({ geometry, properties }) => {
      if (properties.kind.includes('wetland') || properties.kind.includes('tidal')) return;
      const high = [...geometriesIn(plan, 'hills'), ...geometriesIn(plan, 'reservoirs')];
      expect(measured(plan, 'share', high, [geometry])).toBeGreaterThan(0.94);
    },
  );

  it('says of every area and length what was drawn', () => {
    const units = { areaKm2: ['area', 1e6], areaHa: ['area', 1e4], lengthKm: ['length', 1e3] } as const;
    const wrong = plan.manifest.layers.flatMap(({ id }) =>
      placedIn(plan, id).flatMap(({ geometry, properties }) =>
        Object.entries(units).flatMap(([field, [quantity, unit]]) => {
          const stated = properties[field];
          const drawn = measured(plan, quantity, [geometry]) / unit;
          if (typeof stated !== 'number' || drawn === 0) return [];
          const isNear = Math.abs(drawn - stated) <= Math.max(0.03 * stated, 0.06);
          return isNear ? [] : [`${properties.id}: ${field} ${stated}, drawn ${drawn.toFixed(2)}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(plan.indicators.filter(({ measure }) => measure))(
    'draws $name.zh as documented, or says why not',
    ({ measure, values, unit, note }) => {
      if (!measure) return;
      const some = ({ layer, where }: Pick<IndicatorMeasure, 'layer' | 'where'>): Geometry[] =>
        placedIn(plan, layer)
          .filter(({ properties }) => !where || where.values.includes(String(properties[where.field])))
          .map(({ geometry }) => geometry);
      const of = measure.quantity === 'share' ? some(measure.of) : [];
      const factor = measuredUnits[measure.quantity][unit] ?? 1;
      const drawn = measured(plan, measure.quantity, some(measure), of) * factor;
      const isNear = values.some(({ value }) => Math.abs(drawn / value - 1) <= 0.02);
      expect(drawn).toBeGreaterThan(0);
      expect(isNear || note !== undefined).toBe(true);
    },
  );

  const ways = ['rail', 'expressways', 'fast-roads', 'trunk-roads', 'city-roads', 'mountain-roads', 'metro'];
  const roads = ways.flatMap((layer) => placedIn(plan, layer));
  const nodes = ['hubs', 'ports', 'transit'].flatMap((layer) => geometriesIn(plan, layer));
  it.each(roads)('ends $properties.name at a border, another way or a node, or says what is open', (road) => {
    if (road.properties['openEnd'] !== undefined) return;
    const others = [...roads.filter((one) => one !== road).map(({ geometry }) => geometry), ...nodes];
    const land = geometriesIn(plan, 'county-land');
    const open = endsOf(road.geometry).filter(
      (end) =>
        distanceM(end, land) === 0 &&
        distanceM(end, others) > meetingM &&
        distanceM(end, land.map(borderOf)) > borderM,
    );
    expect(open).toEqual([]);
  });

  it('lets only bridges and tunnels over open water', () => {
    const afloat = roads.filter(({ geometry }) => offLandM(geometry, geometriesIn(plan, 'land')) > coastM);
    const meant = roads.filter(({ properties }) => properties['crossesSea'] === true);
    expect(afloat.map(({ id }) => id)).toEqual(meant.map(({ id }) => id));
  });
});

/** First and last positions of every line. */
function endsOf(geometry: Geometry): LonLat[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.flatMap((line) => [line[0], line.at(-1)]).filter((end) => end !== undefined);
}

/** The border of an area as lines. */
const borderOf = (geometry: Geometry): Geometry =>
  isAreal(geometry) ? { type: 'MultiLineString', coordinates: polygonsOf(geometry).flat() } : geometry;

/** From a place to the nearest of some geometries, geodesic m; 0 inside an area. */
function distanceM(place: LonLat, geometries: readonly Geometry[]): number {
  const plane = equalAreaPlane(place);
  const from = toIndexed({ type: 'Point', coordinates: place }, plane);
  const distances = geometries.map((geometry) => {
    const to = toIndexed(geometry, plane);
    return (from && to && nearest(from, to, plane)?.distanceM) ?? Number.NaN;
  });
  return Math.min(...distances, Infinity);
}

/** Length of lines outside some areas, m. */
function offLandM(lines: Geometry, land: readonly Geometry[]): number {
  const plane = equalAreaPlane(endsOf(lines)[0] ?? [0, 0]);
  const indexed = [lines, ...land].map((geometry) => toIndexed(geometry, plane));
  const [line, ...areas] = indexed.filter((one) => one !== null);
  if (!line) return Number.NaN;
  const { insideM, lengthM } = lineOverlap(line.paths, areas, plane);
  return lengthM - insideM;
}
