import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { typeset, typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import { verify } from '../../src/verify.ts';

const themes = ['classic', 'sidebar', 'gutter', 'swiss', 'plain'];
const folder = path.join(import.meta.dirname, 'cvs');
const cvs = readdirSync(folder).map((name) => path.basename(name, '.yaml'));

const sourceOf = (cv: string) => readFileSync(path.join(folder, `${cv}.yaml`), 'utf8');

test.each(themes.flatMap((theme) => cvs.map((cv) => [cv, theme] as const)))(
  'the résumé %s in %s has all of its text, in order, and no problem',
  async (cv, theme) => {
    const source = sourceOf(cv);
    const { pdf, problems } = await typeset(source, { theme });
    if (!pdf) throw new Error('no PDF');
    expect(problems.filter(({ missing, severity }) => missing !== undefined || severity === 'error')).toEqual(
      [],
    );
    const verification = await verify(pdf, source, { theme });
    expect(verification?.losses).toEqual([]);
  },
);

/** Returns the left edges of the runs that begin with a text. */
async function leftEdges(cv: string, theme: string, start: RegExp): Promise<readonly number[]> {
  const { display } = await typesetPages(sourceOf(cv), { theme });
  const runs = display?.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run')) ?? [];
  return runs.filter(({ run }) => start.test(runText(run))).map(({ x }) => x);
}

test.each([
  ['the side column of sidebar', 'sidebar', /^שפות/u, /^ניסיון/u],
  ['the dates of gutter', 'gutter', /^מרץ 2019/u, /^חברת/u],
  ['the bullets of classic', 'classic', /^– $/u, /^הגדלתי/u],
  ['the dates of plain, which are at the other side', 'plain', /^מנהלת מוצר בכירה/u, /^מרץ 2019/u],
])('in Hebrew, %s are right of the text', async (_, theme, right, left) => {
  const [rightmost = 0] = await leftEdges('he', theme, right);
  const [leftmost = 0] = (await leftEdges('he', theme, left)).slice(-1);
  expect(rightmost).toBeGreaterThan(leftmost);
});

test('`direction` turns the pages of any language around, and keeps those of Hebrew', async () => {
  const directionOf = async (cv: string, direction: string) =>
    (await typesetPages(sourceOf(cv), { settings: { direction } })).display?.direction;
  expect(await directionOf('mixed', 'rtl')).toBe('rtl');
  expect(await directionOf('mixed', 'auto')).toBeUndefined();
  expect(await directionOf('he', 'ltr')).toBeUndefined();
  expect(await directionOf('he', 'auto')).toBe('rtl');
});

test('an organization and its place have the comma of their script between them', async () => {
  const textIn = async (cv: string) => {
    const { display } = await typesetPages(sourceOf(cv), { theme: 'classic' });
    const items = display?.pages.flatMap((page) => page.items) ?? [];
    return items.map((item) => (item.kind === 'run' ? runText(item.run) : '')).join('');
  };
  expect(await textIn('ar')).toContain('شركة النور للتقنية، دبي');
  expect(await textIn('he')).toContain('חברת אלון בע"מ, תל אביב');
});

test('on English pages, words in Hebrew, Arabic and Persian have their language in the tags, and other text has not', async () => {
  const { display } = await typesetPages(sourceOf('words'), { theme: 'classic' });
  const items = display?.pages.flatMap((page) => page.items) ?? [];
  const textsIn = (language: string | undefined) =>
    items.flatMap((item) => {
      const element = item.kind === 'run' ? display?.structure[item.element ?? -1] : undefined;
      return item.kind === 'run' && element?.language === language ? runText(item.run).trim() : [];
    });
  expect(textsIn('ar')).toContain('شركة المياه');
  expect(textsIn('ar')).toContain('العربية');
  expect(textsIn('fa')).toEqual(['دانشگاه تهران', 'گچ‌کار']);
  expect(textsIn('he').join('')).toBe('מגזין“צה״לבע"מעברית');
  expect(textsIn(undefined).join('')).not.toMatch(/[\p{sc=Hebr}\p{sc=Arab}]/u);
});

test('words whose language is tagged are as large as those whose is not', async () => {
  const sizes = async (source: string) => {
    const { display } = await typesetPages(source, { theme: 'classic' });
    const runs = display?.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run')) ?? [];
    return runs.filter(({ run }) => /\p{sc=Arab}/u.test(runText(run))).map(({ run }) => run.size);
  };
  const source = (text: string) => `name: X Y\nlocale: en\nsummary: ${text}\n`;
  // In Hebrew and Arabic letters together, the language is not told.
  const [tagged] = await sizes(source('I studied at جامعة for years.'));
  const [plain] = await sizes(source('I studied at جامعة עברית for years.'));
  expect(tagged).toBe(plain);
});
