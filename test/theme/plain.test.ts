import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem } from '../../src/model/page.ts';

const cv = `
name: Ada Lovelace
contact: [{url: https://example.org/}]
summary: An efficient officer of [finance](https://example.org/finance).
sections:
  Office work:
    - {title: Chief of final offices, organization: Engine Ltd, dates: 2012 – 2014, bullets: [Filed efficiently.]}
    - A first draft of offices.
`;

async function displayItems(): Promise<readonly DisplayItem[]> {
  const { display } = await typesetPages(cv, { theme: 'plain' });
  return (display?.pages ?? []).flatMap(({ items }) => items);
}

test('plain uses no ligatures: every glyph is one character', async () => {
  const runs = (await displayItems()).flatMap((item) => (item.kind === 'run' ? [item.run] : []));
  const joined = runs.flatMap(({ glyphs }) => glyphs).filter(({ text }) => /\S\S/u.test(text));
  expect(runs.length).toBeGreaterThan(10);
  expect(joined.map(({ text }) => text)).toEqual([]);
});

test('plain draws only text', async () => {
  const kinds = new Set((await displayItems()).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['link', 'run']);
});

test('the URL of an entry is the last line of its header, with no more space above it than between lines', async () => {
  const entry = '{title: Kerb, url: https://kerb.example.org/, text: Maps dropped kerbs.}';
  const { display } = await typesetPages(`sections: {Projects: [${entry}]}`, { theme: 'plain' });
  const items = (display?.pages ?? []).flatMap((page) => page.items);
  const lines = items.flatMap((item) =>
    item.kind === 'run' ? [{ text: runText(item.run), y: item.y }] : [],
  );
  const starts = ['Kerb', 'https://kerb.example.org', 'Maps dropped'];
  const baselines = starts.map((start) => lines.find(({ text }) => text.startsWith(start))?.y ?? Number.NaN);
  const [title = 0, url = 0, text = 0] = baselines;
  expect(url - title).toBeCloseTo(12.8);
  expect(text - url).toBeLessThan(1.3 * 12.8);
});
