import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Capitals, factsInBareLines } from '../parser/bare-lines.ts';
import { countedFacts } from '../parser/found-facts.ts';
import { factsFoundIn, type ThemeFacts, twoParsersTable } from '../parser/two-parsers.ts';
import { themeNames } from '../quality/founding-cvs.ts';

/** Themes whose headings may be beside the text. Both parsers take such a heading and the line beside it for one line. */
const hanging: readonly string[] = ['dense', 'accent', 'swiss'];

/** By theme, how many facts of each kind are found at least: by positions, and in the order of the stream. */
const least: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = JSON.parse(
  readFileSync('test/parser/least-found.json', 'utf8'),
);

const names = [...themeNames, ...hanging.map((theme) => `${theme}, headings beside`)];

let found: ReadonlyMap<string, ThemeFacts>;
beforeAll(async () => {
  const all: ThemeFacts[] = [];
  for (const theme of themeNames) all.push(await factsFoundIn(theme));
  for (const theme of hanging) {
    const facts = await factsFoundIn(theme, { headingPlace: 'beside' });
    all.push({ ...facts, theme: `${theme}, headings beside` });
  }
  const capitals: readonly Capitals[] = ['nothing', 'headings', 'headings and name'];
  console.info(twoParsersTable([...all, ...capitals.map(factsInBareLines)]));
  found = new Map(all.map((facts) => [facts.theme, facts]));
});

test.each(names)('two parsers find no fewer facts in %s than before', (name) => {
  const facts = found.get(name);
  const missed = countedFacts.flatMap((fact) => {
    const [byPosition = 0, inOrder = 0] = least[name]?.[fact] ?? [];
    const [positional = 0, streamOrder = 0] = [facts?.positional[fact].found, facts?.streamOrder[fact].found];
    return [
      ...(positional < byPosition ? [`${fact} by position: ${positional}, not ${byPosition}`] : []),
      ...(streamOrder < inOrder ? [`${fact} in order: ${streamOrder}, not ${inOrder}`] : []),
    ];
  });
  expect(missed).toEqual([]);
});

/**
 * Start dates that are found in every theme, by position and in order, of the 52 of which 43 are under English headings. Of those,
 * 11 are under a heading on the first two lines, and 4 under a heading that is not known in order.
 */
const enoughStarts = { positional: 41, streamOrder: 25 } as const;

test.each(['positional', 'streamOrder'] as const)(
  'in each theme as it is, next to every job under a known heading is found with its dates: %s',
  (parser) => {
    const starts = (theme: string): number => found.get(theme)?.[parser].start.found ?? 0;
    expect(themeNames.filter((theme) => starts(theme) < enoughStarts[parser])).toEqual([]);
  },
);

test('in each theme as it is, every name is found by position, and in order each that is found in bare lines', () => {
  const bare = factsInBareLines('nothing').streamOrder.name.found;
  const names = (theme: string) => ({
    ...found.get(theme)?.positional.name,
    inOrder: found.get(theme)?.streamOrder.name.found ?? 0,
  });
  expect(themeNames.map(names)).toEqual(
    themeNames.map(() => ({
      found: 12,
      all: 12,
      inOrder: expect.toSatisfy((count: number) => count >= bare) as number,
    })),
  );
});
