import type { GuideKind } from '../model/choices.ts';
import { masterOf, type PageMaster, type Sheet } from '../model/document.ts';
import type { Rectangle } from '../model/geometry.ts';
import type { BreakKind, LayoutReport } from '../model/layout-report.ts';
import type { DisplayList, Page, PlacedRule, PlacedRun } from '../model/page.ts';

/** Sheet and report of the layout that made the pages. */
export interface GuidedLayout {
  readonly sheet: Sheet;
  readonly report: LayoutReport;
}

/** Thickness of boxes and baselines, in points. */
const thinLine = 0.2;

/** Thickness of break lines, in points. */
const thickLine = 1.2;

const frameColour = '#1f77d0';
const runColour = '#9ac7ee';
const baselineColour = '#e377c2';

/** Green between sections and entries, amber inside them, red for bad breaks, blue for page breaks set by the user. */
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

/** Returns the pages with guides added as artifacts. Moves no other item. */
export function withGuides(
  list: DisplayList,
  kinds: readonly GuideKind[],
  { sheet, report }: GuidedLayout,
): DisplayList {
  const pages = list.pages.map((page, index): Page => {
    const laidOut = masterOf(sheet, report.masters[index] ?? 'other');
    const master = list.direction === 'rtl' ? mirroredMaster(laidOut, page.size.width) : laidOut;
    const runs = page.items.filter((item) => item.kind === 'run');
    const guides = kinds.flatMap((kind) => guidesOf(kind, { master, runs, number: page.number }, report));
    return { ...page, items: [...page.items, ...guides] };
  });
  return { ...list, pages };
}

/** Returns a master with its frames where they are on a page that is laid out from the right. */
function mirroredMaster(master: PageMaster, pageWidth: number): PageMaster {
  return {
    ...master,
    frames: master.frames.map((frame) => ({ ...frame, x: pageWidth - frame.x - frame.width })),
  };
}

/** What guides need to know of a page. */
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

function boxes(master: PageMaster, runs: readonly PlacedRun[]): readonly PlacedRule[] {
  const runBoxes = runs.flatMap(({ x, y, run }) => {
    const { ascent, descent, unitsPerEm } = run.face;
    const scale = run.size / unitsPerEm;
    const area = { x, y: y - ascent * scale, width: run.width, height: (ascent - descent) * scale };
    return outlineOf(area, runColour);
  });
  return [...runBoxes, ...master.frames.flatMap((frame) => outlineOf(frame, frameColour))];
}

function outlineOf({ x, y, width, height }: Rectangle, colour: string): readonly PlacedRule[] {
  return [
    { kind: 'rule', x, y, width, thickness: thinLine, colour },
    { kind: 'rule', x, y: y + height - thinLine, width, thickness: thinLine, colour },
    { kind: 'rule', x, y, width: thinLine, thickness: height, colour },
    { kind: 'rule', x: x + width - thinLine, y, width: thinLine, thickness: height, colour },
  ];
}

/** Returns one line along each baseline, from the first run to the last. */
function baselines(runs: readonly PlacedRun[]): readonly PlacedRule[] {
  const extents = new Map<number, { readonly left: number; readonly right: number }>();
  for (const { x, y, run } of runs) {
    const { left, right } = extents.get(y) ?? { left: x, right: x };
    extents.set(y, { left: Math.min(left, x), right: Math.max(right, x + run.width) });
  }
  return Array.from(extents, ([y, { left, right }]) => {
    return { kind: 'rule', x: left, y, width: right - left, thickness: thinLine, colour: baselineColour };
  });
}

/** Returns a line below each frame whose page ends with a break. Frames of no side flow belong to the main flow. */
function breaks({ frames }: PageMaster, number: number, report: LayoutReport): readonly PlacedRule[] {
  const sideFlows = new Map(report.sideFlows.map(({ flow, pages }) => [flow, pages]));
  return frames.flatMap(({ flow, x, y, width, height }): readonly PlacedRule[] => {
    const kind = (sideFlows.get(flow) ?? report.pages)[number - 1]?.breakAt;
    if (kind === undefined) return [];
    return [{ kind: 'rule', x, y: y + height, width, thickness: thickLine, colour: breakColours[kind] }];
  });
}
