import { labelOfKey } from '../formats/common/read-nodes.ts';
import { noKeep } from '../model/document.ts';
import type { BulletEntry, Entry, RecordEntry, Role, TermEntry } from '../model/resume.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { suggest } from '../model/suggest.ts';
import {
  type EntryKey,
  entryFields,
  headerKeys,
  isOptionKey,
  type LabelledKey,
  labelledFields,
  roleFields,
  termFields,
} from '../schema/entry-fields.ts';
import { isSynonym, knownField, namesOf } from '../schema/field.ts';
import { isUsualWord } from '../schema/synonyms.ts';
import { placeOfDates, readDates, withOneDate } from './dates/read-dates.ts';
import { type Fields, recordNames, sortFields } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { placelessText } from './markdown/spans.ts';
import { readBullets } from './read-bullets.ts';
import { readUrl } from './read-contact.ts';
import type { ReadContext } from './read-context.ts';
import { readCustomFields, readDetails } from './read-details.ts';
import { readLevel } from './read-level.ts';
import { entriesIn, isHidden, readKeeping, readLanguage } from './read-options.ts';
import { readPicture } from './read-picture.ts';
import { keyAsScalar, readLine, readProse, withLabel } from './read-text.ts';
import { standardEntry } from './standard-entry.ts';
import { standardTerm } from './standard-term.ts';

/** Reads an item of a section’s list. Its keys determine the shape of its entries. */
export function readEntry(node: SourceNode, context: ReadContext): readonly Entry[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return bulletEntries(node, context);
    case 'list':
      return node.items.flatMap((item) => readEntry(item, context));
    case 'mapping':
      return readMappingEntry(node, context);
    default:
      return node satisfies never;
  }
}

function bulletEntries(node: SourceNode, context: ReadContext): readonly BulletEntry[] {
  return readBullets(node, context).map((item) => ({ shape: 'bullet', item, keeping: noKeep }));
}

function readMappingEntry(mapping: SourceMapping, context: ReadContext): readonly Entry[] {
  if (isLabel(mapping)) return readTerms(mapping, context);
  const term = standardTerm(mapping, context);
  if (term?.kind === 'scalar') return bulletEntries(term, context);
  const standard = term ?? standardEntry(mapping, context);
  const fields = sortFields(standard, entryFields);
  if (isHidden(fields, context)) return [];
  return entriesIn(readLanguage(fields, context), readVisibleEntry(standard, fields, context));
}

/** True for one value under a label that is a synonym of an entry’s key too: `Office: Word, Excel`. */
function isLabel({ pairs }: SourceMapping): boolean {
  const [only, ...more] = pairs;
  if (only === undefined || more.length > 0 || !/^\p{Lu}/u.test(only.key)) return false;
  const name = knownField(entryFields, only.key);
  return name !== undefined && headerKeys.has(name) && isSynonym(entryFields[name], only.key);
}

function readVisibleEntry(
  mapping: SourceMapping,
  fields: Fields<EntryKey>,
  context: ReadContext,
): readonly Entry[] {
  if (fields.known.has('label')) return readLabelEntry(sortFields(mapping, labelledFields), context);
  if (namesOf(entryFields).some((key) => headerKeys.has(key) && fields.known.has(key))) {
    return [readRecord(mapping, withOneDate(fields, mapping, context), context)];
  }
  if (fields.known.has('text') || fields.known.has('bullets')) {
    const keeping = readKeeping(fields, context);
    const body = { ...mapping, pairs: mapping.pairs.filter((pair) => !isOptionKey(pair.key)) };
    return bulletEntries(body, context).map((entry) => ({ ...entry, keeping }));
  }
  return hasMistypedKey(fields) ? [readRecord(mapping, fields, context)] : readTerms(mapping, context);
}

/** True if an unknown key is a typo of a known one, and not a label. */
function hasMistypedKey(fields: Fields<EntryKey>): boolean {
  return fields.others.some((pair) => /^\p{Ll}/u.test(pair.key) && suggest(pair.key, namesOf(fields.table)));
}

function readRecord(mapping: SourceMapping, fields: Fields<EntryKey>, context: ReadContext): RecordEntry {
  const { known } = fields;
  const address = readEntryUrl(fields, context);
  const organization = readLine(known.get('organization'), context);
  const roles = known.get('roles');
  const logo = readPicture(known.get('logo'), 'logo', context);
  return {
    shape: 'record',
    ...readHeader(fields, context),
    organization,
    leads: leadOf(fields),
    ...(address.url ? { url: address.url } : {}),
    ...(logo.picture ? { logo: logo.picture } : {}),
    text: [...readProse(known.get('text'), context), ...readProse(known.get('details'), context)],
    bullets: readBullets(known.get('bullets'), context),
    roles: roles ? readRoles(roles, context) : [],
    fields: [...address.fields, ...readCustomFields(fields, context), ...logo.fields],
    keeping: readKeeping(fields, context),
    place: mapping.place,
  };
}

