import { expect, test } from 'vitest';
import { layOutParagraph } from '../../../src/layout/lines/lay-out-paragraph.ts';
import type { TextInline } from '../../../src/model/document.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import { textStyle } from '../../support/plain-document.ts';
import { shapingFor } from '../../support/shaping.ts';

const words =
  'Kubernetes Terraform PostgreSQL Kafka GraphQL Rust Go TypeScript Prometheus Grafana Envoy NATS Redis'.split(
    ' ',
  );
const inlines = words.flatMap((text, index): readonly TextInline[] => {
  const word: TextInline = { kind: 'text', text, style: textStyle };
  return index === 0 ? [word] : [{ kind: 'text', text: ' · ', style: textStyle, separates: true }, word];
});

const { family, weight, slope } = textStyle;
const shaping = await shapingFor([{ query: { family, weight, slope }, text: `${words.join('')} ·` }]);

/** Returns each line as it is read and as it is drawn, and its width with what is drawn. */
function lines(measure: number, alignment: 'start' | 'end' | 'justified' = 'start') {
  const { lines } = layOutParagraph(inlines, measure, { alignment, economy: 1.6 }, shaping);
  return lines.map(({ pieces, width }) => {
    const drawn = pieces.filter(({ run }) => !run.hidden);
    return {
      read: pieces.map(({ run }) => runText(run)).join(''),
      drawn: drawn.map(({ run }) => runText(run)).join(''),
      width,
      left: drawn[0]?.x ?? 0,
    };
  });
}

const measures = [90, 120, 150, 200, 260, 340];

test.each(measures)('at %i pt no line begins or ends with a separator', (measure) => {
  const all = lines(measure);
  expect(all.length).toBeGreaterThan(1);
  for (const { drawn } of all) expect(drawn.trim()).toMatch(/^[^·]+(?: · [^·]+)*$/u);
});

test.each(measures)('at %i pt the separator that a line ends at is read', (measure) => {
  expect(
    lines(measure)
      .map(({ read }) => read)
      .join('')
      .trim(),
  ).toBe(words.join(' · '));
});

test('a separator that is not drawn takes no room on its line', () => {
  for (const { width, left } of lines(150, 'end')) expect(left + width).toBeCloseTo(150);
  const [first] = lines(400, 'justified');
  expect(first?.width).toBeCloseTo(400, 0);
});
