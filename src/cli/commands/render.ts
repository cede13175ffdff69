import {
  type Conformance,
  conformances,
  type DisplayList,
  type GuideKind,
  guideKinds,
  type LayoutReport,
  type Missing,
  type Problem,
  type SourceExtent,
  type Stages,
  sourceExtents,
  type TypesetOptions,
  type TypesetPages,
} from '../../index.ts';
import type { CommandDescription, Flag, Outcome } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { formatName, noteCounts } from '../conversion-notes.ts';
import {
  formatOfTarget,
  type Output,
  type OutputFormat,
  outputFormats,
  type PlannedOutput,
  planOutputs,
  standardStream,
  targetOf,
  writeOutput,
} from '../outputs.ts';
import { type ProblemReporter, problemReporter, type ReportFlags, reportFlags } from '../report-problems.ts';
import { openSource, printFailure, printStatus, type SourceFile } from '../source-file.ts';
import {
  accessOf,
  resolveStyle,
  type StyleFlags,
  type StyleOptions,
  styleFlags,
  typesetOptions,
} from '../style-options.ts';
import { countText } from '../terminal-text.ts';

interface RenderFlags extends StyleFlags, ReportFlags {
  readonly output?: string | undefined;
  readonly to?: OutputFormat | undefined;
  readonly embedSource?: SourceExtent | undefined;
  readonly conformance?: Conformance | undefined;
  readonly guides: readonly GuideKind[];
  readonly shrinkPhotos?: boolean | undefined;
  readonly allowMissing?: boolean | undefined;
}

const flags: readonly Flag[] = [
  {
    usage: '-o, --output <file or folder>',
    description:
      'where to write; next to the résumé by default; a folder if it exists, ends in / or there are several résumés; ' +
      'a name with {stem}, {folder}, {theme} or {locale}; - for standard output',
  },
  {
    usage: '--to <format>',
    description: 'output format (default: pdf, or text if the output ends in .txt)',
    choices: outputFormats,
  },
  ...styleFlags,
  ...reportFlags,
  {
    usage: '--allow-missing',
    description: 'exit with code 0, not 3, if a text, a picture or a font is missing in the output',
  },
  {
    usage: '--embed-source [extent]',
    description: 'embed the résumé file in the PDF, without its hidden parts, or completely with =full',
    choices: sourceExtents,
    impliedValue: sourceExtents[0],
    formerValues: { shown: 'visible', whole: 'full' },
  },
  {
    usage: '--conformance <standards>',
    description: `standards that the PDF conforms to (default: ${conformances[0]})`,
    choices: conformances,
  },
  {
    usage: '--guides <kinds>',
    description: `draw guides on the pages: ${guideKinds.join(', ')}; separate several by commas`,
    default: [],
    defaultText: 'none',
    parse: parseGuideKinds,
  },
  {
    usage: '--shrink-photos',
    description: 'embed photos and logos with 300 pixels an inch if they have more; needs @napi-rs/canvas',
  },
];

/** `quoin render`: renders résumés as PDF or text. */
export const render: CommandDescription<[files: readonly string[]], RenderFlags> = {
  name: 'render',
  summary: 'render résumés as PDF or text',
  arguments: [['<file...>', 'résumés, folders of them, or patterns in quotes; - for standard input']],
  flags,
  examples: [
    ['quoin render cv.yaml', 'writes cv.pdf next to it'],
    ['quoin render cv.yaml -o out/', 'writes out/cv.pdf'],
    ['quoin render *.yaml -o out/ --theme classic', 'renders all files in one theme'],
    ["quoin render '*/cv.yaml' -o 'out/{folder}.pdf'", 'names each PDF after its folder'],
    ['quoin render cv.yaml --set accent=#7a1f1f', 'changes a setting of the theme'],
    ['quoin render cv.yaml --theme mine.yaml', 'uses your own theme file'],
    ['quoin render cv.yaml --theme mine.mjs', 'uses your own theme in code, and runs that code'],
    ['quoin render cv.yaml --fit 1', 'fits the résumé on one page'],
    ['quoin render cv.yaml --only letter', 'renders the letter, without the résumé'],
    ['quoin render cv.yaml --to text', 'writes cv.txt: the text, page by page'],
    ['quoin render - < cv.yaml > cv.pdf', 'reads standard input, writes standard output'],
    ['quoin render cv.yaml --guides boxes,breaks', 'draws frames, and how each page ends'],
    ['quoin render cv.yaml --embed-source', 'embeds the source in the PDF, without hidden parts'],
    [
      'quoin render resume.json',
      'reads JSON Resume, RenderCV, YAMLResume, Reactive Resume, Europass XML or Markdown',
    ],
  ],
  run: ([files], flags, io) => renderFiles(files, flags, io),
};

