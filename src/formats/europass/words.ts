import { countryName } from '../../locale/countries.ts';
import { type FactKind, factKinds } from '../../locale/locale.ts';
import { localeOrEnglish } from '../../locale/locales.ts';

/** What the forms of Europass print beside the values of a file. */
export type EuropassWord =
  | 'birthDate'
  | 'gender'
  | 'nationality'
  | 'workPermit'
  | 'male'
  | 'female'
  | 'motherTongue'
  | 'listening'
  | 'reading'
  | 'spokenInteraction'
  | 'spokenProduction'
  | 'writing'
  | 'certificates'
  | 'communication'
  | 'organisational'
  | 'management'
  | 'jobRelated'
  | 'digital'
  | 'otherSkills'
  | 'information'
  | 'digitalCommunication'
  | 'contentCreation'
  | 'safety'
  | 'problemSolving'
  | 'basicUser'
  | 'independentUser'
  | 'proficientUser'
  | 'drivingLicence'
  | 'sector'
  | 'department'
  | 'level'
  | 'field'
  | 'thesis'
  | 'credits'
  | 'validity'
  | 'networks'
  | 'conferences'
  | 'creativeWorks'
  | 'activities'
  | 'courses';

const languages: readonly string[] = ['en', 'de', 'fr', 'es', 'pt'];

/** In English, German, French, Spanish and Portuguese. */
const words: Readonly<
  Record<Exclude<EuropassWord, FactKind>, readonly [string, string, string, string, string]>
