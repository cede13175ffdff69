import type { Locale } from '../locale/locale.ts';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { RichText, Span } from '../model/rich-text.ts';
import { printedQuotes } from './smart-quotes.ts';

/** Placeholder for each character of code and addresses, which stay unchanged. */
const placeholder = '\ufffc';

/** A URL, an email address, or a domain with a path. */
const addressPattern =
  /\S*(?:[a-z]:\/\/|www\.)\S*|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w.])[\w-]+(?:\.[\w-]+)+\/\S*/giu;

/** Characters that every address contains one of. */
const addressCharacters = /[/@]|www\./iu;

/** Longest word, in characters, that is searched for addresses. A longer one is data, and the search takes quadratic time. */
const maxWordLength = 2000;

/** Units that stay on the line of their number. */
const units =
  '%|‰|°C|°F|ms|s|min|h|hrs?|km|m|cm|mm|µm|kg|g|mg|t|kB|KB|MB|GB|TB|PB|kbit|Mbit|Gbit|Hz|kHz|MHz|GHz|W|kW|MW|GW|V|kV|€|£|million|billion|bn|Mio\\.|Mrd\\.|millones|millions|milliards';

/** Replaces `length` characters from `at` by `text`. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Replaces typewriter punctuation: quotes and dashes in the style of the locale, apostrophes, ellipses, and
 * no-break spaces in phrases such as `75 ms`. Leaves code, addresses and words over 2,000 characters unchanged.
 */
export function smartPunctuation(text: RichText, locale: Locale, caches: Caches): RichText {
  return apply(text, editsOf(maskedText(text), locale, caches));
}

const editsByText = cacheKind<readonly Edit[]>('edits of a text');
const noBreakPatterns = cacheKind<RegExp>('pattern of spaces that do not break');

/** Approximate size of an edit in a cache, in bytes. */
const editCost = 64;

function editsOf(working: string, locale: Locale, caches: Caches): readonly Edit[] {
  const cache = caches.bounded(editsByText, locale);
  const known = cache.get(working);
  if (known !== undefined) return known;
  const edits = withoutOverlaps([
    ...printedQuotes(working, locale),
    ...dashes(working),
    ...ellipses(working),
    ...noBreakSpaces(
      working,
      caches.attached(noBreakPatterns, locale, () => noBreakPattern(locale)),
    ),
    ...punctuationSpaces(working, locale),
  ]);
  cache.set(working, edits, 2 * working.length + editCost * edits.length);
  return edits;
}

/** Returns the characters of a text with code and addresses masked. */
function maskedText(text: RichText): string {
  const plain = text.map((span) => (span.code ? placeholder.repeat(span.text.length) : span.text)).join('');
  if (plain.length <= maxWordLength && !addressCharacters.test(plain)) return plain;
  return plain.replace(/\S+/gu, (word) => {
    if (word.length > maxWordLength) return placeholder.repeat(word.length);
    return addressCharacters.test(word) ? word.replace(addressPattern, maskAddress) : word;
  });
}

/** Masks an address, but not the punctuation after it. */
function maskAddress(address: string): string {
  const bare = address.replace(/[.,;:!?)\]'"’”]+$/u, '');
  return placeholder.repeat(bare.length) + address.slice(bare.length);
}

