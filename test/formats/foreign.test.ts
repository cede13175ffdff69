import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';
import { exportResume } from '../../src/pipeline/convert-resume.ts';
import { readResume } from '../../src/read/read-resume.ts';

const folder = path.join(import.meta.dirname, 'foreign');

/** What a file of another format becomes. */
interface Printed {
  /** Lines of the pages, in reading order. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly paper: string;
  readonly language: string | undefined;
}

async function printed(source: string, file: string): Promise<Printed> {
  const { display, stages, notes, problems } = await typesetPages(source, { file });
  if (display === undefined || stages === undefined)
    throw new Error(problems.map(({ message }) => message).join('\n'));
  const [page] = display.pages;
  return {
    text: (await paintText(display)).replaceAll(/[\u00a0\u202f]/g, ' '),
    notes: notes.map(({ message }) => message),
    paper: `${Math.round(page?.size.width ?? 0)} × ${Math.round(page?.size.height ?? 0)}`,
    language: stages.document.language,
  };
}

function printedFile(name: string): Promise<Printed> {
  return printed(readFileSync(path.join(folder, name), 'utf8'), name);
}

/** Returns JSON Resume with a job of which the values are given. */
function withJob(
  job: Readonly<Record<string, unknown>>,
  basics: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ basics: { name: 'Ana Ruiz', ...basics }, work: [{ position: 'Analyst', ...job }] });
}

/** Texts of one job, long enough to tell their language. */
const texts = {
  de: 'Entwicklung der Software für die Abteilung und Betreuung von Kunden mit dem Team bei der Einführung',
  fr: 'Suivi des patients et mise en place de la gestion du planning avec une équipe de dix personnes',
  es: 'Diseño y desarrollo de la nueva plataforma para la gestión de los proyectos con un equipo de seis',
  pt: 'Gestão da equipe e desenvolvimento de projetos para a empresa, com foco no atendimento e na formação',
  it: 'Sviluppo della piattaforma e gestione del progetto per la squadra con responsabilità delle attività',
  nl: 'Ontwikkeling van het platform en het beheer van de servers voor een bedrijf met zijn klanten',
  pl: 'Rozwój aplikacji oraz zarządzanie projektami w dziale sprzedaży i obsługa klientów na rynku przez zespół',
  ru: 'Разработка программного обеспечения и сопровождение клиентов',
  ja: 'ウェブアプリケーションの設計と開発を担当しました。',
  en: 'Led the design of a new platform and managed a team of six engineers for the customers in the north',
} as const;

test.each(Object.entries(texts))(
  'a file that says nothing is in the language of its text: %s',
  async (tag, text) => {
    const { language, notes } = await printed(withJob({ summary: text }), 'resume.json');
    expect(language).toBe(tag === 'en' ? 'en-GB' : tag);
    expect(notes).toEqual(
      tag === 'en' ? [] : [`The language of the file is \`${tag}\`: its text is. Using \`locale: ${tag}\`.`],
    );
  },
);

test.each([
  ['too short', 'Für die Abteilung.'],
  ['in two languages', `${texts.en}. ${texts.de}.`],
  ['without words', 'C++, Rust, SQL, Docker, Kubernetes'],
])('a text that is %s tells no language', async (_, text) => {
  expect((await printed(withJob({ summary: text }), 'resume.json')).language).toBe('en-GB');
});

test.each([
  ['resume.fr.json', 'fr'],
  ['cv_de.json', 'de'],
  ['CV-Ruiz-ES.json', 'es'],
  ['resume-pt-BR.json', 'pt-BR'],
  ['my cv (german).json', 'de'],
  ['lebenslauf.json', 'de'],
  ['curriculo_ana.json', 'pt'],
  ['hoja-de-vida.json', 'es'],
  ['resume.json', 'en-GB'],
  ['de.json', 'en-GB'],
  ['analyst.json', 'en-GB'],
])('the name of the file %s says %s', async (file, tag) => {
  expect((await printed(withJob({}), file)).language).toBe(tag);
});

test('a text that is clearly in another language than the name of the file decides', async () => {
  const { language, notes } = await printed(withJob({ summary: texts.en }), 'resume-it.json');
  expect([language, notes]).toEqual(['en-GB', []]);
});

