import type { Inline } from '../../model/document.ts';
import type { Finding, LintRule } from '../rule.ts';
import { stretchesOf } from '../text-ranges.ts';

/** A straight quote that stays straight on the page: it could not be told what it is. */
export const straightQuote: LintRule = {
  name: 'straight-quote',
  find: ({ document }) => {
    const findings = document ? stretchesOf(document).flat().flatMap(inInline) : [];
    return [...new Map(findings.map((finding) => [JSON.stringify(finding.place), finding])).values()];
  },
};

function inInline(inline: Inline): readonly Finding[] {
  if (inline.kind !== 'text' || inline.verbatim === true) return [];
  const { text, place } = inline;
  return Array.from(text.matchAll(/["']/gu), ({ 0: mark, index }) => ({
    message: `This ${mark} is set straight: it could not be told whether it opens, closes or measures.`,
    ...(place && { place: { ...place, column: place.column + index, length: 1 } }),
    hint: 'Write “ ” or ‘ ’ around words, ″ and ′ for inches and feet, and `backquotes` around code.',
  }));
}
