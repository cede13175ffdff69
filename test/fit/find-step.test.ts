import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findStep } from '../../src/fit/find-step.ts';

/** Steps that fit or not, steps tried before, and guesses. */
const searches = fc.record({
  steps: fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  known: fc.array(fc.nat(60), { maxLength: 5 }),
  guesses: fc.infiniteStream(fc.integer({ min: -5, max: 45 })),
});

interface Found {
  readonly step: number | undefined;
  readonly tried: ReadonlyMap<number, boolean>;
}

async function search(
  steps: readonly boolean[],
  known: readonly number[],
  guess: () => number,
): Promise<Found> {
  const fits = (step: number): boolean => steps[step] ?? false;
  const tried = new Map(known.filter((step) => step < steps.length).map((step) => [step, fits(step)]));
  const step = await findStep({
    count: steps.length,
    tried: new Map(tried),
    fits: async (each) => {
      expect(tried.has(each)).toBe(false);
      tried.set(each, fits(each));
      return fits(each);
    },
    guess,
  });
  return { step, tried };
}

test('findStep returns a step that fits, and has tried the next looser one, which does not', async () => {
  await fc.assert(
    fc.asyncProperty(searches, async ({ steps, known, guesses }) => {
      const { step, tried } = await search(steps, known, () => guesses.next().value ?? 0);
      if (step === undefined) {
        expect(tried.get(steps.length - 1)).toBe(false);
        expect([...tried.values()]).not.toContain(true);
      } else {
        expect(tried.get(step)).toBe(true);
        if (step > 0) expect(tried.get(step - 1)).toBe(false);
      }
    }),
  );
});

test('good guesses take at most two trials, and bad ones at most eleven', async () => {
  for (let first = 0; first < 33; first++) {
    const steps = Array.from({ length: 33 }, (_, step) => step >= first);
    const good = await search(steps, [], () => first);
    expect(good.tried.size).toBeLessThanOrEqual(2);
    for (const wrong of [-1, 0, 16, 40]) {
      const { tried } = await search(steps, [], () => wrong);
      expect(tried.size).toBeLessThanOrEqual(11);
    }
  }
});
