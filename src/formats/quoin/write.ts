import { completeLocales } from '../../locale/locales.ts';
import type { Keep } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type {
  Contact,
  CustomField,
  Entry,
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
import type { FileSettings, FontReference, LocaleWords } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair, pairOf, plainScalarOf, scalarOf } from '../../source/nodes.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import { userName, withoutScheme } from '../common/contact.ts';
import {
  bulletMarkdown,
  inlineMarkdown,
  isPlainLink,
  languageOf,
  plainAsMarkdown,
  proseMarkdown,
} from '../common/write-rich-text.ts';

/** Writes a résumé in Quoin's format, with keys in documentation order. */
export function writeQuoin(resume: Resume, settings: FileSettings): string {
  const root = mappingOf([
    line('name', resume.name),
    titlePair(resume),
    line('headline', resume.headline),
    imagePair('photo', resume.photo),
    contactPair(resume.contact),
    optionalPair('summary', proseMarkdown(resume.summary)),
    optionalPair('keywords', listOf(resume.keywords.map(plainAsMarkdown))),
    settingPairs(settings),
    resume.letter ? optionalPair('letter', letterNode(resume.letter)) : [],
    fieldPairs(resume.fields),
    optionalPair('sections', quoinSections(resume.sections)),
    statementPairs(resume.statement),
  ]);
  return writeYaml(root);
}

/** Returns a pair with the text as Markdown, or no pair if there is no text. */
export function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? optionalPair(key, inlineMarkdown(text)) : [];
}

/** Returns the `title` pair if the title differs from the default, name and headline. */
export function titlePair({ title, name, headline }: Resume): readonly SourcePair[] {
  const parts = [name, name && headline].filter((part) => part !== undefined);
  const usual = parts.map((part) => plainText(part).replaceAll(/\s+/gu, ' ').trim()).join(' – ');
  return title === usual ? [] : optionalPair('title', plainAsMarkdown(title));
}

/** Returns an image as a path, or as `{file, alt}` if it has alternative text. */
export function imagePair(key: string, image: PictureReference | undefined): readonly SourcePair[] {
  if (image === undefined) return [];
  const { path, alternative } = image;
  if (alternative === undefined) return optionalPair(key, path.text);
  return optionalPair(
    key,
    mappingOf([optionalPair('file', path.text), optionalPair('alt', plainAsMarkdown(alternative))]),
  );
}

/** Returns the `contact` pair. */
export function contactPair(contact: readonly Contact[]): readonly SourcePair[] {
  return optionalPair(
    'contact',
    listOf(contact.map((one) => mappingOf([optionalPair(one.label, contactValue(one))]))),
  );
}

/** Returns a value that reads back as the contact: an address or a number, else Markdown. */
export function contactValue({ kind, text }: Contact): string {
  const link = text[0]?.link;
  const plain = plainText(text);
  const isOne = isPlainLink(text);
  switch (kind) {
    case 'email':
      return isOne && (link ?? `mailto:${plain}`) === `mailto:${plain}` ? plain : inlineMarkdown(text);
    case 'phone':
      return isOne && isNumberOf(plain, link) ? plain : inlineMarkdown(text);
    case 'network':
      if (isOne && link === undefined) return userName({ kind, label: '', text });
      return isOne ? urlValue(plain, link) : inlineMarkdown(text);
    case 'url':
      return isOne ? urlValue(plain, link) : inlineMarkdown(text);
    default:
      return inlineMarkdown(text);
  }
}

