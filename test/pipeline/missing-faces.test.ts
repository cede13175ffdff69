import { expect, test } from 'vitest';
import type { FontNeed, UserFont } from '../../src/fonts/font-needs.ts';
import { missingFaces } from '../../src/pipeline/resource-files.ts';

const bytes = new Uint8Array();
const serif: UserFont = { family: 'Serif CJK', bytes, scripts: ['Hani'] };
const sans: UserFont = { family: 'Sans CJK', bytes, scripts: ['Hani'] };
const needs: readonly FontNeed[] = [
  { query: { family: 'Spectral', weight: 700, slope: 'upright' }, text: '陳怡君' },
  { query: { family: 'Source Code Pro', weight: 400, slope: 'upright' }, text: '金額' },
];

test('a font of code has no need of bold where the words in bold are in another font of their script', () => {
  expect(missingFaces([serif, sans], needs, ['Serif CJK 700', 'Sans CJK 400'])).toEqual([]);
  const [problem, ...others] = missingFaces([serif, sans], needs, ['Serif CJK 400', 'Sans CJK 400']);
  expect(problem?.message).toContain('has no bold face');
  expect(others).toHaveLength(1);
});
