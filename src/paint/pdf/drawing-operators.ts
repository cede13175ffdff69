import type { Rectangle } from '../../model/geometry.ts';
import type { PlacedIcon, PlacedPicture } from '../../model/page.ts';
import type { Orientation } from '../../pictures/orientation.ts';
import { pictureMatrix, upright } from '../matrix.ts';
import { decimal } from '../number.ts';
import type { Point } from '../svg-arc.ts';
import { type PathStep, pathSteps } from '../svg-path.ts';

/** How far the control points of a quarter of a circle reach, as a share of its radius. */
const round = 0.5523;

export function rectangleOperators({ x, y, width, height }: Rectangle): string {
  return `${[x, y, width, height].map(decimal).join(' ')} re`;
}

/** An icon as a filled path, its box filling its area; empty where nothing is drawn. */
export function iconOperators({ icon, area }: PlacedIcon): string {
  const placed = ([x, y]: Point): Point => [
    area.x + (x * area.width) / icon.width,
    area.y + (y * area.height) / icon.height,
  ];
  const steps = pathSteps(icon.path).map((step) => stepOperator(step, placed));
  return steps.length === 0 ? '' : [...steps, 'f'].join('\n');
}

function stepOperator(step: PathStep, placed: (point: Point) => Point): string {
  const numbers = (points: readonly Point[]) => points.flatMap(placed).map(decimal).join(' ');
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

/** A picture that is a resource of this name, cut to its shape. */
export function pictureOperators(placed: PlacedPicture, name: string, orientation: Orientation): string {
  const outline =
    placed.shape === 'ellipse' ? ellipseOperators(placed.area) : rectangleOperators(placed.area);
  const matrix = upright(pictureMatrix(placed, orientation)).map(decimal).join(' ');
  return `q\n${outline} W n\n${matrix} cm\n/${name} Do\nQ`;
}

function ellipseOperators({ x, y, width, height }: Rectangle): string {
  const place = ([u, v]: Point): Point => [x + ((1 + u) * width) / 2, y + ((1 + v) * height) / 2];
  const quarters: readonly (readonly Point[])[] = [
    [
      [1, round],
      [round, 1],
      [0, 1],
    ],
    [
      [-round, 1],
      [-1, round],
      [-1, 0],
    ],
    [
      [-1, -round],
      [-round, -1],
      [0, -1],
    ],
    [
      [round, -1],
      [1, -round],
      [1, 0],
    ],
  ];
  const numbers = (points: readonly Point[]) => points.flatMap(place).map(decimal).join(' ');
  return `${numbers([[1, 0]])} m\n${quarters.map((points) => `${numbers(points)} c`).join('\n')}\nh`;
}
