import { blocksIn } from '../model/blocks.ts';
import type { Document } from '../model/document.ts';

/** Largest number of blocks of a document. More are an error of a theme, not a long résumé. */
export const maxBlocks = 20_000;

/** True if a document has more than `maxBlocks` blocks. Counts nested blocks and all variants. */
export function hasTooManyBlocks(document: Document): boolean {
  let count = 0;
  for (const _ of blocksIn(document)) {
    count += 1;
    if (count > maxBlocks) return true;
  }
  return false;
}
