import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRung } from '../../src/fit/find-step.ts';

/** Which rungs fit, some of which are known, and where guesses point. */
const searches = fc.record({
  rungs: fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  known: fc.array(fc.nat(60), { maxLength: 5 }),
  guesses: fc.infiniteStream(fc.integer({ min: -5, max: 45 })),
});

interface Found {
  readonly rung: number | undefined;
  readonly tried: ReadonlyMap<number, boolean>;
}

async function search(
  rungs: readonly boolean[],
  known: readonly number[],
  guess: () => number,
): Promise<Found> {
  const fits = (rung: number): boolean => rungs[rung] ?? false;
  const tried = new Map(known.filter((rung) => rung < rungs.length).map((rung) => [rung, fits(rung)]));
  const rung = await findRung({
    count: rungs.length,
    tried: new Map(tried),
    fits: async (each) => {
      expect(tried.has(each)).toBe(false);
      tried.set(each, fits(each));
      return fits(each);
    },
    guess,
  });
  return { rung, tried };
}

test('what is found fits, and the next looser rung was tried and does not', async () => {
  await fc.assert(
    fc.asyncProperty(searches, async ({ rungs, known, guesses }) => {
      const { rung, tried } = await search(rungs, known, () => guesses.next().value ?? 0);
      if (rung === undefined) {
        expect(tried.get(rungs.length - 1)).toBe(false);
        expect([...tried.values()]).not.toContain(true);
      } else {
        expect(tried.get(rung)).toBe(true);
        if (rung > 0) expect(tried.get(rung - 1)).toBe(false);
      }
    }),
  );
});

test('good guesses take three rungs, and the worst do not take many', async () => {
  for (let first = 0; first < 33; first++) {
    const rungs = Array.from({ length: 33 }, (_, rung) => rung >= first);
    const good = await search(rungs, [], () => first);
    expect(good.tried.size).toBeLessThanOrEqual(2);
    for (const wrong of [-1, 0, 16, 40]) {
      const { tried } = await search(rungs, [], () => wrong);
      expect(tried.size).toBeLessThanOrEqual(11);
    }
  }
});
