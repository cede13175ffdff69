import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTree } from '../../../src/formats/import-tree.ts';
import { likeReactiveResume } from '../../../src/formats/reactive-resume/read-metadata.ts';
import { recognise } from '../../../src/formats/recognise.ts';
import { paintText, typesetPages } from '../../../src/index.ts';
import type { RecordEntry, TermEntry } from '../../../src/model/resume.ts';
import { plainText } from '../../../src/model/rich-text.ts';
import { builtInThemes } from '../../../src/pipeline/built-in-themes.ts';
import { importResume } from '../../../src/pipeline/convert-resume.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { withoutHidden } from '../../../src/read/without-hidden.ts';
import { decodeSource } from '../../../src/source/source-text.ts';
import { parseSource } from '../../../src/source/source-tree.ts';
import { writeYaml } from '../../../src/source/write-yaml.ts';
import { importText, notesOf, yamlOf } from '../import-text.ts';
import { lettersOnly, paragraphTexts, resumeText, textsIn } from '../resume-text.ts';

function sample(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}

const versions = ['version-4.json', 'version-5.json'] as const;

/** Returns a file with one section. */
function withSection(name: string, section: unknown): string {
  return JSON.stringify({ basics: { name: 'A' }, sections: { [name]: section }, metadata: {} });
}

/** Returns the sections that Quoin reads from a file with one section. */
function sectionYaml(name: string, section: unknown): string {
  return yamlOf(withSection(name, section), 'reactiveresume').replace('name: A\n', '');
}

/** Returns the text of a file in reading order, with plain spaces. */
async function printed(source: string, file = 'cv.json'): Promise<string> {
  const { display } = await typesetPages(source, { file });
  if (display === undefined) throw new Error('no pages');
  return (await paintText(display)).replaceAll(/[\u00a0\u202f\s]+/g, ' ');
}

test('both versions are recognised by their sections with items', () => {
  for (const name of versions) {
    const { root } = parseSource(sample(name));
    expect(root && recognise(root), name).toBe('reactiveresume');
  }
  const { root } = parseSource('basics: {name: A}\nwork: []\nsections: {}');
  expect(root && recognise(root)).toBe('jsonresume');
});

test('version 4: every fact is in its place', () => {
  const { resume, problems } = readResume(sample('version-4.json'), { file: 'maren.json' });
  expect(problems).toEqual([]);
  expect(resume?.name && plainText(resume.name)).toBe('Maren Solheim');
  expect(resume?.headline && plainText(resume.headline)).toBe('Hydrologist and modeller');
  expect(
    resume?.contact.map(({ kind, label, text }) => [kind, label, plainText(text), text[0]?.link]),
  ).toEqual([
    ['email', 'email', 'maren@solheim.example', 'mailto:maren@solheim.example'],
    ['phone', 'phone', '+47 22 12 34 56', 'tel:+4722123456'],
    ['location', 'location', 'Tromsø, Norway', undefined],
    ['url', 'url', 'My field notes', 'https://solheim.example/notes'],
    ['text', 'text', 'Nationality: Norwegian', undefined],
    ['url', 'url', 'rivers.example', 'https://rivers.example'],
    ['network', 'github', 'github.com/marensol', 'https://github.com/marensol'],
  ]);
  expect(resume?.summary.map((block) => block.kind === 'paragraph' && plainText(block.text))).toEqual([
    'Models meltwater in arctic catchments.',
    'Second paragraph of the summary.',
  ]);
  expect(resume?.sections.map(({ title }) => title && plainText(title))).toEqual([
    'Where I worked',
    'Expeditions',
    'Education',
    'Projects',
    'Volunteering',
    'Skills',
    'Languages',
    'Interests',
    'Certificates',
    'Awards',
    'Publications',
  ]);
  expect(yamlOf(sample('version-4.json'), 'reactiveresume')).toContain(`theme:
  name: executive
  footer: ""
  accent: "#0e7490"
  family: EB Garamond
  icons: false
  links: underlined
page: letter
`);
});

