import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTree } from '../../../src/formats/import-tree.ts';
import { recogniseText } from '../../../src/formats/recognise.ts';
import { paintText, typesetPages } from '../../../src/index.ts';
import type { RecordEntry, Resume, TermEntry } from '../../../src/model/resume.ts';
import { type Prose, plainText } from '../../../src/model/rich-text.ts';
import { type ImportedResume, importResume } from '../../../src/pipeline/convert-resume.ts';
import { embeddedSource } from '../../../src/pipeline/embedded-source.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { decodeSource } from '../../../src/source/source-text.ts';
import { writeYaml } from '../../../src/source/write-yaml.ts';
import { parseXml } from '../../../src/source/xml-tree.ts';
import { lettersOnly, resumeText, textsIn } from '../resume-text.ts';

function sample(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}

const samples = ['passport.xml', 'candidate.xml'] as const;

function imported(xml: string): ImportedResume {
  return importResume(xml, { file: 'cv.xml' });
}

/** Returns the YAML of the content of `LearnerInfo`. */
function learnerYaml(content: string): string | undefined {
  return imported(
    `<SkillsPassport locale="en"><LearnerInfo>${content}</LearnerInfo></SkillsPassport>`,
  ).text?.replace('locale: en\n', '');
}

/** Returns the YAML of the content of `CandidateProfile`. */
function profileYaml(content: string): string | undefined {
  return imported(
    `<Candidate><CandidateProfile languageCode="en">${content}</CandidateProfile></Candidate>`,
  ).text?.replace('locale: en\n', '');
}

function resumeOf(name: string): Resume {
  const { resume, problems } = readResume(sample(name), { file: name });
  expect(problems).toEqual([]);
  if (resume === undefined) throw new Error('no résumé');
  return resume;
}

function textOf(prose: Prose): string {
  return prose
    .map((block) =>
      block.kind === 'paragraph'
        ? plainText(block.text)
        : block.items.map(({ blocks }) => textOf(blocks)).join(' | '),
    )
    .join(' ¦ ');
}

/** Returns an entry with a header as plain texts. */
function recordFacts(entry: RecordEntry): Readonly<Record<string, unknown>> {
  const { title, organization, location, dates, url, text, bullets, fields } = entry;
  return {
    title: title && plainText(title),
    organization: organization && plainText(organization),
    location: location && plainText(location),
    dates: dates?.source,
    url: url?.[0]?.link,
    text: textOf(text),
    bullets: bullets.map(({ blocks }) => textOf(blocks)),
    fields: Object.fromEntries(fields.map(({ label, value }) => [label, textOf(value)])),
  };
}

function termFacts({ term, level, details }: TermEntry): readonly string[] {
  return [plainText(term), level ? plainText(level.text) : '', textOf(details)];
}

function section<Shape>(resume: Resume, title: string): readonly Shape[] {
  const found = resume.sections.find((one) => one.title && plainText(one.title) === title);
  if (found === undefined) throw new Error(`no section ${title}`);
  return found.entries as readonly unknown[] as readonly Shape[];
}

function contactsOf({ contact }: Resume): readonly unknown[] {
  return contact.map(({ kind, label, text }) => [kind, label, plainText(text)]);
}

function fieldsOf({ fields }: Resume): readonly unknown[] {
  return fields.map(({ label, value }) => [label, textOf(value)]);
}

test('both formats are recognised by their root element or the name of the file', () => {
  for (const name of samples) expect(recogniseText(sample(name))).toBe('europass');
  expect(recogniseText('<SkillsPassport>')).toBe('europass');
  expect(recogniseText('<!-- made by a program -->\n<x:Candidate xmlns:x="y">')).toBe('europass');
  expect(recogniseText('<resume/>', 'cv.xml')).toBe('europass');
  expect(recogniseText('<div align="center">\n\n# Candidate\n\n</div>')).toBe('markdown');
  expect(recogniseText('# My SkillsPassport')).toBe('markdown');
});

