import { expect, test } from 'vitest';
import {
  type Block,
  type Group,
  type GroupRole,
  noKeep,
  noSpace,
  type Paragraph,
} from '../../../src/model/document.ts';
import { alignToBaselineGrid, type BaselineGrid, roundToWholeLines } from '../../../src/theme/kit/grid.ts';
import { contextWith } from './fixtures.ts';

const { text, displayParagraph } = contextWith({ size: 10, leading: 12 });
const grid: BaselineGrid = { text, leading: 12, capHeight: 7 };

function spaceOf(lines: number): Block['before'] {
  return { height: lines * grid.leading, stretch: 3, shrink: 1 };
}

function paragraph(before: number, change: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: 'text',
    inlines: [],
    style: displayParagraph,
    before: spaceOf(before),
    ...change,
  };
}

function group(role: GroupRole, before: number, change: Partial<Group> = {}): Group {
  return {
    kind: 'group',
    role,
    before: spaceOf(before),
    blocks: [],
    indent: 0,
    asides: [],
    keep: noKeep,
    ...change,
  };
}

function linesBefore(block: Block): number | undefined {
  const [aligned] = alignToBaselineGrid([block], grid);
  return aligned && aligned.before.height / grid.leading;
}

test.each([
  [0, 0],
  [0.2, 0],
  [0.25, 1],
  [0.5, 1],
  [1.4, 1],
  [1.5, 2],
])('space of %f lines between two blocks becomes %f lines', (share, lines) => {
  expect(linesBefore(paragraph(share))).toBe(lines);
  expect(linesBefore(group('entry', share))).toBe(lines);
});

test('lists and list items follow without a blank line, unless their space is large', () => {
  expect([0.25, 0.5, 0.75, 1].map((share) => linesBefore(group('list', share)))).toEqual([0, 0, 0, 1]);
  expect([0.25, 0.5, 1].map((share) => linesBefore(group('item', share)))).toEqual([0, 1, 1]);
  const options = [group('item', 0.25)];
  expect(linesBefore({ kind: 'variants', fit: 'asides', before: spaceOf(0.25), options })).toBe(0);
});

test('roundToWholeLines returns space that does not stretch, and at least `least` lines', () => {
  expect(roundToWholeLines(spaceOf(1.9), grid)).toEqual({ height: 24, stretch: 0, shrink: 0 });
  expect(roundToWholeLines(noSpace, grid, 1).height).toBe(12);
});

test.each([
  [1, 0.97, 1],
  [1, 0.8, 0.75],
  [2, 0.8, 1.5],
  [1, 0.5, 0.5],
  [1, 1.2, 1.25],
  [0, 0.5, 0],
])('%f blank lines are %f times as high to a quarter of a line: %f', (designed, spacing, lines) => {
  const spaced = { ...grid, spacing };
  const before = { height: designed * spacing * grid.leading, stretch: 0, shrink: 0 };
  const [aligned] = alignToBaselineGrid([{ ...paragraph(0), before }], spaced);
  expect(aligned?.before.height).toBeCloseTo(lines * grid.leading);
  expect(roundToWholeLines(before, spaced).height).toBeCloseTo(lines * grid.leading);
});

test('every paragraph at any depth gets the leading of the grid and keeps its language', () => {
  const style = { ...displayParagraph, leading: 9, text: { ...text, size: 7, language: 'fr' } };
  const inner = paragraph(0, { style });
  const [outer] = alignToBaselineGrid(
    [group('section', 1, { blocks: [group('entry', 1, { blocks: [inner] })] })],
    grid,
  );
  const [entry] = outer?.kind === 'group' ? outer.blocks : [];
  const [aligned] = entry?.kind === 'group' ? entry.blocks : [];
  expect(aligned).toMatchObject({ style: { leading: 12, text: { size: 10, language: 'fr' } } });
});

test('a rule moves to the nearest line', () => {
  const rule = { x: 0, rise: 13.5, thickness: 1, colour: '#000000' };
  expect(alignToBaselineGrid([paragraph(0, { rule })], grid)).toMatchObject([
    { rule: { rise: 12, thickness: 1 } },
  ]);
});

test('a picture beside text ends at the foot of a line and keeps its proportions', () => {
  const picture = {
    picture: { format: 'jpeg', bytes: new Uint8Array(), width: 2, height: 1 },
    alternative: '',
    width: 60,
    height: 30,
    shape: 'rectangle',
    edge: 'start',
    x: 0,
  };
  const [aligned] = alignToBaselineGrid([{ ...group('header', 0), picture } as Group], grid);
  expect(aligned).toMatchObject({ picture: { height: 21.5, width: 43 } });
});

test('a picture of less than a line beside text does not grow', () => {
  const picture = {
    picture: { format: 'jpeg', bytes: new Uint8Array(), width: 20, height: 1 },
    alternative: '',
    width: 60,
    height: 3,
    shape: 'rectangle',
    edge: 'start',
    x: 0,
  };
  const [aligned] = alignToBaselineGrid([{ ...group('header', 0), picture } as Group], grid);
  expect(aligned).toMatchObject({ picture: { height: 3, width: 60 } });
});
