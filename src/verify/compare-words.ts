import type { Place } from '../model/problem.ts';
import { align } from './align.ts';
import type { TextTag } from './expected-text.ts';
import type { Loss } from './verification.ts';
import { type ExpectedWord, type FoundWord, textsOf, type Word } from './words.ts';

/** A loss, and the index of the expected word before which it is reported. */
interface LocatedLoss extends Loss {
  readonly at: number;
}

/** Compares the expected words with those of a PDF. Returns missing, moved, changed and added words, in résumé order. */
export function compareWords(
  expected: readonly ExpectedWord[],
  found: readonly FoundWord[],
): readonly Loss[] {
  const comparison = { expected, found, positions: align(textsOf(expected), textsOf(found)) };
  const { losses: lost, matched } = lostText(comparison);
  return [
    ...lost,
    ...wrongStructure(comparison),
    ...wrongLinks(comparison),
    ...addedText(comparison, matched),
  ]
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind, message, place }) => ({ kind, message, place }));
}

interface Comparison {
  readonly expected: readonly ExpectedWord[];
  readonly found: readonly FoundWord[];
  /** Index of each expected word among the found ones; -1 if it is not there in order. */
  readonly positions: readonly number[];
}

/** Returns words that are missing or read elsewhere, those of a paragraph together, and the indices of all matched words. */
function lostText({ expected, found, positions }: Comparison): {
  readonly losses: readonly LocatedLoss[];
  readonly matched: ReadonlySet<number>;
} {
  const matched = new Set(positions.filter((position) => position >= 0));
  const losses = runsOf(expected, (index) => positions[index] === -1).map((run): LocatedLoss => {
    const words = wordsAt(expected, run);
    const [at = 0] = run;
    const place = placeOf(words);
    const elsewhere = found.findIndex((_, start) =>
      words.every(({ text }, index) => found[start + index]?.text === text && !matched.has(start + index)),
    );
    if (elsewhere < 0) return { kind: 'missing', at, message: `${quoted(words)} is not in the PDF.`, place };
    for (let index = 0; index < words.length; index += 1) matched.add(elsewhere + index);
    const before = found.slice(Math.max(0, elsewhere - wordsBefore), elsewhere);
    const where = before.length === 0 ? 'at the beginning' : `after ${quoted(before)}`;
    const message = `${quoted(words)} is out of order in the PDF: it is read ${where}.`;
    return { kind: 'moved', at, message, place };
  });
  return { losses, matched };
}

/** Number of words that are quoted to show the position of a moved text. */
const wordsBefore = 4;

function wrongStructure({ expected, found, positions }: Comparison): readonly LocatedLoss[] {
  const tagAt = (index: number): TextTag | undefined => found[positions[index] ?? -1]?.tag;
  const isWrong = (index: number): boolean => {
    const tag = tagAt(index);
    return tag !== undefined && tag !== expected[index]?.tag;
  };
  const sameTag = (index: number): string => `${expected[index]?.tag} ${tagAt(index)}`;
  return runsOf(expected, isWrong, sameTag).map((run) => {
    const words = wordsAt(expected, run);
    const [at = 0] = run;
    const place = placeOf(words);
    const message = `${quoted(words)} should be ${named(words[0]?.tag)}, but is ${named(tagAt(at))} in the PDF.`;
    return { kind: 'structure', at, message, place };
  });
}

function wrongLinks({ expected, found, positions }: Comparison): readonly LocatedLoss[] {
  const targetsAt = (index: number): readonly string[] =>
    found[positions[index] ?? -1]?.links.map(address) ?? [];
  const lostAt = (index: number): string | undefined =>
    positions[index] === -1
      ? undefined
      : expected[index]?.links.find((link) => !targetsAt(index).includes(address(link)));
  const losses = runsOf(
    expected,
    (index) => lostAt(index) !== undefined,
    (index) => lostAt(index) ?? '',
  );
  return losses.map((run) => {
    const words = wordsAt(expected, run);
    const [at = 0] = run;
    const place = placeOf(words);
    const instead = targetsAt(at)[0];
    const actual = instead === undefined ? 'is not a link' : `links to ${instead}`;
    const message = `${quoted(words)} should link to ${lostAt(at) ?? ''}, but ${actual} in the PDF.`;
    return { kind: 'link', at, message, place };
  });
}

/** Normalises a URL, since one target can be written in several ways. */
function address(link: string): string {
  return (URL.canParse(link) ? new URL(link).href : link).replaceAll(' ', '%20');
}

function addedText(
  { expected, found, positions }: Comparison,
  matched: ReadonlySet<number>,
): readonly LocatedLoss[] {
  const expectedAt = new Map(positions.map((position, index) => [position, index]));
  let at = 0;
  const before = found.map((_, index) => {
    at = expectedAt.get(index) ?? at;
    return at;
  });
  return runsOf(
    found,
    (index) => !matched.has(index),
    (index) => String(before[index]),
  ).map((run) => {
    const words = wordsAt(found, run);
    const after = before[run[0] ?? 0] ?? 0;
    const place = expected[after]?.place;
    const message = `${quoted(words)} is in the PDF, but not in the résumé.`;
    return { kind: 'added', at: after, message, place };
  });
}

/** Groups the indices of neighbouring words of one paragraph or block that share a key. */
function runsOf(
  words: readonly (ExpectedWord | FoundWord)[],
  belongs: (index: number) => boolean,
  likeness: (index: number) => string = () => '',
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last: string | undefined;
  for (const [index, word] of words.entries()) {
    const key = belongs(index)
      ? `${'block' in word ? word.block : word.paragraph} ${likeness(index)}`
      : undefined;
    if (key !== undefined && key === last) runs.at(-1)?.push(index);
    else if (key !== undefined) runs.push([index]);
    last = key;
  }
  return runs;
}

function wordsAt<Each extends Word>(words: readonly Each[], run: readonly number[]): readonly Each[] {
  return run.map((index) => words[index]).filter((word) => word !== undefined);
}

function named(tag: TextTag | undefined): string {
  switch (tag) {
    case 'Lbl':
      return 'the label of an item';
    case 'text':
    case undefined:
      return 'plain text';
    default:
      return `a heading of level ${tag.slice(1)}`;
  }
}

/** Largest length of a quotation, in characters. */
const mostQuoted = 60;

function quoted(words: readonly Word[]): string {
  const text = textsOf(words).join(' ');
  return text.length <= mostQuoted ? `“${text}”` : `“${text.slice(0, mostQuoted).trimEnd()}…”`;
}

function placeOf(words: readonly ExpectedWord[]): Place | undefined {
  return words.find((word) => word.place !== undefined)?.place;
}
