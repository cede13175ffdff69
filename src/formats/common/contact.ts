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
import { noteReplaced, withoutOwn } from '../quoin/read-embedded-keys.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { isBlank, labelOfKey, lineOf, listed, scalarsIn, sortPairs } from './read-nodes.ts';
import { inlineMarkdown } from './write-rich-text.ts';

/** One line of the contact: `email: …`. */
export function contactLine(key: string, value: SourceNode, { keyPlace }: SourcePair): SourceMapping {
  return mappingOf([pairOf(key, value, keyPlace)], value.place);
}

/** A line for each text that stands under a key, however it is nested: one address or several. */
export function contactLines(key: string, pair: SourcePair): readonly SourceMapping[] {
  return scalarsIn(pair.value).map((scalar) => contactLine(key, trimmed(scalar), pair));
}

type ProfileKey = 'network' | 'username' | 'url' | 'icon';

const profileKeys: KeyTable<ProfileKey> = {
  network: ['label'],
  username: ['user', 'handle', 'placeholder'],
  url: ['website', 'link'],
  icon: ['fontawesomeIcon'],
};

/** Drawings that say which kind of contact it is; those of networks have their names. Source: Font Awesome. */
const kindsByIcon: ReadonlyMap<string, string> = new Map([
  ['envelope', 'email'],
  ['phone', 'phone'],
  ['locationdot', 'location'],
  ['link', 'url'],
  ['circleinfo', 'text'],
]);

/** Networks that the contact has no key for, with what their profiles are called. */
const furtherNetworks: ReadonlyMap<string, string> = new Map([
  ['imdb', 'imdb.com/name/{handle}'],
  ['leetcode', 'leetcode.com/u/{handle}'],
  ['reddit', 'reddit.com/user/{handle}'],
  ['telegram', 't.me/{handle}'],
  ['whatsapp', 'wa.me/{handle}'],
]);

/** Profiles on networks: a list of `{network, username, url}`, or a mapping from networks to names. */
export function profileLines(pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  const { value } = pair;
  switch (value.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return contactLines('text', pair);
    case 'list':
      return value.items.flatMap((item) => {
        return item.kind === 'mapping' && !isBlank(item)
          ? profileLine(item, pair, importer)
          : profileLines({ ...pair, value: item }, importer);
      });
    case 'mapping':
      return value.pairs
        .filter((one) => !isBlank(one.value))
        .flatMap((one) => {
          const line = lineOf(one.value);
          return line ? [networkLine(scalarOf(one.key, one.keyPlace), line, undefined, one)] : [];
        });
    default:
      return value satisfies never;
  }
}

function profileLine(profile: SourceMapping, pair: SourcePair, importer: Importer): readonly SourceMapping[] {
  const { pairs, own } = withoutOwn(profile.pairs);
  if (own.length > 0) {
    for (const one of pairs) noteReplaced(one, own, importer);
    return own.map((one) => contactLine(one.key, one.value, one));
  }
  const { known, others } = sortPairs(pairs, profileKeys);
  const icon = known.get('icon');
  for (const other of [...others, ...(icon ? [icon] : [])])
    noteLeftOut(other, 'says nothing that is printed of a profile.', importer);
  const line = (key: ProfileKey): SourceScalar | undefined => {
    const found = known.get(key);
    const text = found && lineOf(found.value);
    return text && trimmed(text);
  };
  const [network, username, url] = [line('network'), line('username'), line('url')];
  const kind = network === undefined ? drawnKind(line('icon'), url) : undefined;
  if (kind && username) return [contactLine(kind, url ? connected(username, url) : username, pair)];
  if (username === undefined && url === undefined) {
    return network ? [contactLine('text', network, pair)] : [];
  }
  return [networkLine(network, username, url, known.get('network') ?? pair)];
}

/** Which kind of contact its drawing says it is; what is to be called or written to has no address of the web. */
function drawnKind(icon: SourceScalar | undefined, url: SourceScalar | undefined): string | undefined {
  const drawn = plainKey(icon?.text ?? '');
  if (isNetwork(drawn)) return drawn;
  const kind = kindsByIcon.get(drawn);
  return url === undefined || kind === 'url' || kind === 'text' ? kind : undefined;
}

/** The address where the text is that without its scheme, else the text with the address as its link. */
function connected(text: SourceScalar, url: SourceScalar): SourceScalar {
  const bare = url.text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const target = addressOf(url);
  if (bare === text.text.replace(/\/$/, '')) return url;
  return target ? linkOf(text, target) : joinedScalars([text, ', ', url], text.place);
}

function isNetwork(key: string): boolean {
  return networkAddresses.has(key) || key === 'mastodon';
}

