import { createRequire } from 'node:module';

/** Everything that the command reads and writes besides files. Tests replace it. */
export interface CommandIo {
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output: the result of the command. */
  readonly print: (content: string | Uint8Array) => void;
  /**
   * Waits until all that was printed is written. Default: nothing to wait for.
   *
   * @throws Error of the system if standard output could not be written
   */
  readonly flush?: () => Promise<void>;
  /** Writes to standard error: messages about the result. */
  readonly printError: (text: string) => void;
  /** Reads standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  /** True for each output stream that is a terminal. */
  readonly terminal: { readonly output: boolean; readonly errors: boolean };
  /** Width of the terminal in characters. */
  readonly columns: number;
}

/** Wrong use of the command: the exit code is 2, and the message is printed after `error: `. */
export class UsageError extends Error {}

/** Returns the version of the package. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('quoin/package.json') as { readonly version: string };
  return version;
}