test('version 4: jobs have title, organisation, place, dates, link, text and bullets', () => {
  const { resume } = readResume(sample('version-4.json'));
  const jobs = resume?.sections[0]?.entries ?? [];
  expect(jobs).toHaveLength(1);
  const job = jobs[0] as RecordEntry;
  expect([job.title, job.organization, job.location, job.url].map((text) => text && plainText(text))).toEqual(
    ['Senior hydrologist', 'Fjord Institute', 'Bergen', 'fjord.example'],
  );
  expect(job.dates).toMatchObject({ kind: 'open', start: { year: 2019, month: 1 } });
  expect(job.bullets).toHaveLength(2);
  expect(job.bullets[0]?.blocks[0]).toMatchObject({
    text: [
      { text: 'Built' },
      { text: ' ' },
      { text: '40 gauges', link: 'https://gauges.example' },
      { text: '.' },
    ],
  });
  expect(job.bullets[1]?.blocks[1]).toMatchObject({ kind: 'list', items: { length: 2 } });
});

test('levels have their word and their share', () => {
  const { resume } = readResume(sample('version-4.json'));
  const terms = resume?.sections.slice(5, 7).flatMap(({ entries }) => entries as readonly TermEntry[]) ?? [];
  expect(
    terms.map(({ term, level }) => [plainText(term), level && plainText(level.text), level?.share]),
  ).toEqual([
    ['Modelling', 'Advanced (4/5)', 0.8],
    ['Norwegian', 'Native speaker (5/5)', 1],
    ['Sami', '2/5', 0.4],
    ['Russian', 'reading only', undefined],
  ]);
});

test('version 5: every fact is printed', async () => {
  const text = await printed(sample('version-5.json'), 'tomas.json');
  for (const fact of [
    'Tomás Aguirre',
    'Enfermero de urgencias',
    'tomas@aguirre.example',
    '+34 600 123 456',
    'Bilbao',
    'aguirre.example',
    'github.com/taguirre',
    'Permiso de conducir B',
    'Mi blog',
    'linkedin.com/in/taguirre',
    'Enfermero con diez años en urgencias.',
    'Médicos sin Mapas',
    'Voluntario',
    'Níger',
    'Campaña de vacunas.',
    'Diario de la misión',
    'Hospital de Basurto',
    'Supervisor de turno',
    'Coordina a doce personas.',
    'Triaje y curas.',
    'Universidad del País Vasco',
    'Grado, Enfermería',
    '8,4',
    'Reanimación',
    'SVB, SVA',
    'Experto',
    'Euskera',
    'C1',
    'Dra. Nerea Ibarra',
    'Jefa de urgencias',
    '+34 944 000 000',
    'Un compañero de confianza.',
  ])
    expect(text).toContain(fact);
  for (const title of ['Quién soy', 'Misiones', 'Experiencia', 'Estudios', 'Idiomas'])
    expect(text).toContain(title.toUpperCase());
  expect(text).not.toContain('ocultas');
  expect(text.indexOf('Médicos sin Mapas')).toBeLessThan(text.indexOf('Hospital de Basurto'));
});

test('version 5: jobs in one organisation, the covering letter, the language and the settings', () => {
  const { resume, settings } = readResume(sample('version-5.json'));
  const work = resume?.sections.find(({ title }) => title && plainText(title) === 'Experiencia');
  const [entry] = (work?.entries ?? []) as readonly RecordEntry[];
  expect(entry?.roles.map(({ title, dates }) => [title && plainText(title), dates?.kind])).toEqual([
    ['Supervisor de turno', 'open'],
    ['Enfermero', 'range'],
  ]);
  expect(resume?.letter?.to.map(plainText)).toEqual(['Clínica Norte', 'Calle Mayor 1', '48001 Bilbao']);
  expect(resume?.letter?.body).toHaveLength(2);
  expect(settings.locale?.text).toBe('es-ES');
  const yaml = importResume(sample('version-5.json')).text ?? '';
  expect(yaml).toContain('name: sidebar');
  expect(yaml).toContain('accent: "#155dfc"');
  expect(yaml).toContain('heading-family: Inter');
  expect(yaml).toContain('keep-together: true\n    page-break: before');
});

test('what is hidden is not printed, and not in the source that the PDF carries', () => {
  for (const [name, words] of [
    ['version-4.json', ['Secret Dam Company', 'Available upon request', 'maren.private']],
    ['version-5.json', ['Hojas de cálculo ocultas']],
  ] as const) {
    const source = sample(name);
    const decoded = decodeSource(source, name);
    const read = readResume(source, { file: name });
    const visible = withoutHidden(source, decoded, read, { file: name });
    const text = new TextDecoder().decode(visible?.bytes);
    expect(visible?.isWhole, name).toBe(false);
    expect(() => JSON.parse(text)).not.toThrow();
    for (const word of words) {
      expect(resumeText(read)).not.toContain(word);
      expect(text).not.toContain(word);
    }
  }
});

