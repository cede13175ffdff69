import type { Rectangle } from '../model/geometry.ts';
import type { DisplayItem, Page, PlacedRule } from '../model/page.ts';
import { type Fault, quoted } from './finding.ts';
import { type Ink, inkOf, overlaps, tolerance } from './page-ink.ts';

/** Text on a page that lies over other text, over a picture or a drawing, or is struck through by a rule. */
export function findCollisions(page: Page): readonly Fault[] {
  const ink = inkOf(page);
  return [...amongText(ink), ...page.items.flatMap((item) => withItem(item, ink))].map((message) => ({
    kind: 'collision',
    page: page.number,
    message,
  }));
}

function* amongText(ink: readonly Ink[]): Generator<string> {
  const downward = ink.toSorted((one, other) => one.box.y - other.box.y);
  const highest = Math.max(0, ...ink.map(({ box }) => box.height));
  for (const [index, one] of downward.entries()) {
    for (let next = index + 1; next < downward.length; next += 1) {
      const other = downward[next];
      if (other === undefined || other.box.y > one.box.y + highest) break;
      if (overlaps(one.box, other.box)) yield `${quoted(one.text)} lies over ${quoted(other.text)}.`;
    }
  }
}

function withItem(item: DisplayItem, ink: readonly Ink[]): readonly string[] {
  switch (item.kind) {
    case 'picture':
      return inkOver(item.area, ink).map(({ text }) => `${quoted(text)} lies over a picture.`);
    case 'icon':
      return inkOver(item.area, ink).map(({ text }) => `${quoted(text)} lies over a drawing.`);
    case 'rule':
      return ink
        .filter((each) => strikes(item, each))
        .map(({ text }) => `A rule goes through ${quoted(text)}.`);
    case 'run':
    case 'link':
    case 'tint':
      return [];
  }
}

function inkOver(area: Rectangle, ink: readonly Ink[]): readonly Ink[] {
  return ink.filter(({ box }) => overlaps(area, box));
}

/** However thin it is. */
function strikes({ x, y, width, thickness }: PlacedRule, { box }: Ink): boolean {
  const across = Math.min(x + width, box.x + box.width) - Math.max(x, box.x);
  const inside = y + thickness > box.y + tolerance && y < box.y + box.height - tolerance;
  return across > tolerance && inside;
}
