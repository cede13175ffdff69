import {
  accounts,
  achievements,
  names,
  type Profession,
  placeNames,
  professions,
  schools,
  schoolTitles,
  skillTitles,
  workTitles,
} from './english-cv-words.ts';

/** A year, optionally with a month. */
export interface YearMonth {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
}

/** One date, or a range with or without an end. */
export interface ExpectedDates {
  readonly start: YearMonth;
  readonly end?: YearMonth | 'present';
}

/** A job, one for each role, or a degree. */
export interface ExpectedJob {
  readonly organisation?: string;
  readonly title?: string;
  readonly dates?: ExpectedDates;
}

/** Contents that a parser should find in a CV. */
export interface ExpectedCv {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly sections: readonly string[];
  readonly jobs: readonly ExpectedJob[];
  readonly schools: readonly ExpectedJob[];
}

/** A generated CV in Quoin's YAML, and its contents. */
export interface EnglishCv {
  readonly label: string;
  readonly source: string;
  readonly truth: ExpectedCv;
}

/** Returns `count` plausible CVs, the same on every call. */
export function englishCvs(count: number): readonly EnglishCv[] {
  return Array.from({ length: count }, (_, number) => englishCv(number));
}

/** Shape of a CV. Rotates through all shapes by number, so that each occurs. */
interface Shape {
  readonly number: number;
  readonly firstField: 'title' | 'organization';
  readonly located: boolean;
  readonly body: 'bullets' | 'text' | 'both';
  readonly jobs: number;
  readonly dates: 'months' | 'years' | 'single' | 'mixed';
  readonly roles: boolean;
}

interface Random {
  /** Number of the CV, from 0 to `count` − 1. */
  integerBelow(count: number): number;
  one<T>(list: readonly T[]): T;
}

const lastYear = 2024;

function englishCv(number: number): EnglishCv {
  const random = randomOf(number + 1);
  const shape: Shape = {
    number,
    firstField: number % 2 === 0 ? 'organization' : 'title',
    located: number % 3 !== 0,
    body: (['bullets', 'text', 'both'] as const)[number % 3] ?? 'both',
    jobs: [2, 4, 3, 7, 5, 10][number % 6] ?? 3,
    dates: (['months', 'years', 'mixed', 'months', 'single'] as const)[number % 5] ?? 'months',
    roles: number % 4 === 1,
  };
  const profession = cycled(professions, number);
  const person = personOf(number);
  const work = workOf(shape, profession, random);
  const study = studyOf(shape, profession, random);
  const sections = [work, study, ...otherSections(shape, profession, random)];
  // Graduates list their education first.
  const ordered = shape.jobs === 2 ? [study, work, ...sections.slice(2)] : sections;
  return {
    label: `english-${String(number + 1).padStart(2, '0')}`,
    source: `${[...person.lines, 'sections:', ...ordered.flatMap(({ lines }) => lines)].join('\n')}\n`,
    truth: {
      ...person.truth,
      sections: ordered.map(({ title }) => title),
      jobs: work.jobs,
      schools: study.jobs,
    },
  };
}

interface GeneratedSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly jobs: readonly ExpectedJob[];
}

interface Person {
  readonly lines: readonly string[];
  readonly truth: { readonly name: string; readonly email: string; readonly phone: string };
}

