import { type Caches, cacheKind } from '../model/caches.ts';
import { findLocale } from './locales.ts';

/** Where a word of one language may be divided: offsets of the letters that would begin the next line, ascending. */
export type Hyphenator = (word: string) => readonly number[];

/** The patterns of a language, separated by spaces, in the notation of TeX. */
export interface HyphenationPatterns {
  /** Letters with numbers between them, `.` for a word's edge: odd numbers divide, even ones forbid, the greater wins. */
  readonly patterns: string;
  /** Words that the patterns get wrong, with their hyphens. */
  readonly exceptions: string;
}

/** Shorter words are not divided. */
const shortestWord = 7;
/** Letters that must stay on either side of a hyphen. */
const shortestPart = 3;

const loaders: Readonly<Record<string, () => Promise<{ readonly patterns: HyphenationPatterns }>>> = {
  'en-GB': () => import('./patterns/en-GB.ts'),
  'en-US': () => import('./patterns/en-US.ts'),
  de: () => import('./patterns/de.ts'),
  fr: () => import('./patterns/fr.ts'),
  es: () => import('./patterns/es.ts'),
};

/** The hyphenators of languages (BCP 47), by the tags asked for; languages without patterns are left out. */
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

/** The hyphenator of a language (BCP 47), or of its locale; `undefined` where Quoin has no patterns. */
export async function loadHyphenator(language: string, caches: Caches): Promise<Hyphenator | undefined> {
  const locale = findLocale(language);
  const load = locale && loaders[locale.tag];
  if (locale === undefined || load === undefined) return undefined;
  return caches.attached(hyphenators, locale, async () => hyphenatorOf((await load()).patterns));
}

const hyphenators = cacheKind<Promise<Hyphenator>>('hyphenator of a locale');

/**
 * Divides words by patterns (F. M. Liang 1983, *Word Hy-phen-a-tion by Com-put-er*). A word under seven letters
 * or with anything but small letters stays whole, and so do three letters at either end of one.
 */
export function hyphenatorOf({ patterns, exceptions }: HyphenationPatterns): Hyphenator {
  const levels = new Map<string, readonly number[]>();
  for (const pattern of patterns.split(' ')) levels.set(pattern.replace(/\d/gu, ''), levelsOf(pattern));
  const longest = Math.max(...Array.from(levels.keys(), (letters) => letters.length));
  const divided = new Map(exceptions.split(' ').map((word) => [word.replaceAll('-', ''), hyphensOf(word)]));
  return (word) => {
    if (word.length < shortestWord || !/^\p{Ll}+$/u.test(word)) return [];
    const points = divided.get(word) ?? pointsBy(levels, longest, word);
    return points.filter((point) => point >= shortestPart && point <= word.length - shortestPart);
  };
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

/** The number before each letter of a pattern, and after its last; 0 where there is none. */
function levelsOf(pattern: string): readonly number[] {
  const levels = [0];
  for (const sign of pattern) {
    if (/\d/u.test(sign)) levels[levels.length - 1] = Number(sign);
    else levels.push(0);
  }
  return levels;
}

function hyphensOf(word: string): readonly number[] {
  const parts = word.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length);
}