function parseGuideKinds(written: string): readonly GuideKind[] {
  return written.split(',').map((name) => {
    const kind = guideKinds.find((known) => known === name.trim());
    if (kind === undefined) throw new UsageError(`Allowed choices are ${guideKinds.join(', ')}.`);
    return kind;
  });
}

/** Options that apply to every file. */
interface RenderRequest extends Pick<RenderFlags, 'guides' | 'strict' | 'allowMissing' | 'shrinkPhotos'> {
  readonly format: OutputFormat;
  /** The sources of what was written, by target. */
  readonly written: Map<string, string>;
  readonly style: StyleOptions;
  readonly pdf: Pick<TypesetOptions, 'created' | 'conformance' | 'embedSource'>;
}

async function renderFiles(files: readonly string[], flags: RenderFlags, io: CommandIo): Promise<Outcome> {
  const { to: format = formatOfTarget(flags.output), conformance, embedSource } = flags;
  const { guides, strict, allowMissing, shrinkPhotos } = flags;
  const pdf = { created: creationDate(io.environment.SOURCE_DATE_EPOCH), conformance, embedSource };
  const style = await resolveStyle(flags);
  checkPdfFlags(flags, format);
  const { expandSources } = await import('../source-arguments.ts');
  const outputs = await planOutputs(await expandSources(files), flags.output, format);
  if (outputs.some(({ target }) => target === standardStream)) checkStandardOutput(flags, format, io);
  const reporter = problemReporter(flags, io);
  const written = new Map<string, string>();
  const request = { format, style, guides, strict, allowMissing, shrinkPhotos, pdf, written };
  const outcomes: Outcome[] = [];
  for (const output of outputs) outcomes.push(await renderFile(output, request, reporter, io));
  reporter.finish();
  const failed = outcomes.filter((outcome) => outcome === false).length;
  const incomplete = outcomes.filter((outcome) => outcome === 'incomplete').length;
  if (outputs.length > 1) io.printError(`${totalText(outputs.length, failed, incomplete)}\n`);
  if (failed > 0) return false;
  return incomplete > 0 ? 'incomplete' : true;
}

