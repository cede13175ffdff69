import { type Caches, cacheKind } from '../../model/caches.ts';
import { type Direction, rightToLeft, rightToLeftLetter } from '../../model/direction.ts';
import {
  factsOf,
  type Isolate,
  inDirectionOf,
  isolatesOfInlines,
  isolatesOfText,
  latinPhrases,
  masked,
  rightToLeftPhrases,
} from './isolates.ts';
import type { Bidi, Shaping } from './shaping.ts';
import type { SettableInline } from './text-run.ts';

const engines = cacheKind<Promise<Bidi>>('bidirectional algorithm');

/** Loads the algorithm, or returns it from the caches. */
export function openBidi(caches: Caches): Promise<Bidi> {
  return caches.attached(engines, caches, async () => {
    const { default: bidiFactory } = await import('bidi-js');
    const { getEmbeddingLevels } = bidiFactory();
    return { levelsOf: (text: string, base: Direction) => getEmbeddingLevels(text, base).levels };
  });
}

/** The directions of a paragraph's text. */
export interface ParagraphDirection {
  readonly base: Direction;
  /** Embedding level of each UTF-16 unit of the joined texts of the inlines. */
  readonly levels: Uint8Array;
  /** Embedding levels of the icons, in their order. */
  readonly iconLevels: readonly number[];
}

/** Returns the directions of a paragraph. `undefined` if all of it reads from left to right. */
export function directionOfParagraph(
  inlines: readonly SettableInline[],
  { direction = 'ltr', bidi }: Pick<Shaping, 'direction' | 'bidi'>,
): ParagraphDirection | undefined {
  if (bidi === undefined) return undefined;
  const texts = inlines.filter((inline) => inline.kind === 'text');
  const text = texts.map((inline) => inline.text).join('');
  const hasRightToLeft = rightToLeft.test(text);
  if (direction === 'ltr' && !hasRightToLeft) return undefined;
  const ofInlines = isolatesOfInlines(texts);
  const ofText = isolatesOfText(text, ofInlines);
  // An icon is at the start edge, whatever the text is that it stands before.
  const beginsWithIcon = inlines[0]?.kind === 'icon';
  const base = beginsWithIcon ? direction : baseDirection(text, ofInlines, ofText, direction);
  if (base === 'ltr' && !hasRightToLeft) return undefined;
  const outer = inDirectionOf(base, ofInlines, text);
  const inner = outer === ofInlines ? ofText : isolatesOfText(text, outer);
  const phrases = (base === 'ltr' ? rightToLeftPhrases : latinPhrases)(text, [...outer, ...inner]);
  const { controlled, offsets, icons } = withControls(inlines, [...outer, ...inner, ...phrases]);
  const levels = bidi.levelsOf(controlled, base);
  const levelAt = (offset: number): number => levels[offset] ?? 0;
  return { base, levels: Uint8Array.from(offsets, levelAt), iconLevels: icons.map(levelAt) };
}

/** A letter, or a mark that stands for one. */
const strong = /[\p{L}\u200e\u200f\u061c]/u;
const markAtStart = /^[\u200e\u200f\u061c]/u;
/** Commas, semicolons and question marks of Arabic. */
const signOfRightToLeft = /[،؛؟]/u;
const words = /[\p{L}\p{M}\u200c\u200d]+/gu;

/**
 * Returns the direction of a paragraph: that of its first letter outside isolates. A paragraph that begins with a word of the
 * other direction than its pages, such as the name of a firm, has theirs unless most of its words are of the other: nobody
 * who writes Hebrew turns a paragraph around for a first word in Latin letters. Nor does a title in English make a list English
 * that ends, after a comma, in Hebrew; and one with punctuation of Arabic reads as its page. A direction mark at its start
 * decides. If there are only facts with words in Latin letters, and no others, those words decide.
 */
function baseDirection(
  text: string,
  ofInlines: readonly Isolate[],
  ofText: readonly Isolate[],
  direction: Direction,
): Direction {
  const besidePhrases = masked(text, [...ofInlines, ...ofText]);
  const isLatin = !strong.test(besidePhrases) && !rightToLeft.test(text);
  const outside = isLatin ? masked(text, [...ofInlines, ...factsOf(text)]) : besidePhrases;
  const [first] = strong.exec(markAtStart.test(text) ? text : outside) ?? [];
  if (first === undefined) return direction;
  if (first === '\u061c') return 'rtl';
  const own = directionOfWord(first);
  if (own === direction || first === '\u200e' || first === '\u200f') return own;
  if (direction === 'rtl' && signOfRightToLeft.test(outside)) return direction;
  const directionsIn = (part: string): readonly Direction[] => (part.match(words) ?? []).map(directionOfWord);
  const directions = directionsIn(outside);
  const [, last = ''] = /[,،]([^,،]*)$/u.exec(outside) ?? [];
  const atEnd = directionsIn(last);
  if (direction === 'rtl' && atEnd.length > 0 && atEnd.every((each) => each === 'rtl')) return direction;
  return 2 * directions.filter((each) => each === own).length > directions.length ? own : direction;
}

function directionOfWord(word: string): Direction {
  return rightToLeftLetter.test(word) ? 'rtl' : 'ltr';
}

/** Controls that begin an isolate. Source: UAX #9, 2.4. */
const openers = { ltr: '\u2066', rtl: '\u2067', 'of-first-letter': '\u2068' } as const;
const closer = '\u2069';
/** Controls of an override: Arabic digits put the groups of a telephone number in the order of Arabic words. */
const [override, overrideEnd] = ['\u202d', '\u202c'];
const arabicDigits = /^[^\p{L}]*[\u0660-\u0669][^\p{L}]*$/u;
/** Stands for an icon. */
const objectReplacement = '\ufffc';

/** A paragraph as the algorithm reads it. */
interface ControlledText {
  readonly controlled: string;
  /** For each UTF-16 unit of the joined texts, its offset in `controlled`. */
  readonly offsets: readonly number[];
  /** The offset of each icon. */
  readonly icons: readonly number[];
}

/** Puts isolates around parts of a paragraph. They are nested, never crossed. */
function withControls(inlines: readonly SettableInline[], isolates: readonly Isolate[]): ControlledText {
  const outermostFirst = isolates.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const open: Isolate[] = [];
  const offsets: number[] = [];
  const icons: number[] = [];
  let controlled = '';
  let next = 0;
  const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const isOverride = ({ from, to, direction }: Isolate): boolean =>
    direction === 'ltr' && arabicDigits.test(text.slice(from, to));
  const closeAt = (offset: number): void => {
    for (let last = open.at(-1); last && last.to <= offset; last = open.at(-1)) {
      open.pop();
      controlled += isOverride(last) ? overrideEnd + closer : closer;
    }
  };
  for (const inline of inlines) {
    closeAt(offsets.length);
    if (inline.kind === 'icon') {
      icons.push(controlled.length);
      controlled += objectReplacement;
      continue;
    }
    for (let at = 0; at < inline.text.length; at++) {
      closeAt(offsets.length);
      for (; outermostFirst[next]?.from === offsets.length; next++) {
        const isolate = outermostFirst[next];
        if (isolate === undefined) break;
        open.push(isolate);
        controlled += openers[isolate.direction] + (isOverride(isolate) ? override : '');
      }
      offsets.push(controlled.length);
      controlled += inline.text.charAt(at);
    }
  }
  return { controlled, offsets, icons };
}
