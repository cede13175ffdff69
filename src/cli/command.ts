import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { builtInThemes } from '../index.ts';
import { creationDate } from './creation-date.ts';
import { OUTPUT_FORMATS, planOutputs } from './outputs.ts';
import { PAPERS, type RenderRequest, renderAll } from './render.ts';
import { type Surroundings, WrongUsage } from './surroundings.ts';
import { themeArgument } from './theme-argument.ts';

interface RenderFlags {
  readonly output?: string;
  readonly theme?: string;
  readonly paper?: RenderRequest['paper'];
  readonly to: RenderRequest['format'];
}

const EXAMPLES = `
Examples:
  quoin render cv.yaml                        cv.pdf beside it
  quoin render cv.yaml -o out/                out/cv.pdf
  quoin render *.yaml -o out/ --theme gutter  every file, in one theme
  quoin render cv.yaml --theme mine.yaml      a theme file of your own
  quoin render cv.yaml --theme mine.mjs       a theme in code: runs that code
  quoin render cv.yaml --to text              cv.txt: the words, page by page

Exit code: 0 rendered, with or without warnings; 1 a file could not be rendered; 2 wrong usage.
SOURCE_DATE_EPOCH, where set, dates the PDF.`;

/** Runs the command with the words after its name; returns the exit code: 0, 1 or 2. */
export async function runCommand(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const program = describeCommand(surroundings, async (files, flags) => {
    exitCode = await render(files, flags, surroundings);
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongUsage)) throw error;
    surroundings.complain(`error: ${error.message}\n`);
    return 2;
  }
}

function describeCommand(
  { print, complain }: Surroundings,
  onRender: (files: readonly string[], flags: RenderFlags) => Promise<void>,
): Command {
  const { version } = createRequire(import.meta.url)('quoin/package.json') as { readonly version: string };
  const program = new Command('quoin')
    .description('Turns YAML résumés into typeset PDFs.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: complain })
    .showHelpAfterError('(quoin --help shows how)')
    .addHelpText('after', EXAMPLES);
  program
    .command('render')
    .description('typeset résumés')
    .argument('<file...>', 'YAML or JSON files')
    .option(
      '-o, --output <file or folder>',
      'where to write; a folder where it exists, ends in / or several files come',
    )
    .option(
      '--theme <name or file>',
      `${Object.keys(builtInThemes).join(', ')}, a theme file, or a module of code`,
    )
    .addOption(new Option('--paper <size>', 'size of the paper').choices(PAPERS))
    .addOption(new Option('--to <format>', 'what to write').choices(OUTPUT_FORMATS).default('pdf'))
    .addHelpText('after', EXAMPLES)
    .action(onRender);
  return program;
}

async function render(
  files: readonly string[],
  flags: RenderFlags,
  surroundings: Surroundings,
): Promise<number> {
  const created = creationDate(surroundings.environment.SOURCE_DATE_EPOCH);
  const theme = flags.theme === undefined ? undefined : await themeArgument(flags.theme);
  const outputs = await planOutputs(files, flags.output, flags.to);
  const request = { format: flags.to, theme, paper: flags.paper, created };
  return (await renderAll(outputs, request, surroundings.complain)) ? 0 : 1;
}
