import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';
import { type FormattedResume, formatSource } from '../../src/read/format-resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { contentOf } from '../../src/read/without-hidden.ts';
import { contactWords, entryWords, personWords, sectionWords } from '../../src/schema/synonyms.ts';

/** Files whose rendered text must stay the same: habits, examples, and broken files that can be read. */
const folders = ['test/read/habits', 'examples', 'test/broken'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(?:yaml|json)$/.test(file))
    .map((file) => path.join(folder, file)),
);
const formattedFiles = files.filter((file) => formatSource(readFileSync(file), { file }).text !== undefined);

/** Formats a text, and checks that nothing it says changes and that a second time changes nothing. */
function format(source: string, file?: string): FormattedResume {
  const formatted = formatSource(source, { file });
  const { text = '' } = formatted;
  expect(contentOf(readResume(text, { file }))).toBe(contentOf(readResume(source, { file })));
  const again = formatSource(text, { file });
  expect(again.changes).toEqual([]);
  expect(again.text).toBe(text);
  return formatted;
}

function textOf(source: string): string {
  return format(source).text ?? '';
}

function messages(source: string): readonly string[] {
  return format(source).changes.map(({ message, place }) => `${place.line}:${place.column} ${message}`);
}

async function renderedText(source: string | Uint8Array, file: string): Promise<string> {
  const { display } = await typesetPages(source, { file });
  return display ? paintText(display) : '';
}

test('habits, examples and most broken files are formatted', () => {
  expect(files.length - formattedFiles.length).toBeLessThan(15);
  expect(formattedFiles.length).toBeGreaterThan(100);
});

test.each(formattedFiles)(
  'formatting %s changes no rendered word, and a second time nothing',
  async (file) => {
    const source = readFileSync(file);
    const { text = '', changes } = formatSource(source, { file });
    expect(formatSource(text, { file })).toMatchObject({ text, changes: [] });
    if (changes.length > 0) expect(await renderedText(text, file)).toBe(await renderedText(source, file));
  },
);

test.each(readdirSync('examples').filter((file) => file.endsWith('.yaml')))(
  'the example %s is in the standard keys already',
  (file) => {
    const source = readFileSync(path.join('examples', file), 'utf8');
    expect(formatSource(source, { file })).toMatchObject({ text: source, changes: [] });
  },
);

test('keys of the top, of sections, entries, terms and settings become the standard ones', () => {
  const source = `name: Ada Lovelace
title: Analyst
email: ada@example.org
phone: +44 20 7946 0011
about: I compute.
font-size: 10pt
theme: classic
work_experience:
  - company: Engine
    role: Analyst
    from: 1842
    to: 1843
    description:
      - Wrote a program.
    technologies: [cards, brass]
    gpa: 3.9
languages:
  - language: English
    fluency: native
`;
  expect(textOf(source)).toBe(`name: Ada Lovelace
headline: Analyst
contact:
  email: ada@example.org
  phone: +44 20 7946 0011
summary: I compute.
theme:
  name: classic
  size: 10pt
sections:
  Work experience:
    - organization: Engine
      title: Analyst
      start: 1842
      end: 1843
      bullets:
        - Wrote a program.
      fields:
        GPA: 3.9
        Technologies: [cards, brass]
  Languages:
    - label: English
      level: native
`);
  expect(messages(source)).toEqual([
    '2:1 `title` is now `headline`.',
    '3:1 `email` is now under `contact`.',
    '4:1 `phone` is now under `contact`.',
    '5:1 `about` is now `summary`.',
    '6:1 `font-size` is now `size` under `theme`.',
    '7:1 `theme` is now `name` under `theme`.',
    '8:1 `work_experience` is now `Work experience` under `sections`.',
    '9:5 `company` is now `organization`.',
    '10:5 `role` is now `title`.',
    '11:5 `from` is now `start`.',
    '12:5 `to` is now `end`.',
    '13:5 `description` is now `bullets`.',
    '15:5 `technologies` is now `Technologies` under `fields`.',
    '16:5 `gpa` is now `GPA` under `fields`.',
    '17:1 `languages` is now `Languages` under `sections`.',
    '18:5 `language` is now `label`.',
    '19:5 `fluency` is now `level`.',
  ]);
});

test('comments, blank lines, quotes, block texts and indentation stay with their pairs', () => {
  expect(
    textOf(`# My CV
name: "Ada"   # me

# how to reach me
email: ada@example.org  # private
'phone': +44 20 7946 0011

"about": >-
    I compute
    things.

# Jobs
experience:
# the first
- company: 'Engine'   # the one
  role: Analyst
  # when
  from: 1842

  # paid in cards
  tech:
    - cards # punched
  text: |
    One.

    Two.
- gpa: 4.0
  # what
  role: Clerk
# the end
`),
  ).toBe(`# My CV
name: "Ada"   # me

# how to reach me
contact:
    email: ada@example.org  # private
    'phone': +44 20 7946 0011

"summary": >-
    I compute
    things.

# Jobs
sections:
    Experience:
    # the first
    - organization: 'Engine'   # the one
      title: Analyst
      # when
      start: 1842

      # paid in cards
      fields:
          Tech:
            - cards # punched
      text: |
        One.

        Two.
    - fields:
          GPA: 4.0
      # what
      title: Clerk
# the end
`);
});

