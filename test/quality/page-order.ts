import { positionOf } from '../referees/words.ts';
import { solidWords } from '../words/solid-words.ts';

/** Number of words that identify a text. */
const firstWords = 6;

/**
 * Returns the texts of all flows in the order of the pages, which `shown` contains. A sidebar follows the main text of
 * its page.
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

/** A text that is not found is placed after the one before it. */
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
