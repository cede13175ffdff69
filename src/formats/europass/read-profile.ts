import type { SectionKind } from '../../locale/locale.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { listOf, mappingOf, pairOf } from '../../source/nodes.ts';
import { withBullets } from '../common/body.ts';
import type { Importer } from '../common/importer.ts';
import { contactsOf, linkOfEntry, locationOfEntry, personName } from './channels.ts';
import {
  dateAt,
  elementAt,
  elementsAt,
  entryOf,
  labelled,
  lineAt,
  optional,
  periodPairs,
  placeOf,
  proseAt,
} from './elements.ts';
import { type EuropassSection, sectionWith } from './parts.ts';
import { languagesOf, licencesOf, skillsOf } from './read-skills.ts';
import { type EuropassWord, europassWord } from './words.ts';

/** Returns the sections of a profile, in the order of the format. */
export function profileSections(
  profile: SourceNode | undefined,
  motherTongues: readonly SourceNode[],
  importer: Importer,
): readonly EuropassSection[] {
  const { sections } = importer.words;
  const jobs = elementsAt(profile, 'EmploymentHistory', 'EmployerHistory');
  const studies = elementsAt(profile, 'EducationHistory', 'EducationOrganizationAttendance');
  const referees = elementsAt(profile, 'EmploymentReferences', 'Referee');
  const certificates = elementsAt(profile, 'Certifications', 'Certification');
  const whole = profile ? [profile] : [];
  return [
    sectionWith('work-experience', sections.work, jobs, (job) => jobOf(job, importer)),
    sectionWith('education-training', sections.education, studies, (study) => studyOf(study, importer)),
    sectionWith('language', sections.languages, profile ? [profile] : motherTongues.slice(0, 1), () =>
      languagesOf(profile, motherTongues, importer),
    ),
    sectionWith(['profile-skills', 'digital-skills', 'skills'], sections.skills, whole, (one) => [
      ...skillsOf(one, importer),
      ...licencesOf(one, importer),
    ]),
    sectionWith(['certifications', 'certification'], sections.certificates, certificates, (one) =>
      certificateOf(one),
    ),
    ...activityKinds.map(([list, child, title, names]) =>
      sectionWith(names, titleOf(title, importer), elementsAt(profile, list, child), (one) =>
        activityOf(one, importer),
      ),
    ),
    sectionWith(['recommendations', 'references'], sections.references, referees, (one) =>
      refereeOf(one, importer),
    ),
    ...elementsAt(profile, 'Others').map((others) => otherSection(others, importer)),
  ].flat();
}

/** Lists of activities: an element, its children, the title of the section, and its names in the order of sections. */
const activityKinds: readonly (readonly [
  list: string,
  child: string,
  title: EuropassWord | SectionKind,
  names: readonly string[],
])[] = [
  ['Projects', 'Project', 'projects', ['projects', 'project']],
  ['PublicationHistory', 'Publication', 'publications', ['publications', 'publication']],
  ['VoluntaryWorks', 'VoluntaryWork', 'volunteer', ['voluntary-work', 'volunteering']],
  ['ConferencesAndSeminars', 'ConferenceAndSeminar', 'conferences', ['conferences-seminars']],
  ['NetworksAndMemberships', 'NetworkAndMembership', 'networks', ['networks-memberships']],
  ['CreativeWorks', 'CreativeWork', 'creativeWorks', ['creative-works']],
  [
    'SocialAndPoliticalActivities',
    'SocialAndPoliticalActivity',
    'activities',
    ['social-political-activities'],
  ],
  [
    'SocialAndPoliticalActivities',
    'SocialAndNetworkingActivity',
    'activities',
    ['social-political-activities'],
  ],
  ['CourseCertifications', 'CourseCertification', 'courses', ['course-certifications', 'courses']],
  ['HobbiesAndInterests', 'HobbyOrInterest', 'interests', ['hobbies-interests', 'hobbies']],
];

function titleOf(title: EuropassWord | SectionKind, { language, words }: Importer): string {
  return title in words.sections
    ? words.sections[title as SectionKind]
    : europassWord(title as EuropassWord, language);
}

function jobOf(job: SourceNode, importer: Importer): readonly SourceNode[] {
  const posts = elementsAt(job, 'PositionHistory');
  const [only, ...more] = posts;
  const period = elementAt(job, 'EmploymentPeriod');
  const one = more.length === 0 ? only : undefined;
  const roles =
    more.length === 0
      ? undefined
      : listOf(
          posts.map((post) => roleOf(post, importer)),
          job.place,
        );
  return entryOf(
    {
      title: lineAt(one, 'PositionTitle'),
      organization: lineAt(job, 'OrganizationName'),
      location: one ? locationOfEntry(one, importer, job) : locationOfEntry(job, importer),
      dates: periodPairs(elementAt(one, 'EmploymentPeriod') ?? period),
      url: linkOfEntry(job) ?? (one && linkOfEntry(one)),
      text: proseAt(one, 'Description') ?? proseAt(job, 'Description'),
      roles,
      fields: [
        ...labelled('department', lineAt(job, 'Department') ?? lineAt(one, 'Department'), importer),
        ...labelled('sector', lineAt(job, 'IndustryName'), importer),
      ],
    },
    job.place,
  );
}

/** Returns one of several jobs at an employer. */
function roleOf(post: SourceNode, importer: Importer): SourceNode {
  return withBullets(
    mappingOf(
      [
        ...optional('title', lineAt(post, 'PositionTitle')),
        ...optional('location', locationOfEntry(post, importer)),
        ...periodPairs(elementAt(post, 'EmploymentPeriod')),
        ...optional('text', proseAt(post, 'Description')),
      ],
      post.place,
    ),
  );
}

