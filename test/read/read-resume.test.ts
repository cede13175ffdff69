import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, RecordEntry, Resume, Section } from '../../src/model/resume.ts';
import type { RichText } from '../../src/model/rich-text.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { marked, outlined } from './markdown.ts';

function resumeOf(yaml: string, file?: string): Resume {
  const { resume } = readResume(yaml, file === undefined ? {} : { file });
  if (!resume) throw new Error('no résumé');
  return resume;
}

/** The entries of a section with this value. */
function entriesOf(value: string): readonly Entry[] {
  return resumeOf(`sections:\n  S:${value}\n`).sections[0]?.entries ?? [];
}

function recordOf(value: string): RecordEntry {
  const [entry] = entriesOf(`\n    - ${value}`);
  if (entry?.shape !== 'record') throw new Error('no record');
  return entry;
}

/** But that there is no name, which most of these files lack. */
function problemsOf(yaml: string): readonly string[] {
  const problems = readResume(yaml).problems.filter(({ code }) => code !== 'missing-title');
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

function text(value: RichText | undefined): string | undefined {
  return value && marked(value);
}

/** `record title, organization`, `bullet text`, `term label: details`, `prose text`. */
function shape(entry: Entry): string {
  switch (entry.shape) {
    case 'record':
      return `record ${[entry.title, entry.organization, entry.location].map(text).join(', ')}`;
    case 'bullet':
      return `bullet ${outlined(entry.item.blocks)}`;
    case 'term':
      return `term ${marked(entry.term)}: ${outlined(entry.details)}`;
    case 'prose':
      return `prose ${outlined(entry.blocks)}`;
    default:
      return entry satisfies never;
  }
}

function titles(sections: readonly Section[]): readonly (string | undefined)[] {
  return sections.map((section) => text(section.title));
}

test('takes the document title from the title, else the name, else the file', () => {
  expect(resumeOf('title: CV\nname: Ada', 'a.yaml').title).toBe('CV');
  expect(resumeOf('name: "**Ada** L."', 'a.yaml').title).toBe('Ada L.');
  expect(resumeOf('headline: x', 'home/ada.cv.yaml').title).toBe('ada.cv');
  expect(resumeOf('headline: x', 'C:\\cv\\ada.yaml').title).toBe('ada');
  expect(resumeOf('headline: x').title).toBe('Résumé');
});

test('reads a file twice with the same result, and takes the title from each file name', () => {
  const file = 'headline: <u>x</u>\nheadlin: y\n';
  const first = readResume(file, { file: 'ada.yaml' });
  expect(first.problems.map((problem) => problem.code)).toEqual([
    'missing-title',
    'unsupported-markup',
    'unknown-key',
  ]);
  // The tree has functions, which differ.
  expect({ ...readResume(file, { file: 'ada.yaml' }), root: first.root }).toEqual(first);
  expect(readResume(file, { file: 'bob.yaml' }).resume?.title).toBe('bob');
  const inWestern = Buffer.from('name: R\u00e9my\nheadlin: y\n', 'latin1');
  const codes = () => readResume(inWestern).problems.map((problem) => problem.code);
  expect(codes()).toEqual(['encoding', 'unknown-key']);
  expect(codes()).toEqual(['encoding', 'unknown-key']);
  const asUtf8 = readResume('name: R\u00e9my\nheadlin: y\n').problems;
  expect(asUtf8.map((problem) => problem.code)).toEqual(['unknown-key']);
});

test('reads inline Markdown only in the header', () => {
  const resume = resumeOf('name: Ada *Lovelace*\nheadline: "1. Analyst"\nsummary: "1. one"\n');
  expect(text(resume.name)).toBe('Ada *Lovelace*');
  expect(text(resume.headline)).toBe('1. Analyst');
  expect(outlined(resume.summary)).toBe('(1. one)');
});

test('gives each entry the shape of its keys, also in one section', () => {
  const value = `
    - {title: Engineer, organization: BBC, dates: 2019}
    - just a line
    - {text: with more, bullets: [a, b]}
    - Languages: Python, Lua
    - {label: Tools, details: [vi, sed]}
    - company: PBworks
      roles: [{title: Head, dates: 2010-2011}, {title: Engineer}]`;
  expect(entriesOf(value).map(shape)).toEqual([
    'record Engineer, BBC, ',
    'bullet just a line',
    'bullet with more\n(- a; - b)',
    'term Languages: Python, Lua',
    'term Tools: vi, sed',
    'record , PBworks, ',
  ]);
});

test('reads a section as prose, bullets, terms, one entry, or a mapping with `entries`', () => {
  expect(entriesOf(' Plain *prose*.').map(shape)).toEqual(['prose Plain *prose*.']);
  expect(entriesOf(' [Linux, Video]').map(shape)).toEqual(['bullet Linux', 'bullet Video']);
  expect(entriesOf(' {Languages: "Python, Lua", HTTP: [nginx, HAProxy]}').map(shape)).toEqual([
    'term Languages: Python, Lua',
    'term HTTP: nginx, HAProxy',
  ]);
  expect(entriesOf(' {institution: Leeds, dates: 2001}').map(shape)).toEqual(['record , Leeds, ']);
  expect(entriesOf(' {text: Intro, bullets: [a], entries: [{title: T}]}').map(shape)).toEqual([
    'prose Intro',
    'bullet a',
    'record T, , ',
  ]);
});

test('reads a list of sections, without titles or with the same title', () => {
  const { sections } = resumeOf(`sections:
  - entries: [{title: A, organization: X}]
  - {title: Talks, entries: [one]}
  - Talks: [two]
  - just text
`);
  expect(titles(sections)).toEqual([undefined, 'Talks', 'Talks', undefined]);
  expect(sections.map((section) => section.entries.map(shape).join())).toEqual([
    'record A, X, ',
    'bullet one',
    'bullet two',
    'prose just text',
  ]);
});

test('keeps dates and bullets of each role of an organisation', () => {
  const entry = recordOf(`organization: PBworks
      location: San Mateo
      roles:
        - {title: Head of Operations & IT, dates: 2010-2011, text: Kept it *up*.}
        - {title: Front-End Web Engineer, dates: 2009-2010, bullets: [one, {text: two, bullets: [two a, two b]}]}
        - {title: Gone, hidden: true}`);
  expect(entry.roles.map((role) => [text(role.title), role.dates?.source])).toEqual([
    ['Head of Operations & IT', '2010-2011'],
    ['Front-End Web Engineer', '2009-2010'],
  ]);
  expect(outlined(entry.roles[0]?.text ?? [])).toBe('Kept it *up*.');
  expect(outlined([{ kind: 'list', items: entry.roles[1]?.bullets ?? [] }])).toBe(
    '(- one; - two (- two a; - two b))',
  );
});

test.each([
  ['{organisation: X, position: T, highlights: [b], start_date: 2019, end-date: 2020, description: s}'],
  ['{company: X, role: T, bullets: [b], startDate: 2019, End Date: 2020, text: s}'],
  ['{institution: X, Title: T, Bullets: b, start: 2019, end: 2020, summary: s}'],
])('accepts other spellings without a problem: %s', (yaml) => {
  const entry = recordOf(yaml);
  expect(shape(entry)).toBe('record T, X, ');
  expect(entry.dates).toMatchObject({ kind: 'range', start: { year: 2019 }, end: { year: 2020 } });
  expect(outlined([{ kind: 'list', items: entry.bullets }, ...entry.text])).toBe('(- b)\ns');
  expect(problemsOf(`sections:\n  S:\n    - ${yaml}\n`)).toEqual([]);
});

test('reads dates from one key or from two', () => {
  expect(recordOf("{title: T, date: Aug. '19 –}").dates).toMatchObject({
    kind: 'open',
    source: "Aug. '19 –",
  });
  expect(recordOf('{title: T, start: 2019-08}').dates).toMatchObject({
    kind: 'open',
    start: { year: 2019, month: 8 },
  });
  expect(recordOf('{title: T, start: 2019, end: present}').dates).toMatchObject({
    kind: 'open',
    word: 'present',
  });
  expect(recordOf('{title: T, end: 2020}').dates).toMatchObject({ kind: 'until', end: { year: 2020 } });
  expect(recordOf('{title: T, start: soon, end: 2020}').dates).toEqual({
    kind: 'written',
    source: 'soon – 2020',
    place: expect.objectContaining({ path: 'sections.S[0].start' }),
  });
  expect(recordOf('{title: T, dates: }').dates).toBeUndefined();
});

test('reports an ambiguous date at its position', () => {
  const source = `sections:
  S:
    - {title: A, dates: Febuary 2024}
    - {title: B, dates: "2020-13"}
    - {title: C, start: 2019, end: 2018}
    - {title: D, start: 2019, end: soon}
`;
  expect(problemsOf(source)).toEqual([
    'unparsed-date 3:25',
    'impossible-date 4:26',
    'reversed-dates 5:25',
    'unparsed-date 6:36',
  ]);
});

test('reads bullets in every usual form', () => {
  const bullets = (yaml: string): string =>
    outlined([{ kind: 'list', items: recordOf(`title: T\n      bullets:${yaml}`).bullets }]);
  expect(bullets(' [a, "• b", "- c", "* d"]')).toBe('(- a; - b; - c; - d)');
  expect(bullets('\n        - many, such as\n        - - a\n          - b\n        - c')).toBe(
    '(- many, such as (- a; - b); - c)',
  );
  expect(bullets('\n        - Feedback loop: built it')).toBe('(- Feedback loop: built it)');
  expect(bullets('\n        - Many:\n            - a')).toBe('(- Many: (- a))');
  expect(bullets('\n        - text\n          - inner')).toBe('(- text (- inner))');
  expect(bullets(' |\n        - a\n        - b')).toBe('(- a; - b)');
  expect(bullets('\n        - 1986. A great year')).toBe('(- 1986. A great year)');
  expect(bullets('\n        - {text: a, hidden: true}\n        - b')).toBe('(- b)');
});

test('joins short values of a term by commas, and makes long ones bullets', () => {
  const sentence = 'a sentence that is a good deal longer than forty characters';
  expect(entriesOf(` {A: [x, y], B: [${sentence}, z], C: {text: t, bullets: [u]}}`).map(shape)).toEqual([
    'term A: x, y',
    `term B: (- ${sentence}; - z)`,
    'term C: t\n(- u)',
  ]);
});

test('leaves out hidden sections, entries, roles and bullets', () => {
  const { sections } = resumeOf(`sections:
  Gone: {hidden: true, entries: [a]}
  Gone too: {hidden: yes, Languages: x}
  Here: [{title: a, hidden: true}, {text: b, hidden: true}, {title: c, hidden: false}]
`);
  expect(titles(sections)).toEqual(['Here']);
  expect(sections[0]?.entries.map(shape)).toEqual(['record c, , ']);
});

test('reads `keep-together` and `page-break` of sections and entries', () => {
  const { sections } = resumeOf(`sections:
  A: {keep-together: true, page-break: before, entries: [{title: x, keep-together: yes}, {title: y, page-break: before}]}
  B: {Languages: Lua, keep-together: true}
`);
  expect(sections.map((section) => section.keeping)).toEqual([
    { together: true, breakBefore: true },
    { together: true, breakBefore: false },
  ]);
  expect(sections[0]?.entries.map((entry) => entry.keeping)).toEqual([
    { together: true, breakBefore: false },
    { together: false, breakBefore: true },
  ]);
  expect(sections[1]?.entries.map(shape)).toEqual(['term Languages: Lua']);
});

test('reports a flag in quotes and ignores it', () => {
  const source = 'sections:\n  S:\n    - {title: x, hidden: "true", page-break: after}\n';
  expect(problemsOf(source)).toEqual(['invalid-type 3:26', 'invalid-type 3:46']);
  expect(resumeOf(source).sections[0]?.entries).toHaveLength(1);
});

test('keeps unknown keys as custom fields and suggests the nearest known key', () => {
  const source = `titel: CV
gpa: 3.9
sections:
  S:
    - title: T
      organzation: X
      Courses: [a, b]
`;
  const { resume, problems } = readResume(source);
  expect(resume?.fields.map((customField) => `${customField.label}: ${outlined(customField.value)}`)).toEqual(
    ['titel: CV', 'gpa: 3.9'],
  );
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(
    entry?.shape === 'record' &&
      entry.fields.map((customField) => `${customField.label}: ${outlined(customField.value)}`),
  ).toEqual(['Courses: a, b', 'organzation: X']);
  expect(
    problems.map(({ code, severity, place }) => `${code} ${severity} ${place?.line}:${place?.column}`),
  ).toEqual([
    'missing-title warning 1:1',
    'unknown-key warning 1:1',
    'unknown-key warning 2:1',
    'unknown-key warning 6:7',
  ]);
  expect(problems[1]?.hint).toBe('Did you mean `title`?');
  expect(problems[3]?.hint).toBe('Did you mean `organization`?');
});

test('keeps a key that repeats another as a custom field', () => {
  const entry = recordOf('{title: A, position: B}');
  expect(text(entry.title)).toBe('A');
  expect(entry.fields.map((customField) => `${customField.label}: ${outlined(customField.value)}`)).toEqual([
    'position: B',
  ]);
});

test('keeps the words of values of the wrong type', () => {
  const { resume, problems } = readResume(`name: [Ada, Lovelace]
headline: {now: Analyst, before: Poet}
summary: {a: b}
sections:
  S: [{title: T, location: {city: Kendal, county: Cumbria}, bullets: {a: b}}]
`);
  expect([resume?.name, resume?.headline].map(text)).toEqual(['Ada, Lovelace', 'Analyst, Poet']);
  expect(outlined(resume?.summary ?? [])).toBe('(- a: b)');
  expect(resume?.sections[0]?.entries.map(shape)).toEqual(['record T, , Kendal, Cumbria']);
  expect(problems.map((problem) => `${problem.code} ${problem.place?.line}`)).toEqual([
    'invalid-type 1',
    'invalid-type 2',
    'invalid-type 3',
    'invalid-type 5',
  ]);
});

test('reads a file that is one list or one text as a résumé without a header', () => {
  expect(resumeOf('- {title: A, organization: B}\n').sections[0]?.entries.map(shape)).toEqual([
    'record A, B, ',
  ]);
  expect(outlined(resumeOf('Dear *all*\n').summary)).toBe('Dear *all*');
  expect(problemsOf('Dear all\n')).toEqual(['invalid-type 1:1']);
});

test('returns problems and no résumé for an empty file', () => {
  expect(readResume('')).toMatchObject({ settings: { fonts: [] }, problems: [{ code: 'empty-file' }] });
  expect(readResume('').resume).toBeUndefined();
});

test('separates settings from the résumé', () => {
  const { settings, problems } = readResume(`theme: {name: gutter, accent: '#7a1f1f'}
name: Ada
locale: en-GB
page: a4
fonts: [{family: Noto Sans JP, regular: fonts/noto.ttf, bold-italic: fonts/bi.ttf, black: x.ttf}]
`);
  expect(settings.theme?.name).toMatchObject({ text: 'gutter', place: { line: 1, column: 15 } });
  expect(settings.theme?.settings?.pairs.map((pair) => pair.key)).toEqual(['accent']);
  expect(settings.locale?.text).toBe('en-GB');
  expect(settings.page?.pairs.map((pair) => pair.key)).toEqual(['size']);
  expect(settings.fonts.map(({ family, weight, slope, path }) => [family, weight, slope, path.text])).toEqual(
    [
      ['Noto Sans JP', 400, 'upright', 'fonts/noto.ttf'],
      ['Noto Sans JP', 700, 'italic', 'fonts/bi.ttf'],
    ],
  );
  expect(problems.map((problem) => `${problem.code} ${problem.place?.column}`)).toEqual(['unknown-key 84']);
});

test('ignores keys that have a meaning in JavaScript', () => {
  const resume = resumeOf('__proto__: {polluted: yes}\nsections: {__proto__: [a], constructor: b}\n');
  expect(titles(resume.sections)).toEqual(['**proto**', 'constructor']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('throws a TypeError for another type of source', () => {
  expect(() => Reflect.apply(readResume, undefined, [42])).toThrow(
    new TypeError('source must be a string or a Uint8Array, not number'),
  );
});

test('loses no letter of a value, wherever it is', () => {
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, fc.constantFrom('qa', 'qb qc', 'qd'), tie('list'), tie('map')),
    list: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    map: fc.dictionary(
      fc.constantFrom('title', 'text', 'bullets', 'dates', 'roles', 'foo', 'entries', 'url', 'end'),
      tie('node'),
      { minKeys: 1, maxKeys: 3 },
    ),
  })).node;
  const keys = fc.constantFrom('name', 'headline', 'contact', 'summary', 'sections', 'extra');
  fc.assert(
    fc.property(fc.dictionary(keys, value, { minKeys: 1 }), (source) => {
      const letters = (from: string): string =>
        [...from.matchAll(/q[a-d]/g)]
          .map(([found]) => found)
          .sort()
          .join();
      const { resume } = readResume(JSON.stringify(source));
      const printed: string[] = [];
      JSON.stringify(resume, (key, one) => {
        if (key === 'text' && typeof one === 'string') printed.push(one);
        if (key === 'dates' && one) printed.push(one.source);
        return key === 'title' && typeof one === 'string' ? undefined : one;
      });
      expect(letters(printed.join(' '))).toBe(letters(JSON.stringify(source)));
    }),
    { numRuns: 500 },
  );
});

