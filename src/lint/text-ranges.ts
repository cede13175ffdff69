import type { Aside, Block, Document, Inline } from '../model/document.ts';

/** The inlines of each paragraph and each aside of a document, in every way that they may be set. */
export function stretchesOf({ flows }: Document): readonly (readonly Inline[])[] {
  return flows.flatMap(({ blocks }) => blocks.flatMap(inBlock));
}

function inBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.inlines];
    case 'group':
      return [...block.asides.flatMap(inAside), ...block.blocks.flatMap(inBlock)];
    case 'variants':
      return block.options.flatMap(inBlock);
    case 'columns':
      return block.blocks.flatMap(inBlock);
    case 'picture':
      return [];
    default:
      return block satisfies never;
  }
}

function inAside({ variants }: Aside): readonly (readonly Inline[])[] {
  return variants.flat();
}
