import { expect, test } from 'vitest';
import { breakOpportunities } from '../../../src/layout/inline/break-opportunities.ts';

/** The text with | where a line may end, and = where it may not for a word joiner. */
function divided(text: string, verbatim = false): string {
  const opportunities = breakOpportunities(text, () => verbatim);
  return Array.from(text, (sign, index) => {
    const opportunity = opportunities.get(index);
    return (opportunity === undefined ? '' : opportunity === 'tie' ? '=' : '|') + sign;
  }).join('');
}

test.each([
  ['time-series', 'time-|series'],
  ['co-op e-mail x-ray', 'co-|op e-mail x-ray'],
  ['hundreds-of-millions', 'hundreds-|of-|millions'],
  ['monitoring/metrics', 'monitoring/|metrics'],
  ['CI/CD 24/7 and/or C++ Node.js', 'CI/CD 24/7 and/or C++ Node.js'],
  ['--dry-run 2010–2012', '--dry-run 2010–2012'],
])('%s divides as prose', (text, expected) => {
  expect(divided(text)).toBe(expected);
});

test.each([
  ['https://example.org/path/to?query=1&page=2', 'https://|example|.org/|path/|to|?query=1|&page=2'],
  ['peter.bourgon.org/cv', 'peter|.bourgon|.org/cv'],
  ['ada.lovelace@example.org', 'ada.lovelace@|example|.org'],
])('the address %s divides at its own signs', (text, expected) => {
  expect(divided(text)).toBe(expected);
});

test('code divides like an address and never at its hyphens', () => {
  expect(divided('src/layout/break-lines.ts', true)).toBe('src/|layout/|break-lines.ts');
});

test('Chinese and Japanese divide between characters, but not before a closing or after an opening sign', () => {
  expect(divided('日本語「技術」。')).toBe('日|本|語|「技|術」。');
  expect(divided('データABC社')).toBe('デー|タ|ABC|社');
});

test('a soft hyphen divides, a word joiner forbids', () => {
  expect(divided('engi\u00adneer')).toBe('engi\u00ad|neer');
  expect(divided('well-\u2060known')).toBe('well-\u2060=known');
});