test('pictures on the web, hidden ones and data are named by a note', () => {
  const notes = (picture: unknown): readonly string[] =>
    notesOf(
      importText(
        JSON.stringify({ basics: { picture }, sections: { skills: { items: [] } } }),
        'reactiveresume',
      ),
    );
  expect(notes({ url: 'https://p.example/me.jpg', effects: { hidden: false } })).toEqual([
    '1 left-out: The picture `https://p.example/me.jpg` is on the web. Save it beside the résumé and write its name as `photo`.',
  ]);
  expect(notes({ url: 'https://p.example/me.jpg', effects: { hidden: true } })[0]).toContain(
    'is hidden in the file',
  );
  expect(notes({ url: 'data:image/png;base64,AAAA' })[0]).toContain('is inline data');
  expect(notes({ url: '' })).toEqual([]);
});

test('one note names all settings without an equivalent, and quotes personal notes', () => {
  for (const name of versions) {
    const { notes } = importResume(sample(name), { file: name });
    const settings = notes.filter(({ message }) => message.includes('metadata'));
    expect(settings).toHaveLength(1);
  }
  const { notes } = importResume(sample('version-4.json'));
  expect(notes.some(({ message }) => message.includes('Ask Ola about the dates.'))).toBe(true);
});

test('sections that are not used, and what an address repeats, need no note', () => {
  const source = JSON.stringify({
    basics: {
      customFields: [{ icon: 'github-logo', text: 'github.com/ada', link: 'https://github.com/ada' }],
    },
    sections: {
      awards: { name: 'Awards', visible: true, columns: 1, id: 'awards', items: [] },
      profiles: {
        name: 'Profiles',
        items: [
          {
            network: 'LinkedIn',
            username: 'ada',
            website: { url: 'https://linkedin.com/in/ada', label: 'linkedin.com/in/ada' },
          },
          { network: 'GitHub', username: 'ada', website: { url: 'https://github.com/ada/', label: '' } },
          { network: 'X', username: '@ada', url: { href: '' } },
        ],
      },
    },
  });
  expect(yamlOf(source, 'reactiveresume')).toBe(
    'contact:\n  - github: https://github.com/ada\n  - linkedin: https://linkedin.com/in/ada\n  - x: "@ada"\n',
  );
  expect(notesOf(importText(source, 'reactiveresume'))).toEqual([]);
});

test('the end of a covering letter is its complimentary close and the name', () => {
  const letter = (content: string): string => {
    const item = { recipient: '<p>A</p>', content };
    const source = {
      basics: {},
      sections: { skills: { items: [] } },
      customSections: [{ type: 'cover-letter', items: [item] }],
    };
    return yamlOf(JSON.stringify(source), 'reactiveresume');
  };
  expect(letter('<p>Dear you,</p><p>Text.</p><p>Yours sincerely,<br>Ada Lovelace</p>')).toBe(
    'letter:\n  to:\n    - A\n  body: |-\n    Dear you,\n\n    Text.\n  closing: Yours sincerely,\n  name: Ada Lovelace\n',
  );
  expect(letter('<p>Only text.</p>')).toBe('letter:\n  to:\n    - A\n  body: Only text.\n');
});

test('every template has a theme', () => {
  const themes = new Set(Object.keys(builtInThemes));
  expect(Object.values(likeReactiveResume).filter((name) => !themes.has(name))).toEqual([]);
});

