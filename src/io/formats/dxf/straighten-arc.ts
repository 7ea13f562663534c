/** Widest distance between an arc and the segments that stand for it: in a drawing of metres 1 mm. */
const toleranceInPlane = 0.001;
/** The same for a drawing in degrees. */
const toleranceInDegrees = 1e-8;
const mostSegments = 10_000;

/** The widest distance by the size of the drawing's ordinates. */
const arcTolerance = (x: number, y: number): number =>
  Math.abs(x) <= 180 && Math.abs(y) <= 180 ? toleranceInDegrees : toleranceInPlane;

function segmentCount(radius: number, angle: number, tolerance: number): number {
  if (!(radius > tolerance)) return 1;
  const widest = 2 * Math.acos(1 - tolerance / radius);
  return Math.min(mostSegments, Math.max(1, Math.ceil(Math.abs(angle) / widest)));
}

/**
 * Points between the ends of an arc from `x1, y1` to `x2, y2`, first and second ordinate in turn. Its bulge is the tangent of a
 * quarter of its angle, positive counter-clockwise (DXF Reference, LWPOLYLINE, group 42): the centre lies (1 − b²) / 4b chords
 * to the left of the chord's middle.
 */
export function straightenArc(x1: number, y1: number, x2: number, y2: number, bulge: number): number[] {
  const lean = (1 - bulge * bulge) / (4 * bulge);
  const centreX = (x1 + x2) / 2 - lean * (y2 - y1);
  const centreY = (y1 + y2) / 2 + lean * (x2 - x1);
  const radius = Math.hypot(x1 - centreX, y1 - centreY);
  const angle = 4 * Math.atan(bulge);
  const count = segmentCount(radius, angle, arcTolerance(x1, y1));
  const points: number[] = [];
  for (let i = 1; i < count; i += 1) {
    const [sin, cos] = [Math.sin((angle * i) / count), Math.cos((angle * i) / count)];
    const [dx, dy] = [x1 - centreX, y1 - centreY];
    points.push(centreX + dx * cos - dy * sin, centreY + dx * sin + dy * cos);
  }
  return points;
}
