import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, PictureAside } from '../../src/model/document.ts';
import type { DisplayList, PlacedPicture } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import {
  columnsOf,
  dateAtEnd,
  documentOf,
  groupOf,
  itemsOf,
  linesOf,
  paragraphOf,
  pictureOf,
  portraitAtEnd,
  runsOf,
  runWithText,
  textOf,
} from '../support/plain-document.ts';

const roomy = { width: 200, height: 400 };

async function display(blocks: readonly Block[], frame = roomy): Promise<DisplayList> {
  return (await layout(documentOf(blocks, frame), { caches })).display;
}

function onlyPicture(list: DisplayList): PlacedPicture {
  const [picture, ...others] = itemsOf(list, 'picture');
  if (picture === undefined || others.length > 0) throw new Error('there is not just one picture');
  return picture;
}

/** Returns the text in reading order, images by their alternative text. */
function readOut(list: DisplayList): readonly string[] {
  return list.pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind === 'run') return [textOf(item).trim()];
      return item.kind === 'picture' ? [`[${list.structure[item.element ?? -1]?.alternative}]`] : [];
    }),
  );
}

const capHeight = ({ run }: { run: { face: { capHeight: number; unitsPerEm: number }; size: number } }) =>
  (run.face.capHeight / run.face.unitsPerEm) * run.size;

const filler = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraphOf(`filler${index}`));

test.each([
  ['start', 50],
  ['centre', 135],
  ['end', 220],
] as const)(
  'an image between blocks is at the %s of the measure, at the top of its page',
  async (alignment, x) => {
    const { area, shape } = onlyPicture(await display([pictureOf({ alignment })]));
    expect(area).toEqual({ x, y: 60, width: 30, height: 40 });
    expect(shape).toBe('rectangle');
  },
);

test('text follows below an image between blocks', async () => {
  const list = await display([paragraphOf('above'), pictureOf(), paragraphOf('below')]);
  const { y, height } = onlyPicture(list).area;
  expect(y).toBeGreaterThan(runWithText(list, 'above').y);
  const below = runWithText(list, 'below');
  expect(below.y - capHeight(below)).toBeGreaterThan(y + height);
});

test('an image is a figure with its alternative text', async () => {
  const list = await display([pictureOf({ alternative: 'Ada at her desk' }), paragraphOf('text')]);
  expect(list.structure[onlyPicture(list).element ?? -1]).toEqual({
    type: 'Figure',
    parent: 0,
    alternative: 'Ada at her desk',
  });
});

test('no page break separates an image from the block after it', async () => {
  for (let count = 0; count <= 14; count++) {
    const list = await display([...filler(count), pictureOf(), paragraphOf('below'), paragraphOf('end')], {
      width: 200,
      height: 100,
    });
    const page = list.pages.find(({ items }) => items.some(({ kind }) => kind === 'picture'));
    expect(page && linesOf({ ...list, pages: [page] }), `${count}`).toContain('below ');
  }
});

test('an image beside a group is aligned with the capitals of the first line', async () => {
  const header = groupOf([paragraphOf('Name', { role: 'name' })], { picture: portraitAtEnd() });
  for (const blocks of [[header], [paragraphOf('above'), header]]) {
    const list = await display(blocks);
    const name = runWithText(list, 'Name');
    const { area, shape } = onlyPicture(list);
    expect(area).toMatchObject({ x: 220, width: 30, height: 40 });
    expect(area.y).toBeCloseTo(name.y - capHeight(name), 6);
    expect(shape).toBe('ellipse');
  }
});

test('an image may protrude left of the text', async () => {
  const picture = portraitAtEnd({ edge: 'start', x: -30 });
  const list = await display([groupOf([paragraphOf('text')], { indent: 40, picture })]);
  expect(onlyPicture(list).area.x).toBe(60);
  expect(runWithText(list, 'text').x).toBe(90);
});

test('a group is at least as high as the image beside it', async () => {
  for (const lines of [1, 2, 3, 4, 5]) {
    const group = groupOf(filler(lines), { picture: portraitAtEnd() });
    const list = await display([group, paragraphOf('below')]);
    const alone = await display([groupOf(filler(lines)), paragraphOf('below')]);
    const { y, height } = onlyPicture(list).area;
    const below = runWithText(list, 'below');
    expect(below.y - capHeight(below)).toBeGreaterThanOrEqual(y + height);
    if (lines >= 4) expect(below.y).toBe(runWithText(alone, 'below').y);
  }
});

test('an image beside a group with shrunk spaces never overlaps the next block', async () => {
  const before = { height: 10, stretch: 0, shrink: 9 };
  const group = groupOf([paragraphOf('one'), paragraphOf('two', { before })], { picture: portraitAtEnd() });
  const after = [paragraphOf('below', { before }), paragraphOf('end', { before })];
  const list = await display([group, ...after], { width: 200, height: 66 });
  expect(list.pages).toHaveLength(1);
  const below = runWithText(list, 'below');
  const { y, height } = onlyPicture(list).area;
  expect(below.y - capHeight(below)).toBeGreaterThanOrEqual(y + height);
});

