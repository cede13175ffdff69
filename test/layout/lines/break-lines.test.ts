import { expect, test } from 'vitest';
import { breakLines, firstFit } from '../../../src/layout/lines/break-lines.ts';
import { asText, written } from './written-paragraph.ts';

function broken(text: string, measure: number, economy = 1.6): string {
  const items = written(text);
  return asText(items, breakLines(items, measure, { economy }));
}

function firstFitted(text: string, measure: number): string {
  const items = written(text);
  return asText(items, firstFit(items, measure));
}

test('a line ends at the space before the word that no longer fits', () => {
  expect(broken('one two three', 8)).toBe('one two\nthree');
});

test('slack is spread over several lines instead of left as one hole', () => {
  const text = 'aaaaaaaaa bbb ccc ddddddddddd eeeeeeeeeeee';
  expect(firstFitted(text, 14)).toBe('aaaaaaaaa bbb\nccc\nddddddddddd\neeeeeeeeeeee');
  expect(broken(text, 14)).toBe('aaaaaaaaa\nbbb ccc\nddddddddddd\neeeeeeeeeeee');
});

test('the last line is not one short word', () => {
  const text = 'this company builds engines that fly and sells parts to all';
  expect(firstFitted(text, 28)).toBe('this company builds engines\nthat fly and sells parts to\nall');
  expect(broken(text, 28)).toBe('this company builds engines\nthat fly and sells parts\nto all');
});

test('a runt that cannot be avoided is reported', () => {
  expect(breakLines(written('aaaaaaaaaaaaaaaaaaa b'), 19, { economy: 1.6 }).runt).toBe(true);
  expect(breakLines(written('b'), 19, { economy: 1.6 }).runt).toBe(false);
});

test('a line ends before a short function word rather than after it', () => {
  const text = 'she took great care over all those years of a machine';
  expect(firstFitted(text, 43)).toBe('she took great care over all those years of\na machine');
  expect(broken(text, 43)).toBe('she took great care over all those years\nof a machine');
});

test('end punctuation protrudes past the measure', () => {
  expect(broken('one two, three', 7.5)).toBe('one two,\nthree');
  expect(breakLines(written('one two,'), 7.5, { economy: 1.6 }).lines[0]).toEqual({
    from: 0,
    to: 3,
    width: 8,
    ratio: 0,
    overfull: false,
  });
});

test('a tied space never ends a line', () => {
  expect(broken('born in May~ 2014', 9)).toBe('born in\nMay 2014');
});

test('a forced break ends a line of any length, and two make an empty line', () => {
  expect(broken('one\ntwo three', 20)).toBe('one\ntwo three');
  expect(broken('one \n\ntwo\n', 20)).toBe('one\n\ntwo');
});

test('a hyphen is added only if the line would have a hole without it', () => {
  expect(broken('long engin|eering words', 11)).toBe('long engin-\neering\nwords');
  expect(broken('longish engin|eering words', 14)).toBe('longish engin-\neering words');
  expect(broken('longish un|it and words', 11)).toBe('longish\nunit and\nwords');
});

test('a line that is nearly full is not hyphenated, even to save a line', () => {
  const [first, third] = ['a'.repeat(36), 'k'.repeat(31)];
  expect(broken(`${first} ab|cdefghij ${third}`, 40, 10)).toBe(`${first}\nabcdefghij\n${third}`);
});

test('a word that fits a line is never broken without a hyphen', () => {
  expect(broken('aaaaa bbb!bbbbb', 10)).toBe('aaaaa\nbbbbbbbb');
});

test('words joined by a no-break space are one short word at the end of a paragraph', () => {
  const items = written('aaaaaaa bbbbbbb cccccc dddddd 38~ %.');
  const breaks = breakLines(items, 24, { economy: 1.6 });
  expect(asText(items, breaks)).toBe('aaaaaaa bbbbbbb cccccc\ndddddd 38 %.');
  expect(breakLines(written(`${'a'.repeat(28)} 38~ %.`), 30, { economy: 1.6 }).runt).toBe(true);
  expect(breakLines(written(`${'a'.repeat(28)} 38 %.`), 30, { economy: 1.6 }).runt).toBe(false);
});

test('a word wider than the measure is hyphenated, or else broken at an emergency penalty', () => {
  expect(broken('engin|eering', 7)).toBe('engin-\neering');
  expect(broken('abc!def!ghi', 7)).toBe('abcdef\nghi');
  expect(broken('ab!c de!f', 7)).toBe('abc def');
  expect(broken('abcd/~!efgh', 6)).toBe('abcd/\nefgh');
});

test('text that must hold together is broken inside a word only if a part between its spaces is too wide', () => {
  expect(broken('abc~ !def~*ghi', 9)).toBe('abc\ndefghi');
  expect(broken('abc~ !def~*ghi', 5)).toBe('abc\ndef\nghi');
});

test('a box wider than the measure is alone on an overfull line', () => {
  const items = written('a unbreakable b');
  const breaks = breakLines(items, 5, { economy: 1.6 });
  expect(asText(items, breaks)).toBe('a\nunbreakable\nb');
  expect(breaks.lines.map(({ overfull }) => overfull)).toEqual([false, true, false]);
});

test('an address breaks at its own break opportunities if it must', () => {
  expect(broken('see example.org/^some/^where', 14)).toBe('see\nexample.org/\nsome/where');
});

test('a paragraph without boxes has no lines', () => {
  expect(breakLines([], 10, { economy: 1.6 })).toEqual({ lines: [], cost: 0, runt: false, unevenness: 0 });
  expect(breakLines(written('  '), 10, { economy: 1.6 }).lines).toEqual([]);
});

test('every word is placed even if the measure is 0', () => {
  expect(broken('one two', 0)).toBe('one\ntwo');
  expect(broken('one two', -5)).toBe('one\ntwo');
});
