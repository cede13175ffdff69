import { looksLikeDates } from '../locale/looks-like-dates.ts';
import type { SourceMapping, SourcePair } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { entryFields } from '../schema/entry-fields.ts';
import { knownField, knownKey } from '../schema/field.ts';
import { entryWords } from '../schema/synonyms.ts';
import { joinedParts, unfolded } from './join-parts.ts';
import type { ReadContext } from './read-context.ts';
import { labelFor, moved, type Target } from './standard-keys.ts';

type EntryWord = keyof typeof entryWords;

/** Words that make a mapping an entry with a header. */
const headWords: ReadonlySet<EntryWord | undefined> = new Set<EntryWord>([
  'title',
  'name',
  'degree',
  'area',
  'organization',
  'host',
  'location',
  'dates',
  'start',
  'end',
  'url',
  'roles',
]);

/** Words whose value is printed on a line after its label. */
const labelledWords: ReadonlySet<EntryWord> = new Set(['authors', 'score', 'courses', 'keywords', 'note']);

/** Sections whose entries are named, and have no employer. */
const namedTopics: ReadonlySet<string | undefined> = new Set([
  'projects',
  'awards',
  'certificates',
  'publications',
]);

/**
 * Returns an entry with a header in the standard keys: the degree and its subject are the title, a school is the
 * organisation, technologies are a labelled line. A mapping without a header stays as it is.
 */
export function standardEntry(written: SourceMapping, context: ReadContext): SourceMapping {
  const words = written.pairs.map(({ key }) => knownKey(entryWords, key));
  if (!words.some((word) => headWords.has(word))) return written;
  const mapping = unfolded(written);
  const targets = targetsIn(mapping, context);
  const standard = moved(mapping, targets, (key) => knownField(entryFields, key));
  if (standard !== mapping) context.keys.mappings.push({ place: written.place, targets });
  return joinedParts(standard);
}

/** The pairs of an entry that have a value, by their words, and where they go. */
class Arrangement {
  readonly targets = new Map<SourcePair, Target>();
  readonly #pairs = new Map<EntryWord, SourcePair[]>();

  constructor({ pairs }: SourceMapping) {
    for (const pair of pairs) {
      const word = pair.value.kind === 'empty' ? undefined : knownKey(entryWords, pair.key);
      if (word !== undefined) this.#pairs.set(word, [...this.of(word), pair]);
    }
  }

  of(word: EntryWord): readonly SourcePair[] {
    return this.#pairs.get(word) ?? [];
  }

  move(pair: SourcePair | undefined, target: Target): void {
    if (pair && this.targets.get(pair) === undefined) this.targets.set(pair, target);
  }

  /** Prints pairs on lines after their labels. */
  label(pairs: readonly SourcePair[]): void {
    for (const pair of pairs) this.move(pair, ['fields', labelFor(pair.key)]);
  }
}

function targetsIn(mapping: SourceMapping, { topic }: ReadContext): ReadonlyMap<SourcePair, Target> {
  const parts = new Arrangement(mapping);
  const organization = placeOrganizations(parts, topic);
  placeTitles(parts, organization, topic);
  placeDates(parts);
  placeRest(parts);
  return parts.targets;
}

/** Places the organisations: the first is the entry's, any other one is labelled. Returns the first. */
function placeOrganizations(parts: Arrangement, topic: string | undefined): SourcePair | undefined {
  const hosts = parts.of('host');
  const strong = parts.of('organization');
  const [first] = strong;
  const named = parts.of('name').find(({ key }) => plainKey(key) === 'name');
  const hasTitle = ['title', 'degree', 'area'].some((word) => parts.of(word as EntryWord).length > 0);
  const areClients = hosts.every(({ key }) => /^(?:client|customer)$/u.test(plainKey(key)));
  const isEmployer = first === undefined && hasTitle && areClients && !namedTopics.has(topic);
  const organization = first ?? (isEmployer ? named : undefined) ?? hosts[0];
  if (organization === named) parts.move(named, ['organization']);
  parts.label([...strong, ...hosts].filter((pair) => pair !== organization));
  return organization;
}