/** Sections of odd shapes, and what becomes of each. */
const oddShapes: readonly (readonly [what: string, section: string, value: unknown, expected: string])[] = [
  ['an empty section', 'skills', { name: 'Skills', items: [] }, ''],
  ['an item without values', 'experience', { items: [{ id: 'x', visible: true, company: '' }] }, ''],
  [
    'a link without an address',
    'projects',
    { items: [{ name: 'P', url: { label: 'Site', href: '' } }] },
    'sections:\n  Projects:\n    - title: P\n',
  ],
  ['no link at all', 'projects', { items: [{ name: 'P' }] }, 'sections:\n  Projects:\n    - title: P\n'],
  [
    'a link whose label repeats its address',
    'projects',
    { items: [{ name: 'P', website: { label: 'p.example', url: 'https://www.p.example/' } }] },
    'sections:\n  Projects:\n    - title: P\n      url: https://www.p.example/\n',
  ],
  [
    'level 0',
    'skills',
    { items: [{ name: 'Go', description: '', level: 0, keywords: [] }] },
    'sections:\n  Skills:\n    - label: Go\n',
  ],
  [
    'a description that is no level',
    'skills',
    {
      items: [
        { name: 'Data', description: 'SQL, R', keywords: ['SQL', 'R'] },
        { name: 'Talks', description: 'two a year, in town', level: 3 },
      ],
    },
    'sections:\n  Skills:\n    - label: Data\n      details: SQL, R\n    - label: Talks\n      level: 3/5\n      text: two a year, in town\n',
  ],
  [
    'a level as a text',
    'languages',
    { items: [{ name: 'Go', level: 'good' }] },
    'sections:\n  Languages:\n    - label: Go\n      level: good\n',
  ],
  [
    'nested lists after a paragraph',
    'experience',
    { items: [{ company: 'C', summary: '<p>One</p><ul><li>a<ul><li>b</li></ul></li></ul>' }] },
    'sections:\n  Experience:\n    - organization: C\n      text: One\n      bullets: |-\n        - a\n          - b\n',
  ],
  [
    'a paragraph after a list',
    'experience',
    { items: [{ company: 'C', summary: '<ul><li>a</li></ul><p>End</p>' }] },
    'sections:\n  Experience:\n    - organization: C\n      text: |-\n        - a\n\n        End\n',
  ],
  [
    'a numbered list',
    'experience',
    { items: [{ company: 'C', summary: '<ol><li>a</li><li>b</li></ol>' }] },
    'sections:\n  Experience:\n    - organization: C\n      text: |-\n        1. a\n        2. b\n',
  ],
  [
    'an invisible section',
    'awards',
    { name: 'Prizes', visible: false, items: [{ title: 'T' }] },
    'sections:\n  - title: Prizes\n    hidden: true\n    entries:\n      - title: T\n',
  ],
  ['a list instead of a section', 'awards', [{ title: 'T' }], 'sections:\n  Awards:\n    - title: T\n'],
  ['texts instead of items', 'interests', { items: ['Chess', 'Go'] }, 'sections:\n  Interests: Chess, Go\n'],
  [
    'a section that no version has',
    'talks',
    { name: 'Talks', items: [{ name: 'On ice', date: '2020' }] },
    'sections:\n  Talks:\n    - title: On ice\n      dates: 2020\n',
  ],
  [
    'a key that no version has',
    'experience',
    { items: [{ company: 'C', teamSize: '4' }] },
    'sections:\n  Experience:\n    - organization: C\n      fields:\n        Team size: 4\n',
  ],
  [
    'a summary among the sections, with a title of its own',
    'summary',
    { name: 'Who I am', content: '<p>Me.</p>' },
    'sections:\n  Who I am: Me.\n',
  ],
  [
    'an invisible summary',
    'summary',
    { name: 'Summary', visible: false, content: '<p>Me.</p>' },
    'sections:\n  - title: Summary\n    hidden: true\n    text: Me.\n',
  ],
  [
    'a profile without an address',
    'profiles',
    { items: [{ network: 'GitHub', username: 'ada', url: { href: '' } }] },
    'contact:\n  - github: ada\n',
  ],
];

test.each([
  ['an invisible profile', { items: [{ network: 'GitHub', username: 'ada', visible: false }] }],
  ['a profile of an invisible section', { visible: false, items: [{ network: 'GitHub', username: 'ada' }] }],
])('%s is a hidden contact', (_, value) => {
  expect(sectionYaml('profiles', value)).toBe('contact:\n  - github: ada\n    hidden: true\n');
});

test.each(oddShapes)('%s', (_, section, value, expected) => {
  expect(sectionYaml(section, value)).toBe(expected);
});

