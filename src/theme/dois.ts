import { plainText, type RichText, type Span } from '../model/rich-text.ts';

/** The number of a DOI: `10.1234/abcd`. */
const number = String.raw`10\.\d{4,9}/[^\s"<>\ufffc]+`;
/** What is written before it: the address of the resolver, or `doi:`. */
const opening = String.raw`(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:?\s*)`;

/** A DOI as people write it: its URL, or its number after `doi:`. The group is the number. */
const writtenDoi = new RegExp(String.raw`(?<![\w.])${opening}(${number})`, 'giu');
/** A number alone. It is one in a link to it only: `10.2024/11.2024` may be two months. */
const bareNumber = new RegExp(String.raw`(?<![\w./:])(${number})`, 'giu');
const wholeDoi = new RegExp(`^${opening}?(${number})$`, 'iu');
const doiUrl = new RegExp(String.raw`^https?://(?:dx\.|www\.)?doi\.org/(${number})$`, 'iu');

/** A DOI in a text, by offsets: its start, the start of its number, and its end. */
interface FoundDoi {
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
}

/** Returns text in which every DOI is printed as `doi:10.1234/abcd` and links to its page. Leaves code unchanged. */
export function withDois(text: RichText): RichText {
  if (!text.some((span) => span.text.includes('10.'))) return text;
  const plain = text.map((span) => (span.code ? '\ufffc'.repeat(span.text.length) : span.text)).join('');
  const dois = [...plain.matchAll(writtenDoi)].map(foundDoi);
  const isFree = ({ start }: FoundDoi): boolean => dois.every((doi) => start < doi.start || start >= doi.end);
  const bare = [...plain.matchAll(bareNumber)].map(foundDoi).filter(isFree);
  const found = [...dois, ...bare.filter(({ start }) => doiUrl.test(spanAt(text, start)?.link ?? ''))];
  return found.length === 0 ? text : printed(text, plain, found);
}

/** Returns the value of a field labelled `DOI` that is one, in any form. Printed as `doi:10.1234/abcd`, it needs no label. */
export function doiOfField(label: string, text: RichText): RichText | undefined {
  if (label.toLowerCase() !== 'doi') return undefined;
  const [, digits] = wholeDoi.exec(plainText(text).trim()) ?? [];
  const [first] = text;
  if (digits === undefined || first === undefined) return undefined;
  return [{ ...first, text: `doi:${digits}`, link: first.link ?? `https://doi.org/${digits}` }];
}

/** True if a text is a DOI with a link to its page, or a part of one. */
export function isDoi({ text, link }: Pick<Span, 'text' | 'link'>): boolean {
  return link !== undefined && doiUrl.test(link) && printedUrl(link).includes(text);
}

/** Returns a URL as it is printed: `doi:10.1234/abcd` for that of a DOI. */
export function printedUrl(url: string): string {
  return url.replace(doiUrl, 'doi:$1');
}

function foundDoi({ 0: match, 1: digits = '', index }: RegExpExecArray): FoundDoi {
  const numberStart = index + match.length - digits.length;
  return { start: index, numberStart, end: numberStart + withoutPunctuation(digits).length };
}

/** Removes punctuation that follows a DOI, such as a bracket that was opened before it. */
function withoutPunctuation(digits: string): string {
  const last = digits.at(-1) ?? '';
  const bracket = { ')': '(', ']': '[', '}': '{' }[last];
  const count = (sign: string): number => digits.split(sign).length;
  const isExtra = bracket === undefined ? /[.,;:!?'’”*_]/u.test(last) : count(last) > count(bracket);
  return isExtra ? withoutPunctuation(digits.slice(0, -1)) : digits;
}

function spanAt(text: RichText, offset: number): Span | undefined {
  let end = 0;
  return text.find((span) => {
    end += span.text.length;
    return offset < end;
  });
}

/** Replaces what is before the numbers of DOIs by `doi:`, and links them. */
function printed(text: RichText, plain: string, dois: readonly FoundDoi[]): RichText {
  const cuts = dois.flatMap(({ start, numberStart, end }) => [start, numberStart, end]);
  let base = 0;
  return text.flatMap((span) => {
    const [from, to] = [base, base + span.text.length];
    base = to;
    const inside = cuts.filter((cut) => cut > from && cut < to);
    const ends = [...new Set([...inside, to])].toSorted((one, other) => one - other);
    return ends.flatMap((end, index) => {
      const at = ends[index - 1] ?? from;
      const part = sliceOf(span, at - from, end - from);
      const doi = dois.find(({ start, end: last }) => at >= start && at < last);
      if (doi === undefined) return [part];
      const link = span.link ?? `https://doi.org/${plain.slice(doi.numberStart, doi.end)}`;
      const label = at === doi.start ? 'doi:' : '';
      return [{ ...part, text: label + (at >= doi.numberStart ? part.text : ''), link }].filter(
        ({ text: shown }) => shown !== '',
      );
    });
  });
}

function sliceOf(span: Span, from: number, to: number): Span {
  const { place } = span;
  const text = span.text.slice(from, to);
  return {
    ...span,
    text,
    ...(place && { place: { ...place, column: place.column + from, length: text.length } }),
  };
}
