import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import { contactItem, profileItems } from '../common/contact.ts';
import type { Importer } from '../common/importer.ts';
import type { ImportedSection } from '../common/sections.ts';
import {
  addressOf,
  afterWord,
  dateAt,
  elementAt,
  elementsAt,
  entryOf,
  labelAt,
  labelled,
  lineAt,
  optional,
  periodPairs,
  placeOf,
  proseAt,
  spaced,
  termOf,
  textOf,
} from './elements.ts';
import { type EuropassPart, type EuropassSection, languageLevel, printedDate, sectionWith } from './parts.ts';
import { letterOf } from './read-letter.ts';
import { type EuropassWord, europassWord } from './words.ts';

/** Reads `SkillsPassport`, the format of Europass until 2020. */
export function readPassport(passport: SourceNode, importer: Importer): EuropassPart {
  const learner = elementAt(passport, 'LearnerInfo') ?? passport;
  const identification = elementAt(learner, 'Identification');
  const headline = elementAt(learner, 'Headline');
  const isStatement = lineAt(headline, 'Type', 'Code')?.text.trim() === 'personal_statement';
  const description = elementAt(headline, 'Description');
  return {
    name: spaced(
      ['Title', 'FirstName', 'Surname'].map((name) => labelAt(identification, 'PersonName', name)),
      passport.place,
    ),
    headline: (isStatement ? undefined : labelAt(description)) ?? labelAt(learner, 'Occupation'),
    summary: isStatement
      ? (proseAt(description, 'Label') ?? proseAt(description))
      : proseAt(learner, 'ProfileSummary'),
    contact: contactsOf(elementAt(identification, 'ContactInfo'), importer),
    fields: demographics(elementAt(identification, 'Demographics'), importer),
    sections: sectionsIn(learner, importer),
    order: orderOf(passport),
    letter: letterOf(elementAt(passport, 'CoverLetter'), importer),
  };
}

/** Returns the order of the sections that the user has chosen. */
function orderOf(passport: SourceNode): readonly string[] {
  const preferred = elementsAt(passport, 'PrintingPreferences', 'Document', 'Field').find(
    (field) => lineAt(field, '@name')?.text === 'LearnerInfo',
  );
  return lineAt(preferred, '@order')?.text.split(/\s+/) ?? [];
}

function contactsOf(info: SourceNode | undefined, importer: Importer): readonly SourceMapping[] {
  const item = (key: string, value: SourceScalar | undefined): readonly SourceMapping[] =>
    value ? [contactItem(key, value, pairOf(key, value))] : [];
  const emails = [...elementsAt(info, 'Email'), ...elementsAt(info, 'EmailList', 'Email')];
  const phones = [...elementsAt(info, 'TelephoneList', 'Telephone'), ...elementsAt(info, 'Telephone')];
  const websites = [...elementsAt(info, 'WebsiteList', 'Website'), ...elementsAt(info, 'Website')];
  const messages = elementsAt(info, 'InstantMessagingList', 'InstantMessaging');
  return [
    ...item('location', addressOf(info, importer)),
    ...phones.flatMap((phone) => item('phone', contactValue(phone))),
    ...emails.flatMap((email) => item('email', contactValue(email))),
    ...websites.flatMap((site) => profileOf(site, 'url', importer)),
    ...messages.flatMap((message) => profileOf(message, 'username', importer)),
  ];
}

/** Returns the value of a contact: `<Email><Contact>…</Contact></Email>`, or the element's own text. */
function contactValue(contact: SourceNode): SourceScalar | undefined {
  return lineAt(contact, 'Contact') ?? lineAt(contact);
}

function profileOf(
  contact: SourceNode,
  key: 'url' | 'username',
  importer: Importer,
): readonly SourceMapping[] {
  const [value, use] = [contactValue(contact), labelAt(contact, 'Use')];
  if (value === undefined) return [];
  const profile = mappingOf([...optional('network', use), pairOf(key, value)], contact.place);
  return profileItems(pairOf('profiles', listOf([profile], contact.place)), importer);
}

