import { expect, test } from 'vitest';
import { breakOpportunities, emergencyCuts } from '../../../src/layout/inline/break-opportunities.ts';

/** Returns the text with | where a line may end, and = where a word joiner forbids it. */
function withBreaks(text: string, verbatim = false): string {
  const opportunities = breakOpportunities(text, () => verbatim);
  return Array.from(text, (character, index) => {
    const opportunity = opportunities.get(index);
    if (opportunity === undefined || opportunity === 'ideograph-tie') return character;
    return (opportunity === 'tie' ? '=' : '|') + character;
  }).join('');
}

test.each([
  ['time-series', 'time-|series'],
  ['co-op e-mail x-ray', 'co-|op e-mail x-ray'],
  ['hundreds-of-millions', 'hundreds-|of-|millions'],
  ['monitoring/metrics', 'monitoring/|metrics'],
  ['CI/CD 24/7 and/or C++ Node.js', 'CI/CD 24/7 and/or C++ Node.js'],
  ['--dry-run 2010–2012', '--dry-run 2010–2012'],
])('breaks %s as prose', (text, expected) => {
  expect(withBreaks(text)).toBe(expected);
});

test.each([
  ['https://example.org/path/to?query=1&page=2', 'https://|example|.org/|path/|to|?query=1|&page=2'],
  ['peter.bourgon.org/cv', 'peter|.bourgon|.org/cv'],
  ['ada.lovelace@example.org', 'ada.lovelace@|example|.org'],
])('breaks the address %s at its punctuation', (text, expected) => {
  expect(withBreaks(text)).toBe(expected);
});

test('breaks code like an address, never at its hyphens', () => {
  expect(withBreaks('src/layout/break-lines.ts', true)).toBe('src/|layout/|break-lines.ts');
});

test('breaks Chinese and Japanese between characters, but not before closing or after opening punctuation', () => {
  expect(withBreaks('日本語「技術」。')).toBe('日|本|語|「技|術」。');
  expect(withBreaks('データABC社')).toBe('デー|タ|ABC|社');
});

test('between Thai words no line ends after a word that begins another, nor between a number and its unit', () => {
  expect(withBreaks('การปฐมพยาบาล')).not.toMatch(/^การ[|]/u);
  expect(withBreaks('ได้ร้อยละ')).toBe('ได้|ร้อยละ');
});

test('breaks at a soft hyphen, never at a word joiner', () => {
  expect(withBreaks('engi\u00adneer')).toBe('engi\u00ad|neer');
  expect(withBreaks('well-\u2060known')).toBe('well-\u2060=known');
});

test.each([
  [
    'tamsin-okonkwo.reyes@example.org',
    'tamsin-okonkwo.reyes@|example.org',
    'tamsin-okonkwo|.reyes@example|.org',
    'tamsin-|okonkwo.reyes@example.org',
  ],
  [
    'https://example.org/in/a-b',
    'https://example.org/|in/|a-b',
    'https://example|.org/in/a-b',
    'https://example.org/in/a-|b',
  ],
  ['doi:10.1234/abc.de-f', 'doi:10.1234/|abc.de-f', 'doi:10.|1234/abc.|de-f', 'doi:10.1234/abc.de-|f'],
  ['Donaudampfschiff', 'Donaudampfschiff', 'Donaudampfschiff', 'Donaudampfschiff'],
])('cuts %s, if it is wider than the measure, at its punctuation', (word, ...stages) => {
  const cut = emergencyCuts(word).map((offsets) =>
    Array.from(word, (character, index) => (offsets.includes(index) ? '|' : '') + character).join(''),
  );
  expect(cut).toEqual(stages);
});
