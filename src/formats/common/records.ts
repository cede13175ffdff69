import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, joinedScalars, mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { withOwnOfEntry, withoutOwn } from '../quoin/read-embedded-keys.ts';
import {
  type Body,
  fieldOf,
  fieldsPair,
  joinedBodies,
  paragraphsOf,
  proseOf,
  unknownFields,
} from './body.ts';
import { linkOf, locationOf } from './contact.ts';
import { type Importer, noteLeftOut, pictureFile } from './importer.ts';
import { isBlank, labelOfKey, lineOf, listed, sortPairs } from './read-nodes.ts';
import { fieldKeys, type RecordKey, recordKeys } from './record-keys.ts';

/** Of whom the `name` of an entry is the name. */
export type Named = 'organization' | 'title';

export interface RecordOptions {
  readonly named: Named;
  /** The person's own name, which is emphasised among authors. */
  readonly self?: string;
}

type Known = ReadonlyMap<RecordKey, SourcePair>;

/** An entry of a foreign file as one of ours; what has no place in it stands under it as a customField. */
export function recordOf(mapping: SourceMapping, options: RecordOptions, importer: Importer): SourceMapping {
  const { pairs: written, own } = withoutOwn(mapping.pairs);
  const { known, others } = sortPairs(unfolded(written), recordKeys);
  const { pairs: head, rest } = headOf(known, options.named);
  const when = datesOf(known, importer);
  const address = addressOf(known, when.link, importer);
  const body = joinedBodies([
    textOf(known, options),
    ...address.bodies,
    ...fieldKeys.map((key) => knownField(known.get(key), importer.words.fields[key])),
    unknownFields([...rest, ...others], importer),
  ]);
  const text = proseOf(body.paragraphs, mapping.place);
  const pairs = [
    ...head,
    ...linePair('location', known.get('location'), locationOf),
    ...when.pairs,
    ...address.pairs,
    ...linePair('logo', pictureFile(known.get('logo'), importer), lineOf),
    ...(text ? [pairOf('text', text)] : []),
    ...bulletsOf(known.get('bullets')),
    ...fieldsPair(body.fields, mapping.place),
  ];
  return mappingOf(withOwnOfEntry(pairs, own, importer), mapping.place);
}

/** Whether a mapping says anything that makes a head. */
export function hasHead(mapping: SourceMapping): boolean {
  const { known } = sortPairs(unfolded(mapping.pairs), recordKeys);
  const keys: readonly RecordKey[] = ['title', 'name', 'organization', 'degree', 'area'];
  return [...keys, 'dates' as const, 'start' as const, 'end' as const].some((key) => known.has(key));
}

/** An organisation that is a mapping is known by its name; the rest of it is of the entry. */
function unfolded(pairs: readonly SourcePair[]): readonly SourcePair[] {
  return pairs.flatMap((pair) => {
    if (pair.value.kind !== 'mapping' || !/^(?:entity|organi[sz]ation|company)$/.test(pair.key))
      return [pair];
    return pair.value.pairs.map((one) => (one.key === 'name' ? { ...one, key: pair.key } : one));
  });
}

function linePair(
  key: string,
  pair: SourcePair | undefined,
  line: (node: SourceNode) => SourceScalar | undefined,
): readonly SourcePair[] {
  const value = pair && line(pair.value);
  return pair && value ? [pairOf(key, value, pair.keyPlace)] : [];
}

function knownField(pair: SourcePair | undefined, label: string): Body {
  return pair ? fieldOf(pair, label) : { paragraphs: [], fields: [] };
}

/** The first of the two leads the entry. */
function headOf(
  known: Known,
  named: Named,
): { readonly pairs: readonly SourcePair[]; readonly rest: readonly SourcePair[] } {
  const [name, position, place] = [known.get('name'), known.get('title'), known.get('organization')];
  const study = studyOf(known);
  const rest: SourcePair[] = [];
  let [title, organization] = [position ?? study, place];
  if (position && study) rest.push(study);
  if (name && named === 'title') {
    if (title) rest.push(title);
    title = name;
  } else if (name) {
    if (organization && title) rest.push(name);
    else if (organization) title = name;
    else organization = name;
  }
  const titles = linePair('title', title, lineOf);
  const organizations = linePair('organization', organization, lineOf);
  const pairs =
    named === 'organization' || name === undefined
      ? leadBy(organizations, titles, known)
      : [...titles, ...organizations];
  return { pairs, rest };
}

