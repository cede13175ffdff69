import { plainKey } from '../model/suggest.ts';
import { type KeyTable, knownKey } from './field.ts';

/**
 * Words that people use for the keys of a résumé. Quoin’s own format and the formats that it imports read the same
 * words. Each is written in camel case; case, spaces, `_` and `-` do not matter.
 */

/** What a file says of the person outside its contacts. */
type PersonWord = 'name' | 'firstName' | 'lastName' | 'headline' | 'photo' | 'summary';

/** Words for the person. */
export const personWords: KeyTable<PersonWord> = {
  name: ['fullName', 'candidate', 'candidateName', 'displayName'],
  firstName: ['givenName', 'givenNames', 'forename', 'first'],
  lastName: ['familyName', 'surname', 'last'],
  headline: words(`
    tagline label jobTitle professionalTitle currentTitle role currentRole targetRole position
    currentPosition desiredPosition profession occupation subtitle
  `),
  photo: words(`
    portrait picture image avatar headshot profilePicture profilePhoto
  `),
  summary: words(`
    about aboutMe profile objective careerObjective bio biography brief personalStatement
    personalProfile professionalProfile professionalSummary careerSummary executiveSummary
    introduction intro overview
  `),
};

/** What a mapping at the top of a file holds. */
type GroupWord = 'person' | 'contact';

/** Words for a mapping with the name and the contacts of the person, and for one with the contacts. */
export const groupWords: KeyTable<GroupWord> = {
  person: words(`
    basics personal personalInfo personalInformation personalDetails personalData info header
    candidate me
  `),
  contact: ['contacts', 'contactInfo', 'contactInformation', 'contactDetails', 'contactData'],
};

/** Kinds of contacts that are not a profile on a network. */
type ContactWord = 'email' | 'phone' | 'url' | 'location' | 'links' | 'fact';

/** Words for contacts. `links` holds several; a `fact` is printed with its label. */
export const contactWords: KeyTable<ContactWord> = {
  email: ['mail', 'emails', 'emailAddress', 'emailAddresses'],
  phone: words(`
    tel telephone mobile mobilePhone cell cellPhone phones phoneNumber phoneNumbers mobileNumber
  `),
  url: words(`
    web website websites homepage webpage site portfolio blog personalWebsite
  `),
  location: words(`
    address city place residence town basedIn currentLocation homeAddress
  `),
  links: words(`
    link urls social socials socialLinks socialMedia socialNetworks socialProfiles profiles networks
    accounts onlineProfiles
  `),
  fact: words(`
    nationality nationalities citizenship dateOfBirth birthDate birthday dob born age placeOfBirth
    birthplace gender sex maritalStatus familyStatus civilStatus pronouns drivingLicence
    drivingLicense driversLicence driversLicense visa visaStatus workPermit workAuthorization
    workAuthorisation rightToWork availability available availableFrom noticePeriod startDate
    relocation willingToRelocate salaryExpectation desiredSalary clearance securityClearance
    timezone
  `),
};

/** A part of an entry with a header. `host` is an organisation of a looser kind, which may stand beside another one. */
type EntryWord =
  | 'title'
  | 'name'
  | 'degree'
  | 'area'
  | 'organization'
  | 'host'
  | 'location'
  | 'country'
  | 'dates'
  | 'start'
  | 'end'
  | 'ongoing'
  | 'url'
  | 'logo'
  | 'authors'
  | 'text'
  | 'bullets'
  | 'roles'
  | 'score'
  | 'courses'
  | 'keywords'
  | 'note'
  | 'machinery';

