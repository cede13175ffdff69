import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type {
  Aside,
  AsideColumn,
  Block,
  Frame,
  Group,
  PageMaster,
  Variants,
} from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import {
  dateAtEnd,
  documentOf,
  documentOfFlows,
  groupOf,
  linesOf,
  paragraphOf,
  runsOf,
  textOf,
  variantsOf,
} from '../support/plain-document.ts';

const frame = { width: 300, height: 2000 };

async function display(blocks: readonly Block[], width = frame.width): Promise<DisplayList> {
  return (await layout(documentOf(blocks, { ...frame, width }), { caches })).display;
}

/** Returns a header in two forms, on one line or on two, which are marked by the words `one` and `two`. */
function header(text: string, changes: Partial<Variants> = {}): Variants {
  const line = (marked: string) => paragraphOf(marked, { role: 'entry-head' });
  const stacked = groupOf([line(`two ${text}`), line('organisation')], { role: 'header' });
  return { ...variantsOf(line(`one ${text} organisation`), stacked), shares: 'headers', ...changes };
}

const section = (blocks: readonly Block[]): Group =>
  groupOf(blocks, { role: 'section', agree: ['headers', 'dates', 'terms'] });
const entry = (blocks: readonly Block[], ...asides: readonly Aside[]): Group => groupOf(blocks, { asides });

/** Returns the words that mark the forms of headers, in reading order. */
async function headerForms(blocks: readonly Block[], width?: number): Promise<readonly string[]> {
  const words = linesOf(await display(blocks, width)).map((line) => line.split(' ')[0] ?? '');
  return words.filter((word) => word === 'one' || word === 'two');
}

const long = 'a title that is far too long for one line with its organisation';

test('all headers of a section take the first form that each of them fits', async () => {
  const short = entry([header('a title')]);
  expect(await headerForms([section([short, short])])).toEqual(['one', 'one']);
  expect(await headerForms([section([short, entry([header(long)]), short])])).toEqual(['two', 'two', 'two']);
});

test('sections do not change the headers of one another', async () => {
  const blocks = [section([entry([header(long)])]), section([entry([header('a title')])])];
  expect(await headerForms(blocks)).toEqual(['two', 'one']);
});

test('a section that goes over to frames of another width has headers of one form on all pages', async () => {
  const narrow: Frame = { flow: 'main', x: 200, y: 50, width: 150, height: 60 };
  const side: Frame = { flow: 'side', x: 50, y: 50, width: 100, height: 60 };
  const both: PageMaster = { frames: [narrow, side] };
  const alone: PageMaster = { frames: [{ ...narrow, width: 400 }] };
  const entries = Array.from({ length: 8 }, () => entry([header('a title for a wide measure')]));
  const document = documentOfFlows(
    [
      { name: 'main', blocks: [section(entries)] },
      { name: 'side', blocks: [paragraphOf('beside')] },
    ],
    { first: both, other: both, without: { flow: 'side', master: alone } },
  );
  const { display: pages } = await layout(document, { caches });
  expect(pages.pages.length).toBeGreaterThan(1);
  const forms = linesOf(pages).filter((line) => /^(?:one|two) /u.test(line));
  expect(forms).toHaveLength(entries.length);
  expect(new Set(forms.map((line) => line.slice(0, 4)))).toEqual(new Set(['two ']));
});

test('headers outside groups that list their name agree over the whole flow', async () => {
  expect(await headerForms([header('a title'), groupOf([header(long)])])).toEqual(['two', 'two']);
});

test('headers without a shared name choose their form by themselves', async () => {
  const alone = (text: string) => entry([header(text, { shares: undefined })]);
  expect(await headerForms([section([alone('a title'), alone(long)])])).toEqual(['one', 'two']);
});

test('an entry with a header of one form does not count', async () => {
  const titleOnly = entry([paragraphOf(`${long} and that takes two lines`, { role: 'entry-head' })]);
  expect(await headerForms([section([titleOnly, entry([header('a title')])])])).toEqual(['one']);
});

test('a header beside a date has the room that the date leaves', async () => {
  const text = 'a title that leaves room for half of a date';
  expect(await headerForms([section([entry([header(text)])])])).toEqual(['one']);
  const dated = entry([header(text)], dateAtEnd(['2019 – 2021']));
  expect(await headerForms([section([entry([header('a title')]), dated])])).toEqual(['two', 'two']);
});

test('a form that some do not have is taken by none', async () => {
  const forms = (names: readonly string[], numbers: readonly number[]): Variants => ({
    ...variantsOf(...names.map((name) => paragraphOf(name))),
    shares: 'terms',
    forms: numbers,
  });
  const all = forms(['zero', 'one', 'two'], [0, 1, 2]);
  const blocks = [section([all, forms(['zero', 'two'], [0, 2]), forms(['two'], [2])])];
  expect(linesOf(await display(blocks)).map((line) => line.trim())).toEqual(['two', 'two', 'two']);
});

