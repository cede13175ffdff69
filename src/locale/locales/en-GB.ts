import type { Locale } from '../locale.ts';

/** British English, and English anywhere but the United States. */
export const enGB: Locale = {
  tag: 'en-GB',
  months: {
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  seasons: { spring: 'Spring', summer: 'Summer', autumn: 'Autumn', winter: 'Winter' },
  present: 'present',
  datePattern: { monthYear: '{month} {year}', dayMonthYear: '{day} {month} {year}' },
  dateWords: {
    months: [['sept', 9]],
    seasons: [],
    present: ['now', 'today', 'current', 'currently', 'ongoing', 'to date', 'to present'],
    range: ['to', 'until', 'till', 'through'],
    since: ['since', 'from'],
    until: ['until', 'till', 'to', 'up to'],
    filler: ['of'],
  },
  quotes: { double: ['“', '”'], single: ['‘', '’'] },
  pageOf: 'Page {page} of {pages}',
  continued: '{entry} (continued)',
  placeToDay: ', ',
  signature: 'Signature',
  pictures: { photo: 'Photograph', photoOf: 'Photograph of {name}', logo: 'Logo', logoOf: 'Logo of {name}' },
  levelWords: {
    native: ['native', 'native speaker', 'mother tongue', 'first language', 'bilingual', 'expert'],
    fluent: ['fluent', 'full professional'],
    proficient: ['proficient', 'very good', 'excellent'],
    advanced: ['advanced', 'upper intermediate', 'professional working', 'good'],
    intermediate: ['intermediate', 'conversational', 'working knowledge', 'limited working'],
    basic: ['basic', 'elementary', 'basics'],
    beginner: ['beginner', 'novice', 'learning'],
  },
  stubWords: new Set(
    'a an the and or but nor of to in on at by for from with as is was i if no so we he it my our'.split(' '),
  ),
};
