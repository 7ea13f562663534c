import { runCheck } from '../../../src/check/run-check';
import type { Finding } from '../../../src/domain/finding';
import type { LonLat, Polygon } from '../../../src/domain/geometry';
import { forbid, layerOf } from '../../check/check-job';
import { centre, seededRandom } from '../../geo/seeded-shapes';
import { onGround, subjectsOf } from './on-ground';
import { print } from './print-table';
import { star } from './scene';

interface HardCase {
  title: string;
  sites: readonly Polygon[];
  zones: readonly Polygon[];
}

/** Cases that bring other engines to their knees, through the whole check: bounded, and what can't be told is said. */
export function hardCases(): void {
  for (const hard of cases()) {
    const vertices = [...hard.sites, ...hard.zones].flatMap(({ coordinates }) => coordinates.flat()).length;
    const start = performance.now();
    const findings = check(hard);
    const ms = performance.now() - start;
    print(`${hard.title}: ${vertices} vertices, ${ms.toFixed(0)} ms, ${statesOf(findings)}`);
  }
  print('');
}

function* cases(): Generator<HardCase> {
  const random = seededRandom(5);
  for (const teeth of [100, 400, 1600]) {
    yield {
      title: `two combs of ${teeth} teeth, crossed`,
      sites: [comb(teeth, false)],
      zones: [comb(teeth, true)],
    };
  }
  const rough = (x: number, y: number) => star(random, [x, y], 3000, 50_000);
  yield { title: 'a spiky pair of 50k vertices each', sites: [rough(0, 0)], zones: [rough(40, 30)] };
  const outline = smooth(random, 50_000, 3000);
  yield { title: 'an outline of 50k vertices and itself', sites: [outline], zones: [outline] };
  const small = star(random, [2100, 0], 100, 12);
  yield {
    title: 'all sites identical',
    sites: Array<Polygon>(10_000).fill(small),
    zones: [smooth(random, 20_000, 100)],
  };
  const sites = Array.from({ length: 10_000 }, () =>
    star(random, [9000 * (random() - 0.5), 9000 * (random() - 0.5)], 50, 8),
  );
  yield {
    title: 'one zone of 200k vertices around everything',
    sites,
    zones: [smooth(random, 200_000, 20_000)],
  };
}

/** A comb in a square of 1 km, its teeth upright or lying. */
function comb(teeth: number, isLying: boolean): Polygon {
  const step = 1000 / teeth;
  const ring: LonLat[] = [[-500, -500]];
  for (let i = 0; i < teeth; i++) {
    const x = -500 + i * step;
    ring.push([x, 500], [x + step / 2, 500], [x + step / 2, -490], [x + step, -490]);
  }
  ring.push([500, -500], [-500, -500]);
  return { type: 'Polygon', coordinates: [isLying ? ring.map(([x, y]): LonLat => [y, x]) : ring] };
}

/** An outline that turns gently, star-shaped. */
function smooth(random: () => number, count: number, radius: number): Polygon {
  const phase = 6 * random();
  const ring = Array.from({ length: count }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / count;
    const r = radius * (1 + 0.1 * Math.sin(7 * angle + phase) + 0.02 * Math.sin(61 * angle));
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as LonLat]] };
}

function check({ sites, zones }: HardCase): Finding[] {
  const bindings = [{ rule: forbid, layer: layerOf(zones.map(onGround)) }];
  return runCheck({ subjects: subjectsOf(sites), bindings, centre }).flatMap(({ findings }) => findings);
}

function statesOf(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { state, because } of findings) {
    const key = because ? `${state} (${because})` : state;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}
