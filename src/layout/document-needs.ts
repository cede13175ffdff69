import type { FontNeed } from '../fonts/font-needs.ts';
import { blocksIn, ownTexts } from '../model/blocks.ts';
import { type Block, type Document, type Inline, mastersOf, type PageMaster } from '../model/document.ts';
import { hanLanguageIn } from '../model/scripts.ts';
import { inSteps, type Steps } from '../model/steps.ts';
import { hasLongWord } from './inline/break-opportunities.ts';
import { rightToLeftWordIn } from './inline/face-runs.ts';
import { hasLetterWithoutCase, stylesOfScript } from './inline/script-styles.ts';

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
  needs.push(
    ...running.flatMap((inline) =>
      inline.kind === 'entry'
        ? ['…', ...titles].flatMap((text) => needsOf(inline, text))
        : inlineNeeds(inline),
    ),
  );
  const sample = document.direction === 'rtl' ? sampleOf(needs.map(({ text }) => text)) : undefined;
  if (sample === undefined) return needs;
  // Digits and Latin words between words of that script are set in its face too, whatever their style.
  return needs.map((need) => ({ ...need, text: `${need.text} ${sample}` }));
}

/** Returns a word in the script that a document from right to left is written in: the first such word. */
export function sampleOf(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const word = rightToLeftWordIn(text);
    if (word !== undefined) return word;
  }
  return undefined;
}

function runningInlines({ head, continued, foot }: PageMaster): readonly Inline[] {
  return [head, continued, foot].flatMap((line) => line?.inlines ?? []);
}

/** Returns the outline title of a block. A running line can show the title of an entry. */
function outlineTitle(block: Block): readonly string[] {
  return block.kind === 'group' && block.outline !== undefined ? [block.outline] : [];
}

function blockNeeds(block: Block): readonly FontNeed[] {
  const needs = ownTexts(block).flat().flatMap(inlineNeeds);
  if (block.kind !== 'paragraph') return needs;
  return [...inlineNeeds({ kind: 'text', text: ' ', style: block.style.text }), ...needs];
}

function inlineNeeds(inline: Inline): readonly FontNeed[] {
  switch (inline.kind) {
    case 'text':
      return needsOf(inline, inline.text).map((need) => ({ ...need, place: inline.place }));
    case 'folio':
      return needsOf(inline, '0123456789');
    case 'icon':
      return needsOf(inline, inline.text ?? ' ');
    case 'entry':
      return needsOf(inline, ' ');
  }
}

function needsOf(inline: Inline, text: string): readonly FontNeed[] {
  const { style } = inline;
  const isEmphasised = inline.kind === 'text' && inline.emphasised === true;
  const styles = hasLetterWithoutCase(text) ? [style, ...stylesOfScript(style, isEmphasised)] : [style];
  const language = hanLanguageIn(text, style.language) ?? style.language;
  return styles.map(({ family, weight, slope }) => ({ query: { family, weight, slope, language }, text }));
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
