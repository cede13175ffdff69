import type { Draft } from './draft.ts';

/** One error introduced into a valid file. */
export interface Mutation {
  readonly name: string;
  /** Exactly the rules that veraPDF then reports, separated by spaces. Empty if it reports none. */
  readonly rules: string;
  /** Rules that only these checks report, separated by spaces. */
  readonly ownRules?: string;
  /** True if the file has an attachment. */
  readonly attached?: boolean;
  /** Part of PDF/A to check. Default: 3a with an attachment, else 2a. */
  readonly flavour?: '2a' | '3a';
  readonly change?: (draft: Draft) => void;
  /** Changes the written file, one character per byte. */
  readonly rewrite?: (text: string) => string;
}
