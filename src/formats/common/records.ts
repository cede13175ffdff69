import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { roleFields } from '../../schema/entry-fields.ts';
import { knownField as knownFieldOf } from '../../schema/field.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { mergeEmbeddedInEntry, splitEmbedded } from '../quoin/read-embedded-keys.ts';
import {
  type Body,
  fieldOf,
  fieldsPair,
  joinedBodies,
  paragraphsOf,
  proseOf,
  unknownFields,
  urlOrEmail,
} from './body.ts';
import { locationOf, markdownLink } from './contact.ts';
import { type Importer, imageFile, noteLeftOut, withoutMachinery } from './importer.ts';
import {
  asList,
  isBlank,
  labelOfKey,
  lineOf,
  linePair,
  scalarsIn,
  sortPairs,
  withoutDuplicates,
} from './read-nodes.ts';
import { plainFieldKinds, type RecordKey, recordKeys } from './record-keys.ts';

/** The meaning of an entry's `name` key. */
type NameMeaning = 'organization' | 'title';

/** How to read an entry. */
export interface RecordOptions {
  readonly nameMeans: NameMeaning;
  /** The person's name, which is set in bold among authors. */
  readonly personName?: string | undefined;
}

type Known = ReadonlyMap<RecordKey, SourcePair>;

/** Converts an entry. Keys that Quoin does not have become custom fields. */
export function recordOf(mapping: SourceMapping, options: RecordOptions, importer: Importer): SourceMapping {
  const { pairs: written, embedded } = splitEmbedded(mapping.pairs);
  const { known, others } = sortPairs(
    withoutDuplicates(withoutMachinery(unfolded(written), importer), recordKeys, (key) =>
      meaningOf(key, options.nameMeans),
    ),
    recordKeys,
  );
  noteOngoing(known, importer);
  const { pairs: header, rest } = recordHeader(known, options.nameMeans);
  const when = datesOf(known, importer);
  const roles = rolesOf(known.get('roles'), options, importer);
  const address = urlOf(known, when.link, importer);
  const body = joinedBodies([
    textOf(known, options),
    ...address.bodies,
    linksOf(known.get('links'), importer),
    ...plainFieldKinds.map((key) => {
      return knownField(key === 'roles' && roles ? undefined : known.get(key), importer.words.fields[key]);
    }),
    unknownFields([...rest, ...others], importer),
  ]);
  const text = proseOf(body.paragraphs, mapping.place);
  const pairs = [
    ...header,
    ...linePair('location', known.get('location'), (node) => locationOf(node, importer)),
    ...when.pairs,
    ...address.pairs,
    ...linePair('logo', imageFile(known.get('logo'), importer)),
    ...(text ? [pairOf('text', text)] : []),
    ...bulletsOf(known.get('bullets')),
    ...(roles ? [roles] : []),
    ...fieldsPair(body.fields, mapping.place),
  ];
  return mappingOf(mergeEmbeddedInEntry(pairs, embedded, importer), mapping.place);
}

function meaningOf(key: RecordKey, nameMeans: NameMeaning): string {
  if (key === 'name') return nameMeans;
  return key === 'description' ? 'text' : key;
}

/** True if a mapping has a key that makes an entry header. */
export function hasHeader(mapping: SourceMapping): boolean {
  const { known } = sortPairs(unfolded(mapping.pairs), recordKeys);
  const keys: readonly RecordKey[] = ['title', 'name', 'organization', 'degree', 'area'];
  return [...keys, 'dates' as const, 'start' as const, 'end' as const].some((key) => known.has(key));
}

/** Unfolds an organisation that is a mapping: its name stays, its other keys become keys of the entry. */
function unfolded(pairs: readonly SourcePair[]): readonly SourcePair[] {
  return pairs.flatMap((pair) => {
    if (pair.value.kind !== 'mapping' || !/^(?:entity|organi[sz]ation|company)$/.test(pair.key))
      return [pair];
    return pair.value.pairs.map((one) => (one.key === 'name' ? { ...one, key: pair.key } : one));
  });
}

function knownField(pair: SourcePair | undefined, label: string): Body {
  return pair ? fieldOf(pair, label) : { paragraphs: [], fields: [] };
}

