import { type PdfjsPage, withPdfjs } from '../support/extract.ts';
import type { FoundFacts, FoundJob, FoundSchool } from './found-facts.ts';
import {
  anyDate,
  bulletPattern,
  dateKey,
  dateRange,
  degreeWord,
  emailPattern,
  firmWord,
  isSchoolHeading,
  isWorkHeading,
  listedHeading,
  schoolWord,
  titleWord,
} from './open-parser-words.ts';

/** Text as pdf.js returns it. A gap that the stream passes from left to right is a piece of blank text. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A line of text at its place; `y` grows upward. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly size: number;
  readonly y: number;
  readonly page: number;
}

/** Largest distance of baselines in one row, in points. */
const sameRow = 3.5;
const stripWidth = 3;
/** Share of the rows that may ink a strip between two columns. */
const inkedRows = 0.04;
/** A wider gap cuts a row, in points. */
const columnGap = 50;

/** Parses a PDF by positions: looks for two columns, joins rows to lines, finds sections by their words. */
export function positionalFacts(pdf: Uint8Array): Promise<FoundFacts> {
  return withPdfjs(pdf, async (document) => {
    const lines: Line[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      lines.push(...(await linesOfPage((await document.getPage(number)) as PlacedPage, number)));
    return positionalFactsOf(lines);
  });
}

interface PlacedPage extends PdfjsPage {
  getViewport(options: { readonly scale: number }): { readonly width: number };
}

async function linesOfPage(page: PlacedPage, number: number): Promise<readonly Line[]> {
  const { items } = await page.getTextContent();
  const pieces = items
    .filter(({ str }) => str !== '')
    .map(({ str, width, transform }): Piece => {
      const [, , , size = 0, x = 0, y = 0] = transform;
      return { text: str, x, right: x + width, y, size };
    });
  return columnsOf(pieces, page.getViewport({ scale: 1 }).width).flatMap((column) => linesOf(column, number));
}

function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - piece.y <= sameRow) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/** Splits a page at its widest blank strip, if there are enough rows on both sides. */
function columnsOf(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const rows = rowsOf(pieces);
  if (pieces.length < 30 || rows.length < 8) return [pieces];
  const strips = Math.ceil(width / stripWidth);
  const isBlank = Array.from({ length: strips }, (_, strip) => {
    const [from, to] = [strip * stripWidth, (strip + 1) * stripWidth];
    const inked = rows.filter((row) => row.some(({ x, right }) => x < to && right > from));
    return from >= 0.2 * width && to <= 0.8 * width && inked.length <= inkedRows * rows.length;
  });
  let widest = { from: 0, length: 0 };
  let length = 0;
  for (const [strip, blank] of isBlank.entries()) {
    length = blank ? length + 1 : 0;
    if (length > widest.length) widest = { from: strip - length + 1, length };
  }
  if (widest.length * stripWidth < 0.01 * width) return [pieces];
  const middle = (widest.from + widest.length / 2) * stripWidth;
  const left = pieces.filter(({ x, right }) => (x + right) / 2 < middle);
  const right = pieces.filter((piece) => !left.includes(piece));
  const isColumn = (side: readonly Piece[]): boolean =>
    rowsOf(side.filter(({ text }) => text.trim() !== '')).length >= 4;
  return isColumn(left) && isColumn(right) ? [left, right] : [pieces];
}

function linesOf(pieces: readonly Piece[], page: number): readonly Line[] {
  const rows = rowsOf(pieces)
    .map((row) => partsOf(row).map(withoutBlanks))
    .map((parts) => parts.filter((part) => part.length > 0))
    .filter((parts) => parts.length > 0);
  const lines: Line[] = [];
  for (let index = 0; index < rows.length; ) {
    // Rows that are cut at the same place are columns, which are read down.
    let end = index + 1;
    while (isCutAlike(rows[index] ?? [], rows[end] ?? [])) end += 1;
    const block = rows.slice(index, end);
    const parts = Math.max(...block.map((row) => row.length));
    for (let part = 0; part < parts; part += 1)
      lines.push(...block.flatMap((row) => row.slice(part, part + 1).map((pieces) => lineOf(pieces, page))));
    index = end;
  }
  return lines;
}

