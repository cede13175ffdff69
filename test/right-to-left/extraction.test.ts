import { expect, test } from 'vitest';
import { paintText } from '../../src/paint/text.ts';
import { textByPdfJs } from '../referees/extractors.ts';
import { comparedWith, displayIn, languages, pdfIn, plainText } from './paragraph-pages.ts';
import { testParagraphs } from './paragraphs.ts';

/** Lines that pdf.js takes for left to right, since fewer than 30 % of their letters are not. */
const takenForLeftToRight = /^(?:\d{4} – |\S+ \d{4} – |\S+: [+\w.-]+@?)/u;
/** What pdf.js reads otherwise: it drops non-joiners, and puts a space before a mark at the end of a word. */
const readOtherwise = /\u200c|\p{M}(?:\s|$)/u;

test.each(['Source Serif 4', 'Fira Sans'])(
  'pdf.js reads 15 of the 25 paragraphs in %s as they are written, and the others are those that it is known for',
  async (family) => {
    const compared = await Promise.all(
      languages.map(async (language) =>
        comparedWith(await textByPdfJs(await pdfIn(language, family)), language),
      ),
    );
    expect(compared.flatMap(({ right }) => right).length).toBeGreaterThanOrEqual(15);
    const unexpected = compared
      .flatMap(({ wrong }) => wrong)
      .filter((text) => !takenForLeftToRight.test(text) && !readOtherwise.test(text));
    expect(unexpected).toEqual([]);
  },
);

test('pdf.js reads every telephone number, e-mail address, percentage and year as it is written', async () => {
  for (const language of languages) {
    const found = plainText(await textByPdfJs(await pdfIn(language)));
    const texts = testParagraphs.filter((paragraph) => paragraph.language === language);
    const facts = texts.flatMap(({ text }) => text.match(/\+[\d -]+\d|[\w.]+@[\w.]+\w|\d+%|\d{4}/gu) ?? []);
    for (const fact of facts) expect(found).toContain(fact);
  }
});

test('text from right to left is in reading order in the display list', async () => {
  for (const language of languages) {
    const { right, wrong } = comparedWith(paintText(await displayIn(language)), language);
    expect(wrong).toEqual([]);
    expect(right).toHaveLength(testParagraphs.filter((each) => each.language === language).length);
  }
});
