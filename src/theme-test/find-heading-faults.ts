import type { DisplayList } from '../model/page.ts';
import type { Resume } from '../model/resume.ts';
import type { Fault } from './finding.ts';

/** Headings as assistive technology has them: the first is of level 1, none is skipped on the way down, each section has one. */
export function findHeadingFaults(display: DisplayList, resume: Resume): readonly Fault[] {
  const levels = shownHeadings(display);
  const messages: string[] = [];
  const [first] = levels;
  if (first !== undefined && first !== 1) messages.push(`The first heading is of level ${first}, not 1.`);
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? level;
    if (level > before + 1) messages.push(`A heading of level ${level} follows one of level ${before}.`);
  }
  const titled = resume.sections.filter(({ title }) => title).length;
  const wanted = titled + (resume.name ? 1 : 0);
  if (levels.length < wanted)
    messages.push(`There are ${levels.length} headings for a name and ${titled} titles.`);
  return [...new Set(messages)].map((message) => ({ kind: 'structure', message }));
}

/** The levels of headings that something on the pages belongs to, in reading order. */
function shownHeadings({ structure, pages }: DisplayList): readonly number[] {
  const shown = new Set<number>();
  for (const item of pages.flatMap((page) => page.items))
    for (let element = item.element; element !== undefined; element = structure[element]?.parent)
      shown.add(element);
  return structure.flatMap(({ type }, number) => {
    const level = /^H([1-6])$/u.exec(type)?.[1];
    return level !== undefined && shown.has(number) ? [Number(level)] : [];
  });
}
