import type { Block, Document, Inline, Paragraph, ParagraphRole } from './document.ts';
import { type HeadingDepth, headingDepths } from './structure.ts';

/** Visits every block of a document or a list of blocks in reading order, including all options of variants. */
export function* blocksIn(tree: Pick<Document, 'flows'> | readonly Block[]): Generator<Block> {
  const lists = 'flows' in tree ? tree.flows.map(({ blocks }) => blocks) : [tree];
  const rest = lists.flat().reverse();
  for (let block = rest.pop(); block !== undefined; block = rest.pop()) {
    yield block;
    for (const child of childBlocks(block).toReversed()) rest.push(child);
  }
}

/** Returns the blocks directly inside a block. For variants: its options. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'group':
    case 'columns':
      return block.blocks;
    case 'variants':
      return block.options;
    case 'paragraph':
    case 'picture':
      return [];
  }
}

/** Replaces the blocks directly inside a block. For variants: its options. */
export function mapChildren(block: Block, mapper: (blocks: readonly Block[]) => readonly Block[]): Block {
  switch (block.kind) {
    case 'group':
    case 'columns':
      return { ...block, blocks: mapper(block.blocks) };
    case 'variants':
      return { ...block, options: mapper(block.options) };
    case 'paragraph':
    case 'picture':
      return block;
  }
}

/** Returns the texts of a block itself: that of a paragraph, or every line of every variant beside a group. */
export function ownTexts(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.inlines];
    case 'group':
      return block.asides.flatMap(({ variants }) => variants.flat());
    case 'columns':
    case 'variants':
    case 'picture':
      return [];
  }
}

/** Returns the characters of inlines, with the texts that icons show. Leaves out what depends on the page. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' || inline.kind === 'icon' ? (inline.text ?? '') : ''))
    .join('');
}

/** A change to the inlines of a paragraph, or of a line beside a group. */
export type InlineMapper = (inlines: readonly Inline[], role: ParagraphRole | 'aside') => readonly Inline[];

/** Changes every text in a list of blocks, including all variants. */
export function mapInlines(blocks: readonly Block[], mapper: InlineMapper): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, inlines: mapper(block.inlines, block.role) };
    const mapped = mapChildren(block, (children) => mapInlines(children, mapper));
    if (mapped.kind !== 'group') return mapped;
    const asides = mapped.asides.map((aside) => ({
      ...aside,
      variants: aside.variants.map((lines) => lines.map((line) => mapper(line, 'aside'))),
    }));
    return { ...mapped, asides };
  });
}

/** Returns the paragraph that a block begins with, if the block is that paragraph, a header or variants of one. */
export function firstParagraph(block: Block | undefined): Paragraph | undefined {
  switch (block?.kind) {
    case 'paragraph':
      return block;
    case 'group':
      return block.role === 'header' ? firstParagraph(block.blocks[0]) : undefined;
    case 'variants':
      return firstParagraph(block.options[0]);
    case 'columns':
    case 'picture':
    case undefined:
      return undefined;
  }
}

const headerRoles: ReadonlySet<ParagraphRole> = new Set([
  'name',
  'headline',
  'heading',
  'entry-head',
  'role-head',
]);

/** True if a paragraph is a heading or a line of an entry header. A page should not end after it. */
export function isHeaderRole(role: ParagraphRole): boolean {
  return headerRoles.has(role);
}

/** Returns the depth of a heading; `undefined` for other paragraphs. */
export function headingDepthOf(role: ParagraphRole): HeadingDepth | undefined {
  switch (role) {
    case 'name':
      return headingDepths.name;
    case 'heading':
      return headingDepths.section;
    case 'entry-head':
      return headingDepths.entry;
    case 'role-head':
      return headingDepths.role;
    case 'headline':
    case 'contact':
    case 'lead-in':
    case 'text':
    case 'term':
      return undefined;
  }
}
