import { expect, test } from 'vitest';
import type { Group, ParagraphRole } from '../../src/model/document.ts';
import { groupOf } from '../support/plain-document.ts';
import { defectsOf, type TextLine } from './page-defects.ts';

const none = { strandedHeadings: 0, strandedEntryHeads: 0, widows: 0, orphans: 0, thinSplits: 0 };
const entries: readonly Group[] = [groupOf([]), groupOf([])];

/** A paragraph with a number of lines, inside or outside an entry. */
function paragraph(role: ParagraphRole, count: number, entry?: number): readonly TextLine[] {
  return Array.from({ length: count }, (_, index) => {
    return { role, count, index, place: index, entry: entry === undefined ? undefined : entries[entry] };
  });
}

const heading = paragraph('heading', 1);
const head = paragraph('entry-head', 1, 0);
const text = paragraph('text', 6, 0);
const next = [...paragraph('entry-head', 1, 1), ...paragraph('text', 5, 1)];

test('pages that end between entries, or well inside one, have no defects', () => {
  expect(defectsOf([[...heading, ...head, ...text], next])).toEqual(none);
  expect(
    defectsOf([
      [...heading, ...head, ...text.slice(0, 3)],
      [...text.slice(3), ...next],
    ]),
  ).toEqual(none);
});

test('a heading or entry header at the foot of a page is a defect', () => {
  expect(defectsOf([heading, [...head, ...text]])).toEqual({ ...none, strandedHeadings: 1 });
  const parted = [[...heading, ...head], text];
  expect(defectsOf(parted)).toEqual({ ...none, strandedEntryHeads: 1, thinSplits: 1 });
});

test('a page may end after an entry that is only a header', () => {
  expect(defectsOf([[...heading, ...head], next])).toEqual(none);
});

test('an orphan and a widow are defects', () => {
  const orphan = [[...head, ...head, ...text.slice(0, 1)], text.slice(1)];
  expect(defectsOf(orphan)).toMatchObject({ orphans: 1, widows: 0 });
  const widow = [[...head, ...text.slice(0, 5)], text.slice(5)];
  expect(defectsOf(widow)).toEqual({ ...none, widows: 1, thinSplits: 1 });
});

test('a paragraph of one line is no orphan and no widow', () => {
  const line = paragraph('text', 1);
  expect(defectsOf([line, line])).toEqual(none);
});
