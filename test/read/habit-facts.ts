import type { DateValue, PartialDate } from '../../src/model/partial-date.ts';
import type { CustomField, Entry, RecordEntry, Resume, Role } from '../../src/model/resume.ts';
import { plainText, type RichText } from '../../src/model/rich-text.ts';
import { outlined } from './markdown.ts';

/** Returns the facts of a résumé, a line each: where every text of its file went. */
export function factsOf(resume: Resume): readonly string[] {
  return [
    `name: ${lineOf(resume.name)}`,
    ...(resume.headline ? [`headline: ${lineOf(resume.headline)}`] : []),
    ...(resume.photo ? [`photo: ${resume.photo.path.text}`] : []),
    ...resume.contact.map(({ kind, label, text }) => `${kind} ${label}: ${lineOf(text)}`),
    ...(resume.summary.length > 0 ? [`summary: ${outlined(resume.summary)}`] : []),
    ...resume.fields.map(fieldLine),
    ...resume.sections.flatMap(({ title, entries }) => [
      `# ${lineOf(title)}`,
      ...entries.flatMap(entryFacts),
    ]),
  ];
}

function entryFacts(entry: Entry): readonly string[] {
  switch (entry.shape) {
    case 'prose':
      return [outlined(entry.blocks)];
    case 'bullet':
      return [`- ${outlined(entry.item.blocks)}`];
    case 'term': {
      const level = entry.level ? ` (level ${lineOf(entry.level.text)})` : '';
      return [`${lineOf(entry.term)} = ${outlined(entry.details)}${level}`];
    }
    case 'record':
      return recordFacts(entry);
  }
}

function recordFacts(entry: RecordEntry): readonly string[] {
  const { title, organization, location, dates, url } = entry;
  const head = [title, organization, location].map(lineOf).join(' | ');
  const link = url ? ` | ${lineOf(url)}` : '';
  return [`> ${head} | ${dateLine(dates)}${link}`, ...bodyFacts(entry), ...entry.roles.flatMap(roleFacts)];
}

function roleFacts(role: Role): readonly string[] {
  return [
    `>> ${[role.title, role.location].map(lineOf).join(' | ')} | ${dateLine(role.dates)}`,
    ...bodyFacts(role),
  ];
}

function bodyFacts({ text, bullets, fields }: Pick<Role, 'text' | 'bullets' | 'fields'>): readonly string[] {
  return [
    ...(text.length > 0 ? [`text: ${outlined(text)}`] : []),
    ...bullets.map(({ blocks }) => `- ${outlined(blocks)}`),
    ...fields.map(fieldLine),
  ];
}

function fieldLine({ label, value }: CustomField): string {
  return `[${label}] ${outlined(value)}`;
}

function lineOf(text: RichText | undefined): string {
  return text === undefined ? '' : plainText(text);
}

function dateLine(date: DateValue | undefined): string {
  switch (date?.kind) {
    case undefined:
      return '';
    case 'point':
      return pointOf(date.at);
    case 'range':
      return `${pointOf(date.start)} to ${pointOf(date.end)}`;
    case 'open':
      return `${pointOf(date.start)} to now`;
    case 'until':
      return `until ${pointOf(date.end)}`;
    case 'written':
      return `“${date.source}”`;
  }
}

function pointOf({ year, month, day }: PartialDate): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
