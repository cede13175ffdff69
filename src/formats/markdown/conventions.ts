import { plainKey } from '../../model/suggest.ts';
import { contactFields, networkAddresses } from '../../schema/contact-fields.ts';
import { namesOf } from '../../schema/field.ts';

/**
 * A comment at the end of a file that Quoin wrote. Such a file has the form that the export documents, and is read
 * word for word; in others the habits of people are understood.
 */
export const ownMark = '<!-- Written by Quoin. -->';

/** Labels of parts of the line below an entry's heading: `Location: London`. */
const headerLabels = ['Title', 'Organization', 'Location', 'URL', 'Logo', 'Dates'] as const;
/** One of those labels. */
export type HeaderLabel = (typeof headerLabels)[number];

/** Matches `Location: London`, with the groups `label` and `value`. */
export const labelledPiece: RegExp = new RegExp(
  `^(?<label>${headerLabels.join('|')}): (?<value>\\S.*)$`,
  's',
);

/** Matches the separators of a line: `Engineer • 2019 –`, `London | 2019`. */
export const pieceSeparator: RegExp = /(?:\s+[•·|])(?:\s+|$)/g;
/** Matches a dash that separates. In a range of dates it does not. */
export const dashSeparator: RegExp = /(?<=\s)—(?:\s+|$)/g;

/** Masks code, in which separators do not count. Keeps the length. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/gs, (code) => 'x'.repeat(code.length));
}

/** Matches a bold label, with an optional level: `**German** (fluent): since 2012`. */
export const labelPattern: RegExp =
  /^\*\*(?:(?<label>(?:[^*\\]|\\.|\*(?!\*))*?):\*\*|(?<outside>(?:[^*\\]|\\.|\*(?!\*))+?)\*\*(?: \((?<level>(?:[^()\\]|\\.)+)\))?:)(?=\s|$)/s;

/** Matches attributes at the end of a heading: `{lang=de keep-together=true page-break=before}`. */
export const headingAttributes: RegExp =
  /(?:^|\s+)\{((?:(?:lang|keep-together|page-break|keep|break)=[\w-]+\s*)+)\}$/;

/** Keys that a contact line may have before an address. */
const contactKeys: ReadonlySet<string> = new Set([
  ...namesOf(contactFields).flatMap((name) => [name, ...contactFields[name].also]),
  ...networkAddresses.keys(),
]);

/** True if a word before a colon is a contact key. */
export function isContactKey(word: string): boolean {
  return contactKeys.has(plainKey(word));
}

/** Returns the kind of an address by its form; `undefined` for other text. */
export function addressKind(text: string): 'email' | 'phone' | 'url' | undefined {
  if (/^(?:mailto:)?[^\s@[\]()]+@[^\s@[\]()]+\.[^\s@[\]()]+$/i.test(text)) return 'email';
  if (/^(?:tel:)?\+?[\d\s().\u2010-\u2013/-]{7,}$/i.test(text) && hasNumber(text)) return 'phone';
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text) ? 'url' : undefined;
}

/** True for a group of three digits, or for enough of them in pairs. */
function hasNumber(text: string): boolean {
  return /\d{3}/.test(text) || text.replace(/\D/g, '').length > 7;
}

/** Longest part of a contact line, in characters. Longer parts are sentences. */
export const longestPiece = 80;

/** True if a line below the name is short and not a sentence. */
export function isHeadline(line: string): boolean {
  return /^[^-*+>#].{0,78}[^.!?:;\s]\s*$/.test(line);
}
