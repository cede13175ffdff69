import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFontBook } from '../../src/fonts/font-book.ts';
import type { FontFinder, UserFont, WantedFont } from '../../src/fonts/font-needs.ts';
import type { FaceQuery } from '../../src/model/face.ts';
import { caches } from '../support/caches.ts';

const serif: FaceQuery = { family: 'Source Serif 4', weight: 400, slope: 'upright' };
const place = { line: 3, column: 5, length: 8, path: 'theme.family' };

function fontFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fonts/${path}`, import.meta.url)));
}

async function keyOf(query: FaceQuery): Promise<string> {
  const { book } = await openFontBook([], [{ query, text: '' }], caches);
  return book.face(query).key;
}

describe('uses the nearest face of a family', () => {
  test.each([
    ['Source Serif 4', 400, 'upright', 'Source Serif 4 400'],
    ['Source Serif 4', 800, 'italic', 'Source Serif 4 700 italic'],
    ['Source Sans 3', 500, 'upright', 'Source Sans 3 400'],
    ['Source Sans 3', 300, 'upright', 'Source Sans 3 400'],
    ['Source Sans 3', 650, 'upright', 'Source Sans 3 700'],
    ['EB Garamond', 700, 'italic', 'EB Garamond 600 italic'],
    ['Source Code Pro', 700, 'italic', 'Source Code Pro 400 italic'],
  ] as const)('%s %d %s → %s', async (family, weight, slope, key) => {
    expect(await keyOf({ family, weight, slope })).toBe(key);
  });

  test('of the other slope if the requested one is missing', async () => {
    const query: FaceQuery = { family: 'Mine', weight: 400, slope: 'italic' };
    const bytes = fontFile('source-sans-3/SourceSans3-Regular.ttf');
    const { book, problems } = await openFontBook(
      [{ family: 'Mine', bytes }],
      [{ query, text: 'a' }],
      caches,
    );
    expect(book.face(query).key).toBe('Mine 400');
    expect(problems).toEqual([]);
  });
});

test('reports an unknown family once with a suggestion, and uses the default family', async () => {
  const query = { ...serif, family: 'Sorce Sans' };
  const { book, problems } = await openFontBook(
    [],
    [
      { query, text: 'a', place },
      { query: { ...query, weight: 700 }, text: 'b', place },
    ],
    caches,
  );
  expect(problems).toMatchObject([
    { code: 'unknown-font', severity: 'error', place, hint: 'Did you mean `Source Sans 3`?' },
  ]);
  expect(problems[0]?.message).toContain('Sorce Sans');
  expect(book.face(query).key).toBe('Source Serif 4 400');
  expect(book.face({ ...query, weight: 700 }).key).toBe('Source Serif 4 700');
});

test('makes no suggestion for a name unlike any family', async () => {
  const { problems } = await openFontBook(
    [],
    [{ query: { ...serif, family: 'Wingdings' }, text: 'a' }],
    caches,
  );
  expect(problems[0]?.hint).not.toContain('mean');
});

test('reports an invalid font at its position, and not as unknown as well', async () => {
  const query = { ...serif, family: 'Mine' };
  const fonts = [{ family: 'Mine', bytes: new TextEncoder().encode('no font'), place }];
  const { book, problems } = await openFontBook(fonts, [{ query, text: 'a' }], caches);
  expect(problems).toMatchObject([{ code: 'invalid-font', severity: 'error', place }]);
  expect(problems[0]?.message).toBe('The font file for “Mine” is not a TTF or OTF font. Using another font.');
  expect(book.face(query).family).toBe('Source Serif 4');
});

describe('a character that the face lacks', () => {
  test('is set in another family, of the same kind first', async () => {
    const mono: FaceQuery = { family: 'Source Code Pro', weight: 400, slope: 'upright' };
    const { book } = await openFontBook([], [{ query: mono, text: 'x ﬆ → ☃' }], caches);
    expect(book.faceFor(mono, 'x')?.family).toBe('Source Code Pro');
    expect(book.faceFor(mono, 'ﬆ')?.family).toBe('EB Garamond');
    expect(book.faceFor(mono, '漢')).toBeUndefined();
  });

  test('is set in a user font before a bundled one', async () => {
    const bytes = fontFile('eb-garamond/EBGaramond_400Regular_Italic.ttf');
    const { book } = await openFontBook([{ family: 'Mine', bytes }], [{ query: serif, text: 'ﬆ' }], caches);
    expect(book.faceFor(serif, 'ﬆ')?.key).toBe('Mine 400 italic');
    expect(book.faceFor(serif, 'a')?.key).toBe('Source Serif 4 400');
  });

  test('is set in one face together with its mark', async () => {
    const { book } = await openFontBook([], [{ query: serif, text: 'e\u0301 q\u0307' }], caches);
    expect(book.faceFor(serif, 'e\u0301')?.key).toBe('Source Serif 4 400');
    expect(book.faceFor(serif, 'q\u0307')?.key).toBe('Source Serif 4 400');
  });
});

describe('a word in another script is set in a face for it', () => {
  const query = (family: string, weight = 400): FaceQuery => ({ family, weight, slope: 'upright' });

  test.each([
    ['Source Serif 4', 400, 'שלום', 'Noto Serif Hebrew 400'],
    ['Source Sans 3', 600, 'שלום', 'Noto Sans Hebrew 700'],
    ['Spectral', 500, 'مرحبا', 'Noto Naskh Arabic 400'],
    ['Inter', 700, 'می\u200cخواهم', 'Noto Sans Arabic 700'],
    ['Source Code Pro', 400, 'مرحبا', 'Noto Sans Arabic 400'],
    ['EB Garamond', 400, 'หลักสูตร', 'Noto Serif Thai 400'],
    ['Fira Sans', 600, 'เรียน', 'Noto Sans Thai Looped 700'],
    ['Literata', 400, 'है।', 'Noto Serif Devanagari 400'],
    ['Literata', 600, 'চাকরি', 'Noto Sans Bengali 700'],
  ])('of the same kind and the nearest weight: %s %d, %s → %s', async (family, weight, word, key) => {
    const wanted = query(family, weight);
    const text = `Hello ${word} 2019`;
    const { book } = await openFontBook([], [{ query: wanted, text }], caches);
    expect(book.faceFor(wanted, word)?.key).toBe(key);
    expect(book.faceFor(wanted, 'Hello')?.family).toBe(family);
  });

  test('which also sets a whole line with Latin words, if it is asked for one', async () => {
    const text = 'Developer שלום (2019)';
    const { book } = await openFontBook([], [{ query: serif, text }], caches);
    expect(book.faceFor(serif, text)?.key).toBe('Noto Serif Hebrew 400');
  });

  test('which sets nothing else, though it has more', async () => {
    const { book } = await openFontBook([], [{ query: serif, text: 'שלום 40 ₪' }], caches);
    expect(book.faceFor(serif, 'שלום')?.covers(0x20aa)).toBe(true);
    expect(book.faceFor(serif, '₪')?.key).toBe('Noto Serif 400');
    expect(book.faceFor(serif, '40')?.key).toBe('Source Serif 4 400');
  });

  test('after a font of the user that has it', async () => {
    const bytes = fontFile('noto-sans-hebrew/NotoSansHebrew_700Bold.ttf');
    const fonts = [{ family: 'Mine', bytes }];
    const { book } = await openFontBook(fonts, [{ query: serif, text: 'שלום مرحبا' }], caches);
    expect(book.faceFor(serif, 'שלום')?.key).toBe('Mine 700');
    expect(book.faceFor(serif, 'مرحبا')?.family).toBe('Noto Naskh Arabic');
  });

  test('and can be the family of the text', async () => {
    const wanted = query('Noto Naskh Arabic');
    const { book, problems } = await openFontBook([], [{ query: wanted, text: 'Hello مرحبا' }], caches);
    expect(problems).toEqual([]);
    expect(book.faceFor(wanted, 'Hello')?.family).toBe('Noto Naskh Arabic');
  });
});

describe('a font for other scripts', () => {
  const kana = readFileSync(new URL('../fixtures/fonts/KanaTest-Regular.ttf', import.meta.url));
  const bytes = new Uint8Array(kana);
  const needs = (language?: string) => [{ query: { ...serif, language }, text: 'Hello 日本の 1' }];

  test('is asked for once, with what is wanted of it', async () => {
    const asked: WantedFont[] = [];
    const find: FontFinder = async (wanted) => {
      asked.push(wanted);
      return { fonts: [{ family: 'Kana Test', bytes }] };
    };
    const { book } = await openFontBook([], [...needs('ja'), ...needs('en')], caches, { findFonts: find });
    expect(asked).toEqual([
      { scripts: ['Kana', 'Hani'], language: 'ja', kind: 'serif', weights: [400], text: 'の日本' },
    ]);
    expect(book.faceFor({ ...serif, language: 'ja' }, '日')?.family).toBe('Kana Test');
    expect(book.faceFor({ ...serif, language: 'en' }, '日')?.family).toBe('Kana Test');
    expect(book.faceFor({ ...serif, language: 'ja' }, 'Hello')?.family).toBe('Source Serif 4');
  });

  test('is not asked for if there is one, or if no text needs it', async () => {
    const find: FontFinder = async () => {
      throw new Error('asked');
    };
    const fonts = [{ family: 'Kana Test', bytes }];
    await openFontBook(fonts, needs('ja'), caches, { findFonts: find });
    await openFontBook([], [{ query: serif, text: 'Hello Ωλα שלום — ☃' }], caches, { findFonts: find });
  });

  test.each([['en'], [undefined]])(
    'without a language, Chinese characters are those of the text around: %s',
    async (language) => {
      const asked: (string | undefined)[] = [];
      const find: FontFinder = async ({ language }) => {
        asked.push(language);
        return { fonts: [] };
      };
      for (const text of ['京都の', '軟體工程師', '软件工程师', '서울 大學'])
        await openFontBook([], [{ query: { ...serif, language }, text }], caches, { findFonts: find });
      expect([...new Set(asked)]).toEqual(['ja', 'zh-Hant', 'zh-Hans', 'ko']);
    },
  );

  test('is chosen by language, and sets nothing else', async () => {
    const fonts: readonly UserFont[] = [
      { family: 'Of China', bytes, scripts: ['Hani'], languages: ['zh-Hans'] },
      { family: 'Of Japan', bytes, scripts: ['Hani', 'Kana'], languages: ['ja'] },
    ];
    const queries = ['ja', 'zh', 'en'].map((language) => ({ ...serif, language }));
    const all = queries.map((query) => ({ query, text: '日 の ・' }));
    const { book } = await openFontBook(fonts, all, caches);
    const familyFor = (index: number, text: string) => book.faceFor(queries[index] ?? serif, text)?.family;
    expect([0, 1, 2].map((index) => familyFor(index, '日'))).toEqual(['Of Japan', 'Of China', 'Of Japan']);
    expect(familyFor(1, 'の')).toBe('Of Japan');
    expect(familyFor(1, '1')).toBe('Source Serif 4');
  });

  test('is opened once for the same bytes', async () => {
    const faces = [];
    for (let count = 0; count < 2; count += 1) {
      const { book } = await openFontBook([], needs('ja'), caches, {
        findFonts: async () => ({ fonts: [{ family: 'Kana Test', bytes }] }),
      });
      faces.push(book.faceFor({ ...serif, language: 'ja' }, '日'));
    }
    expect(faces[0]?.family).toBe('Kana Test');
    expect(faces[1]).toBe(faces[0]);
  });

  test('tells how to get it if there is none', async () => {
    const find: FontFinder = async () => ({ fonts: [], advice: 'Buy one.' });
    const { adviceFor } = await openFontBook([], needs('ja'), caches, { findFonts: find });
    expect(adviceFor('日')).toBe('Buy one.');
    expect(adviceFor('ש')).toBeUndefined();
  });
});

test('layout characters need no glyph', async () => {
  const { book } = await openFontBook(
    [],
    [{ query: serif, text: 'a\u00a0b\u2011c\u2009d\u00ade\u2028\n' }],
    caches,
  );
  for (const character of '\u00a0\u2011\u2009\u00ad\u2028\n') {
    expect(book.faceFor(serif, character)?.key).toBe('Source Serif 4 400');
  }
});

test('the result does not depend on what was opened before', async () => {
  const needs = [{ query: serif, text: 'plain' }];
  const first = await openFontBook([], needs, caches);
  await openFontBook([], [{ query: serif, text: 'ﬆ ☃ 漢' }], caches);
  const again = await openFontBook([], needs, caches);
  expect(first.book.faceFor(serif, 'ﬆ')).toBeUndefined();
  expect(again.book.faceFor(serif, 'ﬆ')).toBeUndefined();
  expect(again.book.face(serif)).toBe(first.book.face(serif));
});

test('rejects a query that the book was not opened with, by name', async () => {
  const { book } = await openFontBook([], [{ query: serif, text: '' }], caches);
  expect(() => book.face({ ...serif, weight: 600 })).toThrow('Source Serif 4 600 upright');
});
