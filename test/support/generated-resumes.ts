import { stringify } from 'yaml';

/** A résumé that nobody wrote. */
export interface GeneratedResume {
  /** Its number and its shape, fit for a file: `07-nested-lists`. */
  readonly name: string;
  readonly yaml: string;
}

/** Résumés of every shape in turn, always the same ones: shape after shape, each time with other words. */
export function generatedResumes(count: number): readonly GeneratedResume[] {
  const shapes = Object.entries(sectionShapes);
  return Array.from({ length: count }, (_, index) => {
    const [shape, resumeOf] = shapes[index % shapes.length] ?? ['plain', plain];
    const name = `${String(index).padStart(2, '0')}-${shape}`;
    return { name, yaml: stringify(resumeOf(new Chance(index + 1)), { lineWidth: 0 }) };
  });
}

/** What a file says, before it is YAML. */
type Written = Readonly<Record<string, unknown>>;

/** Pseudo-random choices, the same ones for the same seed. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e37_79b9) | 1;
  }

  /** A whole number from 0 up to, but not, `limit`. */
  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
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

const vocabulary =
  'built led a the of for and kept measured office fifty flow efficient systems café naïve coöperation Straße œuvre piñata, Łódź; “quoted” R&D <fast> AT&T’s 1,000 99.9% C++ €5m — well-known figures affluent baffle'.split(
    ' ',
  );
const names = [
  'Žofia Ñandú-Ångström Çelik',
  'R&D <Lead> “O’Neill” \\(Jr.)',
  'Zoë "Zed" Brontë',
  "D'Arcy & Sons <d@arcy.example>",
  'Ελένη Παπαδοπούλου',
  'Дмитрий Щербаков',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
];
const dates = ['2019', '2019-08 – 2021-02', 'Aug 2019 – present', 'Summer 2012', 'until 2014', '1999–2004'];
const links = [
  '[a page](https://example.org/a)',
  '[Zürich & co](https://example.org/Zürich?a=1&b=<2>)',
  '<https://example.org/~user/a_very_long_path/that-goes-on/and-on/and-on/until/it/is/broken/over/lines>',
  '[mail](mailto:jo@example.org)',
];

function words(chance: Chance, least: number, most: number): string {
  return chance.times(least, most, () => chance.pick(vocabulary)).join(' ');
}

function sentence(chance: Chance): string {
  const parts = chance.times(2, 5, () => {
    const text = words(chance, 2, 8);
    return chance.pick([text, text, `*${text}*`, `**${text}**`, `\`${text}\``, chance.pick(links)]);
  });
  return `${parts.join(' ')}.`;
}

function prose(chance: Chance): string {
  return chance.times(1, 3, () => sentence(chance)).join('\n\n');
}

function entry(chance: Chance): Written {
  return {
    title: words(chance, 1, 4),
    ...(chance.below(4) > 0 && { organization: words(chance, 1, 3) }),
    ...(chance.below(2) > 0 && { location: chance.pick(['London', 'São Paulo', 'Zürich']) }),
    ...(chance.below(5) > 0 && { dates: chance.pick(dates) }),
    ...(chance.below(3) === 0 && { url: 'https://example.org/project' }),
    ...(chance.below(2) > 0 && { text: prose(chance) }),
    ...(chance.below(2) > 0 && { bullets: chance.times(1, 4, () => sentence(chance)) }),
  };
}

const contact = [
  { email: 'jo@example.org' },
  { phone: '+44 20 7946 0000' },
  { github: 'jo' },
  { url: 'https://jo.example.org/with/quite/a/long/path' },
  { location: 'Łódź' },
];

function head(chance: Chance): Written {
  return {
    name: chance.pick(names),
    ...(chance.below(2) > 0 && { headline: words(chance, 2, 6) }),
    contact: contact.slice(0, chance.below(contact.length + 1)),
    ...(chance.below(2) > 0 && { summary: prose(chance) }),
  };
}

function plain(chance: Chance): Written {
  return {
    ...head(chance),
    sections: {
      Work: chance.times(1, 4, () => entry(chance)),
      Skills: { Languages: words(chance, 2, 6), 'R&D <tools>': words(chance, 3, 20) },
      About: prose(chance),
      Talks: chance.times(1, 3, () => sentence(chance)),
    },
  };
}

/** A list inside a list, as deep as asked. */
function nestedList(chance: Chance, depth: number, marker: string, indent = ''): string {
  return chance
    .times(1, 3, (index) => {
      const mark = marker === '1.' ? `${index + 1}.` : marker;
      const inside = depth > 1 ? `\n${nestedList(chance, depth - 1, marker, `${indent}   `)}` : '';
      return `${indent}${mark} ${sentence(chance)}${inside}`;
    })
    .join('\n');
}

function nestedBullets(chance: Chance, depth: number): unknown {
  const text = sentence(chance);
  if (depth === 1) return text;
  return { text, bullets: chance.times(1, 2, () => nestedBullets(chance, depth - 1)) };
}

function inSections(chance: Chance, sections: unknown): Written {
  return { ...head(chance), sections };
}

function inLanguage(locale: string, title: string) {
  return (chance: Chance): Written => ({ ...plain(chance), locale, title });
}

/** Characters that few faces have or no file should hold. */
const oddTexts = [
  '👩‍💻 🚀 emoji, also in *italic 🎉*',
  'private \ue000 \uf09b \u{f0001} characters',
  'zero\u200bwidth\ufeff, soft\u00adhyphen, non\u00a0breaking, e\u0301 combining',
  'ligature characters ﬁ ﬂ ﬀ, ½ № ™ ‰',
  '漢字かな交じり文 한국어 ไทย',
  'עברית و العربية',
  'a\u0001b\u000bc\ufffed\uffff and a lone \ud83d surrogate',
];