/** Returns what a form asks about the person. */
function demographics(info: SourceNode | undefined, importer: Importer): readonly SourcePair[] {
  const birth = dateAt(info, 'Birthdate');
  const gender = labelAt(info, 'Gender');
  const nationalities = [
    ...elementsAt(info, 'NationalityList', 'Nationality'),
    ...elementsAt(info, 'Nationality'),
  ];
  const names = nationalities.flatMap((one) => labelAt(one) ?? []);
  return [
    ...labelled('birthDate', birth && printedDate(birth, importer), importer),
    ...labelled('gender', gender, importer),
    ...labelled('nationality', info && placeOf(names, info.place), importer),
  ];
}

function sectionsIn(learner: SourceNode, importer: Importer): readonly EuropassSection[] {
  const jobs = [
    ...elementsAt(learner, 'WorkExperienceList', 'WorkExperience'),
    ...elementsAt(learner, 'WorkExperience'),
  ];
  const studies = [...elementsAt(learner, 'EducationList', 'Education'), ...elementsAt(learner, 'Education')];
  const skills = elementAt(learner, 'Skills');
  const { words } = importer;
  return [
    sectionWith('WorkExperience', words.sections.work, jobs, (job) => jobOf(job, importer)),
    sectionWith('Education', words.sections.education, studies, (study) => studyOf(study, importer)),
    sectionWith('Skills', words.sections.languages, elementsAt(skills, 'Linguistic'), (all) =>
      languagesOf(all, importer),
    ),
    sectionWith('Skills', words.sections.skills, skills ? [skills] : [], (all) => skillsOf(all, importer)),
    ...achievements(learner),
  ].flat();
}

function jobOf(job: SourceNode, importer: Importer): readonly SourceNode[] {
  const employer = elementAt(job, 'Employer') ?? elementAt(job, 'Organisation');
  return entryOf(
    {
      title: labelAt(job, 'Position'),
      organization: lineAt(employer, 'Name'),
      location: addressOf(elementAt(employer, 'ContactInfo'), importer),
      dates: periodPairs(elementAt(job, 'Period')),
      url: websiteOf(employer),
      text: proseAt(job, 'Activities'),
      fields: labelled('sector', labelAt(employer, 'Sector'), importer),
    },
    job.place,
  );
}

function websiteOf(organisation: SourceNode | undefined): SourceScalar | undefined {
  const info = elementAt(organisation, 'ContactInfo');
  const website = elementAt(info, 'Website') ?? elementAt(info, 'WebsiteList', 'Website');
  return website && contactValue(website);
}

function studyOf(study: SourceNode, importer: Importer): readonly SourceNode[] {
  const organisation = elementAt(study, 'Organisation');
  return entryOf(
    {
      title: labelAt(study, 'Title'),
      organization: lineAt(organisation, 'Name'),
      location: addressOf(elementAt(organisation, 'ContactInfo'), importer),
      dates: periodPairs(elementAt(study, 'Period')),
      url: websiteOf(organisation),
      text: proseAt(study, 'Activities') ?? proseAt(study, 'Skills'),
      fields: [
        ...labelled('level', labelAt(study, 'Level'), importer),
        ...labelled('field', labelAt(study, 'Field'), importer),
      ],
    },
    study.place,
  );
}

const linguistic: readonly (readonly [element: string, word: EuropassWord])[] = [
  ['Listening', 'listening'],
  ['Reading', 'reading'],
  ['SpokenInteraction', 'spokenInteraction'],
  ['SpokenProduction', 'spokenProduction'],
  ['Writing', 'writing'],
];

const computer: readonly (readonly [element: string, word: EuropassWord])[] = [
  ['Information', 'information'],
  ['Communication', 'digitalCommunication'],
  ['ContentCreation', 'contentCreation'],
  ['Safety', 'safety'],
  ['ProblemSolving', 'problemSolving'],
];

