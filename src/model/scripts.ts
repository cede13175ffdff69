/** A script that Latin faces seldom have, by its ISO 15924 code; `Kana` stands for both kinds of kana. */
export type ScriptCode = keyof typeof ranges;

/**
 * The blocks of each script, as ranges of a regular expression. Blocks hold the script's own punctuation and digits too, and
 * never change, unlike the properties of characters, which differ by the version of Node.
 */
const ranges = {
  Hebr: '\\u0590-\\u05ff\\ufb1d-\\ufb4f',
  Arab: '\\u0600-\\u06ff\\u0750-\\u077f\\u0870-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc',
  Armn: '\\u0530-\\u058f\\ufb13-\\ufb17',
  Geor: '\\u10a0-\\u10ff\\u1c90-\\u1cbf\\u2d00-\\u2d2f',
  Deva: '\\u0900-\\u097f\\ua8e0-\\ua8ff',
  Beng: '\\u0980-\\u09ff',
  Guru: '\\u0a00-\\u0a7f',
  Gujr: '\\u0a80-\\u0aff',
  Taml: '\\u0b80-\\u0bff',
  Telu: '\\u0c00-\\u0c7f',
  Knda: '\\u0c80-\\u0cff',
  Mlym: '\\u0d00-\\u0d7f',
  Sinh: '\\u0d80-\\u0dff',
  Thai: '\\u0e01-\\u0e3a\\u0e40-\\u0e7f',
  Laoo: '\\u0e80-\\u0eff',
  Tibt: '\\u0f00-\\u0fff',
  Mymr: '\\u1000-\\u109f\\ua9e0-\\ua9ff\\uaa60-\\uaa7f',
  Khmr: '\\u1780-\\u17ff\\u19e0-\\u19ff',
  Ethi: '\\u1200-\\u139f\\u2d80-\\u2ddf\\uab00-\\uab2f',
  Hang: '\\u1100-\\u11ff\\u3130-\\u318f\\ua960-\\ua97f\\uac00-\\ud7ff',
  Kana: '\\u3040-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff9f',
  Hani: '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}',
} as const;

/** The scripts in the order of the table, each with what stands for one of its characters in a regular expression. */
export const scriptClasses: readonly (readonly [code: ScriptCode, characters: string])[] = (
  Object.keys(ranges) as ScriptCode[]
).map((code) => [code, `[${ranges[code]}]`]);

const patterns: ReadonlyMap<ScriptCode, RegExp> = new Map(
  scriptClasses.map(([code, characters]) => [code, new RegExp(characters, 'u')]),
);
const anyScript = new RegExp(scriptClasses.map(([, characters]) => characters).join('|'), 'u');

/** True if a text has a character of one of the scripts. */
export function hasOtherScript(text: string): boolean {
  return anyScript.test(text);
}

/** True if a text has a character of a script. */
export function hasScript(text: string, code: ScriptCode): boolean {
  return patterns.get(code)?.test(text) ?? false;
}

/** The scripts that a text has characters of, in the order of the table. */
export function scriptsOf(text: string): readonly ScriptCode[] {
  return hasOtherScript(text)
    ? Array.from(patterns).flatMap(([code, pattern]) => (pattern.test(text) ? code : []))
    : [];
}