test('pairs join the mapping or the list that is there already', () => {
  expect(textOf('name: Ada\nemail: ada@example.org\ncontact:\n  phone: "123"\n# last\nfit: 1\n')).toBe(
    'name: Ada\ncontact:\n  phone: "123"\n  email: ada@example.org\n# last\nfit: 1\n',
  );
  expect(textOf('name: Ada\ncontact:\n- phone: "123"\n- text: x\nemail: ada@example.org')).toBe(
    'name: Ada\ncontact:\n- phone: "123"\n- text: x\n- email: ada@example.org',
  );
});

test('keys in braces and in JSON are renamed in their places', () => {
  expect(textOf('name: A\nsections: {Work: [{role: X, company: Y, tech: [a, b]}]}\n')).toBe(
    'name: A\nsections: {Work: [{title: X, organization: Y, tech: [a, b]}]}\n',
  );
  const json =
    '{\n  "name": "Ada", "about": "x",\n  "sections": {"Work": [{"company": "E", "role": "A"}]}\n}\n';
  expect(textOf(json)).toBe(
    json.replace('about', 'summary').replace('company', 'organization').replace('role', 'title'),
  );
});

test('anchors, aliases and merge keys stay', () => {
  const source = `name: Ada
sections:
  Work:
    - &job
      company: Engine
      role: Analyst
    - <<: *job
      role: Clerk
    - *job
`;
  expect(textOf(source)).toBe(source.replace('company', 'organization').replaceAll('role', 'title'));
});

test.each([
  ['Windows', '\r\n'],
  ['the first Macs', '\r'],
])('line ends of %s and a byte order mark stay', (_, lineEnd) => {
  const lines = ['\ufeffname: Ada', 'about: x', 'email: a@b.example', 'fit: 1', ''];
  const formatted = ['\ufeffname: Ada', 'summary: x', 'contact:', '  email: a@b.example', 'fit: 1', ''];
  expect(formatSource(lines.join(lineEnd)).text).toBe(formatted.join(lineEnd));
  expect(formatSource(new TextEncoder().encode(lines.join(lineEnd))).text).toBe(formatted.join(lineEnd));
});

test('a file without a line break at its end gets none', () => {
  expect(textOf('name: Ada\nemail: a@b.example')).toBe('name: Ada\ncontact:\n  email: a@b.example');
  expect(textOf('email: a@b.example\nname: Ada')).toBe('contact:\n  email: a@b.example\nname: Ada');
});

test('what is read as one value, or within another, stays as it is', () => {
  const source = `name: {first: Ines, last: Duarte}
sections:
  Education:
    - organization: Ponte
      degree: BSc
      field: Physics
  Work:
    - company: {name: Ponte, industry: Bridges}
      title: Engineer
      id: 17
`;
  expect(textOf(source)).toBe(source);
});

test('titles become those of the language of the file', () => {
  expect(textOf('name: Ada\nlanguage: de\nexperience: [x]\n')).toBe(
    'name: Ada\nlocale: de\nsections:\n  Berufserfahrung: [x]\n',
  );
});

test('hidden parts stay hidden, and as they are', () => {
  expect(
    textOf(
      'name: Ada\nexperience:\n  - {role: X, hidden: true}\n  - hidden: true\n    company: Z\n  - role: Y\n',
    ),
  ).toBe(
    'name: Ada\nsections:\n  Experience:\n    - {role: X, hidden: true}\n    - hidden: true\n      company: Z\n    - title: Y\n',
  );
});

test('a file that would lose bytes, is empty or in another format is not formatted', () => {
  const broken = Buffer.concat([Buffer.from('name: Adaé\nabout: '), Buffer.from([0xff, 0xfe])]);
  expect(formatSource(broken)).toMatchObject({ text: undefined, changes: [] });
  expect(formatSource('').text).toBeUndefined();
  expect(formatSource('# Ada\n', { file: 'cv.md' })).toMatchObject({ text: undefined, format: 'markdown' });
  expect(formatSource('{"basics": {"name": "Ada"}}')).toMatchObject({
    text: undefined,
    format: 'jsonresume',
  });
});

/** Words that are formatted in one file. */
const batch = 5;

/** Files with each word of the tables in a place for it. */
const wordCases: readonly string[] = [
  ...batches(wordsOf(entryWords)).map((words) => {
    const entries = words.map(
      (word) =>
        `    # above\n    - ${word}: "2019" # beside\n      title: X\n    - ${word}: [a, b]\n      organization: X\n`,
    );
    return `name: Ada\nsections:\n  Work:\n${entries.join('')}`;
  }),
  ...[contactWords, personWords, sectionWords].flatMap((table) =>
    wordsOf(table).map((word) => `name: Ada\n# above\n${word}: value # beside\nfit: 1\n`),
  ),
];

function batches(words: readonly string[]): readonly (readonly string[])[] {
  return words.length === 0 ? [] : [words.slice(0, batch), ...batches(words.slice(batch))];
}

function wordsOf(table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(table).flatMap(([name, others]) => [name, ...others]);
}

test('every word of the tables keeps its meaning, its value and its comments', () => {
  const kept = /# above|(?:"2019"|value) # beside|\[a, b\]/g;
  for (const source of wordCases)
    expect(format(source).text?.match(kept)?.toSorted(), source).toEqual(source.match(kept)?.toSorted());
});

test('three hundred entries are formatted in a few passes', () => {
  const entry = '    - company: Engine\n      role: Analyst\n      degree: BSc\n      tech: [a, b]\n';
  const source = `name: Ada\nsections:\n  Work:\n${entry.repeat(300)}`;
  const { changes } = formatSource(source);
  expect(changes.length).toBeGreaterThanOrEqual(900);
});