function studyOf(study: SourceNode, importer: Importer): readonly SourceNode[] {
  const degree = elementAt(study, 'EducationDegree');
  const [name, programme] = [lineAt(degree, 'DegreeName'), lineAt(study, 'ProgramName')];
  const isSame = name?.text.trim() === programme?.text.trim();
  const major = lineAt(degree, 'DegreeMajor', 'ProgramConcentration') ?? lineAt(degree, 'DegreeMajor');
  const field = ['MainFieldOfStudy', 'SecondaryFieldOfStudy'].flatMap(
    (part) => lineAt(degree, 'FieldOfStudy', part) ?? [],
  );
  const fields = field.length === 0 ? lineAt(degree, 'FieldOfStudy') : placeOf(field, study.place);
  const period = periodPairs(elementAt(study, 'AttendancePeriod'));
  const credits = lineAt(degree, 'NumberOfCredit') ?? lineAt(degree, 'NumberOfCredits');
  const grade = lineAt(degree, 'FinalGrade', 'ScoreText') ?? lineAt(degree, 'FinalGrade');
  const score = grade ? [pairOf(importer.words.fields.score, grade)] : [];
  return entryOf(
    {
      title: placeOf([name, isSame ? undefined : programme, major], study.place),
      organization: lineAt(study, 'OrganizationName'),
      location: locationOfEntry(study, importer),
      dates: period.length > 0 ? period : optional('dates', dateAt(degree, 'DegreeDate')),
      url: linkOfEntry(study),
      text: proseAt(degree, 'OccupationalSkillsCovered') ?? proseAt(study, 'Description'),
      fields: [
        ...score,
        ...labelled('field', fields, importer),
        ...labelled(
          'level',
          lineAt(study, 'EducationLevelCode') ?? lineAt(study, 'EducationalLevelCode'),
          importer,
        ),
        ...labelled('thesis', proseAt(degree, 'Thesis'), importer),
        ...labelled('credits', credits, importer),
      ],
    },
    study.place,
  );
}

function certificateOf(certificate: SourceNode): readonly SourceNode[] {
  const issued = dateAt(certificate, 'FirstIssuedDate');
  return entryOf(
    {
      title: lineAt(certificate, 'CertificationName') ?? lineAt(certificate, 'Title'),
      organization:
        lineAt(certificate, 'IssuingAuthority', 'Name') ?? lineAt(certificate, 'IssuingAuthority'),
      dates: issued
        ? optional('dates', issued)
        : periodPairs(elementAt(certificate, 'FreeFormEffectivePeriod')),
      url: linkOfEntry(certificate),
      text: proseAt(certificate, 'Description'),
    },
    certificate.place,
  );
}

/** Returns an entry for anything that has a title, dates, a place, a link and a description. */
function activityOf(written: SourceNode, importer: Importer): readonly SourceNode[] {
  const activity = elementAt(written, 'Activity') ?? written;
  const period = periodPairs(elementAt(activity, 'Date') ?? elementAt(activity, 'Period'));
  const formatted = proseAt(activity, 'FormattedPublicationDescription');
  const doi = lineAt(activity, 'DOI');
  const year = dateAt(activity, 'Year') ?? dateAt(activity, 'Date');
  return entryOf(
    {
      title: lineAt(activity, 'Title') ?? lineAt(activity, 'Name'),
      organization:
        lineAt(activity, 'Role') ?? lineAt(activity, 'OrganizationName') ?? lineAt(activity, 'Reference'),
      location: locationOfEntry(activity, importer) ?? lineAt(activity, 'Location'),
      dates: period.length > 0 ? period : optional('dates', year),
      url: linkOfEntry(activity),
      text: proseAt(activity, 'Description') ?? formatted ?? proseAt(activity),
      fields: doi ? [pairOf(importer.words.fields.doi, doi)] : [],
    },
    activity.place,
  );
}

function refereeOf(referee: SourceNode, importer: Importer): readonly SourceNode[] {
  const contacts = elementsAt(referee, 'Communication').flatMap((channel) => contactsOf(channel, importer));
  const fields = contacts.flatMap(({ pairs }): readonly SourcePair[] => {
    const [pair] = pairs;
    const { email, phone, link } = importer.words.fields;
    const label = pair?.key === 'email' ? email : pair?.key === 'phone' ? phone : link;
    return pair ? [pairOf(label, pair.value)] : [];
  });
  return entryOf(
    {
      title: personName(elementAt(referee, 'PersonName')),
      organization: lineAt(referee, 'Role'),
      url: linkOfEntry(referee),
      text: proseAt(referee, 'Comment'),
      fields,
    },
    referee.place,
  );
}

/** Returns a section that the user has named. */
function otherSection(others: SourceNode, importer: Importer): readonly EuropassSection[] {
  const title = lineAt(others, 'Title');
  const isTitle = (text: SourceScalar | undefined): boolean => text?.text.trim() === title?.text.trim();
  const entries = elementsAt(others, 'Other').flatMap((other) => {
    const own = lineAt(other, 'Title');
    // The program repeats the title of a section with one text.
    const text = proseAt(other, 'Description');
    return isTitle(own) && text ? [text] : activityOf(other, importer);
  });
  const [first, ...more] = entries;
  if (first === undefined) return [];
  const isText = first.kind === 'scalar' && more.length === 0;
  const section = {
    title: title?.text.trim() ?? '',
    keyPlace: title?.place ?? first.place,
    items: isText ? [] : entries,
    place: first.place,
    ...(isText ? { text: first } : {}),
  };
  return [{ names: [title?.text.trim() ?? ''], section }];
}