/** Returns the title and the organisation. The first pair leads the entry. */
function recordHeader(
  known: Known,
  nameMeans: NameMeaning,
): { readonly pairs: readonly SourcePair[]; readonly rest: readonly SourcePair[] } {
  const [name, position, place] = [known.get('name'), known.get('title'), known.get('organization')];
  const study = studyOf(known);
  const rest: SourcePair[] = [];
  let [title, organization] = [position ?? study, place];
  if (position && study) rest.push(study);
  if (name && nameMeans === 'title') {
    if (title) rest.push(title);
    title = name;
  } else if (name) {
    if (organization && title) rest.push(name);
    else if (organization) title = name;
    else organization = name;
  }
  const titles = linePair('title', title);
  const organizations = linePair('organization', organization);
  const pairs =
    nameMeans === 'organization' || name === undefined
      ? leadBy(organizations, titles, known)
      : [...titles, ...organizations];
  return { pairs, rest };
}

/** Puts the title first if its key is `title`, as in publications and awards; else the organisation. */
function leadBy(
  organizations: readonly SourcePair[],
  titles: readonly SourcePair[],
  known: Known,
): readonly SourcePair[] {
  const isTitled = known.get('title')?.key === 'title';
  return isTitled ? [...titles, ...organizations] : [...organizations, ...titles];
}

/** Returns the jobs in one organisation if each has a header: `positions: [{title, start_date}]`. */
function rolesOf(
  pair: SourcePair | undefined,
  options: RecordOptions,
  importer: Importer,
): SourcePair | undefined {
  const items = pair?.value.kind === 'list' ? pair.value.items.filter((item) => !isBlank(item)) : [];
  const jobs = items.filter((item) => item.kind === 'mapping' && hasHeader(item));
  if (pair === undefined || jobs.length === 0 || jobs.length < items.length) return undefined;
  const roles = jobs.flatMap((job) =>
    job.kind === 'mapping' ? [roleOf(recordOf(job, { ...options, nameMeans: 'title' }, importer))] : [],
  );
  return pairOf('roles', listOf(roles, pair.value.place), pair.keyPlace);
}

/** Turns an entry into a job of another entry. What a job has no key for becomes a custom field. */
function roleOf({ pairs, place }: SourceMapping): SourceMapping {
  const isOfRole = ({ key }: SourcePair): boolean => knownFieldOf(roleFields, key) !== undefined;
  const others = pairs
    .filter((pair) => !isOfRole(pair))
    .map((pair) => pairOf(labelOfKey(pair.key), pair.value, pair.keyPlace));
  const fields = pairs.flatMap(({ key, value }) =>
    key === 'fields' && value.kind === 'mapping' ? value.pairs : [],
  );
  return mappingOf(
    [
      ...pairs.filter((pair) => isOfRole(pair) && pair.key !== 'fields'),
      ...fieldsPair([...fields, ...others], place),
    ],
    place,
  );
}

/** Joins degree and area: `Bachelor, Physics`. */
function studyOf(known: Known): SourcePair | undefined {
  const degree = known.get('degree');
  const area = known.get('area');
  const lines = [degree, area].flatMap((pair) => {
    const line = pair && lineOf(pair.value);
    return line ? [trimmed(line)] : [];
  });
  const pair = degree ?? area;
  const value = pair && joinedBy(', ', lines, pair.value.place);
  return pair && value ? { ...pair, value } : undefined;
}

interface Dates {
  readonly pairs: readonly SourcePair[];
  /** A link in place of a date. */
  readonly link?: SourcePair;
}

/** Notes a key that says whether a job goes on, unless the dates say the same. */
function noteOngoing(known: Known, importer: Importer): void {
  const pair = known.get('ongoing');
  if (pair === undefined) return;
  const isOngoing = lineOf(pair.value)?.text.trim().toLowerCase() === 'true';
  const end = known.get('end') ?? known.get('dates');
  if (
    isOngoing === (end === undefined) ||
    (isOngoing && /present|now|[–-]\s*$/i.test(lineOf(end?.value ?? pair.value)?.text ?? ''))
  )
    return;
  noteLeftOut(pair, 'is left to the dates', importer);
}

/** Returns one date, or a start and an end. An end without a start is one date. */
function datesOf(known: Known, importer: Importer): Dates {
  const [dates, start, end] = [known.get('dates'), known.get('start'), known.get('end')];
  const isLink = dates?.value.kind === 'scalar' && /\]\(|^\s*https?:/.test(dates.value.text);
  if (dates && isLink) return { pairs: rangeOf(start, end), link: dates };
  if (dates === undefined) return { pairs: rangeOf(start, end) };
  for (const pair of [start, end]) {
    if (pair) noteLeftOut(pair, `is overridden by \`${dates.key}\``, importer);
  }
  return { pairs: linePair('dates', dates) };
}