test('SkillsPassport: the person is in the header, in the language of the file', () => {
  const resume = resumeOf('passport.xml');
  expect(resume.name && plainText(resume.name)).toBe('Jutta Brandt & Söhne');
  expect(resume.headline && plainText(resume.headline)).toBe('Leiterin einer Tischlerei');
  expect(contactsOf(resume)).toEqual([
    ['location', 'location', 'Lindenweg 4, 01099 Dresden, Deutschland'],
    ['phone', 'phone', '+49 351 123456'],
    ['email', 'email', 'jutta@brandt.example'],
    ['url', 'url', 'brandt.example'],
    ['text', 'text', 'Skype: jutta.brandt'],
  ]);
  expect(fieldsOf(resume)).toEqual([
    ['Geburtsdatum', '9. März 1984'],
    ['Geschlecht', 'Weiblich'],
    ['Staatsangehörigkeit', 'Deutsch, Schwedisch'],
  ]);
  expect(resume.sections.map(({ title }) => title && plainText(title))).toEqual([
    'Ausbildung',
    'Berufserfahrung',
    'Sprachen',
    'Kenntnisse',
    'Auszeichnungen',
  ]);
  expect(readResume(sample('passport.xml')).settings.locale?.text).toBe('de');
});

test('SkillsPassport: jobs and studies have their facts, with dates of elements', () => {
  const resume = resumeOf('passport.xml');
  const [job, earlier] = section<RecordEntry>(resume, 'Berufserfahrung');
  expect(job && recordFacts(job)).toEqual({
    title: 'Tischlermeisterin',
    organization: 'Holzhaus Elbe',
    location: 'Pirna, Deutschland',
    dates: '2012-03 – present',
    url: 'https://holzhaus.example',
    text: 'Leitet die Werkstatt.',
    bullets: ['Bildet vier Lehrlinge aus.', 'Kalkuliert Angebote.'],
    fields: { Branche: 'Verarbeitendes Gewerbe' },
  });
  expect(job?.dates).toMatchObject({ kind: 'open', start: { year: 2012, month: 3 } });
  expect(earlier?.dates).toMatchObject({
    kind: 'range',
    start: { year: 2006 },
    end: { year: 2012, month: 2 },
  });
  const [study] = section<RecordEntry>(resume, 'Ausbildung');
  expect(study && recordFacts(study)).toMatchObject({
    title: 'Gesellenbrief',
    organization: 'Handwerkskammer Dresden',
    dates: '2003-09 – 2006-07-15',
    text: 'Treppenbau',
    fields: { 'EQR-Niveau': 'EQR 4', Studienfach: 'Holzverarbeitung' },
  });
});

test('SkillsPassport: languages are on one line each, with the level of each skill', () => {
  const resume = resumeOf('passport.xml');
  expect(section<TermEntry>(resume, 'Sprachen').map(termFacts)).toEqual([
    ['Deutsch', 'Muttersprache', ''],
    [
      'Schwedisch',
      '',
      'Hören C1, Lesen B2, an Gesprächen teilnehmen B1, zusammenhängendes Sprechen A2, Schreiben A1, Zertifikate: Swedex',
    ],
    ['Englisch', 'C2', ''],
  ]);
  expect(section<TermEntry>(resume, 'Kenntnisse').map(termFacts)).toEqual([
    ['Kommunikative Fähigkeiten', '', 'Ruhig am Telefon'],
    [
      'Organisatorische Fähigkeiten',
      '',
      'Baustellenplanung | Einkauf von Holz und Beschlägen in großen Mengen',
    ],
    ['Berufliche Fähigkeiten', '', 'CNC-Fräsen'],
    [
      'Digitale Kompetenzen',
      '',
      'CAD | Datenverarbeitung: elementare Verwendung | Kommunikation: selbstständige Verwendung | Erstellung von Inhalten: kompetente Verwendung | Zertifikate: ECDL',
    ],
    ['Sonstige Fähigkeiten', '', 'Chorleitung'],
    ['Führerschein', '', 'B, BE'],
  ]);
});

test('SkillsPassport: the covering letter is the letter', () => {
  const { letter } = resumeOf('passport.xml');
  expect(letter?.to.map(plainText)).toEqual(['Herrn Kai Lorenz', 'Werkhof Leipzig']);
  expect(
    [letter?.place, letter?.subject, letter?.opening, letter?.closing].map((text) => text && plainText(text)),
  ).toEqual(['Dresden', 'Ihre Anzeige', 'Sehr geehrter Herr Lorenz,', 'Mit freundlichen Grüßen']);
  expect(letter?.date).toMatchObject({ at: { year: 2019, month: 5, day: 2 } });
  expect(textOf(letter?.body ?? [])).toBe('Ihre Anzeige passt. ¦ Ich leite gern. ¦ Ich freue mich.');
});

