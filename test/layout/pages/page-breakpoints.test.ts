import { expect, test } from 'vitest';
import { pageBreakpointsOf } from '../../../src/layout/pages/page-breakpoints.ts';
import { galleyOf } from './written-galley.ts';

test('a break knows how many lines of an entry stay and go, also of one around another', () => {
  const cuts = pageBreakpointsOf(galleyOf('xS1H1E2I2B1Sx')).map((breakpoint) => breakpoint.cuts);
  expect(cuts).toEqual([
    [],
    [],
    [{ stay: 1, go: 2 }],
    [{ stay: 2, go: 1 }],
    [
      { stay: 2, go: 1 },
      { stay: 1, go: 1 },
    ],
    [{ stay: 2, go: 1 }],
    [],
    [],
  ]);
});

test('of several spaces in a row the least welcome counts, but a forced break stays forced', () => {
  expect(pageBreakpointsOf(galleyOf('xSHkBx'))[1]).toMatchObject({
    at: 'after-head',
    kept: 1,
    joined: false,
  });
  expect(pageBreakpointsOf(galleyOf('xH!x'))[1]?.at).toBe('forced');
  expect(pageBreakpointsOf(galleyOf('x+x'))[1]?.joined).toBe(true);
});
