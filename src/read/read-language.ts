import type { CustomField, Entry, RecordEntry, Role, TermEntry } from '../model/resume.ts';
import type { ListItem, Prose, RichText } from '../model/rich-text.ts';
import { languageTag } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readChecked } from './read-checked.ts';

/** The language that `lang` says a section or an entry is in. */
export function readLanguage<Name extends string>(
  fields: Fields<Name | 'lang'>,
  collector: ProblemCollector,
): string | undefined {
  return readChecked(fields, 'lang', languageTag, collector);
}

/** Text in a language, but for what is said to be in another. */
export function textIn(language: string | undefined, text: RichText): RichText {
  return language === undefined ? text : text.map((span) => ({ language, ...span }));
}

/** Entries in a language, but for what is said to be in another. */
export function entriesIn(language: string | undefined, entries: readonly Entry[]): readonly Entry[] {
  return language === undefined ? entries : entries.map((entry) => entryIn(language, entry));
}

function entryIn(language: string, entry: Entry): Entry {
  switch (entry.shape) {
    case 'prose':
      return { ...entry, blocks: proseIn(language, entry.blocks) };
    case 'bullet':
      return { ...entry, item: itemIn(language, entry.item) };
    case 'term':
      return termIn(language, entry);
    case 'record':
      return recordIn(language, entry);
  }
}

function termIn(language: string, entry: TermEntry): TermEntry {
  const { term, details, level } = entry;
  return {
    ...entry,
    term: textIn(language, term),
    details: proseIn(language, details),
    ...(level && { level: { ...level, text: textIn(language, level.text) } }),
  };
}

function recordIn(language: string, entry: RecordEntry): RecordEntry {
  const { organization } = entry;
  return {
    ...entry,
    ...roleIn(language, entry),
    ...(organization && { organization: textIn(language, organization) }),
    roles: entry.roles.map((role) => roleIn(language, role)),
  };
}

function roleIn(language: string, role: Role): Role {
  const { title, location, text, bullets, fields } = role;
  return {
    ...role,
    ...(title && { title: textIn(language, title) }),
    ...(location && { location: textIn(language, location) }),
    text: proseIn(language, text),
    bullets: bullets.map((item) => itemIn(language, item)),
    fields: fields.map(
      (customField): CustomField => ({ ...customField, value: proseIn(language, customField.value) }),
    ),
  };
}

function itemIn(language: string, { blocks }: ListItem): ListItem {
  return { blocks: proseIn(language, blocks) };
}

function proseIn(language: string, prose: Prose): Prose {
  return prose.map((block) => {
    return block.kind === 'paragraph'
      ? { ...block, text: textIn(language, block.text) }
      : { ...block, items: block.items.map((item) => itemIn(language, item)) };
  });
}