test('Candidate: the person is in the header, in the language of the profile', () => {
  const resume = resumeOf('candidate.xml');
  expect(resume.name && plainText(resume.name)).toBe('Élodie Marchand');
  expect(textOf(resume.summary)).toBe('Ingénieure réseaux.');
  expect(contactsOf(resume)).toEqual([
    ['email', 'email', 'elodie@marchand.example'],
    ['phone', 'phone', '+33 612345678'],
    ['network', 'linkedin', 'www.linkedin.com/in/emarchand'],
    ['url', 'url', 'marchand.example'],
    ['location', 'location', '8 rue des Lilas, 69003 Lyon, France'],
  ]);
  expect(fieldsOf(resume)).toEqual([
    ['Date de naissance', '1er décembre 1990'],
    ['Sexe', 'féminin'],
    ['Nationalité', 'Belgique'],
    ['Permis de travail', 'Suisse'],
  ]);
});

test('Candidate: a closing statement is at the end, with its place and date', () => {
  const { statement } = resumeOf('candidate.xml');
  expect(textOf(statement?.text ?? [])).toBe('J’autorise le traitement de mes données.');
  expect(statement?.signature?.place && plainText(statement.signature.place)).toBe('Lyon');
  expect(statement?.signature?.date).toMatchObject({ at: { year: 2024, month: 3, day: 5 } });
});

test('Candidate: sections are in the order that the user has chosen', () => {
  const resume = resumeOf('candidate.xml');
  expect(resume.sections.slice(0, 4).map(({ title }) => title && plainText(title))).toEqual([
    'Langues',
    'Expérience',
    'Divers',
    'Formation',
  ]);
});

test('Candidate: jobs, studies, certificates and activities have their facts', () => {
  const resume = resumeOf('candidate.xml');
  const [job, earlier] = section<RecordEntry>(resume, 'Expérience');
  expect(job && recordFacts(job)).toMatchObject({
    title: 'Ingénieure principale',
    organization: 'Télécom Rhône',
    location: 'Villeurbanne, France',
    dates: '2019-06-15 – present',
    url: 'https://telecom.example',
    bullets: ['Migre le cœur de réseau'],
  });
  expect(earlier?.roles.map(({ title, dates }) => [title && plainText(title), dates?.source])).toEqual([
    ['Technicienne', '2014-09 – 2016'],
    ['Stagiaire', '2013-02-01 – 2013-08'],
  ]);
  const [study] = section<RecordEntry>(resume, 'Formation');
  expect(study && recordFacts(study)).toMatchObject({
    title: 'Diplôme d’ingénieur',
    organization: 'INSA Lyon',
    location: 'Lyon',
    dates: '2008-09 – 2013-07',
    text: 'Réseaux et signal.',
    fields: {
      Note: 'Mention bien',
      'Domaine d’études': 'Télécommunications',
      'Niveau CEC': '7',
      Mémoire: 'Routage optique',
    },
  });
  expect(section<RecordEntry>(resume, 'Certifications').map(recordFacts)).toMatchObject([
    { title: 'CCNP', organization: 'Institut des réseaux', dates: '2020-05' },
  ]);
  expect(section<RecordEntry>(resume, 'Projets').map(recordFacts)).toMatchObject([
    {
      title: 'Fibre en montagne',
      dates: '2018-01 – present',
      url: 'https://fibre.example',
      text: 'Raccorde trois vallées.',
    },
  ]);
  expect(section<RecordEntry>(resume, 'Publications').map(recordFacts)).toMatchObject([
    {
      title: 'Le routage sans douleur',
      organization: 'Revue des réseaux',
      dates: '2021',
      url: 'https://revue.example/routage',
    },
  ]);
  expect(section<RecordEntry>(resume, 'Bénévolat').map(recordFacts)).toMatchObject([
    { title: 'Secouriste', location: 'Grenoble', dates: '2015 – 2017' },
  ]);
  expect(section<RecordEntry>(resume, 'Références').map(recordFacts)).toMatchObject([
    {
      title: 'Paul Lefort',
      organization: 'Directeur technique',
      fields: { 'E-mail': 'paul@lefort.example' },
    },
  ]);
});

test('Candidate: languages have the names of their codes, skills their groups', () => {
  const resume = resumeOf('candidate.xml');
  expect(section<TermEntry>(resume, 'Langues').map(termFacts)).toEqual([
    ['Français', 'langue maternelle', ''],
    [
      'Anglais',
      '',
      'écouter C1, lire C2, prendre part à une conversation B2, s’exprimer oralement en continu B1, écrire A2',
    ],
    ['Occitan', '', ''],
  ]);
  expect(section<TermEntry>(resume, 'Compétences').map(termFacts)).toEqual([
    ['Outils', '', 'Wireshark, Ansible'],
    ['Compétences en communication', '', 'Animation de réunions'],
    ['Permis de conduire', '', 'A2, B'],
  ]);
});

