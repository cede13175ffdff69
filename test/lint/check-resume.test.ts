import { expect, test } from 'vitest';
import { checkResume } from '../../src/index.ts';
import { lintRules } from '../../src/lint/rules.ts';
import type { Problem } from '../../src/model/problem.ts';

const long = Array.from(
  { length: 12 },
  (_, at) => `This is sentence number ${at} of a very long bullet.`,
).join(' ');

/** A rule, files with the position of its warning, and files without a warning. */
interface RuleCase {
  readonly rule: string;
  readonly bad: readonly (readonly [source: string, at: string])[];
  readonly good: readonly string[];
}

const cases: readonly RuleCase[] = [
  {
    rule: 'overlapping-dates',
    bad: [
      [work('{company: A, dates: 2018-01 – 2020-06}', '{company: B, dates: 2019-01 – 2021-06}'), '5:27'],
      [work('{company: A, dates: 2018 – present}', '{company: B, dates: "2021 – 2023"}'), '5:27'],
      [
        work(
          '{company: A, start: 2018-03, end: 2020-03}',
          '{company: B, roles: [{title: T, dates: 2019-02 – 2019-09}]}',
        ),
        '5:46',
      ],
      [
        work(
          '{company: A, roles: [{title: T, dates: 2018-01 – 2020-06}, {title: U, dates: 2019-01 – 2021-06}]}',
        ),
        '4:84',
      ],
      [
        work('{company: A, roles: [{title: T, dates: 2018-01 – now}, {title: U, dates: 2019-01 – now}]}'),
        '4:80',
      ],
    ],
    good: [
      work('{company: A, dates: 2018 – 2022, roles: [{title: T, dates: 2018-01 – 2020-06}]}'),
      work('{company: A, roles: [{title: T, dates: 2018-01 – now}, {title: U, dates: 2019-01 – 2021-06}]}'),
      work(
        '{company: A, roles: [{title: T, dates: 2018-01 – 2020-06}, {title: U, dates: 2020-06 – 2021-06}]}',
      ),
      work('{company: A, dates: 2018 – 2020}', '{company: B, dates: 2020 – 2021}'),
      work('{company: A, dates: 2018-01 – 2020-06}', '{company: B, dates: 2020-06 – 2021-06}'),
      work('{title: A, dates: 2018 – 2022}', '{title: B, dates: 2019 – 2020}'),
      work('{company: A, dates: 2018 – ~2020}', '{company: B, dates: 2019-05 – 2021}'),
      work('{company: A, dates: 2018 – Q2 2020}', '{company: B, dates: Q2 2020 – 2021}'),
      work('{company: A, dates: Spring 2020 – Autumn 2020}', '{company: B, dates: Autumn 2020 – 2021}'),
    ],
  },
  {
    rule: 'missing-dates',
    bad: [[work('{title: A, dates: 2018}', '{title: B}', '{title: C, dates: 2019}'), '5:7']],
    good: [
      work('{title: A, dates: 2018}', '{title: B}', '{title: C}'),
      work('{title: A}', '{title: B}'),
      work(
        '{title: A, dates: 2018}',
        '{company: B, roles: [{title: T, dates: 2019}]}',
        '{title: C, dates: 2020}',
      ),
    ],
  },
  {
    rule: 'unknown-heading',
    bad: [
      [work('{title: Lecturer, organisation: B, dates: 2018}').replace('Work', 'Appointments'), '3:3'],
      [
        work('{title: Lecturer, organisation: B, dates: 2018}').replace('Work', 'Selected engagements'),
        '3:3',
      ],
      [
        work('{organisation: B, roles: [{title: Lecturer, dates: 2018}]}').replace('Work', 'Appointments'),
        '3:3',
      ],
    ],
    good: [
      work('{title: Lecturer, organisation: B, dates: 2018}'),
      work('{title: Lecturer, organisation: B, dates: 2018}').replace('Work', 'Experience and training'),
      work('{title: Lecturer, organisation: B, dates: 2018}').replace('Work', 'Relevant experience'),
      work('{title: Lecturer, organisation: B}').replace('Work', 'Appointments'),
      `locale: de\n${work('{title: Lecturer, organisation: B, dates: 2018}').replace('Work', 'Berufspraxis')}`,
    ],
  },
  {
    rule: 'unplaced-title',
    bad: [
      [
        work(
          '{title: Hydrologist, organisation: Fellside Rivers, dates: 2018}',
          '{title: Nurse, organisation: B, dates: 2019}',
        ),
        '4:7',
      ],
    ],
    good: [
      work('{organisation: Fellside Rivers, title: Hydrologist, dates: 2018}'),
      work('{title: Hydrologist, organisation: Fellside Rivers Ltd, dates: 2018}'),
      work('{title: Senior Analyst, organisation: B, dates: 2018}'),
      work('{title: Hydrologist, organisation: B, dates: 2018}').replace('Work', 'Projects'),
    ],
  },
  {
    rule: 'mixed-date-precision',
    bad: [
      [work('{title: A, dates: 2018-01}', '{title: B, dates: 2019}'), '5:25'],
      [work('{title: A, dates: 2018-01 – 2020}'), '4:25'],
    ],
    good: [
      work('{title: A, dates: 2018-01}', '{title: B, dates: Feb 2019 – present}'),
      `${work('{title: A, dates: 2018-01}')}  School:\n    - {title: B, dates: 2012}\n`,
    ],
  },
  {
    rule: 'bullet-too-long',
    bad: [
      [work(`${long}`), '4:7'],
      [work(`{title: A, bullets: [Short., "**${long.slice(0, 9)}**${long.slice(9)}"]}`), '4:39'],
    ],
    good: [work('A short one.'), work(`{title: A, text: "${long}"}`)],
  },
  {
    rule: 'inconsistent-punctuation',
    bad: [
      [work('One.', 'Two', 'Three.'), '5:7'],
      [work('One', 'Two', 'He said “three.”'), '6:7'],
    ],
    good: [work('One.', 'Two!', 'Three:'), work('One', 'Two'), work('One.')],
  },
  {
    rule: 'invalid-email',
    bad: [
      ['name: A\ncontact: {email: ada at example.org}\n', '2:18'],
      ['name: A\ncontact:\n  - email: "ada@example"\n', '3:13'],
      ['name: A\nsummary: Ask [me](mailto:ada).\n', '2:15'],
    ],
    good: [
      'name: A\ncontact: {email: ada.l+cv@mail.example.org}\nsummary: Ask [me](mailto:a@b.org?subject=Hi).\n',
    ],
  },
  {
    rule: 'invalid-url',
    bad: [
      ['name: A\ncontact: {url: my own page}\n', '2:16'],
      ['name: A\ncontact: {url: "http://htp//example.org"}\n', '2:24'],
      ['name: A\nsummary: See [this](https://localhost/x).\n', '2:15'],
    ],
    good: [
      'name: A\ncontact: {url: example.org/a, github: ada}\nsummary: See [this](https://example.org:8080/?x).\n',
    ],
  },
  {
    rule: 'unlinked-address',
    bad: [
      ['name: A\nsummary: See https://example.org/x.\n', '2:14'],
      ['name: A\nsummary: See github.com/ada/engine, please.\n', '2:14'],
      [work('{title: A, bullets: [Write to ada@example.org]}'), '4:37'],
    ],
    good: [
      'name: A\nsummary: "See <https://example.org/x>, [it](https://github.com/a) and `github.com/ada`."\n',
    ],
  },
  {
    rule: 'straight-quote',
    bad: [
      ['name: A\nsummary: A quote " and more\n', '2:18'],
      ['name: A\nlocale: he\nsummary: חברה " בע"מ\n', '3:15'],
    ],
    good: [
      `name: A\nsummary: 'The "first" 24" program, in ''19, \`"x"\`'\n`,
      'name: ד"ר נועה\nlocale: he\nsummary: ויקס בע"מ, ת"א, ומנכ"לית\n',
    ],
  },
  {
    rule: 'keyword-not-in-text',
    bad: [
      ['name: A\nkeywords: [Rust, Go]\nsummary: I write Go.\n', '2:12'],
      ['name: A\nkeywords: Rust; Go\nsummary: I write Go.\n', '2:1'],
    ],
    good: [
      'name: A\nkeywords: [bernoulli  NUMBERS, "Ada’s engine"]\nsummary: "**Bernoulli** numbers on Ada\'s Engine"\n',
    ],
  },
  {
    rule: 'last-page-nearly-empty',
    bad: [
      [
        `name: A\nsections:\n  Work:\n${'    - One of many.\n'.repeat(20)}  More:\n    - {title: B, page-break: before}\n`,
        '24:3',
      ],
    ],
    good: [work('One.'), `name: A\nsections:\n  Work:\n${'    - One of many.\n\n'.repeat(60)}`],
  },
];

