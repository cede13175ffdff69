import type { LintRule } from './rule.ts';
import { invalidEmail, invalidUrl, unlinkedAddress } from './rules/addresses.ts';
import { bulletTooLong } from './rules/bullet-too-long.ts';
import { inconsistentPunctuation } from './rules/inconsistent-punctuation.ts';
import { keywordNotInText } from './rules/keyword-not-in-text.ts';
import { lastPageNearlyEmpty } from './rules/last-page-nearly-empty.ts';
import { missingDates } from './rules/missing-dates.ts';
import { mixedDatePrecision } from './rules/mixed-date-precision.ts';
import { overlappingDates } from './rules/overlapping-dates.ts';
import { unknownHeading, unplacedTitle } from './rules/recruiting-words.ts';
import { straightQuote } from './rules/straight-quote.ts';

/** The rules of `quoin check`, in the order in which they run. */
export const lintRules: readonly LintRule[] = [
  overlappingDates,
  missingDates,
  mixedDatePrecision,
  bulletTooLong,
  inconsistentPunctuation,
  invalidEmail,
  invalidUrl,
  unlinkedAddress,
  straightQuote,
  unknownHeading,
  unplacedTitle,
  keywordNotInText,
  lastPageNearlyEmpty,
];
