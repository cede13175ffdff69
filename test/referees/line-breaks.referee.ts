import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { uaxBreaks } from '../../src/layout/inline/ideographs.ts';

/** The test file of UAX #14, from Debian's package `unicode-data`. Each line holds code points, × for no break, ÷ for a break. */
const cases = readFileSync('/usr/share/unicode/auxiliary/LineBreakTest.txt', 'utf8')
  .split('\n')
  .map((line) => line.replace(/#.*/u, '').trim())
  .filter((line) => line !== '');

interface Case {
  readonly text: string;
  readonly breaks: readonly number[];
}

function readCase(line: string): Case {
  const breaks: number[] = [];
  let text = '';
  for (const token of line.split(/\s+/)) {
    if (token === '÷' && text !== '') breaks.push(text.length);
    else if (/^[\dA-F]+$/.test(token)) text += String.fromCodePoint(Number.parseInt(token, 16));
  }
  return { text, breaks: breaks.filter((offset) => offset < text.length) };
}

/** What differs, and why that does no harm in a résumé. */
const knownDifferences: readonly (readonly [characters: RegExp, reason: string])[] = [
  [
    /[\u2329\u232a]/u,
    'The old angle brackets, which NFC replaces with those of CJK before any text is broken.',
  ],
  [/\v|\f/u, 'Vertical tabs and form feeds are no characters of a line: the reader removes them.'],
  [
    /^[}),%$/][\u0308]?[%$(0]$|\.35|code\\|\ba\.2|\bA\.\d/u,
    'Signs beside numbers and brackets: linebreak has the pairs of rule LB25, the test file its expression. Outside ideographs no line ends at them: Latin words have rules of their own.',
  ],
  [/\u{1f02c}/u, 'A mahjong tile with a skin colour. No face has it.'],
];

test('line breaks are those of UAX #14 in 99 of 100 cases, and the others are known', () => {
  const different = cases.map(readCase).filter(({ text, breaks }) => {
    const found = [...uaxBreaks(text)].sort((one, other) => one - other);
    return found.join() !== breaks.join();
  });
  expect(cases.length).toBeGreaterThan(7000);
  expect(different.length / cases.length).toBeLessThan(0.01);
  const unknown = different.filter(
    ({ text }) => !knownDifferences.some(([characters]) => characters.test(text)),
  );
  expect(unknown.map(({ text }) => JSON.stringify(text))).toEqual([]);
});
