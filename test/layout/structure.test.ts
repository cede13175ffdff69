import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block } from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { interruptions, lineage } from '../structure/reading-order.ts';
import { caches } from '../support/caches.ts';
import {
  dateAtEnd,
  documentOf,
  documentOfFlows,
  groupOf,
  itemsOf,
  paragraphOf,
  runsOf,
  textOf,
  textStyle,
  variantsOf,
} from '../support/plain-document.ts';
import { writtenBlocks } from './any-document.ts';

const roomy = { width: 300, height: 600 };

async function display(blocks: readonly Block[], frame = roomy): Promise<DisplayList> {
  return (await layout(documentOf(blocks, frame), { caches })).display;
}

/** Returns the text in reading order, grouped by element, with the types around each element. */
function readOut(list: DisplayList): readonly string[] {
  const { structure } = list;
  const groups: { element: number; text: string }[] = [];
  for (const run of runsOf(list)) {
    const { element } = run;
    if (element === undefined) continue;
    const last = groups.at(-1);
    if (last?.element === element) last.text += textOf(run);
    else groups.push({ element, text: textOf(run) });
  }
  return groups.map(({ element, text }) => {
    const types = lineage(structure, element).map((number) => structure[number]?.type);
    return `${types.slice(1).join(' ')}: ${text.trim()}`;
  });
}

const bullet = (text: string, more: readonly Block[] = []): Block =>
  groupOf([paragraphOf(text), ...more], {
    role: 'item',
    indent: 10,
    asides: [
      { ...dateAtEnd(['•']), edge: 'start', x: -10, measure: 10, alignment: 'start', reads: 'before' },
    ],
  });

test('a résumé has sections with headings, entries, roles and lists', async () => {
  const role = groupOf([paragraphOf('Lead', { role: 'role-head' }), paragraphOf('led')], {
    role: 'role',
    asides: [dateAtEnd(['2021'])],
  });
  const entry = groupOf([
    paragraphOf('Firm', { role: 'entry-head' }),
    role,
    groupOf(
      [bullet('one', [groupOf([bullet('inner')], { role: 'list' })]), bullet('two', [paragraphOf('more')])],
      {
        role: 'list',
      },
    ),
  ]);
  const section = groupOf([paragraphOf('Work', { role: 'heading' }), entry], { role: 'section' });
  expect(readOut(await display([paragraphOf('Ada', { role: 'name' }), section]))).toEqual([
    'H1: Ada',
    'Sect H2: Work',
    'Sect H3: Firm',
    'Sect H4: Lead 2021',
    'Sect P: led',
    'Sect L LI Lbl: •',
    'Sect L LI LBody: one',
    'Sect L LI LBody L LI Lbl: •',
    'Sect L LI LBody L LI LBody: inner',
    'Sect L LI Lbl: •',
    'Sect L LI LBody: two',
    'Sect L LI LBody P: more',
  ]);
});

test('heading levels skip none if a name, section title or entry header is missing', async () => {
  const entry = (head: string): Block =>
    groupOf([paragraphOf(head, { role: 'entry-head' }), paragraphOf('text')]);
  const titled = groupOf([paragraphOf('Work', { role: 'heading' }), entry('one')], { role: 'section' });
  const untitled = groupOf([entry('two')], { role: 'section' });
  const roles = groupOf([groupOf([paragraphOf('three', { role: 'role-head' })], { role: 'role' })]);
  const headings = (await display([titled, untitled, groupOf([roles], { role: 'section' })])).structure;
  expect(headings.map(({ type }) => type).filter((type) => type.startsWith('H'))).toEqual([
    'H1',
    'H2',
    'H1',
    'H1',
  ]);
});

test('a date at the line end is read after a title of two lines, in the same heading', async () => {
  const title = 'A title that is a good deal longer than the line it has here';
  const entry = groupOf(
    [paragraphOf(title, { role: 'entry-head' }), paragraphOf('Firm', { role: 'role-head' })],
    {
      asides: [dateAtEnd(['2019'])],
    },
  );
  expect(readOut(await display([entry], { width: 200, height: 300 }))).toEqual([`H1: ${title} 2019 Firm`]);
});

test('a header with variants is a heading in each variant', async () => {
  const forms = variantsOf(
    paragraphOf('Engineer at a firm with a very long name', { role: 'entry-head' }),
    groupOf([paragraphOf('Engineer', { role: 'entry-head' }), paragraphOf('Firm', { role: 'role-head' })], {
      role: 'header',
    }),
  );
  const entry = groupOf([forms, paragraphOf('text')], { asides: [dateAtEnd(['2019'])] });
  for (const [width, head] of [
    [400, 'Engineer at a firm with a very long name 2019'],
    [150, 'Engineer 2019 Firm'],
  ] as const)
    expect(readOut(await display([entry], { width, height: 300 }))).toEqual([`H1: ${head}`, 'P: text']);
});

