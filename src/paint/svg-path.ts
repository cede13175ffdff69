/** Step of a path in absolute coordinates. Has the same kinds as PDF path operators. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly curve: Curve }
  | { readonly kind: 'close' };

/** Position in the units of the path. */
export type Point = readonly [x: number, y: number];

/** Two control points and the end of a cubic Bézier curve. */
export type Curve = readonly [first: Point, second: Point, end: Point];

/** Count of numbers that each path command takes. Source: SVG 2, 9.3. */
const argumentCounts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Parses SVG path data. Stops at the first error, as browsers do, and returns the steps before it. */
export function pathSteps(data: string): readonly PathStep[] {
  const pen = new Pen();
  const reader = new PathReader(data);
  for (let command = reader.command(); command !== undefined; command = reader.command()) {
    if (pen.steps.length === 0 && command.toUpperCase() !== 'M') break;
    do {
      const numbers = reader.arguments(command);
      if (numbers === undefined) return pen.steps;
      pen.draw(command, numbers);
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    } while (argumentCounts[command.toUpperCase()] !== 0 && reader.hasNumber());
  }
  return pen.steps;
}

/** Tokeniser of path data. */
class PathReader {
  readonly #data: string;
  #position = 0;

  constructor(data: string) {
    this.#data = data;
  }

  /** Reads the next command letter; `undefined` if there is none. */
  command(): string | undefined {
    return this.#match(/\s*([MLHVCSQTAZ])/iy);
  }

  /** True if a number follows, which repeats the command. */
  hasNumber(): boolean {
    const pattern = /[\s,]*[-+.\d]/y;
    pattern.lastIndex = this.#position;
    return pattern.test(this.#data);
  }

  /** Reads the numbers of one command; `undefined` if one is missing. */
  arguments(command: string): readonly number[] | undefined {
    const isArc = command.toUpperCase() === 'A';
    const count = argumentCounts[command.toUpperCase()] ?? 0;
    const numbers = Array.from({ length: count }, (_, index) => {
      const isFlag = isArc && (index === 3 || index === 4);
      const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
      return Number(this.#match(isFlag ? /[\s,]*([01])/y : number) ?? Number.NaN);
    });
    return numbers.every(Number.isFinite) ? numbers : undefined;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#data);
    if (match === null) return undefined;
    this.#position = pattern.lastIndex;
    return match[1];
  }
}

/** Interpreter of path commands: converts them to steps in absolute coordinates. */
class Pen {
  readonly steps: PathStep[] = [];
  #position: Point = [0, 0];
  #start: Point = [0, 0];
  /** Last control point and the kind of its curve. A smooth curve of the same kind mirrors it. */
  #control: { readonly kind: 'C' | 'Q'; readonly point: Point } | undefined;

  draw(command: string, numbers: readonly number[]): void {
    const kind = command.toUpperCase();
    const [originX, originY] = kind === command ? [0, 0] : this.#position;
    const point = (index: number): Point => [
      originX + (numbers[index] ?? 0),
      originY + (numbers[index + 1] ?? 0),
    ];
    if (kind !== 'M' && this.steps.at(-1)?.kind === 'close') this.#move(this.#position);
    if (kind === 'Z') this.#close();
    else if (kind === 'M') this.#move(point(0));
    else if (kind === 'L') this.#line(point(0));
    else if (kind === 'H') this.#line([originX + (numbers[0] ?? 0), this.#position[1]]);
    else if (kind === 'V') this.#line([this.#position[0], originY + (numbers[0] ?? 0)]);
    else if (kind === 'C') this.#cubic(point(0), point(2), point(4));
    else if (kind === 'S') this.#cubic(this.#mirrored('C'), point(0), point(2));
    else if (kind === 'Q') this.#quadratic(point(0), point(2));
    else if (kind === 'T') this.#quadratic(this.#mirrored('Q'), point(0));
    else this.#arc(numbers, point(5));
  }

  #move(to: Point): void {
    this.steps.push({ kind: 'move', to });
    this.#position = this.#start = to;
    this.#control = undefined;
  }

  #line(to: Point): void {
    this.steps.push({ kind: 'line', to });
    this.#position = to;
    this.#control = undefined;
  }

