import { rightToLeftScripts } from '../model/direction.ts';
import type { SourceScalar } from '../model/source.ts';
import type { ReadContext } from './read-context.ts';

/** Controls, directional overrides and tags: invisible, and able to hide or reorder text. They are removed. */
const removed =
  /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Invisible characters that belong to words in some scripts: reported, but kept. */
const reportedOnly =
  /[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200c-\u200f\u2061-\u2064\u206a-\u206f\u3164\uffa0]/u;

const suspects = new RegExp(`${removed.source}|${reportedOnly.source}`, 'gu');

/** A joiner between emoji makes one emoji of them. It is not reported. */
const emojiJoiners =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

/** A joiner or non-joiner in a word of a script that has them, such as Persian or Hindi. It is not reported. */
const wordJoiners = /(?<=[^\P{L}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]\p{M}*)[\u200c\u200d]/gu;

/** Marks that put text of both directions in order. They are not reported beside letters from right to left. */
const directionMarks = /[\u061c\u200e\u200f]/gu;
const rightToLeftScript = new RegExp(`[${rightToLeftScripts}]`, 'u');

const names: ReadonlyMap<number, string> = new Map([
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0xfeff, 'byte order mark'],
]);

/**
 * Removes invisible characters that can deceive. Reports each kind once per scalar as `invisible-character`. Keeps
 * spaces, hyphens and breaks that control layout, without a report.
 */
export function cleanCharacters(scalar: SourceScalar, context: ReadContext): SourceScalar {
  const { text } = scalar;
  const found = [...text.matchAll(suspects)];
  if (found.length === 0) return scalar;
  const usual = rightToLeftScript.test(text)
    ? [emojiJoiners, wordJoiners, directionMarks]
    : [emojiJoiners, wordJoiners];
  const kept = new Set(usual.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index)));
  return withoutSuspects(
    scalar,
    found.filter(({ index }) => !kept.has(index)),
    context,
  );
}

/** Removes the characters found in a text that can deceive. Reports each kind once. */
function withoutSuspects(
  scalar: SourceScalar,
  found: readonly RegExpExecArray[],
  context: ReadContext,
): SourceScalar {
  const reported = new Set<string>();
  const cuts: { readonly at: number; readonly length: number }[] = [];
  for (const { 0: character, index } of found) {
    const isRemoved = removed.test(character);
    if (isRemoved) cuts.push({ at: index, length: character.length });
    // A message written in tag characters is reported once.
    const kind = isTag(character) ? 'tag' : character;
    if (reported.has(kind)) continue;
    reported.add(kind);
    const message = `${described(character)} is an invisible character.${isRemoved ? ' It is left out.' : ''}`;
    context.problems.warn('invisible-character', message, {
      ...scalar.placeAt(index),
      length: character.length,
    });
  }
  return cuts.length === 0 ? scalar : withoutCuts(scalar, cuts);
}

function isTag(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0xe0000;
}

function described(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const name = isTag(character) ? 'tag' : codePoint < 0xa0 ? 'control' : names.get(codePoint);
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}${name ? ` (${name})` : ''}`;
}

function withoutCuts(
  scalar: SourceScalar,
  cuts: readonly { readonly at: number; readonly length: number }[],
): SourceScalar {
  const origins: number[] = [];
  let text = '';
  let from = 0;
  for (const { at, length } of [...cuts, { at: scalar.text.length, length: 0 }]) {
    for (let offset = from; offset < at; offset += 1) origins.push(offset);
    text += scalar.text.slice(from, at);
    from = at + length;
  }
  return { ...scalar, text, placeAt: (offset) => scalar.placeAt(origins[offset] ?? scalar.text.length) };
}

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
