import { blocksIn, ownTexts, plainInlines } from '../model/blocks.ts';
import type { Document } from '../model/document.ts';
import { runText } from '../model/glyph-run.ts';
import type { DisplayList, PlacedRun } from '../model/page.ts';
import { type DateValue, partialDatesOf } from '../model/partial-date.ts';
import type { CustomField, Entry, Letter, RecordEntry, Resume, Role, Section } from '../model/resume.ts';
import { type ListItem, type Prose, plainText, type RichText, type Span } from '../model/rich-text.ts';
import { type LayoutFinding, quote } from './finding.ts';

/** Finds texts, years of dates and links of a résumé that are missing on its pages. */
export function findLostText(
  resume: Resume,
  document: Document,
  display: DisplayList,
): readonly LayoutFinding[] {
  const { texts, dates } = contentOf(resume);
  const shown = shownParagraphs(display);
  const allShown = shown.join('');
  const composed = composedLetters(document);
  const lostTexts = texts.flatMap((text) => {
    const letters = lettersOf(plainText(text));
    if (allShown.includes(letters) || shown.some((paragraph) => hasEveryWord(paragraph, text))) return [];
    const cause = composed.includes(letters) ? 'composed, but not on the pages' : 'left out by the theme';
    return [`${quote(plainText(text))} is ${cause}.`];
  });
  const years = lostYears(dates.flatMap(yearsOf), display).map(
    (year) => `The year ${year} of a date is missing.`,
  );
  const targets = new Set(linkTargets(display));
  const links = linksIn(resume, texts)
    .filter((link) => !targets.has(link))
    .map((link) => `The link to ${link} is missing.`);
  return [...new Set([...lostTexts, ...years, ...links])].map((message) => ({ kind: 'lost-text', message }));
}

/**
 * Reduces a text to letters and digits in upper case: a theme may change case, quotes, dashes and spaces, and prints the
 * URL of a DOI without its scheme and host.
 */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:HTTPS?)?(?:DX|WWW)?DOIORG(?=10)/gu, 'DOI');
}

/** True if a paragraph has every word of a text: a page break can put a date between two lines of an entry header. */
function hasEveryWord(paragraph: string, text: RichText): boolean {
  return plainText(text)
    .split(/\s+/u)
    .every((word) => paragraph.includes(lettersOf(word)));
}

/** Returns the letters of each paragraph on the pages, including those a page break splits. */
function shownParagraphs(display: DisplayList): readonly string[] {
  const paragraphs = new Map<string, string>();
  for (const { paragraph, element, run } of contentRuns(display)) {
    const key = `${paragraph} ${blockOf(element, display)}`;
    paragraphs.set(key, (paragraphs.get(key) ?? '') + runText(run));
  }
  return [...paragraphs.values()].map(lettersOf);
}

/** Returns all runs except those of page headers and footers. */
function contentRuns({ pages }: DisplayList): readonly PlacedRun[] {
  const items = pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'run' && item.element !== undefined ? [item] : []));
}

/** Returns the structure element that contains a run; of a link or a phrase in another language, its parent. */
function blockOf(number: number | undefined, { structure }: DisplayList): number | undefined {
  const element = number === undefined ? undefined : structure[number];
  const isInline = element?.type === 'Link' || element?.type === 'Span';
  return isInline && element.parent !== undefined ? element.parent : number;
}

/** Returns the letters of all composed blocks, in every variant. */
function composedLetters(document: Document): string {
  const texts = [...blocksIn(document)].flatMap(ownTexts);
  return lettersOf(texts.map(plainInlines).join('\n'));
}

/**
 * Returns the years that are missing. A number that ends in the last two digits of a year counts as that year; a year
 * of two dates has to appear twice.
 */
function lostYears(years: readonly number[], display: DisplayList): readonly number[] {
  const text = contentRuns(display)
    .map(({ run }) => runText(run))
    .join('');
  const unused = new Map<string, number>();
  for (const [digits] of text.matchAll(/\d\d(?!\d)/gu)) unused.set(digits, (unused.get(digits) ?? 0) + 1);
  return years.filter((year) => {
    const digits = String(year).slice(-2);
    const count = unused.get(digits) ?? 0;
    unused.set(digits, count - 1);
    return count <= 0;
  });
}

