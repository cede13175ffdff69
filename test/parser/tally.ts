import type { ExpectedCv, ExpectedJob } from '../support/english-cvs.ts';

/** Kinds of facts that a parser looks for. */
export const fields = ['names', 'emails', 'phones', 'sections', 'jobs', 'schools'] as const;

export type Field = (typeof fields)[number];

/** Number of facts of a kind, number found completely, and lists of missed and invented ones. */
export interface Tally {
  readonly found: number;
  readonly all: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

export type Tallies = Readonly<Record<Field, Tally>>;

/** Compares the facts that a parser found with those of the CV. */
export function tallied(truth: ExpectedCv, found: ExpectedCv): Tallies {
  return {
    names: among([truth.name], [found.name]),
    emails: among([truth.email], [found.email]),
    phones: among([truth.phone], [found.phone]),
    sections: among(truth.sections.map(inCapitals), found.sections.map(inCapitals)),
    jobs: among(truth.jobs.map(postText), found.jobs.map(postText)),
    schools: among(truth.schools.map(postText), found.schools.map(postText)),
  };
}

/** Adds up the tallies of several CVs. */
export function summed(tallies: readonly Tallies[], field: Field): Tally {
  const own = tallies.map((tally) => tally[field]);
  return {
    found: own.reduce((sum, { found }) => sum + found, 0),
    all: own.reduce((sum, { all }) => sum + all, 0),
    missed: own.flatMap(({ missed }) => missed),
    invented: own.flatMap(({ invented }) => invented),
  };
}

/** Returns the share found, from 0 to 1; 1 if there was nothing to find. */
function share({ found, all }: Tally): number {
  return all === 0 ? 1 : found / all;
}

/** Formats shares in per cent, a row for each theme. */
export function table(byTheme: ReadonlyMap<string, readonly Tallies[]>): string {
  const cell = (text: string): string => text.padStart(19);
  const head = ['theme', ...fields].map(cell).join('');
  const rows = [...byTheme].map(([theme, tallies]) => {
    const cells = fields.map((field) => {
      const tally = summed(tallies, field);
      return `${(100 * share(tally)).toFixed(1)} % (${tally.found}/${tally.all})`;
    });
    return [theme, ...cells].map(cell).join('');
  });
  return [head, ...rows].join('\n');
}

function among(all: readonly (string | undefined)[], found: readonly (string | undefined)[]): Tally {
  const wanted = all.filter((text) => text !== undefined);
  const left = found.filter((text) => text !== undefined).map(plain);
  const missed = wanted.filter((text) => {
    const index = left.indexOf(plain(text));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { found: wanted.length - missed.length, all: wanted.length, missed, invented: left };
}

/** Keeps letters and digits. Dashes and quotation marks may differ from those typed. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim();
}

/** A theme may print headings in capitals. */
function inCapitals(heading: string): string {
  return heading.toUpperCase();
}

function postText({ organisation, title, dates }: ExpectedJob): string {
  const date = (at: { readonly year: number; readonly month?: number }): string =>
    `${at.year}/${at.month ?? ''}`;
  const end = dates?.end === undefined || dates.end === 'present' ? dates?.end : date(dates.end);
  return [organisation, title, dates && date(dates.start), end].map((part) => part ?? '–').join(' | ');
}
