import type { Aside, Block } from '../../model/document.ts';

/** Blocks whose lists have their bullets in another colour. */
export function bulletsInColour(blocks: readonly Block[], colour: string): readonly Block[] {
  return blocks.map((block) => inColour(block, colour, false));
}

function inColour(block: Block, colour: string, listed: boolean): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return block;
    case 'columns':
      return { ...block, blocks: block.blocks.map((inner) => inColour(inner, colour, listed)) };
    case 'variants':
      return { ...block, options: block.options.map((option) => inColour(option, colour, listed)) };
    case 'group': {
      const isList = block.role === 'list' && block.marks !== 'labels' && block.marks !== 'numbers';
      const marked = listed && block.role === 'item';
      return {
        ...block,
        asides: marked ? block.asides.map((aside) => asideInColour(aside, colour)) : block.asides,
        blocks: block.blocks.map((inner) => inColour(inner, colour, isList)),
      };
    }
  }
}

function asideInColour(aside: Aside, colour: string): Aside {
  const variants = aside.variants.map((lines) =>
    lines.map((line) => line.map((inline) => ({ ...inline, style: { ...inline.style, colour } }))),
  );
  return { ...aside, variants };
}