test('never throws for YAML', () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab:- "\'[]{}#&*!|>%@`,?\n\t~<\\ '), maxLength: 60 });
  fc.assert(
    fc.property(line, (source) => {
      for (const problem of readResume(`sections:\n  A:\n    - ${source}`).problems)
        expect(problem.message).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test('takes the title of a résumé without name and title from the file, and reports it', () => {
  const { resume, problems } = readResume('headline: Engineer', { file: 'cv/ada.yaml' });
  expect(resume?.title).toBe('ada');
  expect(problems).toMatchObject([{ code: 'missing-title', severity: 'warning' }]);
});

test('takes the document title from name and headline, or from `title`', () => {
  expect(resumeOf('{name: Ada *Byron*, headline: R&D <Lead>}').title).toBe('Ada Byron – R&D <Lead>');
  expect(resumeOf('{name: Ada, headline: Lead, title: CV 2026}').title).toBe('CV 2026');
  expect(resumeOf('name: Ada').title).toBe('Ada');
});

test('reads keywords from a list or one text with commas', () => {
  expect(resumeOf('{name: A, keywords: [C++, "R&D"]}').keywords).toEqual(['C++', 'R&D']);
  expect(problemsOf('{name: A, keywords: [C++, Rust]}')).toEqual([]);
  expect(resumeOf('{name: A, keywords: "C++, R&D; Rust"}').keywords).toEqual(['C++', 'R&D', 'Rust']);
});

test('gives every word of a section or entry its language, except words in a third language', () => {
  const { sections } = resumeOf(`sections:
  Projekte:
    lang: de
    entries:
      - {title: Wasserwerk, text: Ein Bau, bullets: [eins]}
      - {title: Jeu d'eau, lang: fr}
`);
  const languages = JSON.stringify(sections).match(/"language":"\w+"/gu);
  expect(languages).toEqual(['de', 'de', 'de', 'de', 'fr'].map((tag) => `"language":"${tag}"`));
  expect(problemsOf('sections: {S: [{title: x, lang: German}]}')).toEqual(['invalid-type 1:33']);
});
