import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import type { MarkedSequence } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isName, isOfKind, nameOf, numberOf, type PdfValue, textOf } from './pdf-value.ts';
import type { TreeElement } from './structure-tree.ts';
import { toUnicodeMap } from './to-unicode-map.ts';

/** A font and the codes that pages show in it. */
interface UsedFont {
  readonly name: string;
  readonly dictionary: PdfValue;
  readonly descendant: PdfValue | undefined;
  readonly codes: Set<number>;
  /** Codes shown outside of any ActualText. */
  readonly bareCodes: Set<number>;
}

/** Largest allowed difference between a width in the file and in the font program, in thousandths of an em. */
const widthTolerance = 1;
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;
const forbiddenText = /[\0\ufeff\ufffe]/u;
const loneSurrogate = /\p{Surrogate}/u;

/** Checks that fonts are embedded, have correct widths, and map every code to text. */
export function* fontFailures(checked: CheckedFile): Generator<Failure> {
  for (const font of usedFonts(checked)) {
    if (!isName(checked.file.at(font.dictionary, 'Subtype'), 'Type0')) {
      yield* broken('own-simple-font', font.name);
      if (checked.file.at(font.dictionary, 'FontDescriptor') === undefined)
        yield* broken('u7.21.4.1-1 a6.2.11.4.1-1', `${font.name} is not embedded`);
      continue;
    }
    yield* encodingFailures(checked.file, font);
    yield* programFailures(checked.file, font);
    yield* textFailures(checked.file, font);
  }
}

function usedFonts({ file, pages, tree }: CheckedFile): readonly UsedFont[] {
  const fonts = new Map<PdfValue, UsedFont>();
  for (const { number, dictionary: page, content } of pages) {
    const replaced = replacedSequences(tree.elements, number);
    for (const { kind, font: name, codes, sequences } of content.painted) {
      const dictionary = file.at(page, 'Resources', 'Font', name);
      if (kind !== 'text' || dictionary === undefined) continue;
      const [descendant] = file.list(file.at(dictionary, 'DescendantFonts'));
      const font = fonts.get(dictionary) ?? {
        name: nameOf(file.at(dictionary, 'BaseFont')) ?? name,
        dictionary,
        descendant: file.resolve(descendant),
        codes: new Set<number>(),
        bareCodes: new Set<number>(),
      };
      fonts.set(dictionary, font);
      const isReplaced = sequences.some(
        (sequence) => hasActualText(sequence) || replaced.has(sequence.mcid ?? -1),
      );
      for (const code of codes) {
        font.codes.add(code);
        if (!isReplaced) font.bareCodes.add(code);
      }
    }
  }
  return [...fonts.values()];
}

function hasActualText({ properties }: MarkedSequence): boolean {
  return textOf(properties.get('ActualText')) !== undefined;
}

/** Returns the sequences of a page whose element has `ActualText`. */
function replacedSequences(elements: readonly TreeElement[], page: number): ReadonlySet<number> {
  return new Set(
    elements
      .filter(({ entries }) => textOf(entries.get('ActualText')) !== undefined)
      .flatMap(({ children }) =>
        children.flatMap((child) => (child.kind === 'content' && child.page === page ? child.mcid : [])),
      ),
  );
}

function* encodingFailures(file: PdfFile, { name, dictionary, descendant }: UsedFont): Generator<Failure> {
  if (!isName(file.at(dictionary, 'Encoding'), 'Identity-H')) yield* broken('own-encoding', name);
  for (const key of ['Type', 'BaseFont'])
    if (file.at(descendant, key) === undefined) yield* broken('own-font', `${name} without ${key}`);
  if (textOf(file.at(descendant, 'CIDSystemInfo', 'Ordering')) === undefined)
    yield* broken('own-font', `${name} without CIDSystemInfo`);
}

