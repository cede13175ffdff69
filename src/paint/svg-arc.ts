/** An arc of an ellipse as SVG has it, without its ends. */
export interface Arc {
  readonly radiusX: number;
  readonly radiusY: number;
  /** Of the ellipse's x axis, in degrees. */
  readonly rotation: number;
  /** Whether it is the longer way round. */
  readonly large: boolean;
  /** Whether angles grow along it. */
  readonly sweep: boolean;
}

export type Point = readonly [x: number, y: number];

/** Two control points and the end of a cubic Bézier curve. */
export type Curve = readonly [first: Point, second: Point, end: Point];

/** An arc as curves of a quarter turn each or less; none where it is a straight line. Source: SVG 2, appendix B.2. */
export function curvesOfArc(start: Point, arc: Arc, end: Point): readonly Curve[] {
  const [x, y] = start;
  let [radiusX, radiusY] = [Math.abs(arc.radiusX), Math.abs(arc.radiusY)];
  if (radiusX === 0 || radiusY === 0 || (x === end[0] && y === end[1])) return [];
  const angle = (arc.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const halfX = (x - end[0]) / 2;
  const halfY = (y - end[1]) / 2;
  const alongX = cos * halfX + sin * halfY;
  const alongY = cos * halfY - sin * halfX;
  const need = Math.hypot(alongX / radiusX, alongY / radiusY);
  if (need > 1) [radiusX, radiusY] = [radiusX * need, radiusY * need];
  // In the space where the ellipse is a circle of radius 1, the middle of the chord being the origin.
  const fromX = alongX / radiusX;
  const fromY = alongY / radiusY;
  const chord = fromX ** 2 + fromY ** 2;
  const away = Math.sqrt(Math.max(0, 1 / chord - 1)) * (arc.large === arc.sweep ? -1 : 1);
  const centreX = away * fromY;
  const centreY = -away * fromX;
  const first = Math.atan2(fromY - centreY, fromX - centreX);
  let turn = Math.atan2(-fromY - centreY, -fromX - centreX) - first;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
  const toPage = ([u, v]: Point): Point => {
    const [alongU, alongV] = [radiusX * (u + centreX), radiusY * (v + centreY)];
    return [cos * alongU - sin * alongV + (x + end[0]) / 2, sin * alongU + cos * alongV + (y + end[1]) / 2];
  };
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: count }, (_, index): Curve => {
    const [one, two, last] = unitCurve(first + (turn * index) / count, turn / count);
    return [toPage(one), toPage(two), index === count - 1 ? end : toPage(last)];
  });
}

/** Along the circle of radius 1, from an angle on. */
function unitCurve(from: number, turn: number): Curve {
  const reach = (4 / 3) * Math.tan(turn / 4);
  const to = from + turn;
  const [startX, startY, endX, endY] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
  return [
    [startX - reach * startY, startY + reach * startX],
    [endX + reach * endY, endY - reach * endX],
    [endX, endY],
  ];
}
