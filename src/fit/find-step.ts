/** What there is to search, and how. */
export interface RungSearch {
  /** Rungs are numbered from 0, the loosest. */
  readonly count: number;
  /** Rungs that were tried: whether each fits. */
  readonly tried: ReadonlyMap<number, boolean>;
  /** Tries one more. */
  readonly fits: (rung: number) => Promise<boolean>;
  /** The rung that is likely to be the loosest that fits, by all that is known. */
  readonly guess: () => number;
}

/** Guesses before the rungs that are left are halved instead. */
const PATIENCE = 6;

/**
 * A rung that fits where the next looser one was tried and does not fit, or is not there; absent where the search
 * ends at the tightest rung without one. Heights do not always grow from rung to rung, so that what fits may have
 * rungs that do not fit on both sides: the search goes on from the loosest that is known to fit.
 */
export async function findRung({ count, tried, fits, guess }: RungSearch): Promise<number | undefined> {
  const known = [...tried];
  let tight = Math.min(count, ...known.flatMap(([rung, does]) => (does ? [rung] : [])));
  let loose = Math.max(-1, ...known.flatMap(([rung, does]) => (!does && rung < tight ? [rung] : [])));
  // How far the next rung is at least: further each time that a guess fell short on the same side.
  let reach = { towards: 'tight', rungs: 1 };
  for (let attempt = 0; tight - loose > 1; attempt++) {
    const guessed =
      reach.towards === 'loose'
        ? Math.min(guess(), tight - reach.rungs)
        : Math.max(guess(), loose + reach.rungs);
    const next = attempt < PATIENCE ? guessed : Math.floor((loose + tight) / 2);
    const rung = Math.min(tight - 1, Math.max(loose + 1, next));
    const towards = (await fits(rung)) ? 'loose' : 'tight';
    if (towards === 'loose') tight = rung;
    else loose = rung;
    reach = { towards, rungs: attempt > 0 && towards === reach.towards ? 2 * reach.rungs : 1 };
  }
  return tight < count ? tight : undefined;
}
