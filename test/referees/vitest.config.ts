import { defineConfig } from 'vitest/config';

/** Checks by other programs: poppler, MuPDF, qpdf, veraPDF, npm, other versions of Node. Run by `.ci/run`. */
export default defineConfig({
  test: {
    include: ['test/referees/*.referee.ts'],
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
