import type { ExpectedJob } from '../support/english-cvs.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { printedDates } from './printed-dates.ts';
import type { TextLine } from './text-lines.ts';

type Dates = NonNullable<ExpectedJob['dates']>;

/** The header of an entry, or of a role under it, in separate pieces. */
export interface FoundHead {
  /** Pieces without dates and places, in reading order. */
  readonly fields: readonly string[];
  readonly dates?: Dates;
}

/** An entry: its header, and the headers of the jobs under it. */
export interface FoundEntry {
  readonly head: FoundHead;
  readonly roles: readonly FoundHead[];
}

const mostWords = 14;
const bullet = /^(?:[•‣▪◦○*–—-]|\d{1,2}[.)])(?: |$)/u;

/** Entries of a section: each begins after more than `white`, in sizes, with a bold lead or with dates. */
export function entriesOf(lines: readonly TextLine[], white: number): readonly FoundEntry[] {
  const heads = headsOf(lines, white);
  const hasBold = heads.some(({ bold }) => bold);
  const entries: { head: FoundHead; roles: FoundHead[] }[] = [];
  for (const { bold, head } of heads) {
    const entry = entries.at(-1);
    if (entry === undefined || bold || !hasBold) entries.push({ head, roles: [] });
    else entry.roles.push(head);
  }
  return entries;
}

interface BlockHead {
  readonly bold: boolean;
  readonly head: FoundHead;
}

interface HeadLine {
  readonly pieces: readonly Piece[];
  readonly dates?: Dates;
  readonly bold: boolean;
}

/** The heads of blocks: a line that leads with bold, has dates or has them under it, and what goes on from it. */
function headsOf(lines: readonly TextLine[], white: number): readonly BlockHead[] {
  const heads: BlockHead[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = headLine(lines[index]);
    if (first === undefined || !opensBlock(lines[index], index, white)) continue;
    if (!(first.bold || first.dates || areDatesUnder(lines[index + 1], white))) continue;
    const block = [first];
    for (let next = headLine(lines[index + 1]); goesOn(block, next, lines[index + 1], white); ) {
      if (next) block.push(next);
      index += 1;
      next = headLine(lines[index + 1]);
    }
    heads.push({ bold: first.bold, head: joined(block) });
  }
  return heads;
}

function opensBlock(line: TextLine | undefined, index: number, white: number): boolean {
  return index === 0 || line?.lead === undefined || line.lead > white;
}

/** True if a line contains only dates and is directly under another. */
function areDatesUnder(line: TextLine | undefined, white: number): boolean {
  const dates = headLine(line);
  return dates?.dates !== undefined && dates.pieces.length === 0 && (line?.lead ?? white + 1) <= white;
}

/** A header line: dates, and pieces that are not running text. */
function headLine(line: TextLine | undefined): HeadLine | undefined {
  const [first] = line?.runs ?? [];
  if (line === undefined || first === undefined || bullet.test(first.text)) return undefined;
  const all = piecesOf(line);
  const dated = all.map(({ text }) => printedDates(text)).find((dates) => dates !== undefined);
  const pieces = all.filter(({ text }) => printedDates(text) === undefined);
  const words = pieces.flatMap(({ text }) => text.split(' ')).length;
  if (words > mostWords || /[.;:!?]$/u.test(pieces.at(-1)?.text.replace(/\b\p{Lu}[\p{L}.]*\.$/u, '') ?? ''))
    return undefined;
  const [lead] = pieces;
  // A lead in bold italics under an upright one is a role.
  return { pieces, bold: lead?.run.bold === true && !lead.run.italic, ...(dated && { dates: dated }) };
}

/** True if a line directly under a header belongs to it: another field, or the rest of a long one. */
function goesOn(
  block: readonly HeadLine[],
  next: HeadLine | undefined,
  line: TextLine | undefined,
  white: number,
): boolean {
  if (next === undefined || line?.lead === undefined || line.lead > white) return false;
  if (next.dates && block.some(({ dates }) => dates)) return false;
  return fieldsOf([...block, next]).length <= 2;
}

function joined(block: readonly HeadLine[]): FoundHead {
  const dates = block.map((line) => line.dates).find((found) => found !== undefined);
  return { fields: fieldsOf(block), ...(dates && { dates }) };
}

/** Returns the pieces of a header without places. A line in the same type as the one before continues it. */
function fieldsOf(block: readonly HeadLine[]): readonly string[] {
  const fields: { text: string; font: string }[] = [];
  for (const { pieces } of block) {
    const own = pieces.filter(({ appended }) => !appended);
    own.forEach(({ text, run }, index) => {
      const before = fields.at(-1);
      if (index === 0 && before?.font === run.font)
        fields[fields.length - 1] = { ...before, text: `${before.text} ${text}` };
      else fields.push({ text, font: run.font });
    });
  }
  return fields.map(({ text }) => text);
}
