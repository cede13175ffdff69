import type { Rectangle } from '../../model/geometry.ts';
import type { PlacedIcon, PlacedPicture } from '../../model/page.ts';
import type { Orientation } from '../../pictures/jpeg.ts';
import { decimal, rgbChannels } from '../literals.ts';
import { pictureMatrix, upright } from '../matrix.ts';
import { type PathStep, type Point, pathSteps } from '../svg-path.ts';

/** Builds the content stream of a page. Writes an operator only if it changes the graphics state. */
export class ContentStream {
  readonly #operators: string[] = [];
  #colour = '';
  #font = '';
  #inText = false;
  #hidden = false;

  add(operator: string): void {
    if (operator !== '') this.#operators.push(operator);
  }

  setColour(colour: string): void {
    if (colour === this.#colour) return;
    const channels = rgbChannels(colour).map((channel) => decimal(channel / 255));
    this.add(`${channels.join(' ')} rg`);
    this.#colour = colour;
  }

  setFont(name: string, size: number): void {
    const font = `/${name} ${decimal(size)} Tf`;
    if (font === this.#font) return;
    this.add(font);
    this.#font = font;
  }

  /** Makes text invisible, or visible again: text rendering mode 3 or 0. Source: ISO 32000-1, 9.3.6. */
  setHidden(hidden: boolean): void {
    if (hidden !== this.#hidden) this.add(hidden ? '3 Tr' : '0 Tr');
    this.#hidden = hidden;
  }

  /** Begins or ends a text object, in which only text may be shown. */
  setText(inText: boolean): void {
    if (inText !== this.#inText) this.add(inText ? 'BT' : 'ET');
    this.#inText = inText;
  }

  toString(): string {
    return this.#operators.join('\n');
  }
}

/** Returns the operator that adds a rectangle to the path. */
export function rectangleOperators({ x, y, width, height }: Rectangle): string {
  return `${[x, y, width, height].map(decimal).join(' ')} re`;
}

/** Returns the operators of an icon: a filled path, scaled to its area. Empty if the path is. */
export function iconOperators({ icon, area }: PlacedIcon): string {
  const toPage = ([x, y]: Point): Point => [
    area.x + (x * area.width) / icon.width,
    area.y + (y * area.height) / icon.height,
  ];
  const steps = pathSteps(icon.path).map((step) => stepOperator(step, toPage));
  return steps.length === 0 ? '' : [...steps, 'f'].join('\n');
}

function stepOperator(step: PathStep, toPage: (point: Point) => Point): string {
  const numbers = (points: readonly Point[]) => points.flatMap(toPage).map(decimal).join(' ');
  switch (step.kind) {
    case 'move':
      return `${numbers([step.to])} m`;
    case 'line':
      return `${numbers([step.to])} l`;
    case 'curve':
      return `${numbers(step.curve)} c`;
    case 'close':
      return 'h';
  }
}

/** Returns the operators of an image, clipped to its shape. `name` is that of its resource. */
export function pictureOperators(placed: PlacedPicture, name: string, orientation: Orientation): string {
  const outline =
    placed.shape === 'ellipse' ? ellipseOperators(placed.area) : rectangleOperators(placed.area);
  const matrix = upright(pictureMatrix(placed, orientation)).map(decimal).join(' ');
  return `q\n${outline} W n\n${matrix} cm\n/${name} Do\nQ`;
}

/** Distance of the control points of a quarter circle from its ends, in radii. */
const controlDistance = 0.5523;

function ellipseOperators({ x, y, width, height }: Rectangle): string {
  const toPage = ([u, v]: Point): Point => [x + ((1 + u) * width) / 2, y + ((1 + v) * height) / 2];
  const quarters: readonly (readonly Point[])[] = [
    [
      [1, controlDistance],
      [controlDistance, 1],
      [0, 1],
    ],
    [
      [-controlDistance, 1],
      [-1, controlDistance],
      [-1, 0],
    ],
    [
      [-1, -controlDistance],
      [-controlDistance, -1],
      [0, -1],
    ],
    [
      [controlDistance, -1],
      [1, -controlDistance],
      [1, 0],
    ],
  ];
  const numbers = (points: readonly Point[]) => points.flatMap(toPage).map(decimal).join(' ');
  return `${numbers([[1, 0]])} m\n${quarters.map((points) => `${numbers(points)} c`).join('\n')}\nh`;
}
