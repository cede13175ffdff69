/** A job that a parser found. Dates are as `dateKey` writes them. */
export interface FoundJob {
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** A school that a parser found. */
export interface FoundSchool {
  readonly school?: string | undefined;
  readonly degree?: string | undefined;
  /** Year of the end. */
  readonly year?: string | undefined;
}

/** What a parser found in a CV, or should find. */
export interface FoundFacts {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly jobs: readonly FoundJob[];
  readonly schools: readonly FoundSchool[];
}

/** The facts that are counted, in the order of the table. */
export const countedFacts = [
  'name',
  'email',
  'title',
  'organisation',
  'start',
  'end',
  'job',
  'school',
  'degree',
  'year',
] as const;
export type CountedFact = (typeof countedFacts)[number];

/** How many facts there are and how many were found, by kind. */
export type FactCounts = Readonly<Record<CountedFact, { readonly found: number; readonly all: number }>>;

/** Compares what was found with what is there. Case, accents and punctuation do not count. */
export function countFacts(truth: FoundFacts, found: FoundFacts): FactCounts {
  const jobs = paired(truth.jobs, found.jobs, ['title', 'organisation', 'start', 'end'] as const);
  const schools = paired(truth.schools, found.schools, ['school', 'degree', 'year'] as const);
  const single = (wanted: string | undefined, got: string | undefined) => ({
    all: wanted === undefined ? 0 : 1,
    found: wanted !== undefined && got !== undefined && plain(wanted) === plain(got) ? 1 : 0,
  });
  return {
    name: single(truth.name, found.name),
    email: single(truth.email, found.email),
    title: counted(jobs, 'title'),
    organisation: counted(jobs, 'organisation'),
    start: counted(jobs, 'start'),
    end: counted(jobs, 'end'),
    job: {
      all: jobs.length,
      found: jobs.filter(([wanted, got]) =>
        (['title', 'organisation', 'start', 'end'] as const).every(
          (key) => wanted[key] === undefined || isRight(key, wanted[key], got?.[key]),
        ),
      ).length,
    },
    school: counted(schools, 'school'),
    degree: counted(schools, 'degree'),
    year: counted(schools, 'year'),
  };
}

/** Adds what was found in several CVs. */
export function sumOfCounts(counts: readonly FactCounts[]): FactCounts {
  const sum = (fact: CountedFact) => ({
    found: counts.reduce((total, each) => total + each[fact].found, 0),
    all: counts.reduce((total, each) => total + each[fact].all, 0),
  });
  return Object.fromEntries(countedFacts.map((fact) => [fact, sum(fact)])) as unknown as FactCounts;
}

type Pair<Entry> = readonly [wanted: Entry, got: Entry | undefined];

/** Pairs each entry with the found one that has most of its facts. */
function paired<Key extends string, Entry extends Readonly<Partial<Record<Key, string | undefined>>>>(
  wanted: readonly Entry[],
  found: readonly Entry[],
  keys: readonly Key[],
): readonly Pair<Entry>[] {
  const left = [...found];
  return wanted.map((entry) => {
    const score = (other: Entry): number =>
      keys.filter((key) => entry[key] !== undefined && isRight(key, entry[key], other[key])).length;
    const best = left.toSorted((a, b) => score(b) - score(a))[0];
    if (best === undefined || score(best) === 0) return [entry, undefined];
    left.splice(left.indexOf(best), 1);
    return [entry, best];
  });
}

function counted<Key extends string, Entry extends Readonly<Partial<Record<Key, string | undefined>>>>(
  pairs: readonly Pair<Entry>[],
  key: Key,
): { readonly found: number; readonly all: number } {
  const asked = pairs.filter(([wanted]) => wanted[key] !== undefined);
  return {
    all: asked.length,
    found: asked.filter(([wanted, got]) => isRight(key, wanted[key], got?.[key])).length,
  };
}

/** An organisation may carry its place, and a degree may be cut short. */
function isRight(key: string, wanted: string | undefined, got: string | undefined): boolean {
  if (wanted === undefined || got === undefined) return false;
  const [long, short] = [plain(wanted), plain(got)];
  if (long === '' || short === '') return false;
  if (key === 'organisation' || key === 'school') return long === short || short.startsWith(`${long} `);
  if (key === 'degree') return long === short || long.startsWith(`${short} `) || short.startsWith(`${long} `);
  return long === short;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/@]+/gu, ' ')
    .trim();
}
