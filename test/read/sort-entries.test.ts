import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/resume.ts';
import { plainText } from '../../src/model/rich-text.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { newestFirst } from '../../src/read/sort-entries.ts';

function titles(entries: readonly Entry[]): readonly string[] {
  return entries.map((entry) => (entry.shape === 'record' ? plainText(entry.title ?? []) : entry.shape));
}

function sectionOf(yaml: string): readonly string[] {
  const { resume } = readResume(yaml);
  return titles(resume?.sections[0]?.entries ?? []);
}

function entriesOf(dates: readonly (string | undefined)[]): readonly Entry[] {
  const items = dates.map((text, at) => ({ title: `${at}`, ...(text === undefined ? {} : { dates: text }) }));
  return readResume(JSON.stringify({ sections: { Work: items } })).resume?.sections[0]?.entries ?? [];
}

function order(...dates: readonly (string | undefined)[]): string {
  return titles(newestFirst(entriesOf(dates))).join(' ');
}

test.each([
  [['2012', '2019', '2015'], '1 2 0'],
  [['2012 – 2014', '2016 – present', '2014 – 2016'], '1 2 0'],
  [['2016 – now', '2019 – now'], '1 0'],
  [['2019-03', '2019-05', '2019'], '2 1 0'],
  [['Spring 2019', 'Fall 2019', 'Q1 2019'], '1 0 2'],
  [['2019-05-02', '2019-05-20'], '1 0'],
  [['– 2014', '2013 – 2014'], '1 0'],
  [['2014 – 2016', '2015 – 2016'], '1 0'],
  [['~2012', '2013'], '1 0'],
])('sorts %j newest first as %s', (dates, expected) => {
  expect(order(...dates)).toBe(expected);
});

test('keeps the positions of entries without readable dates', () => {
  expect(order('2012', undefined, '2019', 'once upon a time', '2015')).toBe('2 1 4 3 0');
});

test('sorts an entry without dates by its newest role', () => {
  const yaml = `
sections:
  Work:
    sort: newest
    entries:
      - {title: Old, dates: 2010}
      - title: Roles
        roles: [{title: One, dates: 2008}, {title: Two, dates: 2012 – now}]
      - {title: Newer, dates: 2011}
`;
  expect(sectionOf(yaml)).toEqual(['Roles', 'Newer', 'Old']);
});

test('sorts only with `sort: newest`, and reports other values', () => {
  const yaml =
    'title: CV\nsections: {Work: {entries: [{title: Old, dates: 2010}, {title: New, dates: 2020}]}}';
  expect(sectionOf(yaml)).toEqual(['Old', 'New']);
  const wrong = yaml.replace('entries:', 'sort: newst, entries:');
  expect(sectionOf(wrong)).toEqual(['Old', 'New']);
  const [problem] = readResume(wrong).problems;
  expect(problem?.code).toBe('invalid-type');
  expect(problem?.hint).toContain('newest');
  expect(problem?.place?.path).toBe('sections.Work.sort');
});

test('keeps every entry, is idempotent and stable', () => {
  const dates = fc.constantFrom('2010', '2011', '2011-05', '2012 – now', '– 2011', 'soon', undefined);
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 8 }), (list) => {
      const entries = entriesOf(list);
      const sorted = newestFirst(entries);
      expect(new Set(sorted)).toEqual(new Set(entries));
      expect(newestFirst(sorted)).toEqual(sorted);
      for (const date of new Set(list)) {
        const alike = titles(sorted).filter((title) => list[Number(title)] === date);
        expect(alike).toEqual(alike.toSorted((one, other) => Number(one) - Number(other)));
      }
    }),
    { numRuns: 60 },
  );
});
