import { expect, test } from 'vitest';
import { bundledFaces, symbolFaces } from '../../../src/fonts/bundled.ts';
import { type GlyphRun, type Problem, typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';

interface Set {
  /** The runs of the page, without spaces between words. */
  readonly runs: readonly GlyphRun[];
  readonly problems: readonly Problem[];
}

async function setText(text: string, settings = ''): Promise<Set> {
  const { display, problems } = await typesetPages(
    `name: A\ntheme: {name: gutter${settings}}\nsummary: ${JSON.stringify(text)}\n`,
  );
  const items = display?.pages.flatMap(({ items }) => items) ?? [];
  const runs = items.flatMap((item) => (item.kind === 'run' ? [item.run] : []));
  return { runs: runs.slice(1), problems };
}

/** The faces of the letters of each word. */
function facesOfWords(runs: readonly GlyphRun[]): readonly ReadonlySet<string>[] {
  const words: globalThis.Set<string>[] = [new globalThis.Set()];
  for (const { glyphs, face } of runs)
    for (const { text } of glyphs) {
      if (text === ' ') words.push(new globalThis.Set());
      else if (/\p{L}/u.test(text)) words.at(-1)?.add(face.family);
    }
  return words.filter(({ size }) => size > 0);
}

const kinds: ReadonlyMap<string, string> = new Map(bundledFaces.map(({ family, kind }) => [family, kind]));

/** A word, a family that lacks a letter of it, and the letters that it lacks. */
const fallbackWords = [
  ['ɣana', 'Source Serif 4', 'ɣ'],
  ['Caɣa', 'Literata', 'ɣ'],
  ['ɣoɣo', 'Spectral', 'ɣ'],
  ['saɣlam', 'Libre Franklin', 'ɣ'],
  ['Caɣrı', 'Libre Franklin', 'ɣ'],
  ['ɣŋə', 'Libre Franklin', 'ɣ'],
  ['Ŋɔmɔɣɛ', 'Libre Franklin', 'ɣ'],
  ['Ɂɂa', 'Libre Franklin', 'Ɂ ɂ'],
  ['ʒaɣa', 'Literata', 'ɣ'],
] as const;

test.each(fallbackWords)(
  'a letter that a face lacks: all of %s is set in one face of the kind of %s',
  async (word, family, letters) => {
    const { runs, problems } = await setText(`Said ${word} twice: ${word}.`, `, family: ${family}`);
    const words = facesOfWords(runs);
    expect(words.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    const [said, first = new globalThis.Set<string>()] = words;
    expect([...(said ?? [])]).toEqual([family]);
    const [fallback = ''] = first;
    expect(fallback).not.toBe(family);
    expect(kinds.get(fallback)).toBe(kinds.get(family));
    const told = problems.filter(({ code }) => code === 'fallback-font');
    expect(told).toMatchObject([{ severity: 'warning', place: { line: 3 } }]);
    const named = /does not have (.*?)\. Words/u.exec(told[0]?.message ?? '')?.[1]?.split(' ') ?? [];
    expect(named).toEqual(expect.arrayContaining(letters.split(' ')));
    expect(told[0]?.hint).toContain(`family: ${fallback}`);
  },
);

test('words whose letters the face has stay in it, beside words that do not', async () => {
  const { runs } = await setText('one ɣana two', ', family: Source Serif 4');
  expect(facesOfWords(runs).map((faces) => [...faces])).toEqual([
    ['Source Serif 4'],
    [expect.not.stringMatching('Source Serif 4')],
    ['Source Serif 4'],
  ]);
});

const dingbats = [...'☎✉➤⭐♯♭✓✔✗✘★☆☐☑⚙♥☺⚡☀⌘⌥➔①❶⚠♪✈✂☕▪◦‣●○◆■'];

test.each(dingbats)('%s comes from a bundled face, without a problem', async (sign) => {
  const { runs, problems } = await setText(`a ${sign} b ${sign}c`);
  expect(problems).toEqual([]);
  const faces = runs.filter((run) => runText(run).includes(sign)).map(({ face }) => face.family);
  const families = [...bundledFaces, ...symbolFaces].map(({ family }) => family);
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) expect(families).toContain(face);
});

/** Letters with marks that Unicode has not in one character. */
const marked = [
  'a\u0331',
  'e\u0331',
  'x\u030c',
  'q\u0303',
  'm\u0304',
  'r\u0325',
  'l\u0325',
  'J\u030c',
  'ɛ\u0303',
  'ɔ\u0301',
  'i\u0302\u0301',
  'т\u0301',
  'а\u0300',
];

test.each(['Source Serif 4', 'EB Garamond', 'Inter', 'Libre Franklin', 'Source Code Pro'])(
  'in %s, marks sit on their letters, in the same or another face',
  async (family) => {
    const { runs, problems } = await setText(
      marked.map((letter) => (/\p{sc=Cyrl}/u.test(letter) ? `п${letter}п` : `o${letter}o`)).join(' '),
      `, family: ${family}`,
    );
    expect(problems.filter(({ missing }) => missing)).toEqual([]);
    const glyphs = runs.flatMap((run) => run.glyphs);
    const clusters = marked.map((letter) => {
      const at = glyphs.findIndex(({ text }) => text.normalize('NFD') === letter.normalize('NFD'));
      return {
        letter,
        marks: glyphs.slice(at + 1).slice(
          0,
          glyphs.slice(at + 1).findIndex(({ text }) => text !== ''),
        ),
        at,
      };
    });
    for (const { letter, marks, at } of clusters) {
      expect([letter, at]).not.toEqual([letter, -1]);
      for (const { offsetX, offsetY, advance } of marks) {
        expect(Math.abs(offsetX) + Math.abs(offsetY)).toBeGreaterThan(0);
        expect(advance).toBeCloseTo(0, 5);
      }
    }
    for (const faces of facesOfWords(runs)) expect(faces.size).toBe(1);
  },
);

/** Headings with letters that EB Garamond has no small capitals of, or has. */
const headings = [
  'Kinh nghiệm',
  'Học vấn',
  'Kỹ năng',
  'Ứng dụng',
  'Đặng Thị',
  'Опыт работы',
  'Ξένος',
  'Straße',
  'Œuvres',
  'Formação',
  'Łódź i Kraków',
  'Eğitim',
  'Caɣa',
];

test.each(headings)('small capitals: the letters of “%s” are all of one sort', async (heading) => {
  const { display } = await typesetPages(
    `name: A\ntheme: classic\nsections: {${JSON.stringify(heading)}: [{title: x}]}\n`,
  );
  const runs = display?.pages[0]?.items.flatMap((item) => (item.kind === 'run' ? [item.run] : [])) ?? [];
  // A known title makes its entries bullets.
  const end = runs.findIndex((run) => /^[x–]$/u.test(runText(run).trim()));
  const inHeading = runs.slice(1, end);
  expect(inHeading.map(runText).join('').trim()).toBe(heading);
  // Small letters: capitals in a smaller size, or glyphs that the face has for small capitals.
  const sizes = new globalThis.Set(
    inHeading.flatMap(({ size, glyphs }) => (glyphs.some(({ text }) => /\p{Ll}/u.test(text)) ? [size] : [])),
  );
  expect(sizes.size).toBeLessThanOrEqual(1);
  const lowerCase = await lowerCaseGlyphs(heading);
  for (const { glyphs, face } of inHeading)
    for (const { text, id } of glyphs)
      if (/\p{Ll}/u.test(text)) expect([text, lowerCase.get(`${face.key} ${text}`)]).not.toEqual([text, id]);
});

/** The glyphs of a text in lower case, by face and letter, in the face of the headings. */
async function lowerCaseGlyphs(heading: string): Promise<ReadonlyMap<string, number>> {
  const { display } = await typesetPages(
    `name: A\ntheme: {name: gutter, family: EB Garamond}\nsummary: ${JSON.stringify(`**${heading.toLowerCase()}**`)}\n`,
  );
  const runs = display?.pages[0]?.items.flatMap((item) => (item.kind === 'run' ? [item.run] : [])) ?? [];
  return new Map(
    runs.flatMap(({ glyphs, face }) => glyphs.map(({ text, id }) => [`${face.key} ${text}`, id] as const)),
  );
}

/** Raised and lowered letters, as written, and the characters in the text layer. */
const positions = [
  ['10<sup>6</sup>', '10⁶', '⁶', 1],
  ['10⁶', '10⁶', '⁶', 1],
  ['10⁻⁶', '10⁻⁶', '⁻⁶', 1],
  ['m<sup>2</sup>', 'm²', '²', 1],
  ['1<sup>er</sup>', '1er', 'er', 1],
  ['4<sup>th</sup>', '4th', 'th', 1],
  ['M<sup>me</sup>', 'Mme', 'me', 1],
  ['x<sup>n+1</sup>', 'xⁿ⁺¹', 'ⁿ⁺¹', 1],
  ['x<sup>XYZ</sup>', 'xXYZ', 'XYZ', 1],
  ['H<sub>2</sub>O', 'H2O', '2', -1],
  ['v<sub>max</sub>', 'vmax', 'max', -1],
  ['CO₂', 'CO₂', '₂', -1],
  ['a<sub>β</sub>', 'aβ', 'β', -1],
] as const;

test.each(['Source Serif 4', 'EB Garamond', 'Inter', 'Libre Franklin', 'Spectral', 'Source Code Pro'])(
  'in %s, raised and lowered letters are those of the face or smaller ones off the baseline',
  async (family) => {
    for (const [written, text, part, direction] of positions) {
      const { runs } = await setText(`is ${written}, so`, `, family: ${family}`);
      expect(runs.map(runText).join('').trim()).toBe(`is ${text}, so`);
      const usual = await setText(`is ${text.normalize('NFKC')}, so`, `, family: ${family}`);
      const usualIds = new globalThis.Set(
        usual.runs.flatMap((run) => run.glyphs.map(({ id }) => `${run.face.key} ${id}`)),
      );
      const start = `is ${text}`.indexOf(part);
      const set = runs
        .flatMap((run) => run.glyphs.map((glyph) => ({ ...glyph, run })))
        .slice(start, start + part.length);
      expect(set.map((glyph) => glyph.text).join('')).toBe(part);
      for (const { id, offsetY, run } of set) {
        const isOwn = !usualIds.has(`${run.face.key} ${id}`);
        const isShifted = Math.sign(offsetY) === direction && run.size < 8;
        expect([written, isOwn || isShifted]).toEqual([written, true]);
      }
      // All of one sort: raised figures of the face are not beside smaller ones.
      expect(new globalThis.Set(set.map(({ run }) => run.size)).size).toBe(1);
    }
  },
);

test('no line ends between a letter and what is raised or lowered beside it', async () => {
  const words = positions.map(([written]) => `mmmmmm${written}nnnn`).join(' ');
  const { display } = await typesetPages(
    `name: A\ntheme: {name: gutter}\npage: {size: a5}\nsummary: ${JSON.stringify(`${words} ${words} ${words}`)}\n`,
  );
  const runs =
    display?.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'run' ? [item] : []))) ?? [];
  const lines = new Map<number, string>();
  for (const { y, run } of runs.slice(1)) lines.set(y, (lines.get(y) ?? '') + runText(run));
  expect(lines.size).toBeGreaterThan(5);
  for (const line of lines.values()) expect(line).toMatch(/^m{6}.*nnnn $/u);
});
