import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  builtInThemes,
  type Conformance,
  checkOptions,
  conformances,
  type DocumentPart,
  documentParts,
  exportFormats,
  type GuideKind,
  guideKinds,
  type SourceExtent,
  type SourceFormat,
  sourceExtents,
  sourceFormats,
} from '../index.ts';
import { type CommandIo, WrongUsage } from './command-io.ts';
import { type CheckRequest, check } from './commands/check.ts';
import { type ExportRequest, exportFile } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { type ImportRequest, importFile } from './commands/import.ts';
import { inspect, type Stage, stages } from './commands/inspect.ts';
import { newTheme } from './commands/new-theme.ts';
import { renderAll } from './commands/render.ts';
import { schema } from './commands/schema.ts';
import { themes } from './commands/themes.ts';
import { verify } from './commands/verify.ts';
import { creationDate } from './creation-date.ts';
import { type OutputFormat, outputFormats, planOutputs, standard } from './outputs.ts';
import { type ProblemFormat, problemFormats } from './report-problems.ts';
import { type SettingArguments, settingArgument } from './setting-arguments.ts';
import { paperNames, type StyleOptions } from './style-options.ts';
import { themeArgument } from './theme-argument.ts';

interface LookFlags {
  readonly theme?: string;
  readonly paper?: NonNullable<StyleOptions['paper']>;
  readonly set: SettingArguments;
  readonly only?: DocumentPart;
  readonly fit?: number;
  readonly from?: SourceFormat;
}

interface ReportFlags {
  readonly format: ProblemFormat;
  readonly all?: boolean;
  readonly strict?: boolean;
}

interface RenderFlags extends LookFlags, ReportFlags {
  readonly output?: string;
  readonly to: OutputFormat;
  readonly guides: readonly GuideKind[];
  readonly conformance?: Conformance;
  readonly embedSource?: SourceExtent;
}

interface ThemesFlags {
  readonly json?: boolean;
}

interface InspectFlags extends LookFlags {
  readonly stage: Stage;
}

const examples = `
Examples:
  quoin render cv.yaml                          cv.pdf beside it
  quoin render cv.yaml -o out/                  out/cv.pdf
  quoin render *.yaml -o out/ --theme classic   every file, in one theme
  quoin render cv.yaml --set accent=#7a1f1f     a setting of the theme; may be given again
  quoin render cv.yaml --theme mine.yaml        a theme file of your own
  quoin render cv.yaml --theme mine.mjs         a theme in code: runs that code
  quoin render cv.yaml --only letter            the letter in the file, without the résumé
  quoin render cv.yaml --to text                cv.txt: the words, page by page
  quoin render - < cv.yaml > cv.pdf             from standard input to standard output
  quoin render cv.yaml --guides boxes,breaks    with frames, and how each page ends
  quoin render cv.yaml --embed-source           the PDF carries its source, without what is hidden
  quoin extract cv.pdf -o cv.yaml               the source that a PDF carries
  quoin verify cv.yaml                          whether cv.pdf says all that cv.yaml does, in order
  quoin check cv.yaml                           what is wrong with it, and what could be better
  quoin inspect cv.yaml --stage galley          lines and white before they are pages
  quoin render resume.json                      JSON Resume, RenderCV, YAMLResume or Markdown
  quoin import resume.json -o cv.yaml           the same in Quoin's YAML, and what became of it
  quoin schema > quoin.schema.json              what editors complete and check résumés by
  quoin themes classic                          every setting of a theme
  quoin new-theme mine                          mine.mjs, a theme to start from, and its test

Exit code: 0 rendered, with or without warnings; 1 a file could not be rendered, or --strict and it has
a problem (it is rendered all the same), or verify found a loss, or extract no source; 2 wrong usage.
SOURCE_DATE_EPOCH, where set, dates the PDF. NO_COLOR and FORCE_COLOR decide about colours.`;