/** Places the titles: a name, a job or a degree. What else the entry is called is labelled. */
function placeTitles(
  parts: Arrangement,
  organization: SourcePair | undefined,
  topic: string | undefined,
): void {
  const names = parts.of('name').filter((pair) => pair !== organization);
  const [title] = parts.of('title');
  const [degree] = parts.of('degree');
  const [name] = names;
  const isNameOfPart =
    title !== undefined && organization !== undefined && plainKey(name?.key ?? '') !== 'name';
  const main = (isNameOfPart ? title : name) ?? title ?? degree;
  parts.label(names.filter((pair) => pair !== main));
  // A job has one title; a performance has a title, and the role in it.
  const isJob = topic === undefined || topic === 'work';
  if (main !== title) parts.label(parts.of('title'));
  else if (!isJob) parts.label(parts.of('title').filter((pair) => pair !== main));
  parts.label(parts.of('degree').filter((pair) => pair !== main));
  const [area, ...areas] = parts.of('area');
  if (main === undefined) parts.move(area, ['title']);
  else if (main !== degree && area) parts.label([area]);
  parts.label(areas);
}

/** Keys whose value is a date or a range, whatever else there is. */
const plainDates = /^(?:dates?|period|time|daterange|timeperiod|timeframe|timespan|when)$/u;
/** Keys of the date on which something ended. */
const ends = /^(?:graduat|expectedgrad|complet)/u;

/** Places the dates: `duration: 3 months` is no date, and a graduation ends what has a start. */
function placeDates(parts: Arrangement): void {
  const [start] = parts.of('start');
  const [end] = parts.of('end');
  const dates = parts.of('dates');
  const isPlain = ({ key }: SourcePair): boolean => plainDates.test(plainKey(key));
  const found = dates.find(isPlain) ?? dates.find(isDate);
  for (const pair of dates.filter((one) => !isPlain(one))) {
    const isEnd = start && end === undefined && ends.test(plainKey(pair.key)) && isDate(pair);
    if (isEnd && !dates.some(isPlain)) parts.move(pair, ['end']);
    else if (start || end || pair !== found) parts.label([pair]);
  }
  for (const pair of parts.of('ongoing')) {
    const isFlag = pair.value.kind === 'scalar' && /^(?:true|false|yes|no)$/iu.test(pair.value.text.trim());
    if (!isFlag || (start ?? found) === undefined) parts.label([pair]);
    else parts.move(pair, 'nowhere');
    const isOngoing = pair.value.kind === 'scalar' && /^(?:true|yes)$/iu.test(pair.value.text.trim());
    if (isFlag && isOngoing && start === undefined && end === undefined && isOneDate(found))
      parts.move(found, ['start']);
  }
}

function isDate({ key, value }: SourcePair): boolean {
  if (value.kind !== 'scalar') return false;
  return (
    looksLikeDates(value.text) || (!/^(?:duration|years?)$/u.test(plainKey(key)) && /\d{4}/u.test(value.text))
  );
}

function isOneDate(pair: SourcePair | undefined): boolean {
  return pair?.value.kind === 'scalar' && /^[^\s–—]+(?:\s\d{4})?$/u.test(pair.value.text.trim());
}

/** Places links, texts, bullets and labelled lines. */
function placeRest(parts: Arrangement): void {
  if (parts.of('location').length === 0) {
    const [country, ...more] = parts.of('country');
    if (more.length === 0) parts.move(country, ['location']);
  }
  const urls = parts.of('url');
  const url = urls.find(({ key }) => /^(?:url|link|website)$/u.test(plainKey(key))) ?? urls[0];
  parts.label(urls.filter((pair) => pair !== url));
  for (const pair of parts.of('text')) if (isListOfTexts(pair)) parts.move(pair, ['bullets']);
  for (const word of labelledWords) parts.label(parts.of(word));
  parts.label(parts.of('roles').filter(({ value }) => value.kind === 'scalar'));
  for (const pair of parts.of('machinery')) if (pair.value.kind === 'scalar') parts.move(pair, 'nowhere');
}

/** True for a list, and for a text in which each paragraph begins with a dash or a bullet. */
function isListOfTexts({ key, value }: SourcePair): boolean {
  if (value.kind === 'list') return true;
  if (value.kind !== 'scalar' || plainKey(key) === 'text') return false;
  const lines = value.text.split('\n').filter((line) => line.trim() !== '');
  const isItem = (line: string): boolean => /^\s*(?:[-*•–]\s|•)/u.test(line);
  return (
    lines.length > 0 && lines.every((line) => isItem(line) || /^\s{2,}/u.test(line)) && isItem(lines[0] ?? '')
  );
}
