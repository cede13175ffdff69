import { parseLanguageTag } from '../model/language-tag.ts';

/** Other codes for a language, and the tags whose words it takes. */
const aliases: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  in: 'id',
  tl: 'fil',
  mo: 'ro',
  sh: 'sr-Latn',
  cmn: 'zh',
  yue: 'zh-Hant',
};

/** The script of each language that is written in another than Latin, and of those written in several. */
const usualScripts: ReadonlyMap<string, string> = new Map(
  (
    'Cyrl:sr ru uk be bg mk kk|Arab:ar fa ur|Deva:hi mr ne|Hebr:he|Grek:el|Armn:hy|Geor:ka|Beng:bn|Taml:ta|Telu:te|' +
    'Gujr:gu|Guru:pa|Knda:kn|Mlym:ml|Thai:th|Laoo:lo|Khmr:km|Mymr:my|Ethi:am|Jpan:ja|Kore:ko|Hans:zh'
  )
    .split('|')
    .flatMap((group) => {
      const [script = '', languages = ''] = group.split(':');
      return languages.split(' ').map((language) => [language, script] as const);
    }),
);

/** Regions that write a language in another script than the usual one. */
const scriptsOfRegions: Readonly<Record<string, string>> = {
  'zh-TW': 'Hant',
  'zh-HK': 'Hant',
  'zh-MO': 'Hant',
  'sr-ME': 'Latn',
};

/** Regions whose dates and words are those of another region. */
const parentsOfRegions: Readonly<Record<string, string>> = Object.fromEntries([
  ...'AO CH CV FR GQ GW LU MO MZ ST TL'.split(' ').map((region) => [`pt-${region}`, 'pt-PT']),
  ...'AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE'
    .split(' ')
    .map((region) => [`es-${region}`, 'es-419']),
]);

/**
 * Returns a tag and the tags whose words stand in for those it has not, nearest first: `zh-HK` is read as `zh-Hant-HK`, then
 * `zh-Hant`. A tag in another script than the language’s usual one has no parent in that script.
 */
export function parentTags(written: string): readonly string[] {
  const parsed = parseLanguageTag(written);
  if (parsed === undefined) return [];
  const { region } = parsed;
  const [language = '', aliasScript] = (aliases[parsed.language] ?? parsed.language).split('-');
  const ofRegion = region === undefined ? undefined : scriptsOfRegions[`${language}-${region}`];
  const script = parsed.script ?? aliasScript ?? ofRegion;
  const usual = usualScripts.get(language) ?? 'Latn';
  const isUsual = script === undefined || script === usual || (script === 'Hani' && language === 'zh');
  const base = isUsual ? language : `${language}-${script}`;
  const withRegion = region === undefined ? [] : [`${base}-${region}`];
  const ofOtherRegion = parentsOfRegions[`${base}-${region}`];
  const general = base === 'en' ? 'en-GB' : base;
  return [...withRegion, ...(ofOtherRegion === undefined ? [] : [ofOtherRegion]), general];
}
