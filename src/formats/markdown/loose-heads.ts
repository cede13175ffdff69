import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { SourceScalar } from '../../model/source.ts';
import { joinedBy, sliceOf, trimmed } from '../../source/nodes.ts';
import { labelPattern, withoutCode } from './conventions.ts';
import { fenceAfter, splitAtSeparators, withoutEmphasis } from './lines.ts';
import { isPlace, meaningOf } from './name-words.ts';

/** One part of a line that names an entry. */
interface HeadPiece {
  readonly text: SourceScalar;
  /** True for a part in bold or italics. */
  readonly isMarked: boolean;
}

/** The names, places and dates in the lines at the top of an entry. */
export interface Head {
  /** In the order of the file. */
  readonly names: readonly SourceScalar[];
  readonly places: readonly SourceScalar[];
  readonly dates?: SourceScalar | undefined;
}

/** Longest line at the top of an entry, in characters without link targets. */
const longestHeadLine = 120;
/** Longest name in such a line without dates. */
const longestName = 80;
/** Most lines at the top of an entry. */
const mostHeadLines = 3;

/** A head, and the number of lines that it takes. */
export interface HeadLines extends Head {
  readonly count: number;
}

/**
 * Reads the lines below a heading: `**Clinique des Lilas**`, `*2018 – 2020 | Lille*`. They may lack dates.
 *
 * @param hasName False if there is no heading, so that the first part is a name even if it reads as a place.
 */
export function headBelow(lines: readonly SourceScalar[], hasName = true): HeadLines | undefined {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const pieces: HeadPiece[] = [];
  let [count, read] = [0, 0];
  let areDated = false;
  for (let at = first; first !== -1 && at < lines.length && read < mostHeadLines; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text.trim() === '') continue;
    const found = headPieces(line);
    const isAfterGap = read > 0 && (lines[at - 1]?.text ?? '').trim() === '';
    const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
    if (found === undefined || !continuesHead(found, next, isAfterGap, areDated)) break;
    areDated ||= found.some(isDated);
    pieces.push(...found);
    read += 1;
    count = at + 1;
  }
  const isNamed = pieces.some(({ text }) => meaningOf(text.text) !== undefined || isPlace(text.text));
  return count > 0 && (areDated || isNamed) ? { ...sorted(pieces, hasName), count } : undefined;
}

function continuesHead(
  pieces: readonly HeadPiece[],
  next: SourceScalar | undefined,
  isAfterGap: boolean,
  areDated: boolean,
): boolean {
  const isMarked = pieces.every((piece) => piece.isMarked || isDated(piece));
  const hasDates = pieces.some(isDated);
  if (areDated && hasDates) return false;
  if (isAfterGap) return hasDates ? isMarked : pieces.every(({ text }) => isPlace(text.text));
  if (hasDates || isMarked) return true;
  const isShort = pieces.every(({ text }) => text.text.length <= longestName && !/[.!?:;]$/.test(text.text));
  if (areDated) return isShort && pieces.every(({ text }) => isPlace(text.text));
  return isShort && (next ? headPieces(next) : undefined)?.some(isDated) === true;
}

/**
 * Reads a paragraph that begins an entry without a heading: `**Physiotherapist**, Harbour Clinic` with dates in that
 * line or in the next ones.
 */
export function headParagraph(lines: readonly SourceScalar[], at: number): HeadLines | undefined {
  const [first, second] = [lines[at], lines[at + 1]];
  const opening = first && headPieces(first);
  if (first === undefined || opening === undefined) return undefined;
  const isDatesAlone = opening.length === 1 && opening.every(isDated);
  const lead = isDatesAlone ? second && headPieces(second)?.[0] : opening.find((piece) => !isDated(piece));
  if (lead?.isMarked !== true) return undefined;
  const head = isDatesAlone ? headAfterDates(opening, second) : headBelow(lines.slice(at), false);
  return head?.dates && head.names.length > 0 ? head : undefined;
}

function headAfterDates(dates: readonly HeadPiece[], line: SourceScalar | undefined): HeadLines | undefined {
  const pieces = line && headPieces(line);
  return pieces && { ...sorted([...dates, ...pieces], false), count: 2 };
}

/** Reads a heading. Bars, dots and dates divide it. */
export function headingHead(title: SourceScalar): Head {
  const pieces = title.text.length <= 2 * longestHeadLine ? splitLine(title) : [];
  const whole = [{ text: title, isMarked: false }];
  return sorted(divides(title, pieces) ? pieces : whole, false);
}

