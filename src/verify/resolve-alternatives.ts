import type { Expected, ExpectedText } from './expected.ts';
import { plainly } from './words.ts';

/** How far ahead of what was read last a text is looked for, in characters. */
const window = 2000;

/** The texts that a PDF was set with: of each choice the option that stands in `found`, where its turn is. */
export function settleChoices(expected: readonly Expected[], found: string): readonly ExpectedText[] {
  return settledFrom(expected, found, 0).texts;
}

/** Every text of every option. */
export function* everyText(expected: readonly Expected[]): Generator<ExpectedText> {
  for (const each of expected) {
    if (each.kind === 'text') yield each;
    else for (const option of each.options) yield* everyText(option);
  }
}

interface Settled {
  readonly texts: readonly ExpectedText[];
  /** Where the reading has come to. */
  readonly cursor: number;
}

function settledFrom(expected: readonly Expected[], found: string, start: number): Settled {
  const texts: ExpectedText[] = [];
  let cursor = start;
  for (const each of expected) {
    const settled =
      each.kind === 'text' ? { texts: [each], cursor } : bestOption(each.options, found, cursor);
    texts.push(...settled.texts);
    const written = compactly(settled.texts);
    const at = nearby(found, written, cursor);
    if (at >= 0) cursor = at + written.length;
  }
  return { texts, cursor };
}

/** The option that comes next, the longer one in doubt; else one that is anywhere; else the first. */
function bestOption(options: readonly (readonly Expected[])[], found: string, cursor: number): Settled {
  const settled = options.map((option) => settledFrom(option, found, cursor));
  const standing = settled.map((option) => {
    const written = compactly(option.texts);
    const at = nearby(found, written, cursor);
    return { option, length: written.length, at: at < 0 ? Infinity : at, anywhere: found.includes(written) };
  });
  const [best] = standing.toSorted(
    (one, other) =>
      (one.at === other.at ? 0 : one.at - other.at) ||
      Number(other.anywhere) - Number(one.anywhere) ||
      (one.anywhere ? other.length - one.length : 0),
  );
  return best?.option ?? { texts: [], cursor };
}

function nearby(found: string, written: string, cursor: number): number {
  return found.slice(cursor, cursor + window + written.length).indexOf(written) < 0
    ? -1
    : found.indexOf(written, cursor);
}

function compactly(texts: readonly ExpectedText[]): string {
  const written = texts.flatMap(({ lines }) => lines.flat().map((inline) => inline.text));
  return plainly(written.join('')).replaceAll(/\s+/gu, '');
}
