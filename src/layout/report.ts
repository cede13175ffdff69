import type { Face } from '../model/face.ts';
import type { LayoutReport, OverfullLine, PageDefect, RagReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { Steps } from '../model/steps.ts';
import type { GalleyItem } from './blocks/galley.ts';
import type { LaidOutText } from './blocks/paragraph-alignment.ts';
import { lineSeparator } from './inline/break-opportunities.ts';
import { textOf } from './inline/text-run.ts';
import { type CutFlow, itemsOf, mainOf, masterKindsOf } from './pages/cut-flows.ts';
import { pageDefectsOf, pageReport } from './pages/page-defects.ts';

/**
 * Builds the layout report from the results of layout.
 *
 * @param laidOut The paragraphs of all flows. Those that are laid out again for other frames count where they are printed.
 * @param fallbacks Characters that their face lacks, with the face that sets them.
 */
export function* reportOf(
  display: DisplayList,
  flows: readonly CutFlow[],
  laidOut: readonly LaidOutText[],
  fallbacks: ReadonlyMap<string, Face>,
): Steps<LayoutReport> {
  const main = mainOf(flows);
  const side = flows.filter((flow) => flow !== main);
  const printed = printedParagraphs(flows);
  const texts = laidOut.filter(({ number }) => printed.has(number));
  yield 'long';
  const defects: PageDefect[] = [];
  for (const flow of flows) defects.push(...(yield* pageDefectsOf(flow, flow === main)));
  const overfullLines = texts.flatMap(overfullLinesOf);
  yield 'long';
  const rag = ragOf(texts);
  yield 'long';
  return {
    pages: main?.breaks.pages.map(pageReport) ?? [],
    masters: masterKindsOf(flows),
    sideFlows: side.map(({ name, breaks }) => ({ flow: name, pages: breaks.pages.map(pageReport) })),
    defects,
    faces: facesOf(display),
    fallbacks: Array.from(fallbacks, ([character, face]) => ({ character, face: face.key })),
    lines: sum(flows.map((flow) => sum(itemsOf(flow).map(lineCount)))),
    overfullLines,
    runts: texts.filter(({ runt }) => runt).length,
    hyphens: sum(texts.map(({ hyphens }) => hyphens)),
    raggedInstead: texts.flatMap(raggedInsteadOf),
    rag,
    cost: sum(flows.map((flow) => flow.breaks.cost)),
  };
}

function facesOf(display: DisplayList): readonly string[] {
  const faces = new Set<string>();
  for (const page of display.pages)
    for (const item of page.items) if (item.kind === 'run') faces.add(item.run.face.key);
  return [...faces];
}

/** Returns the numbers of the paragraphs that are on pages. */
function printedParagraphs(flows: readonly CutFlow[]): ReadonlySet<number> {
  const printed = new Set<number>();
  for (const item of flows.flatMap(itemsOf)) {
    if (item.kind !== 'line') continue;
    printed.add(item.paragraph);
    for (const { line } of item.attached) printed.add(line.paragraph);
  }
  return printed;
}

function lineCount(item: GalleyItem): number {
  return item.kind === 'line' ? 1 + item.attached.length : 0;
}

function overfullLinesOf({ lines, measure }: LaidOutText): readonly OverfullLine[] {
  return lines.flatMap((line) => {
    return line.overfull ? [{ text: textOf(line.pieces).trim(), excess: line.width - measure }] : [];
  });
}

/** Number of words by which the report names a paragraph: enough to find it. */
const firstWords = 6;

function raggedInsteadOf({ raggedInstead: reason, lines }: LaidOutText): LayoutReport['raggedInstead'] {
  if (reason === undefined) return [];
  return [
    {
      text: lines
        .map(({ pieces }) => textOf(pieces))
        .join('')
        .split(' ', firstWords)
        .join(' ')
        .trim(),
      reason,
    },
  ];
}

/** Measures the rag of lines that were broken because they were full. Skips paragraphs with forced breaks. */
function ragOf(texts: readonly LaidOutText[]): RagReport {
  const slacks = texts.flatMap(({ paragraph, lines, raggedInstead, measure }) => {
    const hasForcedBreak = paragraph.inlines.some(
      (inline) => inline.kind === 'text' && inline.text.includes(lineSeparator),
    );
    const { alignment } = paragraph.style;
    const ragged = alignment === 'start' || (alignment === 'justified' && raggedInstead !== undefined);
    if (hasForcedBreak || !ragged) return [];
    return lines.slice(0, -1).map((line) => (measure - line.width) / measure);
  });
  const lines = slacks.length;
  if (lines === 0) return { lines, mean: 0, deviation: 0 };
  const mean = sum(slacks) / lines;
  return { lines, mean, deviation: Math.sqrt(sum(slacks.map((slack) => (slack - mean) ** 2)) / lines) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
