import { type PartialDate, partialDatesOf } from '../../model/partial-date.ts';
import { datesIn, recordsIn } from '../dated.ts';
import type { LintRule } from '../rule.ts';

type Precision = 'year' | 'season' | 'quarter' | 'month' | 'day';

/** Finds the first date of a section that is more or less precise than those before it. */
export const mixedDatePrecision: LintRule = {
  name: 'mixed-date-precision',
  find: ({ resume }) =>
    resume.sections.flatMap((section) => {
      const all = recordsIn(section)
        .flatMap(datesIn)
        .flatMap(({ dates, place }) =>
          partialDatesOf(dates).map((date) => ({ precision: precisionOf(date), place })),
        );
      const [first] = all;
      const other = all.find(({ precision }) => precision !== first?.precision);
      if (first === undefined || other === undefined) return [];
      return [
        {
          message: `This date names the ${other.precision}, but the first date of its section names the ${first.precision}.`,
          place: other.place,
          hint: 'Write all dates of a section with a month, or all with a year only.',
        },
      ];
    }),
};

function precisionOf({ month, day, season, quarter }: PartialDate): Precision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  if (quarter !== undefined) return 'quarter';
  return season === undefined ? 'year' : 'season';
}
