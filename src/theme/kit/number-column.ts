import { blocksIn, mapChildren } from '../../model/blocks.ts';
import type { Aside, Block } from '../../model/document.ts';
import type { Steps } from '../../model/steps.ts';

/** Number of blocks that are searched. The layout refuses more, as of a block that contains itself. */
const mostBlocks = 20_000;
/** Blocks that are searched in a step. */
const blocksPerStep = 500;

/**
 * Gives all numbered items of a flow the indent of the widest number, so that their texts begin on one axis: a list of three
 * talks below one of sixty papers too.
 */
export function* withOneNumberColumn(blocks: readonly Block[]): Steps<readonly Block[]> {
  const indents = new Set<number>();
  let count = 0;
  for (const block of blocksIn(blocks)) {
    count += 1;
    if (count > mostBlocks) return blocks;
    for (const indent of indentsOfNumbers(block)) indents.add(indent);
    if (count % blocksPerStep === 0) yield;
  }
  if (indents.size < 2) return blocks;
  const widest = Math.max(...indents);
  const changed: Block[] = [];
  for (const block of blocks) {
    changed.push(withIndent(block, widest, false));
    yield;
  }
  return changed;
}

/** Returns the indents of the items of a numbered list. */
function indentsOfNumbers(block: Block): readonly number[] {
  if (block.kind !== 'group' || block.marks !== 'numbers') return [];
  return block.blocks.flatMap((item) => (item.kind === 'group' ? [item.indent] : []));
}

function withIndent(block: Block, indent: number, isItem: boolean): Block {
  const isList = block.kind === 'group' && block.marks === 'numbers';
  const mapped = mapChildren(block, (children) => children.map((child) => withIndent(child, indent, isList)));
  if (!isItem || mapped.kind !== 'group') return mapped;
  const added = indent - mapped.indent;
  const widened = (aside: Aside): Aside =>
    aside.edge === 'start' ? { ...aside, x: aside.x - added, measure: aside.measure + added } : aside;
  return { ...mapped, indent, asides: mapped.asides.map(widened) };
}
