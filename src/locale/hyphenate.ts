import { type Caches, cacheKind } from '../model/caches.ts';
import { patternsOf } from './hyphenation-patterns.ts';
import type { HyphenationPatterns } from './locale.ts';

/** Returns the offsets at which a word of one language may be hyphenated, in ascending order. The word is in lower case. */
export interface Hyphenator {
  (word: string): readonly number[];
  /** True if words with a capital are hyphenated too, since nouns have one. Default: they are names, and are not. */
  readonly hyphenatesNouns?: boolean | undefined;
}

/** Length of the shortest word that is hyphenated, in letters. */
const shortestWord = 7;
/** Smallest number of letters on either side of a hyphen. */
const shortestPart = 3;

/** Loads the hyphenators of languages, by BCP 47 tag. Leaves out languages without patterns. */
export async function loadHyphenators(
  languages: Iterable<string>,
  caches: Caches,
): Promise<ReadonlyMap<string, Hyphenator>> {
  const hyphenators = new Map<string, Hyphenator>();
  for (const language of new Set(languages)) {
    const hyphenator = await loadHyphenator(language, caches);
    if (hyphenator !== undefined) hyphenators.set(language, hyphenator);
  }
  return hyphenators;
}

/** Loads the hyphenator of a language, by BCP 47 tag. `undefined` if it has no patterns. */
export async function loadHyphenator(language: string, caches: Caches): Promise<Hyphenator | undefined> {
  const load = patternsOf(language);
  return load && caches.attached(hyphenators, load, async () => hyphenatorOf(await load()));
}

const hyphenators = cacheKind<Promise<Hyphenator>>('hyphenator of a language');

/**
 * Builds a hyphenator from patterns (F. M. Liang 1983, *Word Hy-phen-a-tion by Com-put-er*). It hyphenates only words of
 * at least seven lower-case letters, and leaves at least three letters on either side.
 */
export function hyphenatorOf({ patterns, exceptions, hasNouns }: HyphenationPatterns): Hyphenator {
  const levels = new Map<string, readonly number[]>();
  for (const pattern of patterns.split(' ')) levels.set(pattern.replace(/\d/gu, ''), levelsOf(pattern));
  const longest = Math.max(...Array.from(levels.keys(), (letters) => letters.length));
  const hyphenated = new Map(
    exceptions.split(' ').map((word) => [word.replaceAll('-', ''), hyphensOf(word)]),
  );
  const hyphenator = (word: string): readonly number[] => {
    if (word.length < shortestWord || !/^\p{Ll}+$/u.test(word)) return [];
    const points = hyphenated.get(word) ?? pointsBy(levels, longest, word);
    return points.filter((point) => point >= shortestPart && point <= word.length - shortestPart);
  };
  return Object.assign(hyphenator, { hyphenatesNouns: hasNouns });
}

function pointsBy(
  levels: ReadonlyMap<string, readonly number[]>,
  longest: number,
  word: string,
): readonly number[] {
  const edged = `.${word}.`;
  const highest = new Uint8Array(edged.length + 1);
  for (let start = 0; start < edged.length; start++) {
    const end = Math.min(edged.length, start + longest);
    for (let to = start + 1; to <= end; to++) {
      for (const [at, level] of levels.get(edged.slice(start, to))?.entries() ?? []) {
        highest[start + at] = Math.max(highest[start + at] ?? 0, level);
      }
    }
  }
  return Array.from({ length: word.length }, (_, point) => point).filter(
    (point) => (highest[point + 1] ?? 0) % 2 === 1,
  );
}

/** Returns the digit before each letter of a pattern and after its last letter; 0 if there is no digit. */
function levelsOf(pattern: string): readonly number[] {
  const levels = [0];
  for (const character of pattern) {
    if (/\d/u.test(character)) levels[levels.length - 1] = Number(character);
    else levels.push(0);
  }
  return levels;
}

function hyphensOf(word: string): readonly number[] {
  const parts = word.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length);
}
