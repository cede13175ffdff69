import { type DateForm, formatDate } from '../../locale/format-date.ts';
import type { Locale } from '../../locale/locale.ts';
import { localeOrEnglish } from '../../locale/locales.ts';
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
import { numberOf, type Prose, type RichText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import { listOf, optionalPair } from '../../source/nodes.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { inOneLine } from '../common/read-nodes.ts';
import { letterNode, titlePair } from '../quoin/write.ts';

/** Writes plain text for online forms: unbroken lines, headings in upper case, bullets as `- `. */
export function writeText(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const locale = localeOrEnglish(settings.locale?.text ?? settings.implied?.locale);
  const { name, headline, contact, summary, sections, fields, statement } = resume;
  noteLeftOut(resume, notes);
  noteLogos(sections, notes);
  const blocks = [
    [...(name ? [plainLine(name)] : []), ...(headline ? [plainLine(headline)] : [])],
    contact.map(({ text }) => plainLine(text)),
    plainLines(summary),
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
    notes.add('left-out', `The logo “${quoted}” is not supported by plain text.`, entry.place);
  }
}

type Lines = readonly string[];

function sectionBlocks({ title, entries }: Section, locale: Locale | undefined): readonly Lines[] {
  const heading = title ? [plainLine(title).toLocaleUpperCase(locale?.tag)] : [];
  const blocks: string[][] = [heading];
  for (const [at, entry] of entries.entries()) {
    const lines = entryLines(entry, locale);
    const isTight =
      entry.shape === entries[at - 1]?.shape && (entry.shape === 'bullet' || entry.shape === 'term');
    if (isTight) blocks.at(-1)?.push(...lines);
    else blocks.push([...lines]);
  }
  return blocks;
}

function entryLines(entry: Entry, locale: Locale | undefined): Lines {
  switch (entry.shape) {
    case 'prose':
      return plainLines(entry.blocks);
    case 'bullet':
      return plainLines([{ kind: 'list', items: [entry.item] }]);
    case 'term': {
      const level = entry.level ? ` (${plainLine(entry.level.text)})` : '';
      return labelledLines(plainLine(entry.term) + level, entry.details);
    }
    case 'record':
      return recordLines(entry, locale);
    default:
      return entry satisfies never;
  }
}

function recordLines(entry: RecordEntry, locale: Locale | undefined): Lines {
  const { title, organization, leads, location, dates, url } = entry;
  const names = leads === 'title' ? [title, organization] : [organization, title];
  const address = url && plainLine(url);
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
  return texts.flatMap((text) => (text ? [plainLine(text)] : [])).join(', ');
}

function bodyLines({ text, bullets, fields }: Pick<Role, 'text' | 'bullets' | 'fields'>): Lines {
  return [...plainLines(text), ...plainLines([{ kind: 'list', items: bullets }]), ...fieldLines(fields)];
}

function fieldLines(fields: readonly CustomField[]): Lines {
  return fields.flatMap(({ label, value }) => labelledLines(label, value));
}

/** Writes `Label: value`, or the label above a list. */
function labelledLines(label: string, value: Prose): Lines {
  const [first, ...rest] = plainLines(value);
  if (first === undefined) return [label];
  return value[0]?.kind === 'paragraph' ? [`${label}: ${first}`, ...rest] : [`${label}:`, first, ...rest];
}

function statementLines({ text, signature }: Statement, locale: Locale | undefined): Lines {
  const { place, date, name } = signature ?? {};
  const where = [place && plainLine(place), date && dateText(date, locale)].filter(
    (part) => part !== undefined,
  );
  return [
    ...plainLines(text),
    ...(where.length > 0 ? [where.join(', ')] : []),
    ...(name ? [plainLine(name)] : []),
  ];
}

const dateForm: DateForm = { months: 'long', years: 'full', dash: 'spaced', ongoing: 'word' };

function dateText(date: DateValue, locale: Locale | undefined): string {
  return locale ? formatDate(date, dateForm, locale) : date.source;
}

/** Notes what plain text does not contain: a title of its own, photo, keywords and letter. */
function noteLeftOut(resume: Resume, notes: ExportNotes): void {
  const { photo, letter, keywords } = resume;
  const pairs = [
    ...titlePair(resume),
    ...optionalPair('photo', photo && `${photo.path.text} ${photo.alternative ?? ''}`.trim()),
    ...optionalPair('keywords', listOf(keywords)),
    ...(letter ? optionalPair('letter', letterNode(letter)) : []),
  ];
  for (const { key, value } of pairs)
    notes.add('left-out', `\`${key}: ${inOneLine(value)}\` is not supported by plain text.`);
}

/** Writes a text without links. Adds the target in parentheses unless the text contains it. */
function plainLine(text: RichText): string {
  let line = '';
  for (const [at, span] of text.entries()) {
    line += span.text;
    const { link } = span;
    if (link === undefined || text[at + 1]?.link === link) continue;
    const address = link.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
    const isShown = link.startsWith('tel:') || line.includes(address);
    if (!isShown) line += ` (${link.replace(/^mailto:/i, '')})`;
  }
  return line;
}

/** Writes paragraphs and lists as lines, with nested lists indented. */
function plainLines(prose: Prose, indent = ''): readonly string[] {
  return prose.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph')
      return plainLine(block.text)
        .split('\n')
        .map((line) => indent + line);
    return block.items.flatMap(({ blocks }, at) => {
      const number = numberOf(block, at);
      const mark = number === undefined ? '- ' : `${number}. `;
      const [first = '', ...rest] = plainLines(blocks, `${indent}  `);
      return [indent + mark + first.trimStart(), ...rest];
    });
  });
}
