import { expect, test } from 'vitest';
import { checkResume, paintText, typesetPages } from '../../src/index.ts';
import { separatorIn } from '../../src/locale/locale.ts';
import { findLocale } from '../../src/locale/locales.ts';
import type { GlyphRun } from '../../src/model/glyph-run.ts';
import { runText } from '../../src/model/glyph-run.ts';

/** Returns the runs of a résumé, with their positions. */
async function runsOf(
  source: string,
  theme: string,
): Promise<readonly { readonly run: GlyphRun; readonly x: number; readonly y: number }[]> {
  const { display } = await typesetPages(source, { theme });
  return (
    display?.pages.flatMap((page) => page.items.flatMap((item) => (item.kind === 'run' ? item : []))) ?? []
  );
}

/** Returns the text of the pages, without the font problems that characters of a missing script have. */
async function textOf(source: string, theme: string): Promise<string> {
  const { display } = await typesetPages(source, { theme });
  return display === undefined ? '' : paintText(display);
}

const hindi = `name: मीरा त्रिपाठी
locale: hi
sections:
  कार्य अनुभव:
    - title: शिक्षिका
      organization: गंगा विद्या मंदिर (Ganga)
      location: वाराणसी
      dates: 2012 – 2017
      text: यह *महत्त्वपूर्ण* काम था, और 94% सफल रहा।
`;

test('letters of Devanagari and Thai have no letter-spacing, no small capitals and no italics', async () => {
  const thai = hindi.replaceAll(/\p{sc=Deva}+/gu, 'งาน').replace('locale: hi', 'locale: th');
  for (const source of [hindi, thai]) {
    const runs = (await runsOf(source, 'classic')).map(({ run }) => run);
    const ofScript = runs.filter((run) => /[\p{sc=Deva}\p{sc=Thai}]/u.test(runText(run)));
    expect(ofScript.length).toBeGreaterThan(4);
    for (const run of ofScript) {
      expect(run.tracking).toBe(0);
      expect(run.face.slope).toBe('upright');
    }
  }
});

test('emphasis of letters without italics is bold, and a name that a theme slants before its place is not', async () => {
  const runs = (await runsOf(hindi, 'classic')).map(({ run }) => run);
  const weightOf = (word: string): number | undefined =>
    runs.find((run) => runText(run).includes(word))?.face.weight;
  expect(weightOf('महत्त्वपूर्ण')).toBeGreaterThanOrEqual(600);
  expect(weightOf('मंदिर')).toBe(400);
});

