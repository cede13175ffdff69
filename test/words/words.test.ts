import { describe, expect, test } from 'vitest';
import { textByPdfJs } from '../referees/extractors.ts';
import { missingWords, tokensOf } from '../referees/words.ts';
import { ownThemes, setIn, themesAndCvs } from './extracted-words.ts';
import { faultsOfReading } from './heads-and-texts.ts';
import { referenceTokens } from './reference-tokens.ts';
import { solidWords } from './solid-words.ts';

describe('pdf.js finds', () => {
  test.each(ownThemes)('every token of the reference of %s', async (_, theme, cv) => {
    const { pdf } = await setIn(theme, cv);
    expect(missingWords(referenceTokens(cv.reference), tokensOf(await textByPdfJs(pdf)))).toEqual([]);
  });

  test.each(themesAndCvs)('every composed word of %s, each header before its text', async (_, theme, cv) => {
    const { pdf, flows } = await setIn(theme, cv);
    const extracted = await textByPdfJs(pdf);
    const words = flows.flatMap(({ paragraphs }) => solidWords(paragraphs.join('\n')));
    expect(missingWords(words, solidWords(extracted))).toEqual([]);
    expect(flows.flatMap(({ texts }) => faultsOfReading(texts, extracted))).toEqual([]);
  });
});

test('reports a header that is split, missing or after its text', () => {
  const texts = [
    { head: ['Acme Ltd', '2012 – now'], text: 'We made all things that anyone could want.' },
    { head: ['Education'], text: '' },
  ];
  const body = 'We made all things that anyone could want.';
  expect(faultsOfReading(texts, `Acme Ltd 2012 – now\n${body}\nEducation`)).toEqual([]);
  expect(faultsOfReading(texts, `Acme 2012 – now Ltd\n${body}\nEducation`)).toHaveLength(1);
  expect(faultsOfReading(texts, `Acme Ltd\n${body}\n2012 – now\nEducation`)).toHaveLength(1);
  expect(faultsOfReading(texts, `Acme Ltd 2012 – now\n${body}`)).toHaveLength(1);
  expect(faultsOfReading(texts, 'Acme Ltd 2012 – now\nEducation')).toHaveLength(1);
});

test('expects a dash where the reference has a typed hyphen', () => {
  const reference =
    "Slack\n2016-Present\nHead (2010-2011)\nEngineer • Aug. '19 –\nDeveloper •\ntheirs - this on-call 24/7";
  expect(referenceTokens(reference)).toEqual(
    'Slack 2016–Present Head 2010–2011 Engineer Aug ’19 – Developer theirs – this on-call 24/7'.split(' '),
  );
});
