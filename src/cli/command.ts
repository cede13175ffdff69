import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CommandDescription, Example, Flag } from './command-description.ts';
import { type CommandIo, packageVersion, UsageError } from './command-io.ts';
import { check } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { fonts } from './commands/fonts.ts';
import { format } from './commands/format.ts';
import { importCommand } from './commands/import.ts';
import { inspect } from './commands/inspect.ts';
import { newTheme } from './commands/new-theme.ts';
import { render } from './commands/render.ts';
import { schema } from './commands/schema.ts';
import { themes } from './commands/themes.ts';
import { verify } from './commands/verify.ts';

/** All commands, in the order of help. */
export const commands: readonly CommandDescription[] = [
  render,
  check,
  inspect,
  verify,
  format,
  importCommand,
  exportCommand,
  extract,
  schema,
  themes,
  fonts,
  newTheme,
];

const generalHelp = `
Exit codes: 0 success, with or without warnings; 1 a file failed, a problem with --strict, a difference found by
verify, a change found by format --check, or no source for extract; 2 wrong usage; 3 rendered, but a text, a
picture or a font is missing.
SOURCE_DATE_EPOCH sets the date in the PDF. QUOIN_FONT_PATH names the folders to search for fonts. NO_COLOR and FORCE_COLOR turn colours off and on.`;

/** Runs `quoin` with the arguments after its name. Returns the exit code: 0, 1, 2 or 3. */
export async function runCommand(words: readonly string[], io: CommandIo): Promise<number> {
  let exitCode = 0;
  const program = createProgram(io);
  for (const description of commands)
    addCommand(program, description).action(async (...call: readonly unknown[]) => {
      // Commander passes the arguments, the flags and the command itself.
      const outcome = await description.run(call.slice(0, -2) as never, call.at(-2) as never, io);
      exitCode = outcome === 'incomplete' ? 3 : outcome ? 0 : 1;
    });
  try {
    await program.parseAsync(withCommand(words).map(withFlagValue), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.printError(`error: ${error.message}\n`);
    return 2;
  }
}

/** Adds the command `render` to a command line that begins with a file or with a flag of that command. */
function withCommand(words: readonly string[]): readonly string[] {
  const [first] = words;
  if (first === undefined || commands.some(({ name }) => name === first)) return words;
  const isRenderFlag = render.flags.some(({ usage }) =>
    usage.split(/,? /).includes(first.split('=', 1)[0] ?? ''),
  );
  const isFile = first === '-' || (!first.startsWith('-') && (/[./\\*]/.test(first) || existsSync(first)));
  return isFile || isRenderFlag ? ['render', ...words] : words;
}

function createProgram({ print, printError }: CommandIo): Command {
  return new Command('quoin')
    .description('Typesets YAML résumés as PDF.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: printError })
    .showHelpAfterError('(see quoin --help)')
    .addHelpText('after', examplesText(commands.flatMap(({ examples }) => examples)) + generalHelp);
}

function addCommand(program: Command, description: CommandDescription): Command {
  const { name, summary, flags, examples } = description;
  const command = program.command(name).description(summary);
  for (const [usage, text] of description.arguments) command.argument(usage, text);
  for (const flag of flags) command.addOption(commanderOption(flag));
  return command.addHelpText('after', examplesText(examples) + generalHelp);
}

function commanderOption(flag: Flag): Option {
  const { usage, description, choices, parse, required = false, hidden = false } = flag;
  const option = new Option(usage, description).makeOptionMandatory(required).hideHelp(hidden);
  if (choices !== undefined) option.choices(choices);
  if (parse !== undefined) option.argParser((written, before) => parsed(parse, written, before));
  return flag.default === undefined ? option : option.default(flag.default, flag.defaultText);
}

function parsed(parse: NonNullable<Flag['parse']>, written: string, before: unknown): unknown {
  try {
    return parse(written, before);
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
  }
}

/**
 * Adds the implied value to a flag that has one: otherwise Commander takes the next word, a file, for the value.
 * Replaces the earlier name of a value.
 */
function withFlagValue(word: string): string {
  const [name = '', value] = word.split('=', 2);
  const flag = commands
    .flatMap(({ flags }) => flags)
    .find(({ usage, impliedValue }) => impliedValue !== undefined && usage.split(' ').includes(name));
  if (flag === undefined) return word;
  const { impliedValue, formerValues = {} } = flag;
  if (value === undefined) return `${name}=${impliedValue}`;
  return Object.hasOwn(formerValues, value) ? `${name}=${formerValues[value]}` : word;
}

function examplesText(examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([commandLine]) => commandLine.length)) + 3;
  const lines = examples.map(([commandLine, effect]) => `  ${commandLine.padEnd(width)}${effect}\n`);
  return `\nExamples:\n${lines.join('')}`;
}
