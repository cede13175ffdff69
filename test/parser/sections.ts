import { knownHeading, type SectionKind } from './known-words.ts';
import type { TextLine, TextRun } from './text-lines.ts';

/** The lines under a heading. Lines before the first heading of a column are under none. */
export interface FoundSection {
  readonly heading?: string;
  readonly kind: SectionKind | 'unknown';
  readonly lines: readonly TextLine[];
}

const mostWords = 5;

/** The size and font of most characters. */
export function bodyType(lines: readonly TextLine[]): string {
  const counts = new Map<string, number>();
  for (const run of lines.flatMap(({ runs }) => runs)) {
    counts.set(typeOf(run), (counts.get(typeOf(run)) ?? 0) + run.text.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Splits lines at headings: alone on their line, distinct from the body, in the type of known headings. */
export function sectionsOf(lines: readonly TextLine[]): readonly FoundSection[] {
  const body = bodyType(lines);
  const known = lines.map((line) => headingRun(line, body)).filter((run) => run && knownHeading(run.text));
  const headingType = mostCommon(known.map((run) => (run ? typeOf(run) : '')));
  const sections: { heading?: string; kind: FoundSection['kind']; lines: TextLine[] }[] = [];
  let column: number | undefined;
  for (const line of lines) {
    if (line.column !== column) sections.push({ kind: 'unknown', lines: [] });
    column = line.column;
    const run = headingRun(line, body);
    if (run && typeOf(run) === headingType)
      sections.push({ heading: run.text, kind: knownHeading(run.text) ?? 'other', lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Returns the only run of a line that may be a heading. */
function headingRun({ runs: [run, second] }: TextLine, body: string): TextRun | undefined {
  if (run === undefined || second !== undefined) return undefined;
  const isCapitals = /\p{Lu}/u.test(run.text) && run.text === run.text.toUpperCase();
  const isShort = run.text.split(' ').length <= mostWords && !/[.,;:!?]$/u.test(run.text);
  return isShort && (isCapitals || (run.bold && typeOf(run) !== body)) ? run : undefined;
}

function typeOf({ font, size }: TextRun): string {
  return `${font} ${size.toFixed(1)}`;
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
