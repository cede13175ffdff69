import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import type { KeyTable } from '../../schema/field.ts';
import { joinedBy, listOf, pairOf, trimmed } from '../../source/nodes.ts';
import { paragraphsOf, proseOf } from './body.ts';
import { contactLine, contactLines, locationOf, personalField, profileLines } from './contact.ts';
import { type Importer, noteField, pictureFile } from './importer.ts';
import { lineOf, listed, sortPairs } from './read-nodes.ts';

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
  readonly fields: readonly SourcePair[];
}

/** What a foreign file says of the person; the ways to reach them stay in its order. */
export function headOf(person: readonly SourcePair[], importer: Importer): Head {
  const { known, others } = sortPairs(person, headKeys);
  const contact = [...known].flatMap(([key, pair]) => contactItems(key, pair, importer));
  const summary = known.get('summary');
  const name = nameOf(known);
  const fields = others.map((pair) => {
    noteField(pair, importer);
    return personalField(pair);
  });
  const prose = summary && summaryOf(summary.value);
  const pairs = [
    ...(name ? [name] : []),
    ...linePair('headline', known.get('headline')),
    ...linePair('photo', pictureFile(known.get('photo'), importer)),
    ...(contact[0] ? [pairOf('contact', listOf(contact, contact[0].place))] : []),
    ...(prose ? [pairOf('summary', prose, summary?.keyPlace)] : []),
  ];
  return { pairs, fields };
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

function summaryOf(node: SourceNode): SourceNode | undefined {
  const paragraphs = paragraphsOf(node);
  return paragraphs ? proseOf(paragraphs, node.place) : listed(node);
}
