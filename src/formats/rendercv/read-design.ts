import { languageTag } from '../../locale/language-names.ts';
import { findLocale } from '../../locale/locales.ts';
import type { SourcePair } from '../../model/source.ts';
import type { LocaleKey } from '../../schema/resume-fields.ts';
import { mappingOf, pairOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import type { FileLanguage } from '../common/language.ts';
import { scalarsIn } from '../common/read-nodes.ts';
import {
  colourSetting,
  fontFamily,
  iconsSetting,
  linksSetting,
  marginSetting,
  oneOf,
  type PlacedSetting,
  pageNumbersSetting,
  pageSetting,
  type SettingTranslation,
  sizeSetting,
  translateSettings,
  yesOrNo,
} from '../common/settings.ts';

/** RenderCV's themes and the most similar themes of Quoin, by text, headers, and position and form of dates. */
export const likeRendercv: Readonly<Record<string, string>> = {
  classic: 'classic',
  engineeringclassic: 'classic',
  harvard: 'executive',
  engineeringresumes: 'classic',
  sb2nov: 'classic',
  moderncv: 'gutter',
  ink: 'classic',
  ember: 'accent',
  opal: 'accent',
};

const themes: SettingTranslation = oneOf('name', likeRendercv);

const alignment = oneOf('alignment', {
  justified: 'justified',
  'justified-with-no-hyphenation': 'justified',
  left: 'ragged',
  'left-aligned': 'ragged',
});

const accent = colourSetting('accent');
const unnumbered = yesOrNo([{ key: 'footer', text: '' }], []);

/** Translates `NAME - Page PAGE_NUMBER of TOTAL_PAGES`; `undefined` if it has other placeholders. */
const footer: SettingTranslation = (written) => {
  const text = written
    .replace(/^[*_](.*)[*_]$/, '$1')
    .replaceAll('TOTAL_PAGES', '{pages}')
    .replaceAll('PAGE_NUMBER', '{page}')
    .replaceAll(/\bNAME\b/g, '{name}')
    .replace(/ --? /g, ' – ');
  return /[A-Z]{3,}/.test(text) || !text.includes('{') ? undefined : [{ key: 'footer', text }];
};

const dates: SettingTranslation = (written) => {
  const months: ReadonlyMap<string, string> = new Map([
    ['MONTH_NAME YEAR', 'long'],
    ['MONTH_ABBREVIATION YEAR', 'short'],
    ['YEAR', 'years'],
  ]);
  const text = months.get(written.trim());
  return text === undefined ? undefined : [{ key: 'dates', text }];
};

const bullet: SettingTranslation = (written) =>
  /^\S$/u.test(written) ? [{ key: 'bullet', text: written }] : undefined;

/**
 * Quoin has one margin for all sides. The side margins win over top and bottom, since they set the line
 * length.
 */
const marginPaths: readonly string[] = ['left', 'right', 'top', 'bottom'].flatMap((side) => [
  `page.${side}_margin`,
  `margins.page.${side}`,
  `options.margins.page.${side}`,
]);

/** Settings of all versions of `design`, by path. */
const designTable: ReadonlyMap<string, SettingTranslation> = new Map([
  ['theme', themes],
  ['page.size', pageSetting],
  ['page_size', pageSetting],
  ...marginPaths.map((path) => [path, marginSetting] as const),
  ['page.show_footer', pageNumbersSetting],
  ['page.show_page_numbering', pageNumbersSetting],
  ['disable_page_numbering', unnumbered],
  ['disable_page_numbers', unnumbered],
  ['page_numbering_style', footer],
  ['templates.footer', footer],
  ['colors.section_titles', accent],
  ['colors.name', accent],
  ['color', accent],
  ['options.primary_color', accent],
  ['colors.body', colourSetting('text-colour')],
  ['colors.text', colourSetting('text-colour')],
  ['typography.font_family', fontFamily('family')],
  ['typography.font_family.body', fontFamily('family')],
  ['typography.font_family.section_titles', fontFamily('heading-family')],
  ['text.font_family', fontFamily('family')],
  ['section_titles.font_family', fontFamily('heading-family')],
  ['font', fontFamily('family')],
  ['typography.font_size.body', sizeSetting],
  ['text.font_size', sizeSetting],
  ['font_size', sizeSetting],
  ['typography.alignment', alignment],
  ['text.alignment', alignment],
  ['text_alignment', alignment],
  ['options.text_alignment', alignment],
  ['links.underline', linksSetting],
  ['highlights.bullet', bullet],
  ['entries.highlights.bullet', bullet],
  ['header.use_icons_for_connections', iconsSetting],
  ['header.connections.show_icons', iconsSetting],
  ['use_icons_for_connections', iconsSetting],
  ['show_only_years', yesOrNo([{ key: 'dates', text: 'years' }], [])],
  ['templates.single_date', dates],
]);

/** Keys of `locale` that {@link localePairs} reads, in all versions, and the words that they bring. */
const wordKeys: ReadonlyMap<string, LocaleKey> = new Map([
  ['month_names', 'months'],
  ['full_names_of_months', 'months'],
  ['month_abbreviations', 'short-months'],
  ['abbreviations_for_months', 'short-months'],
  ['present', 'present'],
]);

/** Translates nothing: {@link localePairs} reads the value. */
const readElsewhere: SettingTranslation = () => [];

const localeTable: ReadonlyMap<string, SettingTranslation> = new Map([
  ['language', (written) => (languageTag(written) === undefined ? undefined : [])],
  ...[...wordKeys.keys()].map((key) => [key, readElsewhere] as const),
  ['date_template', dates],
  ['date_style', dates],
  ['page_numbering_template', footer],
  ['page_numbering_style', footer],
]);

/** Translates `design`. Notes a replaced theme. */
export function designSettings(pair: SourcePair, importer: Importer): readonly PlacedSetting[] {
  const theme =
    pair.value.kind === 'mapping' ? pair.value.pairs.find(({ key }) => key === 'theme') : undefined;
  const settings = translateSettings(pair, designTable, importer);
  const found = settings.find(({ key }) => key === 'name');
  if (theme && found && themeName(theme) !== found.text) {
    const message = `Quoin has no theme \`${themeName(theme)}\`. Using \`${found.text}\`.`;
    importer.notes.add('changed', message, theme.value.place);
  }
  return settings;
}

function themeName({ value }: SourcePair): string {
  return value.kind === 'scalar' ? value.text.trim() : '';
}

/** Translates `locale`: the language, date style and page numbering. */
export function localeSettings(pair: SourcePair, importer: Importer): readonly PlacedSetting[] {
  return translateSettings(pair, localeTable, importer);
}

/** Returns `locale` with the months and the word for today that a file brings, unless they are those of Quoin. */
export function localePairs(
  pairs: readonly SourcePair[],
  { tag, setting }: FileLanguage,
  importer: Importer,
): readonly SourcePair[] {
  const known = findLocale(tag ?? 'en');
  const usual = new Map<LocaleKey, string | undefined>([
    ['months', known?.months.long.join()],
    ['short-months', known?.months.short.join()],
    ['present', known?.present],
  ]);
  const words = new Map<LocaleKey, SourcePair>();
  for (const pair of pairs) {
    const name = wordKeys.get(pair.key);
    const texts = scalarsIn(pair.value);
    if (name === undefined || texts.length === 0) continue;
    const isUsual = texts.map(({ text }) => text.trim()).join() === usual.get(name);
    if (isUsual) noteLeftOut(pair, 'has the words that Quoin prints', importer);
    else if (texts.length !== (name === 'present' ? 1 : 12)) noteLeftOut(pair, 'is not understood', importer);
    else words.set(name, pairOf(name, pair.value, pair.keyPlace));
  }
  const [first] = [...words.values()];
  if (first === undefined) return setting;
  const language = setting.map(({ keyPlace, value }) => pairOf('language', value, keyPlace));
  return [pairOf('locale', mappingOf([...language, ...words.values()], first.keyPlace), first.keyPlace)];
}

/** Translates `current_date: 2024-05-14` to the month, which is enough for durations. */
const today: SettingTranslation = (written) => {
  const month = /^\s*([12]\d{3}-(?:0[1-9]|1[0-2]))(?:-\d\d)?\s*$/.exec(written)?.[1];
  return month === undefined ? undefined : [{ key: 'today', text: month }];
};

/** Translates `pdf_title: NAME - cv` and `current_date`. The other settings are about output files. */
export function fileSettings(
  pair: SourcePair,
  name: string | undefined,
  importer: Importer,
): readonly PlacedSetting[] {
  const title: SettingTranslation = (written) => {
    const others = written.replaceAll(/\bNAME\b/g, '');
    if (name === undefined || /[A-Z]{3,}_|\b(?:YEAR|MONTH|DAY|TODAY)\b/.test(others)) return undefined;
    return [{ key: 'title', text: written.replaceAll(/\bNAME\b/g, name).trim() }];
  };
  const table = new Map([
    ['pdf_title', title],
    ['current_date', today],
  ]);
  return translateSettings(pair, table, importer);
}
