import type { Page } from '../model/page.ts';
import { contrastOf } from '../theme/checks/contrast.ts';
import { type Fault, quoted } from './finding.ts';
import { type Ink, inkOf } from './page-ink.ts';

/** Least contrasts. Source: WCAG 2.2, 1.4.3, level AA. */
const minimumContrast = 4.5;
const leastContrastLarge = 3;
/** Points from which text is large; bold text earlier. Source: the same. */
const large = 18;
const largeBold = 14;
const boldWeight = 700;

/** Points under which text tires readers. */
const leastSize = 7.5;
const rounding = 0.01;

const paperColour = '#ffffff';

/** Text of a page that is small, or too near in colour to what is behind it; of each size and colour the first. */
export function findHardToRead(page: Page): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const ink of inkOf(page)) {
    const { run } = ink.placed;
    const ground = groundUnder(ink, page);
    const contrast = contrastOf(run.colour, ground);
    if (contrast < leastContrast(ink)) {
      const message = `${quoted(ink.text)} in ${run.colour} on ${ground} has a contrast of ${contrast.toFixed(1)} : 1.`;
      keepFirst(faults, `${run.colour} ${ground}`, { kind: 'contrast', page: page.number, message });
    }
    if (run.size < leastSize - rounding) {
      const message = `${quoted(ink.text)} is set in ${run.size.toFixed(1)} pt.`;
      keepFirst(faults, String(run.size), { kind: 'small-text', page: page.number, message });
    }
  }
  return [...faults.values()];
}

function keepFirst(faults: Map<string, Fault>, key: string, fault: Fault): void {
  if (!faults.has(key)) faults.set(key, fault);
}

function leastContrast({ placed: { run } }: Ink): number {
  const isLarge = run.size >= large || (run.size >= largeBold && run.face.weight >= boldWeight);
  return isLarge ? leastContrastLarge : minimumContrast;
}

/** The tint painted last under the middle of a text; else the paper. */
function groundUnder({ box }: Ink, { items }: Page): string {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const tint = items.findLast(
    (item) =>
      item.kind === 'tint' &&
      x >= item.area.x &&
      x <= item.area.x + item.area.width &&
      y >= item.area.y &&
      y <= item.area.y + item.area.height,
  );
  return tint?.kind === 'tint' ? tint.colour : paperColour;
}
