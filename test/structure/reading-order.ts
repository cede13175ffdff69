import type { DisplayList } from '../../src/model/page.ts';
import type { StructureElement } from '../../src/model/structure.ts';
import { runsOf } from '../support/plain-document.ts';

/** The elements from the outermost to the one of this number. */
export function lineage(structure: readonly StructureElement[], number: number): readonly number[] {
  const parent = structure[number]?.parent;
  return parent === undefined ? [number] : [...lineage(structure, parent), number];
}

/** Where an element is left on a page, and come back to after others there. */
export function interruptions(list: DisplayList): readonly string[] {
  return list.pages.flatMap((page) => interruptionsOn({ ...list, pages: [page] }));
}

function interruptionsOn(list: DisplayList): readonly string[] {
  const { structure } = list;
  const closed = new Set<number>();
  let open: readonly number[] = [];
  const found: string[] = [];
  for (const { element } of runsOf(list)) {
    if (element === undefined) continue;
    const path = lineage(structure, element);
    for (const number of open) if (!path.includes(number)) closed.add(number);
    for (const number of path) if (closed.has(number)) found.push(`${structure[number]?.type} ${number}`);
    open = path;
  }
  return found;
}

/** The text of each heading with its level, in order. */
export function headingsOf(list: DisplayList): readonly { readonly level: number; readonly text: string }[] {
  const texts = new Map<number, string>();
  for (const { element, run } of runsOf(list)) {
    const heading = lineage(list.structure, element ?? 0).find((number) =>
      /^H\d$/u.test(list.structure[number]?.type ?? ''),
    );
    if (heading === undefined) continue;
    const text = run.glyphs.map((glyph) => glyph.text).join('');
    texts.set(heading, (texts.get(heading) ?? '') + text);
  }
  return Array.from(texts, ([number, text]) => {
    return { level: Number(list.structure[number]?.type[1]), text: text.replaceAll(/\s+/gu, ' ').trim() };
  });
}
