/**
 * Names of what looks alike: the functions of the kit give them to the variants and asides they make. The headers, dates
 * and terms of a section agree with one another. The labels of terms share one column in the whole flow.
 */
export const sharedNames = { headers: 'headers', dates: 'dates', terms: 'terms', labels: 'labels' } as const;

/** The names that agree inside each section, unless its theme lists others. */
export const sectionAgreement: readonly string[] = [
  sharedNames.headers,
  sharedNames.dates,
  sharedNames.terms,
];
