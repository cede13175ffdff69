import { expect, test } from 'vitest';
import type { Group, ParagraphRole } from '../../src/model/document.ts';
import { groupOf } from '../support/plain-document.ts';
import { faultsOf, type TextLine } from './page-faults.ts';

const none = { strandedHeadings: 0, strandedEntryHeads: 0, widows: 0, orphans: 0, thinSplits: 0 };
const entries: readonly Group[] = [groupOf([]), groupOf([])];

/** A paragraph of so many lines, of an entry or of none. */
function paragraph(role: ParagraphRole, count: number, entry?: number): readonly TextLine[] {
  return Array.from({ length: count }, (_, index) => {
    return { role, count, index, place: index, entry: entry === undefined ? undefined : entries[entry] };
  });
}

const heading = paragraph('heading', 1);
const head = paragraph('entry-head', 1, 0);
const text = paragraph('text', 6, 0);
const next = [...paragraph('entry-head', 1, 1), ...paragraph('text', 5, 1)];

test('pages that end between entries, or well inside one, have no faults', () => {
  expect(faultsOf([[...heading, ...head, ...text], next])).toEqual(none);
  expect(
    faultsOf([
      [...heading, ...head, ...text.slice(0, 3)],
      [...text.slice(3), ...next],
    ]),
  ).toEqual(none);
});

test('a heading at the foot of a page is a fault, and so is the head of an entry', () => {
  expect(faultsOf([heading, [...head, ...text]])).toEqual({ ...none, strandedHeadings: 1 });
  const parted = [[...heading, ...head], text];
  expect(faultsOf(parted)).toEqual({ ...none, strandedEntryHeads: 1, thinSplits: 1 });
});

test('an entry that is only a head may end a page', () => {
  expect(faultsOf([[...heading, ...head], next])).toEqual(none);
});

test('a first line left behind and a last line sent ahead are faults', () => {
  const orphan = [[...head, ...head, ...text.slice(0, 1)], text.slice(1)];
  expect(faultsOf(orphan)).toMatchObject({ orphans: 1, widows: 0 });
  const widow = [[...head, ...text.slice(0, 5)], text.slice(5)];
  expect(faultsOf(widow)).toEqual({ ...none, widows: 1, thinSplits: 1 });
});

test('a paragraph of one line is neither', () => {
  const line = paragraph('text', 1);
  expect(faultsOf([line, line])).toEqual(none);
});
