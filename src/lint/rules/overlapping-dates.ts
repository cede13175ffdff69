import type { Section } from '../../model/resume.ts';
import { type Dated, type DatePlaces, datePlaces, datesIn, recordsIn } from '../dated.ts';
import { overlap, type TimeSpan, timeSpanOf } from '../month-span.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Two posts of one section or one entry at once, beyond what rough dates leave open. */
export const overlappingDates: LintRule = {
  name: 'overlapping-dates',
  find: ({ resume, root }) => {
    const places = datePlaces(root);
    return resume.sections.flatMap((section) => overlapsIn(section, places));
  },
};

/** A time in an organisation. */
interface Post extends Dated {
  readonly time: TimeSpan;
  readonly record: number;
  /** Whether it is one of several in its entry, and not the entry's own time. */
  readonly isRole: boolean;
}

function overlapsIn(section: Section, places: DatePlaces): readonly Finding[] {
  const posts = recordsIn(section).flatMap((record, at): readonly Post[] =>
    record.organization === undefined
      ? []
      : datesIn(record, places).flatMap((dated) => {
          const time = timeSpanOf(dated.dates);
          const isRole = dated.dates !== record.dates;
          return time === undefined ? [] : [{ ...dated, time, record: at, isRole }];
        }),
  );
  return posts.flatMap((post, at) => {
    const other = posts.slice(0, at).find((one) => areApart(one, post) && overlap(one.time, post.time));
    return other === undefined ? [] : [overlapping(post, other)];
  });
}

/** Whether neither of two should hold the other: in one entry only posts whose dates are of one kind. */
function areApart(one: Post, other: Post): boolean {
  if (one.record !== other.record) return true;
  return one.isRole && other.isRole && one.dates.kind === other.dates.kind;
}

function overlapping({ dates, place }: Post, other: Post): Finding {
  return {
    message: `“${dates.source}” overlaps with “${other.dates.source}” in line ${other.place.line}.`,
    place,
    hint: 'Correct one of them, or say in the text why both are right, such as “part-time”.',
  };
}
