import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledFaces, describeFamilies, openBundledFace } from '../../src/fonts/bundled.ts';
import { clustersOf } from '../../src/fonts/clusters.ts';
import { openFontBook } from '../../src/fonts/font-book.ts';
import { plainFeatures } from '../../src/fonts/shape.ts';
import { caches, shaper } from '../support/caches.ts';

/** Letters beyond A to Z, with their marks, by language or group of languages. */
const alphabets: Readonly<Record<string, string>> = {
  'Western Europe':
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ œŒŸ ŵŷẁẃẅỳ ċġħż l·l ĉĝĥĵŝŭ',
  'Central Europe': 'ąćęłńóśźż ĄĆĘŁŃŚŹŻ čďěňřšťůž ČĎĚŇŘŠŤŮŽ őűŐŰ ľĺŕ ăâîșț ĂȘȚ đĐ',
  Baltic: 'āčēģīķļņšūž ąčęėįšųūž ĀĢĪĶĻŅŪ ĄĖĮŲ õäöü',
  Turkish: 'ğışçöü ĞİŞ əƏ',
  Vietnamese: 'ăâđêôơư ĂÂĐÊÔƠƯ ảãạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏõọốồổỗộớờởỡợủũụứừửữựỷỹỵ ẤỀỮỢ',
  Yoruba: 'ẹọṣ ẸỌṢ ẹ́ ẹ̀ ọ́ ọ̀ Ọ̀ Ẹ́ ǹ ń m̀',
  Igbo: 'ịọụṅ ỊỌỤṄ',
  Hausa: 'ɓɗƙƴ ƁƊƘƳ',
  Ewe: 'ɖɛƒɣŋɔʋ ƉƐƑƔŊƆƲ',
  Sami: 'ŋŧđ ŊŦĐ',
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώϊϋΐΰ ΆΈΉΊΌΎΏΪΫ',
  'polytonic Greek': 'ἀἁἂἃἄἅἆἇ ᾀᾁ ᾳῳ ὰὲὴὶὸὺὼ ᾶῆῖῦῶ ἐἑ ἠἡ ἰἱ ὀὁ ὐὑ ὠὡ ῥ ἈἙὭ',
  Russian: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя №',
  Ukrainian: 'ЄІЇҐ єіїґ ЎІ ўі',
  Serbian: 'ЂЈЉЊЋЏ ђјљњћџ ЃЅЌ ѓѕќ ѐѝ',
  Kazakh: 'ӘҒҚҢӨҰҮҺ әғқңөұүһ җ',
  Tajik: 'ӣӯҳҷ ӢӮҲҶ',
};

const families = describeFamilies().filter((family) => !family.isForOneScript);

/** Returns what a family lacks of an alphabet in any of its faces. */
async function lackedBy(family: string, alphabet: string): Promise<readonly string[]> {
  const lacked = new Set<string>();
  for (const { weight, slope } of bundledFaces.filter((face) => face.family === family)) {
    const query = { family, weight, slope };
    const { book } = await openFontBook([], [{ query, text: alphabet }], caches);
    for (const letter of clustersOf(alphabet.replaceAll(' ', ''))) {
      const face = book.faceFor(query, letter);
      // Whatever a family lacks, another one has it.
      expect([letter, face === undefined]).toEqual([letter, false]);
      if (face?.family !== family) lacked.add(letter);
    }
  }
  return [...lacked];
}

/** Rows of the table of languages in docs/fonts.md. */
const rows = new Map(
  Array.from(
    readFileSync('docs/fonts.md', 'utf8').matchAll(/^\| ([\w ]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm),
    ([, family = '', lacked = '', serbian = '', bulgarian = '']) => [family, { lacked, serbian, bulgarian }],
  ),
);

describe.each(families.map(({ family }) => family))('%s', (family) => {
  test('has the languages that docs/fonts.md says, and other families set the words of the rest', async () => {
    const lacked: string[] = [];
    for (const [language, alphabet] of Object.entries(alphabets))
      if ((await lackedBy(family, alphabet)).length > 0) lacked.push(language);
    expect(rows.get(family)?.lacked).toBe(lacked.join(', ') || 'nothing');
  });

  test('has the Serbian and Bulgarian forms that docs/fonts.md says', async () => {
    const formsIn = async (letters: string, language: string, slope: string): Promise<string> => {
      const bundled = bundledFaces.find((face) => face.family === family && face.slope === slope);
      if (bundled === undefined) return '';
      const face = await openBundledFace(bundled, caches);
      const glyphs = (tag: string) => (letter: string) =>
        shaper
          .shape(face, letter, plainFeatures, tag)
          .glyphs.map(({ id }) => id)
          .join();
      return [...letters].filter((letter) => glyphs(language)(letter) !== glyphs('ru')(letter)).join('');
    };
    const serbian = [await formsIn('бгдпт', 'sr', 'upright'), await formsIn('бгдпт', 'sr', 'italic')];
    const bulgarian = await formsIn('вгджзийклптцшщъьюя', 'bg', 'upright');
    const texts = serbian.map((forms, index) => forms && `${forms}${index === 1 ? ' in italic' : ''}`);
    expect(rows.get(family)?.serbian).toBe(texts.filter((text) => text !== '').join(', ') || 'no');
    expect(rows.get(family)?.bulgarian).toBe(bulgarian === '' ? 'no' : 'yes');
  });
});

test('the scripts of a family are those of its upright faces', async () => {
  for (const { family, scripts } of families) {
    const bundled = bundledFaces.filter((face) => face.family === family && face.slope === 'upright');
    const faces = await Promise.all(bundled.map((face) => openBundledFace(face, caches)));
    const has = (letters: string): boolean =>
      faces.every((face) => [...letters].every((letter) => face.covers(letter.codePointAt(0) ?? 0)));
    expect([family, has('Ωαβγδλφψ'), has('ЖШЯбдж')]).toEqual([
      family,
      scripts.includes('Greek'),
      scripts.includes('Cyrillic'),
    ]);
  }
});

test('docs/fonts.md names every bundled family', () => {
  const page = readFileSync('docs/fonts.md', 'utf8');
  for (const { family } of describeFamilies()) expect(page).toContain(family);
  expect(families.every(({ family }) => rows.has(family))).toBe(true);
});
