import type { Rectangle } from '../../model/geometry.ts';
import type { Matrix } from '../matrix.ts';
import { decimal } from '../number.ts';

export function boxAttributes({ x, y, width, height }: Rectangle): string {
  return `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
}

/** The value of `transform`. */
export function transformOf(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Number(value.toPrecision(9))).join(' ')})`;
}