function linkTargets({ pages }: DisplayList): readonly string[] {
  const items = pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'link' ? [item.target] : []));
}

/** The content of a résumé that must be on its pages. */
interface Content {
  /** Texts of one paragraph or line each, in the order of the file. */
  readonly texts: readonly RichText[];
  readonly dates: readonly DateValue[];
}

/** Collects the content of a résumé and its letter. */
function contentOf(resume: Resume): Content {
  const { name, headline, contact, summary, fields, sections, statement, letter } = resume;
  const signature = statement?.signature;
  return joined(
    lines(name, headline, ...contact.map(({ text }) => text)),
    prose(summary),
    ...fields.map(fieldTexts),
    ...sections.map(sectionTexts),
    prose(statement?.text ?? []),
    { ...lines(signature?.place, signature?.name), dates: present(signature?.date) },
    letter ? letterTexts(letter) : joined(),
  );
}

function sectionTexts({ title, entries }: Section): Content {
  return joined(lines(title), ...entries.map(entryTexts));
}

function entryTexts(entry: Entry): Content {
  switch (entry.shape) {
    case 'prose':
      return prose(entry.blocks);
    case 'bullet':
      return items([entry.item]);
    case 'term':
      return joined(lines(entry.term, entry.level?.text), prose(entry.details));
    case 'record':
      return joined(
        lines(entry.title, entry.organization, ...visibleUrl(entry)),
        roleTexts(entry),
        ...entry.roles.map((role) => joined(lines(role.title), roleTexts(role))),
      );
  }
}

/** Returns the URL of an entry if it is printed: only an entry without title and organisation shows it. */
function visibleUrl({ title, organization, url }: RecordEntry): readonly (RichText | undefined)[] {
  return title === undefined && organization === undefined ? [url] : [];
}

function roleTexts({ location, dates, text, bullets, fields }: Omit<Role, 'title'>): Content {
  const content = joined(lines(location), prose(text), items(bullets), ...fields.map(fieldTexts));
  return { ...content, dates: [...present(dates), ...content.dates] };
}

function fieldTexts({ label, value }: CustomField): Content {
  return joined(lines([{ text: label, strong: false, emphasis: false, code: false }]), prose(value));
}

function letterTexts({ to, place, date, subject, opening, body, closing, name, fields }: Letter): Content {
  const content = joined(
    lines(...to, place, subject, opening),
    prose(body),
    lines(closing, name),
    ...fields.map(fieldTexts),
  );
  return { ...content, dates: present(date) };
}

function prose(blocks: Prose): Content {
  return joined(
    ...blocks.map((block) => (block.kind === 'paragraph' ? lines(block.text) : items(block.items))),
  );
}

function items(list: readonly ListItem[]): Content {
  return joined(...list.map(({ blocks }) => prose(blocks)));
}

function lines(...texts: readonly (RichText | undefined)[]): Content {
  return { texts: texts.flatMap((text) => (text ? [text] : [])), dates: [] };
}

function joined(...parts: readonly Content[]): Content {
  return { texts: parts.flatMap(({ texts }) => texts), dates: parts.flatMap(({ dates }) => dates) };
}

function present(date: DateValue | undefined): readonly DateValue[] {
  return date ? [date] : [];
}

/** Returns the links of a résumé, including those of entry URLs. */
function linksIn(resume: Resume, texts: readonly RichText[]): readonly string[] {
  const entries = resume.sections.flatMap((section) => section.entries);
  const urls = entries.flatMap((entry) => (entry.shape === 'record' && entry.url ? entry.url : []));
  const spans: readonly Span[] = [...texts.flat(), ...urls];
  return [...new Set(spans.flatMap(({ link }) => (link === undefined ? [] : [link])))];
}

/** Returns the years a date is printed with. A range within one year has it once. */
function yearsOf(date: DateValue): readonly number[] {
  return [...new Set(partialDatesOf(date).map(({ year }) => year))];
}
