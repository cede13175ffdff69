import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, Document, Inline, PageMaster, RunningLine } from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import {
  documentOfFlows,
  groupOf,
  iconOf,
  itemsOf,
  paragraphOf,
  textOf,
  textStyle,
} from '../support/plain-document.ts';

const frames = [{ flow: 'main', x: 50, y: 60, width: 200, height: 60 }];
const style = textStyle;

function lineAt(baseline: number, inlines: readonly Inline[], measure = 200): RunningLine {
  return { x: 50, baseline, measure, alignment: 'start', inlines };
}

const folio = lineAt(180, [
  { kind: 'folio', counts: 'page', style },
  { kind: 'text', text: '/', style },
  { kind: 'folio', counts: 'pages', style },
]);
const title = lineAt(30, [{ kind: 'text', text: 'Ada', style }]);
const continued = lineAt(50, [
  { kind: 'entry', style },
  { kind: 'text', text: ' (continued)', style },
]);

function documentWith(blocks: readonly Block[], master: Partial<PageMaster>): Document {
  const both = { frames, ...master };
  return documentOfFlows([{ name: 'main', blocks }], { first: both, other: both });
}

async function display(blocks: readonly Block[], master: Partial<PageMaster>): Promise<DisplayList> {
  return (await layout(documentWith(blocks, master), { caches })).display;
}

/** Returns the text of each page outside the flows. */
function artifacts({ pages }: DisplayList): readonly string[] {
  return pages.map(({ items }) =>
    items
      .flatMap((item) => (item.kind === 'run' && item.element === undefined ? textOf(item) : []))
      .join('|'),
  );
}

const filler = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraphOf(`line${index}`));

const entryOf = (outline: string, lines: number): Block => groupOf(filler(lines), { outline });

test('headers and footers are on every page of a long document, as artifacts', async () => {
  const list = await display(filler(12), { head: title, foot: folio });
  expect(artifacts(list)).toEqual(['Ada |1/3 ', 'Ada |2/3 ', 'Ada |3/3 ']);
  const head = itemsOf(list, 'run').find(({ element }) => element === undefined);
  expect(head).toMatchObject({ x: 50, y: 30 });
  expect(head).not.toHaveProperty('paragraph');
});

test('a document of one page has no header and no footer', async () => {
  expect(artifacts(await display(filler(3), { head: title, foot: folio }))).toEqual(['']);
});

test('backgrounds are painted first, also on a single page', async () => {
  const tints = [
    { area: { x: 0, y: 0, width: 80, height: 842 }, colour: '#eeeeee' },
    { area: { x: 0, y: 0, width: 595, height: 20 }, colour: '#223344' },
  ];
  for (const lines of [2, 9]) {
    const { pages } = await display(filler(lines), { tints, head: title });
    for (const { items } of pages) {
      expect(items.slice(0, 2)).toEqual(tints.map((tint) => ({ kind: 'tint', ...tint })));
      expect(items.slice(2).map(({ kind }) => kind)).not.toContain('tint');
    }
  }
});

test('a page that begins inside an entry shows the entry title', async () => {
  const blocks = [entryOf('Analyst', 2), entryOf('Engineer', 12)];
  expect(artifacts(await display(blocks, { continued }))).toEqual([
    '',
    'Engineer (continued) ',
    'Engineer (continued) ',
  ]);
});

test('a page that begins with an entry, or outside entries, shows no title', async () => {
  const overleaf = { keep: { together: false, breakBefore: true } };
  const blocks = [
    entryOf('Analyst', 2),
    groupOf(filler(2), { outline: 'Engineer', ...overleaf }),
    groupOf([paragraphOf('Skills', { role: 'heading' })], { role: 'section', ...overleaf }),
  ];
  expect(artifacts(await display(blocks, { continued }))).toEqual(['', '', '']);
});

test('an entry continues on the page of its next role', async () => {
  const role = groupOf(filler(3), { role: 'role', keep: { together: false, breakBefore: true } });
  const blocks = [groupOf([...filler(3), role], { outline: 'Firm' })];
  expect(artifacts(await display(blocks, { continued }))).toEqual(['', 'Firm (continued) ']);
});

test('of continued entries only those with a role on the page are named, if the sheet asks for these', async () => {
  const ofRoles = { continued: { ...continued, pages: 'roles' as const } };
  const role = (lines: number) => groupOf(filler(lines), { role: 'role' });
  const firm = (...roles: readonly Block[]) => groupOf([paragraphOf('firm'), ...roles], { outline: 'Firm' });
  const named = 'Firm (continued) ';
  expect(artifacts(await display([firm(role(4), role(3))], ofRoles))).toEqual(['', named]);
  expect(artifacts(await display([firm(role(7), role(2))], ofRoles))).toEqual(['', named]);
  expect(artifacts(await display([firm(role(7)), entryOf('Other', 1)], ofRoles))).toEqual(['', '']);
  const overleaf = { ...role(2), keep: { together: false, breakBefore: true } };
  expect(artifacts(await display([firm(role(2), overleaf)], ofRoles))).toEqual(['', named]);
});

test('an entry without a title is not shown as continued', async () => {
  expect(artifacts(await display([groupOf(filler(9))], { continued }))).toEqual(['', '']);
});

test('a continued line does not move the text', async () => {
  const blocks = [entryOf('Engineer', 12)];
  const plain = await display(blocks, {});
  const withTitle = await display(blocks, { continued });
  const text = ({ pages }: DisplayList) =>
    pages.map(({ items }) => items.filter(({ element }) => element !== undefined));
  expect(text(withTitle)).toEqual(text(plain));
});

test('a title that is too long for its line is shortened, not the text after it', async () => {
  const long = 'Principal engineer for the analytical engine, and for everything that belongs to it';
  const narrow = { ...continued, measure: 150 };
  const { display: list, problems } = await layout(documentWith([entryOf(long, 9)], { continued: narrow }), {
    caches,
  });
  expect(artifacts(list)[1]).toMatch(/^Principal[\p{L}\s]*\p{L}… \(continued\) $/u);
  expect(problems).toEqual([]);
});

test('a running line that does not fit is cut off and reported once', async () => {
  const long = lineAt(30, [{ kind: 'text', text: 'a head of far too many words for it', style }], 60);
  const { display: list, problems } = await layout(documentWith(filler(12), { head: long }), { caches });
  expect(problems.map(({ code }) => code)).toEqual(['overfull-line']);
  for (const line of artifacts(list)) expect(line).toMatch(/^a head of/u);
});

test('a running line may contain an icon', async () => {
  const head = lineAt(30, [iconOf(), { kind: 'text', text: 'Ada', style }]);
  const list = await display(filler(12), { head });
  expect(itemsOf(list, 'icon').map(({ area }) => [area.x, area.y])).toEqual([
    [50, 23],
    [50, 23],
    [50, 23],
  ]);
});

test('running lines use the faces of their style', async () => {
  const sans = { ...style, family: 'Source Sans 3' };
  const inSans = { ...continued, inlines: [{ kind: 'entry', style: sans } as const] };
  const list = await display([entryOf('Engineer', 9)], { continued: inSans });
  const run = itemsOf(list, 'run').find(({ element }) => element === undefined);
  expect(run?.run.face.key).toBe('Source Sans 3 400');
});
