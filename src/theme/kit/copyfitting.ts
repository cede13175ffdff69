/** Estimates how many lines text takes before it is laid out, for themes that distribute sections over columns. */
import type { Entry, RecordEntry, Resume, Role, Section } from '../../model/resume.ts';
import { type Prose, plainLine, type RichText } from '../../model/rich-text.ts';

/** Height of a section's heading with the space around it, in lines. */
const headingHeight = 3;
/** Space above an entry, in lines. */
const entryGap = 1;
/** Space above a bullet or a term, in lines. */
const itemGap = 0.25;

/** Widths of characters in em: of wide ones, of narrow ones, and of others. Rather too wide for most faces. */
const characterWidth = { wide: 0.87, narrow: 0.36, other: 0.58 } as const;

/** Estimates the width of a text on one line, in em. Rather too wide: such a text usually fits. */
export function estimatedWidth(text: string): number {
  const wide = text.match(/[mwMW@]/gu)?.length ?? 0;
  const narrow = text.match(/[fijlrt .:-]/gu)?.length ?? 0;
  const other = text.length - wide - narrow;
  return characterWidth.wide * wide + characterWidth.narrow * narrow + characterWidth.other * other;
}

/**
 * Estimates the height of a section, in lines.
 *
 * @param lineLength Characters on a full line of the column.
 */
export function estimatedSectionLines({ entries }: Section, lineLength: number): number {
  return headingHeight + sum(entries, (entry) => entryLines(entry, lineLength));
}

/**
 * Estimates the height of the summary and the résumé's custom fields, in lines.
 *
 * @param lineLength Characters on a full line of the column.
 */
export function estimatedIntroductionLines({ summary, fields }: Resume, lineLength: number): number {
  return proseLines(summary, lineLength) + sum(fields, ({ value }) => proseLines(value, lineLength));
}

/** Returns the length of the longest paragraph in characters, lists included; 0 for prose without a paragraph. */
export function longestParagraphLength(prose: Prose): number {
  return Math.max(
    0,
    ...prose.map((block) => {
      if (block.kind === 'paragraph') return textLength(block.text);
      return Math.max(0, ...block.items.map((item) => longestParagraphLength(item.blocks)));
    }),
  );
}

/**
 * Divides items into at most so many lines, in order, so that the longest line has as few characters as possible.
 *
 * @param lengthOf Length of an item with the gap after it, in characters.
 */
export function balancedLines<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
  count: number,
): readonly (readonly Item[])[] {
  const least = Math.floor(sum(items, lengthOf) / count);
  for (let limit = least; ; limit++) {
    const lines = filledLines(items, lengthOf, limit);
    if (lines.length <= count) return lines;
  }
}

/** Divides items into lines of at most so many characters. A longer item has a line of its own. */
function filledLines<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
  limit: number,
): readonly (readonly Item[])[] {
  const lines: Item[][] = [];
  let length = 0;
  for (const item of items) {
    const added = lengthOf(item);
    const last = lines.at(-1);
    if (last && length + added <= limit) last.push(item);
    else lines.push([item]);
    length = last === lines.at(-1) ? length + added : added;
  }
  return lines;
}

function textLength(text: RichText | undefined): number {
  return text ? plainLine(text).length : 0;
}

function entryLines(entry: Entry, lineLength: number): number {
  switch (entry.shape) {
    case 'prose':
      return proseLines(entry.blocks, lineLength);
    case 'bullet':
      return itemGap + proseLines(entry.item.blocks, lineLength);
    case 'term': {
      const text = textLength(entry.term) + textLength(entry.level?.text) + proseLength(entry.details);
      return itemGap + Math.ceil(text / lineLength);
    }
    case 'record':
      return recordLines(entry, lineLength) + sum(entry.roles, (role) => recordLines(role, lineLength));
  }
}

function recordLines(record: RecordEntry | Role, lineLength: number): number {
  const organization = 'organization' in record ? record.organization : undefined;
  const title = textLength(record.title);
  const location = textLength(record.location);
  const headerLines = organization ? [title, textLength(organization) + location] : [title + location];
  return (
    entryGap +
    sum(headerLines, (length) => Math.ceil(length / lineLength)) +
    (record.dates ? 1 : 0) +
    proseLines(record.text, lineLength) +
    sum(record.bullets, (item) => itemGap + proseLines(item.blocks, lineLength)) +
    sum(record.fields, ({ value }) => proseLines(value, lineLength))
  );
}

function proseLines(prose: Prose, lineLength: number): number {
  return sum(prose, (block) => {
    if (block.kind === 'paragraph') return Math.max(1, Math.ceil(textLength(block.text) / lineLength));
    return sum(block.items, (item) => itemGap + proseLines(item.blocks, lineLength));
  });
}

function proseLength(prose: Prose): number {
  return sum(prose, (block) => {
    return block.kind === 'paragraph'
      ? textLength(block.text)
      : sum(block.items, (item) => proseLength(item.blocks));
  });
}

function sum<Item>(items: readonly Item[], measureOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + measureOf(item), 0);
}
