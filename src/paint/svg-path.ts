import { type Curve, curvesOfArc, type Point } from './svg-arc.ts';

/** A step of a path in absolute coordinates, as PDF knows it. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly curve: Curve }
  | { readonly kind: 'close' };

/** How many numbers each command of a path takes. Source: SVG 2, 9.3. */
const counts: Readonly<Record<string, number>> = {
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

/** The steps of a path, as far as its data are in order: the rest is not drawn. */
export function pathSteps(data: string): readonly PathStep[] {
  const pen = new Pen();
  const numbers = new PathReader(data);
  for (let command = numbers.command(); command !== undefined; command = numbers.command()) {
    if (pen.steps.length === 0 && command.toUpperCase() !== 'M') break;
    do {
      const given = numbers.arguments(command);
      if (given === undefined) return pen.steps;
      pen.draw(command, given);
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
    } while (counts[command.toUpperCase()] !== 0 && numbers.goesOn());
  }
  return pen.steps;
}

/** Path data, read from left to right. */
class PathReader {
  readonly #data: string;
  #at = 0;

  constructor(data: string) {
    this.#data = data;
  }

  command(): string | undefined {
    return this.#match(/\s*([MLHVCSQTAZ])/iy);
  }

  goesOn(): boolean {
    const ahead = /[\s,]*[-+.\d]/y;
    ahead.lastIndex = this.#at;
    return ahead.test(this.#data);
  }

  /** The numbers for one command; undefined where they are not all there. */
  arguments(command: string): readonly number[] | undefined {
    const isArc = command.toUpperCase() === 'A';
    const count = counts[command.toUpperCase()] ?? 0;
    const given = Array.from({ length: count }, (_, index) => {
      const isFlag = isArc && (index === 3 || index === 4);
      const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
      return Number(this.#match(isFlag ? /[\s,]*([01])/y : number) ?? Number.NaN);
    });
    return given.every(Number.isFinite) ? given : undefined;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#data);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found[1];
  }
}

/** Where a path has got to. */
class Pen {
  readonly steps: PathStep[] = [];
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  /** The control point that a smooth curve takes up, and of which kind of curve it was. */
  #control: { readonly of: 'C' | 'Q'; readonly point: Point } | undefined;

  draw(command: string, given: readonly number[]): void {
    const kind = command.toUpperCase();
    const [originX, originY] = kind === command ? [0, 0] : this.#at;
    const point = (index: number): Point => [
      originX + (given[index] ?? 0),
      originY + (given[index + 1] ?? 0),
    ];
    if (kind !== 'M' && this.steps.at(-1)?.kind === 'close') this.#move(this.#at);
    if (kind === 'Z') this.#close();
    else if (kind === 'M') this.#move(point(0));
    else if (kind === 'L') this.#line(point(0));
    else if (kind === 'H') this.#line([originX + (given[0] ?? 0), this.#at[1]]);
    else if (kind === 'V') this.#line([this.#at[0], originY + (given[0] ?? 0)]);
    else if (kind === 'C') this.#cubic(point(0), point(2), point(4));
    else if (kind === 'S') this.#cubic(this.#mirrored('C'), point(0), point(2));
    else if (kind === 'Q') this.#quadratic(point(0), point(2));
    else if (kind === 'T') this.#quadratic(this.#mirrored('Q'), point(0));
    else this.#arc(given, point(5));
  }

  #move(to: Point): void {
    this.steps.push({ kind: 'move', to });
    this.#at = this.#start = to;
    this.#control = undefined;
  }

  #line(to: Point): void {
    this.steps.push({ kind: 'line', to });
    this.#at = to;
    this.#control = undefined;
  }

  #close(): void {
    this.steps.push({ kind: 'close' });
    this.#at = this.#start;
    this.#control = undefined;
  }

  #cubic(first: Point, second: Point, end: Point): void {
    this.steps.push({ kind: 'curve', curve: [first, second, end] });
    this.#at = end;
    this.#control = { of: 'C', point: second };
  }

  #quadratic(control: Point, end: Point): void {
    this.#cubic(twoThirds(this.#at, control), twoThirds(end, control), end);
    this.#control = { of: 'Q', point: control };
  }

  #arc(given: readonly number[], end: Point): void {
    const [radiusX = 0, radiusY = 0, rotation = 0, large, sweep] = given;
    const shape = { radiusX, radiusY, rotation, large: large === 1, sweep: sweep === 1 };
    const curves = curvesOfArc(this.#at, shape, end);
    for (const [first, second, to] of curves) this.#cubic(first, second, to);
    if (curves.length === 0) this.#line(end);
    this.#control = undefined;
  }

  /** The last control point on the other side of where the pen is; where the pen is after another kind of step. */
  #mirrored(of: 'C' | 'Q'): Point {
    if (this.#control?.of !== of) return this.#at;
    const [x, y] = this.#control.point;
    return [2 * this.#at[0] - x, 2 * this.#at[1] - y];
  }
}

function twoThirds([x, y]: Point, [toX, toY]: Point): Point {
  return [x + (2 / 3) * (toX - x), y + (2 / 3) * (toY - y)];
}
