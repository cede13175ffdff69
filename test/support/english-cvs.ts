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

/** A year, or a month of one. */
export interface YearMonth {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
}

/** One date, or a range that ends or goes on. */
export interface TrueDates {
  readonly start: YearMonth;
  readonly end?: YearMonth | 'present';
}

/** A post, one for each role, or a degree at a school. */
export interface TruePost {
  readonly organisation?: string;
  readonly title?: string;
  readonly dates?: TrueDates;
}

/** What a reader of a cv should find in it. */
export interface CvTruth {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly sections: readonly string[];
  readonly jobs: readonly TruePost[];
  readonly schools: readonly TruePost[];
}

/** A generated cv in Quoin's YAML, and what is in it. */
export interface EnglishCv {
  readonly label: string;
  readonly source: string;
  readonly truth: CvTruth;
}

/** So many plausible CVs, the same ones every time. */
export function englishCvs(count: number): readonly EnglishCv[] {
  return Array.from({ length: count }, (_, number) => englishCv(number));
}

/** What a cv is like, turning through all shapes by its number so that none is left to chance. */
interface Shape {
  readonly number: number;
  readonly leads: 'title' | 'organization';
  readonly located: boolean;
  readonly body: 'bullets' | 'text' | 'both';
  readonly jobs: number;
  readonly dates: 'months' | 'years' | 'single' | 'mixed';
  readonly roles: boolean;
}

interface Breakpoint {
  /** From 0 to `count` − 1. */
  below(count: number): number;
  one<T>(list: readonly T[]): T;
}

const lastYear = 2024;

function englishCv(number: number): EnglishCv {
  const breakpoint = breakpointOf(number + 1);
  const shape: Shape = {
    number,
    leads: number % 2 === 0 ? 'organization' : 'title',
    located: number % 3 !== 0,
    body: (['bullets', 'text', 'both'] as const)[number % 3] ?? 'both',
    jobs: [2, 4, 3, 7, 5, 10][number % 6] ?? 3,
    dates: (['months', 'years', 'mixed', 'months', 'single'] as const)[number % 5] ?? 'months',
    roles: number % 4 === 1,
  };
  const profession = cycled(professions, number);
  const person = personOf(number);
  const work = workOf(shape, profession, breakpoint);
  const study = studyOf(shape, profession, breakpoint);
  const sections = [work, study, ...furtherSections(shape, profession, breakpoint)];
  // Graduates put their studies first.
  const ordered = shape.jobs === 2 ? [study, work, ...sections.slice(2)] : sections;
  return {
    label: `english-${String(number + 1).padStart(2, '0')}`,
    source: `${[...person.lines, 'sections:', ...ordered.flatMap(({ lines }) => lines)].join('\n')}\n`,
    truth: {
      ...person.truth,
      sections: ordered.map(({ title }) => title),
      jobs: work.posts,
      schools: study.posts,
    },
  };
}

interface WrittenSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly posts: readonly TruePost[];
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

function workOf(shape: Shape, profession: Profession, breakpoint: Breakpoint): WrittenSection {
  const title = cycled(workTitles, shape.number);
  const lines: string[] = [`  ${quoted(title)}:`];
  const posts: TruePost[] = [];
  let until = lastYear - breakpoint.below(2);
  for (let job = 0; job < shape.jobs; job += 1) {
    const organisation = cycled(profession.organisations, job);
    const place = shape.located ? [`location: ${quoted(breakpoint.one(placeNames))}`] : [];
    if (shape.roles && job % 3 === 0) {
      const roles = [profession.titles[1], profession.titles[0]].map((role = 'Assistant', turn) => {
        const dates = datesOf(shape, until, job === 0 && turn === 0, breakpoint);
        until = dates.start.year;
        posts.push({ organisation, title: role, dates });
        return { role, dates };
      });
      lines.push(...entry([`organization: ${quoted(organisation)}`, ...place]), '      roles:');
      for (const { role, dates } of roles) {
        const keys = [`title: ${quoted(role)}`, `dates: ${quoted(written(dates, shape))}`];
        lines.push(...indented(entry([...keys, ...bodyOf(shape, 2, breakpoint)])));
      }
      continue;
    }
    const post = cycled(profession.titles, shape.jobs - job);
    const dates = datesOf(shape, until, job === 0, breakpoint);
    until = dates.start.year;
    posts.push({ organisation, title: post, dates });
    lines.push(
      ...entry([...headKeys(shape, organisation, post, dates), ...place, ...bodyOf(shape, 4, breakpoint)]),
    );
  }
  return { title, lines, posts };
}