/** True if the parts of a heading are names: at bars, with dates, or if one is a role and the other an organisation. */
function divides({ text }: SourceScalar, pieces: readonly HeadPiece[]): boolean {
  const meanings = new Set(pieces.map((piece) => meaningOf(piece.text.text)));
  return (
    pieces.some(isDated) || /\s[|·•]\s/.test(withoutCode(text)) || (meanings.has('role') && meanings.size > 1)
  );
}

/** Returns the parts of a line; `undefined` for a list, a label, a quotation, a table or a long text. */
function headPieces(line: SourceScalar): readonly HeadPiece[] | undefined {
  const bare = line.text.replace(/\]\([^()]*\)/g, ']').trim();
  const isBlock = /^(?:[-+#>|:]|\*\s|`{3}|~{3}|!\[|\d+[.)]\s)/.test(bare) || /^(?: {4}|\t)/.test(line.text);
  if (bare === '' || isBlock || labelPattern.test(bare) || bare.length > longestHeadLine) return undefined;
  return splitLine(line);
}

function splitLine(line: SourceScalar): readonly HeadPiece[] {
  const end = line.text.replace(/(?: {2,}|\\)$/, '').length;
  const written = trimmed(sliceOf(line, 0, end));
  const whole = withoutEmphasis(written);
  const pieces = splitAtSeparators(whole).filter(({ text }) => text !== '');
  return pieces.flatMap((piece) => splitPiece(piece, whole !== written));
}

const legalForm = /^(?:inc|llc|ltd|gmbh|co|corp|s\.?a|s\.?l|plc|ag|kg)\b/i;

/** Divides a part at dates, at emphasis, and at the comma after emphasis. */
function splitPiece(written: SourceScalar, isMarked: boolean): readonly HeadPiece[] {
  const piece = trimmed(written);
  const bare = withoutEmphasis(piece);
  if (bare !== piece) return splitPiece(bare, true);
  if (looksLikeDates(piece.text)) return [{ text: withoutBrackets(piece), isMarked }];
  const [, code] = /^`([^`]+)`$/.exec(piece.text) ?? [];
  if (code && looksLikeDates(code)) return [{ text: sliceOf(piece, 1, 1 + code.length), isMarked: true }];
  const [from, to] = datesIn(piece.text) ?? [0, 0];
  if (to > 0) {
    const before = piece.text.slice(0, from).replace(/(?:\s[-–—/@]|[,:([]|\s)+$/u, '').length;
    const gap = /^(?:[)\]]|\s*[,:/]|\s[-–—])*\s*/u.exec(piece.text.slice(to))?.[0].length ?? 0;
    return [sliceOf(piece, 0, before), sliceOf(piece, from, to), sliceOf(piece, to + gap)]
      .filter(({ text }) => text.trim() !== '')
      .flatMap((one) => (looksLikeDates(one.text) ? [{ text: one, isMarked }] : splitPiece(one, isMarked)));
  }
  return splitAtEmphasis(piece, isMarked) ?? splitByMeaning(piece).map((text) => ({ text, isMarked }));
}

/**
 * Divides `Physiotherapist, Harbour Clinic` if one part is a role and the other an organisation, and `Acme – Analyst` if
 * one is a role.
 */
function splitByMeaning(piece: SourceScalar): readonly SourceScalar[] {
  for (const { index, 0: mark } of piece.text.matchAll(/,\s+|\s[-–@]\s/gu)) {
    const parts = [sliceOf(piece, 0, index), sliceOf(piece, index + mark.length)];
    const meanings = new Set(parts.map(({ text }) => meaningOf(text)));
    const isOther = parts.every(({ text }) => /^\p{Lu}/u.test(text) && text.length <= longestName / 2);
    const isDash = !mark.includes(',') && isOther && meanings.size > 1;
    if (meanings.has('role') && (isDash || meanings.has('organization'))) return parts;
  }
  return [piece];
}

/** Returns where the dates at the start or the end of a text are. */
function datesIn(text: string): readonly [from: number, to: number] | undefined {
  const inBrackets = /[([]([^()[\]]+)[)\]]$/.exec(text);
  if (inBrackets?.[1] && looksLikeDates(inBrackets[1])) {
    return [inBrackets.index + 1, inBrackets.index + 1 + inBrackets[1].length];
  }
  const marked = /(?:^|[\s,])([*_]{1,2})([^*_]+)\1$/.exec(text);
  if (marked?.[2] && looksLikeDates(marked[2]))
    return [text.length - marked[0].trimStart().length, text.length];
  for (const { index, 0: mark } of text.matchAll(/,\s+|\s[-–—/@:]\s|\s+(?=\S)/gu)) {
    if (
      looksLikeDates(text.slice(index + mark.length)) &&
      (/\S/.test(mark) || /[*_)\]]$/.test(text.slice(0, index)))
    )
      return [index + mark.length, text.length];
  }
  for (const { index, 0: mark } of [...text.matchAll(/[,:]\s+|\s[-–—/@]\s|\s+(?=[*_])/gu)].reverse()) {
    if (looksLikeDates(text.slice(0, index)) && text.slice(index + mark.length).trim() !== '')
      return [0, index];
  }
  return undefined;
}

/** Divides `**Role**, Firm, City` and `**Role** at Firm` after the emphasis, and again at the next comma. */
function splitAtEmphasis(piece: SourceScalar, isMarked: boolean): readonly HeadPiece[] | undefined {
  const pattern =
    /^(\*{1,3}|_{1,3})((?:(?!\1).)*\S)\1(\s*,\s+|\s+[-–—@/:]\s+|\s+(?:at|chez|bei|presso|en|em|for|with)\s+|\s+(?=[*_([]))(?=\S)/u;
  const [whole = '', mark = '', inside = '', gap = ''] = pattern.exec(piece.text) ?? [];
  if (whole === '') return undefined;
  const first = { text: sliceOf(piece, mark.length, mark.length + inside.length), isMarked: true };
  const rest = sliceOf(piece, whole.length);
  if (!gap.includes(',')) return [first, ...splitPiece(withoutBrackets(rest), isMarked)];
  const comma = /,\s+/.exec(rest.text.replace(/[([][^()[\]]*[)\]]/g, (inner) => 'x'.repeat(inner.length)));
  const after = comma ? sliceOf(rest, comma.index + comma[0].length) : undefined;
  if (comma === null || after === undefined || legalForm.test(after.text))
    return [first, ...splitPiece(rest, isMarked)];
  return [first, ...splitPiece(sliceOf(rest, 0, comma.index), isMarked), { text: after, isMarked }];
}

function withoutBrackets(piece: SourceScalar): SourceScalar {
  return /^(?:\([^()]*\)|\[[^[\]]*\])$/.test(piece.text) ? sliceOf(piece, 1, piece.text.length - 1) : piece;
}

function isDated({ text }: HeadPiece): boolean {
  return looksLikeDates(text.text);
}

/** Sorts parts into names, places and the first dates. */
function sorted(pieces: readonly HeadPiece[], hasName: boolean): Head {
  const dates = pieces.find(isDated)?.text;
  const texts = pieces.map(({ text }) => text).filter((text) => text !== dates);
  const places = texts.filter(({ text }, at) => (at > 0 || hasName) && isPlace(text));
  return { names: texts.filter((text) => !places.includes(text)), places, dates };
}

/** Tells whether the title or the organisation is the first of two names; `undefined` if the words do not tell. */
export function orderOf([first, second]: readonly SourceScalar[]): 'title' | 'organization' | undefined {
  if (first === undefined || second === undefined) return undefined;
  const [one, other] = [meaningOf(first.text), meaningOf(second.text)];
  if (one === other) return undefined;
  return one === 'role' || other === 'organization' ? 'title' : 'organization';
}

/** Returns the places of a head, and its names after the second, as one location. */
export function locationIn({ names, places }: Head): SourceScalar | undefined {
  const [first] = [...names.slice(2), ...places];
  return first && joinedBy(', ', [...names.slice(2), ...places], first.place);
}

/** Splits lines at the paragraphs that begin an entry. Code is left alone. */
export function headParagraphs(
  lines: readonly SourceScalar[],
): readonly { readonly at: number; readonly head: HeadLines }[] {
  let fence: string | undefined;
  return lines.flatMap((line, at) => {
    const isCode = fence !== undefined;
    fence = fenceAfter(line.text, fence);
    const isFirst = !isCode && (lines[at - 1]?.text ?? '').trim() === '';
    const head = isFirst ? headParagraph(lines, at) : undefined;
    return head ? [{ at, head }] : [];
  });
}
