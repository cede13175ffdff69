/** Sections that most résumés have, and that other formats know by a key. */
export const sectionKinds = [
  'work',
  'volunteer',
  'education',
  'projects',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What a section is called, the usual title first; `summary` is the text under the name. */
type SectionTitles = Readonly<Record<SectionKind | 'summary', readonly [string, ...string[]]>>;

const en: SectionTitles = {
  work: [
    'Experience',
    'Work Experience',
    'Professional Experience',
    'Relevant Experience',
    'Industry Experience',
    'Work',
    'Work History',
    'Employment',
    'Employment History',
    'Career History',
    'Positions',
    'Appointments',
  ],
  volunteer: [
    'Volunteering',
    'Volunteer',
    'Volunteer Experience',
    'Volunteer Work',
    'Volunteering Experience',
    'Community Service',
  ],
  education: [
    'Education',
    'Education and Training',
    'Education & Training',
    'Academic Background',
    'Qualifications',
    'Degrees',
  ],
  projects: [
    'Projects',
    'Selected Projects',
    'Personal Projects',
    'Side Projects',
    'Open Source',
    'Open-Source Projects',
  ],
  awards: [
    'Awards',
    'Awards and Honors',
    'Awards and Honours',
    'Honors and Awards',
    'Honours and Awards',
    'Awards & Honors',
    'Honors & Awards',
    'Honors',
    'Honours',
    'Selected Honors',
    'Prizes',
  ],
  certificates: [
    'Certificates',
    'Certifications',
    'Licenses and Certifications',
    'Licenses & Certifications',
  ],
  publications: ['Publications', 'Selected Publications', 'Writing', 'Papers'],
  skills: [
    'Skills',
    'Technical Skills',
    'Key Skills',
    'Core Skills',
    'Technologies',
    'Skills and Technologies',
    'Tools',
    'Expertise',
    'Competencies',
  ],
  languages: ['Languages', 'Language Skills'],
  interests: ['Interests', 'Hobbies', 'Hobbies and Interests', 'Interests and Hobbies'],
  references: ['References', 'Testimonials'],
  summary: ['Summary', 'Profile', 'About', 'About Me', 'Professional Summary'],
};

const de: SectionTitles = {
  work: [
    'Berufserfahrung',
    'Beruflicher Werdegang',
    'Erfahrung',
    'Berufliche Erfahrung',
    'Praxiserfahrung',
    'Berufspraxis',
  ],
  volunteer: ['Ehrenamt', 'Ehrenamtliche Tätigkeit', 'Ehrenamtliches Engagement', 'Engagement'],
  education: ['Ausbildung', 'Bildung', 'Bildungsweg', 'Studium', 'Schulbildung', 'Akademische Ausbildung'],
  projects: ['Projekte', 'Ausgewählte Projekte'],
  awards: ['Auszeichnungen', 'Preise', 'Ehrungen', 'Preise und Auszeichnungen'],
  certificates: ['Zertifikate', 'Zertifizierungen', 'Weiterbildung'],
  publications: ['Publikationen', 'Veröffentlichungen', 'Schriften'],
  skills: ['Kenntnisse', 'Fähigkeiten', 'Fachkenntnisse', 'Kompetenzen', 'EDV-Kenntnisse'],
  languages: ['Sprachen', 'Sprachkenntnisse', 'Fremdsprachen'],
  interests: ['Interessen', 'Hobbys', 'Interessen und Hobbys'],
  references: ['Referenzen'],
  summary: ['Profil', 'Kurzprofil', 'Über mich'],
};

const fr: SectionTitles = {
  work: [
    'Expérience',
    'Expériences',
    'Expérience professionnelle',
    'Expériences professionnelles',
    'Parcours professionnel',
  ],
  volunteer: ['Bénévolat', 'Engagement associatif'],
  education: ['Formation', 'Formations', 'Études', 'Diplômes', 'Parcours académique'],
  projects: ['Projets'],
  awards: ['Distinctions', 'Prix', 'Prix et distinctions'],
  certificates: ['Certifications', 'Certificats'],
  publications: ['Publications'],
  skills: ['Compétences', 'Compétences techniques'],
  languages: ['Langues', 'Compétences linguistiques'],
  interests: ['Centres d’intérêt', 'Loisirs', 'Intérêts'],
  references: ['Références'],
  summary: ['Profil', 'À propos', 'Résumé'],
};

const es: SectionTitles = {
  work: ['Experiencia', 'Experiencia profesional', 'Experiencia laboral'],
  volunteer: ['Voluntariado', 'Experiencia de voluntariado'],
  education: ['Formación', 'Educación', 'Formación académica', 'Estudios'],
  projects: ['Proyectos'],
  awards: ['Premios', 'Premios y reconocimientos', 'Reconocimientos'],
  certificates: ['Certificados', 'Certificaciones'],
  publications: ['Publicaciones'],
  skills: ['Competencias', 'Habilidades', 'Aptitudes', 'Conocimientos'],
  languages: ['Idiomas'],
  interests: ['Intereses', 'Aficiones'],
  references: ['Referencias'],
  summary: ['Perfil', 'Resumen', 'Sobre mí'],
};

const pt: SectionTitles = {
  work: [
    'Experiência',
    'Experiência profissional',
    'Experiências profissionais',
    'Percurso profissional',
    'Histórico profissional',
  ],
  volunteer: ['Voluntariado', 'Trabalho voluntário', 'Experiência voluntária', 'Atividades voluntárias'],
  education: ['Formação', 'Formação académica', 'Formação acadêmica', 'Educação', 'Escolaridade', 'Estudos'],
  projects: ['Projetos', 'Projectos', 'Projetos pessoais'],
  awards: ['Prémios', 'Prêmios', 'Prémios e distinções', 'Prêmios e reconhecimentos', 'Distinções'],
  certificates: ['Certificações', 'Certificados', 'Cursos e certificações'],
  publications: ['Publicações', 'Artigos'],
  skills: ['Competências', 'Habilidades', 'Competências técnicas', 'Aptidões', 'Conhecimentos'],
  languages: ['Idiomas', 'Línguas'],
  interests: ['Interesses', 'Passatempos', 'Hobbies e interesses'],
  references: ['Referências', 'Recomendações'],
  summary: ['Perfil', 'Resumo', 'Sobre', 'Sobre mim', 'Resumo profissional', 'Perfil profissional'],
};

/** By language. */
const titles: ReadonlyMap<string, SectionTitles> = new Map(Object.entries({ en, de, fr, es, pt }));

/** The usual title of a section in the language of a tag, as `de-AT`; English where that has no words here. */
export function usualTitle(kind: SectionKind | 'summary', tag = 'en'): string {
  return (titles.get(tag.slice(0, 2).toLowerCase()) ?? en)[kind][0];
}

/** Which section a title stands for, in any of the languages; absent for a title of another kind. */
export function kindOfTitle(title: string): SectionKind | 'summary' | undefined {
  return kinds.get(plainTitle(title));
}

const kinds: ReadonlyMap<string, SectionKind | 'summary'> = new Map(
  [...titles.values()]
    .toReversed()
    .flatMap((language) =>
      ([...sectionKinds, 'summary'] as const).flatMap((kind) =>
        language[kind].map((title) => [plainTitle(title), kind] as const),
      ),
    ),
);

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s:_-]+/gu, ' ')
    .trim();
}
