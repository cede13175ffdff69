/** Red, green and blue of `#rrggbb`, from 0 to 255; anything else throws a RangeError. */
export function channelsOf(colour: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`not a colour (#rrggbb): ${colour}`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
