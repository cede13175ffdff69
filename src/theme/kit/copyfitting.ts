import type { Entry, RecordEntry, Resume, Role, Section } from '../../model/resume.ts';
import { type Prose, plainLine, type RichText } from '../../model/rich-text.ts';

/** White around a section and its heading, in lines. */
const section = 3;
/** White above an entry, in lines. */
const entry = 1;
/** White above a bullet or a term, in lines. */
const itemGap = 0.25;

/**
 * About how many lines a section takes where so many characters fill one: what printers reckon before anything is
 * set, for a theme that shares sections out among columns.
 */
export function sectionLines({ entries }: Section, characters: number): number {
  return section + sum(entries, (entry) => entryLines(entry, characters));
}

/** About how many lines summary and keys that we do not know take. */
export function introductionLines({ summary, fields }: Resume, characters: number): number {
  return proseLines(summary, characters) + sum(fields, ({ value }) => proseLines(value, characters));
}

/** The characters of the longest paragraph, or line of a list, in prose. */
export function longestParagraph(prose: Prose): number {
  return Math.max(
    0,
    ...prose.map((block) => {
      if (block.kind === 'paragraph') return lengthOf(block.text);
      return Math.max(0, ...block.items.map((item) => longestParagraph(item.blocks)));
    }),
  );
}

/** The characters of a text. */
export function lengthOf(text: RichText | undefined): number {
  return text ? plainLine(text).length : 0;
}

function entryLines(entry: Entry, characters: number): number {
  switch (entry.shape) {
    case 'prose':
      return proseLines(entry.blocks, characters);
    case 'bullet':
      return itemGap + proseLines(entry.item.blocks, characters);
    case 'term': {
      const text = lengthOf(entry.term) + lengthOf(entry.level?.text) + proseLength(entry.details);
      return itemGap + Math.ceil(text / characters);
    }
    case 'record':
      return postLines(entry, characters) + sum(entry.roles, (role) => postLines(role, characters));
  }
}

function postLines(post: RecordEntry | Role, characters: number): number {
  const organization = 'organization' in post ? post.organization : undefined;
  const head = [post.title, organization].filter((part) => part !== undefined).length;
  return (
    entry +
    head +
    (post.dates ? 1 : 0) +
    proseLines(post.text, characters) +
    sum(post.bullets, (item) => itemGap + proseLines(item.blocks, characters)) +
    sum(post.fields, ({ value }) => proseLines(value, characters))
  );
}

function proseLines(prose: Prose, characters: number): number {
  return sum(prose, (block) => {
    if (block.kind === 'paragraph') return Math.max(1, Math.ceil(lengthOf(block.text) / characters));
    return sum(block.items, (item) => itemGap + proseLines(item.blocks, characters));
  });
}

function proseLength(prose: Prose): number {
  return sum(prose, (block) => {
    return block.kind === 'paragraph'
      ? lengthOf(block.text)
      : sum(block.items, (item) => proseLength(item.blocks));
  });
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
