/** An occupation: jobs from the lowest to the highest, employers and degrees. */
export interface Profession {
  readonly titles: readonly string[];
  readonly organisations: readonly string[];
  readonly degrees: readonly string[];
  readonly skills: Readonly<Record<string, string>>;
}

/** Names of fictitious people. */
export const names: readonly string[] = [
  'Jo Amm',
  'Ines Quarrington',
  'Tobias Fennimore',
  'Alexandrina Wilhelmina Featherstone-Haughton',
  'Kwabena Ostrander',
  'Zoë Brännvall',
  'Mary-Jane O’Shallow',
  'Rui Vasconte',
  'Priya Narashankar',
  'Bartholomew Christopher Vandenbroucke-Ashworth',
  'Dele Akinfolar',
  'Siobhán Mac Tíre',
  'Lars Thorngate',
  'Yuki Tanemori',
  'Ana Lucía del Campo Ferrante',
  'Omar Belkasseh',
  'Wren Oakes',
  'Chidi Nwabara',
  'Margarethe Holm-Lindqvarn',
  'Sam Pell',
  'Dr Halina Wojczak',
  'Gwendolyn Ap-Rhosyn',
  'Finn Carrowmore',
  'Nadia Iskandrani',
  'Edmund J. Tarrowby',
  'Lucinda Marchbanksworth',
  'Tomasz Grabowicz-Hale',
  'Bea Ng',
  'Jean-Baptiste Lorrimont',
  'Ruth Applegarthen',
];

export const professions: readonly Profession[] = [
  {
    titles: ['Software Engineer', 'Senior Software Engineer', 'Engineering Manager', 'Intern'],
    organisations: [
      'Ripplewake',
      'Alder & Finch Software Ltd',
      'Northquay Systems',
      'Tessellate',
      'Bluegorse Labs',
    ],
    degrees: ['BSc Computer Science', 'MEng Software Engineering', 'PhD, Distributed Systems'],
    skills: {
      Languages: 'Go, TypeScript, Python and C#',
      Databases: 'PostgreSQL, Redis',
      Tools: 'Docker, Git',
    },
  },
  {
    titles: ['Staff Nurse', 'Ward Sister', 'Clinical Nurse Specialist, Diabetes', 'Healthcare Assistant'],
    organisations: [
      'Northgate Community Hospital',
      'St Osyth’s Hospice',
      'Meadowbank NHS Trust',
      'Larkfield Clinic',
    ],
    degrees: ['BSc (Hons) Adult Nursing', 'PGDip Advanced Clinical Practice'],
    skills: { Clinical: 'venepuncture, triage, wound care', Systems: 'EMIS, SystmOne' },
  },
  {
    titles: [
      'Logistics Coordinator',
      'Warehouse Supervisor',
      'Senior Manager, Regional Logistics and Customer Operations',
      'Operations Director',
    ],
    organisations: [
      'Quayside Freight Group',
      'Hartley & Sons',
      'Overland',
      'Three Rivers Distribution Company',
    ],
    degrees: ['BA Business Management', 'Diploma in Supply Chain Management'],
    skills: { Planning: 'forecasting, routing, stock control', Software: 'SAP, Excel' },
  },
  {
    titles: [
      'Teacher of Mathematics',
      'Deputy Head, Lower School',
      'Head of Department',
      'Teaching Assistant',
    ],
    organisations: [
      'Ashdown Academy',
      'Kingsmere High School',
      'Saint Brannoc’s College',
      'Millbrook Primary School',
    ],
    degrees: ['PGCE Secondary Mathematics', 'BSc Mathematics, first class', 'MA Education'],
    skills: { Teaching: 'A-level, GCSE, adult numeracy', Pastoral: 'form tutor, safeguarding lead' },
  },
  {
    titles: [
      'Accounts Assistant',
      'Financial Analyst',
      'Finance Business Partner',
      'Chief Financial Officer',
    ],
    organisations: [
      'Copperfield Bank',
      'Pell, Tarrant & Co',
      'Longmeadow Insurance plc',
      'Brightwater Foundation',
    ],
    degrees: ['BSc Accounting and Finance', 'MSc Economics', 'MBA'],
    skills: { Reporting: 'IFRS, UK GAAP, consolidation', Tools: 'Power BI, Xero, SQL' },
  },
  {
    titles: ['Junior Designer', 'Graphic Designer', 'Art Director', 'Head of Brand'],
    organisations: ['Studio Marrow', 'Inkwell & Daughters', 'The Paper Lantern Agency', 'Foxglove'],
    degrees: ['BA (Hons) Graphic Communication', 'Foundation Diploma in Art and Design'],
    skills: { Print: 'InDesign, letterpress, binding', Screen: 'Figma, After Effects' },
  },
  {
    titles: [
      'Research Assistant',
      'Postdoctoral Research Fellow',
      'Lecturer in Marine Ecology',
      'Laboratory Technician',
    ],
    organisations: [
      'University of Westermark',
      'Institute of Coastal Science',
      'Plover Bay Marine Station',
      'Office for Tidal Statistics',
    ],
    degrees: ['PhD Marine Ecology', 'MSc Environmental Science', 'BSc Biology'],
    skills: { Field: 'diving (level 3), transects, telemetry', Analysis: 'R, QGIS, mixed models' },
  },
  {
    titles: ['Commis Chef', 'Sous Chef', 'Head Chef', 'Kitchen Porter'],
    organisations: [
      'The Copper Kettle',
      'Hotel Bellavance',
      'Salt & Samphire',
      'Orchard House Restaurants Ltd',
    ],
    degrees: ['Level 3 Diploma in Professional Cookery', 'Higher National Certificate, Hospitality'],
    skills: { Kitchen: 'pastry, butchery, menu costing', Certificates: 'food hygiene level 3' },
  },
];

