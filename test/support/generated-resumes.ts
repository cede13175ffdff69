import { stringify } from 'yaml';

/** A résumé that nobody wrote. */
export interface GeneratedResume {
  /** Its number and its shape, fit for a file: `07-nested-lists`. */
  readonly name: string;
  readonly yaml: string;
}

/** Résumés of every shape in turn, always the same ones: shape after shape, each time with other words. */
export function generatedResumes(count: number): readonly GeneratedResume[] {
  const shapes = Object.entries(SHAPES);
  return Array.from({ length: count }, (_, index) => {
    const [shape, resumeOf] = shapes[index % shapes.length] ?? ['plain', plain];
    const name = `${String(index).padStart(2, '0')}-${shape}`;
    return { name, yaml: stringify(resumeOf(new Breakpoint(index + 1)), { lineWidth: 0 }) };
  });
}

/** What a file says, before it is YAML. */
type Written = Readonly<Record<string, unknown>>;

/** Pseudo-random choices, the same ones for the same seed. */
class Breakpoint {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e37_79b9) | 1;
  }

  /** A whole number from 0 up to, but not, `limit`. */
  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('nothing to choose from');
    return choice;
  }

  times<T>(least: number, most: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }
}

const WORDS =
  'built led a the of for and kept measured office fifty flow efficient systems café naïve coöperation Straße œuvre piñata, Łódź; “quoted” R&D <fast> AT&T’s 1,000 99.9% C++ €5m — well-known figures affluent baffle'.split(
    ' ',
  );
const NAMES = [
  'Žofia Ñandú-Ångström Çelik',
  'R&D <Lead> “O’Neill” \\(Jr.)',
  'Zoë "Zed" Brontë',
  "D'Arcy & Sons <d@arcy.example>",
  'Ελένη Παπαδοπούλου',
  'Дмитрий Щербаков',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
];
const DATES = ['2019', '2019-08 – 2021-02', 'Aug 2019 – present', 'Summer 2012', 'until 2014', '1999–2004'];
const LINKS = [
  '[a page](https://example.org/a)',
  '[Zürich & co](https://example.org/Zürich?a=1&b=<2>)',
  '<https://example.org/~user/a_very_long_path/that-goes-on/and-on/and-on/until/it/is/broken/over/lines>',
  '[mail](mailto:jo@example.org)',
];

function words(breakpoint: Breakpoint, least: number, most: number): string {
  return breakpoint.times(least, most, () => breakpoint.pick(WORDS)).join(' ');
}

function sentence(breakpoint: Breakpoint): string {
  const parts = breakpoint.times(2, 5, () => {
    const text = words(breakpoint, 2, 8);
    return breakpoint.pick([text, text, `*${text}*`, `**${text}**`, `\`${text}\``, breakpoint.pick(LINKS)]);
  });
  return `${parts.join(' ')}.`;
}

function prose(breakpoint: Breakpoint): string {
  return breakpoint.times(1, 3, () => sentence(breakpoint)).join('\n\n');
}

function entry(breakpoint: Breakpoint): Written {
  return {
    title: words(breakpoint, 1, 4),
    ...(breakpoint.below(4) > 0 && { organization: words(breakpoint, 1, 3) }),
    ...(breakpoint.below(2) > 0 && { location: breakpoint.pick(['London', 'São Paulo', 'Zürich']) }),
    ...(breakpoint.below(5) > 0 && { dates: breakpoint.pick(DATES) }),
    ...(breakpoint.below(3) === 0 && { url: 'https://example.org/project' }),
    ...(breakpoint.below(2) > 0 && { text: prose(breakpoint) }),
    ...(breakpoint.below(2) > 0 && { bullets: breakpoint.times(1, 4, () => sentence(breakpoint)) }),
  };
}

const contact = [
  { email: 'jo@example.org' },
  { phone: '+44 20 7946 0000' },
  { github: 'jo' },
  { url: 'https://jo.example.org/with/quite/a/long/path' },
  { location: 'Łódź' },
];

function head(breakpoint: Breakpoint): Written {
  return {
    name: breakpoint.pick(NAMES),
    ...(breakpoint.below(2) > 0 && { headline: words(breakpoint, 2, 6) }),
    contact: contact.slice(0, breakpoint.below(contact.length + 1)),
    ...(breakpoint.below(2) > 0 && { summary: prose(breakpoint) }),
  };
}