test.each(samples)('%s is printed without a problem, every field in reading order', async (name) => {
  const { display, problems } = await typesetPages(sample(name), { file: name });
  expect(problems).toEqual([]);
  if (display === undefined) throw new Error('no pages');
  const text = (await paintText(display)).replaceAll(/[\u00a0\u202f\s]+/g, ' ');
  const facts =
    name === 'passport.xml'
      ? [
          'Jutta Brandt & Söhne',
          'März 2012',
          'Bildet vier Lehrlinge aus.',
          'Staatspreis Handwerk 2018',
          'Muttersprache',
        ]
      : ['Élodie Marchand', 'juin 2019', 'Migre le cœur de réseau', 'Habite un phare.', 'langue maternelle'];
  for (const fact of facts) expect(text).toContain(fact);
});

test('photos and attachments are named by notes', () => {
  const messages = (name: string): string =>
    imported(sample(name))
      .notes.map(({ message }) => message)
      .join('\n');
  expect(messages('passport.xml')).toContain('`/9j/4AAQSkZJRgABAQEASABIAAD…`');
  expect(messages('passport.xml')).toContain('meisterbrief.pdf');
  expect(messages('candidate.xml')).toContain('`ZGF0YTppbWFnZS9wbmc7YmFzZTY0LGlWQk9SdzBLR2dv…`');
});

test('a broken file gives one problem with its position, and what can be read', () => {
  const broken = sample('passport.xml').replace('<Name>Möbel Nord</Name>', '<Name>Möbel Nord');
  const { text, problems } = imported(broken);
  expect(problems.map(({ code, place, message }) => [code, place?.line, message])).toEqual([
    ['syntax', 79, '`<Name>` is not closed.'],
  ]);
  for (const fact of ['Jutta Brandt', 'Möbel Nord', 'Gesellenbrief', 'Mit freundlichen Grüßen'])
    expect(text).toContain(fact);
  const cut = sample('candidate.xml').slice(0, 2900);
  expect(imported(cut).problems).toHaveLength(1);
  expect(imported(cut).text).toContain('Élodie Marchand');
});

test('a file with thousands of values that Europass does not have is read, and a note says so', () => {
  const unknown = Array.from(
    { length: 20_000 },
    (_, at) => `<Unheard${at % 7}>word ${at}</Unheard${at % 7}>`,
  ).join('\n');
  const { notes } = imported(`<SkillsPassport><LearnerInfo>${unknown}</LearnerInfo></SkillsPassport>`);
  expect(notes.length).toBeGreaterThan(0);
});

test('the source that a PDF carries is XML, with the name of the file', () => {
  const source = sample('candidate.xml');
  const embedded = (file: string | undefined): unknown => {
    const options = file === undefined ? {} : { file };
    const found = embeddedSource(
      source,
      decodeSource(source, file),
      readResume(source, options),
      'visible',
      options,
    );
    return 'attachment' in found && [found.attachment.name, found.attachment.type, found.extent];
  };
  expect(embedded('cv.xml')).toEqual(['cv.xml', 'application/xml', 'full']);
  expect(embedded(undefined)).toEqual(['resume.xml', 'application/xml', 'full']);
});

test('XML of another kind is read by the names of its elements', () => {
  const { text, notes } = imported(
    '<cv><name>Ada</name><email>a@b.example</email><work>Wrote programs.</work></cv>',
  );
  expect(text).toBe(
    'name: Ada\ncontact:\n  - email: a@b.example\nsections:\n  Experience: Wrote programs.\n',
  );
  expect(notes.map(({ message }) => message)).toEqual([
    '`<cv>` is not `SkillsPassport` or `Candidate`. Its elements are read by their names.',
  ]);
});

