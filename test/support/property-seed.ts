import fc from 'fast-check';

/** Runs property tests on the same values every time, so that results are reproducible. `seed=random` tries others. */
const { seed = '1843' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