function plain(breakpoint: Breakpoint): Written {
  return {
    ...head(breakpoint),
    sections: {
      Work: breakpoint.times(1, 4, () => entry(breakpoint)),
      Skills: { Languages: words(breakpoint, 2, 6), 'R&D <tools>': words(breakpoint, 3, 20) },
      About: prose(breakpoint),
      Talks: breakpoint.times(1, 3, () => sentence(breakpoint)),
    },
  };
}

/** A list inside a list, as deep as asked. */
function nestedList(breakpoint: Breakpoint, depth: number, marker: string, indent = ''): string {
  return breakpoint
    .times(1, 3, (index) => {
      const mark = marker === '1.' ? `${index + 1}.` : marker;
      const inside = depth > 1 ? `\n${nestedList(breakpoint, depth - 1, marker, `${indent}   `)}` : '';
      return `${indent}${mark} ${sentence(breakpoint)}${inside}`;
    })
    .join('\n');
}

function nestedBullets(breakpoint: Breakpoint, depth: number): unknown {
  const text = sentence(breakpoint);
  if (depth === 1) return text;
  return { text, bullets: breakpoint.times(1, 2, () => nestedBullets(breakpoint, depth - 1)) };
}

function inSections(breakpoint: Breakpoint, sections: unknown): Written {
  return { ...head(breakpoint), sections };
}

function inLanguage(locale: string, title: string) {
  return (breakpoint: Breakpoint): Written => ({ ...plain(breakpoint), locale, title });
}

/** Characters that few faces have or no file should hold. */
const ODD_TEXTS = [
  '👩‍💻 🚀 emoji, also in *italic 🎉*',
  'private \ue000 \uf09b \u{f0001} characters',
  'zero\u200bwidth\ufeff, soft\u00adhyphen, non\u00a0breaking, e\u0301 combining',
  'ligature characters ﬁ ﬂ ﬀ, ½ № ™ ‰',
  '漢字かな交じり文 한국어 ไทย',
  'עברית و العربية',
  'a\u0001b\u000bc\ufffed\uffff and a lone \ud83d surrogate',
];

