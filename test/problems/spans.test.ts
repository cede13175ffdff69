import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/model/problem.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { oneOf, type Random, randomFrom } from './random.ts';
import { sourceFiles } from './source-files.ts';

/** Signs that mean something to YAML, JSON or Markdown, and letters that are more than one unit. */
const signs = [
  ...'ab09:- "\'[]{}#&*!|>%@`,?\n\r\t~<\0\\/_()^=.\u00a0\u00ad\u200b\u202e\u2028é𝒜👩🏽',
  '\ud800',
  '\ufeff',
];

/** Places of problems and notes that are not in the source. */
function misplaced(source: string, file = 'cv.yaml'): readonly Place[] {
  const { problems, notes } = readResume(source, { file });
  const lines = decodeSource(source)
    .text.split('\n')
    .map((line) => line.length);
  return [...problems, ...notes]
    .flatMap(({ place }) => place ?? [])
    .filter(({ line, column, length }) => {
      const width = lines[line - 1];
      return width === undefined || column < 1 || length < 0 || column + length > width + 1;
    });
}

test('never throws for a text, and reports positions inside it', () => {
  const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 80 });
  fc.assert(
    fc.property(text, (source) => {
      expect(misplaced(source)).toEqual([]);
    }),
    { numRuns: 1500, seed: 5 },
  );
});

test('does the same for texts that are nearly résumés', () => {
  const words = [
    'name:',
    'contact:',
    'sections:',
    'Work:',
    'title:',
    'dates:',
    'bullets:',
    'text:',
    'photo:',
    'theme:',
    'letter:',
    'check:',
    'fit:',
  ];
  const values = [
    'Ada',
    '2020-13',
    '"a',
    "'b'",
    '[a, b',
    '{email: x}',
    '|',
    '&a b',
    '*a',
    '**b** [c](d) <e>',
    '- ',
    '![x](y "z")',
    '\u202ea',
  ];
  const piece = fc.constantFrom(...words, ...values, '\n', '\n  ', '\n    - ', '\t', ' ', ' # ', ', ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(misplaced(pieces.join(''))).toEqual([]);
    }),
    { numRuns: 1500, seed: 6 },
  );
});

test('does the same for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readResume(bytes).problems.every(({ place }) => place === undefined || place.line > 0)).toBe(
        true,
      );
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('does the same for real files with random deletions, insertions and swaps', () => {
  const random = randomFrom(11);
  for (let count = 0; count < 150; count += 1) {
    const file = oneOf(sourceFiles, random);
    if (file === undefined || file.text.length > 20_000) continue;
    expect(misplaced(damaged(file.text, random), file.name), `${file.name}, ${count}`).toEqual([]);
  }
});

/** A text with one to five stretches of it changed. */
function damaged(text: string, random: Random): string {
  let changed = text;
  for (let slips = 1 + Math.floor(random() * 5); slips > 0; slips -= 1) {
    const at = Math.floor(random() * changed.length);
    const length = Math.floor(random() * 8);
    const put = random() < 0.6 ? (oneOf(signs, random) ?? '') : '';
    changed = changed.slice(0, at) + put + changed.slice(at + length);
  }
  return changed;
}
