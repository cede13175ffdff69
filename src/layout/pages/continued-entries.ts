import type { GalleyLine } from '../blocks/galley.ts';
import type { CutFlow } from './cut-flows.ts';

/**
 * For each page of a flow the outline title of the entry that goes on there: that of its first line, where the entry
 * began on an earlier page and has a title.
 */
export function continuedEntries({ galley, breaks }: CutFlow): readonly (string | undefined)[] {
  const begun = new Map<number, string>();
  return breaks.pages.map(({ from, to }) => {
    const lines = galley.slice(from, to).filter((item) => item.kind === 'line');
    const entry = lines[0]?.entry;
    const title = entry === undefined ? undefined : begun.get(entry);
    for (const mark of lines.flatMap(marksOf))
      if (mark.entry !== undefined) begun.set(mark.entry, mark.title);
    return title;
  });
}

function marksOf({ marks, attached }: GalleyLine): GalleyLine['marks'] {
  return [...marks, ...attached.flatMap(({ line }) => line.marks)];
}
