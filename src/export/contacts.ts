import type { Contact } from '../model/resume.ts';
import type { SourceMapping } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { inlineMarkdown, plainAsMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { mapping, pair } from './tree.ts';

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
  const plain = plainOf(text);
  const [, user = plain] = /^[^/]+\/(?:(?:in|profile|users|citations\?user=)\/?)?(.+)$/.exec(plain) ?? [];
  const host = /^([^/]+)\/@/.exec(plain)?.[1];
  return user.startsWith('@') && host ? `${user}@${host}` : user;
}

/** A profile of JSON Resume: a network, another address, or a text with one link at its end; absent for all else. */
export function profileOf(contact: Contact): SourceMapping | undefined {
  const { kind, label, text } = contact;
  const link = text.find((span) => span.link !== undefined)?.link;
  if (kind === 'network') {
    return mapping(
      pair('network', networkName(label)),
      pair(
        'username',
        userName(contact)
          .split('@')
          .find((part) => part !== '') ?? '',
      ),
      pair('url', link),
    );
  }
  if (link === undefined) return undefined;
  if (kind === 'url') return mapping(pair('url', link));
  const [first, ...rest] = text;
  const [, network] = /^(.+): $/.exec(first?.link ? '' : (first?.text ?? '')) ?? [];
  const isNamed = network !== undefined && rest.length > 0 && rest.every((span) => span.link === link);
  if (kind !== 'text' || !isNamed) return undefined;
  const shown = plainOf(rest);
  const isBare = link.replace(/^https?:\/\/(?:www\.)?/i, '') === shown;
  return mapping(
    pair('network', network),
    isBare ? [] : pair('username', plainAsMarkdown(shown)),
    pair('url', link),
  );
}

/** A contact in its own words. */
export function contactText({ text }: Contact): string {
  return inlineMarkdown(text);
}
