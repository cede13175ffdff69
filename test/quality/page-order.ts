import { positionOf } from '../referees/words.ts';
import { solidWords } from '../words/solid-words.ts';

/** Enough words to know a text by. */
const firstWords = 6;

/**
 * The texts of all flows in the order of the pages, which `shown` has: what stands in a side column follows the main
 * text of its own page.
 */
export function inPageOrder(
  flows: readonly (readonly string[])[],
  shown: readonly string[],
): readonly string[] {
  const placed = flows.flatMap((texts) => placedIn(shown, texts));
  return placed.sort((one, other) => one.at - other.at).map(({ text }) => text);
}

interface PlacedText {
  readonly text: string;
  readonly at: number;
}

/** A text that is not found stays with the one before it. */
function placedIn(shown: readonly string[], texts: readonly string[]): readonly PlacedText[] {
  let at = 0;
  let from = 0;
  return texts.map((text) => {
    const words = solidWords(text);
    const found = positionOf(words.slice(0, firstWords), shown, from);
    if (found >= 0) {
      at = found;
      from = found + words.length;
    }
    return { text, at };
  });
}
