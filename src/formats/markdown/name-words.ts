import { isCountry } from '../../locale/countries.ts';

/** Stems of words for what people do, in the languages of most résumés. */
const roles = [
  'engineer|developer|programmer|manager|director|analyst|consultant|assistant|associate|officer|designer|architect',
  'nurse|physician|doctor|surgeon|therapist|midwife|carer|caregiver|pharmacist|dentist|paramedic|veterinar',
  'scientist|researcher|fellow(?:$|[ ,])|professor|lecturer|teacher|tutor|instructor|trainer|trainee|intern(?:$|[ ,(])|apprentice',
  'technician|accountant|auditor|clerk|cashier|secretary|receptionist|administrator|coordinator|co-ordinator|supervisor',
  'operator|driver|mechanic|electrician|plumber|carpenter|welder|chef(?:$|[ ,])|cook(?:$|[ ,])|waiter|waitress|barista|bartender|baker',
  'representative|buyer|planner|editor|writer|journalist|reporter|translator|interpreter|librarian|archivist|curator',
  'founder|co-founder|partner|president|ceo(?:$|[ ,])|cto(?:$|[ ,])|cfo(?:$|[ ,])|lawyer|attorney|solicitor|paralegal|counsel|specialist',
  'advis[oe]r|volunteer|postdoc|freelance|lead(?:$|[ ,])|head of|chief|chair(?:$|[ ,])|captain|pilot|photographer|producer|musician|artist',
  'ingenieur|entwickler|leiter|pfleger|pflegefach|krankenschwester|arzt|ärztin|berater|referent|sachbearbeiter|techniker|lehrer|dozent',
  'praktikant|werkstudent|auszubildende|hilfskraft|mitarbeiter|kaufmann|kauffrau|geschäftsführer|koch(?:$|[ ,])|verkäufer|hebamme',
  'ingénieur|développeu|responsable|infirmi|sage-femme|médecin|aide-soignant|chargée? d|technicien|enseignant|professeur|formateur',
  'formatrice|stagiaire|apprentie?(?:$|[ ,])|alternant|directeur|directrice|vendeu|comptable|cuisini|serveu|secrétaire|graphiste',
  'chercheu|doctorant|avocat|gérante?(?:$|[ ,])|animat(?:eur|rice)|bénévole|rédact|monit(?:eur|rice)|employée? ',
  'ingenier|engenheir|ingegner|desarrollador|desenvolvedor|sviluppat|enfermer|infermier|médic[oa]|medic[oa]|analista|gerente|diretor',
  'direttor|profesor|docente|técnic|tecnico|becari|estagi|tirocinant|auxiliar|asistente|assistente|vendedor|venditor|cociner|cozinheir',
  'cuoc[oa]|camarer|jef[ea] de|coordinador|coordenador|consultor|consulente|abogad|advogad|avvocat|contador|ricercator|investigador',
  'pesquisador|voluntari|volontari|educator|fisioterap|psicólog|psicolog|logoped|verpleegkundig|medewerker|leraar',
].join('|');

/** Words in the names of organisations. */
const organizations = [
  'inc|llc|ltd|limited|gmbh|sarl|plc|corp|nhs|ltda|s\\.l\\.|s\\.a\\.|s\\.r\\.l\\.|s\\.p\\.a\\.|b\\.v\\.|n\\.v\\.',
  'corporation|company|group|groupe|gruppe|grupo|gruppo|holding|foundation|fondation|stiftung|fundación|fundação|fondazione|association|verein',
  'university|universität|université|universidad|universidade|università|universiteit|college|school|schule|école|escuela|escola|scuola|lycée',
  'institute|institut|instituto|istituto|academy|akademie|académie|hospital|hôpital|ospedale|krankenhaus|klinikum|klinik|clinic|clinique|clínica|clinica',
  'bank|banque|banco|banca|museum|musée|museo|ministry|ministère|council|trust|labs?|laboratory|laboratoire|studio|studios|agency|agence|agentur|agencia|systems|technologies|solutions|software|media|energy|airlines|railways',
].join('|');

const rolePattern = new RegExp(`(?<!\\p{L})(?:${roles})`, 'iu');
const innerRolePattern =
  /(?:ingenieur|entwickler|leiter|pfleger|berater|techniker|lehrer|verkäufer|mitarbeiter|arzt)(?:in|innen|e)?(?!\p{L})/iu;
const organizationPattern = new RegExp(`(?<!\\p{L})(?:${organizations})(?!\\p{L})`, 'iu');

/** Short forms of companies, which are other words in lower case. */
const legalForms =
  /(?<!\p{L})(?:AG|KG|SE|SA|SAS|SL|AS|A\/S|ApS|AB|Oy|BV|NV|SpA|Srl|Co\.|e\.V\.|CHU|EHPAD|ASL)(?!\p{L})/u;

/** Tells whether a name reads as what someone does, or as where; `undefined` if it could be either. */
export function meaningOf(name: string): 'role' | 'organization' | undefined {
  const words = name.replace(/\]\([^()]*\)/g, ']');
  const isRole = rolePattern.test(words) || innerRolePattern.test(words);
  const isOrganization = organizationPattern.test(words) || legalForms.test(words);
  if (isRole === isOrganization) return undefined;
  return isRole ? 'role' : 'organization';
}

/** True for a town with its country or state, or for work from home: `Amiens, France`, `Austin, TX`, `Remote`. */
export function isPlace(name: string): boolean {
  if (
    /^(?:remote|hybrid|on-?site|télétravail|home ?office|en remoto|remoto|da remoto)(?:$|[ ,(])/iu.test(name)
  )
    return true;
  const words = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’()-]+){0,3}`;
  const last = name.slice(name.lastIndexOf(',') + 1);
  const isForm = new RegExp(`^${words}, ${words}(?:, ${words})?$`, 'u').test(name);
  return isForm && meaningOf(name) === undefined && isCountry(last);
}
