import type { PlacedIcon, PlacedRun, StructureRef } from '../../model/page.ts';
import type { TextRun } from '../inline/text-run.ts';

/** A piece with its pen at (x, y): glyphs, or a drawing, which belongs to nothing. */
export function placedPiece(
  { run, icon: inline }: TextRun,
  x: number,
  y: number,
  structureRef: StructureRef = {},
): PlacedRun | PlacedIcon {
  if (inline === undefined) return { kind: 'run', ...structureRef, x, y, run };
  const { icon, height, rise, style } = inline;
  const width = (icon.width * height) / icon.height;
  return { kind: 'icon', area: { x, y: y - rise - height, width, height }, icon, colour: style.colour };
}
