import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayList, Page, PlacedRun } from '../../src/model/page.ts';

/** Largest share of the paper's width left of the text: programs that read CVs take a wider strip for a column. */
const leastColumn = 0.2;
const nearly = 0.01;

const german = `
name: Friederike Schönborn
summary: Entwicklungsingenieurin für Leistungselektronik mit zehn Jahren Erfahrung in der Auslegung von Umrichtern.
locale: de
sections:
  Berufserfahrung:
    - {title: Teamleiterin, organization: Antriebstechnik AG, dates: 04/2020 – heute, bullets: [Führung von elf Leuten im Team.]}
  Veröffentlichungen und Lehrveranstaltungen: |
    Grundlagen der Energietechnik mit 220 Studierenden, und ein Buch.
  Sprachen: {Englisch: C1}
`;

const sources: readonly (readonly [string, string])[] = [
  ['german', german],
  ...['academic.yaml', 'marit-halvorsen.yaml', 'one-page.yaml'].map(
    (file) => [file, readFileSync(`examples/${file}`, 'utf8')] as const,
  ),
];

async function displayOf(
  source: string,
  theme: string,
  paper: string,
  place = 'beside',
): Promise<DisplayList> {
  const { display } = await typesetPages(source, {
    theme: { name: theme, headingPlace: place },
    page: { size: paper },
  });
  if (display === undefined) throw new Error('nothing to lay out');
  return display;
}

function runsOf({ items }: Page): readonly PlacedRun[] {
  return items.filter((item) => item.kind === 'run').filter(({ run }) => runText(run).trim() !== '');
}

/** Returns the runs of section headings: of H2 elements, if the name is an H1. */
function headingsOn(page: Page, { structure }: DisplayList): readonly PlacedRun[] {
  return runsOf(page).filter(({ element }) => structure[element ?? 0]?.type === 'H2');
}

/** Returns the runs that are right of the column of headings. */
function besideHeadings(page: Page, display: DisplayList): readonly PlacedRun[] {
  const headings = new Set(headingsOn(page, display));
  const lowest = Math.min(...Array.from(headings, ({ y }) => y));
  return runsOf(page).filter((run) => !headings.has(run) && run.y >= lowest - nearly);
}

function isLabel(element: number | undefined, { structure }: DisplayList): boolean {
  return structure[element ?? 0]?.type === 'Lbl';
}

function rightEdgeOf({ x, run }: PlacedRun): number {
  const trailing = run.glyphs.at(-1)?.text === ' ' ? (run.glyphs.at(-1)?.advance ?? 0) : 0;
  return x + run.width - trailing;
}

const papers = ['a4', 'letter'] as const;

describe.each(['dense', 'accent', 'swiss'])('headings beside the text of %s', (theme) => {
  test.each(sources)(
    'hang on the baseline of the first line, and stay in their column: %s',
    async (_, source) => {
      for (const paper of papers) {
        const display = await displayOf(source, theme, paper);
        const edges: number[] = [];
        for (const page of display.pages) {
          const headings = headingsOn(page, display);
          const beside = besideHeadings(page, display).filter(({ y }) => y < page.size.height - 50);
          if (headings.length === 0 || beside.length === 0) continue;
          const edge = Math.min(...beside.map(({ x }) => x));
          edges.push(edge / page.size.width);
          // The text of swiss is right of the dates, which begin there. A page of a list can have nothing but its numbers at the edge.
          const isOfNumbers = beside.every(({ x, element }) => x > edge || isLabel(element, display));
          if (theme !== 'swiss' && !isOfNumbers) expect(edge).toBeLessThan(leastColumn * page.size.width);
          for (const heading of headings) expect(rightEdgeOf(heading)).toBeLessThan(edge);
          const first = headings.filter(({ element }, index) => headings[index - 1]?.element !== element);
          for (const heading of first)
            expect(
              beside.some(({ y }) => Math.abs(y - heading.y) < nearly),
              runText(heading.run),
            ).toBe(true);
        }
        if (theme !== 'swiss') expect(Math.min(...edges)).toBeLessThan(leastColumn);
      }
    },
  );

  test('are smaller, all of them, where a word of one is a little too wide for the column', async () => {
    const sizesFor = async (title: string): Promise<ReadonlyMap<string, number>> => {
      const display = await displayOf(german.replace(' und Lehrveranstaltungen', title), theme, 'a4');
      const headings = display.pages.flatMap((page) => headingsOn(page, display));
      return new Map(headings.map(({ run }) => [runText(run).trim(), Math.round(100 * run.size)]));
    };
    const designed = (await sizesFor(' und Lehrveranstaltungen')).get('Sprachen') ?? 0;
    const sizes = await sizesFor('');
    expect([...sizes.keys()]).toEqual(['Berufserfahrung', 'Veröffentlichungen', 'Sprachen']);
    expect(new Set(sizes.values()).size).toBe(1);
    expect((sizes.get('Sprachen') ?? 0) / designed).toBeCloseTo(0.85, 2);
  });

  test.each(['beside', 'above'])(
    'are headings for screen readers and in the outline, with long words whole or hyphenated: %s',
    async (place) => {
      const display = await displayOf(german, theme, 'a4', place);
      const titles = ['Berufserfahrung', 'Veröffentlichungen und Lehrveranstaltungen', 'Sprachen'];
      expect(display.outline.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual(titles);
      const elements = display.structure.flatMap(({ type }, index) => (type === 'H2' ? [index] : []));
      const texts = elements.map((element) => {
        const runs = display.pages.flatMap(({ items }) =>
          items.flatMap((item) =>
            item.kind === 'run' && item.element === element ? [runText(item.run)] : [],
          ),
        );
        return runs.join('').trim();
      });
      expect(texts.map((text) => text.replaceAll('-', ''))).toEqual(titles);
    },
  );
});

test('the header begins where the headings of dense and accent begin', async () => {
  for (const theme of ['dense', 'accent']) {
    const display = await displayOf(german, theme, 'a4', 'above');
    const [page] = display.pages;
    const [name] = page ? runsOf(page) : [];
    const [heading] = page ? headingsOn(page, display) : [];
    expect(name?.x).toBeCloseTo(heading?.x ?? Number.NaN, 0);
  }
});
