/** What there is to search, and how. */
export interface StepSearch {
  /** Rungs are numbered from 0, the loosest. */
  readonly count: number;
  /** Rungs that were tried: whether each fits. */
  readonly tried: ReadonlyMap<number, boolean>;
  /** Tries one more. */
  readonly fits: (step: number) => Promise<boolean>;
  /** The step that is likely to be the loosest that fits, by all that is known. */
  readonly guess: () => number;
}

/** Guesses before the steps that are left are halved instead. */
const patience = 6;

/**
 * A step that fits where the next looser one was tried and does not fit, or is not there; absent where the search
 * ends at the tightest step without one. Heights do not always grow from step to step, so that what fits may have
 * steps that do not fit on both sides: the search goes on from the loosest that is known to fit.
 */
export async function findStep({ count, tried, fits, guess }: StepSearch): Promise<number | undefined> {
  const known = [...tried];
  let tight = Math.min(count, ...known.flatMap(([step, does]) => (does ? [step] : [])));
  let loose = Math.max(-1, ...known.flatMap(([step, does]) => (!does && step < tight ? [step] : [])));
  // How far the next step is at least: further each time that a guess fell short on the same side.
  let reach = { towards: 'tight', steps: 1 };
  for (let attempt = 0; tight - loose > 1; attempt++) {
    const guessed =
      reach.towards === 'loose'
        ? Math.min(guess(), tight - reach.steps)
        : Math.max(guess(), loose + reach.steps);
    const next = attempt < patience ? guessed : Math.floor((loose + tight) / 2);
    const step = Math.min(tight - 1, Math.max(loose + 1, next));
    const towards = (await fits(step)) ? 'loose' : 'tight';
    if (towards === 'loose') tight = step;
    else loose = step;
    reach = { towards, steps: attempt > 0 && towards === reach.towards ? 2 * reach.steps : 1 };
  }
  return tight < count ? tight : undefined;
}
