import { baseOf, clustersOf, ownPositionOf, setUnitsOf } from '../../fonts/clusters.ts';
import { coversCluster } from '../../fonts/font-book.ts';
import { directionControls, rightToLeftLetter } from '../../model/direction.ts';
import type { Face, FaceQuery } from '../../model/face.ts';
import { type Place, problem } from '../../model/problem.ts';
import type { TextPosition } from '../../model/rich-text.ts';
import { hanLanguageIn } from '../../model/scripts.ts';
import { ideographBesideMark } from './ideographs.ts';
import type { InlinePart, Shaping } from './shaping.ts';
import type { SettableInline } from './text-run.ts';

/** Successive characters of one face. */
export interface FaceRun extends FaceOfText {
  /** Offset of the text in the word of its part, or else in its part. */
  readonly offset: number;
}

/** Characters, and the face that sets them. */
interface FaceOfText {
  readonly text: string;
  readonly face: Face;
  /** True for one character that no face has. */
  readonly isMissing?: boolean | undefined;
  /** Position of characters such as ⁶ that the face has only on the baseline. Default: that of their style. */
  readonly position?: TextPosition | undefined;
}

const asciiOnly = /^[\x21-\x7e]+$/u;

/**
 * Divides a part of a word into runs of one face. The letters of a word have one face, and so have raised figures beside each
 * other. Reports the characters that are not set in the face of their style. Leaves out those that no face has, unless
 * `shaping.showsMissing`.
 */
export function faceRunsOf(part: InlinePart, shaping: Shaping): readonly FaceRun[] {
  const { style } = part.inline;
  const styleFace = shaping.book.face(style);
  const { text, offset } = part.word ?? { text: part.text, offset: 0 };
  if (asciiOnly.test(text) && styleFace.coversAscii) return [{ text: part.text, face: styleFace, offset }];
  const runs: FaceRun[] = [];
  let at = 0;
  for (const unit of unitsOf(text)) {
    const [from, to] = [Math.max(at, offset), Math.min(at + unit.length, offset + part.text.length)];
    at += unit.length;
    if (from >= to) continue;
    const start = part.start + from - offset;
    const ideograph = ideographBesideMark(part.inline.text, start, start + to - from, style.language);
    const ideographFace = ideograph && shaping.book.faceFor(style, ideograph);
    if (ideographFace && isSet(unit, ideographFace)) {
      add(runs, { text: text.slice(from, to), face: ideographFace, offset: from });
      continue;
    }
    const place = placeIn(part, start);
    const inPart = { unit, text: text.slice(from, to), part, place };
    for (const run of faceRunsOfUnit(inPart, styleFace, shaping)) add(runs, { ...run, offset: from });
  }
  return runs;
}

/** Splits a text into what has to be in one face: words, and raised or lowered figures beside each other. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const unit of setUnitsOf(text)) {
    const last = units.at(-1);
    const position = ownPositionOf(unit);
    if (last !== undefined && position !== undefined && ownPositionOf(last.charAt(0)) === position)
      units[units.length - 1] = last + unit;
    else units.push(unit);
  }
  return units;
}

/** True if a face has every character of a text as it is. */
function isSet(text: string, face: Face): boolean {
  return Array.from(text).every((character) => face.covers(character.codePointAt(0) ?? 0));
}

function placeIn({ inline: { place } }: InlinePart, offset: number): Place | undefined {
  return place && { ...place, column: place.column + offset };
}

/** Characters that have to be in one face, as far as they are in a part. */
interface PartOfUnit {
  readonly unit: string;
  /** The characters in the part. */
  readonly text: string;
  readonly part: InlinePart;
  /** Position of the first of them. */
  readonly place: Place | undefined;
}

function faceRunsOfUnit(
  { unit, text, part, place }: PartOfUnit,
  styleFace: Face,
  shaping: Shaping,
): readonly FaceOfText[] {
  const position = ownPositionOf(unit.charAt(0));
  if (position !== undefined && !isSet(unit, styleFace)) {
    const base = Array.from(unit, baseOf).join('');
    if (isSet(base, styleFace)) return [{ text, face: styleFace, position }];
  }
  const clusters = placedClusters(text, place);
  const face = shaping.book.faceFor(queryOf(part.inline), unit);
  if (face === undefined || clustersOf(unit).length === 1)
    return clusters.flatMap((cluster) => faceRunOfCluster(cluster, styleFace, part, shaping));
  if (face !== styleFace) reportWord(clusters, face, styleFace, part, shaping);
  return [{ text, face }];
}

