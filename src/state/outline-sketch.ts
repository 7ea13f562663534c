import { statesByGravity, type FindingState, type RuleBinding, type SubjectResult } from '../domain/finding';
import { boundsOf, polygonsOf, type Areal } from '../domain/geometry';
import { scaleBar } from '../domain/scale-bar';
import { clipRings } from '../geo/clip-rings';
import { equalAreaPlane, type Plane } from '../geo/equal-area-plane';
import { numberAt } from '../geo/number-at';
import { boxOf, growBox, toPlane, type PlaneBox, type PlanePath } from '../geo/plane-geometry';

/** Something drawn by an SVG path in metres, y down. */
export interface SketchPath {
  path: string;
  state: FindingState;
}

/** Two outlines over the same ground at the same scale; lengths in metres. */
export interface OutlineSketch {
  viewBox: string;
  /** of the frame's width */
  metresWide: number;
  bar: { x: number; y: number; metres: number };
  /** zones that either outline meets */
  zones: readonly SketchPath[];
  sides: readonly { outline: string; pieces: readonly SketchPath[] }[];
}

interface Sketched {
  geometry: Areal;
  result: SubjectResult | null;
}

/** Zones drawn at most: more of them would tell nothing. */
const mostZones = 60;

/** Pictures of outlines in a frame that holds all of them, with the zones that are met. Null for none that has a place. */
export function sketchOutlines(
  sides: readonly Sketched[],
  bindings: readonly RuleBinding[],
): OutlineSketch | null {
  const all: Areal = {
    type: 'MultiPolygon',
    coordinates: sides.flatMap(({ geometry }) => polygonsOf(geometry)),
  };
  const bounds = boundsOf(all);
  if (!bounds) return null;
  const plane = equalAreaPlane([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
  const inPlane = toPlane(all, plane);
  if (!inPlane) return null;
  const frame = frameAbout(inPlane.box);
  const [width, height] = [frame.maxX - frame.minX, frame.maxY - frame.minY];
  const { metres } = scaleBar(width, 0.3);
  return {
    viewBox: [frame.minX, -frame.maxY, width, height].map((metre) => metre.toFixed(2)).join(' '),
    metresWide: width,
    bar: { x: frame.minX + 0.04 * width, y: -frame.minY - 0.05 * height, metres },
    zones: zonesMet(sides, bindings).map(({ geometry, state }) => ({
      path: pathOf(geometry, plane, frame),
      state,
    })),
    sides: sides.map(({ geometry, result }) => ({
      outline: pathOf(geometry, plane, frame),
      pieces: (result?.findings ?? []).flatMap(({ overlap, state }) =>
        overlap && isMet(state) ? [{ path: pathOf(overlap, plane, frame), state }] : [],
      ),
    })),
  };
}

const gravityOf = (state: FindingState): number => statesByGravity.indexOf(state);

const isMet = (state: FindingState): boolean =>
  state === 'conflict' || state === 'attention' || state === 'undetermined';

/** Four by three, with room about what is in it. */
function frameAbout({ minX, minY, maxX, maxY }: PlaneBox): PlaneBox {
  const height = Math.max(maxY - minY, (3 / 4) * (maxX - minX)) * 1.3 + 20;
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  return {
    minX: midX - (2 / 3) * height,
    maxX: midX + (2 / 3) * height,
    minY: midY - height / 2,
    maxY: midY + height / 2,
  };
}

function zonesMet(
  sides: readonly Sketched[],
  bindings: readonly RuleBinding[],
): { geometry: Areal; state: FindingState }[] {
  const met = new Map<string, FindingState>();
  for (const { result } of sides) {
    for (const { rule, state, zones } of result?.findings ?? []) {
      if (!isMet(state)) continue;
      for (const { id } of zones) {
        const key = `${rule}\n${id}`;
        const known = met.get(key);
        // drawn alike in both pictures: by the graver of the two states
        if (!known || gravityOf(state) < gravityOf(known)) met.set(key, state);
      }
    }
  }
  return bindings
    .flatMap(({ rule, layer }) =>
      (layer?.zones ?? []).flatMap((zone) => {
        const state = met.get(`${rule.id}\n${zone.id}`);
        return state ? [{ geometry: zone.geometry, state }] : [];
      }),
    )
    .slice(0, mostZones);
}

/** The rings of a geometry as far as they lie in a frame. */
function pathOf(geometry: Areal, plane: Plane, frame: PlaneBox): string {
  const rings = toPlane(geometry, plane)?.paths ?? [];
  const margin = (frame.maxX - frame.minX) / 50;
  return clipRings(rings, growBox(frame, margin))
    .filter((ring) => boxOf([ring]).minX < Infinity)
    .map(ringPath)
    .join('');
}

function ringPath(ring: PlanePath): string {
  let path = '';
  for (let i = 0; i + 3 < ring.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${numberAt(ring, i).toFixed(2)} ${(-numberAt(ring, i + 1)).toFixed(2)}`;
  }
  return `${path}Z`;
}
