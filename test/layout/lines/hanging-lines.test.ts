import { expect, test } from 'vitest';
import type { LaidOutParagraph, LineStyle } from '../../../src/layout/lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../../../src/layout/lines/lay-out-paragraph.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import { textStyle } from '../../support/plain-document.ts';
import { shapingFor } from '../../support/shaping.ts';

const { family, weight, slope } = textStyle;
const text =
  'Languages: Python and Go for services, Lua for plugins, and a little Fortran, which nobody believes until a model from 1987 is to be run again on a machine that has no tape.';
const shaping = await shapingFor([{ query: { family, weight, slope }, text }]);
const hang = 12;

function laidOut(
  measure: number,
  style: Partial<LineStyle> = {},
  direction: 'ltr' | 'rtl' = 'ltr',
): LaidOutParagraph {
  const inlines = [{ kind: 'text', text, style: textStyle }] as const;
  const lineStyle = { alignment: 'start', economy: 1.6, hang, ...style } as const;
  return layOutParagraph(inlines, measure, lineStyle, { ...shaping, direction });
}

/** Returns the start and the end of each line, without the space that ends it. */
function edges({ lines }: LaidOutParagraph) {
  return lines.map(({ pieces, width }) => ({ start: pieces[0]?.x ?? 0, end: (pieces[0]?.x ?? 0) + width }));
}

test.each([160, 220, 300, 420])('at %i pt the lines after the first are indented', (measure) => {
  const lines = edges(laidOut(measure));
  expect(lines.length).toBeGreaterThan(1);
  lines.forEach(({ start, end }, index) => {
    expect(start).toBeCloseTo(index === 0 ? 0 : hang);
    expect(end).toBeLessThan(measure + 2);
  });
});

test.each([220, 300, 420])('at %i pt justified lines end at one edge though they hang', (measure) => {
  const lines = edges(laidOut(measure, { alignment: 'justified' }));
  if (laidOut(measure, { alignment: 'justified' }).raggedInstead !== undefined) return;
  for (const { end } of lines.slice(0, -1)) expect(end).toBeCloseTo(lines[0]?.end ?? 0, -0.5);
});

test('the first line has the whole measure', () => {
  const [first] = edges(laidOut(1e4));
  const exact = first?.end ?? 0;
  expect(laidOut(exact + 0.1).lines).toHaveLength(1);
});

test('no word is lost, and all are read in order', () => {
  const read = laidOut(180)
    .lines.flatMap(({ pieces }) => pieces.map(({ run }) => runText(run)))
    .join('');
  expect(read.trim()).toBe(text);
});

test('in a narrow column lines are indented by a twelfth of it', () => {
  const [, second] = edges(laidOut(96));
  expect(second?.start).toBeCloseTo(8);
});