/** Yields dashes. A hyphen after a colon, a semicolon or a comma begins a value, such as `- none`, and stays. */
function* dashes(text: string): Generator<Edit> {
  for (const match of text.matchAll(/(?<=\S) ((?<![:;,] )-|-{2,3}|[–—]) (?=\S)/gu)) {
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

/** Makes spaces inside phrases no-break spaces: `75 ms`, `May ’14`, `J. S. Bach`, `e.g. this`. */
function* noBreakSpaces(text: string, pattern: RegExp): Generator<Edit> {
  for (const match of text.matchAll(pattern)) yield { at: match.index, length: 1, text: '\u00a0' };
}

/** Matches the end of a street's name that a house number follows. */
const street = '(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|\\p{Ll}(?:weg|platz|allee|gasse|ring|damm|ufer))';

/** Returns the pattern of a space that must not break, by the text before and after it. */
function noBreakPattern(locale: Locale): RegExp {
  const { long, short, withDay } = locale.months;
  const names = [...long, ...short, ...(withDay?.long ?? []), ...(withDay?.short ?? [])];
  // Months that are figures, such as `03`, are no words beside a number.
  const months =
    [...new Set(names)]
      .filter((name) => !/\d/.test(name))
      .map(escaped)
      .join('|') || '(?!)';
  const neighbours = [
    `(?<=\\d )(?=(?:${units})(?![\\p{L}\\d]))`,
    `(?<=(?<!\\p{L})(?:${months})\\.? )(?=['’]?\\d{2})`,
    `(?<=(?<!\\d)\\d{1,2}\\.? )(?=(?:${months})(?!\\p{L}))`,
    '(?<=(?<![\\p{L}.])\\p{Lu}\\.(?:\\p{Lu}\\.)* )(?=\\p{Lu}(?:\\.|\\p{Ll}))',
    // A place and the initials of its country or state: `Washington, D.C.`
    '(?<=(?<![\\p{L}.])\\p{Lu}\\p{Ll}+, )(?=(?:\\p{Lu}\\.){2})',
    '(?<=(?<!\\p{L})(?:Dr|Mr|Mrs|Ms|Prof|St|Hr|Fr|Sr|Sra)\\. )(?=\\p{Lu})',
    '(?<=(?:(?<!\\p{L})(?:No|Nr|pp?|S|Fig|Abb|Vol|vol|Bd|ch|Kap|Art)\\.|§) )(?=\\d)',
    '(?<=\\d(?:st|nd|rd|th|\\.) )(?=(?:edn?|Aufl)\\.)',
    '(?<=(?<!\\p{L})(?:i\\.e|e\\.g|cf|ca|vs)\\. )(?=\\S)',
    '(?<=(?<!\\p{L})(?:z|d|u)\\. )(?=[BhUa]\\.)',
    // A street and its number, `Lößniger Straße 27 b`.
    `(?<=${street} )(?=\\d)`,
    `(?<=${street} \\d{1,4} )(?=\\p{Ll}(?!\\p{L}))`,
    // The parts of `GmbH & Co. KG`, and of `TU Braunschweig`.
    '(?<=(?<!\\p{L})(?:GmbH|UG|AG|SE) )(?=& Co\\.)',
    '(?<=& )(?=Co\\.)',
    '(?<=& Co\\. )(?=KG)',
    '(?<=(?<!\\p{L})(?:TU|TH|FH|FU|HU|PH|ETH|RWTH) )(?=\\p{Lu}\\p{Ll})',
    // A short capitalised word and its number: `Note 1,8`, `ISO 26262`, `Heft 7`.
    '(?<=(?<![\\p{L}\\d])\\p{Lu}\\p{L}{0,3} )(?=\\d)',
    '(?<=(?<!\\p{L})(?:Grade|Klasse|Level|Stufe) )(?=\\d)',
    '(?<=\\d{4}[ \\u00a0][-–] )(?=\\d{4}(?!\\d))',
    // A telephone number with a country code.
    '(?<=(?<![\\p{L}\\d])\\+\\d{1,3}[\\d \\u00a0()-]{0,16} )(?=[\\d(])',
    '(?<=\\p{L} )(?=\\(\\d{1,3}\\))',
    // A mark between two words ends a line, and begins none.
    '(?<=\\S )(?=[•∙·|] )',
  ];
  return new RegExp(` (?:${neighbours.join('|')})`, 'gu');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\\?\.$/u, '');
}

function* punctuationSpaces(text: string, locale: Locale): Generator<Edit> {
  const spaces = locale.punctuationSpace;
  if (spaces === undefined) return;
  for (const match of text.matchAll(
    /(?<=[\p{L}\p{N}%)»"])([ \u00a0\u202f]?)(?=[;:!?]+(?:[\s"'”’»)\]]|$))/gu,
  )) {
    const space = text.charAt(match.index + match[0].length) === ':' ? spaces.colon : spaces.highMarks;
    yield { at: match.index, length: match[0].length, text: space };
  }
  for (const match of text.matchAll(/(?<=«)[ \u00a0\u202f]?(?=\S)|(?<=\S)[ \u00a0\u202f]?(?=»)/gu))
    yield { at: match.index, length: match[0].length, text: spaces.quotes };
}

/** Sorts edits by position. Of two that overlap, keeps the first in the list. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((one, other) => one.at - other.at)) {
    const last = result.at(-1);
    if (last && edit.at < last.at + last.length) continue;
    result.push(edit);
  }
  return result;
}

/**
 * Applies edits to each span. Splits a span where an edit changes its length, so that source positions stay correct. The
 * text of an edit takes the formatting of the span that it begins in.
 */
function apply(text: RichText, edits: readonly Edit[]): RichText {
  if (edits.length === 0) return text.filter((span) => span.text !== '');
  const spans: Span[] = [];
  let base = 0;
  let from = 0;
  for (const span of text) {
    const end = base + span.text.length;
    let written = '';
    let start = Math.min(from, end);
    const flush = (to: number): void => {
      if (written !== '') spans.push(partOf(span, written, start - base));
      written = '';
      start = to;
    };
    for (const edit of edits) {
      if (edit.at < base || edit.at >= end) continue;
      written += span.text.slice(from - base, edit.at - base) + edit.text;
      from = edit.at + edit.length;
      if (edit.text.length !== edit.length || from > end) flush(Math.min(from, end));
    }
    written += span.text.slice(from - base);
    flush(end);
    base = end;
    from = Math.max(from, end);
  }
  return spans;
}

function partOf(span: Span, text: string, offset: number): Span {
  const { place, ...rest } = span;
  return { ...rest, text, ...(place && { place: { ...place, column: place.column + offset } }) };
}
