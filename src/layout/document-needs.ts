import type { FontNeed } from '../fonts/font-needs.ts';
import { blocksIn, ownTexts } from '../model/blocks.ts';
import { type Block, type Document, type Inline, mastersOf, type PageMaster } from '../model/document.ts';
import { inSteps, type Steps } from '../model/steps.ts';
import { hasLongWord } from './inline/break-opportunities.ts';

/** Blocks that are looked at in one step. */
const blocksPerStep = 200;

/** Returns every text of a document and the face it asks for. Includes all variants, even those that are not used. */
export function* fontNeedsOf(document: Document): Steps<readonly FontNeed[]> {
  const { sheet } = document;
  const blocks: Block[] = [];
  const needs: FontNeed[] = [];
  const addNeeds = (block: Block): void => {
    blocks.push(block);
    needs.push(...blockNeeds(block));
  };
  yield* inSteps(blocksIn(document), addNeeds, blocksPerStep);
  const running = mastersOf(sheet).flatMap(runningInlines);
  const hasEntry = running.some(({ kind }) => kind === 'entry');
  const titles = hasEntry ? blocks.flatMap(outlineTitle) : [];
  return [
    ...needs,
    ...running.flatMap((inline) =>
      inline.kind === 'entry' ? ['…', ...titles].map((text) => needOf(inline, text)) : inlineNeed(inline),
    ),
  ];
}

function runningInlines({ head, continued, foot }: PageMaster): readonly Inline[] {
  return [head, continued, foot].flatMap((line) => line?.inlines ?? []);
}

/** Returns the outline title of a block. A running line can show the title of an entry. */
function outlineTitle(block: Block): readonly string[] {
  return block.kind === 'group' && block.outline !== undefined ? [block.outline] : [];
}

function blockNeeds(block: Block): readonly FontNeed[] {
  const needs = ownTexts(block).flat().map(inlineNeed);
  if (block.kind !== 'paragraph') return needs;
  return [inlineNeed({ kind: 'text', text: ' ', style: block.style.text }), ...needs];
}

function inlineNeed(inline: Inline): FontNeed {
  switch (inline.kind) {
    case 'text':
      return { ...needOf(inline, inline.text), place: inline.place };
    case 'folio':
      return needOf(inline, '0123456789');
    case 'icon':
      return needOf(inline, inline.text ?? ' ');
    case 'entry':
      return needOf(inline, ' ');
  }
}

function needOf({ style: { family, weight, slope, language } }: Inline, text: string): FontNeed {
  return { query: { family, weight, slope, language }, text };
}

/** Returns the languages of the paragraphs and asides that are hyphenated, and of words so long that they may have to be. */
export function* hyphenatedLanguagesOf(document: Document): Steps<ReadonlySet<string>> {
  const languages = new Set<string>();
  const add = (block: Block): void => {
    const long = ownTexts(block).flat().filter(isLong);
    for (const { style } of [...hyphenatedInlines(block), ...long]) languages.add(style.language);
  };
  yield* inSteps(blocksIn(document), add, blocksPerStep);
  return languages;
}

function isLong(inline: Inline): boolean {
  return inline.kind === 'text' && hasLongWord(inline.text);
}

function hyphenatedInlines(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph') return block.style.hyphenation ? block.inlines : [];
  if (block.kind !== 'group') return [];
  return block.asides.filter(({ hyphenation }) => hyphenation).flatMap(({ variants }) => variants.flat(2));
}
