import type { BulletEntry, Entry, RecordEntry, Role, TermEntry } from '../model/resume.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { suggest } from '../model/suggest.ts';
import {
  type EntryKey,
  entryFields,
  headKeys,
  isMarkKey,
  type LabelledKey,
  labelledFields,
  roleFields,
  termFields,
} from '../schema/entry-fields.ts';
import { namesOf } from '../schema/field.ts';
import { readDates, withOneDate } from './dates/read-dates.ts';
import { type Fields, sortFields } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { placelessText } from './markdown/spans.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readBullets } from './read-bullets.ts';
import { readAddress } from './read-contact.ts';
import { readCustomFields, readDetails } from './read-details.ts';
import { readLevel } from './read-level.ts';
import { entriesIn, freely, isHidden, readKeeping, readLanguage } from './read-options.ts';
import { readPicture } from './read-picture.ts';
import { keyAsScalar, readLine, readProse, withLabel } from './read-text.ts';

/** The entries that one item of a section's list makes; their shape follows from the keys. */
export function readEntry(node: SourceNode, collector: ProblemCollector): readonly Entry[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return bulletEntries(node, collector);
    case 'list':
      return node.items.flatMap((item) => readEntry(item, collector));
    case 'mapping':
      return readMappingEntry(node, collector);
    default:
      return node satisfies never;
  }
}

function bulletEntries(node: SourceNode, collector: ProblemCollector): readonly BulletEntry[] {
  return readBullets(node, collector).map((item) => ({ shape: 'bullet', item, keeping: freely }));
}

function readMappingEntry(mapping: SourceMapping, collector: ProblemCollector): readonly Entry[] {
  const fields = sortFields(mapping, entryFields);
  if (isHidden(fields, collector)) return [];
  return entriesIn(readLanguage(fields, collector), readShownEntry(mapping, fields, collector));
}

function readShownEntry(
  mapping: SourceMapping,
  fields: Fields<EntryKey>,
  collector: ProblemCollector,
): readonly Entry[] {
  if (fields.known.has('label')) return readLabelEntry(sortFields(mapping, labelledFields), collector);
  if (namesOf(entryFields).some((key) => headKeys.has(key) && fields.known.has(key))) {
    return [readRecord(mapping, withOneDate(fields, mapping, collector), collector)];
  }
  if (fields.known.has('text') || fields.known.has('bullets')) {
    const keeping = readKeeping(fields, collector);
    const body = { ...mapping, pairs: mapping.pairs.filter((pair) => !isMarkKey(pair.key)) };
    return bulletEntries(body, collector).map((entry) => ({ ...entry, keeping }));
  }
  return looksMistyped(fields) ? [readRecord(mapping, fields, collector)] : readTerms(mapping, collector);
}

/** Whether keys that are not known are slips for some that are, and no labels. */
function looksMistyped(fields: Fields<EntryKey>): boolean {
  return fields.others.some((pair) => /^\p{Ll}/u.test(pair.key) && suggest(pair.key, namesOf(fields.table)));
}

function readRecord(
  mapping: SourceMapping,
  fields: Fields<EntryKey>,
  collector: ProblemCollector,
): RecordEntry {
  const { known } = fields;
  const address = readUrl(fields, collector);
  const organization = readLine(known.get('organization'), collector);
  const roles = known.get('roles');
  const logo = readPicture(known.get('logo'), 'logo', collector);
  return {
    shape: 'record',
    ...readHead(fields, collector),
    ...(organization ? { organization } : {}),
    leads: leadOf(fields),
    ...(address.url ? { url: address.url } : {}),
    ...(logo.picture ? { logo: logo.picture } : {}),
    text: [...readProse(known.get('text'), collector), ...readProse(known.get('details'), collector)],
    bullets: readBullets(known.get('bullets'), collector),
    roles: roles ? readRoles(roles, collector) : [],
    fields: [...address.fields, ...readCustomFields(fields, collector), ...logo.fields],
    keeping: readKeeping(fields, collector),
    place: mapping.place,
  };
}

