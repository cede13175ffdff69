import type { Inline } from '../../model/document.ts';
import type { Contact } from '../../model/resume.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { Taste } from '../taste.ts';
import { inlinesOf, unbroken, words } from './inlines.ts';

/** Wide enough to part two values without a mark that would be glued to one of them. */
const WIDE_SPACE = '\u2003';
/** A dot that stays with the value before it, so that no line begins with it. */
const DOT = '\u00a0· ';

/** Contacts one after another, parted by wide spaces; a line ends between two, not inside one. */
export function contactLine(contacts: readonly Contact[], style: TextStyle, taste: Taste): readonly Inline[] {
  return lineOf(contacts, WIDE_SPACE, style, taste);
}

/** Contacts one after another, parted by dots. */
export function dottedContactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  taste: Taste,
): readonly Inline[] {
  return lineOf(contacts, DOT, style, taste);
}

/** Addresses say what they are, so no rule is drawn under them. */
function lineOf(
  contacts: readonly Contact[],
  between: string,
  style: TextStyle,
  taste: Taste,
): readonly Inline[] {
  const plainLinks: Taste = { ...taste, settings: { ...taste.settings, links: 'plain' } };
  return contacts.flatMap((contact, index): readonly Inline[] => {
    const inlines = unbroken(inlinesOf(contact.text, style, plainLinks));
    return index === 0 ? inlines : [words(between, style), ...inlines];
  });
}