test.each([
  [{ basics: { language: 'fr' } }, 'fr', 'basics.language: fr'],
  [{ meta: { 'x-lang': 'de-AT' } }, 'de-AT', 'meta.x-lang: de-AT'],
  [{ meta: { language: 'German' } }, 'de', 'meta.language: German'],
  [{ meta: { locale: 'pt_BR' } }, 'pt-BR', 'meta.locale: pt_BR'],
])('JSON Resume says its language: %j', async (more, tag, said) => {
  const source = JSON.stringify({ work: [{ name: 'A', summary: texts.en }], ...more });
  const { settings, notes } = readResume(source, { file: 'resume.es.json' });
  expect(settings.locale?.text).toBe(tag);
  expect(notes.map(({ message }) => message)).toEqual([
    `The language of the file is \`${tag}\`: \`${said}\` says so. Using \`locale: ${tag}\`.`,
  ]);
});

test('a language in its usual place needs no note, and is no label', async () => {
  const source = {
    basics: { name: 'A' },
    work: [{ name: 'B', startDate: '2020-01' }],
    meta: { language: 'es' },
  };
  const { text, notes } = await printed(JSON.stringify(source), 'cv.json');
  expect(text.replaceAll(/\s+/g, ' ').trim()).toBe('A Experiencia ene. 2020 – actualidad B');
  expect(notes).toEqual([]);
});

test.each([
  ['cv: {name: Ada, sections: {experience: [{company: A, position: B, highlights: ["TEXT"]}]}}', 'cv.yaml'],
  ['content: {basics: {name: Ada}, work: [{name: A, position: B, summary: "TEXT"}]}', 'cv.yaml'],
  ['# Ada\n\n## Arbeit\n\n### A\n\nB • 2019\n\n- TEXT\n', 'cv.md'],
])('the text tells the language in every format: %j', async (source, file) => {
  const { language, notes } = await printed(source.replace('TEXT', texts.de), file);
  expect(language).toBe('de');
  expect(notes).toContain('The language of the file is `de`: its text is. Using `locale: de`.');
});

test('lang.json: French words, dates and title, and no label of the language', async () => {
  const { text, language } = await printedFile('lang.json');
  expect(language).toBe('fr');
  expect(text).toContain('Expérience');
  expect(text.replaceAll(/\s+/g, ' ')).toContain('août 2021 – aujourd’hui Hôpital Nord Infirmière');
  expect(text).not.toMatch(/Language|Present/);
});

test('us.json: US Letter, and Fall', async () => {
  const { text, paper, language } = await printedFile('us.json');
  expect([paper, language]).toEqual(['612 × 792', 'en-US']);
  expect(text).toContain('Fall 2017 – May 2019');
});

test('b.json: equal duplicates once, bold words, and the country by name', async () => {
  const { text, notes } = await printedFile('b.json');
  expect(text).toContain('tilda@example.org France');
  expect(text).not.toMatch(/Name:|Website:|</);
  expect(text.match(/Harbour Clinic/g)).toHaveLength(1);
  expect(notes).toContain('The country `FR` is printed as “France”.');
  const { resume } = readResume(readFileSync(path.join(folder, 'b.json'), 'utf8'));
  const [job] = resume?.sections[0]?.entries ?? [];
  const strong = job?.shape === 'record' && [job.text, job.bullets].map((part) => JSON.stringify(part));
  expect(strong).toEqual([
    expect.stringMatching(/"text":"Outpatient","strong":true/),
    expect.stringMatching(/"text":"falls","strong":true/),
  ]);
});

test('11-jr.json: the language that `meta` says is that of the PDF', async () => {
  const { language, notes } = await printedFile('11-jr.json');
  expect(language).toBe('it');
  expect(notes.join()).not.toContain('language');
});

test.each([
  [{ name: 'Alba', company: 'Alba ' }, /Name:|Company:/],
  [{ name: 'Alba', url: 'https://alba.example', website: 'https://alba.example/' }, /Website:/],
  [{ name: 'Alba', position: 'Nurse', title: 'nurse' }, /Title:|Position:/],
  [{ name: 'Alba', summary: 'Night shifts.', description: 'Night shifts.' }, /shifts[\s\S]*shifts/],
  [{ organization: 'Alba', company: 'Alba', employer: 'Alba' }, /Alba[\s\S]*Alba/],
])('equal duplicates are printed once: %j', async (job, never) => {
  const { text, notes } = await printed(withJob({ position: undefined, ...job }), 'cv.json');
  expect(text).toContain('Alba');
  expect(text).not.toMatch(never);
  expect(notes.filter((note) => note.startsWith('Unknown'))).toEqual([]);
});

test('two values of one meaning that differ are both printed', async () => {
  const { text } = await printed(withJob({ name: 'Alba', company: 'Alba Group' }), 'cv.json');
  expect(text).toMatch(/Alba Group[\s\S]*Name: Alba|Alba[\s\S]*Company: Alba Group/);
});