const date = (forms: readonly number[], ...variants: readonly (readonly string[])[]): Aside => ({
  ...dateAtEnd(...variants),
  shares: 'dates',
  forms,
});

/** Returns the texts of the dates. */
async function datesIn(blocks: readonly Block[]): Promise<readonly string[]> {
  const texts = runsOf(await display(blocks)).map((run) => textOf(run).trim());
  return texts.filter((text) => /\d/u.test(text));
}

test('all dates of a section take the first form in which each of them fits', async () => {
  const shorter = entry([paragraphOf('a')], date([0, 1], ['May 2019'], ['5/2019']));
  const longer = entry([paragraphOf('b')], date([0, 1], ['September 2019 – May 2020'], ['9/2019 – 5/2020']));
  expect(await datesIn([section([shorter])])).toEqual(['May 2019']);
  expect(await datesIn([section([shorter, longer])])).toEqual(['5/2019', '9/2019 – 5/2020']);
  expect(await datesIn([section([shorter]), section([longer])])).toEqual(['May 2019', '9/2019 – 5/2020']);
});

test('a date that is broken into lines as its last resort leaves the others on one line', async () => {
  const usual = entry([paragraphOf('a')], date([0, 0], ['2019'], ['20', '19']));
  const broken = entry(
    [paragraphOf('b')],
    date([0, 0], ['winter of 2019 – 2020'], ['winter of 2019', '– 2020']),
  );
  expect(await datesIn([section([usual, broken])])).toEqual(['2019', 'winter of 2019', '– 2020']);
});

const column: AsideColumn = { most: 1 / 3, gap: 10 };

/** Returns a term with its label in a measured column, or else run in. */
function term(label: string, changes: Partial<Aside> = {}): Variants {
  const start = { edge: 'start', x: 0, alignment: 'start', reads: 'before' } as const;
  const { reserves: _, ...aside } = dateAtEnd([label]);
  const beside: Aside = { ...aside, ...start, shares: 'labels', column, ...changes };
  const options = [
    groupOf([paragraphOf('details')], { role: 'item', asides: [beside] }),
    groupOf([paragraphOf(`${label} run in`)], { role: 'item' }),
  ];
  return { ...variantsOf(...options), fit: 'asides', shares: 'terms' };
}

/** Returns the distance of each text from the left edge of the flow. */
async function positions(blocks: readonly Block[]): Promise<readonly (readonly [string, number])[]> {
  return runsOf(await display(blocks)).map((run) => [textOf(run).trim(), Math.round(run.x - 50)] as const);
}

test('labels stand in a column as wide as the widest, which all sections share', async () => {
  const blocks = [section([term('a'), term('broad label')]), section([term('b')])];
  const all = await positions(blocks);
  const details = all.filter(([text]) => text === 'details').map(([, x]) => x);
  expect(new Set(details).size).toBe(1);
  expect(details[0]).toBeGreaterThan(50);
  expect(details[0]).toBeLessThan(70);
  expect(all.filter(([text]) => text !== 'details').map(([, x]) => x)).toEqual([0, 0, 0]);
});

test('if one label is wider than the column may be, all of the section are run in, and the others have the column', async () => {
  const blocks = [section([term('a'), term('a label wider than a third')]), section([term('broad label')])];
  const all = await positions(blocks);
  expect(all.slice(0, 2)).toEqual([
    ['a run in', 0],
    ['a label wider than a third run in', 0],
  ]);
  const [, x] = all.find(([text]) => text === 'details') ?? [];
  expect(x).toBeGreaterThan(50);
  expect(x).toBeLessThan(70);
});

test('a column without a name is as wide as it may be', async () => {
  const label = term('a', { shares: undefined }).options.slice(0, 1);
  expect(await positions(label)).toEqual([
    ['a', 0],
    ['details', 110],
  ]);
});

test('a column at the end leaves the text the rest of the measure', async () => {
  const aside: Aside = { ...dateAtEnd(['2019']), x: 0, reserves: undefined, shares: 'years', column };
  const text = 'word '.repeat(60);
  const runs = runsOf(await display([groupOf([paragraphOf(text)], { asides: [aside] })]));
  const year = runs.find((run) => textOf(run).trim() === '2019');
  const right = Math.max(...runs.filter((run) => run !== year).map((run) => run.x + run.run.width));
  expect(year?.x).toBeGreaterThan(right);
  expect((year?.x ?? 0) + (year?.run.width ?? 0)).toBeLessThan(50 + frame.width + 3);
});

