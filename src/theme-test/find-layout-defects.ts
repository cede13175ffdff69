import type { LayoutReport, PageReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { Resume } from '../model/resume.ts';
import { type LayoutFinding, quote } from './finding.ts';

/** Finds defects that the layout reports: overfull lines and frames, and stranded headings. */
export function findLayoutDefects(report: LayoutReport): readonly LayoutFinding[] {
  return [...overfullLines(report), ...overfullFrames(report), ...strandedHeadings(report)];
}

function overfullLines({ overfullLines }: LayoutReport): readonly LayoutFinding[] {
  return overfullLines.map(({ text, excess }) => ({
    kind: 'overflow',
    message: `The line ${quote(text)} is ${excess.toFixed(1)} pt wider than its column.`,
  }));
}

function overfullFrames(report: LayoutReport): readonly LayoutFinding[] {
  const message = 'A line is taller than its frame.';
  return pagesWhere(report, ({ fill }) => fill > 1).map((page) => ({ kind: 'overflow', page, message }));
}

function strandedHeadings(report: LayoutReport): readonly LayoutFinding[] {
  const message = 'A heading ends the page, and its text is on the next.';
  const pages = pagesWhere(report, ({ breakAt }) => breakAt === 'after-head');
  return pages.map((page) => ({ kind: 'stranded-head', page, message }));
}

/** Numbers of the pages that a test is true for, flow by flow. */
function pagesWhere(
  { pages, sideFlows }: LayoutReport,
  test: (page: PageReport) => boolean,
): readonly number[] {
  return [pages, ...sideFlows.map((flow) => flow.pages)].flatMap((flow) =>
    flow.flatMap((page, index) => (test(page) ? [index + 1] : [])),
  );
}

/**
 * Finds defects in the heading structure that assistive technology reads: the first heading is not of level 1, a
 * level is skipped on the way down, or a section with a title has no heading.
 */
export function findHeadingDefects(display: DisplayList, resume: Resume): readonly LayoutFinding[] {
  const levels = visibleHeadingLevels(display);
  const messages: string[] = [];
  const [first] = levels;
  if (first !== undefined && first !== 1) messages.push(`The first heading is of level ${first}, not 1.`);
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? level;
    if (level > before + 1) messages.push(`A heading of level ${level} follows one of level ${before}.`);
  }
  const titles = resume.sections.filter(({ title }) => title).length;
  const expected = titles + (resume.name ? 1 : 0);
  if (levels.length < expected)
    messages.push(`There are ${levels.length} headings for a name and ${titles} section titles.`);
  return [...new Set(messages)].map((message) => ({ kind: 'structure', message }));
}

/** Levels of the headings that have items on the pages, in reading order. */
function visibleHeadingLevels({ structure, pages }: DisplayList): readonly number[] {
  const visible = new Set<number>();
  for (const item of pages.flatMap((page) => page.items))
    for (let element = item.element; element !== undefined; element = structure[element]?.parent)
      visible.add(element);
  return structure.flatMap(({ type }, number) => {
    const level = /^H([1-6])$/u.exec(type)?.[1];
    return level !== undefined && visible.has(number) ? [Number(level)] : [];
  });
}
