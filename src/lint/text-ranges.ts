import { blocksIn, ownTexts } from '../model/blocks.ts';
import type { Document, Inline } from '../model/document.ts';

/** Returns the inlines of each paragraph and each line beside a group, including all variants. */
export function stretchesOf(document: Document): readonly (readonly Inline[])[] {
  return [...blocksIn(document)].flatMap(ownTexts);
}
