import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, DisplayList, PlacedRun } from '../../src/model/page.ts';
import type { StructureElement, StructureType } from '../../src/model/structure.ts';

/** The pages with their items as `change` has them. */
export function withItems(
  list: DisplayList,
  change: (items: readonly DisplayItem[]) => readonly DisplayItem[],
): DisplayList {
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

export function textOf({ run }: PlacedRun): string {
  return runText(run);
}

/** The list without the first glyph for a character in the run with a text. */
export function withoutGlyph(list: DisplayList, character: string, text: string): DisplayList {
  return withItems(list, (items) =>
    items.map((item) => {
      if (item.kind !== 'run' || !textOf(item).includes(text)) return item;
      const at = item.run.glyphs.findIndex((glyph) => glyph.text === character);
      return { ...item, run: { ...item.run, glyphs: item.run.glyphs.toSpliced(at, 1) } };
    }),
  );
}

/** The text of the runs that belong to an element or to what lies in it, without spaces. */
export function textIn(list: DisplayList, element: number): string {
  const inside = new Set(elementsIn(list.structure, element));
  return list.pages
    .flatMap(({ items }) => items)
    .filter((item): item is PlacedRun => item.kind === 'run' && inside.has(item.element ?? -1))
    .map(textOf)
    .join('')
    .replaceAll(' ', '');
}

/** The first element of a type that holds a text. */
export function elementWith(list: DisplayList, type: StructureType, text: string): number {
  const found = list.structure.findIndex(
    (each, number) => each.type === type && textIn(list, number).includes(text),
  );
  if (found < 0) throw new Error(`no ${type} with ${text}`);
  return found;
}

/** The list with the elements from `start` to before `middle` read after those from `middle` to before `end`. */
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

/** The number of an element and of all that lie in it. */
export function elementsIn(structure: readonly StructureElement[], element: number): readonly number[] {
  const inside = [element];
  for (const [number, { parent }] of structure.entries())
    if (parent !== undefined && inside.includes(parent)) inside.push(number);
  return inside;
}
