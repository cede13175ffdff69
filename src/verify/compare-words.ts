import type { Place } from '../model/problem.ts';
import { align } from './align.ts';
import type { TextTag } from './expected.ts';
import type { Loss } from './verification.ts';
import type { ExpectedWord, FoundWord, Word } from './words.ts';

/** A loss, and the word before which it is told of. */
interface LocatedLoss extends Loss {
  readonly at: number;
}

/** What of the words that are expected is not found as it should be, and what is found besides. */
export function compareWords(
  expected: readonly ExpectedWord[],
  found: readonly FoundWord[],
): readonly Loss[] {
  const comparison = { expected, found, places: align(textsOf(expected), textsOf(found)) };
  const { losses: lost, taken } = lostText(comparison);
  return [...lost, ...wrongStructure(comparison), ...wrongLinks(comparison), ...addedText(comparison, taken)]
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind, message, place }) => ({ kind, message, ...(place && { place }) }));
}

interface Comparison {
  readonly expected: readonly ExpectedWord[];
  readonly found: readonly FoundWord[];
  /** Where each expected word was found in its order; -1 where it was not. */
  readonly places: readonly number[];
}

/** Words that are missing, a paragraph's together, or that are read somewhere else; and where all words that are there stand. */
function lostText({ expected, found, places }: Comparison): {
  readonly losses: readonly LocatedLoss[];
  readonly taken: ReadonlySet<number>;
} {
  const taken = new Set(places.filter((place) => place >= 0));
  const losses = runsOf(expected, (index) => places[index] === -1).map((run): LocatedLoss => {
    const words = wordsAt(expected, run);
    const [at = 0] = run;
    const place = placeOf(words);
    const elsewhere = found.findIndex((_, start) =>
      words.every(({ text }, index) => found[start + index]?.text === text && !taken.has(start + index)),
    );
    if (elsewhere < 0)
      return { kind: 'missing', at, message: `${quoted(words)} is not in the PDF.`, ...(place && { place }) };
    for (let index = 0; index < words.length; index += 1) taken.add(elsewhere + index);
    const before = found.slice(Math.max(0, elsewhere - wordsBefore), elsewhere);
    const where = before.length === 0 ? 'before everything else' : `after ${quoted(before)}`;
    const message = `${quoted(words)} is read out of its order, ${where}.`;
    return { kind: 'moved', at, message, ...(place && { place }) };
  });
  return { losses, taken };
}

/** Enough to say after what something stands. */
const wordsBefore = 4;

function wrongStructure({ expected, found, places }: Comparison): readonly LocatedLoss[] {
  const tagAt = (index: number): TextTag | undefined => found[places[index] ?? -1]?.tag;
  const isWrong = (index: number): boolean => {
    const tag = tagAt(index);
    return tag !== undefined && tag !== expected[index]?.tag;
  };
  const sameTag = (index: number): string => `${expected[index]?.tag} ${tagAt(index)}`;
  return runsOf(expected, isWrong, sameTag).map((run) => {
    const words = wordsAt(expected, run);
    const [at = 0] = run;
    const place = placeOf(words);
    const [was, is] = [named(words[0]?.tag), named(tagAt(at))];
    const message = `${quoted(words)} is ${is} in the PDF, and should be ${was}.`;
    return { kind: 'structure', at, message, ...(place && { place }) };
  });
}

function wrongLinks({ expected, found, places }: Comparison): readonly LocatedLoss[] {
  const targetsAt = (index: number): readonly string[] =>
    found[places[index] ?? -1]?.links.map(address) ?? [];
  const lostAt = (index: number): string | undefined =>
    places[index] === -1
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
    const fault = instead === undefined ? 'leads nowhere in the PDF' : `leads to ${instead} in the PDF`;
    const message = `${quoted(words)} ${fault}, and should lead to ${lostAt(at) ?? ''}.`;
    return { kind: 'link', at, message, ...(place && { place }) };
  });
}

/** Addresses that lead to the same place are written in more than one way. */
function address(link: string): string {
  return (URL.canParse(link) ? new URL(link).href : link).replaceAll(' ', '%20');
}

function addedText(
  { expected, found, places }: Comparison,
  taken: ReadonlySet<number>,
): readonly LocatedLoss[] {
  const expectedAt = new Map(places.map((place, index) => [place, index]));
  let at = 0;
  const before = found.map((_, index) => {
    at = expectedAt.get(index) ?? at;
    return at;
  });
  return runsOf(
    found,
    (index) => !taken.has(index),
    (index) => String(before[index]),
  ).map((run) => {
    const words = wordsAt(found, run);
    const after = before[run[0] ?? 0] ?? 0;
    const place = expected[after]?.place;
    const message = `${quoted(words)} is in the PDF, and not in the résumé.`;
    return { kind: 'added', at: after, message, ...(place && { place }) };
  });
}

/** The numbers of neighbouring words of one paragraph or block that are alike. */
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

/** What is quoted of a long text, in characters. */
const mostQuoted = 60;

function quoted(words: readonly Word[]): string {
  const text = textsOf(words).join(' ');
  return text.length <= mostQuoted ? `“${text}”` : `“${text.slice(0, mostQuoted).trimEnd()}…”`;
}

function placeOf(words: readonly ExpectedWord[]): Place | undefined {
  return words.find((word) => word.place !== undefined)?.place;
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map((word) => word.text);
}
