import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../src/formats/markdown/read.ts';
import type { RecordEntry } from '../../../src/model/resume.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { locatedText } from '../../../src/source/source-text.ts';
import { writeYaml } from '../../../src/source/write-yaml.ts';
import { lettersOnly, resumeText } from '../resume-text.ts';

function yamlOf(text: string): string {
  return writeYaml(importMarkdown(locatedText(text, 'cv.md')).root);
}

test('reads name, headline, contact and summary before the first section', () => {
  const text = `# Ada Lovelace
Analyst & *Metaphysician*

ada@example.org | +44 20 7946 0000 | <https://ada.example> | London
[LinkedIn](https://linkedin.com/in/ada) · GitHub: ada

I write programs.
`;
  expect(yamlOf(text)).toBe(`name: Ada Lovelace
headline: Analyst & *Metaphysician*
contact:
  - email: ada@example.org
  - phone: "+44 20 7946 0000"
  - url: https://ada.example
  - text: London
  - linkedin: https://linkedin.com/in/ada
  - github: ada
summary: I write programs.
`);
});

test.each([
  [
    '### **Initech** | Developer | 2014 - 2016 | Austin, TX\n\nText.',
    'organization: Initech\n      title: Developer\n      location: Austin, TX\n      dates: 2014 - 2016\n      text: Text.',
  ],
  [
    '### BBC\n\nEngineer • Aug. ’19 –\n\nText.',
    'organization: BBC\n      title: Engineer\n      dates: Aug. ’19 –\n      text: Text.',
  ],
  [
    '### Engineer, BBC (2019 – 2021)\n\n- One',
    'title: Engineer, BBC\n      dates: 2019 – 2021\n      text: "- One"',
  ],
  [
    '### Engineer | BBC | 2019\n\nText.',
    'title: Engineer\n      organization: BBC\n      dates: 2019\n      text: Text.',
  ],
  ['### BBC\n*2019 – present*\n\nText.', 'title: BBC\n      dates: 2019 – present\n      text: Text.'],
  [
    '**BBC** | Engineer | 2019 – 2021\n\nText.',
    'organization: BBC\n      title: Engineer\n      dates: 2019 – 2021\n      text: Text.',
  ],
  [
    '2012 – now    **SoundCloud**, Berlin\n\nText.',
    'organization: SoundCloud\n      location: Berlin\n      dates: 2012 – now\n      text: Text.',
  ],
])('reads the entry %j as %j', (entry, expected) => {
  expect(yamlOf(`## Work\n\n${entry}\n`)).toBe(`sections:\n  Work:\n    - ${expected}\n`);
});

test.each([
  [
    '### Engineer | BBC |\n\nLondon • 2019',
    'title: Engineer\n      organization: BBC\n      location: London\n      dates: 2019',
  ],
  ['### | BBC\n\n2019', 'organization: BBC\n      dates: 2019'],
  [
    '### BBC\n\nLocation: London • 2019 – 至今',
    'title: BBC\n      location: London\n      dates: 2019 – 至今',
  ],
  [
    '### BBC\n\nEngineer • ~2021 – now',
    'organization: BBC\n      title: Engineer\n      dates: "~2021 – now"',
  ],
  ['### BBC\n\nEngineer — 2019 — 2021', 'organization: BBC\n      title: Engineer\n      dates: 2019 — 2021'],
  [
    '### BBC\n\nEngineer • Dates: on • off',
    'organization: BBC\n      title: Engineer\n      dates: on • off',
  ],
  [
    '### BBC\n\nEngineer • <https://bbc.example>',
    'organization: BBC\n      title: Engineer\n      url: https://bbc.example',
  ],
  [
    '### BBC\n\n2019\n\nText.\n\n* One\n* Two',
    'title: BBC\n      dates: 2019\n      text: Text.\n      bullets:\n        - One\n        - Two',
  ],
  ['### BBC\n\n2019\n\n**Tools:** Lua', 'title: BBC\n      dates: 2019\n      fields:\n        Tools: Lua'],
  [
    '### BBC\n\n#### Lead\n\n2020 –\n\n#### Engineer\n\n2019',
    'title: BBC\n      roles:\n        - title: Lead\n          dates: 2020 –\n        - title: Engineer\n          dates: 2019',
  ],
])('reads the parts of the entry %j: %j', (entry, expected) => {
  expect(yamlOf(`## Work\n\n${entry}\n`)).toBe(`sections:\n  Work:\n    - ${expected}\n`);
});

test('reads bold labels as terms, with a level or an indented text', () => {
  const text =
    '## Skills\n\nA word before.\n\n**French** (fluent): read\n**Lua:** some\n\nC\n:   years\n\n    - of it\n';
  expect(yamlOf(text)).toBe(`sections:
  Skills:
    text: A word before.
    entries:
      - label: French
        level: fluent
        details: read
      - label: Lua
        details: some
      - label: C
        details: |-
          years

          - of it
`);
});

