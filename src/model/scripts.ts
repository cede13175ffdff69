/**
 * A script that Latin faces seldom have, by its ISO 15924 code. `Kana` stands for both kinds of kana, and `Hani` also for
 * the punctuation and the full-width signs that Chinese, Japanese and Korean share.
 */
export type ScriptCode =
  | 'Arab'
  | 'Armn'
  | 'Beng'
  | 'Cher'
  | 'Deva'
  | 'Ethi'
  | 'Geor'
  | 'Gujr'
  | 'Guru'
  | 'Hang'
  | 'Hani'
  | 'Hebr'
  | 'Kana'
  | 'Khmr'
  | 'Knda'
  | 'Laoo'
  | 'Mlym'
  | 'Mymr'
  | 'Orya'
  | 'Sinh'
  | 'Syrc'
  | 'Taml'
  | 'Telu'
  | 'Thaa'
  | 'Thai'
  | 'Tibt';

/**
 * The blocks of each script, as ranges of a regular expression. Blocks hold the script's own punctuation and digits too, and
 * never change, unlike the properties of characters, which differ by the version of Node.
 */
const ranges: Readonly<Record<ScriptCode, string>> = {
  Cher: '\\u13a0-\\u13ff\\uab70-\\uabbf',
  Syrc: '\\u0700-\\u074f\\u0860-\\u086f',
  Thaa: '\\u0780-\\u07bf',
  Hebr: '\\u0590-\\u05ff\\ufb1d-\\ufb4f',
  Arab: '\\u0600-\\u06ff\\u0750-\\u077f\\u0870-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc',
  Armn: '\\u0530-\\u058f\\ufb13-\\ufb17',
  Geor: '\\u10a0-\\u10ff\\u1c90-\\u1cbf\\u2d00-\\u2d2f',
  Deva: '\\u0900-\\u097f\\ua8e0-\\ua8ff',
  Beng: '\\u0980-\\u09ff',
  Guru: '\\u0a00-\\u0a7f',
  Gujr: '\\u0a80-\\u0aff',
  Orya: '\\u0b00-\\u0b7f',
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
  Hani: '\\u2e80-\\u303f\\u3100-\\u312f\\u3190-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff65\\uffe0-\\uffe6\\u{20000}-\\u{3ffff}',
};

/** English names of the scripts; of those that only one language uses, the language. */
export const scriptNames: Readonly<Record<ScriptCode, string>> = {
  Arab: 'Arabic',
  Armn: 'Armenian',
  Beng: 'Bengali',
  Cher: 'Cherokee',
  Deva: 'Devanagari',
  Ethi: 'Ethiopic',
  Geor: 'Georgian',
  Gujr: 'Gujarati',
  Guru: 'Gurmukhi',
  Hang: 'Korean',
  Hani: 'Chinese',
  Hebr: 'Hebrew',
  Kana: 'Japanese',
  Khmr: 'Khmer',
  Knda: 'Kannada',
  Laoo: 'Lao',
  Mlym: 'Malayalam',
  Mymr: 'Myanmar',
  Orya: 'Oriya',
  Sinh: 'Sinhala',
  Syrc: 'Syriac',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Thaa: 'Thaana',
  Thai: 'Thai',
  Tibt: 'Tibetan',
};

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

/** Thai, Lao, Khmer and Burmese, which have no spaces between words, for a class of a regular expression with the flag `u`. */
export const southEastAsianScripts: string = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

/** All scripts without spaces between words, for such a class. */
export const unspacedScripts: string = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}${southEastAsianScripts}`;

/** A language whose forms of Chinese characters differ from those of the others, so that it has faces of its own. */
export type HanLanguage = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'zh-HK';

/** All languages with forms of their own. */
export const hanLanguages: readonly HanLanguage[] = ['ja', 'ko', 'zh-Hans', 'zh-Hant', 'zh-HK'];

/** Returns whose forms of Han characters a language uses, by its BCP 47 tag; `undefined` for languages without them. */
export function hanLanguageOf(tag: string): HanLanguage | undefined {
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  if (language === 'ja' || language === 'ko') return language;
  if (language !== 'zh' && language !== 'yue') return undefined;
  if (subtags.includes('hans')) return 'zh-Hans';
  if (subtags.includes('hk') || subtags.includes('mo')) return 'zh-HK';
  if (language === 'yue') return 'zh-HK';
  return subtags.includes('hant') || subtags.includes('tw') ? 'zh-Hant' : 'zh-Hans';
}

/** Characters that only one of the two ways to write Chinese has. */
const simplified =
  /[们个会时学发经过对业务开设计员负责项国际处术软级专组类实为产与东书长门问间关电张陈杨刘赵吴]/gu;
const traditional =
  /[們個會時學發經過對業務開設計員負責項國際處術軟級專組類實為產與東書長門問間關電張陳楊劉趙吳]/gu;

/** Returns which way to write Chinese a text uses: the one with more characters of its own, else the simplified one. */
export function chineseOf(text: string): 'zh-Hans' | 'zh-Hant' {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Returns whose forms of Chinese characters a text has: those of its language, else those that the text tells by its kana, its
 * Hangul, or characters that only one way to write Chinese has. `undefined` if nothing tells.
 */
export function hanLanguageIn(text: string, tag: string): HanLanguage | undefined {
  const language = hanLanguageOf(tag);
  if (language !== undefined || !hasOtherScript(text)) return language;
  if (hasScript(text, 'Kana')) return 'ja';
  if (hasScript(text, 'Hang')) return 'ko';
  return text.search(simplified) === -1 && text.search(traditional) === -1 ? undefined : chineseOf(text);
}
