import type { Place } from '../../model/problem.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import { plainText, type RichText, type Span } from '../../model/rich-text.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import type { Finding, LintRule } from '../rule.ts';
import { firstPlace, textsOf } from '../texts.ts';

/** An email address of the public internet: a name, and a host with a dot in it. */
const email = /^[^\s@<>()[\]",;:\\]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** A URL whose host has a dot in it or is an IPv4 address. */
const web = /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+(?:\p{L}{2,}|xn--[a-z\d-]+|\d{1,3})(?::\d+)?(?:[/?#]\S*)?$/iu;

/** Finds invalid email addresses, in contact details and links. */
export const invalidEmail: LintRule = {
  name: 'invalid-email',
  formerName: 'not-an-email',
  find: ({ resume }) => [
    ...resume.contact.flatMap(({ kind, text }) =>
      kind === 'email' && !email.test(plainText(text)) ? [notAnEmail(plainText(text), firstPlace(text))] : [],
    ),
    ...linksIn(resume).flatMap(({ link, place }) => {
      const address = /^mailto:([^?]*)/iu.exec(link)?.[1];
      return address === undefined || email.test(address) ? [] : [notAnEmail(address, place)];
    }),
  ],
};

function notAnEmail(address: string, place: Place | undefined): Finding {
  return {
    message: `“${address}” is not a valid email address.`,
    place,
    hint: 'Write it as name@example.org.',
  };
}

/** Finds links whose host cannot exist, and contact details that should be links but are not. */
export const invalidUrl: LintRule = {
  name: 'invalid-url',
  formerName: 'not-a-link',
  find: ({ resume }) => [
    ...resume.contact.flatMap((contact) =>
      lacksLink(contact) ? [notAUrl(plainText(contact.text), firstPlace(contact.text))] : [],
    ),
    ...[...linksIn(resume), ...resume.contact.flatMap(({ text }) => linksOf(text))].flatMap(
      ({ link, place }) => (/^https?:/iu.test(link) && !web.test(link) ? [notAUrl(link, place)] : []),
    ),
  ],
};

function lacksLink({ kind, text }: Contact): boolean {
  return (kind === 'url' || kind === 'network') && text.every((span) => span.link === undefined);
}

function notAUrl(address: string, place: Place | undefined): Finding {
  return {
    message: `“${address}” is not a valid URL.`,
    place,
    hint: 'Write a full URL such as https://example.org/page, or a user name without spaces.',
  };
}

/** Finds URLs and email addresses in a text that are not links. */
export const unlinkedAddress: LintRule = {
  name: 'unlinked-address',
  find: ({ resume }) =>
    textsOf(resume).flatMap((text) =>
      text.flatMap((span) => (span.link === undefined && !span.code ? unlinkedIn(span) : [])),
    ),
};

const hosts = [...networkAddresses.values()].map((address) => address.split('/', 1)[0] ?? address);

const addressInText = new RegExp(
  `https?://[^\\s<>"”]+|www\\.[^\\s<>"”]+|(?<![\\w.@/-])(?:${hosts.join('|').replaceAll('.', '\\.')})/[^\\s<>"”]+|[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}`,
  'giu',
);

function unlinkedIn({ text, place }: Span): readonly Finding[] {
  return Array.from(text.matchAll(addressInText), ({ 0: match, index }) => {
    const address = match.replace(/[.,;:!?)\]'’]+$/u, '');
    const target =
      address.includes('@') && !address.includes('/') ? `mailto:${address}` : withScheme(address);
    return {
      message: `“${address}” is not a link.`,
      place: place && { ...place, column: place.column + index, length: address.length },
      hint: `Write <${target}>, or [words](${target}).`,
    };
  });
}

function withScheme(address: string): string {
  return /^https?:/iu.test(address) ? address : `https://${address}`;
}

/** A link and its source position. */
interface PlacedLink {
  readonly link: string;
  readonly place: Place | undefined;
}

function linksIn(resume: Resume): readonly PlacedLink[] {
  return textsOf(resume).flatMap(linksOf);
}

/** Returns the links of a text, each once. */
function linksOf(text: RichText): readonly PlacedLink[] {
  const links = new Map<string, PlacedLink>();
  for (const { link, place } of text) {
    if (link === undefined || links.has(link)) continue;
    links.set(link, { link, place: place ?? firstPlace(text) });
  }
  return [...links.values()];
}