function rangeOf(start: SourcePair | undefined, end: SourcePair | undefined): readonly SourcePair[] {
  if (start === undefined) return linePair('dates', end);
  return [...linePair('start', start), ...linePair('end', end)];
}

interface EntryUrl {
  readonly pairs: readonly SourcePair[];
  readonly bodies: readonly Body[];
}

/** Returns the URL of an entry, else the URL of its DOI. The DOI is printed too. */
function urlOf(known: Known, link: SourcePair | undefined, { words }: Importer): EntryUrl {
  const url = known.get('url');
  const doi = known.get('doi');
  const number = doi?.value.kind === 'scalar' ? bareDoi(doi.value) : undefined;
  const target = number && joinedScalars(['https://doi.org/', number], number.place);
  const doiField =
    doi &&
    fieldOf({ ...doi, value: number && target ? markdownLink(number, target) : doi.value }, words.fields.doi);
  const first = url ?? (doi && target ? { ...doi, value: target } : undefined);
  return {
    pairs: linePair('url', first),
    bodies: [...(doiField ? [doiField] : []), ...(link ? [fieldOf(link, words.fields.link)] : [])],
  };
}

/** Returns the links of an entry as one field: `{label, url}` each, or addresses. */
function linksOf(pair: SourcePair | undefined, { words }: Importer): Body {
  if (pair === undefined) return { paragraphs: [], fields: [] };
  const items = pair.value.kind === 'list' ? pair.value.items : [pair.value];
  const links = items.flatMap((item): readonly SourceScalar[] => {
    const parts = item.kind === 'mapping' ? item.pairs.filter(({ value }) => !isBlank(value)) : [];
    const url = parts.find(({ key }) => /^(?:url|href|link)$/i.test(key))?.value;
    const [label, ...more] = parts
      .filter(({ value }) => value !== url)
      .flatMap(({ value }) => lineOf(value) ?? []);
    if (url?.kind === 'scalar' && label && more.length === 0)
      return [markdownLink(trimmed(label), trimmed(url))];
    return scalarsIn(item).map((one) =>
      urlOrEmail.test(one.text) ? joinedScalars(['<', one, '>'], one.place) : one,
    );
  });
  return fieldOf({ ...pair, value: listOf(links, pair.value.place) }, words.fields.link);
}

function bareDoi(scalar: SourceScalar): SourceScalar | undefined {
  const [, before = '', number] =
    /^(\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?)(10\.\d{4,}\/\S+)\s*$/i.exec(scalar.text) ?? [];
  return number === undefined ? undefined : sliceOf(scalar, before.length, before.length + number.length);
}

function textOf(known: Known, { personName }: RecordOptions): Body {
  const authors = known.get('authors');
  const line = authors && authorLine(authors.value, personName);
  const bodies = (['description', 'text'] as const).map((key): Body => {
    const pair = known.get(key);
    const paragraphs = pair && paragraphsOf(pair.value);
    if (pair === undefined) return { paragraphs: [], fields: [] };
    return paragraphs ? { paragraphs, fields: [] } : fieldOf(pair, labelOfKey(pair.key));
  });
  return joinedBodies([{ paragraphs: line ? [line] : [], fields: [] }, ...bodies]);
}

/** Joins names with commas. Sets the person's own name in bold. */
function authorLine(node: SourceNode, personName: string | undefined): SourceScalar | undefined {
  if (node.kind !== 'list' || !node.items.every((item) => item.kind === 'scalar')) return lineOf(node);
  const names = node.items.flatMap((item) => {
    if (item.kind !== 'scalar' || isBlank(item)) return [];
    const name = trimmed(item);
    return [name.text === personName ? joinedScalars(['**', name, '**'], name.place) : name];
  });
  return joinedBy(', ', names, node.place);
}

function bulletsOf(pair: SourcePair | undefined): readonly SourcePair[] {
  if (pair === undefined) return [];
  const { value } = pair;
  return [pairOf('bullets', value.kind === 'scalar' ? value : asList(value), pair.keyPlace)];
}
