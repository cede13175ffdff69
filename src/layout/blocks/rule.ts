import type { Rule } from '../../model/document.ts';
import type { TextEdges } from './aside.ts';
import type { GalleyItem, GalleyLine, LineRule } from './galley.ts';

/** Returns the galley with a rule on its first line. */
export function withRuleOnFirst(
  galley: readonly GalleyItem[],
  rule: Rule,
  text: TextEdges,
): readonly GalleyItem[] {
  const first = galley.findIndex((item) => item.kind === 'line');
  return galley.map((item, index) =>
    index === first && item.kind === 'line' ? withRule(item, rule, text) : item,
  );
}

/** Returns a line with a rule. A rule beside the line's text becomes two, or fewer where the text leaves no room. */
export function withRule(line: GalleyLine, rule: Rule, text: TextEdges): GalleyLine {
  const { x, width = text.measure - x, rise, thickness, colour, besideText } = rule;
  const whole: LineRule = { x: text.x + x, width, rise, thickness, colour };
  const rules = besideText === undefined ? [whole] : besides(whole, textEnds(line), besideText);
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

/** Returns where the text of a line starts and ends, without the space and the tracking after it. */
function textEnds({ pieces }: GalleyLine): Ends {
  let [left, right] = [Infinity, -Infinity];
  for (const { x, run } of pieces) {
    const inked = run.glyphs.findLastIndex(({ text }) => text !== ' ');
    if (inked < 0) continue;
    const width = run.glyphs.slice(0, inked + 1).reduce((sum, { advance }) => sum + advance, 0);
    left = Math.min(left, x);
    right = Math.max(right, x + width - run.tracking * run.size);
  }
  return { left, right };
}
