import { locales } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type {
  Contact,
  CustomField,
  Entry,
  Keeping,
  Letter,
  PictureReference,
  RecordEntry,
  Resume,
  Role,
  Section,
  Signature,
  Statement,
} from '../../model/resume.ts';
import { type ListItem, type Prose, plainText, type RichText } from '../../model/rich-text.ts';
import type { FileSettings, FontReference } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair, pairOf, plainScalarOf, scalarOf } from '../../source/nodes.ts';
import { userName } from '../common/contact.ts';
import {
  bulletMarkdown,
  inlineMarkdown,
  languageOf,
  plainAsMarkdown,
  proseMarkdown,
} from '../common/write-rich-text.ts';

/** A résumé in Quoin's own keys, in the order the guide has them. */
export function quoinFile(resume: Resume, settings: FileSettings): SourceMapping {
  return mappingOf([
    line('name', resume.name),
    titlePair(resume),
    line('headline', resume.headline),
    picturePair('photo', resume.photo),
    contactPair(resume.contact),
    optionalPair('summary', proseMarkdown(resume.summary)),
    optionalPair('keywords', listOf(resume.keywords.map(plainAsMarkdown))),
    settingPairs(settings),
    resume.letter ? optionalPair('letter', letterNode(resume.letter)) : [],
    fieldPairs(resume.fields),
    optionalPair('sections', quoinSections(resume.sections)),
    statementPairs(resume.statement),
  ]);
}

export function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? optionalPair(key, inlineMarkdown(text)) : [];
}

/** What the document is called, where the reader would not call it so by itself. */
export function titlePair({ title, name, headline }: Resume): readonly SourcePair[] {
  const parts = [name, name && headline].filter((part) => part !== undefined);
  const usual = parts.map((part) => plainText(part).replaceAll(/\s+/gu, ' ').trim()).join(' – ');
  return title === usual ? [] : optionalPair('title', plainAsMarkdown(title));
}

export function picturePair(key: string, picture: PictureReference | undefined): readonly SourcePair[] {
  if (picture === undefined) return [];
  const { path, alternative } = picture;
  if (alternative === undefined) return optionalPair(key, path.text);
  return optionalPair(
    key,
    mappingOf([optionalPair('file', path.text), optionalPair('alt', plainAsMarkdown(alternative))]),
  );
}

export function contactPair(contact: readonly Contact[]): readonly SourcePair[] {
  return optionalPair(
    'contact',
    listOf(contact.map((one) => mappingOf([optionalPair(one.label, contactValue(one))]))),
  );
}

/** The address that is read as this text, or the text as Markdown. */
export function contactValue({ kind, text }: Contact): string {
  const [{ link } = { link: undefined }] = text;
  const plain = plainText(text);
  const isOne = text.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  switch (kind) {
    case 'email':
      return isOne && (link ?? `mailto:${plain}`) === `mailto:${plain}` ? plain : inlineMarkdown(text);
    case 'phone':
      return isOne && isNumberOf(plain, link) ? plain : inlineMarkdown(text);
    case 'network':
      if (isOne && link === undefined) return userName({ kind, label: '', text });
      return isOne ? addressValue(plain, link) : inlineMarkdown(text);
    case 'url':
      return isOne ? addressValue(plain, link) : inlineMarkdown(text);
    default:
      return inlineMarkdown(text);
  }
}

