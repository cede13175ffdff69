import type { Face } from '../model/face.ts';

/** White space, no-break hyphens and invisible controls: layout's business, no glyph is asked for them. */
const withoutGlyph = /[\s\u2011\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The different characters of a text, each with its marks. */
export function graphemesOf(text: string): readonly string[] {
  return [...new Set(text.match(/\P{M}\p{M}*|\p{M}+/gu))];
}

/** A text without the printable ascii in it that no mark follows. */
export function withoutAscii(text: string): string {
  return text.replace(/[ -~]+(?!\p{M})/gu, '');
}

/** Whether a face has all glyphs for a character with its marks, as written, composed or decomposed. */
export function isSetBy(face: Face, cluster: string): boolean {
  return (
    hasAll(face, cluster) || hasAll(face, cluster.normalize('NFC')) || hasAll(face, cluster.normalize('NFD'))
  );
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.covers(character.codePointAt(0) ?? 0) && !withoutGlyph.test(character)) return false;
  }
  return true;
}
