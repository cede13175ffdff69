import { expect, test } from 'vitest';
import type { DateValue } from '../../../src/model/partial-date.ts';
import { datesAfter } from '../../../src/theme/kit/dates-after.ts';
import { headParts, stackedHead } from '../../../src/theme/kit/entry-headers.ts';
import { paragraphsIn, resumeOf, tasteWith } from './given.ts';

const dates: DateValue = {
  kind: 'range',
  start: { year: 2016, month: 9 },
  end: { year: 2020, month: 3 },
  source: 'Sep 2016 - Mar 2020',
};

function head(at: number, dates: DateValue | undefined): readonly string[] {
  const context = tasteWith({ dateDash: 'spaced' });
  const { sections } = resumeOf('sections: {Work: [{title: Analyst, organization: Engine Ltd}]}');
  const [entry] = sections[0]?.entries ?? [];
  if (entry?.shape !== 'record') throw new Error('no entry');
  const { text } = context;
  const stacked = stackedHead(headParts(entry), { lead: text, second: text, place: text }, context);
  return paragraphsIn(datesAfter(stacked, at, dates, text, context)).map((line) =>
    line.replace('\u2003', ' '),
  );
}

test('dates follow the words of the line that is named', () => {
  expect(head(0, dates)).toEqual(['entry-head: Analyst Sep 2016 – Mar 2020', 'role-head: Engine Ltd']);
  expect(head(1, dates)).toEqual(['entry-head: Analyst', 'role-head: Engine Ltd Sep 2016 – Mar 2020']);
});

test('without such a line they have one of their own, and without dates there is nothing', () => {
  expect(head(2, dates).at(-1)).toBe('role-head: Sep 2016 – Mar 2020');
  expect(head(0, undefined)).toEqual(['entry-head: Analyst', 'role-head: Engine Ltd']);
});