/** Runs the command with the words after its name; returns the exit code: 0, 1 or 2. */
export async function runCommand(words: readonly string[], io: CommandIo): Promise<number> {
  let exitCode = 0;
  const finish = (good: boolean): void => {
    exitCode = good ? 0 : 1;
  };
  const program = describeCommand(io);
  describeRender(program).action(async (files: readonly string[], flags: RenderFlags) =>
    finish(await render(files, flags, io)),
  );
  describeCheck(program).action(async (files: readonly string[], flags: LookFlags & ReportFlags) =>
    finish(await check(files, { style: await styleOptionsOf(flags), ...reportOptionsOf(flags) }, io)),
  );
  describeInspect(program).action(async (file: string, flags: InspectFlags) =>
    finish(await inspect(file, flags.stage, await styleOptionsOf(flags), io)),
  );
  describeVerify(program).action(async (file: string, pdf: string | undefined, flags: LookFlags) =>
    finish(await verify(file, pdf, await styleOptionsOf(flags), io)),
  );
  describeImport(program).action(async (file: string, request: ImportRequest) =>
    finish(await importFile(file, request, io)),
  );
  describeExport(program).action(async (file: string, request: ExportRequest) =>
    finish(await exportFile(file, request, io)),
  );
  describeExtract(program).action(async (pdf: string, { output }: Pick<RenderFlags, 'output'>) =>
    finish(await extract(pdf, output, io)),
  );
  describeSchema(program).action(() => schema(io));
  describeThemes(program).action((name: string | undefined, { json = false }: ThemesFlags) =>
    themes(name, json, io),
  );
  describeNewTheme(program).action(async (name: string) => finish(await newTheme(name, io)));
  try {
    // Else the option would take the next word, a file, for its value.
    const given = words.map((word) => (word === '--embed-source' ? `${word}=${sourceExtents[0]}` : word));
    await program.parseAsync(given, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongUsage)) throw error;
    io.complain(`error: ${error.message}\n`);
    return 2;
  }
}

function describeCommand({ print, complain }: CommandIo): Command {
  const { version } = createRequire(import.meta.url)('quoin/package.json') as { readonly version: string };
  return new Command('quoin')
    .description('Turns YAML résumés into typeset PDFs.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: complain })
    .showHelpAfterError('(quoin --help shows how)')
    .addHelpText('after', examples);
}

function describeRender(program: Command): Command {
  const described = withStyleOptions(
    program
      .command('render')
      .description('typeset résumés')
      .argument('<file...>', 'résumés; - for standard input')
      .option(
        '-o, --output <file or folder>',
        'where to write; a folder where it exists, ends in / or several files come; - for standard output',
      )
      .addOption(new Option('--to <format>', 'what to write').choices(outputFormats).default('pdf')),
  );
  return withReportOptions(described)
    .addOption(
      new Option('--embed-source [extent]', 'the PDF carries its source: what is shown, or =whole').choices(
        sourceExtents,
      ),
    )
    .addOption(
      new Option('--conformance <standards>', `what the PDF keeps (default: ${conformances[0]})`).choices(
        conformances,
      ),
    )
    .addOption(
      new Option('--guides <kinds>', `drawn over the PDF: ${guideKinds.join(', ')}`)
        .argParser(parseGuideKinds)
        .default([], 'none'),
    )
    .addHelpText('after', examples);
}

function describeCheck(program: Command): Command {
  const described = program
    .command('check')
    .description('tell what is wrong with résumés, and what could be better')
    .argument('<file...>', 'résumés; - for standard input');
  return withReportOptions(withStyleOptions(described));
}

function withReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how problems are told').choices(problemFormats).default('pretty'),
    )
    .option('--all', 'tell all problems of a file, not just a screenful')
    .option('--strict', 'fail where anything is wrong with a file, even a warning');
}

function reportOptionsOf({ format, all = false, strict = false }: ReportFlags): Omit<CheckRequest, 'style'> {
  return { reporting: { format, all }, strict };
}

function describeInspect(program: Command): Command {
  return withStyleOptions(
    program
      .command('inspect')
      .description('show what a résumé becomes on its way to pages')
      .argument('<file>', 'a résumé; - for standard input')
      .addOption(new Option('--stage <stage>', 'what to show').choices(stages).default('pages')),
  );
}

function describeVerify(program: Command): Command {
  return withStyleOptions(
    program
      .command('verify')
      .description('read a PDF again, and tell what it does not say as its résumé does')
      .argument('<file>', 'the résumé it was rendered from; - for standard input')
      .argument('[pdf]', 'the PDF; the one beside the file by default'),
  );
}

function describeImport(program: Command): Command {
  return program
    .command('import')
    .description('write a résumé in another format as YAML for Quoin, and tell what became of it')
    .argument('<file>', 'JSON Resume, RenderCV, YAMLResume or Markdown; - for standard input')
    .addOption(fromOption())
    .option('-o, --output <file>', 'where to write; standard output by default')
    .option('--notes', 'tell what becomes of it, and write nothing');
}

