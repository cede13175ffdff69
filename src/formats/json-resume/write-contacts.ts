import type { Contact, Resume } from '../../model/resume.ts';
import type { SourceMapping, SourceNode } from '../../model/source.ts';
import { isBare, networkName, userName } from '../common/contact-names.ts';
import type { ExportNotes } from '../common/exported.ts';
import { plainOf } from '../common/plain-text.ts';
import { isUri, ownPair } from '../common/unsupported-keys.ts';
import { list, mapping, pair } from '../common/write-nodes.ts';
import { proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown, plainAsMarkdown } from '../markdown/write-text.ts';
import { contactValue } from '../quoin/write.ts';

export interface Basics {
  readonly basics: SourceMapping;
  /** Contacts that are none of JSON Resume's. */
  readonly others: readonly Contact[];
}

/** The first of each kind under its key, profiles, and the contacts that are neither. */
export function basicsOf({ name, headline, photo, contact, summary }: Resume, notes: ExportNotes): Basics {
  const first = (fits: (one: Contact) => boolean): Contact | undefined => contact.find(fits);
  const email = first(isEmail);
  const phone = first((one) => one.kind === 'phone' && contactValue(one) === plainOf(one.text));
  const url = first((one) => one.kind === 'url' && isUri(linkOf(one) ?? '') && isBare(one));
  const location = first(({ kind }) => kind === 'location');
  const rest = contact.filter((one) => ![email, phone, url, location].includes(one));
  const profiles = rest.map((one) => ({ one, profile: profileOf(one, { format: 'JSON Resume', notes }) }));
  const others = profiles.filter(({ profile }) => profile === undefined).map(({ one }) => one);
  for (const { text } of others) {
    const message = `The contact “${plainOf(text)}” has no key in JSON Resume; it is under \`meta.quoin\`.`;
    notes.add('moved', message);
  }
  const basics = mapping(
    pair('name', name && inlineMarkdown(name)),
    pair('label', headline && inlineMarkdown(headline)),
    pair('image', photo?.path.text),
    pair('email', email && plainOf(email.text)),
    pair('phone', phone && plainOf(phone.text)),
    pair('url', url && linkOf(url)),
    pair('summary', proseMarkdown(summary)),
    pair('location', location && locationNode(location)),
    pair('profiles', list(profiles.flatMap(({ profile }) => profile ?? []))),
  );
  return { basics, others };
}

function linkOf({ text }: Contact): string | undefined {
  return text.find((span) => span.link !== undefined)?.link;
}

function isEmail(contact: Contact): boolean {
  const address = plainOf(contact.text);
  return (
    contact.kind === 'email' &&
    contactValue(contact) === address &&
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i.test(
      address,
    )
  );
}

/** City, region and country where the line has so many parts; else the line is the address. */
function locationNode(contact: Contact): SourceNode {
  const line = inlineMarkdown(contact.text);
  const [city = '', region = '', country = '', ...more] = line.split(', ');
  const isCode = /^[A-Z]{2}$/.test(country);
  if (more.length > 0 || (country !== '' && !isCode)) return mapping(pair('address', line));
  return mapping(pair('city', city), pair('region', region), pair('countryCode', country));
}

/** A profile: a network, another address, or a text with one link at its end; absent for all else. */
function profileOf(
  contact: Contact,
  target: { readonly format: string; readonly notes: ExportNotes },
): SourceMapping | undefined {
  const { kind, label, text } = contact;
  const link = linkOf(contact);
  if (link === undefined || !isUri(link)) return undefined;
  if (kind === 'text') return namedProfile(contact, link);
  if (kind !== 'network' && kind !== 'url') return undefined;
  const isSame = isBare(contact);
  const own = isSame ? [] : ownPair(target, pair(label, contactValue(contact)));
  if (kind === 'url') {
    const shown = plainOf(text);
    return mapping(isBare(contact) ? [] : pair('username', plainAsMarkdown(shown)), pair('url', link), own);
  }
  const user = userName(contact)
    .split('@')
    .find((part) => part !== '');
  return mapping(pair('network', networkName(label)), pair('username', user), pair('url', link), own);
}

/** `Signal: ada`, the name with a link. */
function namedProfile({ label, text }: Contact, link: string): SourceMapping | undefined {
  const [first, ...rest] = text;
  const [, network] = /^(.+): $/.exec(first?.link ? '' : (first?.text ?? '')) ?? [];
  const isNamed = network !== undefined && rest.length > 0 && rest.every((span) => span.link === link);
  if (!isNamed || label !== 'text') return undefined;
  const shown = plainOf(rest);
  const isAddress = link.replace(/^https?:\/\/(?:www\.)?/i, '') === shown;
  return mapping(
    pair('network', network),
    isAddress ? [] : pair('username', plainAsMarkdown(shown)),
    pair('url', link),
  );
}
