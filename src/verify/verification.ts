import type { Place } from '../model/problem.ts';

/** A difference between a PDF and its résumé. */
export interface Loss {
  readonly kind: 'missing' | 'moved' | 'added' | 'structure' | 'link';
  /** One sentence. */
  readonly message: string;
  /** Position in the résumé’s file, of the text or of text near it. */
  readonly place?: Place | undefined;
}

/** The result of comparing a PDF with its résumé. */
export interface Verification {
  /** Differences in résumé order. Empty if every word is there, in order. */
  readonly losses: readonly Loss[];
  /** Number of words of the résumé, as of the headings, bullets and links below. */
  readonly words: number;
  readonly headings: number;
  readonly bullets: number;
  readonly links: number;
}
