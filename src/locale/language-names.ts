/** Names of languages, as files in other formats select them, in lower case: the English name first, then their own. */
const namesByTag: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['de', 'german deutsch'],
  ['fr', 'french français francais'],
  ['es', 'spanish español espanol castellano'],
  ['pt', 'portuguese português portugues'],
  ['ar', 'arabic العربية'],
  ['bg', 'bulgarian български'],
  ['ca', 'catalan català'],
  ['cs', 'czech čeština česky'],
  ['da', 'danish dansk'],
  ['el', 'greek ελληνικά'],
  ['fa', 'persian farsi فارسی'],
  ['fi', 'finnish suomi'],
  ['he', 'hebrew עברית'],
  ['hi', 'hindi हिन्दी'],
  ['hu', 'hungarian magyar'],
  ['id', 'indonesian indonesia'],
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
  ['th', 'thai ไทย'],
  ['tr', 'turkish türkçe'],
  ['uk', 'ukrainian українська'],
  ['vi', 'vietnamese tiếng_việt'],
  ['zh', 'mandarin_chinese chinese mandarin 中文 汉语'],
]);

/** Names of a language with a country. */
const withCountries: readonly (readonly [name: string, tag: string])[] = [
  ['american_english', 'en-US'],
  ['us_english', 'en-US'],
  ['british_english', 'en-GB'],
  ['uk_english', 'en-GB'],
  ['brazilian_portuguese', 'pt-BR'],
];

const tagsByName: ReadonlyMap<string, string> = new Map([
  ...[...namesByTag].flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
  ...withCountries,
]);

/** Returns the BCP 47 tag of a language by its name or its tag: `german`, `zh-hans`, `pt_BR`; `undefined` for another text. */
export function languageTag(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  const named = tagsByName.get(name.replaceAll(/[\s-]+/g, '_'));
  if (named !== undefined) return named;
  const plain = name.replace(/[.@].*$/, '').replaceAll('_', '-');
  const parts = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, language = '', script, region] = parts;
  return [language, script?.replace(/^./, (first) => first.toUpperCase()), region?.toUpperCase()]
    .filter((part) => part !== undefined)
    .join('-');
}

/** Returns the names of the language of a tag, with spaces between words. */
export function languageNamesOf(tag: string): readonly string[] {
  const language = tag.toLowerCase().split('-', 1)[0];
  const names = [...tagsByName].flatMap(([name, one]) => (one.split('-', 1)[0] === language ? [name] : []));
  return names.map((name) => name.replaceAll('_', ' '));
}

/** True for the name of a language, or a tag of two letters that one has: `french`, `fr`. */
export function isLanguageName(word: string): boolean {
  return namesByTag.has(word) || tagsByName.has(word);
}

/** Returns the English name of the language of a tag, in lower case with `_` between words; `undefined` if it is not known. */
export function languageNameOf(tag: string): string | undefined {
  return namesByTag.get(tag.toLowerCase().split(/[-_]/, 1)[0] ?? '')?.split(' ', 1)[0];
}
