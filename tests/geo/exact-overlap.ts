import type { PlanePath } from '../../src/geo/plane-geometry';
import { plus, product, compare, quotient, zero, type Rational } from './rational';

/** An edge with a width, running to the right, in whole numbers. */
interface Edge {
  x0: bigint;
  y0: bigint;
  x1: bigint;
  y1: bigint;
  /** the set that it bounds, the subject's being 0 */
  owner: number;
}

type Rings = readonly PlanePath[];

/**
 * The area that a subject has in common with the union of zones, each a set of closed rings that bounds an area by the
 * even-odd rule, without any rounding: every double is a whole number over a power of two, and all that follows is rational
 * arithmetic. The plane is cut at every vertex and crossing; in each slab the height of an edge is that in its middle. Quadratic
 * in the edges: the oracle for small cases, which shares no code with the program.
 */
export function exactOverlap(subject: Rings, ...zones: readonly Rings[]): Rational {
  const sets = [subject, ...zones];
  const bits = Math.max(...sets.flat().flatMap((ring) => [...ring].map(fractionBits)), 0);
  const edges = withinReach(sets.flatMap((rings, owner) => edgesOf(rings, owner, bits)));
  const breaks = breaksOf(edges);
  const areas = breaks.slice(1).map((right, i) => slabArea(edges, breaks[i] ?? right, right));
  return product(sumOf(areas), quotient(1n, 1n << BigInt(2 * bits)));
}

/** Binary places after the point. */
function fractionBits(value: number): number {
  let bits = 0;
  for (let rest = value; !Number.isInteger(rest); rest *= 2) bits++;
  return bits;
}

/** value · 2^bits, exactly. */
function scaled(value: number, bits: number): bigint {
  const own = fractionBits(value);
  return BigInt(value * 2 ** own) << BigInt(bits - own);
}

function edgesOf(rings: Rings, owner: number, bits: number): Edge[] {
  return rings.flatMap((ring) => {
    const whole = [...ring].map((value) => scaled(value, bits));
    const at = (i: number): bigint => whole[i] ?? 0n;
    const ends = Array.from({ length: ring.length / 2 - 1 }, (_, i) => 2 * i);
    return ends.flatMap((i): Edge[] => {
      const [ax, ay, bx, by] = [at(i), at(i + 1), at(i + 2), at(i + 3)];
      if (ax === bx) return [];
      return [
        ax < bx ? { x0: ax, y0: ay, x1: bx, y1: by, owner } : { x0: bx, y0: by, x1: ax, y1: ay, owner },
      ];
    });
  });
}

/** Edges in the range of abscissas that the subject and a zone have: only there is anything in common. */
function withinReach(edges: readonly Edge[]): Edge[] {
  const ofSubject = edges.filter(({ owner }) => owner === 0);
  const ofZones = edges.filter(({ owner }) => owner > 0);
  const reaches = (edge: Edge, others: readonly Edge[]): boolean =>
    others.some(({ x0 }) => x0 < edge.x1) && others.some(({ x1 }) => x1 > edge.x0);
  return edges.filter((edge) => reaches(edge, edge.owner === 0 ? ofZones : ofSubject));
}

function breaksOf(edges: readonly Edge[]): Rational[] {
  const ends = edges.flatMap(({ x0, x1 }) => [quotient(x0, 1n), quotient(x1, 1n)]);
  const crossings = edges.flatMap((edge, i) =>
    edges.slice(i + 1).flatMap((other) => crossingOf(edge, other) ?? []),
  );
  const sorted = [...ends, ...crossings].sort(compare);
  return sorted.filter((x, i) => i === 0 || compare(x, sorted[i - 1] ?? zero) !== 0);
}

/** The abscissa at which two edges cross inside both of their ranges. */
function crossingOf(a: Edge, b: Edge): Rational | null {
  const [ax, ay, bx, by] = [a.x1 - a.x0, a.y1 - a.y0, b.x1 - b.x0, b.y1 - b.y0];
  const slopes = ay * bx - by * ax;
  if (slopes === 0n) return null;
  const x = quotient((b.y0 - a.y0) * ax * bx + ay * bx * a.x0 - by * ax * b.x0, slopes);
  const inside = [a, b].every(
    ({ x0, x1 }) => compare(quotient(x0, 1n), x) < 0 && compare(x, quotient(x1, 1n)) < 0,
  );
  return inside ? x : null;
}

/** The common area between two neighbouring breaks: what lies between edges is a trapezoid, its height that in the middle. */
function slabArea(edges: readonly Edge[], left: Rational, right: Rational): Rational {
  const middle = product(plus(left, right), quotient(1n, 2n));
  const running = edges
    .filter(({ x0, x1 }) => compare(quotient(x0, 1n), left) <= 0 && compare(right, quotient(x1, 1n)) <= 0)
    .map((edge) => ({ owner: edge.owner, height: heightAt(edge, middle) }))
    .sort((a, b) => compare(a.height, b.height));
  const odd = new Set<number>();
  const isCommon = (): boolean => odd.has(0) && odd.size > 1;
  const heights: Rational[] = [];
  for (const { owner, height } of running) {
    const was = isCommon();
    if (!odd.delete(owner)) odd.add(owner);
    if (isCommon() !== was) heights.push(was ? height : negative(height));
  }
  return product(sumOf(heights), plus(right, negative(left)));
}

function heightAt({ x0, y0, x1, y1 }: Edge, x: Rational): Rational {
  const width = x1 - x0;
  const rise = (y1 - y0) * (x.numerator - x0 * x.denominator);
  return quotient(y0 * width * x.denominator + rise, width * x.denominator);
}

const negative = ({ numerator, denominator }: Rational): Rational => ({ numerator: -numerator, denominator });

/** Adds by halves, so that the denominators, which are never reduced, grow late. */
function sumOf(terms: readonly Rational[]): Rational {
  if (terms.length < 2) return terms[0] ?? zero;
  const middle = terms.length >> 1;
  return plus(sumOf(terms.slice(0, middle)), sumOf(terms.slice(middle)));
}
