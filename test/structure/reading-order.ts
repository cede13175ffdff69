import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayList } from '../../src/model/page.ts';
import type { StructureElement } from '../../src/model/structure.ts';
import { runsOf } from '../support/plain-document.ts';

/** Returns the ancestors of an element, outermost first, and the element itself. */
export function lineage(structure: readonly StructureElement[], number: number): readonly number[] {
  const parent = structure[number]?.parent;
  return parent === undefined ? [number] : [...lineage(structure, parent), number];
}

/** Returns elements that a page interrupts and continues after others. */
export function interruptions(list: DisplayList): readonly string[] {
  return list.pages.flatMap((page) => interruptionsOn({ ...list, pages: [page] }));
}

function interruptionsOn(list: DisplayList): readonly string[] {
  const { structure } = list;
  const left = new Set<number>();
  let open: readonly number[] = [];
  const interrupted: string[] = [];
  for (const { element } of runsOf(list)) {
    if (element === undefined) continue;
    const path = lineage(structure, element);
    for (const number of open) if (!path.includes(number)) left.add(number);
    for (const number of path) if (left.has(number)) interrupted.push(`${structure[number]?.type} ${number}`);
    open = path;
  }
  return interrupted;
}

/** Returns the text and level of each heading, in order. */
export function headingsOf(list: DisplayList): readonly { readonly level: number; readonly text: string }[] {
  const texts = new Map<number, string>();
  for (const { element, run } of runsOf(list)) {
    const heading = lineage(list.structure, element ?? 0).find((number) =>
      /^H\d$/u.test(list.structure[number]?.type ?? ''),
    );
    if (heading === undefined) continue;
    const text = runText(run);
    texts.set(heading, (texts.get(heading) ?? '') + text);
  }
  return Array.from(texts, ([number, text]) => {
    return { level: Number(list.structure[number]?.type[1]), text: text.replaceAll(/\s+/gu, ' ').trim() };
  });
}
