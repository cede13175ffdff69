import {
  type DisplayList,
  fitText,
  type GuideKind,
  type LayoutReport,
  paintPdf,
  paintText,
  pdfOptionsOf,
  type Stages,
  type TypesetOptions,
  type TypesetPages,
  typesetPages,
  withGuides,
} from '../../index.ts';
import type { CommandIo } from '../command-io.ts';
import { formatName, noteCounts } from '../import-notes.ts';
import { type Output, type OutputFormat, standard } from '../outputs.ts';
import { countOf } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { type ProblemReporter, problemReporter, type ReportOptions } from '../report-problems.ts';
import { nameOf, openSource } from '../source-file.ts';
import { optionsFor, type StyleOptions, themeFileOf } from '../style-options.ts';
import { writeWhole } from '../write-atomic.ts';

/** What was asked of every file. */
export interface RenderRequest {
  readonly format: OutputFormat;
  readonly style: StyleOptions;
  /** Drawn over the pages of a PDF. */
  readonly guides: readonly GuideKind[];
  /** Whether a file with a problem counts as failed, though it is rendered. */
  readonly strict: boolean;
  /** How problems are told. */
  readonly reporting: ReportOptions;
  /** What is asked of a PDF as a file. */
  readonly file: Pick<TypesetOptions, 'created' | 'conformance' | 'embedSource'>;
}

/** Renders one file after another, saying what was made and what was wrong; whether every one is as it was asked for. */
export async function renderAll(
  outputs: readonly Output[],
  request: RenderRequest,
  io: CommandIo,
): Promise<boolean> {
  const reporter = problemReporter(request.reporting, io);
  let all = true;
  for (const output of outputs) {
    const good = await renderOne(output, request, reporter, io);
    all &&= good;
  }
  reporter.finish();
  return all;
}

async function renderOne(
  { source, target }: Output,
  request: RenderRequest,
  reporter: ProblemReporter,
  io: CommandIo,
): Promise<boolean> {
  const say = (text: string): void => io.complain(`${printable(nameOf(source))}: ${printable(text)}\n`);
  try {
    const file = await openSource(source, io, themeFileOf(request.style));
    const made = await typesetPages(file.bytes, { ...optionsFor(request.style, file), ...request.file });
    reporter.report(made.problems, file);
    if (made.format !== 'quoin') say(importText(made, file.name));
    const content = await painted(made, request);
    if (content === undefined) {
      say('not rendered');
      return false;
    }
    if (target === standard) io.print(content);
    else await writeWhole(target, content);
    const pages = countOf(made.display?.pages.length ?? 0, 'page');
    say(`${pages}${target === standard ? '' : ` in ${target}`}${sourceText(made)}`);
    if (made.report?.fit) say(`fit: ${fitText(made.report.fit)}`);
    if (made.report && request.guides.includes('breaks')) sayBreaks(made.report, say);
    if (!request.strict || made.problems.length === 0) return true;
    say(`${countOf(made.problems.length, 'problem')}, so --strict fails it`);
    return false;
  } catch (error) {
    say(`error: ${(error as Error).message}`);
    return false;
  }
}

/** What another format was read as, and what became of it. */
function importText({ format, notes }: TypesetPages, file: string): string {
  const read = `read as ${formatName(format)}`;
  return notes.length === 0 ? read : `${read}: ${noteCounts(notes)}; quoin import --notes ${file} lists them`;
}

/** Which source the PDF carries, if it does. */
function sourceText({ source }: TypesetPages): string {
  if (source === undefined) return '';
  return source.extent === 'whole' ? ', with the whole source' : ', with the source without what is hidden';
}

/** Absent where there was nothing to set. */
async function painted(
  made: TypesetPages,
  { format, guides, file }: RenderRequest,
): Promise<Uint8Array | string | undefined> {
  const { display, report, stages } = made;
  if (display === undefined || report === undefined || stages === undefined) return undefined;
  if (format === 'text') return `${(await paintText(display)).trimEnd()}\n`;
  const guided = guides.length === 0 ? display : withGuidesByPart(display, stages, guides);
  return paintPdf(guided, pdfOptionsOf(made.source, file));
}

/** A letter and a résumé have pages, frames and breaks of their own. */
function withGuidesByPart(
  display: DisplayList,
  { parts }: Stages,
  guides: readonly GuideKind[],
): DisplayList {
  let before = 0;
  const pages = parts.flatMap(({ document, report, display: own }) => {
    const first = before;
    before += own.pages.length;
    const ofPart = display.pages
      .slice(first, before)
      .map((page) => ({ ...page, number: page.number - first }));
    const guided = withGuides({ ...display, pages: ofPart }, guides, { sheet: document.sheet, report });
    return guided.pages.map((page) => ({ ...page, number: page.number + first }));
  });
  return { ...display, pages };
}

function sayBreaks({ pages }: LayoutReport, say: (text: string) => void): void {
  for (const [index, { breakAt, breakCost, fill }] of pages.entries())
    if (breakAt !== undefined)
      say(
        `page ${index + 1} is ${Math.round(100 * fill)} % full and ends at: ${breakAt}, cost ${Math.round(breakCost)}`,
      );
}
