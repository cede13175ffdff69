import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type TypesetOptions, typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, Page, PlacedRule } from '../../src/model/page.ts';
import { swiss } from '../../themes/swiss.ts';
import { jpegFile } from '../pictures/picture-files.ts';

const nearly = 0.001;
const { leading, size, accent } = swiss.settings;

/** Height of Inter's capitals, in em. */
const capHeight = 1490 / 2048;

const examples = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(`examples/${file}`, 'utf8')] as const);

const allThereIs = [
  'all there is',
  `name: Ada Byron King, Countess of Lovelace and Translator of Luigi Menabrea
headline: Analyst of *engines*
contact: [{email: ada@example.org}, {phone: +44 1632 960148}, {url: 'https://example.org'}]
photo: {file: ada.jpg, alt: Ada}
summary: |
  One paragraph.

  Another one with \`code\`:

  1. first
     - inside
       - further inside
  2. second, which goes on for so long that it needs another line to end on, and then some
sections:
  Work:
    - {title: Analyst, organization: Babbage & Co, location: London, dates: 1842 – 1843, logo: mark.jpg, text: Notes.}
    - organization: Wide & High
      logo: mark.jpg
      roles:
        - {title: Clerk, dates: May 1840 – Jun 1841, bullets: [Filed, {text: Sorted, bullets: [by colour]}]}
        - {title: Porter, dates: '1839', text: "Carried.\\n\\nAnd carried on."}
    - {dates: 1836 – 1838, text: Walked.}
  Skills:
    French: fluent
    Mathematics, mechanics and everything that goes with them in a workshop: good
    Knitting:
  Publications: [One., "Two, of which there is so much to say that it does not fit on one line of the text."]
closing:
  text: I agree that these data are kept.
  signature: {place: London, date: 1843-09-01}
`,
] as const;

async function pagesOf(source: string, options: TypesetOptions = {}): Promise<readonly Page[]> {
  const read = (): Promise<Uint8Array> => Promise.resolve(jpegFile('corners'));
  const { display } = await typesetPages(source, { theme: swiss, read, fit: 'none', ...options });
  return display?.pages ?? [];
}

/** Returns the heights of baselines and of section rules. Leaves out underlines of links, which are relative to baselines. */
function heightsOn({ items }: Page): readonly number[] {
  return items.flatMap((item) => (item.kind === 'run' || isSectionRule(item) ? [item.y] : []));
}

function isSectionRule(item: DisplayItem): item is PlacedRule {
  return item.kind === 'rule' && Math.abs(item.thickness - 0.765) < nearly;
}

/** Returns the heights that are not a whole number of leadings from the first one. */
function offGrid(heights: readonly number[], step: number): readonly number[] {
  const [first = 0] = heights;
  return heights
    .map((height) => height - first - step * Math.round((height - first) / step))
    .filter((off) => Math.abs(off) > nearly);
}

test.each(['a4', 'letter', 'a5'])('every baseline and every rule is on one grid on %s', async (paper) => {
  for (const [file, source] of [...examples, allThereIs]) {
    const pages = await pagesOf(source, { page: { size: paper } });
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(offGrid(heightsOn(page), leading), `${file}, page ${page.number}`).toEqual([]);
  }
});

test.each([
  'name: Ada\nsections: {Work: [{title: Clerk}]}\n',
  'name: Ada\ncontact: [ada@example.org]\nsections: {Work: [Filed]}\n',
  'contact: [ada@example.org]\nsections: {Work: [{dates: 1842}, {organization: B, roles: [{dates: 1843}]}]}\n',
  'summary: Counts.\nsections: [[{title: Clerk, dates: 1842}]]\n',
])('the grid holds for a nearly empty résumé: %j', async (source) => {
  for (const page of await pagesOf(source)) expect(offGrid(heightsOn(page), leading)).toEqual([]);
});

test('all pages have the same grid, which starts one cap height below the top margin', async () => {
  for (const [file, source] of examples) {
    for (const page of await pagesOf(source)) {
      const [height = 0] = heightsOn(page);
      const first = swiss.settings.margin + capHeight * size;
      expect(offGrid([first, height], leading), `${file}, page ${page.number}`).toEqual([]);
    }
  }
});

