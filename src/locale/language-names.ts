import { parseLanguageTag } from '../model/language-tag.ts';

/** Names of languages, as files select them, in lower case: the English name first, then their own. */
const namesByTag: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['de', 'german deutsch'],
  ['fr', 'french français francais'],
  ['es', 'spanish español espanol castellano'],
  ['pt', 'portuguese português portugues'],
  ['ar', 'arabic العربية عربي'],
  ['bg', 'bulgarian български'],
  ['ca', 'catalan català'],
  ['cs', 'czech čeština česky'],
  ['da', 'danish dansk'],
  ['el', 'greek ελληνικά'],
  ['fa', 'persian farsi فارسی'],
  ['fi', 'finnish suomi'],
  ['he', 'hebrew עברית'],
  ['hi', 'hindi हिन्दी हिंदी'],
  ['hu', 'hungarian magyar'],
  ['id', 'indonesian indonesia bahasa_indonesia'],
  ['it', 'italian italiano'],
  ['ja', 'japanese 日本語'],
  ['ko', 'korean 한국어'],
  ['nb', 'norwegian_bokmål norwegian norsk bokmål'],
  ['nl', 'dutch nederlands'],
  ['nn', 'norwegian_nynorsk nynorsk'],
  ['pl', 'polish polski'],
  ['ro', 'romanian română'],
  ['ru', 'russian русский'],
  ['sk', 'slovak slovenčina'],
  ['sr', 'serbian српски srpski'],
  ['sv', 'swedish svenska'],
  ['th', 'thai ไทย ภาษาไทย'],
  ['tr', 'turkish türkçe'],
  ['uk', 'ukrainian українська'],
  ['vi', 'vietnamese tiếng_việt'],
  ['zh', 'mandarin_chinese chinese mandarin 中文 汉语'],
]);

/** Further languages. Their tags of two letters are other words or abbreviations, too: `is`, `my`, `hr`. */
const furtherNames: ReadonlyMap<string, string> = new Map([
  ['af', 'afrikaans'],
  ['am', 'amharic አማርኛ'],
  ['az', 'azerbaijani azeri azərbaycanca azərbaycan_dili'],
  ['be', 'belarusian беларуская'],
  ['bn', 'bengali bangla বাংলা'],
  ['bs', 'bosnian bosanski'],
  ['cy', 'welsh cymraeg'],
  ['et', 'estonian eesti'],
  ['eu', 'basque euskara'],
  ['fil', 'filipino tagalog'],
  ['fo', 'faroese føroyskt'],
  ['ga', 'irish gaeilge'],
  ['gl', 'galician galego'],
  ['gu', 'gujarati ગુજરાતી'],
  ['hr', 'croatian hrvatski'],
  ['hy', 'armenian հայերեն'],
  ['is', 'icelandic íslenska'],
  ['ka', 'georgian ქართული'],
  ['kk', 'kazakh қазақша қазақ_тілі'],
  ['km', 'khmer ខ្មែរ'],
  ['kn', 'kannada ಕನ್ನಡ'],
  ['lb', 'luxembourgish lëtzebuergesch'],
  ['lo', 'lao ລາວ'],
  ['lt', 'lithuanian lietuvių'],
  ['lv', 'latvian latviešu'],
  ['mk', 'macedonian македонски'],
  ['ml', 'malayalam മലയാളം'],
  ['mr', 'marathi मराठी'],
  ['ms', 'malay bahasa_melayu melayu'],
  ['my', 'burmese မြန်မာ'],
  ['ne', 'nepali नेपाली'],
  ['pa', 'punjabi ਪੰਜਾਬੀ'],
  ['sl', 'slovenian slovene slovenščina'],
  ['sq', 'albanian shqip'],
  ['sw', 'swahili kiswahili'],
  ['ta', 'tamil தமிழ்'],
  ['te', 'telugu తెలుగు'],
  ['ur', 'urdu اردو'],
]);

/** Names of a language with a country or a script. */
const withCountries: readonly (readonly [name: string, tag: string])[] = [
  ['american_english', 'en-US'],
  ['us_english', 'en-US'],
  ['british_english', 'en-GB'],
  ['uk_english', 'en-GB'],
  ['australian_english', 'en-AU'],
  ['canadian_english', 'en-CA'],
  ['brazilian_portuguese', 'pt-BR'],
  ['português_brasileiro', 'pt-BR'],
  ['european_portuguese', 'pt-PT'],
  ['mexican_spanish', 'es-MX'],
  ['latin_american_spanish', 'es-419'],
  ['canadian_french', 'fr-CA'],
  ['swiss_french', 'fr-CH'],
  ['swiss_german', 'de-CH'],
  ['austrian_german', 'de-AT'],
  ['simplified_chinese', 'zh-Hans'],
  ['简体中文', 'zh-Hans'],
  ['traditional_chinese', 'zh-Hant'],
  ['繁體中文', 'zh-Hant'],
  ['正體中文', 'zh-Hant'],
  ['serbian_latin', 'sr-Latn'],
  ['serbian_cyrillic', 'sr-Cyrl'],
];

const allNames: ReadonlyMap<string, string> = new Map([...namesByTag, ...furtherNames]);

const tagsByName: ReadonlyMap<string, string> = new Map([
  ...[...allNames].flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
  ...withCountries,
]);

/** The names of languages, with spaces between words. */
export const languageNames: readonly string[] = [...tagsByName.keys()].map((name) =>
  name.replaceAll('_', ' '),
);

/**
 * Returns the BCP 47 tag of a language by its name, its tag or its name in POSIX: `german`, `zh-hans`, `pt_BR`, `de_DE.UTF-8`;
 * `undefined` for another text.
 */
export function languageTag(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  const named = tagsByName.get(name.replaceAll(/[\s-]+/g, '_'));
  return named ?? parseLanguageTag(name.replace(/[.@].*$/, ''))?.tag;
}

/** True for the name of a language, or a tag of two letters that one has and that is no other word: `french`, `fr`. */
export function isLanguageName(word: string): boolean {
  return namesByTag.has(word) || tagsByName.has(word);
}

/** Returns the English name of the language of a tag, in lower case with `_` between words; `undefined` if it is not known. */
export function languageNameOf(tag: string): string | undefined {
  return allNames.get(tag.toLowerCase().split(/[-_]/, 1)[0] ?? '')?.split(' ', 1)[0];
}
