import { locationLine } from '../formats/common/contact.ts';
import type { Contact } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { didYouMean, plainKey } from '../model/suggest.ts';
import { type ContactKey, contactFields, networkAddresses } from '../schema/contact-fields.ts';
import { knownKey, namesOf } from '../schema/field.ts';
import { contactWords } from '../schema/synonyms.ts';
import { sliceOf, trimmed } from '../source/nodes.ts';
import { cleanCharacters, withoutPresentationForms } from './clean-characters.ts';
import { isOfPlace } from './join-parts.ts';
import { checkLinkTarget } from './markdown/inline-markup.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { noFormatting, placedText, placelessText, trimmedText } from './markdown/spans.ts';
import type { ReadContext } from './read-context.ts';
import { readLine } from './read-text.ts';

const kinds: Readonly<Record<ContactKey, Contact['kind']>> = {
  email: 'email',
  phone: 'phone',
  url: 'url',
  location: 'location',
  mastodon: 'network',
  text: 'text',
};

const kindsByKey: ReadonlyMap<string, Contact['kind']> = new Map(
  namesOf(contactFields).flatMap((name) =>
    [name, ...contactFields[name].also].map((key) => [key, kinds[name]] as const),
  ),
);

/** Reads a list of `{email: …}` and plain texts, or one mapping. Keeps the order of the file. */
export function readContact(node: SourceNode | undefined, context: ReadContext): readonly Contact[] {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'scalar':
      return contactOf('text', 'text', readInlineMarkdown(node, context));
    case 'list':
      return node.items.flatMap((item) => readContact(item, context));
    case 'mapping':
      return readMapping(node, context);
    default:
      return node satisfies never;
  }
}

function readMapping(mapping: SourceMapping, context: ReadContext): readonly Contact[] {
  const profile = profileIn(mapping);
  return (profile ? [profile] : mapping.pairs).flatMap((pair) => readContactPair(pair, context));
}

function contactOf(kind: Contact['kind'], label: string, text: RichText | undefined): readonly Contact[] {
  return text === undefined || text.length === 0 ? [] : [{ kind, label, text }];
}

function readContactPair(pair: SourcePair, context: ReadContext): readonly Contact[] {
  const { key } = pair;
  const network = networkAddresses.get(plainKey(key));
  const known = kindOf(key) ?? (network ? 'network' : undefined);
  if (known === undefined && isLinks(key)) return readLinks(pair, context);
  if (known === undefined && knownKey(contactWords, key) === undefined) warnOfMistypedKey(pair, context);
  const values = valuesIn(pair, known);
  if (values.length !== 1 || values[0] !== pair.value)
    return values.flatMap((value) => readContactPair({ ...pair, value }, context));
  const value = known === 'location' ? placeIn(pair.value) : pair.value;
  const kind = known ?? 'text';
  const text =
    value.kind === 'scalar' && !value.text.includes('](')
      ? readValue(kind, withoutPresentationForms(cleanCharacters(value, context), context), key, context)
      : readLine(value, context);
  return contactOf(kind, key, text);
}

function warnOfMistypedKey({ key, keyPlace }: SourcePair, context: ReadContext): void {
  const question = didYouMean(key, [...kindsByKey.keys(), ...networkAddresses.keys()]);
  if (question === undefined) return;
  context.problems.warn(
    'unknown-key',
    `Unknown contact \`${key}\`. It is printed as text.`,
    keyPlace,
    question,
  );
}

/** Returns the kind of a contact by its key: any of the words that people use. */
function kindOf(key: string): Contact['kind'] | undefined {
  const known = kindsByKey.get(plainKey(key));
  if (known !== undefined) return known;
  const word = knownKey(contactWords, key);
  return word === 'fact' || word === 'links' || word === undefined ? undefined : kinds[word];
}

function isLinks(key: string): boolean {
  return knownKey(contactWords, key) === 'links';
}

/** Returns the values of a contact: the items of a list, or the addresses and numbers between commas. */
function valuesIn({ value }: SourcePair, kind: Contact['kind'] | undefined): readonly SourceNode[] {
  if (value.kind === 'list') return value.items;
  if (value.kind !== 'scalar' || (kind !== 'email' && kind !== 'phone')) return [value];
  const parts = Array.from(value.text.matchAll(/[^,;\n]+/gu), ({ 0: part, index }) =>
    trimmed(sliceOf(value, index, index + part.length)),
  );
  const isOne = ({ text }: SourceScalar): boolean =>
    kind === 'email' ? /^[^\s@]+@[^\s@]+$/u.test(text) : text.replaceAll(/\D/gu, '').length >= 6;
  return parts.length > 1 && parts.every(isOne) ? parts : [value];
}

