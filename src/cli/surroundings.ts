/** What the command touches besides files: replaced in tests. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** To standard output: what was asked for. */
  readonly print: (text: string) => void;
  /** To standard error: what is said about it. */
  readonly complain: (text: string) => void;
}

/** The command was called in a way it does not understand: said in one sentence, exit code 2. */
export class WrongUsage extends Error {}
