import type { PageMaster, Sheet } from '../model/document.ts';
import type { Rectangle } from '../model/geometry.ts';
import type { BreakKind, LayoutReport } from '../model/layout-report.ts';
import type { DisplayList, Page, PlacedRule, PlacedRun } from '../model/page.ts';

/**
 * What can be drawn on pages for those who look inside: `boxes` round frames and runs, `baselines`, and under
 * each page the kind of `breaks` it ends with, by colour.
 */
export const guideKinds = ['boxes', 'baselines', 'breaks'] as const;
export type GuideKind = (typeof guideKinds)[number];

/** What was laid out, and how it went. */
export interface GuidedLayout {
  readonly sheet: Sheet;
  readonly report: LayoutReport;
}

const thin = 0.2;
const boldLine = 1.2;
const frameColour = '#1f77d0';
const runColour = '#9ac7ee';
const baselineColour = '#e377c2';

/** Green between whole things, amber inside them, red where it reads badly, blue where the writer asked for it. */
const breakColours: Readonly<Record<BreakKind, string>> = {
  section: '#2ca02c',
  entry: '#2ca02c',
  role: '#2ca02c',
  block: '#ff9f0e',
  item: '#ff9f0e',
  'nested-item': '#ff9f0e',
  lines: '#ff9f0e',
  'first-nested': '#d62728',
  'after-lead-in': '#d62728',
  'after-head': '#d62728',
  orphan: '#d62728',
  widow: '#d62728',
  forced: '#1f3fd0',
};

/** The pages with thin coloured lines on them, furniture all of it; nothing else moves. */
export function withGuides(
  list: DisplayList,
  kinds: readonly GuideKind[],
  { sheet, report }: GuidedLayout,
): DisplayList {
  const pages = list.pages.map((page): Page => {
    const master = masterOf(sheet, page.number, list.pages.length);
    const runs = page.items.filter((item) => item.kind === 'run');
    const guides = kinds.flatMap((kind) => guidesOf(kind, { master, runs, number: page.number }, report));
    return { ...page, items: [...page.items, ...guides] };
  });
  return { ...list, pages };
}

/** A page, as far as guides are about it. */
interface GuidedPage {
  readonly master: PageMaster;
  readonly runs: readonly PlacedRun[];
  readonly number: number;
}

function guidesOf(
  kind: GuideKind,
  { master, runs, number }: GuidedPage,
  report: LayoutReport,
): readonly PlacedRule[] {
  switch (kind) {
    case 'boxes':
      return boxes(master, runs);
    case 'baselines':
      return baselines(runs);
    case 'breaks':
      return breaks(master, number, report);
  }
}

function masterOf(sheet: Sheet, page: number, pages: number): PageMaster {
  if (page === 1) return sheet.first;
  return page === pages ? (sheet.last ?? sheet.other) : sheet.other;
}

function boxes(master: PageMaster, runs: readonly PlacedRun[]): readonly PlacedRule[] {
  const ofRuns = runs.flatMap(({ x, y, run }) => {
    const { ascent, descent, unitsPerEm } = run.face;
    const scale = run.size / unitsPerEm;
    const area = { x, y: y - ascent * scale, width: run.width, height: (ascent - descent) * scale };
    return boxRound(area, runColour);
  });
  return [...ofRuns, ...master.frames.flatMap((frame) => boxRound(frame, frameColour))];
}

function boxRound({ x, y, width, height }: Rectangle, colour: string): readonly PlacedRule[] {
  return [
    { kind: 'rule', x, y, width, thickness: thin, colour },
    { kind: 'rule', x, y: y + height - thin, width, thickness: thin, colour },
    { kind: 'rule', x, y, width: thin, thickness: height, colour },
    { kind: 'rule', x: x + width - thin, y, width: thin, thickness: height, colour },
  ];
}

/** A line under everything that stands on one baseline. */
function baselines(runs: readonly PlacedRun[]): readonly PlacedRule[] {
  const extents = new Map<number, { readonly left: number; readonly right: number }>();
  for (const { x, y, run } of runs) {
    const { left, right } = extents.get(y) ?? { left: x, right: x };
    extents.set(y, { left: Math.min(left, x), right: Math.max(right, x + run.width) });
  }
  return Array.from(extents, ([y, { left, right }]) => {
    return { kind: 'rule', x: left, y, width: right - left, thickness: thin, colour: baselineColour };
  });
}

/** Along the foot of each frame whose page ends with a break. The first frame is the main flow's. */
function breaks({ frames }: PageMaster, number: number, report: LayoutReport): readonly PlacedRule[] {
  const beside = new Map(report.sideFlows.map(({ flow, pages }) => [flow, pages]));
  return frames.flatMap(({ flow, x, y, width, height }): readonly PlacedRule[] => {
    const kind = (beside.get(flow) ?? report.pages)[number - 1]?.breakAt;
    if (kind === undefined) return [];
    return [{ kind: 'rule', x, y: y + height, width, thickness: boldLine, colour: breakColours[kind] }];
  });
}
