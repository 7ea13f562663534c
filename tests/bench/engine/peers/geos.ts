import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPolygons } from '../../../../src/domain/pack-polygons';
import type { Polygon } from '../../../../src/domain/geometry';
import type { Engine } from '../outcome';

/** GEOS from C++, where its headers and a compiler are installed: `geos.cpp` is compiled and given the scene in a file. */
export const geos: Engine = {
  name: 'GEOS in C++, prepared + STRtree',
  on: ({ zones, sites }, work) => {
    const program = compiled();
    if (!program) return Promise.resolve(null);
    const scene = join(folder(), 'scene.bin');
    writeFileSync(scene, Buffer.concat([zones, sites].map(toBytes)));
    return Promise.resolve(() => {
      const [ms, overlaps, overlapM2, distanceM] = execFileSync(program, [scene, work], { encoding: 'utf8' })
        .trim()
        .split(' ')
        .map(Number);
      if (ms === undefined || overlaps === undefined || overlapM2 === undefined || distanceM === undefined) {
        throw new Error('The GEOS program answered otherwise than expected.');
      }
      return { ms, sites: sites.length, overlaps, overlapM2, distanceM };
    });
  },
};

/** A folder that goes with the process; made when it is first asked for. */
let madeFolder: string | null = null;
function folder(): string {
  if (madeFolder === null) {
    const made = mkdtempSync(join(tmpdir(), 'yutu-bench-geos-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    process.on('SIGTERM', () => process.exit());
    madeFolder = made;
  }
  return madeFolder;
}

function compiled(): string | null {
  const program = join(folder(), 'geos-overlay');
  if (existsSync(program)) return program;
  try {
    execFileSync('g++', ['-O2', '-o', program, 'tests/bench/engine/peers/geos.cpp', '-lgeos_c'], {
      stdio: 'ignore',
    });
    return program;
  } catch {
    return null;
  }
}

/** The number of polygons; of each the number of its positions, then these. The scenes have no holes. */
function toBytes(polygons: readonly Polygon[]): Buffer {
  const { positions, ringStart } = packPolygons(polygons);
  const counts = Uint32Array.from(polygons, (_, i) => (ringStart[i + 1] ?? 0) - (ringStart[i] ?? 0));
  return Buffer.concat([
    Buffer.from(Uint32Array.of(polygons.length, 0).buffer),
    Buffer.from(pad(counts).buffer),
    Buffer.from(positions.buffer),
  ]);
}

/** To whole doubles, so that the positions are aligned. */
const pad = (counts: Uint32Array): Uint32Array => {
  const padded = new Uint32Array(counts.length + (counts.length % 2));
  padded.set(counts);
  return padded;
};
