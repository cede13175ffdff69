import { stringify } from 'yaml';

/** A generated résumé. */
export interface GeneratedResume {
  /** Number and shape, usable as a file name: `07-nested-lists`. */
  readonly name: string;
  readonly yaml: string;
}

/** Returns résumés of all shapes in rotation, with different words each time and the same on every call. */
export function generatedResumes(count: number): readonly GeneratedResume[] {
  const shapes = Object.entries(sectionShapes);
  return Array.from({ length: count }, (_, index) => {
    const [shape, resumeOf] = shapes[index % shapes.length] ?? ['plain', plain];
    const name = `${String(index).padStart(2, '0')}-${shape}`;
    return { name, yaml: stringify(resumeOf(new Random(index + 1)), { lineWidth: 0 }) };
  });
}

/** Contents of a file before they are written as YAML. */
type GeneratedContents = Readonly<Record<string, unknown>>;

/** Seeded pseudo-random choices. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e37_79b9) | 1;
  }

  /** Returns an integer from 0 to `limit` − 1. */
  integerBelow(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integerBelow(choices.length)];
    if (choice === undefined) throw new RangeError('no choices');
    return choice;
  }

  times<T>(minimum: number, maximum: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: minimum + this.integerBelow(maximum - minimum + 1) }, (_, index) =>
      make(index),
    );
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

function words(random: Random, minimum: number, maximum: number): string {
  return random.times(minimum, maximum, () => random.pick(vocabulary)).join(' ');
}

function sentence(random: Random): string {
  const parts = random.times(2, 5, () => {
    const text = words(random, 2, 8);
    return random.pick([text, text, `*${text}*`, `**${text}**`, `\`${text}\``, random.pick(links)]);
  });
  return `${parts.join(' ')}.`;
}

function prose(random: Random): string {
  return random.times(1, 3, () => sentence(random)).join('\n\n');
}

function entry(random: Random): GeneratedContents {
  return {
    title: words(random, 1, 4),
    ...(random.integerBelow(4) > 0 && { organization: words(random, 1, 3) }),
    ...(random.integerBelow(2) > 0 && { location: random.pick(['London', 'São Paulo', 'Zürich']) }),
    ...(random.integerBelow(5) > 0 && { dates: random.pick(dates) }),
    ...(random.integerBelow(3) === 0 && { url: 'https://example.org/project' }),
    ...(random.integerBelow(2) > 0 && { text: prose(random) }),
    ...(random.integerBelow(2) > 0 && { bullets: random.times(1, 4, () => sentence(random)) }),
  };
}

const contact = [
  { email: 'jo@example.org' },
  { phone: '+44 20 7946 0000' },
  { github: 'jo' },
  { url: 'https://jo.example.org/with/quite/a/long/path' },
  { location: 'Łódź' },
];

function headKeys(random: Random): GeneratedContents {
  return {
    name: random.pick(names),
    ...(random.integerBelow(2) > 0 && { headline: words(random, 2, 6) }),
    contact: contact.slice(0, random.integerBelow(contact.length + 1)),
    ...(random.integerBelow(2) > 0 && { summary: prose(random) }),
  };
}

function plain(random: Random): GeneratedContents {
  return {
    ...headKeys(random),
    sections: {
      Work: random.times(1, 4, () => entry(random)),
      Skills: { Languages: words(random, 2, 6), 'R&D <tools>': words(random, 3, 20) },
      About: prose(random),
      Talks: random.times(1, 3, () => sentence(random)),
    },
  };
}

/** Returns nested lists, `depth` levels deep. */
function nestedList(random: Random, depth: number, marker: string, indent = ''): string {
  return random
    .times(1, 3, (index) => {
      const mark = marker === '1.' ? `${index + 1}.` : marker;
      const inside = depth > 1 ? `\n${nestedList(random, depth - 1, marker, `${indent}   `)}` : '';
      return `${indent}${mark} ${sentence(random)}${inside}`;
    })
    .join('\n');
}

function nestedBullets(random: Random, depth: number): unknown {
  const text = sentence(random);
  if (depth === 1) return text;
  return { text, bullets: random.times(1, 2, () => nestedBullets(random, depth - 1)) };
}

function inSections(random: Random, sections: unknown): GeneratedContents {
  return { ...headKeys(random), sections };
}

function inLanguage(locale: string, title: string) {
  return (random: Random): GeneratedContents => ({ ...plain(random), locale, title });
}

/** Characters that few faces have, or that files should not contain. */
const oddTexts = [
  '👩‍💻 🚀 emoji, also in *italic 🎉*',
  'private \ue000 \uf09b \u{f0001} characters',
  'zero\u200bwidth\ufeff, soft\u00adhyphen, non\u00a0breaking, e\u0301 combining',
  'ligature characters ﬁ ﬂ ﬀ, ½ № ™ ‰',
  '漢字かな交じり文 한국어 ไทย',
  'עברית و العربية',
  'a\u0001b\u000bc\ufffed\uffff and a lone \ud83d surrogate',
];

