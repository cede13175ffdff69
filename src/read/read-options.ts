import type { Keep } from '../model/document.ts';
import type { CustomField, Entry, RecordEntry, Role, TermEntry } from '../model/resume.ts';
import type { ListItem, Prose, RichText } from '../model/rich-text.ts';
import type { RoleOptionKey } from '../schema/entry-fields.ts';
import type { Check } from '../schema/setting-checks.ts';
import { choice, flag, languageTag } from '../schema/setting-checks.ts';
import type { Fields } from './fields.ts';
import type { ReadContext } from './read-context.ts';

const breakPlace = choice('before');

/** Reads `hidden`. True if the mapping is not printed. */
export function isHidden<Name extends string>(
  fields: Fields<Name | 'hidden'>,
  context: ReadContext,
): boolean {
  const hidden = readChecked(fields, 'hidden', flag, context) ?? false;
  const mark = fields.known.get('hidden');
  if (hidden && mark) context.hidden.push(mark.place);
  return hidden;
}

/** Reads `keep-together` and `page-break`. */
export function readKeeping<Name extends string>(
  fields: Fields<Name | RoleOptionKey>,
  context: ReadContext,
): Keep {
  return {
    together: readChecked(fields, 'keep-together', flag, context) ?? false,
    breakBefore: readChecked(fields, 'page-break', breakPlace, context) === 'before',
  };
}

/** Reads `lang`: the language of a section or an entry. */
export function readLanguage<Name extends string>(
  fields: Fields<Name | 'lang'>,
  context: ReadContext,
): string | undefined {
  return readChecked(fields, 'lang', languageTag, context);
}

/** Returns text in a language; spans with a language of their own keep it. */
export function textIn(language: string | undefined, text: RichText): RichText {
  return language === undefined ? text : text.map((span) => ({ language, ...span }));
}

/** Returns entries in a language; parts with a language of their own keep it. */
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

/** Reads and checks the value of a field. Reports an invalid value and returns `undefined`. */
export function readChecked<Name extends string, Value>(
  fields: Fields<Name>,
  name: NoInfer<Name>,
  check: Check<Value>,
  context: ReadContext,
): Value | undefined {
  const node = fields.known.get(name);
  if (node === undefined) return undefined;
  const checked = check(node);
  if ('value' in checked) return checked.value;
  context.problems.warn(
    'invalid-type',
    `\`${fields.keys.get(name) ?? name}\`: ${checked.message}`,
    node.place,
    checked.hint,
  );
  return undefined;
}