function fromOption(): Option {
  return new Option('--from <format>', 'what the file is written in; told from its keys by default').choices(
    sourceFormats,
  );
}

function describeExport(program: Command): Command {
  return program
    .command('export')
    .description('write a résumé in another format')
    .argument('<file>', 'a résumé in any format that is read; - for standard input')
    .addOption(new Option('--to <format>', 'what to write').choices(exportFormats).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write; standard output by default');
}

function describeExtract(program: Command): Command {
  return program
    .command('extract')
    .description('give the source that a PDF carries back')
    .argument('<pdf>', 'a PDF made with --embed-source; - for standard input')
    .option(
      '-o, --output <file or folder>',
      'where to write; its own name beside the PDF by default; - for standard output',
    );
}

function describeSchema(program: Command): Command {
  return program
    .command('schema')
    .description('print the JSON Schema of résumés, which editors complete and check by');
}

function describeThemes(program: Command): Command {
  return program
    .command('themes')
    .description('list the themes, or every setting of one')
    .argument('[theme]', 'a built-in theme, or a module of code, which is run')
    .option('--json', 'all of it, for a program');
}

function describeNewTheme(program: Command): Command {
  return program
    .command('new-theme')
    .description('write a small theme in code and its test, to start from')
    .argument('<name>', 'NAME.mjs and NAME.test.mjs are written; a folder may stand before it');
}

function withStyleOptions(command: Command): Command {
  return command
    .option(
      '--theme <name or file>',
      `${Object.keys(builtInThemes).join(', ')}, a theme file, or a module of code`,
    )
    .addOption(
      new Option('--set <setting=value>', 'a setting of the theme; may be given again')
        .argParser(settingArgument)
        .default({}, 'as the theme and the file have them'),
    )
    .addOption(
      new Option('--fit <pages>', 'set it on so many pages, as loosely as they allow').argParser(
        pagesArgument,
      ),
    )
    .addOption(new Option('--paper <size>', 'size of the paper').choices(paperNames))
    .addOption(fromOption())
    .addOption(new Option('--only <part>', 'of a file with a letter, one of the two').choices(documentParts));
}

function pagesArgument(written: string): number {
  const fit = Number(written);
  try {
    checkOptions({ fit });
    return fit;
  } catch {
    throw new InvalidArgumentError('It takes a number of pages: 1.');
  }
}

function parseGuideKinds(written: string): readonly GuideKind[] {
  return written.split(',').map((name) => {
    const kind = guideKinds.find((known) => known === name.trim());
    if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${guideKinds.join(', ')}.`);
    return kind;
  });
}

async function styleOptionsOf({ theme, paper, set, only, fit, from }: LookFlags): Promise<StyleOptions> {
  return {
    ...(theme !== undefined && { theme: await themeArgument(theme) }),
    ...(paper && { paper }),
    ...(only && { only }),
    ...(fit !== undefined && { fit }),
    ...(from && { from }),
    settings: set,
  };
}

async function render(files: readonly string[], flags: RenderFlags, io: CommandIo): Promise<boolean> {
  const created = creationDate(io.environment.SOURCE_DATE_EPOCH);
  const style = await styleOptionsOf(flags);
  const { to: format, guides, conformance, embedSource } = flags;
  if (guides.length > 0 && format !== 'pdf') throw new WrongUsage('--guides are drawn over a PDF alone.');
  if ((conformance ?? embedSource) !== undefined && format !== 'pdf')
    throw new WrongUsage('--conformance and --embed-source are about a PDF alone.');
  const outputs = await planOutputs(files, flags.output, format);
  if (format === 'pdf' && io.terminal.output && outputs.some(({ target }) => target === standard))
    throw new WrongUsage(
      'A PDF is nothing for a terminal: name a file with -o, or send the output into one.',
    );
  if (flags.format !== 'pretty' && outputs.some(({ target }) => target === standard))
    throw new WrongUsage('--format json and github take standard output: name a file with -o.');
  const file = {
    ...(created && { created }),
    ...(conformance && { conformance }),
    ...(embedSource && { embedSource }),
  };
  const request = { format, style, guides, ...reportOptionsOf(flags), file };
  return renderAll(outputs, request, io);
}
