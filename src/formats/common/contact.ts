import { countryName } from '../../locale/countries.ts';
import type { Contact } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import type { KeyTable } from '../../schema/field.ts';
import {
  joinedBy,
  joinedScalars,
  mappingOf,
  pairOf,
  scalarOf,
  sliceOf,
  trimmed,
} from '../../source/nodes.ts';
import { noteReplaced, splitEmbedded } from '../quoin/read-embedded-keys.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { asList, isBlank, labelOfKey, lineOf, scalarsIn, sortPairs } from './read-nodes.ts';
import { inlineMarkdown, isPlainLink } from './write-rich-text.ts';

/** Returns one item of `contact`, for example `{email: …}`. */
export function contactItem(key: string, value: SourceNode, { keyPlace }: SourcePair): SourceMapping {
  return mappingOf([pairOf(key, value, keyPlace)], value.place);
}

/** Returns an item of `contact` for each text under a key, at any depth. */
export function contactItemsUnder(key: string, pair: SourcePair): readonly SourceMapping[] {
  return scalarsIn(pair.value).map((scalar) => contactItem(key, trimmed(scalar), pair));
}

type ProfileKey = 'network' | 'username' | 'url' | 'icon';

const profileKeys: KeyTable<ProfileKey> = {
  network: ['label'],
  username: ['user', 'handle', 'placeholder'],
  url: ['website', 'link'],
  icon: ['fontawesomeIcon'],
};

/** Icons of contacts by kind. The icon of a network has the network's name. Source: Font Awesome. */
export const contactIcons: Readonly<Record<Exclude<Contact['kind'], 'network'>, string>> = {
  email: 'envelope',
  phone: 'phone',
  url: 'link',
  location: 'location-dot',
  text: 'circle-info',
};

const kindsByIcon: ReadonlyMap<string, string> = new Map(
  Object.entries(contactIcons).map(([kind, icon]) => [plainKey(icon), kind]),
);

/** Words that say no more of an address than that it is one, as plain keys: `[Email](mailto:…)`. */
const contactWords: ReadonlySet<string> = new Set(
  [
    'email mail emailme mailme emailaddress contact contactme courriel mél mel adressemail kontakt correo correoelectrónico',
    'correoelectronico posta contatto contato contacto eposta epost phone tel telephone mobile cell call callme telefon',
    'téléphone telefono teléfono telefone mobil handy móvil cellulare portable natel whatsapp',
  ].flatMap((line) => line.split(' ')),
);

/** True for a word that only says that an address follows. */
export function isContactWord(word: string): boolean {
  return contactWords.has(plainKey(word));
}

/** Profile URLs of networks that `contact` has no key for. */
const furtherNetworks: ReadonlyMap<string, string> = new Map([
  ['imdb', 'imdb.com/name/{handle}'],
  ['leetcode', 'leetcode.com/u/{handle}'],
  ['reddit', 'reddit.com/user/{handle}'],
  ['telegram', 't.me/{handle}'],
  ['whatsapp', 'wa.me/{handle}'],
]);

/** Returns contact items for a list of `{network, username, url}` or a mapping from networks to names. */
export function profileItems(pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  const { value } = pair;
  switch (value.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return contactItemsUnder('text', pair);
    case 'list':
      return value.items.flatMap((item) => {
        return item.kind === 'mapping' && !isBlank(item)
          ? profileItem(item, pair, importer)
          : profileItems({ ...pair, value: item }, importer);
      });
    case 'mapping':
      return value.pairs
        .filter((one) => !isBlank(one.value))
        .flatMap((one) => {
          const line = lineOf(one.value);
          return line ? [networkItem(scalarOf(one.key, one.keyPlace), line, undefined, one)] : [];
        });
    default:
      return value satisfies never;
  }
}

