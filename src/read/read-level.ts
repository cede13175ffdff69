import type { LevelStep } from '../locale/locale.ts';
import { locales } from '../locale/locales.ts';
import type { Level } from '../model/resume.ts';
import { plainText } from '../model/rich-text.ts';
import type { SourceNode } from '../model/source.ts';
import type { ReadContext } from './read-context.ts';
import { readLine } from './read-text.ts';

/** What each step is of a whole: of five dots, one for a beginner and all for a native speaker. */
const shares: Readonly<Record<LevelStep, number>> = {
  native: 1,
  fluent: 0.85,
  proficient: 0.8,
  advanced: 0.75,
  intermediate: 0.5,
  basic: 0.3,
  beginner: 0.15,
};

/** The levels of the Common European Framework of Reference for Languages, as shares. */
const cefr: ReadonlyMap<string, number> = new Map([
  ['a1', 0.2],
  ['a2', 0.35],
  ['b1', 0.5],
  ['b2', 0.7],
  ['c1', 0.85],
  ['c2', 1],
]);

/** Words of all languages, the longest first, so that `upper intermediate` is not `intermediate`. */
const stepWords: readonly (readonly [word: string, share: number])[] = locales
  .flatMap(({ levelWords }) => Object.entries(levelWords) as [LevelStep, readonly string[]][])
  .flatMap(([step, words]) => words.map((word) => [word, shares[step]] as const))
  .toSorted(([one], [other]) => other.length - one.length);

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const percentage = new RegExp(String.raw`${number}\s*%`, 'u');
const between = ['/', ...locales.flatMap(({ outOf }) => outOf)].join('|');
const fraction = new RegExp(String.raw`${number}\s*(?:${between})\s*${number}`, 'iu');
const numberAlone = new RegExp(`^${number}$`, 'u');

/** What stands under `level:`, with the share of a whole that it says, if it does. */
export function readLevel(node: SourceNode | undefined, context: ReadContext): Level | undefined {
  const text = readLine(node, context);
  if (node === undefined || text === undefined) return undefined;
  const written = plainText(text).trim();
  const figure = figureIn(written);
  if (figure !== undefined && (figure < 0 || figure > 1 || Number.isNaN(figure))) {
    const message = `“${written}” is no share of a whole; it is set as text alone.`;
    context.problems.warn('invalid-type', message, node.place, 'Write 4/5, 80 % or a word such as fluent.');
    return { text };
  }
  const share = figure ?? shareInWords(written);
  return { text, ...(share !== undefined && { share }) };
}

/** Of `4/5`, `80 %` and `3 of 5`; not a number for a figure that is out of nothing. */
function figureIn(text: string): number | undefined {
  const [, percent] = percentage.exec(text) ?? [];
  if (percent !== undefined) return numberOf(percent) / 100;
  const [, part, whole] = fraction.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return numberOf(part) / numberOf(whole);
  return numberAlone.test(text) ? Number.NaN : undefined;
}

function numberOf(figures: string): number {
  return Number(figures.replace(',', '.'));
}

function shareInWords(text: string): number | undefined {
  const words = text.toLowerCase();
  const [, level] = /(?<![\p{L}\d])([abc][12])(?![\p{L}\d])/u.exec(words) ?? [];
  if (level !== undefined) return cefr.get(level);
  return stepWords.find(([word]) => hasWord(words, word))?.[1];
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const around = [text.slice(0, at).at(-1), text.slice(at + word.length).at(0)];
  return around.every((character) => character === undefined || !/\p{L}/u.test(character));
}