test('levels that the file hides are named by notes', () => {
  const source = JSON.stringify({
    basics: {},
    sections: { skills: { items: [{ name: 'Go', proficiency: 'good', level: 4 }] } },
    metadata: { design: { level: { type: 'hidden' } } },
  });
  expect(yamlOf(source, 'reactiveresume')).toBe('sections:\n  Skills:\n    - label: Go\n      level: good\n');
  expect(notesOf(importText(source, 'reactiveresume'))).toEqual([
    '1 left-out: `level: 4` is hidden in the file.',
  ]);
});

test('the language of the page is that of the file, unless it is the usual one and the text is in another', () => {
  const tag = (locale: string, text: string): unknown => {
    const source = JSON.stringify({
      basics: {},
      summary: { content: text },
      sections: { skills: { items: [] } },
      metadata: { page: { locale } },
    });
    return /locale: (\S+)/.exec(yamlOf(source, 'reactiveresume'))?.[1];
  };
  const french =
    'Suivi des patients et mise en place de la gestion du planning avec une équipe de dix personnes';
  expect(tag('de-DE', french)).toBe('de-DE');
  expect(tag('en-US', french)).toBe('fr');
  expect(tag('en-US', 'Led a team.')).toBe('en-US');
});

/** True for what only the program uses, or prints in another form: identity, columns, icons, and usual titles. */
function isMachinery(place: string): boolean {
  return (
    /(?:^|\.)(?:id|visible|hidden|icon|iconColor|columns|separateLinks|keepTogether|startOnNewPage|inlineLink|type|size|rotation|aspectRatio|border\w*|shadow\w*|effects|grayscale)(?:$|[.[])/.test(
      place,
    ) ||
    /^metadata\.(?!notes)/.test(place) ||
    /^sections\.(?:summary|profiles)\.(?:name|title)$/.test(place) ||
    /\.level$/.test(place)
  );
}

test.each(versions)('every text of %s is in the résumé or in a note', (name) => {
  const { root: tree } = parseSource(sample(name), name);
  if (tree === undefined) throw new Error('no tree');
  const { root, notes } = importTree(tree, 'reactiveresume');
  const yaml = writeYaml(root);
  const shown = lettersOnly(
    `${resumeText(readResume(yaml))}${notes.map(({ message }) => message).join(' ')}${yaml}`,
  );
  const lost = textsIn(tree)
    .filter(({ place }) => !isMachinery(place.path))
    .filter((text) => {
      const plain = { ...text, text: text.text.replace(/<[^>]*>/g, '\n\n') };
      return !paragraphTexts(plain).every((paragraph) => shown.includes(lettersOnly(paragraph)));
    });
  expect(lost.map(({ place }) => place.path)).toEqual([]);
});

const keys =
  'name title headline email url website label href customFields icon value text link picture items content visible hidden company position location date period summary description roles keywords level proficiency fluency language network username recipient type id custom experience skills profiles unheard_of'.split(
    ' ',
  );

type Value = string | null | readonly Value[] | { readonly [key: string]: Value };

const anyTree: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('text', '<p>one</p><ul><li>two</li></ul>', '3', ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  ),
})).value;

test('every text of any tree is in the résumé or in a note', () => {
  const parts = fc.record({
    basics: anyTree,
    summary: anyTree,
    sections: fc.dictionary(
      fc.constantFrom('experience', 'skills', 'profiles', 'summary', 'custom', 'references'),
      anyTree,
    ),
    customSections: anyTree,
  });
  fc.assert(
    fc.property(parts, (value) => {
      let count = 0;
      const numbered = (one: Value): Value => {
        count += 1;
        if (typeof one === 'string')
          return one === '' ? '' : one.replaceAll(/\w+(?=<|$)/g, (word) => `${word} n${count}n`);
        if (one === null) return one;
        if (Array.isArray(one)) return one.map(numbered);
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, numbered(inner as Value)]));
      };
      const { root: tree } = parseSource(JSON.stringify(numbered(value)));
      if (tree === undefined) throw new Error('no tree');
      const { root, notes } = importTree(tree, 'reactiveresume');
      const shown = lettersOnly(writeYaml(root)) + lettersOnly(notes.map(({ message }) => message).join(' '));
      const lost = textsIn(tree)
        .filter(({ place }) => !isMachinery(place.path) && !/(?:name|title)$/.test(place.path))
        .filter(({ text }) => [...text.matchAll(/n\d+n/g)].some(([number]) => !shown.includes(number)));
      expect(lost.map(({ place }) => place.path)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
