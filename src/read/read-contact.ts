import type { Contact } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { didYouMean, plainKey } from '../model/suggest.ts';
import { type ContactKey, contactFields, networkAddresses } from '../schema/contact-fields.ts';
import { namesOf } from '../schema/field.ts';
import { cleanCharacters } from './clean-characters.ts';
import { checkLinkTarget } from './markdown/inline-markup.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { noFormatting, placedText, placelessText, trimmedText } from './markdown/spans.ts';
import { withoutPresentationForms } from './presentation-forms.ts';
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
      return node.pairs.flatMap((pair) => readContactPair(pair, context));
    default:
      return node satisfies never;
  }
}

function contactOf(kind: Contact['kind'], label: string, text: RichText | undefined): readonly Contact[] {
  return text === undefined || text.length === 0 ? [] : [{ kind, label, text }];
}

function readContactPair(pair: SourcePair, context: ReadContext): readonly Contact[] {
  const { key, value } = pair;
  const network = networkAddresses.get(plainKey(key));
  const known = kindsByKey.get(plainKey(key)) ?? (network ? 'network' : undefined);
  if (known === undefined) warnOfMistypedKey(pair, context);
  if (value.kind === 'list') {
    return value.items.flatMap((item) => readContactPair({ ...pair, value: item }, context));
  }
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

function readValue(kind: Contact['kind'], scalar: SourceScalar, key: string, context: ReadContext): RichText {
  const text = scalar.text.trim();
  switch (kind) {
    case 'email': {
      const address = text.replace(/^mailto:/i, '');
      return linkedText(scalar, address, /^[^\s@]+@[^\s@]+$/.test(address) ? `mailto:${address}` : undefined);
    }
    case 'phone':
      return linkedText(scalar, text.replace(/^tel:/i, ''), phoneTarget(text.replace(/^tel:/i, '')));
    case 'url':
      return readUrl(scalar, context);
    case 'network':
      return readProfile(scalar, plainKey(key), context);
    default:
      return readInlineMarkdown(scalar, context);
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
