import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, DisplayList, PlacedRun } from '../../src/model/page.ts';
import type { StructureElement, StructureType } from '../../src/model/structure.ts';

/** Changes the items of every page. */
export function withItems(
  list: DisplayList,
  change: (items: readonly DisplayItem[]) => readonly DisplayItem[],
): DisplayList {
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

export function textOf({ run }: PlacedRun): string {
  return runText(run);
}

/** Removes the first glyph of a character from the run with a text. */
export function withoutGlyph(list: DisplayList, character: string, text: string): DisplayList {
  return withItems(list, (items) =>
    items.map((item) => {
      if (item.kind !== 'run' || !textOf(item).includes(text)) return item;
      const at = item.run.glyphs.findIndex((glyph) => glyph.text === character);
      return { ...item, run: { ...item.run, glyphs: item.run.glyphs.toSpliced(at, 1) } };
    }),
  );
}

/** Returns the text of the runs in an element, without spaces. */
export function textIn(list: DisplayList, element: number): string {
  const inside = new Set(elementsIn(list.structure, element));
  return list.pages
    .flatMap(({ items }) => items)
    .filter((item): item is PlacedRun => item.kind === 'run' && inside.has(item.element ?? -1))
    .map(textOf)
    .join('')
    .replaceAll(' ', '');
}

/** Finds the first element of a type that contains a text. */
export function elementWith(list: DisplayList, type: StructureType, text: string): number {
  const found = list.structure.findIndex(
    (each, number) => each.type === type && textIn(list, number).includes(text),
  );
  if (found < 0) throw new Error(`no ${type} with ${text}`);
  return found;
}

/** Swaps the elements from `start` to before `middle` with those from `middle` to before `end`. */
export function swapped(list: DisplayList, start: number, middle: number, end: number): DisplayList {
  const all = [...list.structure.keys()];
  const chunks = [all.slice(0, start), all.slice(middle, end), all.slice(start, middle), all.slice(end)];
  const order = chunks.flat();
  const numberOf = new Map(order.map((was, is) => [was, is]));
  const structure = order.map((was): StructureElement => {
    const { parent, ...rest } = list.structure[was] ?? { type: 'Span' };
    return parent === undefined ? rest : { ...rest, parent: numberOf.get(parent) ?? 0 };
  });
  const chunkOf = ({ element = 0 }: DisplayItem): number =>
    chunks.findIndex((chunk) => chunk.includes(element));
  return withItems({ ...list, structure }, (items) =>
    items
      .toSorted((one, other) => chunkOf(one) - chunkOf(other))
      .map((item) =>
        item.element === undefined ? item : { ...item, element: numberOf.get(item.element) ?? 0 },
      ),
  );
}

/** Returns the index of an element and of all elements in it. */
export function elementsIn(structure: readonly StructureElement[], element: number): readonly number[] {
  const inside = [element];
  for (const [number, { parent }] of structure.entries())
    if (parent !== undefined && inside.includes(parent)) inside.push(number);
  return inside;
}
