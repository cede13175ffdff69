/** What the command touches besides files: replaced in tests. */
export interface CommandIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** To standard output: what was asked for. */
  readonly print: (content: string | Uint8Array) => void;
  /** To standard error: what is said about it. */
  readonly complain: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Which of the two outputs a person reads as it comes. */
  readonly terminal: { readonly output: boolean; readonly errors: boolean };
  /** Characters in a line of the terminal. */
  readonly columns: number;
}

/** The command was called in a way it does not understand: said in one sentence, exit code 2. */
export class WrongUsage extends Error {}
