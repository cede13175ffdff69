import type { Draft } from './draft.ts';

/** One thing made wrong in a file that was right. */
export interface Mutation {
  readonly name: string;
  /** The rules that veraPDF then finds broken, and no others; parted by spaces. Empty where it sees nothing. */
  readonly rules: string;
  /** What only our own checks see, parted by spaces. */
  readonly own?: string;
  /** Whether the file is one with an attachment. */
  readonly attached?: boolean;
  /** What of PDF/A it should keep: by default 3a with an attachment, else 2a. */
  readonly flavour?: '2a' | '3a';
  readonly change?: (draft: Draft) => void;
  /** Changes the file as it is written, one character a byte. */
  readonly rewrite?: (text: string) => string;
}
