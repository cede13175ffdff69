import { readFileSync } from 'node:fs';
import { positionOf, wordsOf } from './words.ts';

/** An entry of the first example CV. */
interface ReferenceEntry {
  /** Dates, organization and location. Each must be extracted without interruption. */
  readonly head: readonly string[];
  readonly text: string;
}

/** Text that the first example CV must contain. */
export const firstCvText: string = readFileSync(
  new URL('../seeds/reference/000.txt', import.meta.url),
  'utf8',
);

/** Entries of the first example CV. A header is a line such as `2012 – now      SoundCloud, Berlin`. */
export const firstCvEntries: readonly ReferenceEntry[] = firstCvText
  .split(/\n(?=\d{4} – )/)
  .slice(1)
  .map((entry) => {
    const [head = '', ...text] = entry.split('\n');
    const [dates = '', organization = '', location = ''] = head.split(/\s{2,}|, /);
    return { head: [dates, organization, location], text: text.join('\n').trim() };
  });

/** Returns the errors in the order of the extracted first example CV: each header must be directly before its text. */
export function orderErrors(extracted: string): readonly string[] {
  const words = wordsOf(extracted);
  let from = 0;
  return firstCvEntries.flatMap(({ head, text }) => {
    const body = wordsOf(text);
    const start = positionOf(body.slice(0, 4), words, from);
    if (start < 0) return [`text missing or out of order: ${text.slice(0, 40)}`];
    const before = words.slice(from, start);
    from = start + body.length;
    return head
      .filter((part) => positionOf(wordsOf(part), before) < 0)
      .map((part) => `not before its text: ${part}`);
  });
}
