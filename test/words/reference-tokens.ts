import { tokensOf } from '../referees/words.ts';

/**
 * Returns the tokens that the PDF of a seed CV must show: those of its reference, without typewriter forms. A single
 * `-` is a dash, as is the hyphen between years (`2016-Present`). Parentheses around such years, the full stop of a
 * short month before its year (`Aug. '19`), and the `•` between a role and its dates are left out.
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

/** Returns the tokens of extracted text, joined where a line ends after a hyphen or slash: a reference has none there. */
export function tokensAcrossLines(extracted: string): readonly string[] {
  return tokensOf(extracted.replace(/([^\s-][-‐/])\n(?=\S)/gu, '$1'));
}
