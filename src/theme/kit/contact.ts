import type { IconInline, Inline } from '../../model/document.ts';
import type { Contact } from '../../model/resume.ts';
import { plainKey } from '../../model/suggest.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { iconOf } from './contact-icons.ts';
import { inlinesOf, noBreak, words } from './inlines.ts';

/** Wide enough to part two values without a mark that would be glued to one of them. */
const wideSpace = '\u2003';
/** A dot that stays with the value before it, so that no line begins with it. */
const dot = '\u00a0· ';

/** Contacts one after another, parted by wide spaces; a line ends between two, not inside one. */
export function contactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  return lineOf(contacts, wideSpace, style, context);
}

/** Contacts one after another, parted by dots. */
export function dottedContactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  return lineOf(contacts, dot, style, context);
}

/** Addresses say what they are, so no rule is drawn under them. */
function lineOf(
  contacts: readonly Contact[],
  between: string,
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const plainLinks: ThemeContext = { ...context, settings: { ...context.settings, links: 'plain' } };
  return contacts.flatMap((contact, index): readonly Inline[] => {
    const inlines = [
      ...contactIcon(contact, style, context),
      ...noBreak(inlinesOf(contact.text, style, plainLinks)),
    ];
    return index === 0 ? inlines : [words(between, style), ...inlines];
  });
}

/** In em: the place of an icon, how high it is, and how far under the baseline it goes. */
const iconAdvance = 1.3;
const iconHeight = 0.85;
const iconRise = -0.1;

/** The drawing before a contact; none where the settings want none, or there is none of it. */
export function contactIcon(
  contact: Contact,
  style: TextStyle,
  context: ThemeContext,
): readonly IconInline[] {
  const icon = context.settings.icons ? iconOf(contact) : undefined;
  if (icon === undefined) return [];
  const { size } = style;
  return [
    {
      kind: 'icon',
      icon,
      advance: iconAdvance * size,
      height: iconHeight * size,
      rise: iconRise * size,
      style,
    },
  ];
}

/** Networks that do not write themselves with one capital and small letters. */
const networks: Readonly<Record<string, string>> = {
  devto: 'DEV',
  github: 'GitHub',
  gitlab: 'GitLab',
  googlescholar: 'Google Scholar',
  linkedin: 'LinkedIn',
  orcid: 'ORCID',
  researchgate: 'ResearchGate',
  stackoverflow: 'Stack Overflow',
  youtube: 'YouTube',
};

/** Contacts on a line each, after what they are called: `E-mail: me@example.org`. */
export function labelledContactLines(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const plainLinks: ThemeContext = { ...context, settings: { ...context.settings, links: 'plain' } };
  return contacts.flatMap((contact, index): readonly Inline[] => {
    const label = contactLabel(contact, context);
    const said = { text: `${label}: `, strong: false, emphasis: false, code: false };
    return [
      ...(index === 0 ? [] : [words(lineEnd, style)]),
      ...contactIcon(contact, style, context),
      ...(label === undefined ? [] : inlinesOf([said], style, context)),
      ...noBreak(inlinesOf(contact.text, style, plainLinks)),
    ];
  });
}

const lineEnd = '\u2028';

/** What a way to reach somebody is called: `E-mail`, `GitHub`, or the writer's own key; nothing for mere text. */
export function contactLabel({ kind, label }: Contact, { locale }: ThemeContext): string | undefined {
  switch (kind) {
    case 'email':
    case 'phone':
    case 'url':
    case 'location':
      return locale.contacts[kind];
    case 'network':
      return networks[plainKey(label)] ?? capitalised(label, locale.tag);
    case 'text':
      return label === kind ? undefined : capitalised(label, locale.tag);
  }
}

function capitalised(key: string, tag: string): string {
  return key.charAt(0).toLocaleUpperCase(tag) + key.slice(1);
}
