import type { IconInline, TextInline } from '../../model/document.ts';
import type { ParagraphDirection } from '../inline/bidi.ts';
import {
  type BreakOpportunity,
  directionMarks,
  lineSeparator,
  noBreakHyphen,
  softHyphen,
  spaces,
  wordJoiner,
  zeroWidthSpace,
} from '../inline/break-opportunities.ts';
import type { SpaceWidth } from '../inline/shape-word.ts';
import type { InlinePart } from '../inline/shaping.ts';
import type { SettableInline } from '../inline/text-run.ts';

/** Text between two spaces or break opportunities. */
export interface Word {
  readonly kind: 'word';
  /** Offset in the text of the paragraph. */
  readonly at: number;
  readonly parts: readonly InlinePart[];
}

/** A part of a paragraph that becomes one or a few line items. */
export type Atom =
  | Word
  | ((
      | {
          readonly kind: 'space';
          readonly width: SpaceWidth;
          readonly breaks: boolean;
          readonly inline: TextInline;
        }
      | { readonly kind: 'opportunity'; readonly at: BreakOpportunity; readonly inline: TextInline }
      | { readonly kind: 'line-break'; readonly inline: TextInline }
      | { readonly kind: 'icon'; readonly icon: IconInline }
    ) & {
      /** Embedding level; `undefined` if all of the paragraph reads from left to right. */
      readonly level?: number | undefined;
    });

/** Spaces and layout instructions. They never reach a font as characters. */
const invisibleCharacters: ReadonlySet<string> = new Set([
  ...spaces,
  softHyphen,
  zeroWidthSpace,
  wordJoiner,
  ...directionMarks,
]);

/**
 * Splits a paragraph into atoms.
 *
 * @param opportunities By offset in the text of the paragraph, in which icons have no characters.
 */
export function atomsOf(
  inlines: readonly SettableInline[],
  opportunities: ReadonlyMap<number, BreakOpportunity>,
  directions: ParagraphDirection | undefined,
): readonly Atom[] {
  const atoms: Atom[] = [];
  const levelAt = (offset: number): number | undefined => directions?.levels[offset];
  let icons = 0;
  let parts: InlinePart[] = [];
  let wordAt = 0;
  let base = 0;
  for (const inline of inlines) {
    if (inline.kind === 'icon') {
      if (parts.length > 0) atoms.push({ kind: 'word', at: wordAt, parts });
      parts = [];
      atoms.push({ kind: 'icon', icon: inline, level: directions?.iconLevels[icons] });
      icons += 1;
      continue;
    }
    let from = 0;
    const addPart = (to: number): void => {
      if (to <= from) return;
      if (parts.length === 0) wordAt = base + from;
      if (directions === undefined) parts.push(partOf(inline, from, to));
      else parts.push(...partsByLevel(inline, from, to, directions.levels.subarray(base)));
    };
    for (let at = 0; at < inline.text.length; at++) {
      const character = inline.text.charAt(at);
      const opportunity =
        opportunities.size === 0 ? undefined : opportunityAt(base + at, inline, opportunities);
      const invisible = invisibleCharacters.has(character);
      if (opportunity === undefined && !invisible) continue;
      const space = spaces.has(character);
      addPart(at);
      from = invisible ? at + 1 : at;
      if ((opportunity !== undefined || space) && parts.length > 0) {
        atoms.push({ kind: 'word', at: wordAt, parts });
        parts = [];
      }
      const level = levelAt(base + at);
      if (opportunity !== undefined) atoms.push({ kind: 'opportunity', at: opportunity, inline, level });
      if (space) atoms.push({ ...spaceAtom(character, inline, at), level });
    }
    addPart(inline.text.length);
    base += inline.text.length;
  }
  if (parts.length > 0) atoms.push({ kind: 'word', at: wordAt, parts });
  return atoms;
}

const besideIdeographs: ReadonlySet<BreakOpportunity> = new Set([
  'ideograph',
  'number',
  'katakana',
  'ideograph-tie',
]);

/** Returns the place at an offset. No line ends in text that stays whole, but it has the spaces beside ideographs. */
function opportunityAt(
  offset: number,
  { whole }: TextInline,
  opportunities: ReadonlyMap<number, BreakOpportunity>,
): BreakOpportunity | undefined {
  const opportunity = opportunities.get(offset);
  if (!whole || opportunity === undefined) return opportunity;
  return besideIdeographs.has(opportunity) ? 'ideograph-tie' : undefined;
}

function partOf(inline: TextInline, from: number, to: number): InlinePart {
  return { inline, text: inline.text.slice(from, to).replaceAll(noBreakHyphen, '-'), start: from };
}

/** Divides a text where its direction changes. */
export function partsByLevel(
  inline: TextInline,
  from: number,
  to: number,
  levels: ArrayLike<number | undefined>,
): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && levels[at] === levels[start]) continue;
    parts.push({ ...partOf(inline, start, at), level: levels[start] });
    start = at;
  }
  return parts;
}

/** Languages in which a word of one letter, such as the Polish `w`, does not end a line. */
const tyingLanguages = /^(?:be|cs|pl|ru|sk|uk)(?:-|$)/i;
const oneLetterWord = /(?:^|[\s\p{Ps}\p{Pi}])\p{L}$/u;

function tiesNextWord({ text, style }: TextInline, at: number): boolean {
  return tyingLanguages.test(style.language) && oneLetterWord.test(text.slice(Math.max(0, at - 2), at));
}

function spaceAtom(space: string, inline: TextInline, at: number): Exclude<Atom, Word> {
  if (space === lineSeparator) return { kind: 'line-break', inline };
  const width = space === '\u2009' || space === '\u202f' ? 'thin' : space === '\u2003' ? 'wide' : 'word';
  const tied = space === '\u00a0' || space === '\u202f' || inline.whole === true || tiesNextWord(inline, at);
  return { kind: 'space', width, breaks: !tied, inline };
}