function isCutAlike(above: readonly (readonly Piece[])[], below: readonly (readonly Piece[])[]): boolean {
  return (
    above.length > 1 &&
    above.length === below.length &&
    above.every((part, index) => Math.abs((part[0]?.x ?? 0) - (below[index]?.[0]?.x ?? 0)) < stripWidth)
  );
}

function withoutBlanks(part: readonly Piece[]): readonly Piece[] {
  return part.filter(({ text }) => text.trim() !== '');
}

/** Cuts a row at wide gaps that no blank piece bridges, unless only a range of dates follows. */
function partsOf(row: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  for (const [index, piece] of row.entries()) {
    const before = row[index - 1];
    const rest = row
      .slice(index)
      .map(({ text }) => text)
      .join(' ')
      .trim();
    const isDates = dateRange.exec(rest)?.[0].length === rest.length;
    if (before === undefined || (piece.x - before.right > columnGap && !isDates)) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

function lineOf(pieces: readonly Piece[], page: number): Line {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const character = (piece.right - piece.x) / Math.max(1, piece.text.length);
    if (before && piece.x - before.right > 0.4 * character) text += ' ';
    text += piece.text;
  }
  const [first] = pieces;
  const size = Math.max(...pieces.map((piece) => piece.size));
  const closed = text
    .replace(/(?:(?<=^|\s)\p{L} ){3,}\p{L}(?=\s|$)/gu, (letters) => letters.replaceAll(' ', ''))
    .replace(/\s+/gu, ' ')
    .trim();
  return { text: closed, x: first?.x ?? 0, y: first?.y ?? 0, size, page };
}

interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Finds the facts in lines, however they were made. */
export function positionalFactsOf(lines: readonly Line[]): FoundFacts {
  const sections = sectionsIn(lines);
  const profile = sections.find(({ heading }) => heading === '')?.lines ?? [];
  const linesUnder = (kind: RegExp): readonly Line[] =>
    sections.filter(({ heading }) => kind.test(heading)).flatMap((section) => section.lines);
  const all = lines.map(({ text }) => text).join('\n');
  return {
    name: nameIn(profile),
    email: emailPattern.exec(all)?.[0],
    jobs: jobsIn(linesUnder(isWorkHeading)),
    schools: schoolsIn(linesUnder(isSchoolHeading)),
  };
}

function sectionsIn(lines: readonly Line[]): readonly Section[] {
  const common = mostCommon(lines.map(({ size }) => Math.round(10 * size))) / 10;
  const sections: { heading: string; lines: Line[] }[] = [{ heading: '', lines: [] }];
  for (const [index, line] of lines.entries()) {
    const listed = listedHeading(line.text);
    const above = lines[index - 1];
    const isEnd = sections.length > 1 && endsSection(line, above, common);
    if (listed !== undefined || isEnd) sections.push({ heading: listed ?? 'other', lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** True for a line that looks like a heading whose words are not known. */
function endsSection({ text, size, y, page }: Line, above: Line | undefined, common: number): boolean {
  const words = text.split(' ');
  if (size >= 1.15 * common && words.length <= 4 && text.length <= 40 && !text.endsWith('.')) return true;
  const isInCapitals = /\p{Lu}/u.test(text) && text === text.toUpperCase() && !/[\d,–—-]/u.test(text);
  if (!isInCapitals) return false;
  const isApart = above?.page === page && above.y - y >= 1.4 * 1.2 * common;
  return words.length === 1 ? isApart : words.length <= 6;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function nameIn(profile: readonly Line[]): string | undefined {
  const first = profile.slice(0, 5);
  const largest = Math.max(...first.map(({ size }) => size));
  const average = first.reduce((sum, { size }) => sum + size, 0) / Math.max(1, first.length);
  const isName = ({ text }: Line): boolean => {
    const words = text.split(' ');
    const letters = text.replaceAll(/[^\p{L}]/gu, '').length;
    return words.length >= 2 && words.length <= 5 && letters >= 0.7 * text.length && !/[\d@]/u.test(text);
  };
  const candidates = first.filter((line) => isName(line) && !schoolWord.test(line.text));
  const score = (line: Line): number =>
    (line === candidates[0] ? 0.4 : 0) +
    (line.size === largest ? 0.3 : 0) +
    (line.size > average + 1 ? 0.1 : 0) +
    (line.text.split(' ').every((word) => /^\p{Lu}/u.test(word)) ? 0.2 : 0) +
    (line.text.split(' ').length <= 4 ? 0.1 : 0) -
    (titleWord.test(line.text) ? 0.6 : 0);
  return candidates.toSorted((a, b) => score(b) - score(a))[0]?.text;
}

/** Jobs begin at a line without a bullet that has a range of dates; up to two lines above belong to it. */
function jobsIn(lines: readonly Line[]): readonly FoundJob[] {
  const mark = lines.find(({ text }) => bulletPattern.test(text))?.x ?? Number.POSITIVE_INFINITY;
  const isListed = (line: Line | undefined): boolean =>
    line === undefined || bulletPattern.test(line.text) || line.x > mark + 1;
  return lines.flatMap((line, index) => {
    const range = dateRange.exec(line.text);
    if (range === null || isListed(line)) return [];
    const above: Line[] = [];
    for (let at = index - 1; at >= index - 2 && !isListed(lines[at]); at -= 1) {
      const candidate = lines[at];
      if (candidate === undefined || dateRange.test(candidate.text)) break;
      above.unshift(candidate);
    }
    const below: Line[] = [];
    for (let at = index + 1; at < lines.length && !isListed(lines[at]); at += 1) {
      const candidate = lines[at];
      if (candidate === undefined || dateRange.test(candidate.text) || below.length === 2) break;
      below.push(candidate);
    }
    const dated = line.text.replace(range[0], '').trim();
    const parts = headParts(above, dated, below);
    const { start = '', end = '' } = range.groups ?? {};
    return [{ ...parts, start: dateKey(start), end: dateKey(end) }];
  });
}

/** Greatest number of words in a line of a head. */
const mostHeadWords = 10;

function isRunningText(text: string): boolean {
  return text.split(' ').length > mostHeadWords || /[a-z]{3}\.$/u.test(text);
}

const divided = /\s*[@│|·]\s*|\s*—\s*|\s–\s/u;

/** Divides the lines of a head into a title and an organisation. */
function headParts(
  above: readonly Line[],
  dated: string,
  below: readonly Line[],
): Pick<FoundJob, 'title' | 'organisation'> {
  const lines = [...above.map(({ text }) => text), dated, ...below.map(({ text }) => text)].filter(
    (text) => text !== '' && !isRunningText(text),
  );
  const parts = lines.flatMap((text) => {
    const pieces = text.split(divided).filter((part) => part !== '');
    return pieces.flatMap((part) =>
      titleWord.test(part.split(',')[0] ?? '') ? part.split(/,\s*/u) : [part],
    );
  });
  const isFirm = (part: string): boolean =>
    (firmWord.test(part) || schoolWord.test(part)) && !titleWord.test(part);
  const firm = parts.find(isFirm);
  const title = parts.find((part) => titleWord.test(part) && part !== firm);
  if (title !== undefined) return { title, organisation: firm ?? parts.find((part) => part !== title) };
  if (firm !== undefined) return { organisation: firm, title: parts.find((part) => part !== firm) };
  const isUnder = above.length > 0 && divided.test(dated);
  const [first, second] = parts;
  return isUnder || /·/u.test(lines[0] ?? '')
    ? { title: first, organisation: second }
    : { organisation: first, title: second };
}

/** Schools begin at a line with the word of a degree or a school. */
function schoolsIn(lines: readonly Line[]): readonly FoundSchool[] {
  const schools: { school?: string | undefined; degree?: string | undefined; year?: string | undefined }[] =
    [];
  for (const { text } of lines) {
    if (bulletPattern.test(text)) continue;
    const year = [...text.matchAll(new RegExp(anyDate, 'giu'))].at(-1)?.[0];
    const bare = text
      .replace(dateRange, '')
      .replace(/[\s,]*\b(?:19|20)\d{2}\s*$/u, '')
      .trim();
    const pieces = bare.split(/\s*—\s*/u);
    const school = pieces.find((piece) => schoolWord.test(piece));
    const degree = pieces.find((piece) => degreeWord.test(piece) && piece !== school);
    const last = schools.at(-1);
    const isNew =
      (school !== undefined && (last === undefined || last.school !== undefined)) ||
      (degree !== undefined && (last === undefined || last.degree !== undefined));
    if (isNew) schools.push({});
    const entry = schools.at(-1);
    if (entry === undefined) continue;
    entry.school ??= school;
    entry.degree ??= degree;
    if (year !== undefined) entry.year ??= dateKey(year).split('/')[0];
  }
  return schools;
}
