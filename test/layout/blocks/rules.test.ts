import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { Block, Rule } from '../../../src/model/document.ts';
import type { PlacedRule } from '../../../src/model/page.ts';
import { caches } from '../../support/caches.ts';
import {
  documentOf,
  groupOf,
  paragraphOf,
  paragraphStyle,
  runsOf,
  runWithText,
} from '../../support/plain-document.ts';

const rule: Rule = { x: 0, rise: -4, thickness: 0.5, colour: '#1f4e79' };

async function rulesIn(
  block: Block,
): Promise<{ rules: readonly PlacedRule[]; baselines: readonly number[] }> {
  const { display } = await layout(documentOf([block, paragraphOf('next')], { width: 200, height: 200 }), {
    caches,
  });
  const rules = display.pages.flatMap((page) => page.items.filter((item) => item.kind === 'rule'));
  const baselines = runsOf(display).map((run) => run.y);
  expect(runWithText(display, 'next').y).toBe(baselines.at(-1));
  return { rules, baselines };
}

test('the rule of a paragraph is on its last line, as wide as the text, and an artifact', async () => {
  const text = 'a heading so long that it stands on no less than two lines of its measure';
  const { rules, baselines } = await rulesIn(groupOf([paragraphOf(text, { rule })], { indent: 30 }));
  expect(baselines).toHaveLength(3);
  expect(rules).toEqual([
    {
      kind: 'rule',
      x: 80,
      y: expect.closeTo((baselines[1] ?? 0) + 4, 6),
      width: 170,
      thickness: 0.5,
      colour: '#1f4e79',
    },
  ]);
});

test('the rule of a group is on its first line, with its position and width', async () => {
  const above: Rule = { ...rule, x: -20, width: 50, rise: 14 };
  const group = groupOf([groupOf([paragraphOf('one'), paragraphOf('two')])], { indent: 30, rule: above });
  const { rules, baselines } = await rulesIn(group);
  expect(rules).toMatchObject([{ x: 60, width: 50, y: expect.closeTo((baselines[0] ?? 0) - 14, 6) }]);
});

test('a rule that begins left of the text ends at the right edge of the text', async () => {
  const { rules } = await rulesIn(groupOf([paragraphOf('one')], { indent: 30, rule: { ...rule, x: -30 } }));
  expect(rules).toMatchObject([{ x: 50, width: 200 }]);
});

test('a rule takes no space, and is not drawn without text', async () => {
  expect((await rulesIn(paragraphOf('one', { rule }))).baselines).toEqual(
    (await rulesIn(paragraphOf('one'))).baselines,
  );
  expect((await rulesIn(groupOf([paragraphOf('', { rule })], { rule }))).rules).toEqual([]);
});

test('a rule beside the text is left and right of it, at equal distances, and only where it has room', async () => {
  const beside: Rule = { ...rule, besideText: 10 };
  const style = { ...paragraphStyle, alignment: 'centre' } as const;
  const { rules } = await rulesIn(paragraphOf('heading', { rule: beside, style }));
  expect(rules).toHaveLength(2);
  const [before, after] = rules;
  expect(before?.x).toBe(50);
  expect((after?.x ?? 0) + (after?.width ?? 0)).toBeCloseTo(250, 6);
  expect(before?.width).toBeCloseTo(after?.width ?? 0, 6);
  const { rules: atStart } = await rulesIn(paragraphOf('heading', { rule: beside }));
  expect(atStart).toHaveLength(1);
  // A gap more: none is left of text that begins at the edge.
  expect(atStart[0]?.width).toBeCloseTo(2 * (before?.width ?? 0) + 10, 6);
  const full = 'a heading as wide as its measure here';
  expect((await rulesIn(paragraphOf(full, { rule: beside, style }))).rules).toEqual([]);
});
