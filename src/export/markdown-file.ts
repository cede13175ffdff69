import type { Entry, RecordEntry, Resume, Role, Section } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import { contactText } from './contacts.ts';
import type { ExportNotes } from './exported.ts';
import { noteLeftOut } from './left-out.ts';
import { bulletMarkdown, proseMarkdown } from './markdown-blocks.ts';
import { inlineMarkdown, plainAsMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';

/** A résumé as people write them in Markdown: headings, `Role • dates` under them, paragraphs and lists. */
export function markdownFile(resume: Resume, notes: ExportNotes): string {
  const { name, headline, contact, summary, facts } = resume;
  noteLeftOut(resume, { fonts: [] }, [], 'Markdown', notes);
  const blocks = [
    name ? `# ${oneLine(name)}` : '',
    headline ? oneLine(headline) : '',
    contact.map(contactLine).join(' | '),
    proseMarkdown(summary),
    ...facts.map(({ label, value }) => `${plainAsMarkdown(label)}: ${proseMarkdown(value)}`),
    ...resume.sections.map(sectionBlock),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function oneLine(text: RichText): string {
  return inlineMarkdown(text).replace(/\\\n/g, ' ');
}

function contactLine(contact: Resume['contact'][number]): string {
  const { kind, text } = contact;
  const plain = plainOf(text);
  const link = text[0]?.link;
  if (kind === 'email' || kind === 'phone') return plain;
  return kind === 'url' && link && text.every((span) => span.link === link) ? link : contactText(contact);
}

function sectionBlock({ title, entries }: Section): string {
  const heading = title ? `## ${oneLine(title)}` : '';
  const blocks = entries.map((entry, at) => {
    const gap = entry.shape === 'bullet' && entries[at - 1]?.shape === 'bullet' ? '\n' : '\n\n';
    return (at === 0 ? '' : gap) + entryBlock(entry);
  });
  return [heading, blocks.join('')].filter((block) => block !== '').join('\n\n');
}

function entryBlock(entry: Entry): string {
  switch (entry.shape) {
    case 'prose':
      return proseMarkdown(entry.blocks);
    case 'bullet':
      return proseMarkdown([{ kind: 'list', items: [entry.item] }]);
    case 'term': {
      const details = proseMarkdown(entry.details);
      const level = entry.level ? ` (${oneLine(entry.level.text)})` : '';
      return `### ${oneLine(entry.term)}${level}${details === '' ? '' : `\n\n${details}`}`;
    }
    case 'record':
      return recordBlock(entry);
    default:
      return entry satisfies never;
  }
}

function recordBlock(entry: RecordEntry): string {
  const { title, organization, url, logo } = entry;
  const link = url && (url[0]?.link ?? plainOf(url));
  const head = organization ?? title ?? [];
  const isLinked = link !== undefined && head.length > 0 && !head.some((span) => span.link !== undefined);
  const heading = isLinked ? oneLine(head.map((span) => ({ ...span, link }))) : oneLine(head);
  const post = { ...entry, ...(organization ? {} : { title: undefined }) };
  return [
    `### ${heading}`,
    headLine(organization ? title : undefined, post),
    isLinked || link === undefined ? '' : link,
    logo ? plainAsMarkdown([logo.path.text, logo.alternative ?? ''].join(' ').trim()) : '',
    ...bodyBlocks(entry),
    ...entry.roles.flatMap((role) => [roleLine(role), ...bodyBlocks(role)]),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function headLine(
  title: RichText | undefined,
  { location, dates }: Pick<Role, 'location' | 'dates'>,
): string {
  const parts = [title && oneLine(title), location && oneLine(location), dates?.source];
  return parts.filter((part) => part !== undefined && part !== '').join(' • ');
}

/** One of several posts, in bold. */
function roleLine({ title, location, dates }: Role): string {
  const name = title?.map((span) => ({ ...span, strong: true }));
  return headLine(name, { ...(location && { location }), ...(dates && { dates }) });
}

function bodyBlocks({ text, bullets, facts }: Pick<Role, 'text' | 'bullets' | 'facts'>): readonly string[] {
  return [
    proseMarkdown(text),
    bullets.map((item) => `- ${bulletMarkdown(item).replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n'),
    ...facts.map(({ label, value }) => `${plainAsMarkdown(label)}: ${proseMarkdown(value)}`),
  ];
}
