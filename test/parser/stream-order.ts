import { withPdfjs } from '../support/extract.ts';
import type { FoundFacts, FoundJob, FoundSchool } from './found-facts.ts';
import {
  anyDate,
  dateKey,
  dateRange,
  degreeWord,
  month,
  schoolWord,
  titleWord,
} from './open-parser-words.ts';
import { type StreamText, streamTexts, type TypedPage } from './text-lines.ts';

/** A run of text of one line, after runs that are close together were joined. */
export interface StreamPiece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bold: boolean;
}

/** The pieces of a line, in the order of the stream. */
export type StreamLine = readonly StreamPiece[];

/** Parses a PDF in the order of its stream: lines end where the reader of the PDF says so, never at the end of a page. */
export function streamOrderFacts(pdf: Uint8Array): Promise<FoundFacts> {
  return withPdfjs(pdf, async (document) => {
    const texts: StreamText[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      texts.push(...(await streamTexts((await document.getPage(number)) as TypedPage)));
    return streamOrderFactsOf(linesOf(texts));
  });
}

function linesOf(texts: readonly StreamText[]): readonly StreamLine[] {
  const gap = meanCharacter(texts);
  const lines: StreamPiece[][] = [[]];
  for (const { text, x, right, y, font, endsLine } of texts) {
    const line = lines.at(-1) ?? [];
    const before = line.at(-1);
    if (text.trim() !== '') {
      if (before && x - before.right <= gap && x >= before.x) {
        const space = /[:,|│.•]$/u.test(before.text) ? ' ' : '';
        line[line.length - 1] = { ...before, text: before.text + space + text.trim(), right };
      } else line.push({ text: text.trim(), x, right, y, bold: /bold/iu.test(font) });
    }
    if (endsLine) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** Returns the mean width of a character in the commonest font and size. A blank is as wide as its gap, and does not count. */
function meanCharacter(texts: readonly StreamText[]): number {
  const lengths = new Map<string, { width: number; characters: number }>();
  for (const { text, x, right, font, size } of texts) {
    if (text.trim() === '') continue;
    const style = `${font} ${size.toFixed(1)}`;
    const sum = lengths.get(style) ?? { width: 0, characters: 0 };
    lengths.set(style, { width: sum.width + right - x, characters: sum.characters + text.length });
  }
  const commonest = [...lengths.values()].toSorted((a, b) => b.characters - a.characters)[0];
  return commonest === undefined ? 0 : commonest.width / Math.max(1, commonest.characters);
}

interface Section {
  readonly heading: string;
  readonly lines: readonly StreamLine[];
}

const headingWord = /experience|education|project|skill|job|course|summary|objective|award|honor/iu;

function sectionsIn(lines: readonly StreamLine[]): readonly Section[] {
  const sections: { heading: string; lines: StreamLine[] }[] = [{ heading: '', lines: [] }];
  for (const [index, line] of lines.entries()) {
    if (index > 1 && isHeading(line)) sections.push({ heading: line[0]?.text ?? '', lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function isHeading([piece, ...others]: StreamLine): boolean {
  if (piece === undefined || others.length > 0) return false;
  const { text, bold } = piece;
  if (bold && /\p{L}/u.test(text) && text === text.toUpperCase()) return true;
  return text.split(/\s+/u).length <= 2 && /^[A-Z][A-Za-z& ]*$/u.test(text) && headingWord.test(text);
}

/** Finds the facts in lines, however they were made. */
export function streamOrderFactsOf(lines: readonly StreamLine[]): FoundFacts {
  const sections = sectionsIn(lines);
  const profile = sections[0]?.lines.flat() ?? [];
  const work = sections.find(({ heading }) => /work|experience|employment|history|job/iu.test(heading));
  const education = sections.find(({ heading }) => /education/iu.test(heading));
  return {
    name: best(profile, nameScore)?.text,
    email: profile.map(({ text }) => /\S+@\S+\.\S+/u.exec(text)?.[0]).find((found) => found !== undefined),
    jobs: entriesIn(work?.lines ?? []).map(jobIn),
    schools: entriesIn(education?.lines ?? []).map(schoolIn),
  };
}

function nameScore({ text, bold }: StreamPiece): number {
  return (
    (/^[A-Za-z .]+$/u.test(text) ? 3 : 0) +
    (bold ? 2 : 0) +
    (text === text.toUpperCase() ? 2 : 0) -
    4 * [/@/u, /\d/u, /,/u, /\//u].filter((sign) => sign.test(text)).length -
    (text.split(/\s+/u).length >= 4 ? 2 : 0)
  );
}

/** Returns the piece with the highest score, the first of several. Its score is at least `least`, or there is none. */
function best(
  pieces: readonly StreamPiece[],
  score: (piece: StreamPiece) => number,
  least: number = 1,
): StreamPiece | undefined {
  const scored = pieces
    .map((piece) => ({ piece, points: score(piece) }))
    .filter(({ points }) => points >= least);
  return scored.toSorted((a, b) => b.points - a.points)[0]?.piece;
}

/** Divides the lines of a section where the step from line to line is large; else at bold lines. */
function entriesIn(lines: readonly StreamLine[]): readonly (readonly StreamLine[])[] {
  const steps = lines
    .slice(1)
    .map((line, index) => Math.round((lines[index]?.[0]?.y ?? 0) - (line[0]?.y ?? 0)));
  const usual = mostCommon(steps.filter((step) => step > 0));
  const byStep = divided(lines, (_, index) => (steps[index - 1] ?? 0) > 1.4 * usual);
  if (byStep.length > 1) return byStep;
  const isBold = (line: StreamLine | undefined): boolean => line?.[0]?.bold ?? false;
  return divided(lines, (line, index) => isBold(line) && !isBold(lines[index - 1]));
}

function divided(
  lines: readonly StreamLine[],
  begins: (line: StreamLine, index: number) => boolean,
): readonly (readonly StreamLine[])[] {
  const entries: StreamLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (entries.length === 0 || (index > 0 && begins(line, index))) entries.push([]);
    entries.at(-1)?.push(line);
  }
  return entries;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

const roundBullet = /^[•●∙⋅◦◉‣▪]/u;

/** Returns the pieces above the first bullet or the first line of eight words; else of two lines. */
function headOf(entry: readonly StreamLine[]): readonly StreamPiece[] {
  const text = (line: StreamLine): string => line.map((piece) => piece.text).join(' ');
  const end = entry.findIndex(
    (line) => roundBullet.test(text(line)) || line.some((piece) => piece.text.split(/\s+/u).length >= 8),
  );
  return entry.slice(0, end < 0 ? 2 : Math.max(1, end)).flat();
}

function dateScore({ text }: StreamPiece): number {
  return (
    (/\b(?:19|20)\d{2}\b/u.test(text) ? 1 : 0) +
    (month.test(text) ? 1 : 0) +
    (/\b(?:spring|summer|fall|winter)\b|present/iu.test(text) ? 1 : 0) -
    (text.includes(',') ? 1 : 0)
  );
}

function jobIn(entry: readonly StreamLine[]): FoundJob {
  const pieces = headOf(entry);
  const dates = best(pieces, dateScore)?.text ?? '';
  const title = best(
    pieces,
    ({ text }) =>
      (titleWord.test(text) ? 4 : 0) - (/\d/u.test(text) ? 4 : 0) - (text.split(/\s+/u).length > 5 ? 2 : 0),
  )?.text;
  const organisation = best(
    pieces,
    ({ text, bold }) => (bold ? 2 : 0) - (text === dates ? 4 : 0) - (text === title ? 4 : 0),
    Number.NEGATIVE_INFINITY,
  )?.text;
  const { start = dates, end = '' } = dateRange.exec(dates)?.groups ?? {};
  return { title, organisation, start: dateKey(start), end: dateKey(end) };
}

function schoolIn(entry: readonly StreamLine[]): FoundSchool {
  const pieces = entry.flat();
  const school = best(
    pieces,
    ({ text }) =>
      (schoolWord.test(text) ? 4 : 0) - (degreeWord.test(text) ? 4 : 0) - (/\d/u.test(text) ? 4 : 0),
  );
  const degree = best(
    pieces,
    ({ text }) =>
      (degreeWord.test(text) || /\b[ABM](?:\p{Lu}|\.)/u.test(text) ? 4 : 0) -
      (schoolWord.test(text) ? 4 : 0) -
      (/\d/u.test(text) ? 3 : 0),
  );
  const dates = best(pieces, dateScore)?.text ?? '';
  const years = [...dates.matchAll(new RegExp(anyDate, 'giu'))].map(([date]) => date);
  return { school: school?.text, degree: degree?.text, year: dateKey(years.at(-1) ?? '').split('/')[0] };
}
