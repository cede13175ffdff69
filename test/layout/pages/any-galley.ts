import fc from 'fast-check';
import type { Galley, GalleyItem, GalleySpace, ListItem } from '../../../src/layout/blocks/galley.ts';
import type { PageHeights } from '../../../src/layout/pages/break-pages.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';
import { lineOf } from './written-galley.ts';

const mild = ['section', 'entry', 'role', 'block', 'item', 'nested-item', 'first-nested', 'lines'] as const;
const harsh = ['after-lead-in', 'after-head', 'orphan', 'widow'] as const;

function spaceOf(at: fc.Arbitrary<BreakKind>, keepDepth: fc.Arbitrary<number>): fc.Arbitrary<GalleySpace> {
  return fc
    .record({
      at,
      keepDepth,
      height: fc.nat(12),
      stretch: fc.nat(6),
      shrunk: fc.constantFrom(0, 0, 0.3, 1),
      hyphenated: fc.boolean(),
    })
    .map(({ shrunk, ...space }) => ({ ...space, kind: 'space', shrink: shrunk * space.height }));
}

const tame = spaceOf(fc.constantFrom<BreakKind>(...mild), fc.constant(0));
const wild = spaceOf(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<BreakKind>(...mild) },
    { weight: 3, arbitrary: fc.constantFrom<BreakKind>(...harsh) },
    { weight: 1, arbitrary: fc.constant<BreakKind>('forced') },
  ),
  fc.constantFrom(0, 0, 0, 0, 1, 2),
);

const lineHeights = fc.record({
  above: fc.integer({ min: 6, max: 10 }),
  below: fc.integer({ min: 2, max: 4 }),
  capHeight: fc.integer({ min: 4, max: 12 }),
});

/** The entry of a line, relative to that of the line before. */
const entryStep = fc.constantFrom('same', 'same', 'same', 'next', 'none', 'back');

/** How the lists around a line differ from those around the line before. */
const listStep = fc.constantFrom('same', 'same', 'item', 'item', 'list', 'nested', 'out');

function nextListItems(
  listItems: readonly ListItem[],
  step: 'same' | 'item' | 'list' | 'nested' | 'out',
  number: number,
): readonly ListItem[] {
  const outer = listItems.slice(0, -1);
  const innermost = listItems.at(-1);
  switch (step) {
    case 'same':
      return listItems;
    case 'out':
      return outer;
    case 'item':
      return innermost ? [...outer, { ...innermost, item: number }] : [];
    case 'list':
      return [...outer, { list: number, item: number }];
    case 'nested':
      return [...listItems, { list: number, item: number }];
  }
}

/** Generates lines with any spaces between them, also in orders that no résumé has. */
export function wildGalley(lines: { minLength?: number; maxLength: number }): fc.Arbitrary<Galley> {
  const between = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(wild) },
    { weight: 1, arbitrary: fc.tuple(wild, wild) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  return fc.array(fc.tuple(between, lineHeights, entryStep, listStep), lines).map((steps) => {
    let entry = 0;
    let listItems: readonly ListItem[] = [];
    return steps.flatMap(([spaces, heights, step, list], number): readonly GalleyItem[] => {
      listItems = nextListItems(listItems, list, number);
      if (step === 'next') entry += 1;
      if (step === 'back') entry = Math.max(0, entry - 1);
      return [...spaces, { ...lineOf(step === 'none' ? undefined : entry, heights), listItems }];
    });
  });
}

/** Generates sections of headers, entries, paragraphs and lists, without keep-together groups. */
export function resumeGalley(paragraphs: { minLength?: number; maxLength: number }): fc.Arbitrary<Galley> {
  const text = fc.array(fc.tuple(lineHeights, tame), { minLength: 1, maxLength: 7 });
  const part = fc.record({
    opening: fc.constantFrom('section', 'entry', 'none', 'none'),
    before: tame,
    texts: fc.oneof(
      text.map((lines) => [lines]),
      fc.array(text, { minLength: 1, maxLength: 6 }),
    ),
    isList: fc.boolean(),
  });
  return fc.array(part, paragraphs).map((parts) => {
    let entry = 0;
    return parts.flatMap(({ opening, before, texts, isList }, list): readonly GalleyItem[] => {
      const heads = opening === 'section' ? 2 : opening === 'entry' ? 1 : 0;
      if (heads > 0) entry += 1;
      const items: GalleyItem[] = [before];
      for (let head = 0; head < heads; head++) {
        items.push(lineOf(head === heads - 1 ? entry : undefined), { ...before, at: 'after-head' });
      }
      for (const [item, lines] of texts.entries()) {
        const listItems = isList ? [{ list, item: 1000 * list + item }] : [];
        if (item > 0) items.push({ ...before, at: isList ? 'item' : 'block' });
        lines.forEach(([heights, gap], at) => {
          if (at > 0) items.push({ ...gap, height: 0, shrink: 0, at: gapInParagraph(at, lines.length) });
          items.push({ ...lineOf(entry, heights), listItems });
        });
      }
      return items;
    });
  });
}

function gapInParagraph(line: number, lines: number): BreakKind {
  if (line === 1) return 'orphan';
  return line === lines - 1 ? 'widow' : 'lines';
}

/** Generates page heights from `least` points, often another for the first page. */
export function pageHeights(least: number, most: number): fc.Arbitrary<PageHeights> {
  const height = fc.integer({ min: least, max: most });
  return fc.record({ first: height, other: height });
}