test('no page ends beside an image', async () => {
  for (let count = 0; count <= 14; count++) {
    const group = groupOf([paragraphOf('one'), paragraphOf('two'), paragraphOf('three')], {
      picture: portraitAtEnd(),
    });
    const list = await display([...filler(count), group, paragraphOf('below')], { width: 200, height: 100 });
    const page = list.pages.find(({ items }) => items.some(({ kind }) => kind === 'picture'));
    const lines = page && linesOf({ ...list, pages: [page] });
    expect(lines, `${count}`).toEqual(expect.arrayContaining(['one ', 'two ', 'three ']));
    const { area } = onlyPicture(list);
    expect(area.y + area.height).toBeLessThanOrEqual(160.001);
  }
});

test('a forced page break is made even beside an image, which keeps its height', async () => {
  const overleaf = groupOf([paragraphOf('two')], { keep: { together: false, breakBefore: true } });
  const group = groupOf([paragraphOf('one'), overleaf], { picture: portraitAtEnd() });
  const { display: list, report } = await layout(documentOf([group], { width: 200, height: 100 }), {
    caches,
  });
  expect(list.pages).toHaveLength(2);
  expect(report.pages[0]?.fill).toBeCloseTo(0.4, 6);
});

test('an image beside an empty group gets a line of its own', async () => {
  const list = await display([groupOf([], { picture: portraitAtEnd() }), paragraphOf('below')]);
  const { y, height } = onlyPicture(list).area;
  const below = runWithText(list, 'below');
  expect(y).toBe(60);
  expect(below.y - capHeight(below)).toBeGreaterThanOrEqual(y + height);
});

test('a portrait is read after the name beside it, other images before the text', async () => {
  const picture = portraitAtEnd();
  const name = paragraphOf('Ada', { role: 'name' });
  const contact = paragraphOf('Paris', { role: 'contact' });
  const header = groupOf([name, contact], { role: 'header', picture });
  expect(readOut(await display([header]))).toEqual(['Ada', '[A portrait]', 'Paris']);
  const nameless = groupOf([contact], { role: 'header', picture });
  expect(readOut(await display([nameless]))).toEqual(['[A portrait]', 'Paris']);
});

test('the logo of a company is read after the whole entry header', async () => {
  const head = [paragraphOf('Engineer', { role: 'entry-head' }), paragraphOf('Firm', { role: 'role-head' })];
  const entry = groupOf([...head, paragraphOf('text')], {
    picture: portraitAtEnd(),
    asides: [dateAtEnd(['2019'])],
  });
  const list = await display([entry]);
  expect(readOut(list)).toEqual(['Engineer', '2019', 'Firm', '[A portrait]', 'text']);
  expect(list.structure.map(({ type }) => type)).toEqual(['Document', 'H1', 'Figure', 'P']);
});

test('an image of a section is never read inside its first entry', async () => {
  const entry = groupOf([paragraphOf('Firm', { role: 'entry-head' })]);
  const section = groupOf([entry], { role: 'section', picture: portraitAtEnd() });
  expect(readOut(await display([section]))).toEqual(['[A portrait]', 'Firm']);
});

test('images in columns are placed in their column', async () => {
  const list = await display([columnsOf([pictureOf(), paragraphOf('one'), pictureOf(), paragraphOf('two')])]);
  expect(linesOf(list)).toEqual(['one two ']);
  const areas = itemsOf(list, 'picture').map(({ area }) => area);
  expect(areas.map(({ x }) => x)).toEqual([50, 160]);
  expect(areas.map(({ y }) => y)).toEqual([60, 60]);
});

test('text stays out of the end indent of a group', async () => {
  const words = 'many words that go on for more than a line of this measure and then some more of them';
  const list = await display([groupOf([paragraphOf(words)], { indent: 20, endIndent: 50 })]);
  for (const { x, run } of runsOf(list)) {
    expect(x).toBe(70);
    expect(x + run.width).toBeLessThan(205);
  }
});

test('an image may be raised above the capitals of the first line, and the group is lower by that', async () => {
  const rise = 12;
  const below = async (picture: PictureAside): Promise<readonly [number, number]> => {
    const list = await display([
      paragraphOf('one'),
      groupOf([paragraphOf('two')], { picture }),
      paragraphOf('three'),
    ]);
    const { area } = onlyPicture(list);
    return [area.y, runWithText(list, 'three').y];
  };
  const [top, next] = await below(portraitAtEnd());
  expect(await below(portraitAtEnd({ rise }))).toEqual([top - rise, next - rise]);
});

test('an image that shrinks is no higher than its text, keeps its proportions and adds no line', async () => {
  const shrinking = portraitAtEnd({ shrinks: true });
  const lines = (count: number, picture?: PictureAside) => [
    groupOf(filler(count), { role: 'header', picture }),
    paragraphOf('below'),
  ];
  for (const count of [1, 2]) {
    const list = await display(lines(count, shrinking));
    const { area } = onlyPicture(list);
    const first = runWithText(list, 'filler0');
    const last = runWithText(list, `filler${count - 1}`);
    expect(area.y).toBeCloseTo(first.y - capHeight(first));
    expect(area.y + area.height).toBeGreaterThan(last.y);
    expect(area.y + area.height).toBeLessThan(last.y + 12);
    expect(area.width / area.height).toBeCloseTo(30 / 40);
    expect(runWithText(list, 'below').y).toBe(runWithText(await display(lines(count)), 'below').y);
  }
  const { area } = onlyPicture(await display(lines(8, shrinking)));
  expect(area).toMatchObject({ width: 30, height: 40 });
});
