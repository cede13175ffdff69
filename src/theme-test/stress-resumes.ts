import { fromBase64 } from '../model/bytes.ts';

/** Path of the image that the stress résumés use as photo and logo. */
export const portraitFile = 'portrait.png';

/** The bytes of that image: a grey PNG of 6 × 8 pixels. */
export const portrait: Uint8Array = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAICAAAAAD/rdHkAAAAKUlEQVR42mOoqGlo6ehhAJMTGMDkFAYwOYMBTM5hAJMLGMDkEgYwuQIA1pYbAQD/OH8AAAAASUVORK5CYII=',
);

const sampleWords = (
  'a about after against among and are as at before between bridge build by carried careful chart city coast ' +
  'committee control cost course data design despite drawing during each early engine every failure field first ' +
  'floor for found from further garden given great hand harbour he held her high hospital house in inside into ' +
  'its kept knowledge large later led less letter library line long machine made maintenance many measured method ' +
  'more museum nearly network new night of often on one opened operations orchard order other over paper part plan ' +
  'printed programme quarter quickly railway reliable report river road school second service seven she ship small ' +
  'some station steel stone street student study system taught team than that the their theatre these they through ' +
  'to together town travelled under understanding until valley various village was water were which while winter with without work years'
).split(' ');

/** Words of a sentence. */
const sentenceLength = 13;

/** Returns sentences of so many words: the same for the same seed, and different for each seed. */
function runningWords(count: number, seed: number): string {
  let state = (seed + 1) * 7919;
  const words = Array.from({ length: count }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647;
    const word = sampleWords[state % sampleWords.length] ?? '';
    const isFirst = index % sentenceLength === 0;
    const isLast = index % sentenceLength === sentenceLength - 1 || index === count - 1;
    return (isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (isLast ? '.' : '');
  });
  return words.join(' ');
}

type Source = Readonly<Record<string, unknown>>;

const stressName = 'Ada Byron';
const photo = { file: portraitFile, alt: 'Ada Byron at a desk' };
const contact: readonly Source[] = [
  { email: 'ada@example.org' },
  { phone: '+44 20 7946 0000' },
  { location: 'London' },
  { github: 'ada-byron' },
  { url: 'https://ada.example.org/notes' },
];

function times<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A résumé with every kind of content, once or twice each. */
function ordinary(): Source {
  return {
    name: stressName,
    headline: 'Analyst and writer of programs',
    photo,
    contact,
    summary: runningWords(40, 1),
    sections: {
      Experience: times(3, (index) => ({
        ...job(index, 3),
        logo: { file: portraitFile, alt: `The mark of organisation ${index}` },
        url: `https://organisation-${index}.example.org/`,
      })),
      Education: [{ title: 'Mathematics', organization: 'University of London', dates: '1991 – 1995' }],
      Skills: { Languages: 'English, French and Italian', Sciences: 'analysis, mechanics, `code`' },
      Talks: ['On the engine, *London*', 'On [flight](https://flight.example.org/), Paris'],
      Notes: runningWords(60, 2),
    },
    awards: 'A medal for her notes',
    statement: runningWords(25, 3),
    signature: { place: 'London', date: '2024-05-03' },
  };
}

function job(index: number, bullets: number): Source {
  return {
    title: `Engineer number ${index + 1}`,
    organization: `Works of the ${index + 1}th street`,
    location: index % 2 === 0 ? 'Newcastle upon Tyne' : 'Leeds',
    dates: `${monthOf(index)} ${1996 + 2 * index} – ${monthOf(index + 5)} ${1998 + 2 * index}`,
    text: runningWords(20, 40 + index),
    bullets: times(bullets, (bullet) => runningWords(9 + 7 * bullet, 100 + 10 * index + bullet)),
  };
}

const months = ['January', 'February', 'April', 'June', 'August', 'September', 'November', 'December'];