const sectionShapes: Readonly<Record<string, (random: Random) => GeneratedContents>> = {
  plain,
  nameless: (random) => ({ title: 'A résumé & more', sections: plain(random).sections }),
  'name-alone': (random) => ({ name: random.pick(names) }),
  'no-sections': (random) => ({ ...headKeys(random), summary: prose(random) }),
  'untitled-sections': (random) =>
    inSections(
      random,
      random.times(2, 4, () => ({ entries: random.times(1, 3, () => entry(random)) })),
    ),
  'nameless-untitled': (random) => ({
    sections: [{ entries: random.times(1, 3, () => entry(random)) }],
  }),
  'nested-lists': (random) =>
    inSections(random, {
      Lists: nestedList(random, 4, '-'),
      Bullets: [nestedBullets(random, 4)],
    }),
  'numbered-lists': (random) =>
    inSections(random, {
      Steps: nestedList(random, 2, '1.'),
      Work: [{ ...entry(random), text: `Before\n\n${nestedList(random, 1, '1.')}\n\nafter.` }],
    }),
  'two-paragraph-items': (random) =>
    inSections(random, {
      Items: random.times(2, 4, () => `- ${sentence(random)}\n\n  ${sentence(random)}`).join('\n'),
    }),
  terms: (random) =>
    inSections(random, {
      Skills: Object.fromEntries(
        random.times(2, 8, (index) => [`${words(random, 1, 3)} ${index}`, words(random, 1, 30)]),
      ),
      Details: [
        { label: 'Label', details: sentence(random) },
        { label: 'No details', details: '' },
      ],
    }),
  roles: (random) =>
    inSections(random, {
      Work: random.times(1, 3, () => ({
        organization: words(random, 1, 3),
        location: 'Łódź',
        ...(random.integerBelow(2) > 0 && { text: sentence(random) }),
        roles: random.times(2, 4, () => ({
          ...entry(random),
          organization: undefined,
          url: undefined,
        })),
      })),
    }),
  'long-links': (random) =>
    inSections(random, {
      Links: random.times(3, 6, () => `${links.join(' ')} [${words(random, 30, 60)}](https://example.org)`),
    }),
  'many-pages': (random) =>
    inSections(
      random,
      Object.fromEntries(
        random.times(5, 7, (index) => [`Section ${index}`, random.times(6, 9, () => entry(random))]),
      ),
    ),
  'dates-alone': (random) => inSections(random, { Years: dates.map((dates) => ({ dates })) }),
  'odd-dates': (random) =>
    inSections(random, {
      Work: ['soon', '2019-13', '2021 – 2019', 'Q3 & Q4 <2020>'].map((dates) => ({
        ...entry(random),
        dates,
      })),
    }),
  german: inLanguage('de', 'Lebenslauf – Übersicht'),
  french: inLanguage('fr', 'Curriculum vitæ'),
  spanish: inLanguage('es', 'Currículum «breve»'),
  american: inLanguage('en-US', 'Resume'),
  'long-words': (random) =>
    inSections(random, {
      [`Donaudampfschifffahrts${'gesellschaft'.repeat(4)}`]: [
        { title: 'x'.repeat(200), organization: 'W'.repeat(120), dates: '2019' },
        `https://example.org/${'path/'.repeat(60)}`,
      ],
    }),
  code: (random) =>
    inSections(random, {
      Code: `Run \`rm -rf <dir> && echo "done"\`:\n\n\`\`\`\nif (a < b) {\n  return;\n}\n\`\`\`\n\n${sentence(random)}`,
    }),
  markdown: (random) =>
    inSections(random, {
      Mixed: `# A heading\n\n> ${sentence(random)}\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<b>bold</b>`,
    }),
  mixed: (random) =>
    inSections(random, {
      All: [entry(random), sentence(random), { Term: words(random, 2, 9) }, entry(random)],
    }),
  'unknown-keys': (random) => ({
    ...inSections(random, { Work: [{ ...entry(random), salary: '£1', 'R&D <x>': ['a', 'b'] }] }),
    nationality: 'Martian & <other>',
  }),
  empty: (random) =>
    inSections(random, { Nothing: '', None: [], Null: null, Work: [{ title: '', bullets: [''] }] }),
  'odd-characters': (random) => ({
    ...inSections(random, {
      'Odd 🚀 \uf09b': oddTexts,
      Work: [{ title: oddTexts[0], text: oddTexts[1] }],
    }),
    name: `Jo 🚀 \uf09b ${random.pick(names)}\u0001`,
  }),
  'own-settings': (random) => ({
    ...plain(random),
    theme: {
      links: random.pick(['underlined', 'coloured', 'plain']),
      accent: '#7a1f1f',
      alignment: random.pick(['ragged', 'justified']),
      hyphenation: true,
      footer: '{name} – {folio}',
      bullet: random.pick(['•', '–', '*']),
    },
  }),
  'kept-and-hidden': (random) =>
    inSections(random, [
      { title: 'Hidden', hidden: true, entries: [entry(random)] },
      { title: 'Kept', 'keep-together': true, entries: [entry(random), { ...entry(random), hidden: true }] },
      { title: 'Next page', 'page-break': 'before', entries: [{ ...entry(random), 'page-break': 'before' }] },
    ]),
  'linked-heads': (random) =>
    inSections(random, {
      '[A section](https://example.org/s)': random.times(1, 3, () => ({
        ...entry(random),
        title: `[${words(random, 1, 3)}](https://example.org/t)`,
        url: 'https://example.org/ü',
      })),
    }),
};
