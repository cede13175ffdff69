import { expect, test } from 'vitest';
import { findLocale } from '../../src/locale/locales.ts';
import { smartPunctuation } from '../../src/theme/smart-punctuation.ts';
import { caches } from '../support/caches.ts';

/** Returns a text with its no-break spaces as tildes. */
function smart(text: string): string {
  const locale = findLocale('de');
  if (locale === undefined) throw new Error('there is no German');
  const spans = smartPunctuation([{ text, strong: false, emphasis: false, code: false }], locale, caches);
  return spans.map((span) => span.text.replaceAll('\u00a0', '~')).join('');
}

test('a house number stays beside its street, and the parts of a company form or of a university together', () => {
  expect(smart('Eichendorffstraße 41, 39108 Magdeburg')).toBe('Eichendorffstraße~41, 39108 Magdeburg');
  expect(smart('Lößniger Straße 27 b, Leipzig')).toBe('Lößniger Straße~27~b, Leipzig');
  expect(smart('Am Ring 3 und Lindenweg 5')).toBe('Am Ring~3 und Lindenweg~5');
  expect(smart('Otto Krause GmbH & Co. KG, Berlin')).toBe('Otto Krause GmbH~&~Co.~KG, Berlin');
  expect(smart('TU Braunschweig und RWTH Aachen')).toBe('TU~Braunschweig und RWTH~Aachen');
  expect(smart('Research & Company, TU or FH')).toBe('Research & Company, TU or FH');
});