const SHAPES: Readonly<Record<string, (breakpoint: Breakpoint) => Written>> = {
  plain,
  nameless: (breakpoint) => ({ title: 'A résumé & more', sections: plain(breakpoint).sections }),
  'name-alone': (breakpoint) => ({ name: breakpoint.pick(NAMES) }),
  'no-sections': (breakpoint) => ({ ...head(breakpoint), summary: prose(breakpoint) }),
  'untitled-sections': (breakpoint) =>
    inSections(
      breakpoint,
      breakpoint.times(2, 4, () => ({ entries: breakpoint.times(1, 3, () => entry(breakpoint)) })),
    ),
  'nameless-untitled': (breakpoint) => ({
    sections: [{ entries: breakpoint.times(1, 3, () => entry(breakpoint)) }],
  }),
  'nested-lists': (breakpoint) =>
    inSections(breakpoint, {
      Lists: nestedList(breakpoint, 4, '-'),
      Bullets: [nestedBullets(breakpoint, 4)],
    }),
  'numbered-lists': (breakpoint) =>
    inSections(breakpoint, {
      Steps: nestedList(breakpoint, 2, '1.'),
      Work: [{ ...entry(breakpoint), text: `Before\n\n${nestedList(breakpoint, 1, '1.')}\n\nafter.` }],
    }),
  'two-paragraph-items': (breakpoint) =>
    inSections(breakpoint, {
      Items: breakpoint
        .times(2, 4, () => `- ${sentence(breakpoint)}\n\n  ${sentence(breakpoint)}`)
        .join('\n'),
    }),
  terms: (breakpoint) =>
    inSections(breakpoint, {
      Skills: Object.fromEntries(
        breakpoint.times(2, 8, (index) => [`${words(breakpoint, 1, 3)} ${index}`, words(breakpoint, 1, 30)]),
      ),
      Details: [
        { label: 'Label', details: sentence(breakpoint) },
        { label: 'No details', details: '' },
      ],
    }),
  roles: (breakpoint) =>
    inSections(breakpoint, {
      Work: breakpoint.times(1, 3, () => ({
        organization: words(breakpoint, 1, 3),
        location: 'Łódź',
        ...(breakpoint.below(2) > 0 && { text: sentence(breakpoint) }),
        roles: breakpoint.times(2, 4, () => ({
          ...entry(breakpoint),
          organization: undefined,
          url: undefined,
        })),
      })),
    }),
  'long-links': (breakpoint) =>
    inSections(breakpoint, {
      Links: breakpoint.times(
        3,
        6,
        () => `${LINKS.join(' ')} [${words(breakpoint, 30, 60)}](https://example.org)`,
      ),
    }),
  'many-pages': (breakpoint) =>
    inSections(
      breakpoint,
      Object.fromEntries(
        breakpoint.times(5, 7, (index) => [
          `Section ${index}`,
          breakpoint.times(6, 9, () => entry(breakpoint)),
        ]),
      ),
    ),
  'dates-alone': (breakpoint) => inSections(breakpoint, { Years: DATES.map((dates) => ({ dates })) }),
  'odd-dates': (breakpoint) =>
    inSections(breakpoint, {
      Work: ['soon', '2019-13', '2021 – 2019', 'Q3 & Q4 <2020>'].map((dates) => ({
        ...entry(breakpoint),
        dates,
      })),
    }),
  german: inLanguage('de', 'Lebenslauf – Übersicht'),
  french: inLanguage('fr', 'Curriculum vitæ'),
  spanish: inLanguage('es', 'Currículum «breve»'),
  american: inLanguage('en-US', 'Resume'),
  'long-words': (breakpoint) =>
    inSections(breakpoint, {
      [`Donaudampfschifffahrts${'gesellschaft'.repeat(4)}`]: [
        { title: 'x'.repeat(200), organization: 'W'.repeat(120), dates: '2019' },
        `https://example.org/${'path/'.repeat(60)}`,
      ],
    }),
  code: (breakpoint) =>
    inSections(breakpoint, {
      Code: `Run \`rm -rf <dir> && echo "done"\`:\n\n\`\`\`\nif (a < b) {\n  return;\n}\n\`\`\`\n\n${sentence(breakpoint)}`,
    }),
  markdown: (breakpoint) =>
    inSections(breakpoint, {
      Mixed: `# A heading\n\n> ${sentence(breakpoint)}\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>bold</b>`,
    }),
  mixed: (breakpoint) =>
    inSections(breakpoint, {
      All: [entry(breakpoint), sentence(breakpoint), { Term: words(breakpoint, 2, 9) }, entry(breakpoint)],
    }),
  'unknown-keys': (breakpoint) => ({
    ...inSections(breakpoint, { Work: [{ ...entry(breakpoint), salary: '£1', 'R&D <x>': ['a', 'b'] }] }),
    nationality: 'Martian & <other>',
  }),
  empty: (breakpoint) =>
    inSections(breakpoint, { Nothing: '', None: [], Null: null, Work: [{ title: '', bullets: [''] }] }),
  'odd-characters': (breakpoint) => ({
    ...inSections(breakpoint, {
      'Odd 🚀 \uf09b': ODD_TEXTS,
      Work: [{ title: ODD_TEXTS[0], text: ODD_TEXTS[1] }],
    }),
    name: `Jo 🚀 \uf09b ${breakpoint.pick(NAMES)}\u0001`,
  }),
  'own-settings': (breakpoint) => ({
    ...plain(breakpoint),
    theme: {
      links: breakpoint.pick(['underlined', 'coloured', 'plain']),
      accent: '#7a1f1f',
      alignment: breakpoint.pick(['ragged', 'justified']),
      hyphenation: true,
      foot: '{name} – {folio}',
      bullet: breakpoint.pick(['•', '–', '*']),
    },
  }),
  'kept-and-hidden': (breakpoint) =>
    inSections(breakpoint, [
      { title: 'Hidden', hidden: true, entries: [entry(breakpoint)] },
      { title: 'Kept', keep: true, entries: [entry(breakpoint), { ...entry(breakpoint), hidden: true }] },
      { title: 'Next page', break: 'before', entries: [{ ...entry(breakpoint), break: 'before' }] },
    ]),
  'linked-heads': (breakpoint) =>
    inSections(breakpoint, {
      '[A section](https://example.org/s)': breakpoint.times(1, 3, () => ({
        ...entry(breakpoint),
        title: `[${words(breakpoint, 1, 3)}](https://example.org/t)`,
        url: 'https://example.org/ü',
      })),
    }),
};
