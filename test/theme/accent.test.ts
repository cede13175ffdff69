import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, Page, PlacedRun } from '../../src/model/page.ts';

const cv = `
name: NAME
sections:
  Experience:
    - title: Analyst
      organization: Engine Ltd
      dates: 2012 – 2014
      bullets: [Wrote notes.]
`;

async function firstPage(name: string, settings: Readonly<Record<string, string>> = {}): Promise<Page> {
  const { display } = await typesetPages(cv.replace('NAME', name), {
    theme: { name: 'accent', ...settings },
  });
  const page = display?.pages[0];
  if (page === undefined) throw new Error('no page');
  return page;
}

function textOf({ run }: PlacedRun): string {
  return runText(run);
}

function runWith(items: readonly DisplayItem[], text: string): PlacedRun {
  const run = items.find((item) => item.kind === 'run' && textOf(item).includes(text));
  if (run?.kind !== 'run') throw new Error(`“${text}” is not shown`);
  return run;
}

test('the bar has the accent colour and extends to the edges of the paper', async () => {
  const { items, size } = await firstPage('Ada Lovelace', { accent: '#1f4e79' });
  expect(items.filter(({ kind }) => kind === 'tint')).toEqual([
    { kind: 'tint', area: { x: 0, y: 0, width: 10, height: size.height }, colour: '#1f4e79' },
  ]);
});

test('the name has one weight, and the surname the accent colour', async () => {
  const { items } = await firstPage('Augusta Ada King Lovelace', { accent: '#1f4e79' });
  const words = ['Augusta', 'King', 'Lovelace'].map((word) => runWith(items, word).run);
  expect(words.map(({ face }) => face.weight)).toEqual([700, 700, 700]);
  expect(words.map(({ colour }) => colour)).toEqual(['#222222', '#222222', '#1f4e79']);
  const titled = (await firstPage('Dr. Ada Lovelace, Ph.D., P.E.', { accent: '#1f4e79' })).items;
  expect(['Dr.', 'Lovelace', 'P.E.'].map((word) => runWith(titled, word).run.colour)).toEqual([
    '#222222',
    '#1f4e79',
    '#222222',
  ]);
  const [alone] = (await firstPage('Ada')).items.filter((item) => item.kind === 'run');
  expect(alone?.run.face.weight).toBe(700);
});

test('a name too long for a line is set smaller', async () => {
  const short = runWith((await firstPage('Ada Lovelace')).items, 'Lovelace');
  const long = runWith((await firstPage('Wilhelmina Featherstonehaugh-Cholmondeley')).items, 'Cholmondeley');
  expect(long.run.size).toBeLessThan(short.run.size);
  const longer = 'Dr.-Ing. Friederike Katharina Schönborn-Wessels';
  const { items } = await firstPage(longer);
  expect(runWith(items, 'Dr.').y).toBe(runWith(items, 'Wessels').y);
});

test('headings begin left of the text on a line of their own, and dates are right of the last line of a header', async () => {
  const { items } = await firstPage('Ada Lovelace');
  const [head, title, date] = ['Experience', 'Analyst', '2012'].map((text) => runWith(items, text));
  if (!head || !title || !date) throw new Error('no page');
  expect(head.x).toBeLessThan(title.x - 25);
  expect(head.y).toBeLessThan(title.y - 10);
  expect(date.y).toEqual(runWith(items, 'Engine Ltd').y);
  expect(date.x).toBeGreaterThan(title.x);
});

test('bullets have the accent colour', async () => {
  const { items } = await firstPage('Ada Lovelace', { accent: '#1f4e79' });
  expect(runWith(items, '•').run.colour).toBe('#1f4e79');
  expect(runWith(items, 'Wrote').run.colour).toBe('#222222');
});
