import { languageNameOf, languageTag } from '../../locale/language-names.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { emptyPair, listOf, mappingOf, optionalPair, pairOf } from '../../source/nodes.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import { contactIcons, contactText, isBare } from '../common/contact.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { isUri } from '../common/write-records.ts';
import { inlineMarkdown, plainAsMarkdown } from '../common/write-rich-text.ts';
import { commentOf } from '../quoin/embedded-comment.ts';
import { contactValue } from '../quoin/write.ts';
import { embeddedKeys, noteEmbeddedKeys } from '../quoin/write-embedded-keys.ts';
import { rendercvSections } from './write-sections.ts';

/**
 * Writes RenderCV v2: `cv`, the language, and unsupported data under `quoin`: in entries, and for the whole file in a comment,
 * since RenderCV rejects unknown keys elsewhere. Leaves the design to RenderCV.
 */
export function writeRendercv(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const { name, headline, photo, contact } = resume;
  const tag = settings.locale?.text;
  const language = tag === undefined ? undefined : rendercvLanguage(tag);
  const target = {
    format: 'RenderCV',
    locale: tag,
    personName: name ? inlineMarkdown(name).trim() : '',
    notes,
  };
  const sections = rendercvSections(resume, target);
  const isTagKept = language !== undefined && languageTag(language) === tag;
  const rest = {
    contact: labelledTexts(contact),
    settings: isTagKept && settings.localeWords === undefined ? ['locale'] : [],
    sections: sections.embedded,
  };
  const embedded = embeddedKeys(resume, settings, rest);
  noteEmbeddedKeys(embedded, 'RenderCV', 'quoin', notes);
  const cv = mappingOf([
    optionalPair('name', name && inlineMarkdown(name)),
    optionalPair('headline', headline && inlineMarkdown(headline)),
    optionalPair('photo', photo?.path.text),
    contactPairs(contact),
    optionalPair('sections', mappingOf([sections.pairs])),
  ]);
  const root = mappingOf([
    [pairOf('cv', cv)],
    optionalPair('locale', mappingOf([optionalPair('language', language)])),
  ]);
  const kept = optionalPair('quoin', mappingOf([embedded.pairs, sections.summary]));
  return writeYaml(root, dateKeys) + (kept.length > 0 ? commentOf(writeYaml(mappingOf([kept]))) : '');
}

/** Keys under which RenderCV reads a number as a year. Elsewhere it accepts texts only. */
const dateKeys: ReadonlySet<string> = new Set(['date', 'start_date', 'end_date', 'quoin']);

/** Tags of the languages that RenderCV has. Source: RenderCV 2.8. */
const languages: ReadonlySet<string> = new Set(
  'ar da de en es fa fr he hi hu id it ja ko nb nl nn pt ru tr vi zh'.split(' '),
);

/** Returns RenderCV's name of a language; `undefined` if it has not the language. */
function rendercvLanguage(tag: string): string | undefined {
  const [language = ''] = tag.toLowerCase().split(/[-_]/, 1);
  return languages.has(language) ? languageNameOf(language) : undefined;
}

/** A network that RenderCV links: its name, the URL before a user name and the valid user names. */
interface Network {
  readonly name: string;
  readonly address: string;
  readonly names: RegExp;
}

/** Networks of RenderCV and Quoin, with user names that both accept. Source: RenderCV v2's models. */
const networks: ReadonlyMap<string, Network> = new Map(
  [
    { name: 'LinkedIn', address: 'linkedin.com/in/', names: /^[a-z\d_-]{3,100}$/i },
    { name: 'GitHub', address: 'github.com/', names: /^[a-z\d][a-z\d-]{0,38}$/i },
    { name: 'GitLab', address: 'gitlab.com/', names: /^[\w.-]+$/ },
    { name: 'Instagram', address: 'instagram.com/', names: /^[\w.]{1,30}$/ },
    { name: 'ResearchGate', address: 'researchgate.net/profile/', names: /^[\w.-]+$/ },
    { name: 'Google Scholar', address: 'scholar.google.com/citations?user=', names: /^[\w-]{12}$/ },
    { name: 'X', address: 'x.com/', names: /^\w{1,15}$/ },
    { name: 'Bluesky', address: 'bsky.app/profile/', names: /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i },
    { name: 'YouTube', address: 'youtube.com/@', names: /^[\w.-]+$/ },
    { name: 'ORCID', address: 'orcid.org/', names: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/ },
    { name: 'StackOverflow', address: 'stackoverflow.com/users/', names: /^\d+\/[\w-]+$/ },
  ].map((network) => [plainKey(network.name), network]),
);

type Kind = 'email' | 'phone' | 'website' | 'location' | 'network' | 'custom';

