import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitStepsOf, unnoticed } from '../../src/fit/fit-steps.ts';
import type { FitSettings } from '../../src/model/layout-report.ts';
import { builtInThemes, defaultTheme } from '../../src/pipeline/built-in-themes.ts';

const names = ['size', 'leading', 'margin', 'spacing'] as const;

const minimums: fc.Arbitrary<FitMinimums> = fc.record(
  {
    size: fc.double({ min: 6, max: 24, noNaN: true }),
    leading: fc.double({ min: 1, max: 2, noNaN: true }),
    margin: fc.double({ min: 18, max: 216, noNaN: true }),
    spacing: fc.double({ min: 0.4, max: 2, noNaN: true }),
  },
  { requiredKeys: [] },
);
const themes = fc.constantFrom(...Object.values(builtInThemes));

test('one of the steps is the design, unchanged', () => {
  for (const { settings } of Object.values(builtInThemes)) {
    const { steps, designed } = fitStepsOf(settings, {}, 0);
    const { size, leading, margin, spacing } = settings;
    expect(steps[designed]).toEqual({ tightness: 0, settings: { size, leading, margin, spacing } });
    expect(steps).toHaveLength(41);
  }
});

test('no setting grows from step to step, and no two steps are equal', () => {
  fc.assert(
    fc.property(themes, minimums, fc.double({ min: 0, max: 12, noNaN: true }), ({ settings }, min, least) => {
      const { steps } = fitStepsOf(settings, min, least);
      steps.slice(1).forEach(({ settings: current, tightness }, index) => {
        const looser = steps[index];
        if (looser === undefined) throw new Error('steps are counted wrongly');
        expect(tightness).toBeGreaterThan(looser.tightness);
        expect(current).not.toEqual(looser.settings);
        for (const name of names) expect(current[name]).toBeLessThanOrEqual(looser.settings[name] + 1e-9);
      });
    }),
  );
});

test('no step is below a minimum', () => {
  fc.assert(
    fc.property(themes, minimums, ({ settings }, min) => {
      for (const step of fitStepsOf(settings, min, 0).steps) {
        const { size, leading, margin, spacing } = step.settings;
        const ratios: FitSettings = { size, leading: leading / size, margin, spacing };
        for (const name of names) expect(ratios[name]).toBeGreaterThanOrEqual((min[name] ?? 0) - 1e-9);
      }
    }),
  );
});

test('the size stays readable, unless the caller sets a lower minimum', () => {
  const { settings } = defaultTheme;
  expect(fitStepsOf(settings, {}, 9.5).steps.at(-1)?.settings.size).toBe(9.5);
  expect(fitStepsOf(settings, { size: 8 }, 9.5).steps.at(-1)?.settings.size).toBe(8);
});

test('spacing and margin change first, then the leading, and the size last', () => {
  const { settings } = defaultTheme;
  const { steps, designed } = fitStepsOf(settings, {}, 0);
  const firstMove = names.map((name) => {
    return steps.findIndex((step, index) => index > designed && step.settings[name] < settings[name]);
  });
  expect(firstMove.map((index) => steps[index]?.tightness)).toEqual([0.45, 0.25, 0.05, 0.05]);
});

test('what is not noticed changes the design little', () => {
  for (const { settings } of Object.values(builtInThemes)) {
    const { steps } = fitStepsOf(settings, {}, 0);
    const within = steps.filter(({ tightness }) => Math.abs(tightness) <= unnoticed);
    const [loosest, tightest] = [within.at(0)?.settings, within.at(-1)?.settings];
    if (loosest === undefined || tightest === undefined) throw new Error('there is no step');
    expect(tightest.size).toBe(settings.size);
    expect(tightest.spacing).toBeGreaterThanOrEqual(0.8 * settings.spacing);
    expect(tightest.leading).toBeGreaterThanOrEqual(0.98 * settings.leading);
    expect(tightest.margin).toBeGreaterThanOrEqual((settings.margin + 36) / 2);
    expect(loosest.size).toBe(settings.size);
    expect(loosest.margin).toBe(settings.margin);
    expect(loosest.spacing).toBeLessThanOrEqual(1.19 * settings.spacing);
    expect(loosest.leading).toBeLessThanOrEqual(1.013 * settings.leading);
  }
});