function networkLine(
  network: SourceScalar | undefined,
  username: SourceScalar | undefined,
  url: SourceScalar | undefined,
  pair: SourcePair,
): SourceMapping {
  const key = plainKey(network?.text ?? '');
  const isKnown = isNetwork(key);
  const shown = told(username, url) ?? url ?? username;
  if (shown === undefined) return mappingOf([], pair.keyPlace);
  if (isKnown && (shown === url || url === undefined)) return contactLine(key, shown, pair);
  if (url) return foreignAddress(network, shown, url, pair);
  const pattern = furtherNetworks.get(key);
  if (pattern && !/[\s/]/.test(shown.text)) {
    const [before = '', after = ''] = pattern.split('{handle}');
    return contactLine('url', joinedScalars([`https://${before}`, shown, after], shown.place), pair);
  }
  return contactLine('text', network ? joinedScalars([network, ': ', shown], pair.keyPlace) : shown, pair);
}

/** The address alone where the name is in it, else the name with the address as its link. */
function told(username: SourceScalar | undefined, url: SourceScalar | undefined): SourceScalar | undefined {
  if (username === undefined || url === undefined) return undefined;
  const isIn = url.text.toLowerCase().includes(username.text.replace(/^@/, '').toLowerCase());
  if (isIn) return url;
  const target = addressOf(url);
  return target ? linkOf(username, target) : joinedScalars([username, ', ', url], username.place);
}

/** What may be linked to; an address without a scheme is of the web. */
function addressOf(url: SourceScalar): SourceScalar | undefined {
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url.text)) return url;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url.text)
    ? joinedScalars(['https://', url], url.place)
    : undefined;
}

/** Its address tells which network it is, or the name of that stands before it. */
function foreignAddress(
  network: SourceScalar | undefined,
  shown: SourceScalar,
  url: SourceScalar,
  pair: SourcePair,
): SourceMapping {
  const isNamed =
    network === undefined || (shown === url && plainKey(url.text).includes(plainKey(network.text)));
  if (isNamed) return contactLine(shown === url ? 'url' : 'text', shown, pair);
  const scheme = /^https?:\/\/(?:www\.)?/i.exec(url.text)?.[0].length ?? 0;
  const target = addressOf(url);
  const link = shown === url && target ? linkOf(sliceOf(url, scheme), target) : shown;
  return contactLine('text', joinedScalars([network, ': ', link], pair.keyPlace), pair);
}

/** A Markdown link. */
export function linkOf(text: SourceScalar, target: SourceScalar): SourceScalar {
  const [open, close] = /[\s()]/.test(target.text) ? ['](<', '>)'] : ['](', ')'];
  return joinedScalars(['[', text, open, target, close], text.place);
}

/** What else is said of a person: its key in words before it. */
export function personalField(pair: SourcePair): SourcePair {
  const { key, keyPlace, value } = pair;
  return pairOf(labelOfKey(key), lineOf(value) === value ? value : listed(value), keyPlace);
}

type LocationKey = 'address' | 'city' | 'region' | 'postalCode' | 'country';

const locationKeys: KeyTable<LocationKey> = {
  address: ['street'],
  city: ['town', 'place'],
  region: ['state', 'province'],
  postalCode: ['zip', 'zipCode', 'postcode', 'code'],
  country: ['countryCode'],
};

/** Countries that write the postal code before the city. Source: Universal Postal Union, addressing guides. */
const codeFirst: ReadonlySet<string> = new Set(
  'AR AT BE BG BR CH CL CZ DE DK EE ES FI FR GR HR HU IL IS IT LT LU MX NL NO PL PT RO RS SE SI SK TR UY'.split(
    ' ',
  ),
);

/** A place in one line: as it is written, or its parts in the order of its country. */
export function locationOf(node: SourceNode): SourceScalar | undefined {
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

/** What networks call themselves, where that is not their key with a capital. */
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

export function networkName(label: string): string {
  return networkNames.get(plainKey(label)) ?? label.replace(/^./u, (first) => first.toUpperCase());
}

/** The person's own name in a network: the last part of the address. */
export function userName({ text }: Contact): string {
  const plain = plainText(text);
  const [, user = plain] = /^[^/]+\/(?:(?:in|profile|users|citations\?user=)\/?)?(.+)$/.exec(plain) ?? [];
  const host = /^([^/]+)\/@/.exec(plain)?.[1];
  return user.startsWith('@') && host ? `${user}@${host}` : user;
}

/** Whether an address is printed as the reader prints it: whole, without its scheme. */
export function isBare({ text }: Contact): boolean {
  const [{ link } = { link: undefined }] = text;
  const isOne = text.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  const bare = link?.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
  return isOne && bare === plainText(text);
}

/** A contact in its own words. */
export function contactText({ text }: Contact): string {
  return inlineMarkdown(text);
}