  #close(): void {
    this.steps.push({ kind: 'close' });
    this.#position = this.#start;
    this.#control = undefined;
  }

  #cubic(first: Point, second: Point, end: Point): void {
    this.steps.push({ kind: 'curve', curve: [first, second, end] });
    this.#position = end;
    this.#control = { kind: 'C', point: second };
  }

  #quadratic(control: Point, end: Point): void {
    this.#cubic(twoThirds(this.#position, control), twoThirds(end, control), end);
    this.#control = { kind: 'Q', point: control };
  }

  #arc(numbers: readonly number[], end: Point): void {
    const [radiusX = 0, radiusY = 0, rotation = 0, large, sweep] = numbers;
    const arc = { radiusX, radiusY, rotation, large: large === 1, sweep: sweep === 1 };
    const curves = curvesOfArc(this.#position, arc, end);
    for (const [first, second, to] of curves) this.#cubic(first, second, to);
    if (curves.length === 0) this.#line(end);
    this.#control = undefined;
  }

  /** Returns the last control point mirrored at the current position, or the position itself after another kind of step. */
  #mirrored(kind: 'C' | 'Q'): Point {
    if (this.#control?.kind !== kind) return this.#position;
    const [x, y] = this.#control.point;
    return [2 * this.#position[0] - x, 2 * this.#position[1] - y];
  }
}

function twoThirds([x, y]: Point, [toX, toY]: Point): Point {
  return [x + (2 / 3) * (toX - x), y + (2 / 3) * (toY - y)];
}

/** Elliptical arc as SVG defines it, without its end points. */
export interface Arc {
  readonly radiusX: number;
  readonly radiusY: number;
  /** Rotation of the ellipse's x axis, in degrees. */
  readonly rotation: number;
  /** True if the arc spans more than 180 degrees. */
  readonly large: boolean;
  /** True if angles increase along the arc. */
  readonly sweep: boolean;
}

/**
 * Converts an arc to curves of a quarter turn or less. Returns none if the arc is a straight line.
 * Source: SVG 2, appendix B.2.
 */
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
  // Too small radii are enlarged until the ellipse reaches both ends.
  const enlargement = Math.hypot(alongX / radiusX, alongY / radiusY);
  if (enlargement > 1) [radiusX, radiusY] = [radiusX * enlargement, radiusY * enlargement];
  // From here on in a space where the ellipse is the unit circle and the origin is the middle of the chord.
  const fromX = alongX / radiusX;
  const fromY = alongY / radiusY;
  const chord = fromX ** 2 + fromY ** 2;
  const distance = Math.sqrt(Math.max(0, 1 / chord - 1)) * (arc.large === arc.sweep ? -1 : 1);
  const centreX = distance * fromY;
  const centreY = -distance * fromX;
  const first = Math.atan2(fromY - centreY, fromX - centreX);
  let turn = Math.atan2(-fromY - centreY, -fromX - centreX) - first;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
  const fromUnitSpace = ([u, v]: Point): Point => {
    const [alongU, alongV] = [radiusX * (u + centreX), radiusY * (v + centreY)];
    return [cos * alongU - sin * alongV + (x + end[0]) / 2, sin * alongU + cos * alongV + (y + end[1]) / 2];
  };
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: count }, (_, index): Curve => {
    const [one, two, last] = unitCurve(first + (turn * index) / count, turn / count);
    return [fromUnitSpace(one), fromUnitSpace(two), index === count - 1 ? end : fromUnitSpace(last)];
  });
}

/** Returns a curve along the unit circle that begins at angle `from`, in radians. */
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