test('a link, and words in another language, are one element across lines and pages', async () => {
  const style = textStyle;
  const inlines = [
    { kind: 'text', text: 'Before ', style },
    {
      kind: 'text',
      text: 'a link of so many words that it wraps more than once here',
      style,
      link: 'https://a.org',
    },
    { kind: 'text', text: ' then ', style },
    { kind: 'text', text: 'das Wort', style: { ...style, language: 'de' } },
    { kind: 'text', text: '.', style },
  ] as const;
  const list = await display([paragraphOf('', { inlines })], { width: 90, height: 30 });
  expect(list.pages.length).toBeGreaterThan(1);
  expect(list.structure.map(({ type, language }) => `${type} ${language ?? ''}`.trim())).toEqual([
    'Document',
    'P',
    'Link',
    'Span de',
  ]);
  expect(readOut(list)).toEqual([
    'P: Before',
    'P Link: a link of so many words that it wraps more than once here',
    'P: then',
    'P Span: das Wort',
    'P: .',
  ]);
  const links = list.pages.flatMap((page) => page.items.filter((item) => item.kind === 'link'));
  expect(new Set(links.map(({ element }) => element))).toEqual(new Set([2]));
});

test('a paragraph entirely in another language has that language itself', async () => {
  const inlines = [{ kind: 'text', text: 'Ein Absatz', style: { ...textStyle, language: 'de' } }] as const;
  expect((await display([paragraphOf('', { inlines })])).structure[1]).toEqual({
    type: 'P',
    parent: 0,
    language: 'de',
  });
});

test('a run-in label is the label element of its item', async () => {
  const style = textStyle;
  const inlines = [
    { kind: 'text', text: 'Tools: ', style, label: true },
    { kind: 'text', text: 'Lua', style },
  ] as const;
  const term = groupOf([paragraphOf('', { inlines })], { role: 'item' });
  expect(readOut(await display([groupOf([term], { role: 'list', marks: 'labels' })]))).toEqual([
    'L LI Lbl: Tools:',
    'L LI LBody: Lua',
  ]);
});

test('a second flow is read after all of the first', async () => {
  const frames = [
    { flow: 'main', x: 200, y: 40, width: 300, height: 30 },
    { flow: 'side', x: 40, y: 40, width: 100, height: 30 },
  ];
  const flows = [
    {
      name: 'main',
      blocks: [paragraphOf('one'), paragraphOf('two'), paragraphOf('three'), paragraphOf('four')],
    },
    { name: 'side', blocks: [paragraphOf('beside')] },
  ];
  const { display: list } = await layout(documentOfFlows(flows, { first: { frames }, other: { frames } }), {
    caches,
  });
  expect(list.pages.length).toBe(2);
  const side = runsOf(list).find((run) => textOf(run).trim() === 'beside');
  const others = runsOf(list).filter((run) => run !== side);
  for (const { element } of others) expect(element).toBeLessThan(side?.element ?? 0);
});

const ascending = (one = -1, other = -1): number => one - other;

const holds: Readonly<Record<string, readonly string[]>> = { L: ['LI'], LI: ['Lbl', 'LBody'] };

function expectWellFormed(list: DisplayList): void {
  const { structure } = list;
  expect(interruptions(list)).toEqual([]);
  for (const page of list.pages) {
    const read = page.items.flatMap((item) => (item.kind === 'link' ? [] : (item.element ?? [])));
    const isInline = (number: number): boolean => /^(?:Link|Span)$/u.test(structure[number]?.type ?? '');
    const around = read.map((number) => lineage(structure, number).findLast((each) => !isInline(each)));
    expect(around).toEqual(around.toSorted(ascending));
  }
  const figures = structure.flatMap(({ type }, number) => (type === 'Figure' ? [number] : []));
  expect(itemsOf(list, 'picture').map(({ element }) => element)).toEqual(figures);
  let level = 0;
  for (const { type, parent } of structure) {
    const around = structure[parent ?? -1]?.type ?? '';
    expect(holds[around] ?? [type]).toContain(type);
    if (!/^H\d$/u.test(type)) continue;
    expect(Number(type[1])).toBeLessThanOrEqual(level + 1);
    level = Number(type[1]);
  }
}

test('items are painted in structure order, with well-formed lists and headings', async () => {
  const sizes = { width: fc.integer({ min: 120, max: 400 }), height: fc.integer({ min: 40, max: 300 }) };
  await fc.assert(
    fc.asyncProperty(writtenBlocks, sizes.width, sizes.height, async (blocks, width, height) => {
      const inside = blocks.map(({ block }) => block);
      expectWellFormed(await display(inside, { width, height }));
    }),
    { numRuns: 100 },
  );
});

test('items are painted in structure order, with well-formed lists and headings, if frames change', async () => {
  const sizes = { width: fc.integer({ min: 120, max: 400 }), height: fc.integer({ min: 40, max: 200 }) };
  const twice = fc.array(writtenBlocks, { minLength: 2, maxLength: 5 });
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(twice, sizes.width, sizes.height, async (blocks, width, height) => {
      const frame = (other: number) => ({ flow: 'main', x: 50, y: 60, width: other, height });
      const [first, other] = [{ frames: [frame(200)] }, { frames: [frame(200)] }];
      const without = { flow: 'side', master: { frames: [frame(width)] } };
      const flows = [{ name: 'main', blocks: blocks.flat().map(({ block }) => block) }];
      const { display: list, report } = await layout(documentOfFlows(flows, { first, other, without }), {
        caches,
      });
      if (report.masters.includes('without')) changed += 1;
      expectWellFormed(list);
    }),
    { numRuns: 100 },
  );
  expect(changed).toBeGreaterThan(10);
});
