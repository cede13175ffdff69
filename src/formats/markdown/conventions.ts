import { plainKey } from '../../model/suggest.ts';
import { contactFields, networkAddresses } from '../../schema/contact-fields.ts';
import { namesOf } from '../../schema/field.ts';

/** What a part of the line under an entry's heading may be called: `Location: London`. */
export const headLabels = ['Title', 'Organization', 'Location', 'URL', 'Logo', 'Dates'] as const;
export type HeadLabel = (typeof headLabels)[number];

/** `Location: London`, as groups `label` and `value`. */
export const labelledPiece: RegExp = new RegExp(`^(?<label>${headLabels.join('|')}): (?<value>\\S.*)$`, 's');

/** What stands between the parts of a line: `Engineer • 2019 –`, `London | 2019`. */
export const pieceMark: RegExp = /(?:\s+[•·|])(?:\s+|$)/g;
/** A dash that does, unless it stands in a range of dates. */
export const dashMark: RegExp = /(?<=\s)—(?:\s+|$)/g;

/** A text with other characters in the place of code, in which no mark counts. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/gs, (code) => 'x'.repeat(code.length));
}

/** A label in bold and what is said under it, with a level or without: `**German** (fluent): since 2012`. */
export const labelMark: RegExp =
  /^\*\*(?:(?<label>(?:[^*\\]|\\.|\*(?!\*))*?):\*\*|(?<outside>(?:[^*\\]|\\.|\*(?!\*))+?)\*\*(?: \((?<level>(?:[^()\\]|\\.)+)\))?:)(?=\s|$)/s;

/** `{lang=de keep-together=true page-break=before}` at the end of a heading. */
export const headingMarks: RegExp =
  /(?:^|\s+)\{((?:(?:lang|keep-together|page-break|keep|break)=[\w-]+\s*)+)\}$/;

/** Keys that a line of addresses may have before an address. */
const contactKeys: ReadonlySet<string> = new Set([
  ...namesOf(contactFields).flatMap((name) => [name, ...contactFields[name].also]),
  ...networkAddresses.keys(),
]);

/** Whether a word before a colon says what kind of contact follows. */
export function isContactKey(word: string): boolean {
  return contactKeys.has(plainKey(word));
}

/** What an address is by its looks; absent for any other text. */
export function addressKind(text: string): 'email' | 'phone' | 'url' | undefined {
  if (/^(?:mailto:)?[^\s@[\]()]+@[^\s@[\]()]+\.[^\s@[\]()]+$/i.test(text)) return 'email';
  if (/^(?:tel:)?\+?[\d\s().\u2010-\u2013/-]{7,}$/i.test(text) && /\d{3}/.test(text)) return 'phone';
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text) ? 'url' : undefined;
}

/** Longer parts of a line are no address and no place. */
export const longestPiece = 80;

/** Whether a line under the name is short and no sentence, as a headline is. */
export function isHeadline(line: string): boolean {
  return /^[^-*+>#].{0,78}[^.!?:;\s]\s*$/.test(line);
}
