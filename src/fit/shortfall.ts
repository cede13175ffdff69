import type { Layout } from '../layout/layout.ts';
import { breakPages } from '../layout/pages/break-pages.ts';
import type { FitReport, FitShortfall } from '../model/layout-report.ts';
import type { Place, Problem } from '../model/problem.ts';

type Flow = Layout['flows'][number];

/** As many parts as are named: a longer list helps nobody. */
const named = 3;

/** How many lines found no room on so many pages, and which parts of the résumé have most. */
export function shortfallOf({ flows }: Pick<Layout, 'flows'>, pages: number): FitShortfall {
  const sections = flows
    .flatMap(sectionsOf)
    .toSorted((one, other) => other.lines - one.lines)
    .slice(0, named);
  return { lines: flows.reduce((sum, flow) => sum + linesBeyond(flow, pages), 0), sections };
}

/** On pages that are filled as far as they go: else the last ones share what there is. */
function linesBeyond({ galley, heights }: Flow, pages: number): number {
  const filled = breakPages(galley, heights, { endsAnywhere: true });
  return filled.pages.slice(pages).reduce((sum, { from, to }) => sum + linesIn(galley.slice(from, to)), 0);
}

function linesIn(galley: Flow['galley']): number {
  return galley.reduce((sum, item) => sum + (item.kind === 'line' ? 1 + item.attached.length : 0), 0);
}

/** Sections by their headings; where a section has none, its entries. */
function sectionsOf({ galley }: Flow): FitShortfall['sections'] {
  const starts = galley.flatMap((item, from) => {
    const mark = item.kind === 'line' ? item.outlineTitles.find(({ level }) => level === 1) : undefined;
    return mark ? [{ title: mark.title, from }] : [];
  });
  return starts.map(({ title, from }, index) => {
    return { title, lines: linesIn(galley.slice(from, starts[index + 1]?.from)) };
  });
}

/** What is said to whoever wrote too much. */
export function tooLongToFit({ lines, sections }: FitShortfall, fit: FitReport, place?: Place): Problem {
  const named = sections.map((section) => `“${section.title}” has ${counted(section.lines, 'line')}`);
  const cut = named.length === 0 ? '' : `Cut where there is most: ${named.join(', ')}. `;
  return {
    code: 'too-long-to-fit',
    severity: 'warning',
    message: `The résumé is ${counted(lines, 'line')} too long for ${counted(fit.wanted, 'page')}, as tight as may be; it has ${counted(fit.pages, 'page')}.`,
    ...(place && { place }),
    hint: `${cut}Or allow more pages, or a lower \`min\`.`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
