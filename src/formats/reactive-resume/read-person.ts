import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import { listOf, mappingOf, pairOf, trimmed } from '../../source/nodes.ts';
import { contactItem, profileItems } from '../common/contact.ts';
import type { Header } from '../common/header.ts';
import type { Importer } from '../common/importer.ts';
import { inOneLine, isBlank } from '../common/read-nodes.ts';
import { contentPairs, hasWord, linkOf, valueAt } from './read-items.ts';
import type { Profile } from './read-sections.ts';

/** Returns the personal data, with the keys that the other formats use. */
export function personOf(root: SourceMapping, importer: Importer): readonly SourcePair[] {
  const basics = valueAt(root, 'basics');
  const pairs = basics?.kind === 'mapping' ? basics.pairs : [];
  return [...pairs.flatMap(personPair), ...pictureOf(root, importer)];
}

function personPair(pair: SourcePair): readonly SourcePair[] {
  if (/^(?:customFields|picture|id)$/.test(pair.key)) return [];
  if (pair.value.kind !== 'mapping' || !/^(?:url|website)$/.test(pair.key)) return [pair];
  const link = linkOf(pair);
  return link ? [{ ...pair, value: link.text }] : [];
}

/** A header with all contacts, and those that were dropped since an earlier one is the same. */
interface WholeHeader extends Header {
  readonly repeated: readonly SourceNode[];
}

/** Adds the user's own contacts and the profiles to a header, in this order. */
export function withContacts(
  { pairs, fields }: Header,
  root: SourceMapping,
  profiles: readonly Profile[],
  importer: Importer,
): WholeHeader {
  const custom = valueAt(root, 'basics', 'customFields');
  const contact = pairs.find(({ key }) => key === 'contact');
  const all = [
    ...(contact?.value.kind === 'list' ? contact.value.items : []),
    ...(custom ? customContacts(custom, importer) : []),
    ...profiles.flatMap((one) => profileContacts(one, importer)),
  ];
  const [first] = all;
  if (first === undefined) return { pairs, fields, repeated: [] };
  const items = withoutDuplicates(all);
  const joined = pairOf('contact', listOf(items, contact?.value.place ?? first.place), contact?.keyPlace);
  const others = pairs.filter((one) => one !== contact);
  const after = others.findIndex(({ key }) => key === 'summary');
  const at = after === -1 ? others.length : after;
  const repeated = all.filter((item) => !items.includes(item));
  return { pairs: [...others.slice(0, at), joined, ...others.slice(at)], fields, repeated };
}

/** Returns the contact of a profile, which stays in the file with its mark if it is hidden. */
function profileContacts({ profile, mark }: Profile, importer: Importer): readonly SourceMapping[] {
  const pair = pairOf('profiles', listOf([profile], profile.place), profile.place);
  return profileItems(pair, importer).map((item) => ({ ...item, pairs: [...item.pairs, ...mark] }));
}

/** Removes contacts that are the same as an earlier one: the program has room for a profile in two places. */
function withoutDuplicates(items: readonly SourceNode[]): readonly SourceNode[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const line = inOneLine(item)
      .toLowerCase()
      .replace(/\/(?=\}$)/, '');
    return !seen.has(line) && seen.add(line);
  });
}

/** Icons of both versions that tell the kind of a contact. Others are those of networks: `github-logo`. */
const kindsByIcon: ReadonlyMap<string, string> = new Map([
  ['envelope', 'email'],
  ['envelopesimple', 'email'],
  ['at', 'email'],
  ['phone', 'phone'],
  ['devicemobile', 'phone'],
  ['mappin', 'location'],
  ['mappinline', 'location'],
  ['house', 'location'],
]);

/** Converts `customFields`: a name and a value in version 4, a text and a link in version 5. */
function customContacts(node: SourceNode, importer: Importer): readonly SourceMapping[] {
  const items = node.kind === 'list' ? node.items : [];
  return items.flatMap((item) => {
    if (item.kind !== 'mapping' || contentPairs(item).length === 0) return [];
    return customContact(item, importer);
  });
}

function customContact(item: SourceMapping, importer: Importer): readonly SourceMapping[] {
  const scalar = (...keys: readonly string[]): SourceScalar | undefined => {
    const found = keys.flatMap((key) => valueAt(item, key) ?? []).find((value) => !isBlank(value));
    return found?.kind === 'scalar' ? trimmed(found) : undefined;
  };
  const [name, text, link] = [scalar('name'), scalar('value', 'text'), scalar('link', 'url')];
  const pair = pairOf('profiles', listOf([], item.place), item.place);
  const kind = name || !text ? undefined : kindOf(text, scalar('icon'));
  if (kind && text && (link === undefined || link.text.includes(text.text))) {
    const isNetwork = networkAddresses.has(kind);
    return [contactItem(kind, isNetwork && link ? link : text, pair)];
  }
  const isAddress = link === undefined && text !== undefined && /^https?:\/\/\S+$/i.test(text.text);
  const profile = mappingOf(
    [
      ...(name ? [pairOf('network', name)] : []),
      ...(text && !isAddress ? [pairOf('username', text)] : []),
      ...(link ? [pairOf('url', link)] : isAddress && text ? [pairOf('url', text)] : []),
    ],
    item.place,
  );
  return profileItems({ ...pair, value: listOf([profile], item.place) }, importer);
}

/** Returns the kind of a contact by its text or its icon: `email`, `github`; `undefined` for another one. */
function kindOf({ text }: SourceScalar, icon: SourceScalar | undefined): string | undefined {
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  const plain = plainKey(icon?.text.replace(/-?logo$/i, '') ?? '');
  return kindsByIcon.get(plain) ?? (networkAddresses.has(plain) ? plain : undefined);
}

/** Returns the photo if it is a file beside the résumé. A note names one that is hidden, on the web or on the server. */
function pictureOf(root: SourceMapping, importer: Importer): readonly SourcePair[] {
  const picture = valueAt(root, 'picture') ?? valueAt(root, 'basics', 'picture');
  if (picture?.kind === 'scalar') return [pairOf('photo', picture)];
  const url = picture?.kind === 'mapping' ? picture.pairs.find(({ key }) => key === 'url') : undefined;
  if (url?.value.kind !== 'scalar' || isBlank(url.value)) return [];
  const isHidden =
    hasWord(valueAt(picture, 'hidden'), 'true') || hasWord(valueAt(picture, 'effects', 'hidden'), 'true');
  const written = url.value.text.trim();
  if (!isHidden && !/^(?:https?:|\/)/i.test(written)) return [{ ...url, key: 'photo' }];
  const shown = /^data:/i.test(written) ? `${written.slice(0, 40)}…` : written;
  const message = isHidden
    ? `The picture \`${shown}\` is hidden in the file.`
    : `The picture \`${shown}\` is on the web. Save it beside the résumé and write its name as \`photo\`.`;
  importer.notes.add('left-out', message, url.keyPlace);
  return [];
}