/** Words in entries: jobs, degrees, projects, awards, publications. */
export const entryWords: KeyTable<EntryWord> = {
  title: words(`
    position role job jobTitle jobRole designation function post occupation
  `),
  name: words(`
    project projectName award certificate certification publication talk
  `),
  degree: ['studyType', 'qualification', 'diploma', 'credential', 'degreeType', 'degreeName'],
  area: words(`
    field fieldOfStudy major majors subject discipline program programme course specialization
    specialisation studyField studies
  `),
  organization: words(`
    organisation company companyName employer firm business workplace agency institution institute
    school schoolName university universityName college academy entity trainingProvider
  `),
  host: words(`
    client customer issuer issuedBy issuingOrganization issuingOrganisation issuingAuthority
    authority governingBody awarder awardedBy awardingBody provider publisher journal venue
    conference event
  `),
  location: ['place', 'city', 'town', 'where', 'office', 'workLocation'],
  country: ['region', 'state'],
  dates: words(`
    date period time dateRange timePeriod timeframe timespan when duration year years graduation
    graduated graduationDate graduationYear expectedGraduation completed completionDate issued
    issueDate dateIssued issuedOn awarded awardedOn dateAwarded achievedDate grantDate published
    publishedOn publicationDate releaseDate
  `),
  start: words(`
    startDate from begin beginDate startYear started startedOn since dateFrom startingDate
  `),
  end: words(`
    endDate to until till finish finishDate finishedOn endYear ended endedOn dateTo endingDate
  `),
  ongoing: ['current', 'isCurrent', 'present', 'currentlyWorking', 'currentJob'],
  url: words(`
    link website webpage homepage repo repository github gitlab demo href companyUrl projectUrl
    sourceCode
  `),
  logo: ['image', 'picture'],
  authors: ['author', 'coAuthors', 'writers'],
  text: words(`
    summary description abstract about overview desc context intro body
  `),
  bullets: words(`
    highlights responsibilities keyResponsibilities achievements keyAchievements accomplishments
    tasks duties bulletPoints points contributions results activities items
  `),
  roles: ['positions', 'jobs'],
  score: words(`
    gpa cgpa grade grades finalGrade mark marks honours honors distinction
  `),
  courses: ['coursework', 'relevantCoursework', 'relevantCourses', 'modules', 'curriculum'],
  keywords: words(`
    technologies technology tech techStack technologyStack stack tools toolsUsed skills skillsUsed
    software frameworks libraries programmingLanguages languages platforms methods methodologies
    tags topics builtWith
  `),
  note: words(`
    doi isbn issn pages volume edition thesis thesisTitle dissertation advisor adviser supervisor
    minor minors department faculty team teamSize industry sector reportsTo budget employmentType
    jobType workType type credentialId certificateNumber licenseNumber licenceNumber expires expiry
    expiryDate expirationDate validUntil amount relation relationship email phone reference impact
    status hours ects credits exchange
  `),
  machinery: words(`
    id uuid icon slug sortOrder orderIndex className
  `),
};

/** A part of a label with its details. */
type TermWord = 'label' | 'level' | 'details';

/** Words in skills and languages. */
export const termWords: KeyTable<TermWord> = {
  label: words(`
    term language skill category group interest hobby
  `),
  level: words(`
    proficiency fluency rating mastery expertise proficiencyLevel skillLevel
  `),
  details: words(`
    keywords items skills values list technologies tools examples members tags
  `),
};

/** Parts of a section that is a mapping. */
type SectionWord = 'title' | 'entries';

/** Words in sections. */
export const sectionFormWords: KeyTable<SectionWord> = {
  title: ['heading', 'sectionTitle', 'sectionName'],
  entries: ['items', 'content', 'contents', 'elements'],
};

/** What the words of sections beside the name stand for: a kind that every language has a title for, or another one. */
type SectionTopic =
  | 'work'
  | 'volunteer'
  | 'education'
  | 'projects'
  | 'awards'
  | 'certificates'
  | 'publications'
  | 'skills'
  | 'languages'
  | 'interests'
  | 'references'
  | 'other';

