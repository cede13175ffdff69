import { tokensOf } from '../referees/words.ts';

/**
 * The tokens that the PDF of a founding cv must show. They are those of its reference but for what its
 * writer typed for want of other characters, or as marks: a lone `-` is a dash, so is the hyphen between
 * years (`2016-Present`), the parentheses around such years go, a short month needs no full stop before
 * its year (`Aug. '19`), and `•` between a role and its dates is a mark.
 */
export function referenceTokens(reference: string): readonly string[] {
  return tokensOf(
    reference
      .replace(/\s•(?=\s)/gu, '')
      .replace(/(?<=\s)-(?=\s)/gu, '–')
      .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.(?= ')/gu, '$1')
      .replace(/\(?\b(\d{4})-(\d{4}|Present)\b\)?/gu, '$1–$2'),
  );
}
