import type { ListItem, Prose, ProseBlock, ProseList } from '../../model/rich-text.ts';
import { inlineMarkdown } from './write-text.ts';

/** Paragraphs and lists as Markdown that reads as the same. */
export function proseMarkdown(prose: Prose): string {
  return blocksMarkdown(prose).join('\n\n');
}

/** The marks of lists: two in a row that are written alike would be read as one. */
type ListMarks = readonly [usual: '-' | '+', next: '-' | '+'];

/** Each block by itself, in Markdown. */
export function blocksMarkdown(prose: Prose, marks: ListMarks = ['-', '+']): readonly string[] {
  return prose.map((block, at) => blockMarkdown(block, listsBefore(prose, at), marks));
}

/** How many lists stand right before a block. */
function listsBefore(prose: Prose, at: number): number {
  let count = 0;
  while (prose[at - 1 - count]?.kind === 'list') count += 1;
  return count;
}

function blockMarkdown(block: ProseBlock, lists: number, marks: ListMarks): string {
  switch (block.kind) {
    case 'paragraph': {
      const { text } = block;
      const isCode = text.every(({ code }) => code) && text.some((span) => span.text.includes('\n'));
      return isCode ? fenced(text.map((span) => span.text).join('')) : inlineMarkdown(text);
    }
    case 'list':
      return listMarkdown(block, lists % 2 === 0, marks);
    default:
      return block satisfies never;
  }
}

function fenced(code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function listMarkdown({ start, items }: ProseList, isUsual: boolean, [usual, next]: ListMarks): string {
  const marks = items.map((_, at) => {
    return start === undefined ? `${isUsual ? usual : next} ` : `${start + at}${isUsual ? '. ' : ') '}`;
  });
  return items.map((item, at) => itemMarkdown(item, marks[at] ?? '- ')).join('\n');
}

/** Bullets of an entry or a section, told by their stars from a list in its text. */
export function starredBullets(items: readonly ListItem[]): string {
  return items.map((item) => itemMarkdown(item, '* ')).join('\n');
}

/** A list below the first paragraph needs no empty line before it. */
function itemMarkdown({ blocks }: ListItem, mark: string): string {
  const [first, second, ...rest] = blocks;
  const isClose =
    first?.kind === 'paragraph' &&
    second?.kind === 'list' &&
    (second.start ?? 1) === 1 &&
    second.items.every((one) => one.blocks[0]?.kind === 'paragraph');
  const written = isClose
    ? [`${proseMarkdown([first])}\n${proseMarkdown([second, ...rest])}`]
    : [proseMarkdown(blocks)];
  return mark + written.join('').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

/** A bullet as one text: its paragraphs, and its lists below them. */
export function bulletMarkdown({ blocks }: ListItem): string {
  return itemMarkdown({ blocks }, '');
}
