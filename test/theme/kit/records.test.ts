import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import type { Block, Group } from '../../../src/model/document.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import type { RecordEntry } from '../../../src/model/resume.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { dateAtLineEnd } from '../../../src/theme/kit/dates.ts';
import {
  entryHeaderParts,
  entryHeaderStyles,
  stackedEntryHeader,
} from '../../../src/theme/kit/entry-headers.ts';
import { recordWith } from '../../../src/theme/kit/records.ts';
import { contextWith, paragraphsIn, resumeOf } from './fixtures.ts';

const context = contextWith();

function entryOf(yaml: string): RecordEntry {
  const entry = resumeOf(`sections: {S: [${yaml}]}`).sections[0]?.entries[0];
  if (entry?.shape !== 'record') throw new Error('no record');
  return entry;
}

function recordOf(yaml: string, dateLine?: 'first' | 'last'): Group {
  const record = recordWith({
    header: (entry) => stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context),
    roleHeader: () => [],
    date: (dates) => dateAtLineEnd(dates, context.text, context),
    dateLine,
  });
  return record(entryOf(yaml), context);
}

/** Returns the text that begins with the line beside the dates. */
function besideDates(block: Block): string | undefined {
  if (block.kind !== 'group') return undefined;
  if (block.asides.length > 0) return paragraphsIn(block.blocks)[0];
  return block.blocks.map(besideDates).find((found) => found !== undefined);
}

const full = '{title: Nurse, organization: Clinic, dates: 2019, bullets: [a]}';

test('dates are beside the first line of a header, or with `dateLine: last` beside the last one', () => {
  expect(besideDates(recordOf(full))).toBe('entry-head: Nurse');
  expect(besideDates(recordOf(full, 'last'))).toBe('role-head: Clinic');
  expect(besideDates(recordOf('{title: Nurse, dates: 2019, bullets: [a]}', 'last'))).toBe(
    'entry-head: Nurse',
  );
});

test('the group around the line beside the dates has the space after it that the line had', () => {
  const [, last] = recordOf(full, 'last').blocks;
  const [, line] = recordOf(full).blocks;
  expect(last?.after).toEqual(line?.after);
});

test('the location of a header is not broken at its hyphens', () => {
  const entry = entryOf('{title: Nurse, organization: Clinic, location: Stuttgart-Nord}');
  const [, line] = stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
  const texts =
    line?.kind === 'paragraph' ? line.inlines.map((inline) => 'text' in inline && inline.text) : [];
  expect(texts.at(-1)).toBe('Stuttgart-\u2060Nord');
});

test('below a header is as much as above a bullet, within limits, and never less below a single line with its dates', () => {
  const gapsWith = (bulletSpace: number): readonly (number | undefined)[] => {
    const set = contextWith({ bulletSpace });
    return ['{title: T, organization: O, dates: 2019}', '{title: T, dates: 2019}'].map((yaml) => {
      const lines = stackedEntryHeader(entryHeaderParts(entryOf(yaml)), entryHeaderStyles(set), set);
      return (lines.at(-1)?.after?.height ?? 0) / set.unit;
    });
  };
  expect(gapsWith(0)).toEqual([0.5, 0.75]);
  expect(gapsWith(0.15)).toEqual([expect.closeTo(0.6), 0.75]);
  expect(gapsWith(1)).toEqual([0.75, 0.75]);
});

test.each(Object.keys(builtInThemes))(
  'in %s the step to a second role is more than 1.4 times that from bullet to bullet',
  async (theme) => {
    const role = (title: string) => `{title: ${title}, dates: 2012 – 2014, bullets: [Wheels, Cards, Cranks]}`;
    const yaml = `name: Ada\nsections:\n  Work:\n    - organization: Engines\n      roles: [${role('Analyst')}, ${role('Clerk')}]\n`;
    const { display } = await typesetPages(yaml, { theme });
    const runs = display?.pages[0]?.items.filter((item) => item.kind === 'run') ?? [];
    const heights = (word: string) => runs.filter(({ run }) => runText(run).includes(word)).map(({ y }) => y);
    const [cards = 0] = heights('Cards');
    const [cranks = 0] = heights('Cranks');
    const [clerk = 0] = heights('Clerk');
    expect(clerk - cranks).toBeGreaterThan(1.4 * (cranks - cards));
  },
);
