import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import type { KeyTable } from '../../schema/field.ts';
import { contactWords, personWords } from '../../schema/synonyms.ts';
import { joinedBy, listOf, pairOf, trimmed } from '../../source/nodes.ts';
import { paragraphsOf, proseOf } from './body.ts';
import { contactItem, contactItemsUnder, locationOf, personalField, profileItems } from './contact.ts';
import { type Importer, imageFile, noteField, withoutMachinery } from './importer.ts';
import { asList, lineOf, linePair, sortPairs, withoutDuplicates } from './read-nodes.ts';

type HeaderKey =
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

/** Keys of personal data in all formats, including old versions. */
const headerKeys: KeyTable<HeaderKey> = {
  ...personWords,
  headline: [...personWords.headline, 'title'],
  email: contactWords.email,
  phone: contactWords.phone,
  url: contactWords.url,
  location: contactWords.location,
  profiles: ['links', ...contactWords.links],
  connections: ['customConnections'],
};

/** The first part of a file in Quoin's format. */
export interface Header {
  readonly pairs: readonly SourcePair[];
  /** Personal data that Quoin has no key for. */
  readonly fields: readonly SourcePair[];
}

/** Converts the personal data of an imported file. Keeps the order of contacts. */
export function headerOf(person: readonly SourcePair[], importer: Importer): Header {
  const { known, others } = sortPairs(
    withoutDuplicates(withoutMachinery(person, importer), headerKeys),
    headerKeys,
  );
  const contact = [...known].flatMap(([key, pair]) => contactItems(key, pair, importer));
  const summary = known.get('summary');
  const name = fullName(known);
  const fields = others.map((pair) => {
    noteField(pair, importer);
    return personalField(pair);
  });
  const prose = summary && summaryOf(summary.value);
  const pairs = [
    ...(name ? [name] : []),
    ...linePair('headline', known.get('headline')),
    ...linePair('photo', imageFile(known.get('photo'), importer)),
    ...(contact[0] ? [pairOf('contact', listOf(contact, contact[0].place))] : []),
    ...(prose ? [pairOf('summary', prose, summary?.keyPlace)] : []),
  ];
  return { pairs, fields };
}

function fullName(known: ReadonlyMap<HeaderKey, SourcePair>): SourcePair | undefined {
  const pairs = [known.get('name'), known.get('firstName'), known.get('lastName')].filter(
    (pair) => pair !== undefined,
  );
  const [first] = pairs;
  const lines = pairs.flatMap((pair) => lineOf(pair.value) ?? []).map(trimmed);
  const value = first && joinedBy(' ', lines, first.value.place);
  return first && value && pairOf('name', value, first.keyPlace);
}

function contactItems(key: HeaderKey, pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  switch (key) {
    case 'email':
    case 'phone':
    case 'url':
      return contactItemsUnder(key, pair);
    case 'location': {
      const line = locationOf(pair.value, importer);
      return line ? [contactItem('location', line, pair)] : [];
    }
    case 'profiles':
    case 'connections':
      return profileItems(pair, importer);
    default:
      return [];
  }
}

function summaryOf(node: SourceNode): SourceNode | undefined {
  const paragraphs = paragraphsOf(node);
  return paragraphs ? proseOf(paragraphs, node.place) : asList(node);
}
