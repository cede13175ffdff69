import type { Contact } from '../../model/resume.ts';
import { plainKey } from '../../model/suggest.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';
import { plainOf } from './plain-text.ts';

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

/** Whether an address is printed as the reader prints it: whole, without its scheme. */
export function isBare({ text }: Contact): boolean {
  const [{ link } = { link: undefined }] = text;
  const isOne = text.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  const bare = link?.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
  return isOne && bare === plainOf(text);
}

/** A contact in its own words. */
export function contactText({ text }: Contact): string {
  return inlineMarkdown(text);
}
