/** Lengths are points (1/72 inch), the origin is the page's top left, y grows downward. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points in so many millimetres. */
export function millimetres(count: number): number {
  return (count * 72) / 25.4;
}
