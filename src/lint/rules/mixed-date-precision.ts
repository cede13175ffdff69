import type { DateValue, PartialDate } from '../../model/partial-date.ts';
import { datePlaces, datesIn, recordsIn } from '../dated.ts';
import type { LintRule } from '../rule.ts';

type Precision = 'year' | 'season' | 'quarter' | 'month' | 'day';

/** Dates of one section that are not all told as precisely as each other. */
export const mixedDatePrecision: LintRule = {
  name: 'mixed-date-precision',
  find: ({ resume, root }) => {
    const places = datePlaces(root);
    return resume.sections.flatMap((section) => {
      const dated = recordsIn(section).flatMap((record) => datesIn(record, places));
      const all = dated.flatMap(({ dates, place }) =>
        pointsOf(dates).map((point) => ({ precision: precisionOf(point), place })),
      );
      const [first] = all;
      const odd = all.find(({ precision }) => precision !== first?.precision);
      if (first === undefined || odd === undefined) return [];
      return [
        {
          message: `This date tells the ${odd.precision}, and the first of its section the ${first.precision}.`,
          place: odd.place,
          hint: 'Give all dates of a section to the month, or all to the year.',
        },
      ];
    });
  },
};

function pointsOf(dates: DateValue): readonly PartialDate[] {
  switch (dates.kind) {
    case 'point':
      return [dates.at];
    case 'range':
      return [dates.start, dates.end];
    case 'open':
      return [dates.start];
    case 'until':
      return [dates.end];
    case 'written':
      return [];
    default:
      return dates satisfies never;
  }
}

function precisionOf({ month, day, season, quarter }: PartialDate): Precision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  if (quarter !== undefined) return 'quarter';
  return season === undefined ? 'year' : 'season';
}
