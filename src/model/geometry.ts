/** A rectangle in points (1/72 inch). The origin is the top left of the page, y grows downward. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A size in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Converts millimetres to points. */
export function millimetres(count: number): number {
  return (count * 72) / 25.4;
}
