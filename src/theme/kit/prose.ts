import type { Block, Group, Inline, Keep, Paragraph, Space } from '../../model/document.ts';
import type { ListItem, Prose, ProseList, RichText } from '../../model/rich-text.ts';
import { space, type Taste } from '../taste.ts';
import { inlinesOf, words } from './inlines.ts';

/** Nothing asked about pages. */
export const FREE: Keep = { together: false, breakBefore: false };

/** No white. */
export const NO_SPACE: Space = { height: 0, stretch: 0, shrink: 0 };

/** From the mark of a list to its text, in em. */
const LIST_INDENT = 1.2;
/** A bullet's size, and its way down to the middle between small letters and capitals, in em: text faces draw it high and small. */
const BULLET_SIZE = 1.1;
const BULLET_RISE = -0.06;
/** The mark of a list inside a list. */
const INNER_BULLET = '–';

/** Paragraphs and lists as they run, each with the white that belongs above it. */
export function proseBlocks(prose: Prose, taste: Taste): readonly Block[] {
  return proseAtDepth(prose, taste, 0);
}

/** Blocks that follow what stands above them without white of their own. */
export function close(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [{ ...first, before: NO_SPACE }, ...rest];
}

/** A list of its own, as for a section that is nothing else. */
export function listOf(items: readonly ListItem[], taste: Taste): Group {
  return listGroup({ kind: 'list', items }, taste, 0, false);
}

/** A paragraph of running text. */
export function textParagraph(text: RichText, taste: Taste, before: Space): Paragraph {
  const inlines = inlinesOf(text, taste.text, taste);
  return { kind: 'paragraph', role: 'text', inlines, style: taste.paragraph, before };
}

function proseAtDepth(prose: Prose, taste: Taste, depth: number): readonly Block[] {
  return prose.map((block, index): Block => {
    const next = prose[index + 1];
    if (block.kind === 'list') return listGroup(block, taste, depth, prose[index - 1]?.kind === 'paragraph');
    const before = depth > 0 && index === 0 ? NO_SPACE : space(taste, depth > 0 ? 1 : 2, 0.5);
    const paragraph = textParagraph(block.text, taste, before);
    return next?.kind === 'list' && leadsIn(block.text) ? { ...paragraph, role: 'lead-in' } : paragraph;
  });
}

/** A paragraph that ends in a colon or semicolon is nothing without the list below it. */
function leadsIn(text: RichText): boolean {
  return /[:;]\s*$/u.test(text.at(-1)?.text ?? '');
}

function listGroup(list: ProseList, taste: Taste, depth: number, afterText: boolean): Group {
  const loose = list.items.some((item) => item.blocks.filter(({ kind }) => kind === 'paragraph').length > 1);
  return {
    kind: 'group',
    role: 'list',
    before: space(taste, depth > 0 || afterText ? 1 : 2, 0.5),
    indent: 0,
    asides: [],
    keep: FREE,
    blocks: list.items.map((item, index) => itemGroup(item, list, index, loose, taste, depth)),
  };
}

function itemGroup(
  item: ListItem,
  list: ProseList,
  index: number,
  loose: boolean,
  taste: Taste,
  depth: number,
): Group {
  const { size } = taste.text;
  const numbered = list.start !== undefined;
  const digits = String((list.start ?? 0) + list.items.length - 1).length;
  const indent = (numbered ? 0.75 + 0.55 * digits : LIST_INDENT) * size;
  const mark = numbered
    ? words(`${list.start + index}.`, { ...taste.text, figureSpacing: 'tabular' })
    : bulletMark(taste, depth);
  return {
    kind: 'group',
    role: 'item',
    before: space(taste, loose ? 2 : 0.75, 0.5),
    indent,
    keep: FREE,
    blocks: proseAtDepth(item.blocks, taste, depth + 1),
    asides: [
      {
        x: -indent,
        measure: indent,
        alignment: 'start',
        variants: [[[mark]]],
        reads: 'before',
        rise: numbered || depth > 0 ? 0 : BULLET_RISE * size,
      },
    ],
  };
}

function bulletMark(taste: Taste, depth: number): Inline {
  const { text, settings } = taste;
  return depth === 0
    ? words(settings.bullet, { ...text, size: text.size * BULLET_SIZE })
    : words(INNER_BULLET, text);
}