> = {
  male: ['male', 'männlich', 'masculin', 'masculino', 'masculino'],
  female: ['female', 'weiblich', 'féminin', 'femenino', 'feminino'],
  motherTongue: ['mother tongue', 'Muttersprache', 'langue maternelle', 'lengua materna', 'língua materna'],
  listening: ['listening', 'Hören', 'écouter', 'comprensión auditiva', 'compreensão oral'],
  reading: ['reading', 'Lesen', 'lire', 'comprensión lectora', 'leitura'],
  spokenInteraction: [
    'spoken interaction',
    'an Gesprächen teilnehmen',
    'prendre part à une conversation',
    'interacción oral',
    'interação oral',
  ],
  spokenProduction: [
    'spoken production',
    'zusammenhängendes Sprechen',
    's’exprimer oralement en continu',
    'expresión oral',
    'produção oral',
  ],
  writing: ['writing', 'Schreiben', 'écrire', 'expresión escrita', 'escrita'],
  certificates: ['Certificates', 'Zertifikate', 'Certificats', 'Certificados', 'Certificados'],
  communication: [
    'Communication skills',
    'Kommunikative Fähigkeiten',
    'Compétences en communication',
    'Competencias comunicativas',
    'Competências de comunicação',
  ],
  organisational: [
    'Organisational skills',
    'Organisatorische Fähigkeiten',
    'Compétences organisationnelles',
    'Competencias de organización',
    'Competências de organização',
  ],
  management: [
    'Management and leadership skills',
    'Führungskompetenzen',
    'Compétences de gestion et de direction',
    'Competencias de gestión y liderazgo',
    'Competências de gestão e liderança',
  ],
  jobRelated: [
    'Job-related skills',
    'Berufliche Fähigkeiten',
    'Compétences professionnelles',
    'Competencias relacionadas con el empleo',
    'Competências relacionadas com o trabalho',
  ],
  digital: [
    'Digital skills',
    'Digitale Kompetenzen',
    'Compétences numériques',
    'Competencias digitales',
    'Competências digitais',
  ],
  otherSkills: [
    'Other skills',
    'Sonstige Fähigkeiten',
    'Autres compétences',
    'Otras competencias',
    'Outras competências',
  ],
  information: [
    'information processing',
    'Datenverarbeitung',
    'traitement de l’information',
    'tratamiento de la información',
    'processamento de informação',
  ],
  digitalCommunication: ['communication', 'Kommunikation', 'communication', 'comunicación', 'comunicação'],
  contentCreation: [
    'content creation',
    'Erstellung von Inhalten',
    'création de contenu',
    'creación de contenidos',
    'criação de conteúdos',
  ],
  safety: ['safety', 'Sicherheit', 'sécurité', 'seguridad', 'segurança'],
  problemSolving: [
    'problem-solving',
    'Problemlösung',
    'résolution de problèmes',
    'resolución de problemas',
    'resolução de problemas',
  ],
  basicUser: [
    'basic user',
    'elementare Verwendung',
    'utilisateur élémentaire',
    'usuario básico',
    'utilizador básico',
  ],
  independentUser: [
    'independent user',
    'selbstständige Verwendung',
    'utilisateur indépendant',
    'usuario independiente',
    'utilizador independente',
  ],
  proficientUser: [
    'proficient user',
    'kompetente Verwendung',
    'utilisateur expérimenté',
    'usuario competente',
    'utilizador avançado',
  ],
  sector: ['Sector', 'Branche', 'Secteur', 'Sector', 'Setor'],
  department: ['Department', 'Abteilung', 'Service', 'Departamento', 'Departamento'],
  level: ['EQF level', 'EQR-Niveau', 'Niveau CEC', 'Nivel MEC', 'Nível QEQ'],
  field: ['Field of study', 'Studienfach', 'Domaine d’études', 'Campo de estudio', 'Área de estudo'],
  thesis: ['Thesis', 'Abschlussarbeit', 'Mémoire', 'Tesis', 'Tese'],
  credits: ['Credits', 'Leistungspunkte', 'Crédits', 'Créditos', 'Créditos'],
  validity: ['Valid', 'Gültig', 'Validité', 'Validez', 'Validade'],
  networks: [
    'Networks and memberships',
    'Netzwerke und Mitgliedschaften',
    'Réseaux et affiliations',
    'Redes y afiliaciones',
    'Redes e afiliações',
  ],
  conferences: [
    'Conferences and seminars',
    'Konferenzen und Seminare',
    'Conférences et séminaires',
    'Conferencias y seminarios',
    'Conferências e seminários',
  ],
  creativeWorks: [
    'Creative works',
    'Kreative Arbeiten',
    'Œuvres créatives',
    'Obras creativas',
    'Obras criativas',
  ],
  activities: [
    'Social and political activities',
    'Soziales und politisches Engagement',
    'Activités sociales et politiques',
    'Actividades sociales y políticas',
    'Atividades sociais e políticas',
  ],
  courses: ['Courses', 'Kurse', 'Formations', 'Cursos', 'Cursos'],
};

/** Returns a word in a language; in English if Quoin has none in it. */
export function europassWord(word: EuropassWord, tag: string | undefined): string {
  if (isFact(word)) return localeOrEnglish(tag).facts[word];
  const at = languages.indexOf(tag?.split('-', 1)[0] ?? 'en');
  return words[word][Math.max(0, at)] ?? words[word][0];
}

function isFact(word: EuropassWord): word is EuropassWord & FactKind {
  return (factKinds as readonly string[]).includes(word);
}

/** Returns the name of a language by its code, such as `fre`, or by its address in the lists of the European Union. */
export function nameOfLanguage(code: string, tag: string | undefined): string | undefined {
  const letters = lastPart(code).toLowerCase();
  if (!/^[a-z]{2,3}$/.test(letters)) return undefined;
  const name = new Intl.DisplayNames([tag ?? 'en', 'en'], { type: 'language', fallback: 'none' }).of(letters);
  return name?.replace(/^./u, (first) => first.toUpperCase());
}

/** Returns the name of a country by its code, such as `de`. */
export function nameOfCountry(code: string, tag: string | undefined): string | undefined {
  return countryName(lastPart(code), tag ?? 'en');
}

function lastPart(code: string): string {
  return code.trim().split('/').at(-1) ?? '';
}
