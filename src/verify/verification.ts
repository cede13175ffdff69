import type { Place } from '../model/problem.ts';

/** What a PDF does not say as its résumé does. */
export interface Loss {
  readonly kind: 'missing' | 'moved' | 'added' | 'structure' | 'link';
  /** One sentence. */
  readonly message: string;
  /** In the résumé's file: of what was lost, or of something near it. */
  readonly place?: Place;
}

/** What reading a PDF again has shown. */
export interface Verification {
  /** In the order of the résumé; empty where every word is there, in order. */
  readonly losses: readonly Loss[];
  /** How much the résumé has of each. */
  readonly words: number;
  readonly headings: number;
  readonly bullets: number;
  readonly links: number;
}