/** Whether a number is what the reader links it as, if it does. */
function isNumberOf(plain: string, link: string | undefined): boolean {
  if (plain.includes('](')) return false;
  const [dialled = ''] = plain.replace(/^(\s*\+.*?)\(0\)/, '$1').split(/ext|x|#/i);
  if (link === undefined) return true;
  return link.startsWith('tel:') && link.replace(/\D/g, '') === dialled.replace(/\D/g, '');
}

/** An address that is printed without its scheme, or a link round another text. */
export function addressValue(plain: string, link: string | undefined): string {
  if (link === undefined) return plain;
  const bare = link.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
  return bare === plain
    ? link
    : inlineMarkdown([{ text: plain, strong: false, emphasis: false, code: false, link }]);
}

/** Facts under our key for them, where no label is taken for a key. */
export function fieldPairs(fields: readonly CustomField[]): readonly SourcePair[] {
  return optionalPair('fields', mappingOf([...distinctFields(fields).map(fieldPair)]));
}

export function fieldPair({ label, value }: CustomField): readonly SourcePair[] {
  return [pairOf(label, proseMarkdown(value))];
}

/** Labels are keys: what is said twice under one is said once, one after the other. */
export function distinctFields(fields: readonly CustomField[]): readonly CustomField[] {
  const byLabel = new Map<string, CustomField>();
  for (const { label, value } of fields)
    byLabel.set(label, { label, value: [...(byLabel.get(label)?.value ?? []), ...value] });
  return [...byLabel.values()];
}

export function statementPairs(statement: Statement | undefined): readonly SourcePair[] {
  if (statement === undefined) return [];
  const { text, signature } = statement;
  return [
    ...optionalPair('statement', proseMarkdown(text)),
    ...(signature ? optionalPair('signature', signatureNode(signature)) : []),
  ];
}

function signatureNode({ place, date, name }: Signature): SourceNode {
  const node = mappingOf([
    line('place', place),
    date ? optionalPair('date', date.source) : [],
    line('name', name),
  ]);
  return node.pairs.length === 0 ? plainScalarOf('true') : node;
}

export function letterNode(letter: Letter): SourceMapping {
  return mappingOf([
    optionalPair('to', listOf(letter.to.map(inlineMarkdown))),
    line('place', letter.place),
    letter.date ? optionalPair('date', letter.date.source) : [],
    line('subject', letter.subject),
    line('opening', letter.opening),
    optionalPair('body', proseMarkdown(letter.body)),
    line('closing', letter.closing),
    line('name', letter.name),
    fieldPairs(letter.fields),
  ]);
}

/** What the file says about looks. */
export function settingPairs({
  theme,
  locale,
  page,
  fit,
  fonts,
  fontPackages,
  check,
}: FileSettings): readonly SourcePair[] {
  const families = [...new Set(fonts.map(({ family }) => family))];
  const fontItems = [
    ...families.map((family) => fontNode(family, fonts)),
    ...(fontPackages ?? []).map((one) =>
      mappingOf([optionalPair('family', one.family), optionalPair('package', one.package.text)]),
    ),
  ];
  const themeNode = theme?.settings
    ? mappingOf([theme.name ? optionalPair('name', theme.name.text) : [], theme.settings.pairs])
    : theme?.name?.text;
  return [
    ...optionalPair('theme', themeNode),
    ...optionalPair('locale', locale?.text),
    ...optionalPair('page', page),
    ...optionalPair('fit', fit),
    ...optionalPair('fonts', listOf(fontItems)),
    ...optionalPair('check', check),
  ];
}

function fontNode(family: string, fonts: readonly FontReference[]): SourceMapping {
  const faces = fonts.filter((font) => font.family === family);
  const paths = faces.map(({ weight, slope, path }) => {
    const bold = weight >= 600;
    const face = slope === 'italic' ? (bold ? 'bold-italic' : 'italic') : bold ? 'bold' : 'regular';
    return optionalPair(face, path.text);
  });
  return mappingOf([optionalPair('family', family), ...paths]);
}

/** Sections under their titles, or as a list where one has no title, two have the same, or pages are asked for. */
export function quoinSections(sections: readonly Section[]): SourceNode {
  const titles = sections.map(({ title }) => (title ? inlineMarkdown(title) : ''));
  const areDistinct = new Set(titles).size === titles.length && !titles.includes('');
  const isPlain = sections.every(
    (section) => isFree(section.keeping) && languageOf(section.title ?? []) === undefined,
  );
  if (!areDistinct || !isPlain) return listOf(sections.map(sectionForm));
  return mappingOf([...sections.map((section, at) => optionalPair(titles[at] ?? '', sectionValue(section)))]);
}

function isFree({ together, breakBefore }: Keeping): boolean {
  return !together && !breakBefore;
}

/** What was asked about pages. */
export function keepingPairs({ together, breakBefore }: Keeping): readonly SourcePair[] {
  return [
    ...(together ? optionalPair('keep-together', plainScalarOf('true')) : []),
    ...(breakBefore ? optionalPair('page-break', 'before') : []),
  ];
}

/** `{title, lang, keep, break, text, entries}`. */
export function sectionForm(section: Section): SourceNode {
  const language = languageOf(section.title ?? []);
  const { text, items } = contentOf(section, language);
  return mappingOf([
    line('title', section.title),
    optionalPair('lang', language),
    keepingPairs(section.keeping),
    optionalPair('text', text),
    optionalPair('entries', listOf(items)),
  ]);
}

function sectionValue(section: Section): SourceNode {
  const { text, items } = contentOf(section, undefined);
  if (items.length === 0) return scalarOf(text);
  return text === ''
    ? listOf(items)
    : mappingOf([optionalPair('text', text), optionalPair('entries', listOf(items))]);
}

interface Content {
  /** What stands before the entries. */
  readonly text: string;
  readonly items: readonly (SourceNode | string)[];
}

function contentOf({ entries }: Section, language: string | undefined): Content {
  const first = entries.findIndex(({ shape }) => shape !== 'prose');
  const opening = entries.slice(0, first === -1 ? entries.length : first);
  const prose: Prose = opening.flatMap((entry) => (entry.shape === 'prose' ? entry.blocks : []));
  return {
    text: proseMarkdown(prose),
    items: entries.slice(opening.length).map((entry) => entryNode(entry, language)),
  };
}

/** An entry in our own keys; `outer` is the language that its section is in. */
export function entryNode(entry: Entry, outer: string | undefined): SourceNode | string {
  const language = languageOf(entry);
  const lang = language === outer ? [] : optionalPair('lang', language);
  switch (entry.shape) {
    case 'prose':
      return proseMarkdown(entry.blocks);
    case 'bullet': {
      const node = bulletNode(entry.item);
      const marks = [...lang, ...keepingPairs(entry.keeping)];
      if (marks.length === 0) return node;
      return mappingOf([
        typeof node !== 'string' && node.kind === 'mapping' ? node.pairs : optionalPair('text', node),
        marks,
      ]);
    }
    case 'term':
      return mappingOf([
        [{ ...scalarPair('label', inlineMarkdown(entry.term)) }],
        entry.level ? line('level', entry.level.text) : [],
        optionalPair('details', proseMarkdown(entry.details)),
        lang,
        keepingPairs(entry.keeping),
      ]);
    case 'record':
      return recordNode(entry, lang);
    default:
      return entry satisfies never;
  }
}

/** A label that may be empty. */
function scalarPair(key: string, text: string): SourcePair {
  const value = scalarOf(text);
  return { key, keyPlace: value.place, value };
}

function recordNode(entry: RecordEntry, lang: readonly SourcePair[]): SourceNode {
  const titles = [line('title', entry.title), line('organization', entry.organization)];
  return mappingOf([
    ...(entry.leads === 'title' ? titles : titles.toReversed()),
    line('location', entry.location),
    entry.dates ? quoinDates(entry.dates) : [],
    entry.url ? optionalPair('url', addressOf(entry.url)) : [],
    picturePair('logo', entry.logo),
    lang,
    keepingPairs(entry.keeping),
    optionalPair('text', proseMarkdown(entry.text)),
    bulletPairs(entry.bullets),
    optionalPair('roles', listOf(entry.roles.map(roleNode))),
    fieldPairs(entry.fields),
  ]);
}

/** An address as the reader takes it. */
export function addressOf(url: RichText): string {
  const link = url[0]?.link;
  const isOne = url.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  return isOne ? addressValue(plainText(url), link) : inlineMarkdown(url);
}

export function bulletPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return optionalPair('bullets', listOf(bullets.map(bulletNode)));
}

