import { piecesOf } from './pieces.ts';
import type { TextLine } from './text-lines.ts';

/** Name and contact details of a CV. */
export interface Profile {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const phoneLabel = /^(?:tel(?:ephone)?|phone|mobile|cell|t|m|p)[.:]* /iu;
const phone = /^\+?[\d(][\d\s()./-]{6,}\d$/u;
const fewestDigits = 8;
const mostDigits = 15;

/** Smallest ratio of a name’s size to that of its neighbours. */
const larger = 1.1;

/** Finds name, email address and phone number in the lines above the first heading. */
export function profileOf(lines: readonly TextLine[]): Profile {
  const name = nameOf(lines);
  const pieces = lines.flatMap((line) => piecesOf(line)).map(({ text }) => text);
  const email = lines
    .flatMap(({ runs }) => runs)
    .map(({ text }) => emailPattern.exec(text)?.[0])
    .find((text) => text !== undefined);
  const phone = pieces.map((text) => text.replace(phoneLabel, '')).find(isPhone);
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, '').length;
  return phone.test(text) && digits >= fewestDigits && digits <= mostDigits;
}

/** Returns the largest text if it is alone on its line, in any weights. A long name continues on the next line. */
function nameOf(lines: readonly TextLine[]): string | undefined {
  const sizes = lines.filter(({ page }) => page === 1).flatMap(({ runs }) => runs.map(({ size }) => size));
  const largest = Math.max(...sizes);
  const smaller = Math.max(0, ...sizes.filter((size) => size < largest));
  if (smaller === 0 || largest < larger * smaller) return undefined;
  const large = lines.filter(({ runs }) => runs.some(({ size }) => size === largest));
  if (large.some(({ runs }) => runs.some(({ size }) => size !== largest))) return undefined;
  return large
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replace(/(?<=\p{L}[-‐]) /gu, '');
}