function work(...entries: readonly string[]): string {
  return `name: A\nsections:\n  Work:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`;
}

function spots(problems: readonly Problem[], code: string): readonly string[] {
  return problems.filter((one) => one.code === code).map(({ place }) => `${place?.line}:${place?.column}`);
}

test.each(cases.flatMap(({ rule, bad }) => bad.map(([source, at]) => [rule, at, source] as const)))(
  '%s warns at %s of %j',
  async (rule, at, source) => {
    expect(spots(await checkResume(source), rule)).toEqual([at]);
  },
);

test.each(cases.flatMap(({ rule, good }) => good.map((source) => [rule, source] as const)))(
  '%s does not warn about %j',
  async (rule, source) => {
    expect(spots(await checkResume(source), rule)).toEqual([]);
  },
);

test('every rule has test files and can be disabled by its name', async () => {
  expect(cases.map(({ rule }) => rule).toSorted()).toEqual(lintRules.map(({ name }) => name).toSorted());
  for (const { rule, bad } of cases) {
    const [source = ''] = bad[0] ?? [];
    const problems = await checkResume(`${source}check: {disable: [${rule}]}\n`);
    expect(problems.map(({ code }) => code)).not.toContain(rule);
  }
});

test('reports an unknown rule or key with a suggestion', async () => {
  const reported = async (check: string): Promise<readonly string[]> =>
    (await checkResume(`name: A\nsummary: B\ncheck: ${check}\n`)).map(
      ({ code, place, hint }) => `${code} ${place?.line}:${place?.column} ${hint?.slice(0, 33)}`,
    );
  expect(await reported('{disable: [bullet-to-long]}')).toEqual([
    'unknown-setting 3:19 Did you mean `bullet-too-long`?',
  ]);
  expect(await reported('{disabled: []}')).toEqual(['unknown-setting 3:9 Did you mean `disable`?']);
  expect(await reported('none')).toEqual(['invalid-setting 3:8 Write `check: {disable: [bullet-t']);
  expect(await reported('{disable: missing-dates}')).toEqual([]);
  expect(await reported('{off: missing-dates}')).toEqual([]);
  expect(await reported('{disable: [uneven-full-stops, not-an-email, not-a-link]}')).toEqual([]);
});

test('lists errors before warnings, each in file order', async () => {
  const source = 'name: A\nsummary: See https://example.org/x.\ntheme: plian\nheadline: @A\nsizes: 4\n';
  const problems = await checkResume(source);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'error syntax',
    'warning unlinked-address',
    'warning unknown-theme',
    'warning unknown-key',
  ]);
});

test('reports an empty file', async () => {
  expect((await checkResume('')).map(({ code }) => code)).toEqual(['empty-file']);
});
