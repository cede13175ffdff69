import type { Section } from '../../model/resume.ts';
import { type Dated, type DatePlaces, datePlaces, datesIn, recordsIn } from '../dated.ts';
import { overlap, type TimeSpan, timeSpanOf } from '../month-span.ts';
import type { Finding, LintRule } from '../rule.ts';

/** Two posts of one section at once, beyond what rough dates leave open. */
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
}

function overlapsIn(section: Section, places: DatePlaces): readonly Finding[] {
  const posts = recordsIn(section).flatMap((record, at): readonly Post[] =>
    record.organization === undefined
      ? []
      : datesIn(record, places).flatMap((dated) => {
          const time = timeSpanOf(dated.dates);
          return time === undefined ? [] : [{ ...dated, time, record: at }];
        }),
  );
  return posts.flatMap((post, at) => {
    const other = posts
      .slice(0, at)
      .find((one) => one.record !== post.record && overlap(one.time, post.time));
    return other === undefined ? [] : [overlapping(post, other)];
  });
}

function overlapping({ dates, place }: Post, other: Post): Finding {
  return {
    message: `“${dates.source}” overlaps with “${other.dates.source}” in line ${other.place.line}.`,
    place,
    hint: 'Correct one of them, or say in the text why both are right, such as “part-time”.',
  };
}
