import type { Block, Document } from '../model/document.ts';

/** Largest number of blocks of a document. More are an error of a theme, not a long résumé. */
export const maxBlocks = 20_000;

/** True if a document has more than `maxBlocks` blocks. Counts nested blocks and all variants. */
export function hasTooManyBlocks({ flows }: Document): boolean {
  const uncounted: (readonly Block[])[] = flows.map((flow) => flow.blocks);
  let count = 0;
  for (let blocks = uncounted.pop(); blocks !== undefined; blocks = uncounted.pop()) {
    count += blocks.length;
    if (count > maxBlocks) return true;
    for (const block of blocks) {
      if (block.kind === 'group' || block.kind === 'columns') uncounted.push(block.blocks);
      if (block.kind === 'variants') uncounted.push(block.options);
    }
  }
  return false;
}
