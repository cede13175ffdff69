import type { Rectangle } from '../model/geometry.ts';
import { type GlyphRun, runText } from '../model/glyph-run.ts';
import type { DisplayItem, Page, PlacedRule, PlacedRun } from '../model/page.ts';
import { contrastOf, minContrast, minTextSize, paperColour } from '../theme/checks/readability.ts';
import { type LayoutFinding, quote } from './finding.ts';

/** A run of text on a page, and the area its letters cover. */
interface InkedRun {
  readonly text: string;
  readonly placed: PlacedRun;
  /** From the top of the capitals to the baseline, without spaces at the ends. */
  readonly box: Rectangle;
}

/** Overlap that is not reported, in points: letters overhang their advances a little, and rounding adds up. */
const tolerance = 0.75;

/** Finds visible defects of a page: text off the paper, collisions, and text that is hard to read. */
export function findPageDefects(page: Page): readonly LayoutFinding[] {
  const runs = inkedRuns(page);
  return [...itemsOffPaper(page, runs), ...collisions(page, runs), ...unreadableText(page, runs)];
}

function inkedRuns({ items }: Page): readonly InkedRun[] {
  return items.flatMap((item) => (item.kind === 'run' && !item.run.hidden ? inkedRun(item) : []));
}

function inkedRun(placed: PlacedRun): readonly InkedRun[] {
  const { x, y, run } = placed;
  const text = runText(run);
  if (text.trim() === '') return [];
  const before = widthOf(run.glyphs.slice(0, run.glyphs.findIndex(hasInk)));
  const after = widthOf(run.glyphs.slice(run.glyphs.findLastIndex(hasInk) + 1));
  const height = (run.face.capHeight / run.face.unitsPerEm) * run.size;
  const box = { x: x + before, y: y - height, width: run.width - before - after, height };
  return [{ text, placed, box }];
}

/** True unless the glyph is a space. A glyph without text continues a cluster. */
function hasInk({ text }: GlyphRun['glyphs'][number]): boolean {
  return text === '' || text.trim() !== '';
}

function widthOf(glyphs: GlyphRun['glyphs']): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

/** Finds text, images and icons that are not wholly on the paper. Panels and rules may run off it. */
function itemsOffPaper({ number, size, items }: Page, runs: readonly InkedRun[]): readonly LayoutFinding[] {
  const paper = { x: 0, y: 0, ...size };
  const messages = [
    ...runs
      .filter(({ box }) => !isWithin(box, paper))
      .map(({ text }) => `${quote(text)} is not wholly on the paper.`),
    ...items
      .filter((item) => (item.kind === 'picture' || item.kind === 'icon') && !isWithin(item.area, paper))
      .map(({ kind }) => `An ${kind === 'picture' ? 'image' : 'icon'} is not wholly on the paper.`),
  ];
  return messages.map((message) => ({ kind: 'overflow', page: number, message }));
}

function isWithin(box: Rectangle, paper: Rectangle): boolean {
  return (
    box.x >= paper.x - tolerance &&
    box.y >= paper.y - tolerance &&
    box.x + box.width <= paper.width + tolerance &&
    box.y + box.height <= paper.height + tolerance
  );
}

/** Finds text that overlaps other text, an image or an icon, or that a rule strikes through. */
function collisions({ number, items }: Page, runs: readonly InkedRun[]): readonly LayoutFinding[] {
  const messages = [...textCollisions(runs), ...items.flatMap((item) => collisionsWith(item, runs))];
  return messages.map((message) => ({ kind: 'collision', page: number, message }));
}

function* textCollisions(runs: readonly InkedRun[]): Generator<string> {
  const downward = runs.toSorted((one, other) => one.box.y - other.box.y);
  const greatestHeight = Math.max(0, ...runs.map(({ box }) => box.height));
  for (const [index, one] of downward.entries()) {
    for (let next = index + 1; next < downward.length; next += 1) {
      const other = downward[next];
      if (other === undefined || other.box.y > one.box.y + greatestHeight) break;
      if (overlap(one.box, other.box)) yield `${quote(one.text)} overlaps ${quote(other.text)}.`;
    }
  }
}

function collisionsWith(item: DisplayItem, runs: readonly InkedRun[]): readonly string[] {
  switch (item.kind) {
    case 'picture':
      return runsOver(item.area, runs).map(({ text }) => `${quote(text)} overlaps an image.`);
    case 'icon':
      return runsOver(item.area, runs).map(({ text }) => `${quote(text)} overlaps an icon.`);
    case 'rule':
      return runs
        .filter((run) => strikesThrough(item, run))
        .map(({ text }) => `A rule strikes through ${quote(text)}.`);
    case 'run':
    case 'link':
    case 'tint':
      return [];
  }
}

function runsOver(area: Rectangle, runs: readonly InkedRun[]): readonly InkedRun[] {
  return runs.filter(({ box }) => overlap(area, box));
}

/** True if two rectangles share more than the tolerance in both directions. */
function overlap(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > tolerance && down > tolerance;
}

/** True if a rule, however thin, passes between the top and the baseline of a text. */
function strikesThrough({ x, y, width, thickness }: PlacedRule, { box }: InkedRun): boolean {
  const across = Math.min(x + width, box.x + box.width) - Math.max(x, box.x);
  const isInside = y + thickness > box.y + tolerance && y < box.y + box.height - tolerance;
  return across > tolerance && isInside;
}

/** Minimum contrast of large text. Source: WCAG 2.2, 1.4.3, level AA. */
const minContrastOfLargeText = 3;
/** Size from which text, or bold text, is large, in points. Source: the same. */
const large = 18;
const largeBold = 14;
const boldWeight = 700;

/** Difference of sizes that is rounding, in points. */
const rounding = 0.01;

/** Finds text that is small or low in contrast. Reports the first run of each size and of each pair of colours. */
function unreadableText(page: Page, runs: readonly InkedRun[]): readonly LayoutFinding[] {
  const findings = new Map<string, LayoutFinding>();
  const report = (key: string, kind: LayoutFinding['kind'], message: string): void => {
    if (!findings.has(key)) findings.set(key, { kind, page: page.number, message });
  };
  for (const inked of runs) {
    const { run } = inked.placed;
    const background = backgroundOf(inked, page);
    const contrast = contrastOf(run.colour, background);
    if (contrast < minContrastOf(inked))
      report(
        `${run.colour} ${background}`,
        'contrast',
        `${quote(inked.text)} in ${run.colour} on ${background} has a contrast of ${contrast.toFixed(1)} : 1.`,
      );
    if (run.size < minTextSize - rounding)
      report(String(run.size), 'small-text', `${quote(inked.text)} is only ${run.size.toFixed(1)} pt high.`);
  }
  return [...findings.values()];
}

function minContrastOf({ placed: { run } }: InkedRun): number {
  const isLarge = run.size >= large || (run.size >= largeBold && run.face.weight >= boldWeight);
  return isLarge ? minContrastOfLargeText : minContrast;
}

/** Returns the colour of the topmost panel under the middle of a text, or of the paper. */
function backgroundOf({ box }: InkedRun, { items }: Page): string {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const panel = items.findLast(
    (item) =>
      item.kind === 'tint' &&
      x >= item.area.x &&
      x <= item.area.x + item.area.width &&
      y >= item.area.y &&
      y <= item.area.y + item.area.height,
  );
  return panel?.kind === 'tint' ? panel.colour : paperColour;
}