/** A text, or a list that has none before it. */
function bulletNode(item: ListItem): SourceNode | string {
  const [first, ...rest] = item.blocks;
  const isList = first?.kind === 'list' && first.start === undefined && rest.length === 0;
  return isList ? mappingOf([bulletPairs(first.items)]) : bulletMarkdown(item);
}

function roleNode(role: Role): SourceNode {
  return mappingOf([
    line('title', role.title),
    line('location', role.location),
    role.dates ? quoinDates(role.dates) : [],
    keepingPairs(role.keeping),
    optionalPair('text', proseMarkdown(role.text)),
    bulletPairs(role.bullets),
    fieldPairs(role.fields),
  ]);
}

const since = new RegExp(`^(?:${locales.flatMap(({ dateWords }) => dateWords.since).join('|')})\\s`, 'iu');

/** Dates in Quoin's own keys, in the writer's words. */
export function quoinDates(value: DateValue): readonly SourcePair[] {
  const { kind, source } = value;
  if (kind === 'until') return optionalPair('end', source);
  const isBare = kind === 'open' && value.word === undefined;
  const looksOpen = /[-\u2010-\u2015\u2212~～/.][)\]]?$/u.test(source) || since.test(source);
  return optionalPair(isBare && !looksOpen ? 'start' : 'dates', source);
}
