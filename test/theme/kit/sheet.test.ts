import { expect, test } from 'vitest';
import type { RunningLine } from '../../../src/model/document.ts';
import { singleFrameSheet } from '../../../src/theme/kit/sheet.ts';
import { resumeOf, said, tasteWith } from './given.ts';

const frame = { flow: 'main', x: 60, y: 70, width: 400, height: 600 };
const resume = resumeOf('name: Ada Lovelace');

function text(line: RunningLine | undefined): string | undefined {
  return line && said(line.inlines);
}

test('a head, a foot and what goes on run from the second page on, as the settings want them', () => {
  const context = tasteWith({ header: '{name}', footer: '{folio}', continued: true });
  const { first, other } = singleFrameSheet(resume, frame, { alignment: 'centre' }, context);
  expect(first).toEqual({ frames: [frame] });
  expect(text(other.head)).toBe('Ada Lovelace');
  expect(text(other.foot)).toBe('Page # of #');
  expect(text(other.continued)).toBe('[entry] (continued)');
  expect(other.head?.alignment).toBe('centre');
  const none = singleFrameSheet(resume, frame, { alignment: 'end' }, tasteWith({ header: '', footer: ' ' }));
  expect(none.other).toEqual({ frames: [frame] });
});

test('a head is over what goes on, that over the text, and a foot under it', () => {
  for (const y of [36, 70, 120]) {
    const context = tasteWith({ header: '{name}', continued: true });
    const { other } = singleFrameSheet(resume, { ...frame, y }, { alignment: 'end' }, context);
    const { head, continued, foot } = other;
    expect(head?.baseline).toBeGreaterThanOrEqual(18);
    expect(head?.baseline).toBeLessThan((continued?.baseline ?? 0) - 6);
    expect(continued?.baseline).toBeLessThan(y);
    expect(foot?.baseline).toBeGreaterThan(y + frame.height);
  }
});

test('without a name there is no mark to part it from the folio, and a name may have any characters', () => {
  const nameless = singleFrameSheet(resumeOf('headline: x'), frame, { alignment: 'end' }, tasteWith());
  expect(text(nameless.other.foot)).toBe('Page # of #');
  const odd = singleFrameSheet(resumeOf('name: $& $1'), frame, { alignment: 'end' }, tasteWith());
  expect(text(odd.other.foot)).toBe('$& $1 · Page # of #');
});

test.each([
  ['de', '[entry] (Fortsetzung)'],
  ['fr', '[entry] (suite)'],
  ['es', '[entry] (continuación)'],
])('what goes on is told in the language (%s)', (tag, textInline) => {
  const context = tasteWith({ continued: true }, { tag });
  expect(text(singleFrameSheet(resume, frame, { alignment: 'end' }, context).other.continued)).toBe(
    textInline,
  );
});
