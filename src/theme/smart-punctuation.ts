import type { Locale } from '../locale/locale.ts';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { RichText, Span } from '../model/rich-text.ts';

/** Stands in the working text for code and addresses, which nothing here may touch. */
const protectedWords = '\ufffc';

const address = /\S*(?:[a-z]:\/\/|www\.)\S*|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w.])[\w-]+(?:\.[\w-]+)+\/\S*/giu;

/** No address is without one of these. */
const addressSign = /[/@]|www\./iu;

/** Whatever is longer is data, and looking for addresses in it takes the square of its length. */
const longestWord = 2000;

/** Signs that a quote opens after, besides the beginning of a text. */
const opensAfter = /[\s\u00a0([{\u2013\u2014/\u00ab\u201c\u2018]/u;

const units =
  '%|‰|°C|°F|ms|s|min|h|hrs?|km|m|cm|mm|µm|kg|g|mg|t|kB|KB|MB|GB|TB|PB|kbit|Mbit|Gbit|Hz|kHz|MHz|GHz|W|kW|MW|GW|V|kV|€|£|million|billion|bn|Mio\\.|Mrd\\.|millones|millions|milliards';

/** A change to the text: `length` characters from `at` become `text`. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Sets the characters a typist has not: quotes and dashes of the language, the apostrophe of ’19, an
 * ellipsis, spaces that hold together what belongs together. Code, addresses and words over 2,000 characters
 * stay as they are.
 */
export function smartPunctuation(text: RichText, locale: Locale, caches: Caches): RichText {
  return apply(text, editsOf(workingText(text), locale, caches));
}

const editsByText = cacheKind<readonly Edit[]>('edits of a text');
const tiePatterns = cacheKind<RegExp>('pattern of spaces that do not break');

/** About how many bytes an edit takes. */
const editCost = 64;

function editsOf(working: string, locale: Locale, caches: Caches): readonly Edit[] {
  const cache = caches.bounded(editsByText, locale);
  const known = cache.get(working);
  if (known !== undefined) return known;
  const edits = withoutOverlaps([
    ...quotes(working, locale),
    ...dashes(working),
    ...ellipses(working),
    ...ties(
      working,
      caches.attached(tiePatterns, locale, () => tiePattern(locale)),
    ),
    ...punctuationSpaces(working, locale),
  ]);
  cache.set(working, edits, 2 * working.length + editCost * edits.length);
  return edits;
}

function workingText(text: RichText): string {
  const plain = text
    .map((span) => (span.code ? protectedWords.repeat(span.text.length) : span.text))
    .join('');
  if (plain.length <= longestWord && !addressSign.test(plain)) return plain;
  return plain.replace(/\S+/gu, (word) => {
    if (word.length > longestWord) return protectedWords.repeat(word.length);
    return addressSign.test(word) ? word.replace(address, protectedAddress) : word;
  });
}

function protectedAddress(address: string): string {
  const kept = address.replace(/[.,;:!?)\]'"’”]+$/u, '');
  return protectedWords.repeat(kept.length) + address.slice(kept.length);
}

function* quotes(text: string, locale: Locale): Generator<Edit> {
  const open = { double: false, single: false };
  const lastClose = [...text.matchAll(/[^\s']'(?!\p{L})/gu)].at(-1)?.index ?? -1;
  for (const match of text.matchAll(/["']/gu)) {
    const at = match.index;
    const kind = match[0] === '"' ? 'double' : 'single';
    const inner = kind === 'double' ? (locale.punctuationSpace?.quotes ?? '') : '';
    const opening = locale.quotes[kind][0] + inner;
    const closing = inner + locale.quotes[kind][1];
    if (opensQuote(text, at, lastClose)) {
      open[kind] = true;
      yield { at, length: 1, text: opening };
    } else if (open[kind] && !/[\p{L}\d]/u.test(text.charAt(at + 1))) {
      open[kind] = false;
      yield { at, length: 1, text: closing };
    } else if (kind === 'single') yield { at, length: 1, text: '’' };
    else if (!/\d/u.test(text.charAt(at - 1))) yield { at, length: 1, text: closing };
  }
}

/** A mark opens a quote when a word follows it, none precedes it, and it is closed later: ’19 is not. */
function opensQuote(text: string, at: number, lastClose: number): boolean {
  const mark = text.charAt(at);
  const next = text.slice(at + 1, at + 5);
  if (at > 0 && !opensAfter.test(text.charAt(at - 1))) return false;
  if (next === '' || /^[\s\u00a0]/u.test(next)) return false;
  if (mark === '"') return true;
  return !/^\d\ds?(?!\d)/u.test(next) && lastClose > at;
}

function* dashes(text: string): Generator<Edit> {
  for (const match of text.matchAll(/(?<=\S) (-{1,3}|[–—]) (?=\S)/gu)) {
    const dash = match[1] === '---' || match[1] === '—' ? '—' : '–';
    yield { at: match.index, length: match[0].length - 1, text: `\u00a0${dash}` };
  }
  for (const match of text.matchAll(/(?<=[\p{L}\d])(---?)(?=[\p{L}\d])/gu))
    yield { at: match.index, length: match[0].length, text: match[0] === '---' ? '—' : '–' };
  const years = /(?<![\d-])(?:1[89]|20)\d\d(-)(?=(?:(?:1[89]|20)\d\d)(?![\d-]))/gu;
  const pages = /(?<=\bpp?\.\s?)\d+(-)(?=\d)/gu;
  for (const pattern of [years, pages])
    for (const match of text.matchAll(pattern))
      yield { at: match.index + match[0].length - 1, length: 1, text: '–' };
}

function* ellipses(text: string): Generator<Edit> {
  for (const match of text.matchAll(/(?<!\.)\.{3}(?!\.)/gu)) yield { at: match.index, length: 3, text: '…' };
}

/** Spaces inside what a reader takes in at once: `75 ms`, `May ’14`, `J. S. Bach`, `e.g. this`. */
function* ties(text: string, pattern: RegExp): Generator<Edit> {
  for (const match of text.matchAll(pattern)) yield { at: match.index, length: 1, text: '\u00a0' };
}

/** A space, and then what must stand before and after it. */
function tiePattern(locale: Locale): RegExp {
  const months = [...locale.months.long, ...locale.months.short].map(escaped).join('|');
  const neighbours = [
    `(?<=\\d )(?=(?:${units})(?![\\p{L}\\d]))`,
    `(?<=(?<!\\p{L})(?:${months})\\.? )(?=['’]?\\d{2})`,
    `(?<=(?<!\\d)\\d{1,2}\\.? )(?=(?:${months})(?!\\p{L}))`,
    '(?<=(?<![\\p{L}.])\\p{Lu}\\.(?:\\p{Lu}\\.)* )(?=\\p{Lu}(?:\\.|\\p{Ll}))',
    '(?<=(?<!\\p{L})(?:Dr|Mr|Mrs|Ms|Prof|St|Hr|Fr|Sr|Sra)\\. )(?=\\p{Lu})',
    '(?<=(?:(?<!\\p{L})(?:No|Nr|pp?|Fig|Vol|vol|Art)\\.|§) )(?=\\d)',
    '(?<=(?<!\\p{L})(?:i\\.e|e\\.g|cf|ca|vs)\\. )(?=\\S)',
    '(?<=(?<!\\p{L})(?:z|d|u)\\. )(?=[BhUa]\\.)',
  ];
  return new RegExp(` (?:${neighbours.join('|')})`, 'gu');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\\?\.$/u, '');
}

function* punctuationSpaces(text: string, locale: Locale): Generator<Edit> {
  const spaces = locale.punctuationSpace;
  if (spaces === undefined) return;
  for (const match of text.matchAll(/(?<=[\p{L}\p{N}%)»"])([ \u00a0\u202f]?)(?=[;:!?]+(?:\s|$))/gu)) {
    const space = text.charAt(match.index + match[0].length) === ':' ? spaces.colon : spaces.highMarks;
    yield { at: match.index, length: match[0].length, text: space };
  }
  for (const match of text.matchAll(/(?<=«)[ \u00a0\u202f]?(?=\S)|(?<=\S)[ \u00a0\u202f]?(?=»)/gu))
    yield { at: match.index, length: match[0].length, text: spaces.quotes };
}

/** In order of place; of two that meet, the earlier listed stays. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((one, other) => one.at - other.at)) {
    const last = kept.at(-1);
    if (last && edit.at < last.at + last.length) continue;
    kept.push(edit);
  }
  return kept;
}

/** Carries out edits span by span; a span is cut where lengths differ, so that places stay true. */
function apply(text: RichText, edits: readonly Edit[]): RichText {
  if (edits.length === 0) return text.filter((span) => span.text !== '');
  const spans: Span[] = [];
  let base = 0;
  for (const span of text) {
    const end = base + span.text.length;
    let from = base;
    let written = '';
    let start = base;
    const flush = (to: number): void => {
      if (written !== '') spans.push(partOf(span, written, start - base));
      written = '';
      start = to;
    };
    for (const edit of edits) {
      if (edit.at < base || edit.at >= end) continue;
      written += span.text.slice(from - base, edit.at - base) + edit.text;
      from = Math.min(edit.at + edit.length, end);
      if (edit.text.length !== edit.length) flush(from);
    }
    written += span.text.slice(from - base);
    flush(end);
    base = end;
  }
  return spans;
}

function partOf(span: Span, text: string, offset: number): Span {
  const { place, ...rest } = span;
  return { ...rest, text, ...(place && { place: { ...place, column: place.column + offset } }) };
}
