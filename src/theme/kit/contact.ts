import { withCapital } from '../../locale/capitals.ts';
import { type FactKind, type Locale, separatorIn } from '../../locale/locale.ts';
import { enGB } from '../../locale/locales/en-GB.ts';
import type { IconInline, Inline, TextInline } from '../../model/document.ts';
import type { Contact } from '../../model/resume.ts';
import { plainKey } from '../../model/suggest.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { directionIn, type ThemeContext } from '../theme-context.ts';
import { iconOf } from './contact-icons.ts';
import {
  hasRightToLeftLetter,
  inlinesOf,
  markOfPages,
  noBreak,
  textInline,
  withPlainLinks,
} from './inlines.ts';

/** Separates two contacts without a character that programs could read as part of one. */
const emSpace = '\u2003';
/** Scale of the em spaces on both sides of a dot. Programs read contacts less than half an em apart as one. */
const dotSpaceScale = 0.4;
const lineBreak = '\u2028';

/** Lays out contacts one after another, separated by em spaces. Lines break only between contacts. */
export function contactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  return separatedContacts(contacts, [textInline(emSpace, style)], style, context);
}

/** Lays out contacts one after another, separated by dots. Lines break only between contacts, where no dot is drawn. */
export function dottedContactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const gap = textInline(emSpace, { ...style, size: dotSpaceScale * style.size });
  const dot = [gap, { ...textInline('·', style), separates: true }, gap];
  return separatedContacts(contacts, dot, style, context);
}

/** Lays out each contact on a line of its own, after its label: `E-mail: me@example.org`. */
export function labelledContactLines(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  return contacts.flatMap((contact, index) => [
    ...(index === 0 ? [] : [textInline(lineBreak, style)]),
    ...labelledContact(contact, style, context),
  ]);
}

