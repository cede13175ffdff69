import { configDefaults, defineConfig } from 'vitest/config';

/** Every real file, which takes minutes: `CORPUS=1 npm run referees`. */
const CORPUS = 'test/referees/corpus.referee.ts';
const isOfCorpus = process.env.CORPUS === '1';

/** Checks by other programs: poppler, MuPDF, qpdf, npm, other versions of Node. Run by `.ci/run`. */
export default defineConfig({
  test: {
    include: [isOfCorpus ? CORPUS : 'test/referees/*.referee.ts'],
    exclude: [...configDefaults.exclude, ...(isOfCorpus ? [] : [CORPUS])],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
