import { align } from './align.ts';
import type { ExpectedWord, FoundWord } from './words.ts';

/**
 * Words that were read page by page, in the order of the flows they belong to: what stands in a side column of one page
 * is read before the main text of the next, and belongs after all of it.
 */
export function inFlowOrder(
  found: readonly FoundWord[],
  flows: readonly (readonly ExpectedWord[])[],
): readonly FoundWord[] {
  const [first, ...others] = flows;
  if (first === undefined || others.length === 0) return found;
  const places = align(
    first.map(({ text }) => text),
    found.map(({ text }) => text),
  );
  const matched = new Set(places);
  const own: FoundWord[] = [];
  const rest: FoundWord[] = [];
  for (const page of byPage(found)) {
    const end = endOfFlow(page.map((index) => matched.has(index)));
    for (const [at, index] of page.entries()) {
      const word = found[index];
      if (word) (at < end ? own : rest).push(word);
    }
  }
  return [...own, ...inFlowOrder(rest, others)];
}

/** The numbers of the words on each page. */
function byPage(found: readonly FoundWord[]): readonly (readonly number[])[] {
  const pages = new Map<number, number[]>();
  for (const [index, { page }] of found.entries()) {
    const indices = pages.get(page) ?? [];
    indices.push(index);
    pages.set(page, indices);
  }
  return [...pages.values()];
}

/** After how many words of a page a flow ends: as many as can be of its words stand before, and as few after. */
function endOfFlow(matches: readonly boolean[]): number {
  let [best, end, score] = [0, 0, 0];
  for (const [index, matched] of matches.entries()) {
    score += matched ? 1 : -1;
    if (score < best || (score === best && !matched)) continue;
    best = score;
    end = index + 1;
  }
  return end;
}