function monthOf(index: number): string {
  return months[index % months.length] ?? '';
}

function longNames(): Source {
  const long = (start: string): string => `${start} of ${runningWords(16, start.length)}`;
  return {
    name: 'Maximiliana Wilhelmina Featherstonehaugh-Cholmondeley von und zu Oberschleißheim-Garmisch',
    headline: long('Principal investigator and interim deputy director'),
    photo,
    contact: [
      { email: 'maximiliana.wilhelmina.featherstonehaugh@departmental-correspondence.example.org' },
      { location: 'Llanfairpwllgwyngyll, Isle of Anglesey, Wales, United Kingdom' },
      { url: 'https://people.example.org/featherstonehaugh-cholmondeley/publications-and-talks' },
    ],
    sections: {
      'Experience in the administration of scientific institutions and their laboratories': times(
        2,
        (index) => ({
          title: long(`Title ${index}`),
          organization: long(`Organisation ${index}`),
          location: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson, France',
          dates: `September ${2001 + 4 * index} – December ${2004 + 4 * index}`,
          bullets: [runningWords(30, 70 + index)],
        }),
      ),
      Skills: { 'Telecommunications, electrical metrology and instrumentation': runningWords(12, 75) },
    },
  };
}

function bulletsOfOneWordAndMany(): Source {
  return {
    name: stressName,
    contact,
    sections: {
      Words: ['Algebra', 'Mechanics', 'Music', 'Fencing'],
      Volumes: [runningWords(900, 5), 'Afterwards'],
      Experience: [{ title: 'Librarian', dates: '2003', bullets: [runningWords(900, 6), 'Catalogued'] }],
    },
  };
}

function publications(): Source {
  return {
    name: stressName,
    headline: 'Professor',
    contact,
    sections: {
      Publications: times(99, (index) => ({
        title: runningWords(6 + (index % 9), 200 + index),
        organization: `Journal ${1 + (index % 7)}`,
        dates: String(2024 - Math.floor(index / 4)),
        url: `https://doi.example.org/10.1000/${index + 1}`,
      })),
    },
  };
}

function noDates(): Source {
  const undated = times(4, (index) => ({ ...job(index, 2), dates: undefined }));
  return {
    name: stressName,
    contact,
    sections: { Experience: undated, Projects: [{ title: 'An engine' }] },
  };
}

function nameless(): Source {
  return {
    sections: [
      { entries: [{ title: 'Somebody', dates: '2011 –' }, runningWords(20, 8)] },
      { title: 'Work', text: runningWords(20, 9), entries: [job(1, 2)] },
    ],
  };
}

function nested(depth: number, seed: number): Source | string {
  const text = runningWords(14, seed + depth);
  return depth === 0 ? text : { text, bullets: [nested(depth - 1, seed), nested(depth - 1, seed + 40)] };
}

function nestedLists(): Source {
  return {
    name: stressName,
    sections: {
      Lists: [nested(3, 300), nested(3, 420)],
      Steps:
        '1. First of all:\n\n   - one\n   - another\n\n     1. inner\n        - innermost\n2. Then the next\n',
    },
  };
}

function skills(): Source {
  const levels = ['native', 'fluent', 'B2', '3/5', 'beginner'];
  return {
    Languages: times(5, (index) => ({ label: `Language ${index + 1}`, level: levels[index] })),
    Skills: times(14, (index) => ({
      label: index % 3 === 0 ? `Mentoring, teaching and guidance ${index + 1}` : `Skill ${index + 1}`,
      details: runningWords(4 + 5 * (index % 5), 500 + index),
    })),
  };
}

function roles(): Source {
  return {
    name: stressName,
    contact,
    sections: {
      Experience: times(3, (index) => ({
        organization: `Railway company ${index + 1}`,
        location: 'Doncaster',
        text: runningWords(25, 600 + index),
        roles: times(4, (role) => ({ ...job(role + 4 * index, 2), organization: undefined })),
      })),
    },
  };
}

