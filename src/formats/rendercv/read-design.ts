import type { SourcePair } from '../../model/source.ts';
import type { Importer } from '../common/importer.ts';
import {
  answer,
  chosen,
  colourOf,
  family,
  language,
  length,
  type PlacedEquivalent,
  paper,
  type Translate,
  translated,
} from '../common/settings.ts';

/** RenderCV's themes and those of ours that look most like them, by their text, their heads and where dates stand. */
export const likeRendercv: Readonly<Record<string, string>> = {
  classic: 'classic',
  engineeringclassic: 'classic',
  harvard: 'executive',
  engineeringresumes: 'dense',
  sb2nov: 'dense',
  moderncv: 'gutter',
  ink: 'classic',
  ember: 'accent',
  opal: 'accent',
};

const themes: Translate = chosen('name', likeRendercv);

const alignment = chosen('alignment', {
  justified: 'justified',
  'justified-with-no-hyphenation': 'justified',
  left: 'ragged',
  'left-aligned': 'ragged',
});

const margin = length('margin', { min: 18, max: 216 });
const accent = colourOf('accent');
const numbered = answer([], [{ key: 'footer', text: '' }]);
const unnumbered = answer([{ key: 'footer', text: '' }], []);
const icons = answer([{ key: 'icons', text: 'true' }], [{ key: 'icons', text: 'false' }]);

/** `NAME - Page PAGE_NUMBER of TOTAL_PAGES`; what has other words in capitals is no foot of ours. */
const foot: Translate = (written) => {
  const text = written
    .replace(/^[*_](.*)[*_]$/, '$1')
    .replaceAll('TOTAL_PAGES', '{pages}')
    .replaceAll('PAGE_NUMBER', '{page}')
    .replaceAll(/\bNAME\b/g, '{name}')
    .replace(/ --? /g, ' – ');
  return /[A-Z]{3,}/.test(text) || !text.includes('{') ? undefined : [{ key: 'footer', text }];
};

const dates: Translate = (written) => {
  const months: ReadonlyMap<string, string> = new Map([
    ['MONTH_NAME YEAR', 'long'],
    ['MONTH_ABBREVIATION YEAR', 'short'],
    ['YEAR', 'years'],
  ]);
  const text = months.get(written.trim());
  return text === undefined ? undefined : [{ key: 'dates', text }];
};

const bullet: Translate = (written) =>
  /^\S$/u.test(written) ? [{ key: 'bullet', text: written }] : undefined;

/** Ours is one for all sides; those that hold the text count before head and foot. */
const marginPaths: readonly string[] = ['left', 'right', 'top', 'bottom'].flatMap((side) => [
  `page.${side}_margin`,
  `margins.page.${side}`,
  `options.margins.page.${side}`,
]);

/** Settings of all versions of `design`, by where they stand in it. */
const designTable: ReadonlyMap<string, Translate> = new Map([
  ['theme', themes],
  ['page.size', paper],
  ['page_size', paper],
  ...marginPaths.map((path) => [path, margin] as const),
  ['page.show_footer', numbered],
  ['page.show_page_numbering', numbered],
  ['disable_page_numbering', unnumbered],
  ['disable_page_numbers', unnumbered],
  ['page_numbering_style', foot],
  ['templates.footer', foot],
  ['colors.section_titles', accent],
  ['colors.name', accent],
  ['color', accent],
  ['options.primary_color', accent],
  ['colors.body', colourOf('text-colour')],
  ['colors.text', colourOf('text-colour')],
  ['typography.font_family', family('family')],
  ['typography.font_family.body', family('family')],
  ['typography.font_family.section_titles', family('heading-family')],
  ['text.font_family', family('family')],
  ['section_titles.font_family', family('heading-family')],
  ['font', family('family')],
  ['typography.font_size.body', length('size', { min: 6, max: 24 })],
  ['text.font_size', length('size', { min: 6, max: 24 })],
  ['font_size', length('size', { min: 6, max: 24 })],
  ['typography.alignment', alignment],
  ['text.alignment', alignment],
  ['text_alignment', alignment],
  ['options.text_alignment', alignment],
  ['links.underline', answer([{ key: 'links', text: 'underlined' }], [{ key: 'links', text: 'plain' }])],
  ['highlights.bullet', bullet],
  ['entries.highlights.bullet', bullet],
  ['header.use_icons_for_connections', icons],
  ['header.connections.show_icons', icons],
  ['use_icons_for_connections', icons],
  ['show_only_years', answer([{ key: 'dates', text: 'years' }], [])],
  ['templates.single_date', dates],
]);

const localeTable: ReadonlyMap<string, Translate> = new Map([
  ['language', language],
  ['date_template', dates],
  ['date_style', dates],
  ['page_numbering_template', foot],
  ['page_numbering_style', foot],
]);

/** `design` as settings of ours. */
export function designSettings(pair: SourcePair, importer: Importer): readonly PlacedEquivalent[] {
  const theme =
    pair.value.kind === 'mapping' ? pair.value.pairs.find(({ key }) => key === 'theme') : undefined;
  const settings = translated(pair, designTable, importer);
  const found = settings.find(({ key }) => key === 'name');
  if (theme && found && themeName(theme) !== found.text) {
    const message = `RenderCV’s theme \`${themeName(theme)}\` is not Quoin’s; \`${found.text}\` is set in its place.`;
    importer.notes.add('changed', message, theme.value.place);
  }
  return settings;
}

function themeName({ value }: SourcePair): string {
  return value.kind === 'scalar' ? value.text.trim() : '';
}

/** `locale` as settings of ours: the language, and what it says of dates and feet. */
export function localeSettings(pair: SourcePair, importer: Importer): readonly PlacedEquivalent[] {
  return translated(pair, localeTable, importer);
}

/** A month is as much as durations need: `2024-05` of `current_date: 2024-05-14`. */
const today: Translate = (written) => {
  const month = /^\s*([12]\d{3}-(?:0[1-9]|1[0-2]))(?:-\d\d)?\s*$/.exec(written)?.[1];
  return month === undefined ? undefined : [{ key: 'today', text: month }];
};

/** `pdf_title: NAME - cv` as the title of the document, and the day that is today; the rest of `settings` is about making files. */
export function fileSettings(
  pair: SourcePair,
  name: string | undefined,
  importer: Importer,
): readonly PlacedEquivalent[] {
  const title: Translate = (written) => {
    const others = written.replaceAll(/\bNAME\b/g, '');
    if (name === undefined || /[A-Z]{3,}_|\b(?:YEAR|MONTH|DAY|TODAY)\b/.test(others)) return undefined;
    return [{ key: 'title', text: written.replaceAll(/\bNAME\b/g, name).trim() }];
  };
  const table = new Map([
    ['pdf_title', title],
    ['current_date', today],
  ]);
  return translated(pair, table, importer);
}
