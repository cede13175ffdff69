import type { DateValue, PartialDate } from '../model/partial-date.ts';
import type { CustomField, Entry, Letter, RecordEntry, Resume, Role, Section } from '../model/resume.ts';
import type { ListItem, Prose, RichText, Span } from '../model/rich-text.ts';

/** What a résumé says that must be on its pages. */
export interface ResumeTexts {
  /** Each of one paragraph or line, in the writer's order. */
  readonly texts: readonly RichText[];
  readonly dates: readonly DateValue[];
}

/** Everything that is said in a résumé and its letter. */
export function resumeTexts(resume: Resume): ResumeTexts {
  const { name, headline, contact, summary, fields, sections, closing, letter } = resume;
  const signature = closing?.signature;
  return joined(
    lines(name, headline, ...contact.map(({ text }) => text)),
    prose(summary),
    ...fields.map(fieldTexts),
    ...sections.map(sectionTexts),
    prose(closing?.text ?? []),
    { ...lines(signature?.place, signature?.name), dates: present(signature?.date) },
    letter ? letterTexts(letter) : joined(),
  );
}

function sectionTexts({ title, entries }: Section): ResumeTexts {
  return joined(lines(title), ...entries.map(entryTexts));
}

function entryTexts(entry: Entry): ResumeTexts {
  switch (entry.shape) {
    case 'prose':
      return prose(entry.blocks);
    case 'bullet':
      return items([entry.item]);
    case 'term':
      return joined(lines(entry.term, entry.level?.text), prose(entry.details));
    case 'record':
      return joined(
        lines(entry.title, entry.organization, ...aloneUrl(entry)),
        roleTexts(entry),
        ...entry.roles.map((role) => joined(lines(role.title), roleTexts(role))),
      );
  }
}

/** An address is only printed where the entry has no other name; it leads there all the same. */
function aloneUrl({ title, organization, url }: RecordEntry): readonly (RichText | undefined)[] {
  return title === undefined && organization === undefined ? [url] : [];
}

function roleTexts({ location, dates, text, bullets, fields }: Omit<Role, 'title'>): ResumeTexts {
  const said = joined(lines(location), prose(text), items(bullets), ...fields.map(fieldTexts));
  return { ...said, dates: [...present(dates), ...said.dates] };
}

function fieldTexts({ label, value }: CustomField): ResumeTexts {
  return joined(lines([{ text: label, strong: false, emphasis: false, code: false }]), prose(value));
}

function letterTexts({
  to,
  place,
  date,
  subject,
  opening,
  body,
  closing,
  name,
  fields,
}: Letter): ResumeTexts {
  const said = joined(
    lines(...to, place, subject, opening),
    prose(body),
    lines(closing, name),
    ...fields.map(fieldTexts),
  );
  return { ...said, dates: present(date) };
}

function prose(blocks: Prose): ResumeTexts {
  return joined(
    ...blocks.map((block) => (block.kind === 'paragraph' ? lines(block.text) : items(block.items))),
  );
}

function items(list: readonly ListItem[]): ResumeTexts {
  return joined(...list.map(({ blocks }) => prose(blocks)));
}

function lines(...texts: readonly (RichText | undefined)[]): ResumeTexts {
  return { texts: texts.flatMap((text) => (text ? [text] : [])), dates: [] };
}

function joined(...parts: readonly ResumeTexts[]): ResumeTexts {
  return { texts: parts.flatMap(({ texts }) => texts), dates: parts.flatMap(({ dates }) => dates) };
}

function present(date: DateValue | undefined): readonly DateValue[] {
  return date ? [date] : [];
}

/** Every link of a résumé, those of entries' addresses too. */
export function resumeLinks(resume: Resume, texts: readonly RichText[]): readonly string[] {
  const entries = resume.sections.flatMap((section) => section.entries);
  const addresses = entries.flatMap((entry) => (entry.shape === 'record' && entry.url ? entry.url : []));
  const spans: readonly Span[] = [...texts.flat(), ...addresses];
  return [...new Set(spans.flatMap(({ link }) => (link === undefined ? [] : [link])))];
}

/** The years that a date is printed with; a range inside one year has it once. */
export function yearsOf(date: DateValue): readonly number[] {
  return [...new Set(partialDates(date).map(({ year }) => year))];
}

function partialDates(date: DateValue): readonly PartialDate[] {
  switch (date.kind) {
    case 'point':
      return [date.at];
    case 'range':
      return [date.start, date.end];
    case 'open':
      return [date.start];
    case 'until':
      return [date.end];
    case 'written':
      return [];
  }
}