test('turns headings below an entry into bold text if none has dates', () => {
  expect(yamlOf('## Work\n\n### BBC\n\n2019\n\n#### Done\n\nThings.\n')).toContain('**Done**');
});

test('reads front matter with Quoin’s keys and notes other keys', () => {
  const text =
    '---\ntheme: plain\nemail: ada@example.org\nlayout: cv\n---\n# Ada\n\n## Work {keep-together=true}\n\nText.\n';
  const { root, notes } = importMarkdown(locatedText(text, 'cv.md'));
  expect(writeYaml(root)).toBe(`theme: plain
contact:
  - email: ada@example.org
name: Ada
sections:
  - title: Work
    keep-together: true
    text: Text.
`);
  expect(notes.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
    '4 `layout: cv` is an unknown key.',
  ]);
});

test('does not end a fence of four backticks at one of three', () => {
  expect(yamlOf('## A\n\n````\n```\n# no heading\n````\n\n## B\n\ntext\n')).toContain(
    '# no heading\n    ````\n  B: text',
  );
});

test('reads a sentence with a date as text', () => {
  expect(yamlOf('## Work\n\n### BBC\n\nIn 2019 I began – and stayed.\n\nMore.\n')).toContain(
    'text: |-\n        In 2019',
  );
});

test('reads entries of plain text as terms, except under titles of record sections', () => {
  expect(yamlOf('## Skills\n\n### Linux\n\nDebian\n')).toBe(
    'sections:\n  Skills:\n    - label: Linux\n      details: Debian\n',
  );
  expect(yamlOf('## Projects\n\n### wikmd\n\nA wiki.\n')).toContain('- title: wikmd\n      text: A wiki.');
});

test('ignores headings between fences and notes thematic breaks once', () => {
  const { root, notes } = importMarkdown(
    locatedText('## A\n\n```\n# no heading\n```\n\n---\n\n## B\n\ntext\n\n***\n', 'cv.md'),
  );
  expect(writeYaml(root)).toBe('sections:\n  A: |-\n    ```\n    # no heading\n    ```\n  B: text\n');
  expect(notes.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
    '7 Thematic breaks such as `---` are left to the theme.',
  ]);
});

test('notes a heading without content', () => {
  const { notes } = importMarkdown(locatedText('# Ada\n\n## Work\n\n## Skills\n\n- A\n', undefined));
  expect(notes.map(({ message }) => message)).toEqual(['The heading `Work` has no content.']);
});

test('keeps the positions of the Markdown file', () => {
  const { root } = importMarkdown(
    locatedText('# Ada\r\n\r\n## Work\r\n\r\n### BBC\r\n\r\nEngineer • 2019 –\r\n', 'cv.md'),
  );
  const [name, sections] = root.pairs;
  expect(name?.value.place).toMatchObject({ file: 'cv.md', line: 1, column: 3, length: 3 });
  const work = sections?.value.kind === 'mapping' ? sections.value.pairs[0]?.value : undefined;
  const entry = work?.kind === 'list' ? work.items[0] : undefined;
  const dates = entry?.kind === 'mapping' ? entry.pairs.find(({ key }) => key === 'dates')?.value : undefined;
  expect(dates?.kind === 'scalar' && dates.placeAt(0)).toMatchObject({ line: 7, column: 12 });
});

const seeds = path.resolve(import.meta.dirname, '../../seeds');

test('reads every entry header, skill and word of the dense seed', () => {
  const text = readFileSync(path.join(seeds, '002_9a63d334eb8a7d54.txt'), 'utf8');
  const { root } = importMarkdown(locatedText(text, 'cv.md'));
  const read = readResume(writeYaml(root));
  const sections = read.resume?.sections ?? [];
  expect(sections.map(({ entries }) => entries.length)).toEqual([6, 6, 9, 5, 2]);
  const records = sections
    .flatMap(({ entries }) => entries)
    .filter((entry): entry is RecordEntry => entry.shape === 'record');
  expect(records.filter(({ title }) => title !== undefined)).toHaveLength(11);
  expect(records.filter(({ dates }) => dates !== undefined)).toHaveLength(6);
  expect(records.every(({ leads }) => leads === 'organization')).toBe(true);
  const reference = readFileSync(path.join(seeds, 'reference/002.txt'), 'utf8');
  const said = lettersOnly(resumeText(read));
  const missing = reference.split(/\s+/).filter((word) => !said.includes(lettersOnly(word)));
  expect(missing).toEqual([]);
});

test('reads six entries of the seed with dated paragraphs', () => {
  const text = readFileSync(path.join(seeds, '000_dba457f596c50583.txt'), 'utf8');
  const { resume } = readResume(writeYaml(importMarkdown(locatedText(text, 'cv.md')).root));
  const [section] = resume?.sections ?? [];
  expect(section?.title).toBeUndefined();
  expect(section?.entries.map((entry) => entry.shape)).toEqual(Array.from({ length: 6 }, () => 'record'));
  expect(resume?.contact).toHaveLength(1);
});