test.each([
  ['{"countryCode": "PL"}', 'Poland'],
  ['"DE"', 'Germany'],
  ['{"country": "ch", "city": ""}', 'ch'],
  ['{"city": "Lyon", "countryCode": "FR"}', 'Lyon, FR'],
])('the location %s is printed as %s', async (location, line) => {
  const { text } = await printed(withJob({ name: 'A' }, { location: JSON.parse(location) }), 'cv.json');
  expect(text.split('\n')[1]).toBe(line);
});

test('a country is named in the language of the file', async () => {
  const { text } = await printed(
    withJob({ summary: texts.de }, { location: { countryCode: 'AT' } }),
    'cv.json',
  );
  expect(text).toContain('Österreich');
});

test('09-rcv.yaml: the word for today and the months that the file brings, and its language', async () => {
  const { text, language } = await printedFile('09-rcv.yaml');
  expect(language).toBe('tr');
  expect(text).toContain('Mühendis Mar 2019 – halen');
  const { settings } = readResume(readFileSync(path.join(folder, '09-rcv.yaml'), 'utf8'));
  // They are those that Quoin has.
  expect([settings.locale?.text, settings.localeWords?.shortMonths]).toEqual(['tr', undefined]);
});

test('10-yr.yaml: the tag of the language with its script', async () => {
  const { language, notes } = await printedFile('10-yr.yaml');
  expect([language, notes]).toEqual(['zh-Hans', []]);
});

test('c.yaml: positions are jobs with dates, and the order of entries is not printed', async () => {
  const { text, notes } = await printedFile('c.yaml');
  expect(text.replaceAll(/\n+/g, '\n')).toContain(
    'Northern Rail Lab, York\nSenior Analyst Sep 2022 – present\n– Led timetable modelling.\nAnalyst Jan 2019 – Aug 2022\n– Built demand models.',
  );
  expect(text).not.toMatch(/Sort|none|Position/);
  expect(notes).toEqual(['Quoin has no theme `sb2nov`. Using `classic`.']);
});

test('rc-sb2nov.yaml: full years at the ends of lines under headings of their own, and short bullets as a list', async () => {
  const { text, language } = await printedFile('rc-sb2nov.yaml');
  expect(language).toBe('en-US');
  for (const lines of [
    'Experience\nCity Archive, Graz\nArchivist Feb 2018 – present\n',
    'Intern Fall 2017\n',
    'Bullets\n– First\n– Second\n',
    'Numbered\n1. One\n2. Two\n',
    'Reversed\n2. Late\n1. Early\n',
  ])
    expect(text.replaceAll(/\n+/g, '\n')).toContain(lines);
});

test('rev.yaml: numbers that count down, and bullets', async () => {
  const { text, notes } = await printedFile('rev.yaml');
  expect(text).toMatch(/3\. Third talk[^\n]*\n2\. Second talk[^\n]*\n1\. First talk/);
  expect(text).toMatch(/\n• Best keeper[^\n]*\n• Second award/);
  expect(notes).toEqual([]);
});

/** Returns RenderCV with a job in each of three years, and the given keys of `cv`. */
function withJobs(more: string): string {
  const job = (name: string, dates: string): string => `{company: ${name}, position: P, ${dates}}`;
  const jobs = [
    job('Alder', 'start_date: 2015, end_date: 2016-05'),
    job('Beech', 'date: Some time'),
    job('Cedar', 'start_date: 2019-01, end_date: present'),
    job('Daphne', 'date: 2017'),
  ];
  return `cv:\n  name: Ada\n${more}  sections: {experience: [${jobs.join(', ')}]}\n`;
}

test.each([
  ['  sort_entries: reverse-chronological\n', 'Cedar Beech Daphne Alder'],
  ['  sort_entries: chronological\n', 'Alder Beech Daphne Cedar'],
  ['  sort_entries: none\n', 'Alder Beech Cedar Daphne'],
  ['', 'Alder Beech Cedar Daphne'],
])('RenderCV sorts entries by %j', async (more, order) => {
  const { text } = await printed(withJobs(more), 'cv.yaml');
  expect(text.match(/Alder|Beech|Cedar|Daphne/g)?.join(' ')).toBe(order);
  expect(text).not.toMatch(/sort|chrono/i);
});

