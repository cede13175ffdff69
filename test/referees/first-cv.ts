import { readFileSync } from 'node:fs';
import { positionOf, wordsOf } from './words.ts';

/** One entry of the first founding cv. */
interface ReferenceEntry {
  /** Dates, organization, location: each must come in one piece. */
  readonly head: readonly string[];
  readonly text: string;
}

/** The words that the first founding cv must show. */
export const firstCvText: string = readFileSync(
  new URL('../seeds/reference/000.txt', import.meta.url),
  'utf8',
);

/** Its entries: a head is a line as `2012 – now      SoundCloud, Berlin`. */
export const firstCvEntries: readonly ReferenceEntry[] = firstCvText
  .split(/\n(?=\d{4} – )/)
  .slice(1)
  .map((entry) => {
    const [head = '', ...text] = entry.split('\n');
    const [dates = '', organization = '', location = ''] = head.split(/\s{2,}|, /);
    return { head: [dates, organization, location], text: text.join('\n').trim() };
  });

/** What is wrong with the order of the first founding cv as an extractor gives it: each head right before its text. */
export function faultsOfOrder(extracted: string): readonly string[] {
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