/** Where a head links to; what leads nowhere is printed. */
function readUrl(
  { known, keys }: Fields<EntryKey>,
  collector: ProblemCollector,
): Pick<RecordEntry, 'url' | 'fields'> {
  const address = known.get('url');
  const url = address?.kind === 'scalar' ? readAddress(address, collector) : readLine(address, collector);
  if (url === undefined || url.some(({ link }) => link !== undefined))
    return { ...(url && { url }), fields: [] };
  return { fields: [{ label: keys.get('url') ?? 'url', value: [{ kind: 'paragraph', text: url }] }] };
}

/** The first of the two that was written. */
function leadOf({ known }: Fields<EntryKey>): RecordEntry['leads'] {
  for (const key of known.keys()) if (key === 'title' || key === 'organization') return key;
  return 'organization';
}

/** What entries and roles have in common. */
function readHead<Name extends string>(
  fields: Fields<Name | 'title' | 'location' | 'dates' | 'start' | 'end'>,
  collector: ProblemCollector,
): Pick<Role, 'title' | 'location' | 'dates'> {
  const title = readLine(fields.known.get('title'), collector);
  const location = readLine(fields.known.get('location'), collector);
  const dates = readDates(fields, collector);
  return { ...(title ? { title } : {}), ...(location ? { location } : {}), ...(dates ? { dates } : {}) };
}

function readRoles(node: SourceNode, collector: ProblemCollector): readonly Role[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'list':
      return node.items.flatMap((item) => readRoles(item, collector));
    case 'scalar':
      return [
        { title: readInlineMarkdown(node, collector), text: [], bullets: [], fields: [], keeping: freely },
      ];
    case 'mapping': {
      const fields = withOneDate(sortFields(node, roleFields), node, collector);
      if (isHidden(fields, collector)) return [];
      return [
        {
          ...readHead(fields, collector),
          text: readProse(fields.known.get('text'), collector),
          bullets: readBullets(fields.known.get('bullets'), collector),
          fields: readCustomFields(fields, collector),
          keeping: readKeeping(fields, collector),
        },
      ];
    }
    default:
      return node satisfies never;
  }
}

/** `{label: Languages, details: …}`. */
function readLabelEntry(fields: Fields<LabelledKey>, collector: ProblemCollector): readonly Entry[] {
  const term = readLine(fields.known.get('label'), collector) ?? [];
  const used: ReadonlySet<string> = new Set(['label', 'details', 'level', 'fields']);
  const details = [...fields.known].flatMap(([key, node]) => {
    if (key === 'details') return readDetails(node, collector);
    return used.has(key) || isMarkKey(key) ? [] : readProse(node, collector);
  });
  const customFields = readCustomFields(fields, collector).flatMap(({ label, value }) =>
    withLabel(placelessText(label), value),
  );
  const level = readLevel(fields.known.get('level'), collector);
  const keeping = readKeeping(fields, collector);
  return [{ shape: 'term', term, details: [...details, ...customFields], ...(level && { level }), keeping }];
}

/** Every pair of the mapping as a label and what belongs under it. */
export function readTerms(mapping: SourceMapping, collector: ProblemCollector): readonly TermEntry[] {
  return mapping.pairs.flatMap((pair): readonly TermEntry[] => {
    const term = readInlineMarkdown(keyAsScalar(pair), collector);
    const body = pair.value.kind === 'mapping' ? sortFields(pair.value, termFields) : undefined;
    if (body && isHidden(body, collector)) return [];
    const written = body?.known.get('level');
    const level = readLevel(written, collector);
    const details = readDetails(written ? withoutValue(pair.value, written) : pair.value, collector);
    return [{ shape: 'term', term, details, ...(level && { level }), keeping: freely }];
  });
}

function withoutValue(node: SourceNode, value: SourceNode): SourceNode {
  if (node.kind !== 'mapping') return node;
  return { ...node, pairs: node.pairs.filter((pair) => pair.value !== value) };
}