/** Lays out contacts one after another, each after its label, separated by em spaces. Lines break only between contacts. */
export function labelledContactLine(
  contacts: readonly Contact[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  return inDirectionOfContacts(
    contacts.flatMap((contact, index) => [
      ...(index === 0 ? [] : [textInline(emSpace, style)]),
      ...labelledContact(contact, style, context, noBreak),
    ]),
    style,
    context,
  );
}

/** Returns a line of contacts with a mark before it if one of them could turn it around: its direction is that of the pages. */
function inDirectionOfContacts(
  inlines: readonly Inline[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const turns = directionIn(context) === 'rtl' || inlines.some(hasRightToLeftLetter);
  return turns && inlines.length > 0 ? [markOfPages(style, context), ...inlines] : inlines;
}

/** @param ofLabel Changes the label. Default: not at all. */
function labelledContact(
  contact: Contact,
  style: TextStyle,
  context: ThemeContext,
  ofLabel = (label: readonly TextInline[]): readonly TextInline[] => label,
): readonly Inline[] {
  const label = contactLabel(contact, context);
  const span = {
    text: `${label}${separatorIn(': ', context.locale)}`,
    strong: false,
    emphasis: false,
    code: false,
  };
  return [
    ...contactIcon(contact, style, context),
    ...(label === undefined ? [] : ofLabel(inlinesOf([span], style, context))),
    ...plainContactText(contact, style, context),
  ];
}

function separatedContacts(
  contacts: readonly Contact[],
  separator: readonly TextInline[],
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const line = contacts.flatMap((contact, index): readonly Inline[] => {
    const inlines = [...contactIcon(contact, style, context), ...labelledText(contact, style, context)];
    return index === 0 ? inlines : [...separator, ...inlines];
  });
  return contacts.length === 1 ? line : inDirectionOfContacts(line, style, context);
}

/**
 * Returns the label of a contact whose value does not say what it is: `Nationality: ` before `DE`. Empty for addresses,
 * numbers and profiles, which say it.
 */
function ownLabel(contact: Contact, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  const label = contact.kind === 'text' ? contactLabel(contact, context) : undefined;
  if (label === undefined) return [];
  return inlinesOf(
    [{ text: `${label}${separatorIn(': ', context.locale)}`, strong: false, emphasis: false, code: false }],
    style,
    context,
  );
}

/**
 * Lays out the text of one contact, without its icon, after its label if the text does not say what it is. It is not
 * broken, but for an address, which may be broken after its commas. Its link is not underlined.
 */
export function contactText(
  contact: Contact,
  style: TextStyle,
  context: ThemeContext,
): readonly TextInline[] {
  const inlines = labelledText(contact, style, context);
  return contact.kind === 'location' ? inlines.flatMap(dividedAfterCommas) : inlines;
}

function labelledText(contact: Contact, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  return [...noBreak(ownLabel(contact, style, context)), ...plainContactText(contact, style, context)];
}

/** Divides text at the spaces after commas, so that lines may break there though each part is whole. */
function dividedAfterCommas(inline: TextInline): readonly TextInline[] {
  return inline.text.split(/(?<=,)( )/u).map((text) => ({ ...inline, text, whole: text !== ' ' }));
}

/** Lays out the text of a contact without its label. All contacts of a line have lining figures, as numbers and addresses do. */
function plainContactText(contact: Contact, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  return noBreak(inlinesOf(contact.text, { ...style, figures: 'lining' }, withPlainLinks(context)));
}

/** Advance, height and distance above the baseline of an icon, in em. */
const iconAdvance = 1.3;
const iconHeight = 0.85;
const iconRise = -0.1;

/** Returns the icon before a contact, in the style's colour. Empty for `icons: false` and for contacts without an icon. */
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

/** Names of networks and other contacts that are not simply capitalised, by their key in lower case. */
const networkNames: Readonly<Record<string, string>> = {
  devto: 'DEV',
  dob: 'Date of birth',
  github: 'GitHub',
  gitlab: 'GitLab',
  icq: 'ICQ',
  kakaotalk: 'KakaoTalk',
  googlescholar: 'Google Scholar',
  line: 'LINE',
  linkedin: 'LinkedIn',
  orcid: 'ORCID',
  qq: 'QQ',
  researchgate: 'ResearchGate',
  stackoverflow: 'Stack Overflow',
  wechat: 'WeChat',
  whatsapp: 'WhatsApp',
  youtube: 'YouTube',
};

/** Returns the label of a contact, such as `E-mail`, `GitHub` or the résumé's own key. `undefined` for plain text. */
export function contactLabel({ kind, label }: Contact, { locale }: ThemeContext): string | undefined {
  switch (kind) {
    case 'email':
    case 'phone':
    case 'url':
    case 'location':
      return locale.contacts[kind];
    case 'network':
      return networkNames[plainKey(label)] ?? withCapital(label, locale.tag);
    case 'text':
      return label === kind
        ? undefined
        : (factLabel(label, locale) ??
            networkNames[plainKey(label)] ??
            withCapital(inWords(label), locale.tag));
  }
}

/** What the words of a key of a fact stand for, in lower case without spaces and marks. */
const factsByKey: Readonly<Record<string, FactKind>> = {
  nationality: 'nationality',
  nationalities: 'nationality',
  citizenship: 'nationality',
  dateofbirth: 'birthDate',
  birthdate: 'birthDate',
  birthday: 'birthDate',
  dob: 'birthDate',
  born: 'birthDate',
  placeofbirth: 'birthPlace',
  birthplace: 'birthPlace',
  gender: 'gender',
  sex: 'gender',
  maritalstatus: 'maritalStatus',
  familystatus: 'maritalStatus',
  civilstatus: 'maritalStatus',
  drivinglicence: 'drivingLicence',
  drivinglicense: 'drivingLicence',
  driverslicence: 'drivingLicence',
  driverslicense: 'drivingLicence',
  workpermit: 'workPermit',
  workauthorization: 'workPermit',
  workauthorisation: 'workPermit',
};

/** Returns the label of a fact in the language of the document. In English, the file’s own word is one. */
function factLabel(key: string, locale: Locale): string | undefined {
  const fact = locale.facts === enGB.facts ? undefined : factsByKey[plainKey(key)];
  return fact && locale.facts[fact];
}

/** Writes a key in camel case, or with `_` and `-`, as words: `Driving licence` for `drivingLicence`. */
function inWords(key: string): string {
  if (!/^[a-z]+(?:[A-Z_-][a-z]+)+$/u.test(key)) return key;
  return key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[_-]/gu, ' ');
}
