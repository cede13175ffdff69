import { describe, expect, test } from 'vitest';
import { type Bar, type Exemption, judge, type Measured, type Release } from './judge.ts';
import { missText, tableOf } from './table.ts';

const cell = { theme: 'classic', cv: 'ada', paper: 'a4' };

function measured(measures: Measured['measures'], traits: readonly string[] = []): Measured {
  return { ...cell, traits, measures };
}

function release(bar: Bar, exemptions: readonly Exemption[] = []): Release {
  return { extractors: ['poppler', 'mupdf'], themes: {}, bars: [bar], exemptions };
}

function missesOf(bar: Bar, measures: Measured['measures'], traits?: readonly string[]): readonly string[] {
  return judge(measured(measures, traits), release(bar)).misses.map(missText);
}

const runts: Bar = { metric: 'lines.runts', most: 3 };

describe('a miss is', () => {
  test('a value out of its bounds, which are kept at both ends', () => {
    expect(missesOf(runts, { lines: { runts: 3 } })).toEqual([]);
    expect(missesOf(runts, { lines: { runts: 4.25 } })).toEqual(['lines.runts is 4.25, at most 3']);
    const cpl = { metric: 'type.cpl', least: 50, most: 95 };
    expect(missesOf(cpl, { type: { cpl: 49 } })).toEqual(['type.cpl is 49, at least 50, at most 95']);
  });

  test('a metric that was not measured', () => {
    const text = ['lines.runts is not measured, at most 3'];
    expect(missesOf(runts, {})).toEqual(text);
    expect(missesOf(runts, { lines: { runts: null } })).toEqual(text);
    expect(missesOf(runts, { lines: { runts: Number.NaN } })).toEqual(text);
  });

  test('any extractor that is missing or worse', () => {
    const recall = { metric: 'text.*.recall', least: 99.8 };
    expect(missesOf(recall, { text: { poppler: { recall: 100 }, mupdf: { recall: 99.8 } } })).toEqual([]);
    expect(missesOf(recall, { text: { poppler: { recall: 99 } } })).toEqual([
      'text.poppler.recall is 99, at least 99.8',
      'text.mupdf.recall is not measured, at least 99.8',
    ]);
  });
});

describe('a bar', () => {
  test('that needs a trait is asked of what has it, and kept wherever it is measured', () => {
    const rag = { metric: 'rag.sd', most: 4, needs: 'ragged' };
    expect(missesOf(rag, {})).toEqual([]);
    expect(missesOf(rag, {}, ['ragged'])).toHaveLength(1);
    expect(missesOf(rag, { rag: { sd: 5 } })).toHaveLength(1);
  });

  test('may be another one in a theme', () => {
    expect(missesOf({ ...runts, in: { classic: { most: 6 } } }, { lines: { runts: 6 } })).toEqual([]);
    expect(missesOf({ ...runts, in: { dense: { most: 6 } } }, { lines: { runts: 6 } })).toHaveLength(1);
  });

  test('is waived where a measure excuses it', () => {
    const bar = { ...runts, unless: 'lines.excused' };
    expect(missesOf(bar, { lines: { runts: 9, excused: true } })).toEqual([]);
    expect(missesOf(bar, { lines: { runts: 9, excused: false } })).toHaveLength(1);
  });
});

describe('an exemption', () => {
  const { theme } = cell;
  const exemption = {
    theme,
    cells: ['ada-a4'],
    metric: 'lines.runts',
    most: 6,
    reason: 'a name that cannot be broken',
  };

  test('allows a miss as far as it says, in its cell', () => {
    const verdict = (runtsFound: number, paper = 'a4'): unknown =>
      judge({ ...measured({ lines: { runts: runtsFound } }), paper }, release(runts, [exemption]));
    expect(verdict(5)).toEqual({ misses: [], idle: [] });
    expect(verdict(7)).toMatchObject({ misses: [{ value: 7 }], idle: [exemption] });
    expect(verdict(5, 'letter')).toMatchObject({ misses: [{ value: 5 }], idle: [] });
  });

  test('that nothing needs is found', () => {
    const { idle } = judge(measured({ lines: { runts: 0 } }), release(runts, [exemption]));
    expect(idle).toEqual([exemption]);
  });

  test('never allows a metric that was not measured', () => {
    expect(judge(measured({}), release(runts, [exemption])).misses).toHaveLength(1);
  });
});

test('the table shows the worst extractor', () => {
  const bar = { metric: 'text.*.recall', label: 'recall', least: 99 };
  const cells = [measured({ text: { poppler: { recall: 100 }, mupdf: { recall: 99.5 } } })];
  expect(tableOf(cells, release(bar))).toBe('theme    cv   paper  recall\nclassic  ada  a4       99.5');
});