/** Writes contacts under RenderCV's keys. Locations after the first become connections. */
function contactPairs(contact: readonly Contact[]): readonly SourcePair[] {
  const location = contact.find((one) => kindOf(one) === 'location');
  const sorted = contact.map((one) => {
    const kind = kindOf(one);
    return { one, kind: kind === 'location' && one !== location ? 'custom' : kind };
  });
  const of = (kind: Kind): readonly Contact[] =>
    sorted.flatMap((each) => (each.kind === kind ? [each.one] : []));
  const texts = (kind: Kind): readonly string[] => of(kind).map(({ text }) => plainText(text));
  return [
    ...optionalPair('location', location && contactText(location)),
    ...oneOrMore('email', texts('email')),
    ...oneOrMore('phone', texts('phone')),
    ...oneOrMore(
      'website',
      of('website').flatMap(({ text }) => text[0]?.link ?? []),
    ),
    ...optionalPair('social_networks', listOf(of('network').map((one) => mappingOf([profileOf(one) ?? []])))),
    ...optionalPair('custom_connections', listOf(of('custom').map(connectionNode))),
  ];
}

function oneOrMore(key: string, values: readonly string[]): readonly SourcePair[] {
  return optionalPair(key, values.length > 1 ? listOf(values) : values[0]);
}

/**
 * Returns the kind of a contact. RenderCV rejects invalid addresses and numbers, so these become connections.
 */
function kindOf(contact: Contact): Kind {
  const { kind, text } = contact;
  const link = text[0]?.link ?? '';
  const isPlain = contactValue(contact) === plainText(text);
  switch (kind) {
    case 'email':
      return isPlain && isEmail.test(link) ? 'email' : 'custom';
    case 'phone':
      return isPlain && /^\+[\d\s().-]+$/.test(plainText(text)) && isPhoneNumber(link) ? 'phone' : 'custom';
    case 'url':
      return isUri(link) && /^https?:/i.test(link) && isBare(contact) ? 'website' : 'custom';
    case 'location':
      return 'location';
    case 'network':
      return profileOf(contact) ? 'network' : 'custom';
    case 'text':
      return 'custom';
    default:
      return kind satisfies never;
  }
}

/** Numbers in North America without the rules of their plan, and numbers kept for fiction in Britain. RenderCV rejects both. */
const impossibleNumber = /^tel:\+(?:1(?!(?!555|\d11)[2-9]\d{2}[2-9]\d{6}$)|441632|447700900)/;

function isPhoneNumber(link: string): boolean {
  return /^tel:\+\d{7,15}$/.test(link) && !impossibleNumber.test(link);
}

const isEmail = /^mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/i;

/** Returns the texts with a label of their own, which RenderCV does not support. */
function labelledTexts(contact: readonly Contact[]): readonly Contact[] {
  return contact.filter(({ kind, label }) => kind === 'text' && label.toLowerCase() !== 'text');
}

/** Returns a profile if RenderCV links it to the same URL. */
function profileOf({ kind, label, text }: Contact): readonly SourcePair[] | undefined {
  const plain = plainText(text);
  if (kind !== 'network' || text[0]?.link !== `https://${plain}`) return undefined;
  const [, host, user] = /^([\w-]+(?:\.[\w-]+)+)\/@([\w.-]+)$/.exec(plain) ?? [];
  if (plainKey(label) === 'mastodon' && host && user)
    return [...optionalPair('network', 'Mastodon'), ...optionalPair('username', `@${user}@${host}`)];
  const network = networks.get(plainKey(label));
  const name = network && plain.startsWith(network.address) ? plain.slice(network.address.length) : '';
  return network?.names.test(name)
    ? [...optionalPair('network', network.name), ...optionalPair('username', name)]
    : undefined;
}

/** Writes a connection. Its icon stores the contact kind. */
function connectionNode(contact: Contact): SourceNode {
  const { kind, label, text } = contact;
  const icon = optionalPair('fontawesome_icon', kind === 'network' ? iconOf(label) : contactIcons[kind]);
  const link = text[0]?.link;
  const isLink = link !== undefined && isUri(link) && text.every((span) => span.link === link);
  const [isNamed] = labelledTexts([contact]);
  if (isLink && /^https?:/i.test(link) && !isNamed)
    return mappingOf([
      icon,
      optionalPair('placeholder', plainAsMarkdown(plainText(text))),
      optionalPair('url', link),
    ]);
  const shown = contactValue(contact);
  return mappingOf([
    icon,
    optionalPair('placeholder', isNamed ? `${label}: ${shown}` : shown),
    [emptyPair('url')],
  ]);
}

function iconOf(label: string): string {
  const key = plainKey(label);
  return key === 'googlescholar' ? 'google-scholar' : key;
}
