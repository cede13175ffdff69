import type { Rectangle } from '../model/geometry.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayItem, Page } from '../model/page.ts';
import { type Fault, quoted } from './finding.ts';
import { inkOf, tolerance } from './page-ink.ts';

/** Lines and pages that hold more than they have room for. */
export function findOverfull({ overfullLines, pages, sideFlows }: LayoutReport): readonly Fault[] {
  const lines = overfullLines.map(
    ({ text, excess }): Fault => ({
      kind: 'overflow',
      message: `The line ${quoted(text)} is ${excess.toFixed(1)} pt wider than its column.`,
    }),
  );
  const taller = [pages, ...sideFlows.map((flow) => flow.pages)].flatMap((flow) =>
    flow.flatMap(({ fill }, index): readonly Fault[] =>
      fill > 1 ? [{ kind: 'overflow', page: index + 1, message: 'A line is taller than its frame.' }] : [],
    ),
  );
  return [...lines, ...taller];
}

/** Text, pictures and drawings that are not wholly on the paper; tints and rules may run off it. */
export function findInkOffPage({ number, size, items }: Page): readonly Fault[] {
  const paper = { x: 0, y: 0, ...size };
  const texts = inkOf({ items }).filter(({ box }) => !isWithin(box, paper));
  const messages = [
    ...texts.map(({ text }) => `${quoted(text)} is not wholly on the paper.`),
    ...items.flatMap((item) => (isOff(item, paper) ? [`A ${item.kind} is not wholly on the paper.`] : [])),
  ];
  return messages.map((message) => ({ kind: 'overflow', page: number, message }));
}

function isOff(item: DisplayItem, paper: Rectangle): boolean {
  return (item.kind === 'picture' || item.kind === 'icon') && !isWithin(item.area, paper);
}

function isWithin(box: Rectangle, paper: Rectangle): boolean {
  const left = box.x >= paper.x - tolerance && box.y >= paper.y - tolerance;
  const right = box.x + box.width <= paper.width + tolerance;
  return left && right && box.y + box.height <= paper.height + tolerance;
}