/** Joins the parts of an address: `{city: London, country: UK}`. */
function placeIn(node: SourceNode): SourceNode {
  const isPlace = node.kind === 'mapping' && node.pairs.every(({ key }) => isOfPlace(key));
  return isPlace ? (locationLine(node) ?? node) : node;
}

/** Reads `links`: addresses, `{github: ada}`, or `{network: GitHub, username: ada, url: …}`. */
function readLinks(pair: SourcePair, context: ReadContext): readonly Contact[] {
  const { value } = pair;
  switch (value.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return readContactPair({ ...pair, key: 'url' }, context);
    case 'list':
      return value.items.flatMap((item) => readLinks({ ...pair, value: item }, context));
    case 'mapping': {
      const profile = profileIn(value);
      return (profile ? [profile] : value.pairs).flatMap((one) => readContactPair(one, context));
    }
    default:
      return value satisfies never;
  }
}

/** Returns a profile as one contact: its network with its address, or with the user name. */
function profileIn({ pairs }: SourceMapping): SourcePair | undefined {
  const under = (names: RegExp): SourcePair | undefined =>
    pairs.find(({ key, value }) => names.test(plainKey(key)) && value.kind === 'scalar');
  const network = under(/^(?:network|platform|site|service|type|kind|name|label|title)$/u);
  const shown = under(/^(?:url|link|href|address)$/u) ?? under(/^(?:username|user|handle|id|value|text)$/u);
  if (network === undefined || shown === undefined || network.value.kind !== 'scalar') return undefined;
  const key = network.value.text.trim();
  const isKnown =
    networkAddresses.has(plainKey(key)) || kindOf(key) !== undefined || messengers.has(plainKey(key));
  const rest = pairs.filter((pair) => pair !== network && pair !== shown && pair.value.kind !== 'empty');
  return isKnown && rest.every((pair) => repeatsPartOf(shown, pair)) ? { ...shown, key } : undefined;
}

/** True for an icon, and for a user name that is in the address. */
function repeatsPartOf({ value: address }: SourcePair, { key, value }: SourcePair): boolean {
  if (value.kind !== 'scalar' || address.kind !== 'scalar') return false;
  if (/^(?:icon|id)$/u.test(plainKey(key))) return true;
  return address.text.toLowerCase().includes(value.text.trim().replace(/^@/u, '').toLowerCase());
}

/** Messengers with the address of a user’s account: the user name is linked, and printed after its label. */
const messengers: ReadonlyMap<string, (handle: string) => string | undefined> = new Map([
  [
    'telegram',
    (handle: string) =>
      /^@?\w{3,32}$/u.test(handle) ? `https://t.me/${handle.replace('@', '')}` : undefined,
  ],
  [
    'whatsapp',
    (handle: string) =>
      /^\+[\d\s()-]{7,}$/u.test(handle) ? `https://wa.me/${handle.replaceAll(/\D/gu, '')}` : undefined,
  ],
  [
    'matrix',
    (handle: string) => (/^@[^\s:]+:[^\s:]+$/u.test(handle) ? `https://matrix.to/#/${handle}` : undefined),
  ],
  [
    'signal',
    (handle: string) =>
      /^\+[\d\s()-]{7,}$/u.test(handle)
        ? `https://signal.me/#p/+${handle.replaceAll(/\D/gu, '')}`
        : undefined,
  ],
]);

/** Reads the name or number of an account on a messenger. */
function readAccount(scalar: SourceScalar, key: string, context: ReadContext): RichText {
  const text = scalar.text.trim();
  const link = messengers.get(plainKey(key))?.(text);
  return link === undefined ? readInlineMarkdown(scalar, context) : linkedText(scalar, text, link);
}

function readValue(kind: Contact['kind'], scalar: SourceScalar, key: string, context: ReadContext): RichText {
  const text = scalar.text.trim();
  switch (kind) {
    case 'email': {
      // A name may stand before the address: `Ada <ada@example.org>`.
      const [, named] = /^[^<>@]*<([^\s@<>]+@[^\s@<>]+)>$/u.exec(text) ?? [];
      const address = named ?? text.replace(/^mailto:/i, '');
      return linkedText(scalar, address, /^[^\s@]+@[^\s@]+$/.test(address) ? `mailto:${address}` : undefined);
    }
    case 'phone':
      return linkedText(scalar, text.replace(/^tel:/i, ''), phoneTarget(text.replace(/^tel:/i, '')));
    case 'url':
      return readUrl(scalar, context);
    case 'network':
      return readProfile(scalar, plainKey(key), context);
    default:
      return readAccount(scalar, key, context);
  }
}

