import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';

const a4 = { width: 595.28, height: 841.89 };
const letter = { width: 612, height: 792 };
const work = 'sections: {Work: [{title: Analyst, dates: Fall 2017 – Spring 2019, bullets: [One]}]}';
const austin = 'contact: [{location: "Austin, TX 78701"}]';

interface Printed {
  readonly size: unknown;
  readonly language: string | undefined;
  readonly text: string;
}

async function printed(source: string, options = {}): Promise<Printed> {
  const { display, stages } = await typesetPages(source, options);
  if (display === undefined) throw new Error('nothing was laid out');
  const { sheet, language } = stages?.document ?? {};
  return { size: sheet?.size, language, text: (await paintText(display)).replaceAll(/[\s\u202f]+/gu, ' ') };
}

test('a file with an American address prints the fall, on US Letter', async () => {
  const { size, language, text } = await printed(`name: A\n${austin}\n${work}`);
  expect([size, language]).toEqual([letter, 'en-US']);
  expect(text).toContain('Fall 2017 – Spring 2019');
});

test('what the file or the caller says wins over the address', async () => {
  const source = `name: A\n${austin}\n${work}`;
  expect((await printed(`page: a4\n${source}`)).size).toEqual(a4);
  expect((await printed(`locale: en-GB\n${source}`)).size).toEqual(a4);
  expect((await printed(`locale: en-GB\n${source}`)).text).toContain('Autumn 2017');
  expect((await printed(source, { page: { size: 'a4' } })).size).toEqual(a4);
  const british = await printed(source, { locale: 'en-GB' });
  expect(british.text).toContain('Autumn 2017');
  expect(british.size).toEqual(a4);
});

test('the fall stays the fall without a locale, in en and en-US, and on American paper', async () => {
  for (const said of ['', 'locale: en', 'locale: en-US', 'page: letter', 'page: legal']) {
    const { text } = await printed(`name: A\n${said}\n${work}`);
    expect(text).toContain('Fall 2017 – Spring 2019');
  }
  const autumn = work.replace('Fall', 'Autumn');
  expect((await printed(`name: A\n${autumn}`)).text).toContain('Autumn 2017');
  expect((await printed(`name: A\n${autumn}`, { page: { size: 'letter' } })).text).toContain('Fall 2017');
});

test('a file without an American address is on A4', async () => {
  const { size, language } = await printed(
    `name: A\ncontact: [{location: Leeds}]\n${work.replace('Fall', 'Autumn')}`,
  );
  expect([size, language]).toEqual([a4, 'en-GB']);
});
