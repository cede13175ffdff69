import type { SourceNode, SourceScalar } from '../../model/source.ts';
import { joinedScalars, scalarOf } from '../../source/nodes.ts';
import type { Importer } from '../common/importer.ts';
import { afterWord, elementAt, elementsAt, lineAt, placeOf, proseAt, termOf } from './elements.ts';
import { languageLevel } from './parts.ts';
import { type EuropassWord, europassWord, nameOfLanguage } from './words.ts';

/** Skills of a language, by the codes of the Common European Framework. */
const dimensions: ReadonlyMap<string, EuropassWord> = new Map([
  ['CEF-Understanding-Listening', 'listening'],
  ['CEF-Understanding-Reading', 'reading'],
  ['CEF-Speaking-Interaction', 'spokenInteraction'],
  ['CEF-Speaking-Production', 'spokenProduction'],
  ['CEF-Writing-Production', 'writing'],
  ['CEF-Writing-Interaction', 'writing'],
]);

/** Returns the languages: mother tongues, and others with their levels on one line. */
export function languagesOf(
  profile: SourceNode | undefined,
  motherTongues: readonly SourceNode[],
  importer: Importer,
): readonly SourceNode[] {
  const mother = motherTongues.flatMap((code) => {
    const level = scalarOf(europassWord('motherTongue', importer.language), code.place);
    return termOf(languageName(lineAt(code), importer), level, [], code.place);
  });
  const others = competenciesOf(profile).filter(isLanguage);
  return [...mother, ...others.flatMap((one) => languageOf(one, importer))];
}

function competenciesOf(profile: SourceNode | undefined): readonly SourceNode[] {
  return ['PersonQualifications', 'Skills'].flatMap((list) => elementsAt(profile, list, 'PersonCompetency'));
}

function isLanguage(competency: SourceNode): boolean {
  return lineAt(competency, 'TaxonomyID')?.text.trim().toLowerCase() === 'language';
}

function languageName(code: SourceScalar | undefined, { language }: Importer): SourceScalar | undefined {
  const name = code && nameOfLanguage(code.text, language);
  return code && name ? scalarOf(name, code.place) : code;
}

function languageOf(competency: SourceNode, importer: Importer): readonly SourceNode[] {
  const levels = elementsAt(competency, 'CompetencyDimension').flatMap((dimension) => {
    const level = lineAt(dimension, 'Score', 'ScoreText');
    const type = lineAt(dimension, 'CompetencyDimensionTypeCode');
    const word = dimensions.get(type?.text.trim() ?? '');
    if (level === undefined) return [];
    const text = word
      ? afterWord(word, level, importer)
      : ((type && joinedScalars([type, ' ', level], level.place)) ?? level);
    return [{ level, text }];
  });
  const { level, details } = languageLevel(levels);
  const whole =
    level ?? lineAt(competency, 'ProficiencyLevel', 'ScoreText') ?? lineAt(competency, 'ProficiencyLevel');
  const name = languageName(
    lineAt(competency, 'CompetencyID') ?? lineAt(competency, 'CompetencyName'),
    importer,
  );
  return termOf(name, whole, details, competency.place);
}

/** Lists of skills: an element, its children, and the word for them. */
const skillLists: readonly (readonly [list: string, child: string, word: EuropassWord])[] = [
  ['CommunicationAndInterpersonalSkills', 'CommunicationAndInterpersonalSkill', 'communication'],
  ['OrganisationalSkills', 'OrganisationalSkill', 'organisational'],
  ['ManagementAndLeadershipSkills', 'ManagementAndLeadershipSkill', 'management'],
];

/** Returns the skills of a profile as terms. */
export function skillsOf(profile: SourceNode, importer: Importer): readonly SourceNode[] {
  const places = [profile, ...elementsAt(profile, 'Skills')];
  const summary = proseAt(profile, 'PersonQualifications', 'QualificationsSummary');
  const lists = places.flatMap((place) => [
    ...elementsAt(place, 'DigitalSkills', 'DigitalSkillsGroup').flatMap((group) =>
      digitalGroup(group, importer),
    ),
    ...skillLists.flatMap(([list, child, word]) => skillList(elementsAt(place, list, child), word, importer)),
  ]);
  const competencies = competenciesOf(profile).filter((one) => !isLanguage(one));
  const isDigital = (one: SourceNode): boolean => /digital/i.test(lineAt(one, 'TaxonomyID')?.text ?? '');
  return [
    ...(summary ? [summary] : []),
    ...namesTerm(competencies.filter(isDigital), 'digital', importer),
    ...namesTerm(
      competencies.filter((one) => !isDigital(one)),
      'jobRelated',
      importer,
    ),
    ...lists,
  ];
}

/** Returns one term with the names of competencies. */
function namesTerm(
  competencies: readonly SourceNode[],
  word: EuropassWord,
  importer: Importer,
): readonly SourceNode[] {
  const names = competencies.flatMap(
    (one) => lineAt(one, 'CompetencyName') ?? lineAt(one, 'CompetencyID') ?? [],
  );
  const [first] = names;
  return first
    ? termOf(scalarOf(europassWord(word, importer.language), first.place), undefined, names, first.place)
    : [];
}

function digitalGroup(group: SourceNode, importer: Importer): readonly SourceNode[] {
  const skills = elementsAt(group, 'DigitalSkill').flatMap(
    (skill) => lineAt(skill) ?? lineAt(skill, 'Title') ?? [],
  );
  const text = proseAt(group, 'Description');
  const title = lineAt(group, 'Title') ?? scalarOf(europassWord('digital', importer.language), group.place);
  const details = [...skills, ...(text ? [text] : [])];
  return details.length === 0 && !lineAt(group, 'Title')
    ? []
    : termOf(title, undefined, details, group.place);
}

/** Returns a term for each skill with a description, and one for all others. */
function skillList(
  skills: readonly SourceNode[],
  word: EuropassWord,
  importer: Importer,
): readonly SourceNode[] {
  const described = skills.filter((skill) => elementAt(skill, 'Title') && elementAt(skill, 'Description'));
  const others = skills.filter((skill) => !described.includes(skill));
  const names = others.flatMap(
    (skill) => lineAt(skill, 'Title') ?? proseAt(skill, 'Description') ?? lineAt(skill) ?? [],
  );
  const [first] = names;
  const label = first && scalarOf(europassWord(word, importer.language), first.place);
  return [
    ...(first ? termOf(label, undefined, names, first.place) : []),
    ...described.flatMap((skill) => {
      const text = proseAt(skill, 'Description');
      return termOf(lineAt(skill, 'Title'), undefined, text ? [text] : [], skill.place);
    }),
  ];
}

/** Returns one term with all categories of the driving licence, or other licences by their names. */
export function licencesOf(profile: SourceNode, importer: Importer): readonly SourceNode[] {
  const all = elementsAt(profile, 'Licenses', 'License').flatMap(
    (one) => lineAt(one, 'LicenseTypeCode') ?? lineAt(one, 'LicenseName') ?? [],
  );
  const [first] = all;
  const label = first && scalarOf(europassWord('drivingLicence', importer.language), first.place);
  const joined = first && placeOf(all, first.place);
  return first && joined ? termOf(label, undefined, [joined], first.place) : [];
}
