import type { Aside, Block, Inline, ParagraphRole } from '../../model/document.ts';

/** A change to the inlines of a paragraph, or of a line beside a group. */
export type Retouch = (inlines: readonly Inline[], role: ParagraphRole | 'aside') => readonly Inline[];

/** Blocks whose every text is changed in one way, whichever arrangement has made them. */
export function retouched(blocks: readonly Block[], retouch: Retouch): readonly Block[] {
  return blocks.map((block) => retouchedBlock(block, retouch));
}

function retouchedBlock(block: Block, retouch: Retouch): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: retouch(block.inlines, block.role) };
    case 'group': {
      const asides = block.asides.map((aside) => retouchedAside(aside, retouch));
      return { ...block, asides, blocks: retouched(block.blocks, retouch) };
    }
    case 'variants':
      return { ...block, options: retouched(block.options, retouch) };
    case 'columns':
      return { ...block, blocks: retouched(block.blocks, retouch) };
    case 'picture':
      return block;
  }
}

function retouchedAside(aside: Aside, retouch: Retouch): Aside {
  const variants = aside.variants.map((lines) => lines.map((line) => retouch(line, 'aside')));
  return { ...aside, variants };
}
