import type { ListItem, Prose, ProseBlock, RichText, Span } from '../../src/model/rich-text.ts';

type Character = Omit<Span, 'place'>;

/** Text without places, in stretches of the same marks; line breaks have none, and no white space or break beside them. */
export function sameText(text: RichText): RichText {
  const lines: Character[][] = [[]];
  for (const { place: _, text: words, ...marks } of text) {
    for (const character of words) {
      if (character === '\n') lines.push([]);
      else lines.at(-1)?.push({ text: character, ...marks });
    }
  }
  const full = lines.map(trimmed).filter((line) => line.length > 0);
  const lineBreak = { text: '\n', strong: false, emphasis: false, code: false };
  return joined(full.flatMap((line, at) => (at === 0 ? line : [lineBreak, ...line])));
}

function trimmed(line: readonly Character[]): readonly Character[] {
  const isFull = ({ text }: Character): boolean => !/^[ \t]$/.test(text);
  const first = line.findIndex(isFull);
  return first === -1 ? [] : line.slice(first, line.findLastIndex(isFull) + 1);
}

function joined(characters: readonly Character[]): RichText {
  const spans: Span[] = [];
  const marksOf = ({ strong, emphasis, code, link, language }: Span): string =>
    JSON.stringify([strong, emphasis, code, link, language]);
  for (const one of characters) {
    const last = spans.at(-1);
    if (last && marksOf(last) === marksOf(one) && one.text !== '\n' && !last.text.endsWith('\n')) {
      spans[spans.length - 1] = { ...last, text: last.text + one.text };
    } else spans.push(one);
  }
  return spans;
}

/** Prose without places, and without what is empty in it. */
export function sameProse(prose: Prose): Prose {
  return prose.flatMap((block): readonly ProseBlock[] => {
    if (block.kind === 'paragraph') {
      const text = sameText(block.text);
      return text.length === 0 ? [] : [{ kind: 'paragraph', text }];
    }
    const items = block.items.map(sameItem).filter(({ blocks }) => blocks.length > 0);
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

export function sameItem({ blocks }: ListItem): ListItem {
  return { blocks: sameProse(blocks) };
}