function profileItem(profile: SourceMapping, pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  const { pairs, embedded } = splitEmbedded(profile.pairs);
  if (embedded.length > 0) {
    for (const one of pairs) noteReplaced(one, embedded, importer);
    return embedded.map((one) => contactItem(one.key, one.value, one));
  }
  const { known, others } = sortPairs(pairs, profileKeys);
  const icon = known.get('icon');
  for (const other of [...others, ...(icon ? [icon] : [])])
    noteLeftOut(other, 'is not printed with a profile', importer);
  const line = (key: ProfileKey): SourceScalar | undefined => {
    const found = known.get(key);
    const text = found && lineOf(found.value);
    return text && trimmed(text);
  };
  const [network, username, url] = [line('network'), line('username'), line('url')];
  const kind = network === undefined ? kindOfIcon(line('icon'), url) : undefined;
  if (kind && username) return [contactItem(kind, url ? linkedText(username, url) : username, pair)];
  if (username === undefined && url === undefined) {
    return network ? [contactItem('text', network, pair)] : [];
  }
  return [networkItem(network, username, url, known.get('network') ?? pair)];
}

/**
 * Returns the contact kind for an icon. Ignores icons of email, phone and location if the profile has a URL.
 */
function kindOfIcon(icon: SourceScalar | undefined, url: SourceScalar | undefined): string | undefined {
  const iconKey = plainKey(icon?.text ?? '');
  if (isNetwork(iconKey)) return iconKey;
  const kind = kindsByIcon.get(iconKey);
  return url === undefined || kind === 'url' || kind === 'text' ? kind : undefined;
}

/** Returns the URL if the text is that URL without its scheme, else a link with the text. */
function linkedText(text: SourceScalar, url: SourceScalar): SourceScalar {
  const bare = url.text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const target = linkTarget(url);
  if (bare === text.text.replace(/\/$/, '')) return url;
  return target ? markdownLink(text, target) : joinedScalars([text, ', ', url], text.place);
}

function isNetwork(key: string): boolean {
  return networkAddresses.has(key) || key === 'mastodon';
}

function networkItem(
  network: SourceScalar | undefined,
  username: SourceScalar | undefined,
  url: SourceScalar | undefined,
  pair: SourcePair,
): SourceMapping {
  const key = plainKey(network?.text ?? '');
  const isKnown = isNetwork(key);
  const shown = linkedUsername(username, url) ?? url ?? username;
  if (shown === undefined) return mappingOf([], pair.keyPlace);
  if (isKnown && (shown === url || url === undefined)) return contactItem(key, shown, pair);
  if (url) return unknownNetworkItem(network, shown, url, pair);
  const pattern = furtherNetworks.get(key);
  if (pattern && !/[\s/]/.test(shown.text)) {
    const [before = '', after = ''] = pattern.split('{handle}');
    return contactItem('url', joinedScalars([`https://${before}`, shown, after], shown.place), pair);
  }
  return contactItem('text', network ? joinedScalars([network, ': ', shown], pair.keyPlace) : shown, pair);
}

/** Returns the URL if it contains the user name, else the user name linked to the URL. */
function linkedUsername(
  username: SourceScalar | undefined,
  url: SourceScalar | undefined,
): SourceScalar | undefined {
  if (username === undefined || url === undefined) return undefined;
  const isContained = url.text.toLowerCase().includes(username.text.replace(/^@/, '').toLowerCase());
  if (isContained) return url;
  const target = linkTarget(url);
  return target ? markdownLink(username, target) : joinedScalars([username, ', ', url], username.place);
}

/** Returns the link target of a URL. Adds `https://` to a domain name without a scheme. */
function linkTarget(url: SourceScalar): SourceScalar | undefined {
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url.text)) return url;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url.text)
    ? joinedScalars(['https://', url], url.place)
    : undefined;
}

/** Returns a contact item for a network without a key. Prefixes its name unless the URL contains it. */
function unknownNetworkItem(
  network: SourceScalar | undefined,
  shown: SourceScalar,
  url: SourceScalar,
  pair: SourcePair,
): SourceMapping {
  const isNamed =
    network === undefined || (shown === url && plainKey(url.text).includes(plainKey(network.text)));
  if (isNamed) return contactItem(shown === url ? 'url' : 'text', shown, pair);
  const scheme = /^https?:\/\/(?:www\.)?/i.exec(url.text)?.[0].length ?? 0;
  const target = linkTarget(url);
  const link = shown === url && target ? markdownLink(sliceOf(url, scheme), target) : shown;
  return contactItem('text', joinedScalars([network, ': ', link], pair.keyPlace), pair);
}

/** Returns a Markdown link. */
export function markdownLink(text: SourceScalar, target: SourceScalar): SourceScalar {
  const [open, close] = /[\s()]/.test(target.text) ? ['](<', '>)'] : ['](', ')'];
  return joinedScalars(['[', text, open, target, close], text.place);
}

