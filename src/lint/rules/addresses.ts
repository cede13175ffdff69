import type { Place } from '../../model/problem.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import { plainText, type RichText, type Span } from '../../model/rich-text.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import { firstPlace } from '../dated.ts';
import type { Finding, LintRule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** An address of e-mail, as mail is delivered in the open: a name, and a host with a dot in it. */
const email = /^[^\s@<>()[\]",;:\\]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** A host with a dot in it, or a number of four parts. */
const web = /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+(?:\p{L}{2,}|xn--[a-z\d-]+|\d{1,3})(?::\d+)?(?:[/?#]\S*)?$/iu;

/** An address of e-mail that no letter would reach. */
export const invalidEmail: LintRule = {
  name: 'invalid-email',
  find: ({ resume }) => [
    ...resume.contact.flatMap(({ kind, text }) =>
      kind === 'email' && !email.test(plainText(text)) ? [noEmail(plainText(text), firstPlace(text))] : [],
    ),
    ...linksIn(resume).flatMap(({ link, place }) => {
      const address = /^mailto:([^?]*)/iu.exec(link)?.[1];
      return address === undefined || email.test(address) ? [] : [noEmail(address, place)];
    }),
  ],
};

function noEmail(address: string, place: Place | undefined): Finding {
  return {
    message: `“${address}” is not an address of e-mail.`,
    ...(place && { place }),
    hint: 'Write it as name@example.org.',
  };
}

/** A link that leads to no host on the web, and a contact that should be a link and is none. */
export const invalidUrl: LintRule = {
  name: 'invalid-url',
  find: ({ resume }) => [
    ...resume.contact.flatMap((contact) => (lacksLink(contact) ? [noLink(contact.text)] : [])),
    ...[...linksIn(resume), ...resume.contact.flatMap(({ text }) => linked(text))].flatMap(
      ({ link, place, text }) =>
        /^https?:/iu.test(link) && !web.test(link)
          ? [noLink([{ ...text, text: link, ...(place && { place }) }])]
          : [],
    ),
  ],
};

function lacksLink({ kind, text }: Contact): boolean {
  return (kind === 'url' || kind === 'network') && text.every((span) => span.link === undefined);
}

function noLink(text: RichText): Finding {
  const place = firstPlace(text);
  return {
    message: `“${plainText(text)}” leads nowhere on the web.`,
    ...(place && { place }),
    hint: 'Write a whole address, as https://example.org/page, or a name without spaces.',
  };
}

/** An address that is written in a text and cannot be clicked. */
export const unlinkedAddress: LintRule = {
  name: 'unlinked-address',
  find: ({ resume }) =>
    textsOf(resume).flatMap((text) =>
      text.flatMap((span) => (span.link === undefined && !span.code ? unlinkedIn(span) : [])),
    ),
};

const hosts = [...networkAddresses.values()].map((address) => address.split('/', 1)[0] ?? address);

const written = new RegExp(
  `https?://[^\\s<>"”]+|www\\.[^\\s<>"”]+|(?<![\\w.@/-])(?:${hosts.join('|').replaceAll('.', '\\.')})/[^\\s<>"”]+|[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}`,
  'giu',
);

function unlinkedIn({ text, place }: Span): readonly Finding[] {
  return Array.from(text.matchAll(written), ({ 0: match, index }) => {
    const address = match.replace(/[.,;:!?)\]'’]+$/u, '');
    const target =
      address.includes('@') && !address.includes('/') ? `mailto:${address}` : withScheme(address);
    return {
      message: `“${address}” is written here and cannot be clicked.`,
      ...(place && { place: { ...place, column: place.column + index, length: address.length } }),
      hint: `Write <${target}>, or [words](${target}).`,
    };
  });
}

function withScheme(address: string): string {
  return /^https?:/iu.test(address) ? address : `https://${address}`;
}

/** A stretch of text that can be clicked. */
interface Linked {
  readonly link: string;
  readonly text: Span;
  readonly place?: Place;
}

function linksIn(resume: Resume): readonly Linked[] {
  return textsOf(resume).flatMap(linked);
}

function linked(text: RichText): readonly Linked[] {
  const seen = new Set<string>();
  return text.flatMap((span) => {
    if (span.link === undefined || seen.has(span.link)) return [];
    seen.add(span.link);
    const place = span.place ?? firstPlace(text);
    return [{ link: span.link, text: span, ...(place && { place }) }];
  });
}
