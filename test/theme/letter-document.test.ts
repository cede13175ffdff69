import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { blocksIn } from '../../src/model/blocks.ts';
import { millimetres } from '../../src/model/geometry.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { PlacedRun } from '../../src/model/page.ts';
import { builtInThemes, defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { letterDocument } from '../../src/theme/letter-document.ts';
import { defineTheme, type Theme } from '../../src/theme/theme.ts';
import { contextWith, paragraphsIn, resumeOf } from './kit/fixtures.ts';

const resume = resumeOf(`name: Ada Lovelace
headline: Analyst
contact: {email: a@b.org}
summary: For the CV alone.
letter:
  to: [Charles Babbage, London]
  place: London
  date: 2024-05-03
  subject: Your engine
  opening: Dear Sir,
  body: I write.
  closing: Yours,
  enclosed: CV
sections: {One: text}
`);

function letterIn(theme: Theme) {
  const document = letterDocument(resume, theme, contextWith());
  if (!document) throw new Error('no letter');
  return document;
}

test.each(Object.values(builtInThemes))(
  '$name composes a letter in its own header and one column',
  (theme) => {
    const { flows, sheet } = letterIn(theme);
    expect(flows.map(({ name }) => name)).toEqual(['main']);
    expect(sheet.first.frames.map(({ flow }) => flow)).toEqual(['main']);
    const paragraphs = paragraphsIn(flows[0]?.blocks ?? []);
    expect(paragraphs[0]).toBe('name: Ada Lovelace');
    expect(paragraphs.join()).not.toContain('For the CV alone');
    expect(paragraphs.slice(paragraphs.indexOf('text: Charles Babbage / London'))).toEqual([
      'text: Charles Babbage / London',
      'text: London, 3 May 2024',
      'heading: Your engine',
      'text: Dear Sir,',
      'text: I write.',
      'text: enclosed: CV',
      'text: Yours,',
      'text: Ada Lovelace',
    ]);
  },
);

test('a letter has one column between its margins, without the panels behind several', () => {
  const side = { flow: 'side', x: 30, y: 40, width: 120, height: 700 };
  const main = { flow: 'main', x: 170, y: 50, width: 370, height: 690 };
  const tints = [{ area: side, colour: '#222222' }];
  const theme = defineTheme({
    ...defaultTheme,
    sheet: (_, { settings }) => ({
      size: settings.paper,
      first: { frames: [main, side], tints },
      other: { frames: [main, side] },
    }),
    flows: (_, { header }) => [{ name: 'side', blocks: header }],
  });
  const { sheet, flows } = letterIn(theme);
  const width = 37 * 10.5;
  expect(sheet.first).toMatchObject({
    frames: [{ flow: 'main', x: millimetres(25), y: 40, width, height: 700 }],
  });
  expect(sheet.first.tints).toBeUndefined();
  expect(paragraphsIn(flows[0]?.blocks ?? []).slice(0, 1)).toEqual(['name: Ada Lovelace']);
});

test('a letter has the measure of the résumé in em, and is no wider than its margins allow', () => {
  const context = contextWith();
  const widthIn = (width: number): number | undefined => {
    const main = { flow: 'main', x: 50, y: 50, width, height: 690 };
    const theme = defineTheme({
      ...defaultTheme,
      sheet: (_, { settings }) => ({
        size: settings.paper,
        first: { frames: [main] },
        other: { frames: [main] },
      }),
    });
    return letterDocument(resume, theme, context)?.sheet.first.frames[0]?.width;
  };
  expect(widthIn(200)).toBeCloseTo(37 * 10.5);
  expect(widthIn(400)).toBeCloseTo((400 / context.settings.size) * 10.5);
  expect(widthIn(500)).toBeCloseTo(context.settings.paper.width - 2 * millimetres(25));
});

test.each(['de', 'en-GB', 'en-US'])(
  'the text of a letter starts below the address, not beside its edge (%s)',
  async (tag) => {
    const runs = await runsOf(tag, 'plain', {
      page: { size: tag === 'en-US' ? 'letter' : 'a4' },
      only: 'letter',
    });
    const address = runs.find(({ text }) => text.startsWith('Herrn'));
    const text = runs.find((one) => one.text.startsWith('I write'));
    expect(text?.x).toBeCloseTo(address?.x ?? Number.NaN, 1);
  },
);

test('a header without contacts gets them on a line, one without a name is replaced', () => {
  const name = defaultTheme.header;
  const bare = defineTheme({
    ...defaultTheme,
    header: (one, context) => name({ ...one, contact: [] }, context),
  });
  const empty = defineTheme({ ...defaultTheme, header: () => [] });
  for (const theme of [bare, empty]) {
    const paragraphs = paragraphsIn(letterIn(theme).flows[0]?.blocks ?? []);
    expect(paragraphs.slice(0, 3)).toEqual(['name: Ada Lovelace', 'headline: Analyst', 'contact: a@b.org']);
  }
});

const source = (locale: string): string => `name: Ada Lovelace
headline: Analyst
locale: ${locale}
contact: [{email: ada@example.org}, {phone: +44 20 7946 0958}]
letter:
  to: [Herrn Charles Babbage, Institut für Rechenmaschinen, Dorset Street 1, London W1]
  date: 2024-05-03
  subject: Your engine
  opening: Dear Sir,
  body: ${'I write to you about the engine, which I understand. '.repeat(8)}
sections:
  Work: [{title: Analyst, dates: 2012 – 2014}]
`;

/** Returns the runs of the first page, and the heights of their capitals above the baseline. */
async function runsOf(
  locale: string,
  theme: string,
  options: {
    readonly page?: { readonly size: 'a4' | 'letter' | 'a5' };
    readonly only: 'letter' | 'resume';
    readonly fit?: 'none';
  },
): Promise<readonly (PlacedRun & { readonly text: string; readonly top: number })[]> {
  const { display } = await typesetPages(source(locale), { theme, ...options });
  const items = display?.pages[0]?.items ?? [];
  return items.flatMap((item) => {
    if (item.kind !== 'run') return [];
    const { face, size } = item.run;
    return [{ ...item, text: runText(item.run), top: item.y - (face.capHeight / face.unitsPerEm) * size }];
  });
}

const fields = [
  ['de', 'a4', { left: 25, top: 62.7, right: 105, bottom: 90 }],
  ['en-GB', 'a4', { left: 25, top: 57, right: 100, bottom: 81 }],
  ['fr', 'a4', { left: 110, top: 55, right: 195, bottom: 88 }],
  ['en-US', 'letter', { left: 25.4, top: 55, right: 107.4, bottom: 77 }],
  ['de', 'letter', { left: 25.4, top: 55, right: 107.4, bottom: 77 }],
] as const;

test.each(Object.keys(builtInThemes).flatMap((theme) => fields.map((field) => [theme, ...field] as const)))(
  '%s has the address where the window of an envelope is: %s on %s',
  async (theme, locale, paper, field) => {
    const runs = await runsOf(locale, theme, { page: { size: paper }, only: 'letter' });
    const from = runs.findIndex(({ text }) => text.startsWith('Herrn'));
    const to = runs.findIndex(({ text }) => text.includes('W1'));
    const address = runs.slice(from, to + 1);
    const [first] = address;
    expect(first?.top).toBeCloseTo(millimetres(field.top), 1);
    expect(first?.x).toBeCloseTo(millimetres(field.left), 1);
    for (const { x, y, run } of address) {
      expect(x + run.width).toBeLessThanOrEqual(millimetres(field.right));
      expect(y).toBeLessThanOrEqual(millimetres(field.bottom));
    }
    // The header is above the field, the text below it.
    for (const { y } of runs.slice(0, from)) expect(y).toBeLessThan(millimetres(field.top));
    for (const { top } of runs.slice(to + 1)) expect(top).toBeGreaterThan(millimetres(field.bottom));
  },
);

test.each(Object.keys(builtInThemes))(
  '%s sets an address of six lines close enough for its field',
  async (theme) => {
    const lines = [
      'Herrn Charles Babbage',
      'Institut für Maschinen',
      'Abteilung 4',
      'Haus B',
      'Dorset Street 1',
      'London W1',
    ];
    const written = source('de').replace(/to: \[.*\]/u, `to: ${JSON.stringify(lines)}`);
    const { display } = await typesetPages(written, { theme, page: { size: 'a4' }, only: 'letter' });
    const runs = (display?.pages[0]?.items ?? []).flatMap((item) => (item.kind === 'run' ? [item] : []));
    const last = runs.find(({ run }) => runText(run).startsWith('London W1'));
    expect(last?.y).toBeLessThanOrEqual(millimetres(90));
  },
);

test.each(Object.keys(builtInThemes))('%s has the text of letters in 10.5 to 11 pt', async (theme) => {
  const runs = await runsOf('en-GB', theme, { only: 'letter' });
  const text = runs.find((one) => one.text.startsWith('I write'));
  expect(text?.run.size).toBeGreaterThanOrEqual(10.5);
  expect(text?.run.size).toBeLessThanOrEqual(11);
});

test.each(Object.keys(builtInThemes).filter((name) => name !== 'sidebar'))(
  '%s has the header of the résumé above a letter',
  async (theme) => {
    const headOf = async (only: 'letter' | 'resume', end: string): Promise<readonly unknown[]> => {
      const runs = await runsOf('en-GB', theme, { only, fit: 'none' });
      const words = runs.slice(
        0,
        runs.findIndex(({ text }) => text.toLowerCase().startsWith(end)),
      );
      return words.map(({ text, run }) => [text, run.face.key, run.size, run.colour]);
    };
    const letter = await headOf('letter', 'herrn');
    expect(letter.length).toBeGreaterThan(3);
    expect(letter).toEqual(await headOf('resume', 'work'));
  },
);

test('a letter in sidebar has the name and the headline as in the side column', async () => {
  const headOf = async (only: 'letter' | 'resume'): Promise<readonly unknown[]> => {
    const runs = await runsOf('en-GB', 'sidebar', { only, fit: 'none' });
    return runs.slice(0, 2).map(({ text, run }) => [text, run.face.key, run.size, run.colour]);
  };
  expect(await headOf('letter')).toEqual(await headOf('resume'));
});

test('a header that reaches into the field moves the address down', async () => {
  const contact = Array.from(
    { length: 12 },
    (_, index) => `{url: https://example.org/${'a-long-page-'.repeat(4)}${index}}`,
  );
  const yaml = source('de').replace(/contact: .*/, `contact: [${contact.join(', ')}]`);
  const { display } = await typesetPages(yaml, { theme: 'gutter', only: 'letter' });
  const runs = (display?.pages[0]?.items ?? []).filter((item) => item.kind === 'run');
  const address = runs.find(({ run }) => runText(run).startsWith('Herrn'));
  const above = runs.filter(({ run }) => runText(run).includes('a-long-page'));
  expect(address?.y).toBeGreaterThan(millimetres(80));
  for (const { y } of above) expect(y).toBeLessThan((address?.y ?? 0) - 10);
});

test('on papers without a common envelope, the address follows the header', async () => {
  const runs = await runsOf('de', 'gutter', { page: { size: 'a5' }, only: 'letter' });
  expect(runs.find(({ text }) => text.startsWith('Herrn'))?.top).toBeLessThan(millimetres(62));
});

test('a large size of the text is kept', () => {
  const document = letterDocument(resume, defaultTheme, contextWith({ size: 14, leading: 18 }));
  const paragraphs = [...blocksIn(document?.flows[0]?.blocks ?? [])].filter(
    (block) => block.kind === 'paragraph',
  );
  expect(paragraphs.at(-1)?.style.text.size).toBe(14);
});

test('without a letter there is no document', () => {
  expect(letterDocument(resumeOf('name: Ada'), defaultTheme, contextWith())).toBeUndefined();
});
