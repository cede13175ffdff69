/** The steps to search, and how to try one. */
export interface StepSearch {
  /** Number of steps, which are numbered from 0, the loosest. */
  readonly count: number;
  /** Steps tried before: true if the step fits. */
  readonly tried: ReadonlyMap<number, boolean>;
  /** Tries one more step. Returns true if it fits. */
  readonly fits: (step: number) => Promise<boolean>;
  /** Estimates the loosest step that fits. */
  readonly guess: () => number;
}

/** Number of guesses, after which the search halves the remaining steps instead. */
const maxGuesses = 6;

/**
 * Finds a step that fits, where the next looser one was tried and does not fit, or does not exist. Returns `undefined`
 * if not even the tightest step fits. A tighter step can be taller than a looser one, so a step that fits can lie
 * between steps that do not: the search goes on from the loosest step that is known to fit.
 */
export async function findStep({ count, tried, fits, guess }: StepSearch): Promise<number | undefined> {
  const known = [...tried];
  let tight = Math.min(count, ...known.flatMap(([step, does]) => (does ? [step] : [])));
  let loose = Math.max(-1, ...known.flatMap(([step, does]) => (!does && step < tight ? [step] : [])));
  // The minimum distance of the next step. It doubles each time that a guess falls short on the same side.
  let reach = { towards: 'tight', steps: 1 };
  for (let attempt = 0; tight - loose > 1; attempt++) {
    const guessed =
      reach.towards === 'loose'
        ? Math.min(guess(), tight - reach.steps)
        : Math.max(guess(), loose + reach.steps);
    const next = attempt < maxGuesses ? guessed : Math.floor((loose + tight) / 2);
    const step = Math.min(tight - 1, Math.max(loose + 1, next));
    const towards = (await fits(step)) ? 'loose' : 'tight';
    if (towards === 'loose') tight = step;
    else loose = step;
    reach = { towards, steps: attempt > 0 && towards === reach.towards ? 2 * reach.steps : 1 };
  }
  return tight < count ? tight : undefined;
}
