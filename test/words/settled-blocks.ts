import type { Aside, Block, Document, Group, Inline } from '../../src/model/document.ts';
import { positionOf } from '../referees/words.ts';
import { solidWords } from './solid-words.ts';

/**
 * Returns the blocks of all flows with variants resolved: only the variant remains that `shown`, the text of the pages,
 * contains, else the last one.
 */
export function settledBlocks(document: Document, shown: string): readonly Block[] {
  const shownWords = solidWords(shown);
  const letters = lettersOf(shown);
  const isShown: Choice = {
    whole: (texts) => letters.includes(lettersOf(texts.join(''))),
    words: (texts) => texts.every((text) => positionOf(solidWords(text), shownWords) >= 0),
  };
  return document.flows.flatMap(({ blocks }) => blocks.flatMap((block) => settled(block, isShown)));
}

/** Returns the text of resolved blocks in reading order, by paragraph. */
export function paragraphTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOf).filter((text) => text !== '');
}

/** Returns the lines beside a group that are read first. */
export function asideLinesBefore({ asides }: Group): readonly string[] {
  return asides.filter(({ reads }) => reads === 'before').flatMap(asideLines);
}

/** Returns the text of inlines without characters that control layout. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .replace(/[\u00a0\u2003\u2009\u2028\u202f]/gu, ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u00ad\u200b\u2060]/gu, '')
    .trim();
}

/** Whether the pages show texts. */
interface Choice {
  /** One after another, with their punctuation: a label beside its text is not shown by `Label: text`. */
  readonly whole: (texts: readonly string[]) => boolean;
  /** By their words, wherever each text is. */
  readonly words: (texts: readonly string[]) => boolean;
}

function lettersOf(text: string): string {
  return text.replace(/\s/gu, '');
}

function settled(block: Block, isShown: Choice): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [block];
    case 'picture':
      return [];
    case 'columns':
      return block.blocks.flatMap((inner) => settled(inner, isShown));
    case 'variants': {
      const options = block.options.map((option) => settled(option, isShown));
      const texts = options.map(paragraphTexts);
      const whole = texts.findIndex(isShown.whole);
      return options[whole >= 0 ? whole : texts.findIndex(isShown.words)] ?? options.at(-1) ?? [];
    }
    case 'group': {
      const asides = block.asides.map((aside) => settledAside(aside, isShown));
      return [{ ...block, asides, blocks: block.blocks.flatMap((inner) => settled(inner, isShown)) }];
    }
  }
}

function settledAside(aside: Aside, isShown: Choice): Aside {
  const { variants } = aside;
  const chosen = variants.find((lines) => isShown.words([lines.map(textOf).join(' ')])) ?? variants.at(-1);
  return { ...aside, variants: chosen ? [chosen] : [] };
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [textOf(block.inlines)];
  if (block.kind !== 'group') throw new Error(`${block.kind} are not settled`);
  const [first = '', ...rest] = paragraphTexts(block.blocks);
  const after = block.asides.filter(({ reads }) => reads === 'after').flatMap(asideLines);
  const line = [...asideLinesBefore(block), first, ...after].filter((text) => text !== '');
  return [line.join(' '), ...rest];
}

function asideLines({ variants }: Aside): readonly string[] {
  return variants.flatMap((lines) => lines.map(textOf));
}