test.each([
  [
    'locale: {language: italian, present: oggi, month_abbreviations: [gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic]}',
    'it',
    'gen 2019 – oggi',
  ],
  ['locale: {language: french, present: en poste}', 'fr', 'janv. 2019 – en poste'],
  [
    'locale_catalog: {abbreviations_for_months: [I, II, III, IV, V, VI, VII, VIII, IX, X, XI, XII]}',
    'en-GB',
    'I 2019 – present',
  ],
  ['locale: {language: polish}', 'pl', 'sty 2019 – obecnie'],
  ['locale: {language: welsh}', 'cy', 'Ion 2019 – present'],
])('RenderCV brings its words: %s', async (locale, tag, dates) => {
  const { text, language } = await printed(`${withJobs('')}${locale}\n`, 'cv.yaml');
  expect(language).toBe(tag);
  expect(text).toContain(dates);
});

test.each([
  [
    'rendercv',
    'cv: {name: A, sections: {work: [{company: F, positions: [{title: X, date: 2020}, {title: Y, date: 2019}]}]}}',
  ],
  [
    'jsonresume',
    '{"work": [{"name": "F", "positions": [{"position": "X", "startDate": "2020"}, {"title": "Y", "startDate": "2019", "url": "https://y.example"}]}]}',
  ],
  [
    'jsonresume',
    '{"work": [{"company": "F", "roles": [{"title": "X", "dates": "2020"}, {"title": "Y", "dates": "2019"}]}]}',
  ],
])('jobs inside a job are its roles: %s %s', (_, source) => {
  const { resume } = readResume(source);
  const [entry] = resume?.sections[0]?.entries ?? [];
  const roles = entry?.shape === 'record' ? entry.roles : [];
  expect(roles.map(({ title, dates }) => [title?.[0]?.text, dates?.source.slice(0, 4)])).toEqual([
    ['X', '2020'],
    ['Y', '2019'],
  ]);
});

test.each(['2. b\n1. a\n', '10. j\n9. i\n8. h\n'])(
  'a Markdown list that is written downwards counts down: %j',
  async (list) => {
    const source = `name: A\nsections: {List: {text: ${JSON.stringify(list)}}}`;
    expect((await printed(source, 'cv.yaml')).text).toContain(list.trim());
    const { text = '' } = exportResume(source, { to: 'yaml' });
    expect((await printed(text, 'cv.yaml')).text).toContain(list.trim());
  },
);

test.each(['1. a\n1. b\n', '3. a\n4. b\n', '3. a\n1. b\n'])(
  'a list that is not counts up: %j',
  async (list) => {
    const { text } = await printed(`name: A\nsections: {List: {text: ${JSON.stringify(list)}}}`, 'cv.yaml');
    const first = Number.parseInt(list, 10);
    expect(text).toContain(`${first}. a\n${first + 1}. b`);
  },
);

test('home.json: the headline, the dates in the heads, and no labels of home-made keys', async () => {
  const { text } = await printedFile('home.json');
  expect(text).toContain('Bram Oosterling\nWard nurse\n');
  const lines = text.replaceAll(/\s+/g, ' ');
  expect(lines).toContain('2019 – Present Lakeside Hospital, Leiden Charge nurse');
  expect(lines).toContain('2010 – 2014 Hogeschool Leiden BSc Nursing');
  expect(text).not.toMatch(/Title|Period|Achievements/);
});

test('home-made keys in a file like JSON Resume find their place, and machinery is left out', async () => {
  const source = {
    basics: {
      id: '7',
      firstName: 'Ida',
      lastName: 'Berg',
      title: 'Baker',
      bio: 'Twelve years of bread.',
      icon: 'user',
      links: [{ label: 'GitHub', url: 'https://github.com/ida' }],
    },
    experience: [
      {
        id: 'a1',
        employer: 'Mill',
        position: 'Head baker',
        period: '2019 - Present',
        current: true,
        achievements: ['Baked.'],
      },
    ],
    projects: [
      {
        icon: 'oven.svg',
        name: 'Oven',
        description: 'Built it.',
        links: [{ label: 'Code', url: 'https://x.example' }],
      },
    ],
    skills: [{ category: 'Baking', items: ['rye', 'wheat'] }],
  };
  const { text, notes } = await printed(JSON.stringify(source), 'cv.json');
  const lines = text.replaceAll(/\s+/g, ' ').trim();
  for (const part of [
    'Ida Berg Baker github.com/ida Twelve years of bread.',
    'Experience 2019 – Present Mill Head baker • Baked.',
    'Oven Built it. Link: Code',
    'Baking rye, wheat',
  ])
    expect(lines).toContain(part);
  expect(lines).not.toMatch(/icon|user|svg|a1|true|Id:|Bio|Period|Category/i);
  expect(notes).toContain('`icon: user` is for other programs.');
  expect(notes.filter((note) => note.startsWith('Unknown key'))).toEqual([]);
});