/** Content of odd shapes, and what becomes of each. */
const oddShapes: readonly (readonly [what: string, yaml: string | undefined, expected: string])[] = [
  ['nothing at all', learnerYaml(''), ''],
  [
    'a job without a list around it',
    learnerYaml('<WorkExperience><Position><Label>Cook</Label></Position></WorkExperience>'),
    'sections:\n  Experience:\n    - title: Cook\n',
  ],
  [
    'a position with a code alone',
    learnerYaml('<WorkExperience><Position><Code>5120</Code></Position></WorkExperience>'),
    'sections:\n  Experience:\n    - title: 5120\n',
  ],
  [
    'an empty job',
    learnerYaml('<WorkExperienceList><WorkExperience><Period/></WorkExperience></WorkExperienceList>'),
    '',
  ],
  [
    'an end without a start',
    learnerYaml(
      '<EducationList><Education><Title>BA</Title><Period><To year="2001"/></Period></Education></EducationList>',
    ),
    'sections:\n  Education:\n    - title: BA\n      dates: 2001\n',
  ],
  [
    'a month without its dashes',
    learnerYaml(
      '<EducationList><Education><Title>BA</Title><Period><From year="2001" month="5"/></Period></Education></EducationList>',
    ),
    'sections:\n  Education:\n    - title: BA\n      start: 2001-05\n',
  ],
  [
    'a contact that is only a text',
    learnerYaml('<Identification><ContactInfo><Email>a@b.example</Email></ContactInfo></Identification>'),
    'contact:\n  - email: a@b.example\n',
  ],
  [
    'a country with a code alone',
    learnerYaml(
      '<Identification><ContactInfo><Address><Contact><Country><Code>EL</Code></Country></Contact></Address></ContactInfo></Identification>',
    ),
    'contact:\n  - location: Greece\n',
  ],
  [
    'a personal statement',
    learnerYaml(
      '<Headline><Type><Code>personal_statement</Code></Type><Description><Label>I cook.</Label></Description></Headline>',
    ),
    'summary: I cook.\n',
  ],
  [
    'a foreign language without levels',
    learnerYaml(
      '<Skills><Linguistic><ForeignLanguageList><ForeignLanguage><Description><Label>Latin</Label></Description></ForeignLanguage></ForeignLanguageList></Linguistic></Skills>',
    ),
    'sections:\n  Languages:\n    - label: Latin\n',
  ],
  [
    'an achievement without a title',
    learnerYaml(
      '<AchievementList><Achievement><Description>Won.</Description></Achievement></AchievementList>',
    ),
    'sections:\n  - text: Won.\n',
  ],
  [
    'HTML that is not escaped',
    learnerYaml(
      '<WorkExperience><Position><Label>Cook</Label></Position><Activities><p>One</p><ul><li>Two</li></ul></Activities></WorkExperience>',
    ),
    'sections:\n  Experience:\n    - title: Cook\n      text: One\n      bullets: "- Two"\n',
  ],
  [
    'HTML in CDATA',
    learnerYaml(
      '<WorkExperience><Position><Label>Cook</Label></Position><Activities><![CDATA[<p>One &amp; two</p>]]></Activities></WorkExperience>',
    ),
    'sections:\n  Experience:\n    - title: Cook\n      text: One &amp; two\n',
  ],
  [
    'an employer with its own period',
    profileYaml(
      '<EmploymentHistory><EmployerHistory><OrganizationName>Inn</OrganizationName><EmploymentPeriod><StartDate>2018-05</StartDate><EndDate>2019</EndDate></EmploymentPeriod><PositionHistory><PositionTitle>Cook</PositionTitle></PositionHistory></EmployerHistory></EmploymentHistory>',
    ),
    'sections:\n  Experience:\n    - title: Cook\n      organization: Inn\n      start: 2018-05\n      end: 2019\n',
  ],
  [
    'a date in words',
    profileYaml(
      '<Projects><Project><Title>P</Title><Date><StartDate><DateText>last spring</DateText></StartDate></Date></Project></Projects>',
    ),
    'sections:\n  Projects:\n    - title: P\n      start: last spring\n',
  ],
  [
    'one level for all',
    profileYaml(
      '<PersonQualifications><PersonCompetency><CompetencyID>http://publications.europa.eu/resource/authority/language/MLT</CompetencyID><TaxonomyID>language</TaxonomyID><ProficiencyLevel><ScoreText>B2</ScoreText></ProficiencyLevel></PersonCompetency></PersonQualifications>',
    ),
    'sections:\n  Languages:\n    - label: Maltese\n      level: B2\n',
  ],
  [
    'skills among the qualifications',
    profileYaml(
      '<Skills><PersonCompetency><TaxonomyID>Digital_Skill</TaxonomyID><CompetencyName>SQL</CompetencyName></PersonCompetency><PersonCompetency><TaxonomyID>Digital_Skill</TaxonomyID><CompetencyName>R</CompetencyName></PersonCompetency></Skills>',
    ),
    'sections:\n  Skills:\n    - label: Digital skills\n      details:\n        - SQL\n        - R\n',
  ],
  [
    'a section with several texts',
    profileYaml(
      '<Others><Title>Awards</Title><Other><Title>Best cook</Title><Description>In 2001.</Description></Other><Other><Title>Best baker</Title></Other></Others>',
    ),
    'sections:\n  Awards:\n    - title: Best cook\n      text: In 2001.\n    - title: Best baker\n',
  ],
];

