import type { CommandIo } from './command-io.ts';

/** A flag of a command. */
export interface Flag {
  /** Names and value as help shows them, such as `-o, --output <file>`. */
  readonly usage: string;
  /** Help text. */
  readonly description: string;
  /** Accepted values. Default: any value. */
  readonly choices?: readonly string[];
  /** Value if the flag is not used. Default: `undefined`. */
  readonly default?: unknown;
  /** Default value as help shows it. Default: the value itself. */
  readonly defaultText?: string;
  /** Value if the flag is used without one. Such a flag takes its value only after `=`. */
  readonly impliedValue?: string;
  /** Values by their earlier names, which are accepted and not shown in help. Only for a flag with an implied value. */
  readonly formerValues?: Readonly<Record<string, string>>;
  /**
   * Converts the written value.
   *
   * @param before the value of an earlier use of the flag, or its default
   * @throws UsageError for an invalid value
   */
  readonly parse?: (written: string, before: unknown) => unknown;
  /** True if the command cannot run without the flag. */
  readonly required?: boolean;
  /** True for an old name, which help does not show. */
  readonly hidden?: boolean;
}

/** An argument of a command: its name as help shows it, such as `<file...>`, and its help text. */
export type ArgumentDescription = readonly [usage: string, description: string];

/** A command line and its effect. */
export type Example = readonly [commandLine: string, effect: string];

/** How a command ended: success, failure, or files written that lack something. */
export type Outcome = boolean | 'incomplete';

/**
 * A command: its help and its action. The file of a command loads the library only when the action runs, so that
 * `quoin --help` and `quoin --version` answer at once.
 */
export interface CommandDescription<Words extends readonly unknown[] = never, Flags = never> {
  readonly name: string;
  /** One line of help: an imperative without a full stop. */
  readonly summary: string;
  readonly arguments: readonly ArgumentDescription[];
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  /**
   * Runs the command. Resolves to `true` for exit code 0, `false` for exit code 1, `incomplete` for exit code 3.
   *
   * @throws UsageError for exit code 2
   */
  readonly run: (words: Words, flags: Flags, io: CommandIo) => Promise<Outcome>;
}
