/** One violation in a file. */
export interface Failure {
  /**
   * Rule number as in veraPDF, after `u` for PDF/UA-1 or `a` for PDF/A (`u7.4.2-1`). `own-` and a name
   * if veraPDF has no rule.
   */
  readonly rule: string;
  /** Description of the violation and its position. */
  readonly description: string;
}

/** Returns one failure for each of these rules, which are separated by spaces. */
export function* broken(rules: string, description: string): Generator<Failure> {
  for (const rule of rules.split(' ')) yield { rule, description };
}
