import { bundledFaces } from '../fonts/bundled.ts';
import type { Face } from '../model/face.ts';
import type { SubstitutedCharacter } from '../model/layout-report.ts';
import { byPosition, type Place, type Problem, type ProblemCode, problem } from '../model/problem.ts';
import { hasScript, type ScriptCode, scriptNames, scriptsOf } from '../model/scripts.ts';
import { characterName } from './inline/face-runs.ts';

/** Collects substituted characters, each place once: paragraphs are laid out in several forms. */
export class SubstitutedCharacters {
  readonly #characters = new Map<string, SubstitutedCharacter>();

  /** In the order in which they were found. */
  get all(): readonly SubstitutedCharacter[] {
    return [...this.#characters.values()];
  }

  /** The face of each character that has one. */
  get fallbacks(): ReadonlyMap<string, Face> {
    return new Map(this.all.flatMap(({ text, face }) => (face ? [[text, face] as const] : [])));
  }

  readonly add = (character: SubstitutedCharacter): void => {
    const { text, family, place } = character;
    const where = place ? `${place.line}:${place.column}` : family;
    this.#characters.set(`${text} ${where} ${place?.file ?? ''}`, character);
  };
}

/** Codes of the problems that `substitutionProblems` returns. */
const substitutionCodes: ReadonlySet<ProblemCode> = new Set(['missing-glyph', 'fallback-font']);

/** True for a problem that `substitutionProblems` returns. */
export function isAboutSubstitution({ code }: Problem): boolean {
  return substitutionCodes.has(code);
}

/**
 * Returns the problems with substituted characters, one for each cause: a script that no font has, or a family that lacks
 * letters. Each is at the first of its characters. Symbols in a font of their own are no problem.
 */
export function substitutionProblems(characters: readonly SubstitutedCharacter[]): readonly Problem[] {
  const groups = new Map<string, SubstitutedCharacter[]>();
  let lastScript: string | undefined;
  for (const character of characters) {
    const isLeftOut = character.face === undefined;
    // Punctuation belongs to the script that it is used with.
    const isPunctuation = isLeftOut && /^\p{P}/u.test(character.text);
    const cause = isPunctuation && lastScript !== undefined ? lastScript : causeOf(character);
    if (cause === undefined) continue;
    if (isLeftOut) lastScript = cause;
    const group = groups.get(cause) ?? [];
    group.push(character);
    groups.set(cause, group);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const place = firstPlace(group);
    if (first.face !== undefined) return [fallbackProblem(group, first.family, first.face, place)];
    return [leftOutProblem(group, first, place)];
  });
}

/** Returns a name that characters with the same cause share. `undefined` if the user need not know. */
function causeOf({ text, family, face, advice = '' }: SubstitutedCharacter): string | undefined {
  if (face === undefined) return `${scriptOf(text).name}\n${advice}`;
  const isExpected = !/\p{L}|\p{Mn}(?<![\ufe00-\ufe0f])/u.test(text) || !bundledFamilies.has(face.family);
  return isExpected ? undefined : `${family}\n${face.family}`;
}

const bundledFamilies: ReadonlySet<string> = new Set(bundledFaces.map(({ family }) => family));

/** Characters that a message shows. */
const shownCharacters = 5;

function leftOutProblem(
  group: readonly SubstitutedCharacter[],
  { text: first, advice }: SubstitutedCharacter,
  place: Place | undefined,
): Problem {
  const { name, font } = scriptOf(group.find(({ text }) => hasScript(text, 'Kana'))?.text ?? first);
  const isOne = group.length === 1;
  const subject = isOne
    ? `The character ${characterName(first)} is left out`
    : `${group.length} ${name} are left out (${shown(group)})`;
  const them = isOne ? 'it' : 'them';
  const example = `\`fonts: [{family: ${font}, regular: fonts/${font.replaceAll(' ', '')}-Regular.ttf}]\``;
  return problem('missing-glyph', `${subject}: no font has ${them}.`, {
    severity: 'error',
    place,
    hint:
      advice ??
      `Add a font file that has ${them} under \`fonts:\`, as in ${example}${font === emojiFont ? ', or use words' : ''}.`,
    missing: 'text',
  });
}

function fallbackProblem(
  group: readonly SubstitutedCharacter[],
  family: string,
  face: Face,
  place: Place | undefined,
): Problem {
  const message = `“${family}” does not have ${shown(group)}. Words with such letters are set in “${face.family}”.`;
  const hint = `Choose a family that has them, such as \`theme: {family: ${face.family}}\`.`;
  return problem('fallback-font', message, { place, hint });
}

function shown(group: readonly SubstitutedCharacter[]): string {
  const different = [...new Set(group.map(({ text }) => text))];
  const listed = different.slice(0, shownCharacters).join(' ');
  return different.length > shownCharacters ? `${listed} …` : listed;
}

/** Returns the place of the first character in the file, with those that follow it directly. */
function firstPlace(group: readonly SubstitutedCharacter[]): Place | undefined {
  const places = group.flatMap(({ place }) => (place ? [place] : []));
  const sorted = places
    .map((place) => problem('missing-glyph', '', { place }))
    .toSorted(byPosition)
    .flatMap(({ place }) => (place ? [place] : []));
  const [first, ...others] = sorted;
  if (first === undefined) return undefined;
  let { length } = first;
  for (const { file, line, column, length: more } of others) {
    if (file !== first.file || line !== first.line || column !== first.column + length) break;
    length += more;
  }
  return { ...first, length };
}

/** Characters that belong together, and a font that has them. */
interface Script {
  readonly name: string;
  readonly font: string;
}

const emojiFont = 'Noto Emoji';

const hanName = 'Chinese or Japanese characters';

/** Scripts whose fonts of the Noto project are not called Noto Serif and the name of the script. */
const namedScripts: Readonly<Partial<Record<ScriptCode, Script>>> = {
  Kana: { name: hanName, font: 'Noto Serif JP' },
  Hani: { name: hanName, font: 'Noto Serif SC' },
  Hang: { name: 'Korean characters', font: 'Noto Serif KR' },
  Arab: { name: 'Arabic characters', font: 'Noto Naskh Arabic' },
  Syrc: { name: 'Syriac characters', font: 'Noto Sans Syriac' },
  Thaa: { name: 'Thaana characters', font: 'Noto Sans Thaana' },
  Cher: { name: 'Cherokee characters', font: 'Noto Sans Cherokee' },
  Orya: { name: 'Oriya characters', font: 'Noto Sans Oriya' },
};

/** What belongs to none of the scripts with a code. */
const otherScripts: readonly (readonly [pattern: RegExp, script: Script])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, { name: 'emoji', font: emojiFont }],
  [/[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u, { name: 'letters', font: 'Noto Sans' }],
  [/\p{L}/u, { name: 'letters of other scripts', font: 'Noto Sans' }],
];

const ofOtherKinds: Script = { name: 'characters', font: 'Noto Sans Symbols' };

function scriptOf(text: string): Script {
  const [code] = scriptsOf(text);
  const script = code && scriptNames[code];
  if (code !== undefined)
    return namedScripts[code] ?? { name: `${script} characters`, font: `Noto Serif ${script}` };
  return otherScripts.find(([pattern]) => pattern.test(text))?.[1] ?? ofOtherKinds;
}
