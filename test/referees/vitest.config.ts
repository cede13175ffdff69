import { defineConfig } from 'vitest/config';

/** Checks by other programs: poppler, MuPDF, qpdf, veraPDF, npm, other versions of Node. Run by `.ci/run`. */
export default defineConfig({
  test: {
    include: ['test/referees/*.referee.ts'],
    isolate: false,
    // No limits of time: a busy machine must fail no test.
    testTimeout: 0,
    hookTimeout: 0,
  },
});