test('a label in a fixed column may have two lines, not three', async () => {
  const fixed = (label: string) => term(label, { x: -60, measure: 60, column: undefined, shares: undefined });
  const texts = async (label: string) => (await positions([fixed(label)])).map(([text]) => text);
  expect(await texts('two short lines')).toContain('details');
  expect(await texts('three lines that are not much longer')).not.toContain('details');
});

/** An entry of a generated section: the length of its title, if it has one form only, and its date. */
const generatedEntry = fc.record({
  words: fc.integer({ min: 1, max: 14 }),
  single: fc.boolean(),
  months: fc.constantFrom('May', 'September', undefined),
  link: fc.boolean(),
});

type GeneratedEntry = typeof generatedEntry extends fc.Arbitrary<infer Value> ? Value : never;

const generatedSections = fc.array(fc.array(generatedEntry, { maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});

/**
 * Builds sections of entries.
 *
 * @param forced If given, headers have only that form, and nothing is shared.
 */
function sectionsOf(sections: readonly (readonly GeneratedEntry[])[], forced?: number): readonly Block[] {
  return sections.map((entries) => section(entries.map((each) => generated(each, forced))));
}

function generated({ words, single, months, link }: GeneratedEntry, forced: number | undefined): Group {
  const title = Array.from({ length: words }, (_, word) => `word${word}`).join(' ');
  const shared = header(title);
  const linked = shared.options.map((option) => (link ? withLink(option) : option));
  const variants = { ...shared, options: forced === undefined ? linked : linked.slice(forced, forced + 1) };
  const block = single ? paragraphOf(title, { role: 'entry-head' }) : variants;
  const dates = date([0, 1, 1], [`${months} 2019 – ${months} 2020`], ['2019 – 2020'], ['2019 –', '2020']);
  return entry([block, paragraphOf('text')], ...(months === undefined ? [] : [dates]));
}

function withLink(block: Block): Block {
  if (block.kind === 'group') return { ...block, blocks: block.blocks.map(withLink) };
  if (block.kind !== 'paragraph') return block;
  const inlines = block.inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, link: 'https://example.org' } : inline,
  );
  return { ...block, inlines };
}

/** True if every header of a section has one line in the form `one`. */
async function oneLineFits(entries: readonly GeneratedEntry[], width: number): Promise<boolean> {
  const [forced] = sectionsOf([entries], 0);
  const lines = linesOf(await display(forced ? [forced] : [], width));
  return lines.filter((line) => line.startsWith('one ')).every((line) => line.includes('organisation'));
}

const widths = fc.integer({ min: 150, max: 500 });

test('on generated sections, headers have the first form that all fit, whatever other sections have', async () => {
  await fc.assert(
    fc.asyncProperty(generatedSections, widths, async (sections, width) => {
      const found = await headerForms(sectionsOf(sections), width);
      const expected: string[] = [];
      for (const entries of sections) {
        const form = (await oneLineFits(entries, width)) ? 'one' : 'two';
        for (const { single } of entries) if (!single) expected.push(form);
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('trials leave nothing behind: texts and tags are those of the forms that were chosen', async () => {
  await fc.assert(
    fc.asyncProperty(generatedSections, widths, async (sections, width) => {
      const chosen = await display(sectionsOf(sections), width);
      const forms = await headerForms(sectionsOf(sections), width);
      const used = new Set(chosen.pages.flatMap(({ items }) => items.map(({ element }) => element)));
      const links = chosen.structure.flatMap(({ type }, number) => (type === 'Link' ? [number] : []));
      expect(links.filter((number) => !used.has(number))).toEqual([]);
      if (new Set(forms).size > 1) return;
      const forced = await display(sectionsOf(sections, forms[0] === 'two' ? 1 : 0), width);
      expect(chosen.structure).toEqual(forced.structure);
      expect(linesOf(chosen)).toEqual(linesOf(forced));
    }),
    { numRuns: 60 },
  );
});

test('a form that did not fit leaves no link in the heading', async () => {
  const variants = header(long, { shares: undefined });
  const linked = { ...variants, options: variants.options.map(withLink) };
  const { structure } = await display([section([entry([linked])])]);
  expect(structure.filter(({ type }) => type === 'Link')).toHaveLength(2);
});

test('the same document is laid out alike again', async () => {
  await fc.assert(
    fc.asyncProperty(generatedSections, widths, async (sections, width) => {
      const blocks = sectionsOf(sections);
      const [one, other] = [await display(blocks, width), await display(blocks, width)];
      expect(linesOf(one)).toEqual(linesOf(other));
      expect(one.structure).toEqual(other.structure);
    }),
    { numRuns: 20 },
  );
});
