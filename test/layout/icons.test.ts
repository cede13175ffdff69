import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Inline } from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import {
  documentOf,
  groupOf,
  iconOf,
  itemsOf,
  linesOf,
  paragraphOf,
  paragraphStyle,
  runsOf,
  runWithText,
  textOf,
  textStyle,
} from '../support/plain-document.ts';

const text = (words: string, changes: Partial<Extract<Inline, { kind: 'text' }>> = {}): Inline => {
  return { kind: 'text', text: words, style: textStyle, ...changes };
};

async function display(
  inlines: readonly Inline[],
  width = 300,
  style = paragraphStyle,
): Promise<DisplayList> {
  return (await layout(documentOf([paragraphOf('', { inlines, style })], { width, height: 200 }), { caches }))
    .display;
}

test('an icon is on the baseline before its text, with its height and advance', async () => {
  const icon = { path: 'M0 0H24V12H0Z', width: 24, height: 12 };
  const list = await display([iconOf({ icon, advance: 20, height: 6, rise: 1 }), text('Paris')]);
  const [drawn] = itemsOf(list, 'icon');
  const { x, y } = runWithText(list, 'Paris');
  expect(x).toBe(70);
  expect(drawn).toEqual({
    kind: 'icon',
    icon,
    colour: '#000000',
    area: { x: 50, y: y - 7, width: 12, height: 6 },
  });
});

test('no line ends after an icon', async () => {
  const contact = (name: string) => [text(' '), iconOf(), text(' '), text(name)];
  for (let width = 75; width <= 240; width += 3) {
    const list = await display(['Paris', 'London', 'Berlin', 'Amsterdam', 'Rome'].flatMap(contact), width);
    for (const { area } of itemsOf(list, 'icon')) {
      const after = runsOf(list).filter(({ x, y }) => Math.abs(y - area.y - 7) < 0.01 && x > area.x);
      expect(after.map(textOf).join('').trim(), `${width}`).not.toBe('');
    }
  }
});

test('a line ends after an icon if icon and text are wider than the measure', async () => {
  const list = await display([iconOf(), text('Amsterdam')], 55);
  expect(runWithText(list, 'Amsterdam').x).toBe(50);
});

test('an icon separates the words around it, and is not read', async () => {
  const list = await display([text('one'), iconOf(), text('two')]);
  expect(runsOf(list).map(textOf)).toEqual(['one', 'two ']);
});

test('an icon without text gets a line', async () => {
  const list = await display([iconOf(), iconOf({ advance: 15 })]);
  expect(itemsOf(list, 'icon').map(({ area }) => area.x)).toEqual([50, 62]);
  expect(linesOf(list)).toEqual([' ']);
});

test('an icon keeps its width in a justified line', async () => {
  const words = 'words of a paragraph that goes on for a good many lines so that they can be made even ';
  const style = { ...paragraphStyle, alignment: 'justified' } as const;
  const list = await display([text(words), iconOf({ advance: 30 }), text(words.repeat(2))], 250, style);
  const [drawn] = itemsOf(list, 'icon');
  const { x = 0 } = drawn?.area ?? {};
  const next = runsOf(list).find((run) => Math.abs(run.y - (drawn?.area.y ?? 0) - 7) < 0.01 && run.x > x);
  expect(next?.x).toBeCloseTo(x + 30, 6);
});

test('a link with an icon inside is one element', async () => {
  const link = 'https://example.org';
  const list = await display([text('see ', { link }), iconOf(), text('here', { link })]);
  expect(list.structure.map(({ type }) => type)).toEqual(['Document', 'P', 'Link']);
  expect(itemsOf(list, 'link').map(({ element }) => element)).toEqual([2, 2]);
  expect(itemsOf(list, 'icon')[0]).not.toHaveProperty('element');
});

test('an icon may be an aside of a group', async () => {
  const aside = {
    edge: 'start',
    x: -20,
    measure: 20,
    alignment: 'start',
    variants: [[[iconOf()]]],
    reads: 'before',
    rise: 0,
  } as const;
  const entry = groupOf([paragraphOf('text')], { indent: 20, asides: [aside] });
  const { display: list } = await layout(documentOf([entry], { width: 200, height: 200 }), { caches });
  expect(itemsOf(list, 'icon')[0]?.area).toMatchObject({ x: 50, y: runWithText(list, 'text').y - 7 });
});

test('a cached icon is the same, and a different icon misses the cache', async () => {
  const other = { path: 'M0 0H16V8Z', width: 16, height: 16 };
  const forms = [iconOf(), iconOf({ icon: other }), iconOf({ rise: 0 }), iconOf({ height: 7 })];
  for (const form of [...forms, ...forms]) {
    const [drawn] = itemsOf(await display([form, text('Paris')]), 'icon');
    expect(drawn?.icon).toBe(form.icon);
    expect(drawn?.area.height).toBe(form.height);
  }
});

test.each(['4/5', 'upper intermediate or better'])(
  'the text that an icon shows is hidden in its box, and read where the icon is: %s',
  async (shown) => {
    const list = await display([text('Welsh '), iconOf({ advance: 40, text: shown })]);
    const run = runsOf(list).find(({ run }) => run.hidden);
    const [drawn] = itemsOf(list, 'icon');
    expect(run && textOf(run)).toBe(shown);
    expect(run?.x).toBe(drawn?.area.x);
    expect(run?.run.width).toBeCloseTo(40, 6);
    expect(run?.element).toBeDefined();
    expect(linesOf(list)).toEqual([`Welsh ${shown} `]);
  },
);
