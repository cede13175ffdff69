import { describe, expect, test } from 'vitest';
import { checkResume } from '../../src/index.ts';
import { fileBeside, sourceOf, tradeCvs } from '../quality/founding-cvs.ts';
import { missingWords, oddCharacters, tokensOf } from '../referees/words.ts';
import { laidOutOn, ownThemes, setIn, themesAndCvs, themesAndTradeCvs } from './extracted-words.ts';
import { faultsOfReading } from './heads-and-texts.ts';
import { referenceTokens, tokensAcrossLines } from './reference-tokens.ts';
import { solidWords } from './solid-words.ts';

describe('pdf.js finds', () => {
  test.each(ownThemes)('every token of the reference of %s', async (_, theme, cv) => {
    const { extracted } = await setIn(theme, cv);
    expect(missingWords(referenceTokens(cv.reference), tokensAcrossLines(extracted))).toEqual([]);
  });

  test.each(themesAndCvs)('every composed word of %s, each header before its text', async (_, theme, cv) => {
    const { extracted, flows } = await setIn(theme, cv);
    const words = flows.flatMap(({ paragraphs }) => solidWords(paragraphs.join('\n')));
    expect(missingWords(words, solidWords(extracted))).toEqual([]);
    expect(flows.flatMap(({ texts }) => faultsOfReading(texts, extracted))).toEqual([]);
  });
});

describe('without a problem, complete and in order are', () => {
  test.each(themesAndTradeCvs)('the pages of %s on A4', async (_, theme, cv) => {
    const { extracted, shown, problems } = await setIn(theme, cv);
    expect(problems).toEqual([]);
    expect(tokensOf(extracted)).toEqual(tokensOf(shown));
    expect(extracted.match(oddCharacters) ?? []).toEqual([]);
  });

  test.each(themesAndTradeCvs)('the pages of %s on Letter', async (_, theme, cv) => {
    const { shown, problems, flows } = await laidOutOn('letter', theme, cv);
    expect(problems).toEqual([]);
    const words = flows.flatMap(({ paragraphs }) => solidWords(paragraphs.join('\n')));
    expect(missingWords(words, solidWords(shown))).toEqual([]);
  });
});

test.each(tradeCvs)('check finds no error in $name', async (cv) => {
  const problems = await checkResume(sourceOf(cv), { file: cv.file, read: fileBeside(cv) });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
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
