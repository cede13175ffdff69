/** One thing that is wrong with a file. */
export interface Failure {
  /**
   * The number of the rule as veraPDF has it, `u` for PDF/UA-1 and `a` for PDF/A (`u7.4.2-1`); `own-` and a name
   * where veraPDF has no rule.
   */
  readonly rule: string;
  /** What is wrong, and where. */
  readonly what: string;
}

/** The same thing under each of the rules it breaks, parted by spaces. */
export function* broken(rules: string, what: string): Generator<Failure> {
  for (const rule of rules.split(' ')) yield { rule, what };
}
