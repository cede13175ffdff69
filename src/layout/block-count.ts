import type { Block, Document } from '../model/document.ts';

/** More blocks than this are a mistake in a theme, not a résumé. */
export const maxBlocks = 20_000;

/** Whether a document has more than `mostBlocks`, those inside others and in every form of a text counted too. */
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
