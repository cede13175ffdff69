import { expect, test } from 'vitest';
import { paintText, typeset, typesetPages } from '../../src/index.ts';

interface Page {
  readonly text: string;
  readonly language: string | undefined;
  readonly problems: readonly string[];
}

async function page(source: string, options: { locale?: string; theme?: string } = {}): Promise<Page> {
  const { display, stages, problems } = await typesetPages(source, options);
  if (display === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return {
    text: (await paintText(display)).replaceAll(/[\u00a0\u202f\n]/g, ' '),
    language: stages?.document.language,
    problems: problems
      .filter(({ code }) => code === 'unknown-locale')
      .map(({ message, hint }) => `${message} ${hint}`),
  };
}

const job = 'sections:\n  Work:\n    - title: B\n      dates: 2019-03 –\n';

test.each([
  ['de-CH', 'de-CH', 'März 2019 – heute'],
  ['fr-CA', 'fr-CA', 'mars 2019 – aujourd’hui'],
  ['es-MX', 'es-MX', 'mar 2019 – actualidad'],
  ['es_ar', 'es-AR', 'mar 2019 – actualidad'],
  ['sr-Latn-RS', 'sr-Latn-RS', 'mar 2019. – danas'],
  ['pt-PT', 'pt-PT', 'mar. 2019 – presente'],
  ['ru-x-mine', 'ru-x-mine', 'март 2019 – настоящее время'],
  ['polish', 'pl', 'mar 2019 – obecnie'],
  ['Deutsch', 'de', 'März 2019 – heute'],
  ['türkçe', 'tr', 'Mar 2019 – günümüz'],
  ['繁體中文', 'zh-Hant', ''],
  ['Norwegian', 'nb', 'mars 2019 – nå'],
])('locale: %s is the language %s, and dates are in it: %s', async (written, tag, dates) => {
  const found = await page(`name: A\nlocale: ${written}\n${job}`);
  expect([found.language, found.problems]).toEqual([tag, []]);
  expect(found.text).toContain(dates);
});

test.each([
  [
    'cy',
    'Maw 2019 – present',
    'Quoin has the months of Welsh (“cy”), but no other words. “present”, page numbers and labels are in English. ' +
      'Write the word for today under `locale:`, as `present: …`.',
  ],
  [
    'tlh',
    'Mar 2019 – present',
    'Quoin has no words in the language “tlh”. Dates and labels are in English. ' +
      'Write the months and the word for today under `locale:`.',
  ],
  ['frensh', 'Mar 2019 – present', '“frensh” is not a language tag. Using `en-GB`. Did you mean `french`?'],
])('one problem says which words of %s are missing', async (tag, dates, problem) => {
  const found = await page(`name: A\nlocale: ${tag}\n${job}`);
  expect(found.text).toContain(dates);
  expect(found.problems).toEqual([problem]);
});

test('a language without words of its own has those that the file brings', async () => {
  const found = await page(`name: A\nlocale: {language: cy, present: heddiw}\n${job}`);
  expect([found.language, found.problems]).toEqual(['cy', []]);
  expect(found.text).toContain('Maw 2019 – heddiw');
});

test('the tag is in the document, in its metadata and in sections of another language', async () => {
  const { pdf } = await typeset(
    'name: A\nlocale: sr-Latn\nsections:\n  - {title: B, lang: es-mx, entries: [C]}\n',
    {
      conformance: 'none',
    },
  );
  const bytes = Buffer.from(pdf ?? []).toString('latin1');
  expect(bytes).toContain('/Lang (sr-Latn)');
  const { problems } = await typesetPages(
    'name: A\nsections:\n  - {title: B, lang: not a tag, entries: [C]}\n',
  );
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('is not a language tag')]);
});

test.each([
  ['tr', 'Diller ve ilgi alanları', 'DİLLER VE İLGİ ALANLARI'],
  ['az-AZ', 'Dillər və işlər', 'DİLLƏR VƏ İŞLƏR'],
  ['el', 'Επαγγελματική εμπειρία', 'ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ'],
  ['nl', 'IJkpunten', 'IJKPUNTEN'],
  ['en', 'Diller', 'DILLER'],
])('capitals are those of the language: %s %s', async (locale, title, capitals) => {
  const source = `name: A\nlocale: ${locale}\nsections:\n  ${title}: [B]\n`;
  expect((await page(source, { theme: 'plain' })).text).toContain(capitals);
});

test('a file that names no language is set in that of its texts, but for one that the caller names', async () => {
  const source = `name: A\nsummary: Rozwój aplikacji oraz zarządzanie projektami w dziale sprzedaży i obsługa klientów.\n${job}`;
  const found = await page(source);
  expect([found.language, found.text.includes('mar 2019 – obecnie')]).toEqual(['pl', true]);
  expect((await page(source, { locale: 'en-GB' })).text).toContain('Mar 2019 – present');
});

test('keys of sections and of facts have the words of the language', async () => {
  const source =
    'name: A\nlocale: pl\ncontact: [nationality: PL, dob: 1990-05-01, driving licence: B]\nexperience: [{title: B}]\n' +
    'education: [{title: C}]\n';
  const { text } = await page(source, { theme: 'classic' });
  for (const words of [
    'Obywatelstwo: PL',
    'Data urodzenia: ',
    'Prawo jazdy: B',
    'Doświadczenie zawodowe',
    'Wykształcenie',
  ])
    expect(text).toContain(words);
  expect((await page(source.replace('pl', 'en'), { theme: 'classic' })).text).toContain('Driving licence: B');
});

test('quotation marks are those of the language of a section', async () => {
  const source = `name: A
sections:
  - {title: B, lang: ru, entries: ['Слово "кавычки"']}
  - {title: C, lang: de-AT, entries: ['Wort "Zitat"']}
  - {title: D, lang: fi, entries: ['Sana "lainaus"']}
  - {title: E, entries: ['Word "quote"']}
`;
  const { text } = await page(source);
  for (const words of ['Слово «кавычки»', 'Wort „Zitat“', 'Sana ”lainaus”', 'Word “quote”'])
    expect(text).toContain(words);
});

test('a title that only says what the document is stays its title, in any language', async () => {
  for (const title of ['Życiorys', 'Резюме', 'Önéletrajz', 'Özgeçmiş', 'Lebenslauf']) {
    const { stages } = await typesetPages(`name: Ada\ntitle: ${title}\n`);
    expect([stages?.document.title, stages?.document.subject]).toEqual([title, undefined]);
  }
});
