import type { SourceScalar } from '../model/source.ts';
import type { ReadContext } from './read-context.ts';

/** Ligatures and forms of letters that old encodings had as characters: ﬁ, ﬀ, ﬓ, ﻼ. Source: Unicode, U+FB00 and U+FE70. */
const ligatures = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdc7\ufe70-\ufefc]/u;

/** Bold, italic and other letters for formulas, which some people use for emphasis. Source: Unicode, U+1D400. */
const formulaLetters = /[\u{1d400}-\u{1d7ff}]/u;

/** Letters and figures as wide as ideographs. */
const wideLetters = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;

const forms = new RegExp(`(?:${ligatures.source}|${formulaLetters.source})`, 'gu');
const formsAndWideLetters = new RegExp(`(?:${forms.source}|${wideLetters.source})`, 'gu');
const ideographs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * Replaces forms of letters by the letters, which programs and screen readers know. Letters as wide as ideographs are kept
 * beside ideographs. Reports letters for formulas as `unsupported-markup`, once.
 */
export function withoutPresentationForms(scalar: SourceScalar, context: ReadContext): SourceScalar {
  const { text } = scalar;
  const pattern = ideographs.test(text) ? forms : formsAndWideLetters;
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return scalar;
  reportFormulaLetters(scalar, context);
  const origins: number[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: form, index } of found) {
    for (let offset = from; offset < index; offset += 1) origins.push(offset);
    const letters = form.normalize('NFKC');
    // The letters of a ligature count as neighbours, so that they are set as one again.
    for (let offset = 0; offset < letters.length; offset += 1) origins.push(index + offset);
    plain += text.slice(from, index) + letters;
    from = index + form.length;
  }
  for (let offset = from; offset < text.length; offset += 1) origins.push(offset);
  plain += text.slice(from);
  return { ...scalar, text: plain, placeAt: (offset) => scalar.placeAt(origins[offset] ?? text.length) };
}

function reportFormulaLetters(scalar: SourceScalar, { problems }: ReadContext): void {
  const [found] = scalar.text.matchAll(new RegExp(`${formulaLetters.source}+`, 'gu'));
  if (found === undefined) return;
  const plain = found[0].normalize('NFKC');
  const message = `“${found[0]}” is written with letters for formulas. It is printed as “${plain}”.`;
  const place = { ...scalar.placeAt(found.index), length: found[0].length };
  problems.warn(
    'unsupported-markup',
    message,
    place,
    `Write \`**${plain}**\` for bold, \`*${plain}*\` for italics.`,
  );
}