test('in scripts with tall letters figures are lining and lines farther apart, unless the file sets them', async () => {
  const pages = async (file: string) => (await typesetPages(file, { theme: 'classic' })).stages?.document;
  const styleIn = async (file: string) => {
    const document = await pages(file);
    const text = JSON.stringify(document);
    const figures = new Set(text.match(/(?<="figures":")\w+/gu));
    const leading = Math.min(...(text.match(/(?<="leading":)[\d.]+/gu) ?? []).map(Number));
    return { figures: [...figures], leading };
  };
  const english = await styleIn('name: Ada\nlocale: en\nsummary: In 1842.\n');
  const devanagari = await styleIn('name: Ada\nlocale: hi\nsummary: In 1842.\n');
  const set = await styleIn(
    'name: Ada\nlocale: hi\ntheme: {name: classic, figures: oldstyle, leading: 14pt}\nsummary: In 1842.\n',
  );
  expect(english.figures).toEqual(['oldstyle']);
  expect(devanagari.figures).toEqual(['lining']);
  expect(devanagari.leading).toBeCloseTo(1.12 * english.leading);
  expect(set).toEqual({ figures: ['oldstyle'], leading: 14 });
  expect((await styleIn('name: Ada\nlocale: hi-Latn\nsummary: In 1842.\n')).figures).toEqual(['oldstyle']);
});

test.each([
  ['zh', '：', '，'],
  ['zh-Hant', '：', '，'],
  ['ja', '：', '、'],
  ['ko', ': ', ', '],
  ['en-GB', ': ', ', '],
  ['fr', '\u00a0: ', ', '],
  ['fr-CH', '\u202f: ', ', '],
  ['fr-CA', '\u00a0: ', ', '],
])('separators between a label and its text and before a place in %s', (tag, colon, comma) => {
  const locale = findLocale(tag);
  if (locale === undefined) throw new Error(`no locale ${tag}`);
  expect(separatorIn(': ', locale)).toBe(colon);
  expect(separatorIn(', ', locale)).toBe(comma);
});

test('labels and places have the separators of the language', async () => {
  const french = `name: A\nlocale: fr\nsections:\n  Compétences:\n    Outils: Excel\n`;
  const { stages } = await typesetPages(french, { theme: 'classic' });
  expect(JSON.stringify(stages?.document)).toContain('"text":"\u00a0: "');
});

test('a line that a theme joins has the direction of its pages: an Arabic school stands before its place', async () => {
  const source = `name: Ada\nlocale: en\nsections:\n  Education:\n    - title: BA\n      organization: معهد اللغات الشرقية\n      location: Alexandria\n  Languages:\n    العربية: fluent\n`;
  for (const theme of ['gutter', 'classic']) {
    const runs = await runsOf(source, theme);
    const placeOf = (text: string) => runs.find(({ run }) => runText(run).includes(text));
    for (const [arabic, latin] of [
      ['الشرقية', 'Alexandria'],
      ['العربية', 'fluent'],
    ] as const) {
      const [school, place] = [placeOf(arabic), placeOf(latin)];
      expect(school?.x).toBeLessThan(place?.x ?? 0);
      if (theme === 'classic') expect(school?.y).toBeCloseTo(place?.y ?? 0);
    }
  }
});

test('bullets of Chinese or Thai sentences are a list, and short ones of them one paragraph', async () => {
  const linesIn = async (bullets: readonly string[]): Promise<number> => {
    const source = `locale: th\nsections:\n  งาน:\n${bullets.map((bullet) => `    - ${bullet}\n`).join('')}`;
    return new Set((await runsOf(source, 'classic')).map(({ y }) => y)).size;
  };
  expect(await linesIn(['จัดทำรายการคำนวณและแบบก่อสร้าง', 'ดูแลทีมวิศวกรและผู้รับเหมาช่วง'])).toBe(3);
  expect(await linesIn(['เดินป่า', 'ดนตรี'])).toBe(2);
});

test('Greek small capitals have no accents, and their text keeps them', async () => {
  const source =
    'name: Ελένη Παπαδοπούλου\nlocale: el\nsections:\n  Επαγγελματική εμπειρία:\n    - ή αυτό, ή άλλο, ή τίποτε άλλο\n';
  const plain = source
    .replace('Ελένη Παπαδοπούλου', 'Ελενη Παπαδοπουλου')
    .replace('ή εμπειρία', 'η εμπειρια');
  const glyphsOf = async (file: string) =>
    (await runsOf(file, 'classic'))
      .filter(({ run }) => run.size > 11)
      .flatMap(({ run }) => run.glyphs.map(({ id }) => id));
  const ids = await glyphsOf(source);
  expect(ids.length).toBeGreaterThan(15);
  expect(ids).toEqual(await glyphsOf(plain));
  expect(await textOf(source, 'classic')).toContain('Ελένη Παπαδοπούλου');
});

test('ß in headings of capitals is SS, or ẞ if `sharp-s` is `capital`', async () => {
  const source = (sharpS: string): string =>
    `name: A\nlocale: de\ntheme: {name: one, headings: capitals${sharpS}}\nsections:\n  Maße und Straßen:\n    - eins, zwei, drei und vier\n`;
  const headingOf = async (file: string): Promise<string> => (await paintTextOf(file)).split('\n')[1] ?? '';
  expect(await headingOf(source(''))).toBe('MASSE UND STRASSEN');
  expect(await headingOf(source(', sharp-s: capital'))).toBe('MAẞE UND STRAẞEN');
});

async function paintTextOf(file: string): Promise<string> {
  const { display } = await typesetPages(file);
  return display === undefined ? '' : (await paintText(display)).replaceAll('\n\n', '\n');
}

test('marks of letters do not count for the length of lines', async () => {
  const sentence = 'मैं बारह वर्षों से भौतिकी और रसायन विज्ञान पढ़ा रही हूँ और विद्यार्थियों की सहायता करती हूँ। ';
  const file = `name: मीरा\nlocale: hi\nsummary: ${sentence.repeat(6)}\n`;
  const problems = await checkResume(file, { theme: 'gutter' });
  expect(problems.filter(({ code }) => code === 'line-too-long')).toEqual([]);
});

test.each([
  ['ja', '日本語、英語'],
  ['zh', '日本語、英語'],
  ['ar', '日本語، 英語'],
  ['fa', '日本語، 英語'],
  ['ko', '日本語, 英語'],
  ['he', '日本語, 英語'],
  ['de', '日本語, 英語'],
])('values of the file are joined as %s joins them: %s', async (tag, joined) => {
  const source = `name: X\nlocale: ${tag}\nsections:\n  Skills:\n    - label: A\n      details: [日本語, 英語]\n    - label: B\n      details: "C, D"\n`;
  const { stages } = await typesetPages(source);
  const text = JSON.stringify(stages?.document.flows)
    .match(/"text":"(?:[^"\\]|\\.)*"/gu)
    ?.map((match) => match.slice(8, -1))
    .join('');
  expect(text).toContain(joined);
  expect(text).toContain('C, D');
});
