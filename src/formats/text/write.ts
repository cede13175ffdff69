import { type DateForm, formatDate } from '../../locale/format-date.ts';
import type { Locale } from '../../locale/locale.ts';
import { findLocale, locales } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type {
  CustomField,
  Entry,
  RecordEntry,
  Resume,
  Role,
  Section,
  Statement,
} from '../../model/resume.ts';
import type { Prose, RichText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceNode } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { letterNode, settingPairs, statementPairs, titlePair } from '../quoin/write.ts';

/** What an online form wants: no line is divided, headings are in capitals, bullets are `- `. */
export function readingText(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const locale = findLocale(settings.locale?.text ?? 'en-GB') ?? locales[0];
  const { name, headline, contact, summary, sections, fields, statement } = resume;
  const { statement: _, ...said } = resume;
  noteLeftOut(said, { fonts: [] }, [], 'The reading text', notes);
  noteLogos(sections, notes);
  const blocks = [
    [...(name ? [readingLine(name)] : []), ...(headline ? [readingLine(headline)] : [])],
    contact.map(({ text }) => readingLine(text)),
    readingLines(summary),
    fieldLines(fields),
    ...sections.flatMap((section) => sectionBlocks(section, locale)),
    statement ? statementLines(statement, locale) : [],
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text
    .join('\n\n')
    .replaceAll(/[\u00a0\u2009\u202f]/gu, ' ')
    .replaceAll(/[\u00ad\u200b\u2060]/gu, '')}\n`;
}

function noteLogos(sections: readonly Section[], notes: ExportNotes): void {
  for (const entry of sections.flatMap(({ entries }) => entries)) {
    if (entry.shape !== 'record' || entry.logo === undefined) continue;
    const { path, alternative = '' } = entry.logo;
    const quoted = `${path.text} ${alternative}`.trim();
    notes.add('left-out', `The reading text has no place for the logo “${quoted}”.`, entry.place);
  }
}

type Block = readonly string[];

function sectionBlocks({ title, entries }: Section, locale: Locale | undefined): readonly Block[] {
  const heading = title ? [readingLine(title).toLocaleUpperCase(locale?.tag)] : [];
  const blocks: string[][] = [heading];
  for (const [at, entry] of entries.entries()) {
    const lines = entryLines(entry, locale);
    const isClose =
      entry.shape === entries[at - 1]?.shape && (entry.shape === 'bullet' || entry.shape === 'term');
    if (isClose) blocks.at(-1)?.push(...lines);
    else blocks.push([...lines]);
  }
  return blocks;
}

function entryLines(entry: Entry, locale: Locale | undefined): Block {
  switch (entry.shape) {
    case 'prose':
      return readingLines(entry.blocks);
    case 'bullet':
      return readingLines([{ kind: 'list', items: [entry.item] }]);
    case 'term': {
      const level = entry.level ? ` (${readingLine(entry.level.text)})` : '';
      return labelled(readingLine(entry.term) + level, entry.details);
    }
    case 'record':
      return recordLines(entry, locale);
    default:
      return entry satisfies never;
  }
}

function recordLines(entry: RecordEntry, locale: Locale | undefined): Block {
  const { title, organization, leads, location, dates, url } = entry;
  const names = leads === 'title' ? [title, organization] : [organization, title];
  const address = url && readingLine(url);
  return [
    joined([...names, location]),
    ...(dates ? [dateText(dates, locale)] : []),
    ...(address ? [address] : []),
    ...bodyLines(entry),
    ...entry.roles.flatMap((role) => [
      joined([role.title, role.location]),
      ...(role.dates ? [dateText(role.dates, locale)] : []),
      ...bodyLines(role),
    ]),
  ].filter((line) => line !== '');
}

function joined(texts: readonly (RichText | undefined)[]): string {
  return texts.flatMap((text) => (text ? [readingLine(text)] : [])).join(', ');
}

function bodyLines({ text, bullets, fields }: Pick<Role, 'text' | 'bullets' | 'fields'>): Block {
  return [...readingLines(text), ...readingLines([{ kind: 'list', items: bullets }]), ...fieldLines(fields)];
}

function fieldLines(fields: readonly CustomField[]): Block {
  return fields.flatMap(({ label, value }) => labelled(label, value));
}

/** `Label: value`, or the label over a list. */
function labelled(label: string, value: Prose): Block {
  const [first, ...rest] = readingLines(value);
  if (first === undefined) return [label];
  return value[0]?.kind === 'paragraph' ? [`${label}: ${first}`, ...rest] : [`${label}:`, first, ...rest];
}

function statementLines({ text, signature }: Statement, locale: Locale | undefined): Block {
  const { place, date, name } = signature ?? {};
  const where = [place && readingLine(place), date && dateText(date, locale)].filter(
    (part) => part !== undefined,
  );
  return [
    ...readingLines(text),
    ...(where.length > 0 ? [where.join(', ')] : []),
    ...(name ? [readingLine(name)] : []),
  ];
}

const dateForm: DateForm = { months: 'long', years: 'full', dash: 'spaced', ongoing: 'word' };

function dateText(date: DateValue, locale: Locale | undefined): string {
  return locale ? formatDate(date, dateForm, locale) : date.source;
}

/** Quotes in notes what a format has no place for: everything beside head, sections and fields, but for some keys. */
export function noteLeftOut(
  resume: Resume,
  settings: FileSettings,
  kept: readonly string[],
  format: string,
  notes: ExportNotes,
): void {
  const { photo, letter, keywords, statement } = resume;
  const { pairs } = mappingOf([
    titlePair(resume),
    optionalPair(
      'photo',
      kept.includes('photo')
        ? photo?.alternative
        : photo && `${photo.path.text} ${photo.alternative ?? ''}`.trim(),
    ),
    optionalPair('keywords', listOf(keywords)),
    settingPairs(settings).filter(({ key }) => !kept.includes(key)),
    letter ? optionalPair('letter', letterNode(letter)) : [],
    statementPairs(statement),
  ]);
  for (const { key, value } of pairs) {
    notes.add('left-out', `${format} has no place for \`${key}: ${inOneLine(value)}\`.`);
  }
}

function inOneLine(node: SourceNode): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'scalar':
      return node.text;
    case 'list':
      return `[${node.items.map(inOneLine).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map(({ key, value }) => `${key}: ${inOneLine(value)}`).join(', ')}}`;
    default:
      return node satisfies never;
  }
}

/** Text for those who see no links: where one leads is told in parentheses, unless the text says it. */
export function readingLine(text: RichText): string {
  let line = '';
  for (const [at, span] of text.entries()) {
    line += span.text;
    const { link } = span;
    if (link === undefined || text[at + 1]?.link === link) continue;
    const address = link.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
    const isSaid = link.startsWith('tel:') || line.includes(address);
    if (!isSaid) line += ` (${link.replace(/^mailto:/i, '')})`;
  }
  return line;
}

/** Paragraphs and lists as lines; every list item has its mark, and stands in as deep as it is nested. */
export function readingLines(prose: Prose, indent = ''): readonly string[] {
  return prose.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph')
      return readingLine(block.text)
        .split('\n')
        .map((line) => indent + line);
    return block.items.flatMap(({ blocks }, at) => {
      const mark = block.start === undefined ? '- ' : `${block.start + at}. `;
      const [first = '', ...rest] = readingLines(blocks, `${indent}  `);
      return [indent + mark + first.trimStart(), ...rest];
    });
  });
}