function personOf(number: number): Person {
  const name = cycled(names, number);
  const handle = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/gu, '')
    .trim()
    .split(' ');
  const email = `${handle.join(number % 2 ? '.' : '_')}@example.${number % 3 ? 'org' : 'com'}`;
  const last = String(100 + number * 7).padStart(3, '0');
  const phones = [`+44 1632 960${last}`, `(555) 010-0${last}`, `+1 555 010 0${last}`, `01632 960 ${last}`];
  const phone = cycled(phones, number);
  const places = [`location: ${quoted(cycled(placeNames, number))}`];
  const networks = [
    `linkedin: ${handle.join('-')}`,
    `github: ${handle.join('')}`,
    `url: https://${handle.join('')}.example.net/`,
  ];
  const contacts = [`email: ${email}`, `phone: ${quoted(phone)}`, ...networks.slice(0, number % 4)];
  const ordered = number % 5 < 3 ? [...places, ...contacts] : [...contacts, ...places];
  const headline = cycled(professions, number).titles[2];
  const summary = cycled(accounts, number);
  return {
    truth: { name, email, phone },
    lines: [
      `name: ${quoted(name)}`,
      ...(number % 3 === 1 ? [] : [`headline: ${quoted(headline ?? '')}`]),
      'contact:',
      ...ordered.map((line) => `  - ${line}`),
      ...(number % 2 ? [`summary: ${quoted(summary)}`] : []),
      `locale: ${number % 2 ? 'en-GB' : 'en-US'}`,
    ],
  };
}

function workOf(shape: Shape, profession: Profession, random: Random): GeneratedSection {
  const title = cycled(workTitles, shape.number);
  const lines: string[] = [`  ${quoted(title)}:`];
  const jobs: ExpectedJob[] = [];
  let until = lastYear - random.integerBelow(2);
  for (let job = 0; job < shape.jobs; job += 1) {
    const organisation = cycled(profession.organisations, job);
    const place = shape.located ? [`location: ${quoted(random.one(placeNames))}`] : [];
    if (shape.roles && job % 3 === 0) {
      const roles = [profession.titles[1], profession.titles[0]].map((role = 'Assistant', turn) => {
        const dates = datesOf(shape, until, job === 0 && turn === 0, random);
        until = dates.start.year;
        jobs.push({ organisation, title: role, dates });
        return { role, dates };
      });
      lines.push(...entry([`organization: ${quoted(organisation)}`, ...place]), '      roles:');
      for (const { role, dates } of roles) {
        const keys = [`title: ${quoted(role)}`, `dates: ${quoted(formattedDates(dates, shape))}`];
        lines.push(...indented(entry([...keys, ...bodyOf(shape, 2, random)])));
      }
      continue;
    }
    const jobTitle = cycled(profession.titles, shape.jobs - job);
    const dates = datesOf(shape, until, job === 0, random);
    until = dates.start.year;
    jobs.push({ organisation, title: jobTitle, dates });
    lines.push(
      ...entry([...headKeys(shape, organisation, jobTitle, dates), ...place, ...bodyOf(shape, 4, random)]),
    );
  }
  return { title, lines, jobs };
}

function studyOf(shape: Shape, profession: Profession, random: Random): GeneratedSection {
  const title = cycled(schoolTitles, shape.number);
  const jobs = profession.degrees.map((degree, turn): ExpectedJob => {
    const year = 2013 - 4 * turn - random.integerBelow(2);
    const dates: ExpectedDates =
      shape.dates === 'single' ? { start: { year } } : { start: { year: year - 3 }, end: { year } };
    return {
      organisation: cycled(schools, shape.number + turn),
      title: degree,
      ...(shape.number % 7 !== 6 && { dates }),
    };
  });
  const lines = jobs.flatMap(({ organisation = '', title: degree = '', dates }) => {
    const place = shape.located ? [`location: ${quoted(random.one(placeNames))}`] : [];
    const text =
      shape.number % 4 === 2
        ? [`text: ${quoted('Thesis on the cost of waiting; supervised by two schools.')}`]
        : [];
    return entry([...headKeys(shape, organisation, degree, dates), ...place, ...text]);
  });
  return { title, lines: [`  ${quoted(title)}:`, ...lines], jobs };
}

function headKeys(
  shape: Shape,
  organisation: string,
  title: string,
  dates?: ExpectedDates,
): readonly string[] {
  const keys = [`organization: ${quoted(organisation)}`, `title: ${quoted(title)}`];
  const head = shape.firstField === 'title' ? keys.toReversed() : keys;
  return dates ? [...head, `dates: ${quoted(formattedDates(dates, shape))}`] : head;
}