/** What is written as a title alone leads over a publisher or an awarder. */
function leadBy(
  organizations: readonly SourcePair[],
  titles: readonly SourcePair[],
  known: Known,
): readonly SourcePair[] {
  const isTitled = known.get('title')?.key === 'title';
  return isTitled ? [...titles, ...organizations] : [...organizations, ...titles];
}

/** `Bachelor, Physics`. */
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
  /** A link that stands where a date should. */
  readonly link?: SourcePair;
}

/** One date, or a start and an end; an end alone is when it was. */
function datesOf(known: Known, importer: Importer): Dates {
  const [dates, start, end] = [known.get('dates'), known.get('start'), known.get('end')];
  const isLink = dates?.value.kind === 'scalar' && /\]\(|^\s*https?:/.test(dates.value.text);
  if (dates && isLink) return { pairs: rangeOf(start, end), link: dates };
  if (dates === undefined) return { pairs: rangeOf(start, end) };
  for (const pair of [start, end]) {
    if (pair) noteLeftOut(pair, `is left out: \`${dates.key}\` says when it was.`, importer);
  }
  return { pairs: linePair('dates', dates, lineOf) };
}

function rangeOf(start: SourcePair | undefined, end: SourcePair | undefined): readonly SourcePair[] {
  if (start === undefined) return linePair('dates', end, lineOf);
  return [...linePair('start', start, lineOf), ...linePair('end', end, lineOf)];
}

interface Address {
  readonly pairs: readonly SourcePair[];
  readonly bodies: readonly Body[];
}

/** Where the head links to: an address, or else what the doi stands for, which is printed too. */
function addressOf(known: Known, link: SourcePair | undefined, { words }: Importer): Address {
  const url = known.get('url');
  const doi = known.get('doi');
  const number = doi?.value.kind === 'scalar' ? bareDoi(doi.value) : undefined;
  const target = number && joinedScalars(['https://doi.org/', number], number.place);
  const doiField =
    doi &&
    fieldOf({ ...doi, value: number && target ? linkOf(number, target) : doi.value }, words.fields.doi);
  const first = url ?? (doi && target ? { ...doi, value: target } : undefined);
  return {
    pairs: linePair('url', first, lineOf),
    bodies: [...(doiField ? [doiField] : []), ...(link ? [fieldOf(link, words.fields.link)] : [])],
  };
}

function bareDoi(scalar: SourceScalar): SourceScalar | undefined {
  const [, before = '', number] =
    /^(\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?)(10\.\d{4,}\/\S+)\s*$/i.exec(scalar.text) ?? [];
  return number === undefined ? undefined : sliceOf(scalar, before.length, before.length + number.length);
}

function textOf(known: Known, { self }: RecordOptions): Body {
  const authors = known.get('authors');
  const line = authors && authorsOf(authors.value, self);
  const bodies = (['description', 'text'] as const).map((key): Body => {
    const pair = known.get(key);
    const paragraphs = pair && paragraphsOf(pair.value);
    if (pair === undefined) return { paragraphs: [], fields: [] };
    return paragraphs ? { paragraphs, fields: [] } : fieldOf(pair, labelOfKey(pair.key));
  });
  return joinedBodies([{ paragraphs: line ? [line] : [], fields: [] }, ...bodies]);
}

/** Names with commas between them, the person's own in bold. */
function authorsOf(node: SourceNode, self: string | undefined): SourceScalar | undefined {
  if (node.kind !== 'list' || !node.items.every((item) => item.kind === 'scalar')) return lineOf(node);
  const names = node.items.flatMap((item) => {
    if (item.kind !== 'scalar' || isBlank(item)) return [];
    const name = trimmed(item);
    return [name.text === self ? joinedScalars(['**', name, '**'], name.place) : name];
  });
  return joinedBy(', ', names, node.place);
}

function bulletsOf(pair: SourcePair | undefined): readonly SourcePair[] {
  if (pair === undefined) return [];
  const { value } = pair;
  return [pairOf('bullets', value.kind === 'scalar' ? value : listed(value), pair.keyPlace)];
}