function* programFailures(file: PdfFile, font: UsedFont): Generator<Failure> {
  const { name, descendant, codes } = font;
  const descriptor = file.at(descendant, 'FontDescriptor');
  const key = file.at(descriptor, 'FontFile2') === undefined ? 'FontFile3' : 'FontFile2';
  const bytes = file.content(file.at(descriptor, key));
  if (codes.has(0)) yield* broken('u7.21.8-1 a6.2.11.8-1', `code 0 of ${name}`);
  if (bytes === undefined) {
    yield* broken('u7.21.4.1-1 a6.2.11.4.1-1', `${name} is not embedded`);
    return;
  }
  const mapping = file.at(descendant, 'CIDToGIDMap');
  const isTrueType = isName(file.at(descendant, 'Subtype'), 'CIDFontType2');
  if (isTrueType && mapping === undefined) {
    yield* broken('u7.21.3.2-1 a6.2.11.3.2-1', `${name} without CIDToGIDMap`);
    return;
  }
  const program = fontProgram(bytes, key);
  const map = file.content(mapping);
  const glyphOf = (code: number): number | undefined =>
    map ? (map[2 * code] ?? 0) * 256 + (map[2 * code + 1] ?? 0) : program.glyphOf(code);
  const widths = widthsOf(file, descendant);
  for (const code of codes) {
    const glyph = glyphOf(code);
    const where = `code ${code} of ${name}`;
    if (glyph === undefined || glyph >= program.glyphCount)
      yield* broken('u7.21.4.1-2 a6.2.11.4.1-2 u7.21.8-1 a6.2.11.8-1', `no glyph for ${where}`);
    else if (glyph === 0 && code !== 0) yield* broken('own-notdef', where);
    const written = widths.get(code) ?? defaultWidth(file, descendant);
    const difference = written - program.widthOf(glyph ?? 0);
    if (Math.abs(difference) > widthTolerance)
      yield* broken('u7.21.5-1 a6.2.11.5-1', `${where} differs by ${difference.toFixed(2)}`);
  }
  yield* listedGlyphsFailures(file, file.at(descriptor, 'CIDSet'), program, name);
}

/** `W` holds `first [width …]` and `first last width`. Source: ISO 32000-1, 9.7.4.3. */
function widthsOf(file: PdfFile, descendant: PdfValue | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const written = file.list(file.at(descendant, 'W')).map((each) => file.resolve(each));
  for (let at = 0; at < written.length; ) {
    const first = Number(written[at]);
    const second = written[at + 1];
    if (isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(first + index, Number(width));
      at += 2;
      continue;
    }
    for (let code = first; code <= Number(second); code += 1) widths.set(code, Number(written[at + 2]));
    at += 3;
  }
  return widths;
}

function defaultWidth(file: PdfFile, descendant: PdfValue | undefined): number {
  return numberOf(file.at(descendant, 'DW')) ?? 1000;
}

/** Checks that a CIDSet, if present, contains every glyph of the program. */
function* listedGlyphsFailures(
  file: PdfFile,
  written: PdfValue | undefined,
  { glyphCount }: FontProgram,
  name: string,
): Generator<Failure> {
  if (!isOfKind(written, 'stream')) return;
  const bits = file.content(written) ?? new Uint8Array();
  const isListed = (glyph: number): boolean => ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    if (isListed(glyph)) continue;
    yield* broken('u7.21.4.2-2 a6.2.11.4.2-2', `CIDSet of ${name} without ${glyph}`);
    return;
  }
}

function* textFailures(file: PdfFile, { name, dictionary, codes, bareCodes }: UsedFont): Generator<Failure> {
  const map = file.content(file.at(dictionary, 'ToUnicode'));
  const texts = map ? toUnicodeMap(map) : new Map<number, string>();
  for (const code of codes) {
    const text = texts.get(code);
    const where = `code ${code} of ${name}`;
    if (text === undefined) {
      yield* broken('u7.21.7-1 a6.2.11.7.2-1', `no text for ${where}`);
      continue;
    }
    if (text === '') yield* broken('own-empty-text', where);
    if (forbiddenText.test(text)) yield* broken('u7.21.7-2 a6.2.11.7.2-2', where);
    if (loneSurrogate.test(text) || /\uffff/u.test(text)) yield* broken('own-surrogate', where);
    if (privateUse.test(text) && bareCodes.has(code))
      yield* broken('a6.2.11.7.3-1', `a private character for ${where}`);
  }
}