export const schools: readonly string[] = [
  'University of Westermark',
  'Harrowden College',
  'Saltmarsh Institute of Technology',
  'Thornbury University',
  'Royal Lyndhurst School of Art',
  'Universidad de Valdemar',
];

export const placeNames: readonly string[] = [
  'Leeds',
  'Bristol',
  'Portland, OR',
  'Cork, Ireland',
  'Newcastle upon Tyne',
  'Remote',
];

export const workTitles: readonly string[] = [
  'Experience',
  'Work history',
  'Employment',
  'Professional experience',
  'WORK EXPERIENCE',
  'Career history',
  'Employment history',
];

export const schoolTitles: readonly string[] = [
  'Education',
  'Education and training',
  'EDUCATION',
  'Qualifications',
  'Academic background',
];

export const skillTitles: readonly string[] = ['Skills', 'Key skills', 'Technical skills', 'SKILLS'];

/** Highlights that fit any job. */
export const achievements: readonly string[] = [
  'Cut the time from request to answer from nine days to two, without more staff.',
  'Trained 14 new colleagues, of whom 11 are still there.',
  'Wrote the handbook that three sites now work from, and keep it up to date each quarter.',
  'Moved every record of the past decade into one system in six weeks, with nothing lost.',
  'Answered for a yearly budget of £240,000 and came in under it four years running.',
  'Chaired the weekly meeting of five teams; minutes went out the same day.',
  'Found and mended a fault that had been reported since 2014.',
  'Set up a rota that halved overtime and that people asked to keep.',
  'Presented results to the board twice a year and to the public once.',
  'Raised satisfaction from 71% to 88% over eighteen months, measured by an outside firm.',
];

/** Summaries that fit any job. */
export const accounts: readonly string[] = [
  'I was responsible for the day-to-day running of the team and for its plans over the next two years. Most of the work was done with people in other departments, who knew what they needed and had little time to say it.',
  'A small firm where everybody did a bit of everything. I began with the customers and ended with the machines, and learned how each depends on the other.',
  'Joined to close a gap of four months and stayed because the work grew. Reported to the director and stood in for her in the summer of each year.',
  'The post combined planning with work by hand. I kept the figures, spoke with suppliers in three countries, and wrote the yearly report that went to the regulator.',
];