/** Returns the `tel:` link of a number. Leaves out the trunk prefix in `+44 (0)20`, which is not dialled from abroad. */
function phoneTarget(text: string): string | undefined {
  const digits = text
    .replace(/^(\s*\+.*?)\(0\)/, '$1')
    .replace(/(?:ext|x|#).*$/i, '')
    .replace(/(?!^\+)\D/g, '');
  return /\d{3}/.test(digits) ? `tel:${digits}` : undefined;
}

/** One address with spaces in its path: a host and a slash, then no other address. */
const spacedUrl = /^(?:https?:\/\/)?[^\s/]+\.[^\s/.]+\/(?!.*\s(?:https?:|www\.|[^\s/]+\.[^\s/]+\/))/iu;

/** Reads a URL. Prints it without its scheme and its final slash. */
export function readUrl(written: SourceScalar, context: ReadContext): RichText {
  const scalar = withoutPresentationForms(cleanCharacters(written, context), context);
  const text = scalar.text.trim();
  const target = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  const hasSpace = /\s/.test(text);
  const checked = checkLinkTarget(hasSpace && !spacedUrl.test(text) ? '' : target.replace(/\s/g, '%20'));
  if (hasSpace && checked.kind === 'allowed') {
    const message = 'This address has a space in it. It is linked with `%20` in its place.';
    context.problems.warn('space-in-link', message, scalar.place, 'Write `%20` in place of the space.');
  }
  if (checked.kind === 'disallowed') {
    const message = `“${text}” is not a valid link. It is printed as text.`;
    context.problems.warn('disallowed-link', message, scalar.place, checked.hint);
  }
  const bare = text.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
  return linkedText(scalar, bare, checked.kind === 'allowed' ? checked.target : undefined);
}

function readProfile(scalar: SourceScalar, network: string, context: ReadContext): RichText {
  const text = scalar.text.trim();
  const [, user, host] = /^@?([^@\s/]+)@([^@\s/]+\.[^@\s/]+)$/.exec(text) ?? [];
  if (user && host) return linkedProfile(scalar, `${host}/@`, user);
  const address = networkAddresses.get(network);
  if (address === undefined && !text.includes('.')) return readInlineMarkdown(scalar, context);
  if (/^https?:/i.test(text) || /^[^/\s]+\.[a-z]{2,}\//i.test(text) || address === undefined) {
    return readUrl(scalar, context);
  }
  const [prefix = ''] = address.split('{handle}');
  const path = prefix.slice(prefix.indexOf('/') + 1);
  const written = text.replace(/^@/, '');
  const handle = path !== '' && written.startsWith(path) ? written.slice(path.length) : written;
  if (isHandle(handle, network)) return linkedProfile(scalar, prefix, handle);
  const message = `“${text}” is not a valid user name on this network. It is printed without a link.`;
  const hint = `Write the part … of the profile’s URL, ${address.replace('{handle}', '…')}, or the whole URL.`;
  context.problems.warn('disallowed-link', message, scalar.place, hint);
  return [...placelessText(prefix, noFormatting), ...linkedText(scalar, handle, undefined)];
}

function linkedProfile(scalar: SourceScalar, prefix: string, handle: string): RichText {
  const link = `https://${prefix}${handle}`;
  return [...placelessText(prefix, { ...noFormatting, link }), ...linkedText(scalar, handle, link)];
}

/** Returns a part of a scalar with its source position and link. */
function linkedText(scalar: SourceScalar, part: string, link: string | undefined): RichText {
  const start = Math.max(0, scalar.text.indexOf(part));
  const marks = link === undefined ? noFormatting : { ...noFormatting, link };
  return trimmedText(placedText(part.replace(/\s/g, ' '), marks, (offset) => scalar.placeAt(start + offset)));
}

/** Patterns for user names, from the networks’ sign-up rules. */
const strictHandles: ReadonlyMap<string, RegExp> = new Map([
  ['bitbucket', /^[\w-]{1,30}$/],
  ['bluesky', /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i],
  ['github', /^[a-z\d][a-z\d-]{0,38}$/i],
  ['gitlab', /^[\w.-]{1,255}$/],
  ['googlescholar', /^[\w-]{12}(?:AAAAJ)?$/],
  ['instagram', /^[\w.]{1,30}$/],
  ['linkedin', /^[\p{L}\p{N}\p{M}%_-]{3,100}$/u],
  ['orcid', /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/],
  ['stackoverflow', /^\d+(?:\/[\w-]*)?$/],
  ['threads', /^[\w.]{1,30}$/],
  ['twitter', /^\w{1,15}$/],
  ['x', /^\w{1,15}$/],
]);

/** True for a valid user name. On networks without a known rule, any text without spaces is valid. */
function isHandle(name: string, network: string): boolean {
  return (strictHandles.get(network) ?? /^\S+$/).test(name);
}
