/**
 * Names of what looks alike: the functions of the kit give them to the variants and asides they make. The headers, the
 * places of dates, the dates and the terms of a section agree with one another. The labels of terms share one column in
 * the whole flow, or are all run in.
 */
export const sharedNames = {
  headers: 'headers',
  datePlaces: 'date-places',
  dates: 'dates',
  terms: 'terms',
  labels: 'labels',
} as const;

/** The names that agree inside each section, unless its theme lists others. */
export const sectionAgreement: readonly string[] = [
  sharedNames.headers,
  sharedNames.datePlaces,
  sharedNames.dates,
  sharedNames.terms,
];