const sectionShapes: Readonly<Record<string, (chance: Chance) => Written>> = {
  plain,
  nameless: (chance) => ({ title: 'A résumé & more', sections: plain(chance).sections }),
  'name-alone': (chance) => ({ name: chance.pick(names) }),
  'no-sections': (chance) => ({ ...head(chance), summary: prose(chance) }),
  'untitled-sections': (chance) =>
    inSections(
      chance,
      chance.times(2, 4, () => ({ entries: chance.times(1, 3, () => entry(chance)) })),
    ),
  'nameless-untitled': (chance) => ({
    sections: [{ entries: chance.times(1, 3, () => entry(chance)) }],
  }),
  'nested-lists': (chance) =>
    inSections(chance, {
      Lists: nestedList(chance, 4, '-'),
      Bullets: [nestedBullets(chance, 4)],
    }),
  'numbered-lists': (chance) =>
    inSections(chance, {
      Steps: nestedList(chance, 2, '1.'),
      Work: [{ ...entry(chance), text: `Before\n\n${nestedList(chance, 1, '1.')}\n\nafter.` }],
    }),
  'two-paragraph-items': (chance) =>
    inSections(chance, {
      Items: chance.times(2, 4, () => `- ${sentence(chance)}\n\n  ${sentence(chance)}`).join('\n'),
    }),
  terms: (chance) =>
    inSections(chance, {
      Skills: Object.fromEntries(
        chance.times(2, 8, (index) => [`${words(chance, 1, 3)} ${index}`, words(chance, 1, 30)]),
      ),
      Details: [
        { label: 'Label', details: sentence(chance) },
        { label: 'No details', details: '' },
      ],
    }),
  roles: (chance) =>
    inSections(chance, {
      Work: chance.times(1, 3, () => ({
        organization: words(chance, 1, 3),
        location: 'Łódź',
        ...(chance.below(2) > 0 && { text: sentence(chance) }),
        roles: chance.times(2, 4, () => ({
          ...entry(chance),
          organization: undefined,
          url: undefined,
        })),
      })),
    }),
  'long-links': (chance) =>
    inSections(chance, {
      Links: chance.times(3, 6, () => `${links.join(' ')} [${words(chance, 30, 60)}](https://example.org)`),
    }),
  'many-pages': (chance) =>
    inSections(
      chance,
      Object.fromEntries(
        chance.times(5, 7, (index) => [`Section ${index}`, chance.times(6, 9, () => entry(chance))]),
      ),
    ),
  'dates-alone': (chance) => inSections(chance, { Years: dates.map((dates) => ({ dates })) }),
  'odd-dates': (chance) =>
    inSections(chance, {
      Work: ['soon', '2019-13', '2021 – 2019', 'Q3 & Q4 <2020>'].map((dates) => ({
        ...entry(chance),
        dates,
      })),
    }),
  german: inLanguage('de', 'Lebenslauf – Übersicht'),
  french: inLanguage('fr', 'Curriculum vitæ'),
  spanish: inLanguage('es', 'Currículum «breve»'),
  american: inLanguage('en-US', 'Resume'),
  'long-words': (chance) =>
    inSections(chance, {
      [`Donaudampfschifffahrts${'gesellschaft'.repeat(4)}`]: [
        { title: 'x'.repeat(200), organization: 'W'.repeat(120), dates: '2019' },
        `https://example.org/${'path/'.repeat(60)}`,
      ],
    }),
  code: (chance) =>
    inSections(chance, {
      Code: `Run \`rm -rf <dir> && echo "done"\`:\n\n\`\`\`\nif (a < b) {\n  return;\n}\n\`\`\`\n\n${sentence(chance)}`,
    }),
  markdown: (chance) =>
    inSections(chance, {
      Mixed: `# A heading\n\n> ${sentence(chance)}\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>bold</b>`,
    }),
  mixed: (chance) =>
    inSections(chance, {
      All: [entry(chance), sentence(chance), { Term: words(chance, 2, 9) }, entry(chance)],
    }),
  'unknown-keys': (chance) => ({
    ...inSections(chance, { Work: [{ ...entry(chance), salary: '£1', 'R&D <x>': ['a', 'b'] }] }),
    nationality: 'Martian & <other>',
  }),
  empty: (chance) =>
    inSections(chance, { Nothing: '', None: [], Null: null, Work: [{ title: '', bullets: [''] }] }),
  'odd-characters': (chance) => ({
    ...inSections(chance, {
      'Odd 🚀 \uf09b': oddTexts,
      Work: [{ title: oddTexts[0], text: oddTexts[1] }],
    }),
    name: `Jo 🚀 \uf09b ${chance.pick(names)}\u0001`,
  }),
  'own-settings': (chance) => ({
    ...plain(chance),
    theme: {
      links: chance.pick(['underlined', 'coloured', 'plain']),
      accent: '#7a1f1f',
      alignment: chance.pick(['ragged', 'justified']),
      hyphenation: true,
      foot: '{name} – {folio}',
      bullet: chance.pick(['•', '–', '*']),
    },
  }),
  'kept-and-hidden': (chance) =>
    inSections(chance, [
      { title: 'Hidden', hidden: true, entries: [entry(chance)] },
      { title: 'Kept', keep: true, entries: [entry(chance), { ...entry(chance), hidden: true }] },
      { title: 'Next page', break: 'before', entries: [{ ...entry(chance), break: 'before' }] },
    ]),
  'linked-heads': (chance) =>
    inSections(chance, {
      '[A section](https://example.org/s)': chance.times(1, 3, () => ({
        ...entry(chance),
        title: `[${words(chance, 1, 3)}](https://example.org/t)`,
        url: 'https://example.org/ü',
      })),
    }),
};