/** Returns a custom field of the person for an unknown key. */
export function personalField(pair: SourcePair): SourcePair {
  const { key, keyPlace, value } = pair;
  return pairOf(labelOfKey(key), lineOf(value) === value ? value : asList(value), keyPlace);
}

type LocationKey = 'address' | 'city' | 'region' | 'postalCode' | 'country';

const locationKeys: KeyTable<LocationKey> = {
  address: ['street'],
  city: ['town', 'place'],
  region: ['state', 'province'],
  postalCode: ['zip', 'zipCode', 'postcode', 'code'],
  country: ['countryCode'],
};

/**
 * Countries that write the postal code before the city. Source: Universal Postal Union, addressing guides.
 */
const codeFirst: ReadonlySet<string> = new Set(
  'AR AT BE BG BR CH CL CZ DE DK EE ES FI FR GR HR HU IL IS IT LT LU MX NL NO PL PT RO RS SE SI SK TR UY'.split(
    ' ',
  ),
);

/**
 * Returns a location in one line. Orders the parts of a mapping as its country does. The code of a country alone becomes
 * the name of the country, with a note.
 */
export function locationOf(node: SourceNode, importer: Importer): SourceScalar | undefined {
  const line = locationLine(node);
  const name =
    line && /^\s*[A-Z]{2}\s*$/.test(line.text) && countryName(line.text, importer.language ?? 'en');
  if (!line || !name) return line;
  importer.notes.add('changed', `The country \`${line.text.trim()}\` is printed as “${name}”.`, line.place);
  return scalarOf(name, line.place);
}

/** Returns a location in one line. Orders the parts of a mapping as its country does. */
export function locationLine(node: SourceNode): SourceScalar | undefined {
  if (node.kind !== 'mapping') return lineOf(node);
  const { known, others } = sortPairs(node.pairs, locationKeys);
  const part = (key: LocationKey): readonly SourceScalar[] => {
    const pair = known.get(key);
    const line = pair && lineOf(pair.value);
    return line ? [line] : [];
  };
  const country = part('country');
  const isCodeFirst = codeFirst.has(country[0]?.text.trim().toUpperCase() ?? '');
  const spaced = (scalars: readonly SourceScalar[]): readonly SourceScalar[] => {
    const joined = joinedBy(' ', scalars, node.place);
    return joined ? [joined] : [];
  };
  const lines = isCodeFirst
    ? [...spaced([...part('postalCode'), ...part('city')]), ...part('region')]
    : [...part('city'), ...spaced([...part('region'), ...part('postalCode')])];
  const rest = others.flatMap((pair) => scalarsIn(pair.value));
  return joinedBy(', ', [...part('address'), ...lines, ...country, ...rest], node.place);
}

/** Names of networks that differ from their key with an initial capital. */
const networkNames: ReadonlyMap<string, string> = new Map([
  ['devto', 'Dev.to'],
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['googlescholar', 'Google Scholar'],
  ['linkedin', 'LinkedIn'],
  ['orcid', 'ORCID'],
  ['researchgate', 'ResearchGate'],
  ['stackoverflow', 'StackOverflow'],
  ['youtube', 'YouTube'],
]);

/** Returns the name of a network for the label of a contact. */
export function networkName(label: string): string {
  return networkNames.get(plainKey(label)) ?? label.replace(/^./u, (first) => first.toUpperCase());
}

/** Returns the user name in a network: the last part of the URL. */
export function userName({ text }: Contact): string {
  const plain = plainText(text);
  const [, user = plain] = /^[^/]+\/(?:(?:in|profile|users|citations\?user=)\/?)?(.+)$/.exec(plain) ?? [];
  const host = /^([^/]+)\/@/.exec(plain)?.[1];
  return user.startsWith('@') && host ? `${user}@${host}` : user;
}

/** True if a contact is printed as its whole URL without the scheme. */
export function isBare({ text }: Contact): boolean {
  const link = text[0]?.link;
  return link !== undefined && isPlainLink(text) && withoutScheme(link) === plainText(text);
}

/** Returns a URL as the reader prints it: without its scheme and a slash at its end. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
}

/** Returns the text of a contact as Markdown. */
export function contactText({ text }: Contact): string {
  return inlineMarkdown(text);
}
