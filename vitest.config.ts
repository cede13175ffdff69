import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Files share modules, as callers do: caches never change an output.
    isolate: false,
    // Vitest leaves one core free by default; of two that is half of the machine.
    maxWorkers: '100%',
    setupFiles: ['test/support/property-seed.ts'],
    // No limits of time: a busy machine must fail no test.
    testTimeout: 0,
    hookTimeout: 0,
  },
});
