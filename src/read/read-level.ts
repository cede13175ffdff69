import { asciiDigits } from '../locale/digits.ts';
import type { LevelStep } from '../locale/locale.ts';
import { completeLocales } from '../locale/locales.ts';
import type { Level } from '../model/resume.ts';
import { plainText } from '../model/rich-text.ts';
import type { SourceNode } from '../model/source.ts';
import type { ReadContext } from './read-context.ts';
import { readLine } from './read-text.ts';

/** Share of each skill level, from 0 to 1: a beginner has one dot of five, a native speaker has all. */
const shares: Readonly<Record<LevelStep, number>> = {
  native: 1,
  fluent: 0.85,
  proficient: 0.8,
  advanced: 0.75,
  intermediate: 0.5,
  basic: 0.3,
  beginner: 0.15,
};

/** Shares of the levels of the Common European Framework of Reference for Languages. */
const cefr: ReadonlyMap<string, number> = new Map([
  ['a1', 0.2],
  ['a2', 0.35],
  ['b1', 0.5],
  ['b2', 0.7],
  ['c1', 0.85],
  ['c2', 1],
]);

/** Level words of all locales. Longest first, so that `upper intermediate` is not read as `intermediate`. */
const stepWords: readonly (readonly [word: string, share: number])[] = completeLocales
  .flatMap(({ levelWords }) => Object.entries(levelWords) as [LevelStep, readonly string[]][])
  .flatMap(([step, words]) => words.map((word) => [word, shares[step]] as const))
  .toSorted(([one], [other]) => other.length - one.length);

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const percentage = new RegExp(String.raw`${number}\s*%`, 'u');
const between = ['/', ...completeLocales.flatMap(({ outOf }) => outOf)].join('|');
const fraction = new RegExp(String.raw`${number}\s*(?:${between})\s*${number}`, 'iu');
const numberAlone = new RegExp(`^${number}$`, 'u');

const levelTerms = new RegExp(
  [
    percentage.source,
    fraction.source,
    String.raw`(?<![\p{L}\d])[abc][12](?![\p{L}\d])`,
    String.raw`(?<!\p{L})(?:${stepWords.map(([word]) => word).join('|')})(?!\p{L})`,
  ].join('|'),
  'gu',
);

/** Reads `level`: its text, and the share from 0 to 1 that it expresses, if any. */
export function readLevel(node: SourceNode | undefined, context: ReadContext): Level | undefined {
  const text = readLine(node, context);
  if (node === undefined || text === undefined) return undefined;
  const written = plainText(text).trim();
  const figures = asciiDigits(written).replaceAll('٪', '%').replaceAll('٫', '.');
  const number = numericShareOf(figures);
  if (number !== undefined && (number < 0 || number > 1 || Number.isNaN(number))) {
    const message = `“${written}” is not a share between 0 and 1. It is printed as text only.`;
    context.problems.warn('invalid-type', message, node.place, 'Write 4/5, 80 % or a word such as fluent.');
    return { text };
  }
  const share = number ?? shareOfWords(figures);
  return { text, share, ...(share !== undefined && saysMore(figures) && { saysMore: true }) };
}

/** True if a text has words or numbers besides those of levels. */
function saysMore(text: string): boolean {
  return /[\p{L}\d]/u.test(text.toLowerCase().replaceAll(levelTerms, ''));
}

/** Returns the share in `4/5`, `80 %` and `3 of 5`; NaN for a number without a total. */
function numericShareOf(text: string): number | undefined {
  const [, percent] = percentage.exec(text) ?? [];
  if (percent !== undefined) return numberOf(percent) / 100;
  const [, part, whole] = fraction.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return numberOf(part) / numberOf(whole);
  return numberAlone.test(text) ? Number.NaN : undefined;
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}

function shareOfWords(text: string): number | undefined {
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
