import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import type { TextStyle } from '../../../src/model/text-style.ts';
import { defaultTheme } from '../../../src/pipeline/built-in-themes.ts';
import { inGutter } from '../../../src/theme/kit/dates.ts';
import {
  belowRuledHeading,
  headingInlines,
  headingStyle,
  sectionWithHeading,
  spaceBelowHeading,
  withHangingHeading,
} from '../../../src/theme/kit/sections.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { contextWith, resumeOf, textOf } from './fixtures.ts';

const title = [{ text: 'Straße & Haus', strong: false, emphasis: false, code: false }];

function heading(headings: Settings['headings'], changes: Partial<TextStyle> = {}) {
  const context = contextWith({ headings }, { tag: 'de' });
  const designed: TextStyle = {
    ...context.text,
    capitals: 'small-caps',
    tracking: 0.1,
    size: 10,
    ...changes,
  };
  const style = headingStyle(designed, context);
  return { designed, style, text: textOf(headingInlines(title, style, context)) };
}

test('headingStyle returns the designed style for `as-designed`', () => {
  const { designed, style, text } = heading('as-designed');
  expect(style).toBe(designed);
  expect(text).toBe('Straße & Haus');
});

test('`capitals` gives upper case of the language, smaller and with tracking', () => {
  const { style, text } = heading('capitals', { tracking: 0 });
  expect(text).toBe('STRASSE & HAUS');
  expect(style).toMatchObject({ capitals: 'as-written', caseForms: true });
  expect(style.size).toBeLessThan(10);
  expect(style.tracking).toBeGreaterThan(0);
});

test('`small-capitals` and `plain` change only the style', () => {
  expect(heading('small-capitals', { capitals: 'as-written' }).style.capitals).toBe('small-caps');
  expect(heading('small-capitals', { capitals: 'all-small-caps' }).style.capitals).toBe('all-small-caps');
  const { style, text } = heading('plain');
  expect(text).toBe('Straße & Haus');
  expect(style).toMatchObject({ capitals: 'as-written', tracking: 0, weight: 600 });
});

test('a heading beside its section is in its column, and only long words may be hyphenated', () => {
  const context = contextWith({ headingPlace: 'beside' });
  const [section] = resumeOf('sections: {Work: [Filed.]}').sections;
  if (!section) throw new Error('no section');
  const group = sectionWithHeading(undefined, section, [], context);
  const asideFor = (text: string) => {
    const heading = [{ text, strong: false, emphasis: false, code: false }];
    return withHangingHeading(group, heading, context.text, inGutter(60, 10), context).asides[0];
  };
  expect(asideFor('Work')).toMatchObject({ edge: 'start', x: -70, measure: 60, reads: 'before' });
  expect(asideFor('Registration and training')?.hyphenation).toBe(true);
  expect(asideFor('Clinical and other skills')?.hyphenation).toBeUndefined();
});

test('headings left of their sections share sizes down to 85 %, and are as designed where none is small enough', () => {
  const context = contextWith({ headingPlace: 'beside' });
  const [section] = resumeOf('sections: {Work: [Filed.]}').sections;
  if (!section) throw new Error('no section');
  const group = sectionWithHeading(undefined, section, [], context);
  const [aside] = withHangingHeading(group, title, context.text, inGutter(60, 10), context).asides;
  const sizes = aside?.variants.map(([line]) => (line?.[0]?.style.size ?? 0) / context.text.size);
  expect(sizes).toEqual([1, expect.closeTo(0.93), expect.closeTo(0.85), 1]);
  expect(aside).toMatchObject({ wraps: true, shares: 'hanging-headings' });
});

test('the space below a heading shrinks by the same share as that above its section', () => {
  const context = contextWith();
  const [section] = resumeOf('sections: {Work: [Filed.]}').sections;
  if (!section) throw new Error('no section');
  const above = sectionWithHeading(undefined, section, [], context).before;
  const below = spaceBelowHeading(context, 1.3);
  expect(below.height).toBeCloseTo(1.3 * context.unit);
  expect(below.shrink / below.height).toBeCloseTo(above.shrink / above.height);
  expect(below.stretch).toBe(0);
});

test('less spacing reduces the space below a heading more than that above it, and more spacing both alike', () => {
  const belowAt = (spacing: number): number => {
    const context = contextWith({ spacing });
    return spaceBelowHeading(context, 1).height / context.unit;
  };
  expect(belowAt(1)).toBe(1);
  expect(belowAt(0.7)).toBeCloseTo(0.7);
  expect(belowAt(1.3)).toBe(1);
});

test('the gap above entries is the same in all sections, with and without text', () => {
  const context = contextWith();
  const { sections } = resumeOf(
    'sections: {Posts: [{title: Chair, dates: 2019}, {title: Fellow, organization: Trust}], Work: [{title: Clerk, text: Filed.}]}',
  );
  const gaps = sections.flatMap((section) => {
    const blocks = section.entries.flatMap((entry) =>
      entry.shape === 'record' ? [defaultTheme.record(entry, context)] : [],
    );
    return sectionWithHeading(undefined, section, blocks, context).blocks.map(({ before }) => before);
  });
  expect(gaps).toHaveLength(3);
  expect(new Set(gaps.map((gap) => JSON.stringify(gap))).size).toBe(1);
});

test.each([1, 0.8, 0.65, 0.5])(
  'text stays clear of the rule of its heading with a spacing of %d',
  (spacing) => {
    const context = contextWith({ spacing, leading: 12.5, size: 10.5 });
    const { size, leading } = context.settings;
    const { distance, after } = belowRuledHeading(context, 0.38 * size, 1.3);
    const ascenders = 0.72 * size;
    // A heading is larger than the text, so that its baseline is a little nearer to the line below it.
    const step = leading - 0.09 * size + after.height - after.shrink;
    expect(step - distance - ascenders).toBeGreaterThanOrEqual(3.499);
    expect(distance).toBeGreaterThan(0.3 * size);
    expect(distance).toBeLessThanOrEqual(0.38 * size);
  },
);

test('the rule above a section of dense stays clear of its first line where the spacing is reduced', async () => {
  const yaml = 'name: Ada\nsections: {One: [Filed.], Two: [{title: Hall keeper, text: Filed.}]}\n';
  for (const spacing of [1, 0.7, 0.5]) {
    const { display } = await typesetPages(yaml, { theme: 'dense', settings: { spacing } });
    const items = display?.pages[0]?.items ?? [];
    const rules = items.filter((item) => item.kind === 'rule');
    const lines = items.filter((item) => item.kind === 'run');
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      const below = lines.filter(({ y }) => y > rule.y);
      const [size, baseline] = [
        Math.max(...below.slice(0, 1).map(({ run }) => run.size)),
        Math.min(...below.map(({ y }) => y)),
      ];
      expect(baseline - 0.72 * size - rule.y).toBeGreaterThan(2.9);
    }
  }
});