const ownSettings: readonly NonNullable<TypesetOptions['settings']>[] = [
  { spacing: 0.5 },
  { spacing: 1.5 },
  { leading: 12.37, size: 8.5 },
  { continued: 'all', header: '{name}' },
];

test('a section is further from the text above than an entry, and an entry than a role of the one above or below', async () => {
  const source = `name: Ada
sections:
  Work:
    - {organization: First, roles: [{title: Lead, bullets: [Led]}, {title: Clerk, bullets: [Filed]}]}
    - {title: Second, organization: Mill, bullets: [Spun]}
    - {title: Third, organization: Shop, bullets: [Sold]}
  Education:
    - {title: Fourth, organization: School}
`;
  const [page] = await pagesOf(source);
  const heightOf = (text: string): number => {
    const run = page?.items.find((item) => item.kind === 'run' && runText(item.run).trim() === text);
    return run?.kind === 'run' ? run.y : Number.NaN;
  };
  const linesBetween = (above: string, below: string): number =>
    Math.round((heightOf(below) - heightOf(above)) / leading) - 1;
  expect(linesBetween('Led', 'Clerk')).toBe(1);
  expect(linesBetween('Filed', 'Second')).toBe(2);
  expect(linesBetween('Spun', 'Third')).toBe(1);
  expect(linesBetween('Sold', 'Education')).toBe(2);
});

test.each(ownSettings)('the grid holds with the settings %o', async (settings) => {
  // Blank lines that are not as designed have quarters of a line.
  const step = Number(settings.leading ?? leading) / (settings.spacing === undefined ? 1 : 4);
  for (const [file, source] of [...examples, allThereIs]) {
    for (const page of await pagesOf(source, { settings }))
      expect(offGrid(heightsOn(page), step), `${file}, page ${page.number}`).toEqual([]);
  }
});

test('the grid holds for families with another cap height', async () => {
  const settings = { family: 'EB Garamond', headingFamily: 'EB Garamond', footer: '', continued: 'none' };
  for (const [file, source] of examples) {
    for (const page of await pagesOf(source, { settings }))
      expect(offGrid(heightsOn(page), leading), `${file}, page ${page.number}`).toEqual([]);
  }
});

test('the accent colour appears once', async () => {
  const pages = await pagesOf(allThereIs[1]);
  const coloured = pages.flatMap(({ items }) =>
    items.filter(
      (item) =>
        (item.kind === 'rule' && item.colour === accent) ||
        (item.kind === 'run' && item.run.colour === accent),
    ),
  );
  expect(coloured.map(({ kind }) => kind)).toEqual(['rule']);
});

test('no comma at the end of a line protrudes beyond the rules', async () => {
  let lines = 0;
  for (const [file, source] of [...examples, allThereIs])
    for (const { items, number } of await pagesOf(source)) {
      const rules = items.filter(isSectionRule);
      const right = Math.max(...rules.map(({ x, width }) => x + width));
      for (const item of items) {
        if (item.kind !== 'run' || rules.length === 0) continue;
        const space = item.run.glyphs.at(-1)?.text === ' ' ? (item.run.glyphs.at(-1)?.advance ?? 0) : 0;
        expect(item.x + item.run.width - space, `${file}, page ${number}`).toBeLessThan(right + nearly);
        lines += 1;
      }
    }
  expect(lines).toBeGreaterThan(0);
});

test.each(['a4', 'letter', 'a5'])(
  'a line stays empty between the text and the footer on %s',
  async (paper) => {
    for (const [file, source] of examples) {
      for (const { items } of (await pagesOf(source, { page: { size: paper } })).slice(1)) {
        const lines = new Set(items.flatMap((item) => (item.kind === 'run' ? [item.y] : [])));
        const [footer = 0, last = 0] = [...lines].sort((first, second) => second - first);
        expect(footer - last, file).toBeGreaterThan(1.5 * leading);
      }
    }
  },
);