/** Returns the closing line of a run over several files. */
function totalText(files: number, failed: number, incomplete: number): string {
  const rendered = `${countText(files - failed, 'file')} rendered`;
  const parts = [
    ...(incomplete > 0 ? [`${incomplete} incomplete`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return [rendered, ...parts].join(', ');
}

/** Latest date of JavaScript, in seconds since 1970. */
const latestSeconds = 8.64e12;

/**
 * Returns the creation date of the PDF from `SOURCE_DATE_EPOCH`, in seconds since 1970 (reproducible-builds.org), or
 * `undefined` if the variable is not set or empty. The library then uses a fixed date.
 *
 * @throws UsageError if the value is not a number of seconds
 */
export function creationDate(sourceDateEpoch: string | undefined): Date | undefined {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return undefined;
  const seconds = Number(sourceDateEpoch);
  if (!/^\d+$/.test(sourceDateEpoch) || seconds > latestSeconds) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(sourceDateEpoch)}, not a number of seconds since 1970.`,
    );
  }
  return new Date(seconds * 1000);
}

function checkPdfFlags({ guides, conformance, embedSource }: RenderFlags, to: OutputFormat): void {
  if (to === 'pdf') return;
  if (guides.length > 0) throw new UsageError('--guides applies only to PDF output.');
  if (conformance !== undefined) throw new UsageError('--conformance applies only to PDF output.');
  if (embedSource !== undefined) throw new UsageError('--embed-source applies only to PDF output.');
}

function checkStandardOutput({ format }: RenderFlags, to: OutputFormat, { terminal }: CommandIo): void {
  if (to === 'pdf' && terminal.output)
    throw new UsageError('Cannot write a PDF to a terminal. Use -o FILE or redirect the output.');
  if (format !== 'pretty')
    throw new UsageError(`--format ${format} also writes to standard output. Use -o FILE.`);
}

async function renderFile(
  planned: PlannedOutput,
  request: RenderRequest,
  reporter: ProblemReporter,
  io: CommandIo,
): Promise<Outcome> {
  const { source } = planned;
  const print = (text: string): void => printStatus(source, text, io);
  try {
    const { typesetPages, fitText } = await import('../../index.ts');
    const file = await openSource(source, io, accessOf(request.style));
    const laidOut = (from: SourceFile): Promise<TypesetPages> =>
      typesetPages(from.bytes, { ...typesetOptions(request.style, from), ...request.pdf });
    const typeset = await (request.shrinkPhotos ? laidOutSmaller(file, laidOut) : laidOut(file));
    const { problems, report } = typeset;
    reporter.report(problems, file);
    if (typeset.format !== 'quoin') print(importText(typeset, file.name));
    const content = await paint(typeset, request);
    if (content === undefined) {
      print('not rendered');
      return false;
    }
    const output = await finalOutput(planned, typeset, request.written);
    const { target } = output;
    await writeOutput(output, content, io);
    const pages = countText(typeset.display?.pages.length ?? 0, 'page');
    const where = target === standardStream ? '' : ` in ${target}`;
    print(`${pages}${where}${embeddedText(typeset)}${softFitText(report)}`);
    if (report?.fit?.wanted !== undefined) print(`fit: ${fitText(report.fit)}`);
    if (report && request.guides.includes('breaks')) breakTexts(report).forEach(print);
    systemFontTexts(file).forEach(print);
    return outcomeOf(problems, request, print);
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}

/** Lays out a source, and again with smaller pictures if some have more pixels than print well. */
async function laidOutSmaller(
  file: SourceFile,
  layOut: (from: SourceFile) => Promise<TypesetPages>,
): Promise<TypesetPages> {
  const { withSmallerPictures } = await import('../shrink-pictures.ts');
  const typeset = await layOut(file);
  const smaller = await withSmallerPictures(file, typeset);
  return smaller === undefined ? typeset : layOut(smaller);
}

/**
 * Returns where to write a layout, and notes it.
 *
 * @throws Error if another file was written there
 */
async function finalOutput(
  planned: PlannedOutput,
  { theme = '', display }: TypesetPages,
  written: Map<string, string>,
): Promise<Output> {
  const output = await targetOf(planned, { theme, locale: display?.language ?? '' });
  const other = written.get(output.target);
  if (other !== undefined) throw new Error(`${output.target} was already written for ${other}.`);
  if (output.target !== standardStream) written.set(output.target, output.source);
  return output;
}

/** Returns how the render of a file ended, and prints why if it is no success. */
function outcomeOf(
  problems: readonly Problem[],
  { strict = false, allowMissing = false }: RenderRequest,
  print: (text: string) => void,
): Outcome {
  if (strict && problems.length > 0) {
    print(`failed: ${countText(problems.length, 'problem')} with --strict`);
    return false;
  }
  const missing = [...new Set(problems.flatMap((problem) => problem.missing ?? []))];
  if (allowMissing || missing.length === 0) return true;
  const what = missing.map((kind) => missingNames[kind]).join(', ');
  print(`incomplete: ${what} missing (exit code 3; 0 with --allow-missing)`);
  return 'incomplete';
}

const missingNames: Readonly<Record<Missing, string>> = {
  text: 'text',
  picture: 'a picture',
  font: 'a font',
};

/** Returns the format that was read, and the number of conversion notes. */
function importText({ format, notes }: TypesetPages, file: string): string {
  const read = `read as ${formatName(format)}`;
  return notes.length === 0
    ? read
    : `${read}: ${noteCounts(notes)}; list them with quoin import --notes-only ${file}`;
}

/** Returns how much of the source the PDF contains, or an empty text if it contains none. */
function embeddedText({ source }: TypesetPages): string {
  if (source === undefined) return '';
  return source.extent === 'full' ? ', with its full source' : ', with its source without hidden parts';
}

/** Returns what a soft fit changed, or an empty text if it changed nothing. */
function softFitText(report: LayoutReport | undefined): string {
  if (report?.fit === undefined || report.fit.wanted !== undefined) return '';
  const { tightness, pages, designedPages } = report.fit;
  if (tightness === 0) return '';
  const change = `, ${tightness > 0 ? 'tightened' : 'loosened'} by ${Math.round(100 * Math.abs(tightness))} %`;
  return pages === designedPages ? change : `${change} (${countText(designedPages, 'page')} with --fit none)`;
}

/** Returns the PDF or the text, or `undefined` if the file has nothing to render. */
async function paint(
  typeset: TypesetPages,
  { format, guides, pdf }: RenderRequest,
): Promise<Uint8Array | string | undefined> {
  const { display, report, stages } = typeset;
  if (display === undefined || report === undefined || stages === undefined) return undefined;
  const { paintPdf, paintText } = await import('../../index.ts');
  const { pdfOptionsOf } = await import('../../inspect.ts');
  if (format === 'text') return `${(await paintText(display)).trimEnd()}\n`;
  const guided = guides.length === 0 ? display : await withGuidesByPart(display, stages, guides);
  return paintPdf(guided, pdfOptionsOf(typeset.source, pdf));
}

/** Draws the guides of the letter and of the résumé separately, since each has its own pages, frames and breaks. */
async function withGuidesByPart(
  display: DisplayList,
  { parts }: Stages,
  guides: readonly GuideKind[],
): Promise<DisplayList> {
  const { withGuides } = await import('../../inspect.ts');
  let pageCount = 0;
  const pages = parts.flatMap(({ document, report, display: partDisplay }) => {
    const first = pageCount;
    pageCount += partDisplay.pages.length;
    const partPages = display.pages
      .slice(first, pageCount)
      .map((page) => ({ ...page, number: page.number - first }));
    const guided = withGuides({ ...display, pages: partPages }, guides, { sheet: document.sheet, report });
    return guided.pages.map((page) => ({ ...page, number: page.number + first }));
  });
  return { ...display, pages };
}

/** Returns a line about each font of the system: a page with it may be another on another computer. */
function systemFontTexts({ foundFonts }: SourceFile): readonly string[] {
  const found = foundFonts().filter(({ origin }) => origin === 'system');
  return [
    ...new Map(
      found.map(({ family, file }) => [family, `uses “${family}” of this system: ${file}`]),
    ).values(),
  ];
}

/** Returns one line about the break at the end of each page. */
function breakTexts({ pages }: LayoutReport): readonly string[] {
  return pages.flatMap(({ breakAt, breakCost, fill }, index) =>
    breakAt === undefined
      ? []
      : [
          `page ${index + 1} is ${Math.round(100 * fill)} % full and ends at: ${breakAt}, cost ${Math.round(breakCost)}`,
        ],
  );
}