/** Returns the face that an inline asks for, with the language whose forms its Chinese characters have. */
function queryOf({ style, text }: InlinePart['inline']): FaceQuery {
  const language = hanLanguageIn(text, style.language);
  return language === undefined ? style : { ...style, language };
}

/** A character with its marks, and its position. */
interface PlacedCluster {
  readonly text: string;
  readonly place: Place | undefined;
}

function placedClusters(text: string, place: Place | undefined): readonly PlacedCluster[] {
  let offset = 0;
  return clustersOf(text).map((cluster) => {
    const at = place && { ...place, column: place.column + offset, length: cluster.length };
    offset += cluster.length;
    return { text: cluster, place: at };
  });
}

/** Reports the letters for which a word is set in another face: those that the face of its style lacks, or cannot put marks on. */
function reportWord(
  clusters: readonly PlacedCluster[],
  face: Face,
  styleFace: Face,
  { inline }: InlinePart,
  shaping: Shaping,
): void {
  const { family } = inline.style;
  const isLacked = ({ text }: PlacedCluster): boolean => !coversCluster(styleFace, text);
  const isCause = clusters.some(isLacked) ? isLacked : ({ text }: PlacedCluster) => /\p{M}/u.test(text);
  for (const { text, place } of clusters.filter(isCause)) shaping.fellBack({ text, family, face, place });
}

const privateUse = /\p{Co}/u;

function faceRunOfCluster(
  { text: cluster, place }: PlacedCluster,
  styleFace: Face,
  { inline }: InlinePart,
  shaping: Shaping,
): readonly FaceOfText[] {
  const { style } = inline;
  const face = shaping.book.faceFor(queryOf(inline), cluster);
  if (face !== styleFace) shaping.fellBack({ text: cluster, family: style.family, face, place });
  if (face && privateUse.test(cluster))
    shaping.report(
      problem(
        'private-use-character',
        `${characterName(cluster)} is a private-use character. It is drawn, but copied as U+FFFD.`,
        { place, hint: 'Use a word or a standard character instead.' },
      ),
    );
  if (face === undefined)
    return shaping.showsMissing ? [{ text: cluster, face: styleFace, isMissing: true }] : [];
  return [{ text: cluster, face }];
}

/** Adds a run, or joins it to the last one if both are alike. */
function add(runs: FaceRun[], run: FaceRun): void {
  const last = runs.at(-1);
  const isAlike =
    last !== undefined &&
    last.face === run.face &&
    last.position === run.position &&
    !last.isMissing &&
    !run.isMissing;
  if (isAlike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/** Names a character with its code points, as in `“漢” (U+6F22)`. */
export function characterName(cluster: string): string {
  const codes = Array.from(cluster, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `“${cluster}” (${codes.join(' ')})`;
}

/** Letters of a script that is written from right to left, with their marks. */
const rightToLeftWord = new RegExp(`(?:${rightToLeftLetter.source}\\p{M}*)+`, 'u');

/** Returns the first word of a text in a script that is written from right to left. */
export function rightToLeftWordIn(text: string): string | undefined {
  return rightToLeftWord.exec(text.replaceAll(directionControls, ''))?.[0];
}

/**
 * Returns a shaping that sets all of a paragraph in the face of its script, as far as that has the characters: spaces, digits
 * and Latin words too. Programs that extract text put a line from right to left in order only if it is in one font.
 */
export function inFaceOfScript(inlines: readonly SettableInline[], shaping: Shaping): Shaping {
  const text = inlines.map((inline) => inline.text ?? '').join(' ');
  const sample = rightToLeftWordIn(text) ?? shaping.sample;
  if (sample === undefined) return shaping;
  const { book } = shaping;
  // Code stays in its own face.
  const ofScript = (query: FaceQuery): Face | undefined =>
    book.face(query).kind === 'mono' ? undefined : book.faceFor(query, sample);
  return {
    ...shaping,
    sample,
    book: {
      face: (query) => ofScript(query) ?? book.face(query),
      faceFor: (query, unit) => {
        const face = ofScript(query);
        const hasAll =
          face !== undefined && clustersOf(unit).every((cluster) => coversCluster(face, cluster));
        return hasAll ? face : book.faceFor(query, unit);
      },
    },
  };
}
