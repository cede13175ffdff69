import type { Direction } from '../../model/direction.ts';
import type { Rule } from '../../model/document.ts';
import type { GlyphRun } from '../../model/glyph-run.ts';
import type { TextEdges } from './aside.ts';
import type { GalleyItem, GalleyLine, LineRule } from './galley.ts';

/** Returns the galley with a rule on its first line. */
export function withRuleOnFirst(
  galley: readonly GalleyItem[],
  rule: Rule,
  text: TextEdges,
  direction?: Direction,
): readonly GalleyItem[] {
  const first = galley.findIndex((item) => item.kind === 'line');
  return galley.map((item, index) =>
    index === first && item.kind === 'line' ? withRule(item, rule, text, direction) : item,
  );
}

/**
 * Returns a line with a rule. A rule beside the line's text becomes two, or fewer where the text leaves no room.
 *
 * @param direction Direction of the pages. Default: `ltr`.
 */
export function withRule(
  line: GalleyLine,
  rule: Rule,
  text: TextEdges,
  direction: Direction = 'ltr',
): GalleyLine {
  const { x, width: designed = text.measure - x, rise, thickness, colour, coversText, besideText } = rule;
  const start = text.x + x;
  const width = coversText ? Math.max(designed, textEnds(line, direction).right - start) : designed;
  const whole: LineRule = { x: start, width, rise, thickness, colour };
  const rules = besideText === undefined ? [whole] : besides(whole, textEnds(line, direction), besideText);
  return { ...line, rules: [...line.rules, ...rules] };
}

/** Left and right end of a line's text, from the left edge of the flow in points. */
interface Ends {
  readonly left: number;
  readonly right: number;
}

/** Cuts the text of its line out of a rule, with a gap on both sides. Leaves out a side no longer than the gap. */
function besides(rule: LineRule, { left, right }: Ends, gap: number): readonly LineRule[] {
  const end = rule.x + rule.width;
  const before = { ...rule, width: Math.min(end, left - gap) - rule.x };
  const after = { ...rule, x: Math.max(rule.x, right + gap) };
  return [before, { ...after, width: end - after.x }].filter(({ width }) => width > gap);
}

/** A space, or a direction mark. */
const blank = /^[ \u200e\u200f]$/u;

/** Returns where the text of a line starts and ends, without the spaces and the tracking around it. */
function textEnds({ pieces }: GalleyLine, direction: Direction): Ends {
  let [left, right] = [Infinity, -Infinity];
  for (const { x, run } of pieces) {
    const first = run.glyphs.findIndex(({ text }) => !blank.test(text));
    if (first < 0) continue;
    const last = run.glyphs.findLastIndex(({ text }) => !blank.test(text));
    const ends = [widthBefore(run, first), run.width - widthBefore(run, last + 1)] as const;
    // On pages that are laid out from the right, a piece starts where its last glyph is.
    const [before, after] = direction === 'ltr' ? ends : [ends[1], ends[0]];
    left = Math.min(left, x + before);
    right = Math.max(right, x + run.width - after - run.tracking * run.size);
  }
  return { left, right };
}

function widthBefore({ glyphs }: GlyphRun, index: number): number {
  return glyphs.slice(0, index).reduce((sum, { advance }) => sum + advance, 0);
}
