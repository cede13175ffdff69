import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { type KeyTable, knownKey, resumeKeys } from '../schema/resume-schema.ts';
import { paragraphsOf, proseOf } from './body.ts';
import { contactLine, contactLines, personalFact, profileLines } from './contact.ts';
import { type Importer, noteFact, pictureFile } from './importer.ts';
import { locationOf } from './location.ts';
import { isBlank, labelOfKey, lineOf, listed, listOf, pairOf, sortPairs } from './nodes.ts';
import { joinedBy, joinedScalars, trimmed } from './scalars.ts';

type HeadKey =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'headline'
  | 'photo'
  | 'email'
  | 'phone'
  | 'url'
  | 'location'
  | 'profiles'
  | 'connections'
  | 'summary';

/** What all formats call the parts of a head, today or once. */
const headKeys: KeyTable<HeadKey> = {
  name: ['fullName'],
  firstName: ['givenName'],
  lastName: ['familyName', 'surname'],
  headline: ['label'],
  photo: ['image', 'picture'],
  email: [],
  phone: ['phoneNumber', 'telephone'],
  url: ['website', 'websites', 'homepage'],
  location: [],
  profiles: ['socialNetworks', 'social'],
  connections: ['customConnections'],
  summary: ['brief', 'about'],
};

/** The top of one of our files. */
export interface Head {
  readonly pairs: readonly SourcePair[];
  /** What has no place in it. */
  readonly facts: readonly SourcePair[];
}

/** What a foreign file says of the person; the ways to reach them stay in its order. */
export function headOf(person: readonly SourcePair[], importer: Importer): Head {
  const { known, others } = sortPairs(person, headKeys);
  const contact = [...known].flatMap(([key, pair]) => contactItems(key, pair, importer));
  const summary = known.get('summary');
  const name = nameOf(known);
  const facts = others.map((pair) => {
    noteFact(pair, importer);
    return personalFact(pair);
  });
  const isFree = ({ key }: SourcePair): boolean => knownKey(resumeKeys, key) === undefined;
  const prose = summaryOf(
    summary?.value,
    facts.filter((fact) => !isFree(fact)),
  );
  const pairs = [
    ...(name ? [name] : []),
    ...linePair('headline', known.get('headline')),
    ...linePair('photo', pictureFile(known.get('photo'), importer)),
    ...(contact[0] ? [pairOf('contact', listOf(contact, contact[0].place))] : []),
    ...(prose ? [pairOf('summary', prose, summary?.keyPlace)] : []),
  ];
  return { pairs, facts: facts.filter(isFree) };
}

function linePair(key: string, pair: SourcePair | undefined): readonly SourcePair[] {
  const line = pair && lineOf(pair.value);
  return pair && line ? [pairOf(key, line, pair.keyPlace)] : [];
}

function nameOf(known: ReadonlyMap<HeadKey, SourcePair>): SourcePair | undefined {
  const pairs = [known.get('name'), known.get('firstName'), known.get('lastName')].filter(
    (pair) => pair !== undefined,
  );
  const [first] = pairs;
  const lines = pairs.flatMap((pair) => lineOf(pair.value) ?? []).map(trimmed);
  const value = first && joinedBy(' ', lines, first.value.place);
  return first && value && pairOf('name', value, first.keyPlace);
}

function contactItems(key: HeadKey, pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  switch (key) {
    case 'email':
    case 'phone':
    case 'url':
      return contactLines(key, pair);
    case 'location': {
      const line = locationOf(pair.value);
      return line ? [contactLine('location', line, pair)] : [];
    }
    case 'profiles':
    case 'connections':
      return profileLines(pair, importer);
    default:
      return [];
  }
}

/** The summary, and after it what would be taken for a key of ours. */
function summaryOf(node: SourceNode | undefined, taken: readonly SourcePair[]): SourceNode | undefined {
  const written = node && paragraphsOf(node);
  const more = taken.flatMap(({ key, keyPlace, value }): readonly SourceScalar[] => {
    const line = lineOf(value);
    return line && !isBlank(line) ? [joinedScalars([`${labelOfKey(key)}: `, line], keyPlace)] : [];
  });
  if (node && written === undefined && more.length === 0) return listed(node);
  const rest = node && written === undefined ? [lineOf(node)] : [];
  const paragraphs = [...(written ?? []), ...rest, ...more].filter((one) => one !== undefined);
  const [first] = paragraphs;
  return first && proseOf(paragraphs, first.place);
}