/** Reads the URL that an entry’s header links to. An invalid one is printed as a labelled value. */
function readEntryUrl(
  { known, keys }: Fields<EntryKey>,
  context: ReadContext,
): Pick<RecordEntry, 'url' | 'fields'> {
  const address = known.get('url');
  const url = address?.kind === 'scalar' ? readUrl(address, context) : readLine(address, context);
  if (url === undefined || url.some(({ link }) => link !== undefined)) return { url, fields: [] };
  return { fields: [{ label: keys.get('url') ?? 'url', value: [{ kind: 'paragraph', text: url }] }] };
}

/** Returns which of title and organisation comes first in the file. */
function leadOf({ known }: Fields<EntryKey>): RecordEntry['leads'] {
  for (const key of known.keys()) if (key === 'title' || key === 'organization') return key;
  return 'organization';
}

/** Reads the fields that entries and roles share. */
function readHeader<Name extends string>(
  fields: Fields<Name | 'title' | 'location' | 'dates' | 'start' | 'end'>,
  context: ReadContext,
): Pick<Role, 'title' | 'location' | 'dates'> {
  const title = readLine(fields.known.get('title'), context);
  const location = readLine(fields.known.get('location'), context);
  const dates = readDates(fields, context);
  return {
    title,
    location,
    ...(dates ? { dates: { ...dates, place: placeOfDates(fields) } } : {}),
  };
}

function readRoles(node: SourceNode, context: ReadContext): readonly Role[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'list':
      return node.items.flatMap((item) => readRoles(item, context));
    case 'scalar':
      return [
        { title: readInlineMarkdown(node, context), text: [], bullets: [], fields: [], keeping: noKeep },
      ];
    case 'mapping': {
      const mapping = standardEntry(node, context);
      const fields = withOneDate(sortFields(mapping, roleFields), mapping, context);
      if (isHidden(fields, context)) return [];
      return [
        {
          ...readHeader(fields, context),
          text: readProse(fields.known.get('text'), context),
          bullets: readBullets(fields.known.get('bullets'), context),
          fields: readCustomFields(fields, context),
          keeping: readKeeping(fields, context),
        },
      ];
    }
    default:
      return node satisfies never;
  }
}

/** Reads an entry with a label: `{label: Languages, details: …}`. */
function readLabelEntry(fields: Fields<LabelledKey>, context: ReadContext): readonly Entry[] {
  const term = readLine(fields.known.get('label'), context) ?? [];
  const readElsewhere: ReadonlySet<string> = new Set(['label', 'details', 'level', 'fields']);
  const details = [...fields.known].flatMap(([key, node]) => {
    if (key === 'details') return readDetails(node, context);
    return readElsewhere.has(key) || isOptionKey(key) ? [] : readProse(node, context);
  });
  const customFields = readCustomFields(fields, context).flatMap(({ label, value }) =>
    withLabel(placelessText(label), value),
  );
  const level = readLevel(fields.known.get('level'), context);
  const keeping = readKeeping(fields, context);
  return [{ shape: 'term', term, details: [...details, ...customFields], level, keeping }];
}

/** Reads each pair of a mapping as a label with its details. */
export function readTerms(mapping: SourceMapping, context: ReadContext): readonly TermEntry[] {
  return mapping.pairs.flatMap((pair): readonly TermEntry[] => {
    const term = readInlineMarkdown(keyAsScalar(withLabelWords(pair)), context);
    const body = pair.value.kind === 'mapping' ? sortFields(pair.value, termFields) : undefined;
    if (body && isHidden(body, context)) return [];
    if (body) recordNames(body, context);
    const levelNode = body?.known.get('level');
    const level = readLevel(levelNode, context);
    const details = readDetails(levelNode ? withoutValue(pair.value, levelNode) : pair.value, context);
    return [{ shape: 'term', term, details, level, keeping: noKeep }];
  });
}

/** Writes a label that is a word of a key as words: `Programming languages` for `programming_languages`. */
function withLabelWords(pair: SourcePair): SourcePair {
  const { key } = pair;
  const isKey = /^[a-z]+(?:_[a-z]+)+$/u.test(key) || (/^[a-z]+$/u.test(key) && isUsualWord(key));
  return isKey ? { ...pair, key: labelOfKey(key) } : pair;
}

function withoutValue(node: SourceNode, value: SourceNode): SourceNode {
  if (node.kind !== 'mapping') return node;
  return { ...node, pairs: node.pairs.filter((pair) => pair.value !== value) };
}
