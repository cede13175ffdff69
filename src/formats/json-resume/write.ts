import type { Contact, Resume } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping, SourceNode } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { isBare, networkName, userName } from '../common/contact.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { isUri } from '../common/write-records.ts';
import { inlineMarkdown, plainAsMarkdown, proseMarkdown } from '../common/write-rich-text.ts';
import { contactValue } from '../quoin/write.ts';
import { embeddedKeys, embeddedPair, noteEmbeddedKeys } from '../quoin/write-embedded-keys.ts';
import { sortSections } from './write-sections.ts';

/** Writes JSON Resume 1.x. Data without a key goes under `meta.quoin` in Quoin's keys. */
export function writeJsonResume(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const locale = settings.locale?.text;
  const target = { format: 'JSON Resume', locale, personName: plainText(resume.name ?? []), notes };
  const sections = sortSections(resume.sections, target);
  const { basics, others } = basicsOf(resume, notes);
  const rest = {
    contact: others,
    settings: settings.localeWords ? [] : ['locale'],
    sections: sections.embedded,
  };
  const embedded = embeddedKeys(resume, settings, rest);
  noteEmbeddedKeys(embedded, 'JSON Resume', 'meta.quoin', notes);
  const root = mappingOf([
    optionalPair('$schema', 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'),
    optionalPair('basics', basics),
    sections.pairs,
    optionalPair(
      'meta',
      mappingOf([
        optionalPair('version', 'v1.0.0'),
        optionalPair('language', locale),
        optionalPair('quoin', embedded),
      ]),
    ),
  ]);
  return `${JSON.stringify(jsonOf(root), undefined, 2)}\n`;
}

/** The `basics` object, and the contacts that it does not support. */
interface Basics {
  readonly basics: SourceMapping;
  readonly others: readonly Contact[];
}

/** Sorts contacts: the first of each kind under its key, then profiles. Notes the others. */
function basicsOf({ name, headline, photo, contact, summary }: Resume, notes: ExportNotes): Basics {
  const first = (matches: (one: Contact) => boolean): Contact | undefined => contact.find(matches);
  const email = first(isEmail);
  const phone = first((one) => one.kind === 'phone' && contactValue(one) === plainText(one.text));
  const url = first((one) => one.kind === 'url' && isUri(contactLink(one) ?? '') && isBare(one));
  const location = first(({ kind }) => kind === 'location');
  const rest = contact.filter((one) => ![email, phone, url, location].includes(one));
  const profiles = rest.map((one) => ({ one, profile: profileOf(one, { format: 'JSON Resume', notes }) }));
  const others = profiles.filter(({ profile }) => profile === undefined).map(({ one }) => one);
  for (const { text } of others)
    notes.addMoved(`the contact “${plainText(text)}”`, 'JSON Resume', 'meta.quoin');
  const basics = mappingOf([
    optionalPair('name', name && inlineMarkdown(name)),
    optionalPair('label', headline && inlineMarkdown(headline)),
    optionalPair('image', photo?.path.text),
    optionalPair('email', email && plainText(email.text)),
    optionalPair('phone', phone && plainText(phone.text)),
    optionalPair('url', url && contactLink(url)),
    optionalPair('summary', proseMarkdown(summary)),
    optionalPair('location', location && locationNode(location)),
    optionalPair('profiles', listOf(profiles.flatMap(({ profile }) => profile ?? []))),
  ]);
  return { basics, others };
}

function contactLink({ text }: Contact): string | undefined {
  return text.find((span) => span.link !== undefined)?.link;
}

function isEmail(contact: Contact): boolean {
  const address = plainText(contact.text);
  return (
    contact.kind === 'email' &&
    contactValue(contact) === address &&
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i.test(
      address,
    )
  );
}

/**
 * Splits a location into city, region and country. Uses the whole line as the address if it has other parts.
 */
function locationNode(contact: Contact): SourceNode {
  const line = inlineMarkdown(contact.text);
  const [city = '', region = '', country = '', ...more] = line.split(', ');
  const isCode = /^[A-Z]{2}$/.test(country);
  if (more.length > 0 || (country !== '' && !isCode)) return mappingOf([optionalPair('address', line)]);
  return mappingOf([
    optionalPair('city', city),
    optionalPair('region', region),
    optionalPair('countryCode', country),
  ]);
}

/**
 * Returns a profile for a network, a further URL or a text that ends with a link; `undefined` for other
 * contacts.
 */
function profileOf(
  contact: Contact,
  target: { readonly format: string; readonly notes: ExportNotes },
): SourceMapping | undefined {
  const { kind, label, text } = contact;
  const link = contactLink(contact);
  if (link === undefined || !isUri(link)) return undefined;
  if (kind === 'text') return namedProfile(contact, link);
  if (kind !== 'network' && kind !== 'url') return undefined;
  const isPlainLink = isBare(contact);
  const embedded = isPlainLink ? [] : embeddedPair(target, optionalPair(label, contactValue(contact)));
  if (kind === 'url') {
    const shown = plainText(text);
    return mappingOf([
      isBare(contact) ? [] : optionalPair('username', plainAsMarkdown(shown)),
      optionalPair('url', link),
      embedded,
    ]);
  }
  const user = userName(contact)
    .split('@')
    .find((part) => part !== '');
  return mappingOf([
    optionalPair('network', networkName(label)),
    optionalPair('username', user),
    optionalPair('url', link),
    embedded,
  ]);
}

/** Returns a profile for a name with a link: `Signal: ada`. */
function namedProfile({ label, text }: Contact, link: string): SourceMapping | undefined {
  const [first, ...rest] = text;
  const [, network] = /^(.+): $/.exec(first?.link ? '' : (first?.text ?? '')) ?? [];
  const isNamed = network !== undefined && rest.length > 0 && rest.every((span) => span.link === link);
  if (!isNamed || label !== 'text') return undefined;
  const shown = plainText(rest);
  const isAddress = link.replace(/^https?:\/\/(?:www\.)?/i, '') === shown;
  return mappingOf([
    optionalPair('network', network),
    isAddress ? [] : optionalPair('username', plainAsMarkdown(shown)),
    optionalPair('url', link),
  ]);
}

/** Plain scalars that YAML reads as booleans. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** Returns a tree as a JSON value. Quoted scalars are strings; plain booleans of YAML are booleans. */
function jsonOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.quoted ? node.text : (booleans.get(node.text.toLowerCase()) ?? node.text);
    case 'list':
      return node.items.map(jsonOf);
    case 'mapping':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key, jsonOf(value)]));
    default:
      return node satisfies never;
  }
}
