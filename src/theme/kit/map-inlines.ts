import type { Aside, Block, Inline, ParagraphRole } from '../../model/document.ts';

/** A change to the inlines of a paragraph, or of a line beside a group. */
export type InlineMapper = (inlines: readonly Inline[], role: ParagraphRole | 'aside') => readonly Inline[];

/** Blocks whose every text is changed in one way, whichever arrangement has made them. */
export function mapInlines(blocks: readonly Block[], mapper: InlineMapper): readonly Block[] {
  return blocks.map((block) => mapBlock(block, mapper));
}

function mapBlock(block: Block, mapper: InlineMapper): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: mapper(block.inlines, block.role) };
    case 'group': {
      const asides = block.asides.map((aside) => mapAside(aside, mapper));
      return { ...block, asides, blocks: mapInlines(block.blocks, mapper) };
    }
    case 'variants':
      return { ...block, options: mapInlines(block.options, mapper) };
    case 'columns':
      return { ...block, blocks: mapInlines(block.blocks, mapper) };
    case 'picture':
      return block;
  }
}

function mapAside(aside: Aside, mapper: InlineMapper): Aside {
  const variants = aside.variants.map((lines) => lines.map((line) => mapper(line, 'aside')));
  return { ...aside, variants };
}
