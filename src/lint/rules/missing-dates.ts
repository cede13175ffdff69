import type { RecordEntry } from '../../model/resume.ts';
import { recordsIn } from '../dated.ts';
import type { LintRule } from '../rule.ts';

/** Finds entries without dates in sections where most entries have dates. */
export const missingDates: LintRule = {
  name: 'missing-dates',
  find: ({ resume }) =>
    resume.sections.flatMap((section) => {
      const records = recordsIn(section);
      const undated = records.filter((record) => !hasDates(record));
      if (undated.length * 2 >= records.length) return [];
      return undated.map(({ place }) => ({
        message: 'This entry has no dates, unlike most entries of its section.',
        place,
        hint: 'Add dates, such as `dates: 2019-08 – 2021-03`.',
      }));
    }),
};

function hasDates({ dates, roles }: RecordEntry): boolean {
  return dates !== undefined || roles.some((role) => role.dates !== undefined);
}
