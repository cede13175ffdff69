import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/formats/markdown/name-words.ts';
import { importMarkdown } from '../../../src/formats/markdown/read.ts';
import { locatedText } from '../../../src/source/source-text.ts';
import { writeYaml } from '../../../src/source/write-yaml.ts';

const folder = path.resolve(import.meta.dirname, 'habits');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

function imported(text: string): ReturnType<typeof importMarkdown> {
  return importMarkdown(locatedText(text, 'cv.md'));
}

function yamlOf(text: string): string {
  return writeYaml(imported(text).root);
}

function notesOf(text: string): readonly string[] {
  return imported(text).notes.map(({ place, message }) => `${place.line} ${message}`);
}

test.each(files)('%s, written in the habits of the web, is read as its YAML says', (name) => {
  const expected = readFileSync(path.join(folder, name.replace(/md$/, 'yaml')), 'utf8');
  expect(yamlOf(readFileSync(path.join(folder, name), 'utf8'))).toBe(expected);
});

test('comments are left out, over several lines too, but not in code', () => {
  expect(yamlOf('## A\n\nOne <!-- x\n\n# y\n--> two `<!-- z -->`\n')).toBe(
    'sections:\n  A: "One  two `<!-- z -->`"\n',
  );
  expect(yamlOf('## A\n\n```\n<!-- kept -->\n```\n')).toContain('<!-- kept -->');
  expect(yamlOf('## A\n\nOne <!-- not closed\n')).toContain('<!-- not closed');
});

test('the tags of HTML that group are dropped and their text is kept', () => {
  const text = '## A\n\n<details open>\n<summary><b>More</b></summary>\n&nbsp;\nText.\n</details>\n';
  expect(yamlOf(text)).toBe('sections:\n  A: |-\n    **More**\n\n    Text.\n');
});

test('a tag that could be text stays', () => {
  expect(yamlOf('## A\n\nVec<T> and 3 < 4 > 2\n')).toContain('Vec<T> and 3 < 4 > 2');
});

test('links by reference are written in line, and a template in them is noted', () => {
  const text =
    '## A\n\n[One][a], [b] and [c][].\n\n[a]: https://a.example\n[b]: <https://b.example> "B"\n[c]: {{ site.url }}/c\n';
  expect(yamlOf(text)).toBe('sections:\n  A: "[One](https://a.example), [b](https://b.example) and c."\n');
  expect(notesOf(text)).toEqual([
    '3 `{{ site.url }}/c` is a tag of a template, which Quoin does not fill in.',
  ]);
});

test('brackets without a definition stay as they are', () => {
  expect(yamlOf('## A\n\nSee [1] and [x][y].\n')).toContain('See [1] and [x][y].');
});

test.each([
  ['[Email](mailto:a@b.example)', 'email: a@b.example'],
  ['[E-Mail](mailto:a@b.example?subject=CV)', 'email: a@b.example'],
  ['[a@b.example](mailto:a@b.example)', 'email: a@b.example'],
  ['[Courriel](mailto:a@b.example)', 'email: a@b.example'],
  ['Email: [a@b.example](mailto:a@b.example)', 'email: a@b.example'],
  ['[Phone](tel:+442079460000)', 'phone: "+442079460000"'],
  ['[020 7946 0000](tel:+442079460000)', 'phone: 020 7946 0000'],
  ['[Write to me](mailto:a@b.example)', 'text: "Write to me: <a@b.example>"'],
  ['[GitHub](https://github.com/ada)', 'github: https://github.com/ada'],
  ['[GitHub](https://elsewhere.example/ada)', 'text: "[GitHub](https://elsewhere.example/ada)"'],
  ['📍 Leeds | a@b.example', 'location: Leeds\n  - email: a@b.example'],
  ['Turin, Italia | a@b.example', 'location: Turin, Italia\n  - email: a@b.example'],
])('the contact %s is read as %s', (written, expected) => {
  const text = written.includes(' | ') ? written : `x@y.example\n\n${written}`;
  const rest = written.includes(' | ') ? '' : '  - email: x@y.example\n';
  expect(yamlOf(`# Ada\n\n${text}\n`)).toBe(`name: Ada\ncontact:\n${rest}  - ${expected}\n`);
});

test.each([
  ['Nurse | Leeds\na@b.example', 'Nurse | Leeds'],
  ['**Nurse** | a@b.example', 'Nurse'],
  ['> Nurse in Leeds\n\na@b.example', 'Nurse in Leeds'],
  ['*Nurse*\n\na@b.example', 'Nurse'],
])('the line below the name %j is the headline %j', (lines, headline) => {
  expect(yamlOf(`# Ada\n\n${lines}\n`)).toBe(
    `name: Ada\nheadline: ${headline}\ncontact:\n  - email: a@b.example\n`,
  );
});