function bodyOf({ body }: Shape, most: number, random: Random): readonly string[] {
  const text = body === 'bullets' ? [] : [`text: ${quoted(random.one(accounts))}`];
  if (body === 'text') return text;
  const first = random.integerBelow(achievements.length);
  const highlights = Array.from({ length: 1 + random.integerBelow(most) }, (_, turn) =>
    cycled(achievements, first + turn),
  );
  return [...text, 'bullets:', ...highlights.map((highlight) => `  - ${quoted(highlight)}`)];
}

function otherSections(shape: Shape, profession: Profession, random: Random): readonly GeneratedSection[] {
  const skills = cycled(skillTitles, shape.number);
  const terms = Object.entries(profession.skills).map(
    ([label, details]) => `    ${label}: ${quoted(details)}`,
  );
  const year = 2012 + random.integerBelow(10);
  const choices: GeneratedSection[] = [
    {
      title: 'Projects',
      jobs: [],
      lines: [
        '  Projects:',
        ...entry([
          'title: Tidewatch',
          `dates: ${quoted(String(year))}`,
          'text: A calendar of tides that runs on a wristwatch.',
        ]),
      ],
    },
    {
      title: 'Publications',
      jobs: [],
      lines: [
        '  Publications:',
        `    - ${quoted(`On waiting well. *Journal of Small Improvements* 12 (${year}), 4–19.`)}`,
        `    - ${quoted('What the rota knows. *Proceedings of the Northern Meeting*, 55–63.')}`,
      ],
    },
    {
      title: 'Volunteering',
      jobs: [],
      lines: [
        '  Volunteering:',
        ...entry([
          'organization: Riverside Food Bank',
          'title: Driver',
          `dates: ${quoted(`${year} – ${year + 2}`)}`,
        ]),
      ],
    },
    {
      title: 'Languages',
      jobs: [],
      lines: ['  Languages:', '    - English (native)', '    - Portuguese (fluent)'],
    },
    {
      title: 'Interests',
      jobs: [],
      lines: ['  Interests: Fell running, choral singing and the repair of clocks.'],
    },
  ];
  const chosen = choices.filter((_, turn) => (shape.number + turn) % 5 < 2);
  return [{ title: skills, jobs: [], lines: [`  ${quoted(skills)}:`, ...terms] }, ...chosen];
}

function datesOf(shape: Shape, until: number, isCurrent: boolean, random: Random): ExpectedDates {
  const kind = shape.dates === 'mixed' ? random.one(['months', 'years', 'single'] as const) : shape.dates;
  const start = until - 1 - random.integerBelow(4);
  const month = (): number => 1 + random.integerBelow(12);
  if (kind === 'single' && !isCurrent) return { start: { year: start } };
  const first: YearMonth = kind === 'months' ? { year: start, month: month() } : { year: start };
  if (isCurrent) return { start: first, end: 'present' };
  return { start: first, end: kind === 'months' ? { year: until, month: month() } : { year: until } };
}

/** Formats a date as in a CV: `2019-03 – 2021-08`, `2020 – now`, `2019`. */
function formattedDates({ start, end }: ExpectedDates, { number }: Shape): string {
  const date = ({ year, month }: YearMonth): string =>
    month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  if (end === undefined) return date(start);
  return `${date(start)} – ${end === 'present' ? (number % 2 ? 'present' : 'now') : date(end)}`;
}

function entry([first = '', ...rest]: readonly string[]): readonly string[] {
  return [`    - ${first}`, ...rest.map((line) => `      ${line}`)];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function cycled<T>(list: readonly T[], turn: number): T {
  const item = list[turn % list.length];
  if (item === undefined) throw new RangeError('list: must not be empty');
  return item;
}

/** Returns a seeded pseudo-random generator (mulberry32). */
function randomOf(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  const integerBelow = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return { integerBelow, one: (list) => cycled(list, integerBelow(list.length)) };
}