/** Levels of the self-assessment of digital skills. */
const userLevels: ReadonlyMap<string, EuropassWord> = new Map([
  ['A', 'basicUser'],
  ['B', 'independentUser'],
  ['C', 'proficientUser'],
]);

/** Returns the languages: each with its levels on one line. */
function languagesOf(skills: SourceNode, importer: Importer): readonly SourceNode[] {
  const mother = elementsAt(skills, 'MotherTongueList', 'MotherTongue').flatMap((one) => {
    const level = scalarOf(europassWord('motherTongue', importer.language), one.place);
    return termOf(labelAt(one, 'Description') ?? labelAt(one), level, [], one.place);
  });
  const others = elementsAt(skills, 'ForeignLanguageList', 'ForeignLanguage').flatMap((one) => {
    const levels = linguistic.flatMap(([element, word]) => {
      const level = lineAt(one, 'ProficiencyLevel', element);
      return level ? [{ level, text: afterWord(word, level, importer) }] : [];
    });
    const { level, details } = languageLevel(levels);
    return termOf(
      labelAt(one, 'Description'),
      level,
      [...details, ...certificatesOf(one, importer)],
      one.place,
    );
  });
  return [...mother, ...others];
}

function certificatesOf(skill: SourceNode, importer: Importer): readonly SourceScalar[] {
  const titles = elementsAt(skill, 'VerifiedBy', 'Certificate').flatMap((one) => {
    return (
      spaced(
        [lineAt(one, 'Title'), labelAt(one, 'Level'), lineAt(one, 'AwardingBody'), dateAt(one, 'Date')],
        one.place,
      ) ?? []
    );
  });
  const joined = placeOf(titles, skill.place);
  return joined ? [afterWord('certificates', joined, importer, ': ')] : [];
}

const skillGroups: readonly (readonly [element: string, word: EuropassWord])[] = [
  ['Communication', 'communication'],
  ['Organisational', 'organisational'],
  ['JobRelated', 'jobRelated'],
  ['Computer', 'digital'],
  ['Artistic', 'otherSkills'],
  ['Other', 'otherSkills'],
];

function skillsOf(skills: SourceNode, importer: Importer): readonly SourceNode[] {
  const groups = skillGroups.flatMap(([element, word]) =>
    elementsAt(skills, element).flatMap((group) => {
      const text = proseAt(group, 'Description') ?? textOf(group);
      const levels = computer.flatMap(([part, name]) => {
        const level = lineAt(group, 'ProficiencyLevel', part);
        return level ? [userLevel(name, level, importer)] : [];
      });
      const details = [...(text ? [text] : []), ...levels, ...certificatesOf(group, importer)];
      const label = scalarOf(europassWord(word, importer.language), group.place);
      return details.length === 0 ? [] : termOf(label, undefined, details, group.place);
    }),
  );
  const licences = elementsAt(skills, 'Driving', 'Description', 'Licence').flatMap(
    (one) => lineAt(one) ?? [],
  );
  const place = licences[0]?.place ?? skills.place;
  const label =
    licences.length === 0 ? undefined : scalarOf(europassWord('drivingLicence', importer.language), place);
  return [...groups, ...termOf(label, undefined, licences, place)];
}

function userLevel(word: EuropassWord, level: SourceScalar, importer: Importer): SourceScalar {
  const name = userLevels.get(level.text.trim());
  const text = name ? scalarOf(europassWord(name, importer.language), level.place) : level;
  return afterWord(word, text, importer, ': ');
}

/** Returns a section for each achievement: a title with a text. */
function achievements(learner: SourceNode): readonly EuropassSection[] {
  return elementsAt(learner, 'AchievementList', 'Achievement').flatMap((one): readonly EuropassSection[] => {
    const [title, text] = [labelAt(one, 'Title'), proseAt(one, 'Description')];
    if (title === undefined && text === undefined) return [];
    const section: ImportedSection = {
      title: title?.text.trim() ?? '',
      keyPlace: title?.place ?? one.place,
      items: [],
      place: one.place,
      ...(text ? { text } : {}),
    };
    return [{ names: ['Achievement'], section }];
  });
}