test.each(oddShapes)('%s', (_, yaml, expected) => {
  expect(yaml).toBe(expected);
});

test('the language of `--locale` decides the words, else that of the file', () => {
  const xml =
    '<Candidate><CandidateProfile languageCode="it"><Skills/></CandidateProfile><CandidatePerson><PrimaryLanguageCode>ita</PrimaryLanguageCode></CandidatePerson></Candidate>';
  expect(importResume(xml).text).toContain('label: Italiano\n      level: mother tongue');
  expect(importResume(xml, { locale: 'de' }).text).toContain(
    'label: Italienisch\n      level: Muttersprache',
  );
});

/** True for what only programs use: attributes but dates, codes beside labels, and settings. */
function isMachinery(place: string): boolean {
  return /@(?!year|month|day)|\.(?:DocumentInfo|PrintingPreferences|Design|CandidateSupplier|MimeType|Documentation|ChannelCode|TaxonomyID|CompetencyDimensionTypeCode|Current|CurrentIndicator|Ongoing|Code)\b|\.(?:Country|Nationality|Issuing|Gender|PrimaryLanguage|EducationLevel)\w*Code|\.(?:Birthdate|BirthDate)\b/.test(
    place,
  );
}

test.each(samples)('every text of %s is in the résumé or in a note', (name) => {
  const { root: tree } = parseXml(decodeSource(sample(name), name));
  if (tree === undefined) throw new Error('no tree');
  const { root, notes } = importTree(tree, 'europass');
  const shown = lettersOnly(
    resumeText(readResume(writeYaml(root))) + notes.map(({ message }) => message).join(' ') + writeYaml(root),
  );
  const isShown = (text: string): boolean =>
    text
      .replace(/<[^>]*>/g, '\n')
      .split('\n')
      .every((line) => shown.includes(lettersOnly(line)));
  const lost = textsIn(tree)
    .filter(({ place }) => !isMachinery(place.path))
    .filter(
      ({ text, place }) =>
        !isShown(text.replace(/^-+/, '')) &&
        !/(?:Computer|FormattedDateTime|\.Country|CompetencyID)\b/.test(place.path),
    );
  expect(lost.map(({ place, text }) => `${place.path} ${text}`)).toEqual([]);
});

const names =
  'LearnerInfo Identification PersonName FirstName ContactInfo Email Contact Headline Description Label WorkExperienceList WorkExperience Position Employer Name Skills Linguistic MotherTongueList MotherTongue AchievementList Achievement Title CandidatePerson CandidateProfile EmploymentHistory EmployerHistory PositionHistory PositionTitle Others Other Projects Project Unheard'.split(
    ' ',
  );

type Element = readonly [name: string, children: readonly Element[] | string];

const anyElement: fc.Arbitrary<Element> = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.tuple(
    fc.constantFrom(...names),
    fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('word', '&lt;p&gt;word&lt;/p&gt;', ''),
      fc.array(tie('element'), { maxLength: 4 }),
    ),
  ),
})).element;

test('every text of any XML is in the résumé or in a note', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('SkillsPassport', 'Candidate', 'cv'),
      fc.array(anyElement, { maxLength: 5 }),
      (root, elements) => {
        let count = 0;
        const written = ([name, children]: Element): string => {
          const inside =
            typeof children === 'string'
              ? children.replace('word', () => `n${++count}n`)
              : children.map(written).join('');
          return `<${name}>${inside}</${name}>`;
        };
        const xml = `<${root}>${elements.map(written).join('\n')}</${root}>`;
        const { text = '', notes, problems } = imported(xml);
        expect(problems).toEqual([]);
        const shown = text + notes.map(({ message }) => message).join(' ');
        for (const [word] of xml.matchAll(/n\d+n/g)) expect(shown).toContain(word);
      },
    ),
    { numRuns: 300 },
  );
});
