import { expect, test } from 'vitest';
import type { RunningLine } from '../../../src/model/document.ts';
import { singleFrameSheet } from '../../../src/theme/kit/sheet.ts';
import { contextWith, resumeOf, textOf } from './fixtures.ts';

const frame = { flow: 'main', x: 60, y: 70, width: 400, height: 600 };
const resume = resumeOf('name: Ada Lovelace');

function text(line: RunningLine | undefined): string | undefined {
  return line && textOf(line.inlines);
}

test('running lines start on the second page, if the settings ask for them', () => {
  const context = contextWith({ header: '{name}', footer: '{folio}', continued: 'all' });
  const { first, other } = singleFrameSheet(resume, frame, { alignment: 'centre' }, context);
  expect(first).toEqual({ frames: [frame] });
  expect(text(other.head)).toBe('Ada Lovelace');
  expect(text(other.foot)).toBe('Page # of #');
  expect(text(other.continued)).toBe('[entry] (continued)');
  expect(other.head?.alignment).toBe('centre');
  const none = singleFrameSheet(
    resume,
    frame,
    { alignment: 'end' },
    contextWith({ header: '', footer: ' ', continued: 'none' }),
  );
  expect(none.other).toEqual({ frames: [frame] });
});

test('the header is above the continued line, that above the text, and the footer below it', () => {
  for (const y of [36, 70, 120]) {
    const context = contextWith({ header: '{name}', continued: 'all' });
    const { other } = singleFrameSheet(resume, { ...frame, y }, { alignment: 'end' }, context);
    const { head, continued, foot } = other;
    expect(head?.baseline).toBeGreaterThanOrEqual(18);
    expect(head?.baseline).toBeLessThan((continued?.baseline ?? 0) - 6);
    expect(continued?.baseline).toBeLessThan(y);
    expect(foot?.baseline).toBeGreaterThan(y + frame.height);
  }
});

test('a header is in the middle of the margin above the text', () => {
  const context = contextWith({ header: '{name}' });
  for (const y of [42, 53, 70]) {
    const { head } = singleFrameSheet(resume, { ...frame, y }, { alignment: 'end' }, context).other;
    const height = 0.7 * Math.max(...(head?.inlines ?? []).map((inline) => inline.style.size));
    expect(Math.abs((head?.baseline ?? 0) - height / 2 - y / 2)).toBeLessThan(2);
  }
});

test('a footer without a name has no separator, and a name may have any characters', () => {
  const nameless = singleFrameSheet(resumeOf('headline: x'), frame, { alignment: 'end' }, contextWith());
  expect(text(nameless.other.foot)).toBe('Page # of #');
  const odd = singleFrameSheet(resumeOf('name: $& $1'), frame, { alignment: 'end' }, contextWith());
  expect(text(odd.other.foot)).toBe('$& $1 · Page # of #');
});

test('a page that begins inside an entry names it, unless the settings say otherwise', () => {
  const pagesFor = (settings: Parameters<typeof contextWith>[0]) =>
    singleFrameSheet(resume, frame, { alignment: 'end' }, contextWith(settings)).other.continued?.pages;
  expect(pagesFor({})).toBe('all');
  expect(pagesFor({ continued: 'roles' })).toBe('roles');
  expect(pagesFor({ continued: 'none' })).toBeUndefined();
});

test('the continued line is in the face of the text, and muted', () => {
  const context = contextWith({});
  const { family, weight, slope } = context.text;
  const { continued } = singleFrameSheet(resume, frame, { alignment: 'end' }, context).other;
  for (const { style } of continued?.inlines ?? [])
    expect(style).toMatchObject({ family, weight, slope, colour: context.settings.mutedColour });
  expect(continued?.inlines.length).toBeGreaterThan(1);
});

test('running lines have the figures and hyphens of the text: those of a column widen a name with a hyphen', () => {
  const context = contextWith({ header: '{name}' });
  const { head, foot, continued } = singleFrameSheet(resume, frame, { alignment: 'end' }, context).other;
  for (const line of [head, foot, continued])
    expect(new Set(line?.inlines.map(({ style }) => style.figureSpacing))).toEqual(new Set(['proportional']));
});

test.each([
  ['de', '[entry] (Fortsetzung)'],
  ['fr', '[entry] (suite)'],
  ['es', '[entry] (continuación)'],
])('the continued line is in the language (%s)', (tag, expected) => {
  const context = contextWith({ continued: 'all' }, { tag });
  expect(text(singleFrameSheet(resume, frame, { alignment: 'end' }, context).other.continued)).toBe(expected);
});

test('running lines are on the paper and clear of the text, however narrow the margin and large the text', () => {
  for (const size of [6, 9.5, 16])
    for (const margin of [18, 30, 48]) {
      const context = contextWith({ size, leading: 1.35 * size, header: '{name}', footer: '{folio}' });
      const { paper } = context.settings;
      const tall = { ...frame, y: margin, height: paper.height - 2 * margin };
      const { head, foot } = singleFrameSheet(resume, tall, { alignment: 'end' }, context).other;
      const runningSize = Math.max(...(foot?.inlines ?? []).map((inline) => inline.style.size));
      expect(foot?.baseline).toBeLessThan(paper.height - (margin < 24 ? 0 : 9));
      expect((foot?.baseline ?? 0) - 0.75 * runningSize).toBeGreaterThan(margin + tall.height);
      expect(head?.baseline).toBeLessThan(margin);
      expect((head?.baseline ?? 0) - 0.75 * runningSize).toBeGreaterThan(0);
    }
});
