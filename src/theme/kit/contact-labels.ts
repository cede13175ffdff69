import type { Inline } from '../../model/document.ts';
import type { Contact } from '../../model/resume.ts';
import { plainKey } from '../../model/suggest.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { contactIcon } from './contact.ts';
import { inlinesOf, noBreak, words } from './inlines.ts';

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