test.each([
  [
    '### Nurse | Leeds Clinic\n\n**Jun 2021 – Present | Leeds**',
    'title: Nurse\n      organization: Leeds Clinic\n      location: Leeds\n      dates: Jun 2021 – Present',
  ],
  [
    '### Nurse\n**Blue Hall**\n*2018 – 2020*',
    'title: Nurse\n      organization: Blue Hall\n      dates: 2018 – 2020',
  ],
  [
    '### Blue Hall\n**Nurse** *2018 – 2020*',
    'organization: Blue Hall\n      title: Nurse\n      dates: 2018 – 2020',
  ],
  [
    '**Nurse**, Blue Hall\n*2018 – 2020*',
    'title: Nurse\n      organization: Blue Hall\n      dates: 2018 – 2020',
  ],
  [
    '**Nurse**, Blue Hall, Leeds (2018 – 2020)',
    'title: Nurse\n      organization: Blue Hall\n      location: Leeds\n      dates: 2018 – 2020',
  ],
  [
    '**Blue Hall**, *Nurse*, 2018–2020',
    'organization: Blue Hall\n      title: Nurse\n      dates: 2018–2020',
  ],
  ['**Nurse** at Blue Hall — 2018', 'title: Nurse\n      organization: Blue Hall\n      dates: 2018'],
  ['__Nurse__ – Acme, Inc. _2018_', 'title: Nurse\n      organization: Acme, Inc.\n      dates: 2018'],
  [
    '**2018 – 2020**\n**Nurse**, Blue Hall',
    'title: Nurse\n      organization: Blue Hall\n      dates: 2018 – 2020',
  ],
  [
    '### Nurse, Leeds Hospital\n\n2018 – 2020 / Leeds, UK',
    'title: Nurse\n      organization: Leeds Hospital\n      location: Leeds, UK\n      dates: 2018 – 2020',
  ],
  [
    '### Nurse\n\nLeeds Hospital\n\n2018',
    'title: Nurse\n      organization: Leeds Hospital\n      dates: 2018',
  ],
])('the head %j is read as %j', (head, expected) => {
  expect(yamlOf(`## Work\n\n${head}\n\nText.\n`)).toBe(
    `sections:\n  Work:\n    - ${expected}\n      text: Text.\n`,
  );
});

test('dated paragraphs below an organisation are its jobs', () => {
  const jobs = '### Blue Hall\n\n**Matron** | 2020 –\n\n- One\n\n**Nurse** | 2018 – 2020\n\n- Two\n';
  expect(yamlOf(`## Work\n\n${jobs}`)).toBe(`sections:
  Work:
    - organization: Blue Hall
      roles:
        - title: Matron
          dates: 2020 –
          text: "- One"
        - title: Nurse
          dates: 2018 – 2020
          text: "- Two"
`);
});

test.each([
  '**Bold** begins a sentence that goes on.',
  '**Key results**\n\n- One',
  'In 2019, *Blue Hall* was new.',
  '**Note:** 2019',
])('the text %j is no head', (text) => {
  expect(yamlOf(`## A\n\n${text}\n`)).not.toMatch(/title:|organization:|dates:/);
});

test('emoji are left out of headings with a note, letters and signs stay', () => {
  expect(yamlOf('# Ada 👩‍🔬\n\n## 💼 C++ & R© :rocket:\n\n- x\n')).toBe(
    'name: Ada\nsections:\n  C++ & R©:\n    - x\n',
  );
  expect(notesOf('# Ada\n\n## 💼 Work\n\n- x\n')).toEqual(['3 `💼` in a heading is not printed.']);
});

test('attributes of kramdown and Pandoc are dropped', () => {
  expect(yamlOf('# Ada\n{: .x}\n\n[TOC]\n\n## Work {#work .unnumbered}\n\n- x\n')).toBe(
    'name: Ada\nsections:\n  Work:\n    - x\n',
  );
});

test.each([
  ['Senior Engineer', 'role'],
  ['Krankenpflegerin', 'role'],
  ['Sage-femme', 'role'],
  ['Enfermera', 'role'],
  ['Harbour Clinic', 'organization'],
  ['Universidad de Sevilla', 'organization'],
  ['Norddesign GmbH', 'organization'],
  ['Blue Hall', undefined],
  ['Bank clerk', undefined],
])('%s reads as %s', (name, meaning) => {
  expect(meaningOf(name)).toBe(meaning);
});

test('a long file of brackets, tags and comments takes no longer than its length', () => {
  const odd = ['[', '<!--', '<p ', '{{', '**a** ', '&nbsp;', '> ', '`']
    .map((part) => part.repeat(4000))
    .join('\n');
  expect(imported(`# A\n\n## B\n\n${odd}\n`).root.pairs.length).toBeGreaterThan(0);
});
