import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitStepsOf } from '../../src/fit/fit-steps.ts';
import type { FitSettings } from '../../src/model/layout-report.ts';
import { builtInThemes, defaultTheme } from '../../src/pipeline/built-in-themes.ts';

const names = ['size', 'leading', 'margin', 'spacing'] as const;

const floors: fc.Arbitrary<FitMinimums> = fc.record(
  {
    size: fc.double({ min: 6, max: 24, noNaN: true }),
    leading: fc.double({ min: 1, max: 2, noNaN: true }),
    margin: fc.double({ min: 18, max: 216, noNaN: true }),
    spacing: fc.double({ min: 0.4, max: 2, noNaN: true }),
  },
  { requiredKeys: [] },
);
const themes = fc.constantFrom(...Object.values(builtInThemes));

test('the design is one of the rungs, unchanged', () => {
  for (const { settings } of Object.values(builtInThemes)) {
    const { steps, designed } = fitStepsOf(settings, {}, 0);
    const { size, leading, margin, spacing } = settings;
    expect(steps[designed]).toEqual({ tightness: 0, tokens: { size, leading, margin, spacing } });
    expect(steps).toHaveLength(33);
  }
});

test('from the loosest rung to the tightest no token grows, and each rung differs from the last', () => {
  fc.assert(
    fc.property(themes, floors, fc.double({ min: 0, max: 12, noNaN: true }), ({ settings }, floor, least) => {
      const { steps } = fitStepsOf(settings, floor, least);
      steps.slice(1).forEach(({ tokens, tightness }, index) => {
        const looser = steps[index];
        if (looser === undefined) throw new Error('rungs are counted wrongly');
        expect(tightness).toBeGreaterThan(looser.tightness);
        expect(tokens).not.toEqual(looser.tokens);
        for (const name of names) expect(tokens[name]).toBeLessThanOrEqual(looser.tokens[name] + 1e-9);
      });
    }),
  );
});

test('no rung is below a floor', () => {
  fc.assert(
    fc.property(themes, floors, ({ settings }, floor) => {
      for (const { tokens } of fitStepsOf(settings, floor, 0).steps) {
        const ratios: FitSettings = { ...tokens, leading: tokens.leading / tokens.size };
        for (const name of names) expect(ratios[name]).toBeGreaterThanOrEqual((floor[name] ?? 0) - 1e-9);
      }
    }),
  );
});

test('the size stays where text can be read, unless the caller wants less', () => {
  const { settings } = defaultTheme;
  expect(fitStepsOf(settings, {}, 9.5).steps.at(-1)?.tokens.size).toBe(9.5);
  expect(fitStepsOf(settings, { size: 8 }, 9.5).steps.at(-1)?.tokens.size).toBe(8);
});

test('white gives first, then the leading, the margin and the size', () => {
  const { settings } = defaultTheme;
  const { steps, designed } = fitStepsOf(settings, {}, 0);
  const firstMove = names.map((name) => {
    return steps.findIndex(({ tokens }, candidate) => candidate > designed && tokens[name] < settings[name]);
  });
  const [size = 0, leading = 0, margin = 0, spacing = 0] = firstMove;
  expect([spacing, leading, margin, size]).toEqual([...firstMove].sort((one, other) => one - other));
  expect(steps[size]?.tokens.spacing).toBeGreaterThan(steps.at(-1)?.tokens.spacing ?? 1);
});
