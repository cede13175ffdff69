import type { Locale } from '../locale.ts';
import { enGB } from './en-GB.ts';

/** American English. */
export const enUS: Locale = {
  ...enGB,
  tag: 'en-US',
  seasons: { ...enGB.seasons, autumn: 'Fall' },
  datePattern: {
    ...enGB.datePattern,
    dayMonthYear: '{month} {day}, {year}',
    dayMonth: '{month} {day}',
  },
};
