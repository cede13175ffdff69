/** A number as PDF reads it: decimal, three places (a thousandth of a point), no exponent, no minus zero. */
export function decimal(value: number): string {
  if (!(Math.abs(value) < 1e9)) throw new RangeError(`not a length: ${value}`);
  return String(Math.round(value * 1000) / 1000 || 0);
}