function studyOf(shape: Shape, profession: Profession, breakpoint: Breakpoint): WrittenSection {
  const title = cycled(schoolTitles, shape.number);
  const posts = profession.degrees.map((degree, turn): TruePost => {
    const year = 2013 - 4 * turn - breakpoint.below(2);
    const dates: TrueDates =
      shape.dates === 'single' ? { start: { year } } : { start: { year: year - 3 }, end: { year } };
    return {
      organisation: cycled(schools, shape.number + turn),
      title: degree,
      ...(shape.number % 7 !== 6 && { dates }),
    };
  });
  const lines = posts.flatMap(({ organisation = '', title: degree = '', dates }) => {
    const place = shape.located ? [`location: ${quoted(breakpoint.one(placeNames))}`] : [];
    const text =
      shape.number % 4 === 2
        ? [`text: ${quoted('Thesis on the cost of waiting; supervised by two schools.')}`]
        : [];
    return entry([...headKeys(shape, organisation, degree, dates), ...place, ...text]);
  });
  return { title, lines: [`  ${quoted(title)}:`, ...lines], posts };
}

function headKeys(shape: Shape, organisation: string, title: string, dates?: TrueDates): readonly string[] {
  const keys = [`organization: ${quoted(organisation)}`, `title: ${quoted(title)}`];
  const head = shape.leads === 'title' ? keys.toReversed() : keys;
  return dates ? [...head, `dates: ${quoted(written(dates, shape))}`] : head;
}

function bodyOf({ body }: Shape, most: number, breakpoint: Breakpoint): readonly string[] {
  const text = body === 'bullets' ? [] : [`text: ${quoted(breakpoint.one(accounts))}`];
  if (body === 'text') return text;
  const first = breakpoint.below(achievements.length);
  const deeds = Array.from({ length: 1 + breakpoint.below(most) }, (_, turn) =>
    cycled(achievements, first + turn),
  );
  return [...text, 'bullets:', ...deeds.map((deed) => `  - ${quoted(deed)}`)];
}

function furtherSections(
  shape: Shape,
  profession: Profession,
  breakpoint: Breakpoint,
): readonly WrittenSection[] {
  const skills = cycled(skillTitles, shape.number);
  const terms = Object.entries(profession.skills).map(
    ([label, details]) => `    ${label}: ${quoted(details)}`,
  );
  const year = 2012 + breakpoint.below(10);
  const further: WrittenSection[] = [
    {
      title: 'Projects',
      posts: [],
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
      posts: [],
      lines: [
        '  Publications:',
        `    - ${quoted(`On waiting well. *Journal of Small Improvements* 12 (${year}), 4–19.`)}`,
        `    - ${quoted('What the rota knows. *Proceedings of the Northern Meeting*, 55–63.')}`,
      ],
    },
    {
      title: 'Volunteering',
      posts: [],
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
      posts: [],
      lines: ['  Languages:', '    - English (native)', '    - Portuguese (fluent)'],
    },
    {
      title: 'Interests',
      posts: [],
      lines: ['  Interests: Fell running, choral singing and the repair of clocks.'],
    },
  ];
  const chosen = further.filter((_, turn) => (shape.number + turn) % 5 < 2);
  return [{ title: skills, posts: [], lines: [`  ${quoted(skills)}:`, ...terms] }, ...chosen];
}

function datesOf(shape: Shape, until: number, goesOn: boolean, breakpoint: Breakpoint): TrueDates {
  const kind = shape.dates === 'mixed' ? breakpoint.one(['months', 'years', 'single'] as const) : shape.dates;
  const start = until - 1 - breakpoint.below(4);
  const month = (): number => 1 + breakpoint.below(12);
  if (kind === 'single' && !goesOn) return { start: { year: start } };
  const first: YearMonth = kind === 'months' ? { year: start, month: month() } : { year: start };
  if (goesOn) return { start: first, end: 'present' };
  return { start: first, end: kind === 'months' ? { year: until, month: month() } : { year: until } };
}

/** As people write it: `2019-03 – 2021-08`, `2020 – now`, `2019`. */
function written({ start, end }: TrueDates, { number }: Shape): string {
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
  if (item === undefined) throw new RangeError('list: expected something in it');
  return item;
}

/** Numbers that look drawn and are always the same, by mulberry32. */
function breakpointOf(seed: number): Breakpoint {
  let state = Math.imul(seed, 0x9e3779b1);
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return { below, one: (list) => cycled(list, below(list.length)) };
}
