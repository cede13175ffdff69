import type { LayoutReport, RagReport } from '../model/layout-report.ts';

/** What was done for two documents whose pages follow one another. */
export function joinReports(first: LayoutReport, second: LayoutReport): LayoutReport {
  const before = pageCount(first);
  return {
    pages: [...first.pages, ...second.pages],
    sideFlows: [...first.sideFlows, ...second.sideFlows],
    defects: [
      ...first.defects,
      ...second.defects.map((defect) => ({ ...defect, page: defect.page + before })),
    ],
    faces: [...new Set([...first.faces, ...second.faces])],
    fallbacks: joinedFallbacks(first.fallbacks, second.fallbacks),
    lines: first.lines + second.lines,
    overfullLines: [...first.overfullLines, ...second.overfullLines],
    runts: first.runts + second.runts,
    hyphens: first.hyphens + second.hyphens,
    raggedInstead: [...first.raggedInstead, ...second.raggedInstead],
    rag: joinedRag(first.rag, second.rag),
    cost: first.cost + second.cost,
    ...(second.fit && { fit: second.fit }),
  };
}

/** As many as the longest flow has. */
function pageCount({ pages, sideFlows }: LayoutReport): number {
  return Math.max(1, pages.length, ...sideFlows.map((flow) => flow.pages.length));
}

function joinedFallbacks(
  first: LayoutReport['fallbacks'],
  second: LayoutReport['fallbacks'],
): LayoutReport['fallbacks'] {
  const known = new Set(first.map(({ character }) => character));
  return [...first, ...second.filter(({ character }) => !known.has(character))];
}

/** The mean and the deviation of all lines together. */
function joinedRag(first: RagReport, second: RagReport): RagReport {
  const lines = first.lines + second.lines;
  if (lines === 0) return first;
  const mean = (first.lines * first.mean + second.lines * second.mean) / lines;
  const squares = [first, second].map((rag) => rag.lines * (rag.deviation ** 2 + (rag.mean - mean) ** 2));
  return { lines, mean, deviation: Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / lines) };
}
