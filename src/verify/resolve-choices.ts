import type { Expected, ExpectedText } from './expected-text.ts';
import { normalised } from './words.ts';

/** Search distance ahead of the text read last, in characters. */
const window = 2000;

/** Returns the texts that a PDF was laid out with: of each choice, the option that comes next in `found`. */
export function resolveChoices(expected: readonly Expected[], found: string): readonly ExpectedText[] {
  return resolvedFrom(expected, found, 0).texts;
}

/** Visits the texts of all options. */
export function* allTexts(expected: readonly Expected[]): Generator<ExpectedText> {
  for (const each of expected) {
    if (each.kind === 'text') yield each;
    else for (const option of each.options) yield* allTexts(option);
  }
}

interface Settled {
  readonly texts: readonly ExpectedText[];
  /** Offset in the found text after these texts. */
  readonly cursor: number;
}

function resolvedFrom(expected: readonly Expected[], found: string, start: number): Settled {
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

/** Returns the option that comes next in the text, the longest of several; else one found anywhere; else the first. */
function bestOption(options: readonly (readonly Expected[])[], found: string, cursor: number): Settled {
  const settled = options.map((option) => resolvedFrom(option, found, cursor));
  const candidates = settled.map((option) => {
    const written = compactly(option.texts);
    const at = nearby(found, written, cursor);
    return { option, length: written.length, at: at < 0 ? Infinity : at, anywhere: found.includes(written) };
  });
  const [best] = candidates.toSorted(
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
  return normalised(written.join('')).replaceAll(/\s+/gu, '');
}