/** Neighbours of different lengths: headers, dates, labels, and logos beside some of them. */
function unlikeNeighbours(): Source {
  const long = runningWords(9, 900);
  const logo = { file: portraitFile, alt: 'The mark of an organisation' };
  return {
    name: stressName,
    contact,
    theme: { dates: 'long', durations: true },
    sections: {
      Education: [
        { title: 'Mathematics', organization: 'University of London', dates: '1991 – 1995', logo },
        { title: 'Natural philosophy', organization: long, dates: 'September 1995 – September 1999' },
        { title: 'A certificate without a school', dates: '1990' },
        { title: 'Mechanics', organization: 'Institute', location: 'Leeds', dates: '2/1989 – 3/1989', logo },
      ],
      Tools: { Looms: 'of wood', 'Engines and other machines': 'of brass' },
      Methods: { [long]: 'in the evening', Cards: 'punched' },
      Books: { Read: ['one', 'another'], Written: 'none' },
    },
  };
}

function otherScripts(): Source {
  return {
    name: 'Αναστασία Παπαδοπούλου-Кузнецова',
    headline: 'Μηχανικός και инженер-програмист, Žďár nad Sázavou',
    contact: [{ email: 'anastasia@example.org' }, { location: 'Θεσσαλονίκη' }],
    sections: {
      Εμπειρία: [
        {
          title: 'Αρχιτέκτων λογισμικού',
          organization: 'Πανεπιστήμιο Πατρών',
          dates: '2008 – 2013',
          bullets: ['Σχεδίασε και κατασκεύασε συστήματα ελέγχου για σιδηροδρομικές γέφυρες.'],
        },
      ],
      Опыт: [
        {
          title: 'Руководитель разработки',
          organization: 'Санкт-Петербургский институт',
          dates: '2014 – 2019',
          bullets: ['Построила и сопровождала систему учёта рукописей и чертежей.'],
        },
      ],
      Jazyky: ['Příliš žluťoučký kůň úpěl ďábelské ódy', 'Zażółć gęślą jaźń, İstanbul, Ærøskøbing'],
    },
  };
}

function letter(): Source {
  return {
    ...ordinary(),
    letter: {
      to: ['The Analytical Engine Company', '12 Dorset Street', 'London W1U 6QS'],
      place: 'London',
      date: '2024-05-03',
      subject: 'The post of analyst',
      opening: 'Dear Mr Babbage,',
      body: times(5, (index) => runningWords(70, 800 + index)).join('\n\n'),
      closing: 'Yours sincerely,',
    },
  };
}

/** Résumés that are hard on a theme, as JSON, by their difficulty. */
export const stressResumes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'a bit of everything': ordinary(),
    'a name alone': { name: stressName },
    'very long names and titles': longNames(),
    'twelve jobs': {
      name: stressName,
      contact,
      photo,
      sections: { Experience: times(12, (index) => job(index, 4)) },
    },
    'no jobs': {
      name: stressName,
      headline: 'Analyst',
      contact,
      photo,
      summary: runningWords(60, 7),
    },
    'bullets of one word and of 900': bulletsOfOneWordAndMany(),
    '99 publications': publications(),
    'no dates': noDates(),
    'no name': nameless(),
    'lists four deep': nestedLists(),
    'unlike neighbours': unlikeNeighbours(),
    terms: { name: stressName, contact, sections: skills() },
    'several roles in one organisation': roles(),
    'Greek, Cyrillic and accents': otherScripts(),
    'a letter': letter(),
    'icons, dots and running lines': {
      ...ordinary(),
      theme: { icons: true, levels: 'dots', photo: 'round', header: '{name}', continued: 'all' },
      sections: { ...skills(), Experience: times(9, (index) => job(index, 5)) },
    },
  }).map(([name, source]) => [name, JSON.stringify(source)]),
);