/** True if the reader links the number as it is linked now. */
function isNumberOf(plain: string, link: string | undefined): boolean {
  if (plain.includes('](')) return false;
  const [dialled = ''] = plain.replace(/^(\s*\+.*?)\(0\)/, '$1').split(/ext|x|#/i);
  if (link === undefined) return true;
  return link.startsWith('tel:') && link.replace(/\D/g, '') === dialled.replace(/\D/g, '');
}

/** Returns the URL if the text is that URL without its scheme, else Markdown. */
export function urlValue(plain: string, link: string | undefined): string {
  if (link === undefined) return plain;
  return withoutScheme(link) === plain
    ? link
    : inlineMarkdown([{ text: plain, strong: false, emphasis: false, code: false, link }]);
}

/** Returns the `fields` pair. */
export function fieldPairs(fields: readonly CustomField[]): readonly SourcePair[] {
  return optionalPair('fields', mappingOf([...distinctFields(fields).map(fieldPair)]));
}

/** Returns a custom field as a pair, whose value may be empty. */
export function fieldPair({ label, value }: CustomField): readonly SourcePair[] {
  return [pairOf(label, labelledValue(value))];
}

/**
 * Returns the value of a label. Writes a list of one line as `{text: "- one"}`: the reader takes a text of one line for
 * inline text.
 */
export function labelledValue(value: Prose): SourceMapping | string {
  const written = proseMarkdown(value);
  const isInline = written.includes('\n') || value.every(({ kind }) => kind === 'paragraph');
  return isInline ? written : mappingOf([optionalPair('text', written)]);
}

/** Joins the values of fields with the same label, since labels are keys. */
export function distinctFields(fields: readonly CustomField[]): readonly CustomField[] {
  const byLabel = new Map<string, CustomField>();
  for (const { label, value } of fields)
    byLabel.set(label, { label, value: [...(byLabel.get(label)?.value ?? []), ...value] });
  return [...byLabel.values()];
}

/** Returns the closing statement and the signature. */
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

/** Writes a letter. */
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

/** Returns the settings of a file: theme, locale, page, fit, fonts and check. */
export function settingPairs({
  theme,
  locale,
  localeWords,
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
    ...optionalPair('locale', localeWords ? localeNode(locale?.text, localeWords) : locale?.text),
    ...optionalPair('page', page),
    ...optionalPair('fit', fit),
    ...optionalPair('fonts', listOf(fontItems)),
    ...optionalPair('check', check),
  ];
}

function localeNode(tag: string | undefined, { months, shortMonths, present }: LocaleWords): SourceMapping {
  return mappingOf([
    optionalPair('language', tag),
    optionalPair('months', months?.join(', ')),
    optionalPair('short-months', shortMonths?.join(', ')),
    optionalPair('present', present),
  ]);
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

/**
 * Writes sections under their titles. Uses a list if a title is missing or repeated, or a section has
 * attributes.
 */
function quoinSections(sections: readonly Section[]): SourceNode {
  const titles = sections.map(({ title }) => (title ? inlineMarkdown(title) : ''));
  const areDistinct = new Set(titles).size === titles.length && !titles.includes('');
  const isPlain = sections.every(
    (section) => hasNoKeeping(section.keeping) && languageOf(section.title ?? []) === undefined,
  );
  if (!areDistinct || !isPlain) return listOf(sections.map(sectionForm));
  return mappingOf([...sections.map((section, at) => optionalPair(titles[at] ?? '', sectionValue(section)))]);
}

function hasNoKeeping({ together, breakBefore }: Keep): boolean {
  return !together && !breakBefore;
}

/** Returns the page-break rules of a section or an entry. */
export function keepingPairs({ together, breakBefore }: Keep): readonly SourcePair[] {
  return [
    ...(together ? optionalPair('keep-together', plainScalarOf('true')) : []),
    ...(breakBefore ? optionalPair('page-break', 'before') : []),
  ];
}

/** The list form of a section: `{title, lang, keep, break, text, entries}`. */
export function sectionForm(section: Section): SourceNode {
  const language = languageOf(section.title ?? []);
  const { text, items } = sectionContent(section, language);
  return mappingOf([
    line('title', section.title),
    optionalPair('lang', language),
    keepingPairs(section.keeping),
    optionalPair('text', text),
    optionalPair('entries', listOf(items)),
  ]);
}

function sectionValue(section: Section): SourceNode {
  const { text, items } = sectionContent(section, undefined);
  if (items.length === 0) return scalarOf(text);
  return text === ''
    ? listOf(items)
    : mappingOf([optionalPair('text', text), optionalPair('entries', listOf(items))]);
}

interface SectionContent {
  /** Text before the entries. */
  readonly text: string;
  readonly items: readonly (SourceNode | string)[];
}

function sectionContent({ entries }: Section, language: string | undefined): SectionContent {
  const first = entries.findIndex(({ shape }) => shape !== 'prose');
  const opening = entries.slice(0, first === -1 ? entries.length : first);
  const prose: Prose = opening.flatMap((entry) => (entry.shape === 'prose' ? entry.blocks : []));
  return {
    text: proseMarkdown(prose),
    items: entries.slice(opening.length).map((entry) => entryNode(entry, language)),
  };
}

/** Writes an entry in Quoin's keys. `outer` is the language of its section. */
export function entryNode(entry: Entry, outer: string | undefined): SourceNode | string {
  const language = languageOf(entry);
  const lang = language === outer ? [] : optionalPair('lang', language);
  switch (entry.shape) {
    case 'prose':
      return proseMarkdown(entry.blocks);
    case 'bullet': {
      const node = bulletNode(entry.item);
      const attributes = [...lang, ...keepingPairs(entry.keeping)];
      if (attributes.length === 0) return node;
      return mappingOf([
        typeof node !== 'string' && node.kind === 'mapping' ? node.pairs : optionalPair('text', node),
        attributes,
      ]);
    }
    case 'term':
      return mappingOf([
        pairOf('label', inlineMarkdown(entry.term)),
        entry.level ? line('level', entry.level.text) : [],
        optionalPair('details', labelledValue(entry.details)),
        lang,
        keepingPairs(entry.keeping),
      ]);
    case 'record':
      return recordNode(entry, lang);
    default:
      return entry satisfies never;
  }
}

function recordNode(entry: RecordEntry, lang: readonly SourcePair[]): SourceNode {
  const titles = [line('title', entry.title), line('organization', entry.organization)];
  return mappingOf([
    ...(entry.leads === 'title' ? titles : titles.toReversed()),
    line('location', entry.location),
    entry.dates ? quoinDates(entry.dates) : [],
    entry.url ? optionalPair('url', entryUrl(entry.url)) : [],
    imagePair('logo', entry.logo),
    lang,
    keepingPairs(entry.keeping),
    optionalPair('text', proseMarkdown(entry.text)),
    bulletPairs(entry.bullets),
    optionalPair('roles', listOf(entry.roles.map(roleNode))),
    fieldPairs(entry.fields),
  ]);
}

/** Returns a value that reads back as the URL. */
export function entryUrl(url: RichText): string {
  const link = url[0]?.link;
  return isPlainLink(url) ? urlValue(plainText(url), link) : inlineMarkdown(url);
}

/** Returns the `bullets` pair. */
export function bulletPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return optionalPair('bullets', listOf(bullets.map(bulletNode)));
}

/** Writes a text, or the nested bullets of a bullet without text. */
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

const since = new RegExp(
  `^(?:${completeLocales.flatMap(({ dateWords }) => dateWords.since).join('|')})\\s`,
  'iu',
);

/** Returns the `dates`, `start` or `end` pair that keeps the dates as the user wrote them. */
export function quoinDates(value: DateValue): readonly SourcePair[] {
  const { kind, source } = value;
  if (kind === 'until') return optionalPair('end', source);
  const isBare = kind === 'open' && value.word === undefined;
  const looksOpen = /[-\u2010-\u2015\u2212~～/.][)\]]?$/u.test(source) || since.test(source);
  return optionalPair(isBare && !looksOpen ? 'start' : 'dates', source);
}
