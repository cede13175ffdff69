import { expect, test } from 'vitest';
import { inCapitals, withCapital, withoutGreekAccents } from '../../src/locale/capitals.ts';

test.each([
  ['tr', 'diller ve ilgi, ısıtma', 'DİLLER VE İLGİ, ISITMA'],
  ['az', 'dillər və iş', 'DİLLƏR VƏ İŞ'],
  ['el', 'Επαγγελματική εμπειρία', 'ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ'],
  ['el', 'Άλφα ή προϋπηρεσία', 'ΑΛΦΑ Ή ΠΡΟΫΠΗΡΕΣΙΑ'],
  ['el', 'νεράιδα, άυλος, ρολόι, μαΐου', 'ΝΕΡΑΪΔΑ, ΑΫΛΟΣ, ΡΟΛΟΪ, ΜΑΪΟΥ'],
  ['el', 'ᾧ ἐν ἀρχῇ', 'ΩΙ ΕΝ ΑΡΧΗΙ'],
  ['en', 'on λόγος', 'ON ΛΟΓΟΣ'],
  ['nl', 'ijs en vrije tijd', 'IJS EN VRIJE TIJD'],
  ['ca', 'col·laboració', 'COL·LABORACIÓ'],
  ['de', 'Straße', 'STRASSE'],
  ['fr', 'compétences', 'COMPÉTENCES'],
])('capitals in %s: “%s” is “%s”', (tag, text, expected) => {
  expect(inCapitals(text, tag)).toBe(expected);
});

test('ß in capitals is SS, or ẞ if that is asked for', () => {
  expect(inCapitals('Straße', 'de')).toBe('STRASSE');
  expect(inCapitals('Straße', 'de-AT', 'capital')).toBe('STRAẞE');
});

test.each([
  ['nl', 'ijshockey', 'IJshockey'],
  ['tr', 'iş deneyimi', 'İş deneyimi'],
  ['en', 'ijtihad', 'Ijtihad'],
  ['de', 'über mich', 'Über mich'],
  ['en', '', ''],
])('the first capital of a word in %s: “%s” is “%s”', (tag, word, expected) => {
  expect(withCapital(word, tag)).toBe(expected);
});

test('Greek without its accents has as many characters as before', () => {
  for (const word of ['Ελένη', 'ᾧ', 'ΐ', 'νεράιδα', 'Ὅμηρος', 'ρΐς'])
    expect(withoutGreekAccents(word)).toHaveLength(word.length);
});