/** Words for sections. */
export const sectionWords: KeyTable<SectionTopic> = {
  work: words(`
    experience experiences workExperience workExperiences professionalExperience relevantExperience
    employment employmentHistory workHistory career careerHistory jobs positions
  `),
  volunteer: ['volunteering', 'volunteerWork', 'volunteerExperience', 'communityService', 'service'],
  education: words(`
    academicBackground academics schooling educationHistory studies degrees
  `),
  projects: words(`
    personalProjects sideProjects selectedProjects openSource openSourceProjects
  `),
  awards: words(`
    honors honours honorsAndAwards honoursAndAwards awardsAndHonors recognition prizes
  `),
  certificates: words(`
    certifications certification licenses licences licensesAndCertifications accreditations
    credentials
  `),
  publications: ['papers', 'articles', 'writing', 'selectedPublications', 'books'],
  skills: words(`
    skill technicalSkills softSkills keySkills coreSkills skillset skillsAndTools competencies
    coreCompetencies expertise areasOfExpertise strengths technologies techStack tools
  `),
  languages: ['languageSkills', 'spokenLanguages'],
  interests: ['hobbies', 'hobbiesAndInterests', 'interestsAndHobbies'],
  references: ['referees', 'testimonials', 'recommendations'],
  other: words(`
    achievements accomplishments qualifications internships training trainings courses coursework
    workshops talks presentations conferences speaking patents grants fellowships scholarships
    research researchExperience teaching teachingExperience leadership leadershipExperience
    activities extracurricular extracurricularActivities extracurriculars memberships
    professionalMemberships affiliations professionalAffiliations militaryService exhibitions
    performances residencies press additionalInformation additionalInfo highlights
  `),
};

/** Settings that people write at the top of the file or under `theme`, by the setting’s name in code. */
type SettingWord =
  | 'margin'
  | 'family'
  | 'headingFamily'
  | 'codeFamily'
  | 'size'
  | 'leading'
  | 'textColour'
  | 'mutedColour'
  | 'accent'
  | 'panelColour'
  | 'alignment';

/** Words for settings of a theme. Either spelling of colour is the same word. */
export const settingWords: KeyTable<SettingWord> = {
  margin: ['margins', 'pageMargin', 'pageMargins'],
  family: words(`
    font fontFamily fontName typeface bodyFont mainFont textFont
  `),
  headingFamily: ['headingFont', 'headingsFont', 'headerFont', 'titleFont'],
  codeFamily: ['codeFont', 'monoFont', 'monospaceFont'],
  size: ['fontSize', 'textSize', 'bodySize'],
  leading: ['lineHeight', 'lineSpacing'],
  textColour: ['fontColour', 'bodyColour', 'foreground'],
  mutedColour: ['secondaryColour', 'greyColour'],
  accent: words(`
    colour accentColour primaryColour mainColour themeColour highlightColour headingColour
  `),
  panelColour: ['sidebarColour', 'backgroundColour'],
  alignment: ['align', 'textAlign', 'textAlignment'],
};

/** Returns a key in lower case without separators, with either spelling of colour as the British one. */
export function plainSetting(key: string): string {
  return plainKey(key).replaceAll('color', 'colour');
}

/** Returns the name in a file of the setting that a word stands for, such as `text-colour` for `Font Color`. */
export function settingNamed(word: string): string | undefined {
  const name = knownKey(settingWords, plainSetting(word));
  return name?.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** Keys at the top of the file that choose the rest of its look. */
type PageWord = 'theme' | 'locale' | 'page';

/** Words for theme, language and paper. */
export const pageWords: KeyTable<PageWord> = {
  theme: ['template', 'style'],
  locale: ['lang', 'language'],
  page: ['paper', 'paperSize', 'pageSize', 'pageFormat', 'paperFormat'],
};

/** Names of looks, and of themes of other programs, with the built-in theme that is nearest to each. */
export const themeKin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    swiss: words('modern contemporary minimal minimalist minimalistic clean sleek'),
    classic: words('traditional elegant timeless engineeringclassic engineeringresumes serif'),
    executive: words('professional corporate business formal harvard'),
    dense: words('compact condensed tight jake sb2nov'),
    accent: words('creative colourful colorful bold awesomecv'),
    sidebar: words('twocolumn twocolumns columns altacv europass'),
    academic: words('scientific research scholar phd'),
    plain: words('simple basic ats atsfriendly text'),
    gutter: words('default standard moderncv'),
    one: words('onepage onepager singlepage'),
  }).flatMap(([theme, kin]) => kin.map((name) => [name, theme] as const)),
);

/** True for a word in the tables of entries, terms and sections. It is no slip of another word. */
export function isUsualWord(key: string): boolean {
  const tables = [entryWords, termWords, sectionWords, contactWords, personWords, settingWords, pageWords];
  return tables.some((table) => knownKey<string>(table, key) !== undefined);
}

/** Returns the words of a text, between its spaces and lines. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
