import { expect, test } from 'vitest';
import { segmentsOf } from '../../../src/layout/lines/breakpoints.ts';
import { itemise } from '../../../src/layout/lines/itemise.ts';
import { layOutParagraph } from '../../../src/layout/lines/lay-out-paragraph.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import { textStyle } from '../../support/plain-document.ts';
import { shapingFor } from '../../support/shaping.ts';

const { family, weight, slope } = textStyle;
const text =
  'She supervised 24 beds daily, mentored 12 student nurses, opened 3 outpatient clinics and wrote 40 short guides.';
const shaping = await shapingFor([{ query: { family, weight, slope }, text: `${text} 0123456789%€£()+–` }]);

/** Returns how a line ends at the first space of a text. */
function ending(written: string): string | undefined {
  const { items } = itemise([{ kind: 'text', text: written, style: textStyle }], 1e4, shaping);
  return segmentsOf(items)[0]?.breakpoints[1]?.ending;
}

test.each([
  '24 beds',
  '3,500 users',
  '1.5 million',
  '€40 million',
  '40+ people',
  '(12 months)',
  '–5 degrees',
  '2nd edition',
  'Letters 33,',
])('a number belongs to what it counts: %s', (written) => {
  expect(ending(written)).toBe('number');
});

test.each(['33, 415–422.', '12(4), 88–103', '61, e2317740.', 'Patent 8,555,302', 'Python 2.7'])(
  'a phrase with numbers is not parted: %s',
  (written) => {
    expect(ending(written)).toBe('phrase');
  },
);

test.each([
  'Forum, 2023',
  'In 2019',
  'Google 2019.',
  'Team 12 Projekte',
  'Led 24 people',
  'Systems, 9',
  'since 2019',
  'of 40',
  '33, then',
  '2023; 12',
])('a line may end before a number that belongs to no word before it: %s', (written) => {
  expect(['phrase', 'number']).not.toContain(ending(written));
});

test.each([
  '2019 with',
  '1998 (first)',
  '(2004 edition)',
  '24% of',
  '24, then',
  '24. Then',
  '24; then',
  'B2 level',
])('a line may end in a year, a percentage or a number before a stop: %s', (written) => {
  expect(ending(written)).not.toBe('number');
});

test.each(['2 or 3', '12 – 14', '4 (four)', '5 & 6'])(
  'a number that counts no word may end a line: %s',
  (written) => {
    expect(ending(written)).not.toBe('number');
  },
);

/** Returns how a line ends before a word of a text. */
function endingBefore(word: string, written: string): string | undefined {
  const { items } = itemise([{ kind: 'text', text: written, style: textStyle }], 1e4, shaping);
  return segmentsOf(items)[0]?.breakpoints[written.split(' ').indexOf(word)]?.ending;
}

test.each([
  ['to', 'fell from 11 to 4, within'],
  ['to', 'fell from 30% to 4% of'],
  ['to', '(from €11 to €4)'],
])('the numbers of a range are not parted before %s: %s', (word, written) => {
  expect(endingBefore(word, written)).toBe('number');
});

test.each([
  ['in', 'of 24% in 2019'],
  ['with', 'to 24% with 12 users'],
  ['to', 'from 2019 to 2021'],
  ['to', 'in 11, to 4'],
  ['to', 'she gave 11 to 4'],
])('a line may end in a number before %s, which begins no range: %s', (word, written) => {
  expect(endingBefore(word, written)).not.toBe('number');
});

// At no price, a quarter of these lines do.
test('few lines end in a number whose noun begins the next', () => {
  let parted = 0;
  let lines = 0;
  for (let measure = 120; measure < 420; measure += 5) {
    const style = { alignment: 'start', economy: 1.6 } as const;
    const paragraph = layOutParagraph([{ kind: 'text', text, style: textStyle }], measure, style, shaping);
    const read = paragraph.lines.map(({ pieces }) => pieces.map(({ run }) => runText(run)).join(''));
    lines += read.length - 1;
    parted += read.filter((line) => /\d $/u.test(line)).length;
  }
  expect(lines).toBeGreaterThan(80);
  expect(parted / lines).toBeLessThan(0.15);
});
