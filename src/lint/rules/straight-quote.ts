import { blocksIn, ownTexts } from '../../model/blocks.ts';
import type { Inline } from '../../model/document.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Finds straight quotes that remain on the page because smart punctuation could not resolve them. */
export const straightQuote: LintRule = {
  name: 'straight-quote',
  find: ({ document }) => {
    const inlines = document ? [...blocksIn(document)].flatMap(ownTexts).flat() : [];
    // The variants of a text all report the same quote.
    const byPlace = inlines
      .flatMap(quotesIn)
      .map((finding) => [JSON.stringify(finding.place), finding] as const);
    return [...new Map(byPlace).values()];
  },
};

/** A quote, unless it is the mark of a Hebrew abbreviation: `בע"מ`. */
const straightMark = /["'](?<!\p{sc=Hebr}"(?=\p{sc=Hebr}))/gu;

function quotesIn(inline: Inline): readonly Finding[] {
  if (inline.kind !== 'text' || inline.verbatim === true) return [];
  const { text, place } = inline;
  return Array.from(text.matchAll(straightMark), ({ 0: mark, index }) => ({
    message: `This ${mark} is printed as a straight quote: it is not clear whether it opens, closes or means a unit.`,
    place: place && { ...place, column: place.column + index, length: 1 },
    hint: 'Write “ ” or ‘ ’ around words, ″ and ′ for inches and feet, and `backquotes` around code.',
  }));
}
