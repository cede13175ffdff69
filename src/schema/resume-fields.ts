import type { FitSettings } from '../model/layout-report.ts';
import { type FieldTable, field, formerly, withBeside, withSynonyms } from './field.ts';
import type { NumberRange } from './setting-checks.ts';
import { pageWords, personWords } from './synonyms.ts';

/** Anything that is a mapping can be hidden. */
const hidden = field('mark', '`true`: it is not printed', true);

/** Names of the fields at the top of the file. */
export type ResumeKey =
  | 'name'
  | 'title'
  | 'headline'
  | 'photo'
  | 'contact'
  | 'summary'
  | 'sections'
  | 'statement'
  | 'signature'
  | 'letter'
  | 'keywords'
  | 'theme'
  | 'locale'
  | 'page'
  | 'fit'
  | 'fonts'
  | 'check'
  | 'fields';

/** Fields at the top of the file. */
export const resumeFields: FieldTable<ResumeKey> = {
  name: withSynonyms(personWords.name, field('name', 'your name', 'Ada Lovelace')),
  title: field(
    'line',
    'the title of the document, for a viewer’s title bar. Default: name and headline, *Ada Lovelace – Analyst*. Beside a `name`, what you are, as in `title: Analyst`, is the headline instead',
    'Ada Lovelace: curriculum vitae',
  ),
  headline: withSynonyms(
    personWords.headline,
    field('line', 'one line under the name', 'Analyst', 'tagline'),
  ),
  photo: withSynonyms(
    personWords.photo,
    field(
      'picture',
      'a photo of you, in a file beside the résumé; see [images](#images)',
      { file: 'portrait.jpg', alt: 'Ada Lovelace at her desk' },
      'portrait',
      'picture',
    ),
  ),
  contact: field(
    'contact',
    'a list of mappings with one key each, printed in this order; see [contact](#contact)',
    [{ email: 'ada@example.org' }, { github: 'ada' }],
    'contacts',
  ),
  summary: withBeside(
    withSynonyms(
      personWords.summary,
      field('prose', 'Markdown before the first section', 'I write programs.', 'about', 'profile'),
    ),
  ),
  sections: field('sections', 'the sections; see [sections](#sections)', { Work: [{ title: 'Analyst' }] }),
  statement: formerly(
    ['closing'],
    field(
      'statement',
      'small text after the last section, such as a consent that the law requires. Or `{text: …, signature: …}`',
      'I agree to the processing of my data.',
    ),
  ),
  signature: field(
    'signature',
    'a signature line: `true`, or `{place: London, date: 2024-05-03, name: Ada Lovelace}`. Default name: yours',
    { place: 'London', date: '2024-05-03' },
  ),
  letter: field(
    'letter',
    'a covering letter; see [letter](#letter)',
    { subject: 'Your Analytical Engine', body: 'Dear Sir' },
    'coverLetter',
  ),
  keywords: field(
    'lines',
    'keywords in the PDF’s metadata, not on its pages: a list, or one text with commas',
    ['mathematics', 'programming'],
  ),
  theme: withSynonyms(
    pageWords.theme,
    field(
      'theme',
      'a built-in theme such as `gutter` (the default), `classic` or `dense`; the path of a theme file beside the résumé; or a mapping with `name` and settings of the theme',
      { name: 'gutter', accent: '#7a1f1f' },
    ),
  ),
  locale: withSynonyms(
    pageWords.locale,
    field(
      'locale',
      'the language: a tag such as `en-GB`, `fr-CA` or `zh-Hant`, or a name such as `french`. It sets the words of dates and labels, quotation marks, capitals and hyphenation; see [languages.md](languages.md). A mapping brings words of its own; see [languages](#languages). Default: the language of the texts; `en-US` in an American file (see [dates.md](dates.md)), else `en-GB`',
      'en-GB',
      'language',
    ),
  ),
  page: withSynonyms(
    pageWords.page,
    field(
      'page',
      '`size:` `a4`, `letter`, `legal`, `a5`, or `[width, height]` as in `[210mm, 297mm]`. Default: `letter` for a contact in the United States, else the paper of the theme, which is `a4`',
      {
        size: 'a4',
      },
    ),
  ),
  fit: field(
    'fit',
    '`soft` (the default), `none`, or the number of pages to fit the résumé on: `1`, or `{pages: 2, min: {size: 9}}`; see [fit.md](fit.md)',
    1,
  ),
  fonts: field('fonts', 'font files beside the résumé; see [fonts](#fonts)', [
    { family: 'My Sans', regular: 'fonts/MySans-Regular.ttf' },
  ]),
  check: field('check', 'rules of `quoin check` to disable, by name; see [problems.md](problems.md#rules)', {
    disable: ['bullet-too-long'],
  }),
  fields: formerly(
    ['facts'],
    field('fields', 'custom fields: labels with values, printed below the contacts', {
      Nationality: 'British',
    }),
  ),
};

/** Names of the fields of a photo or a logo. */
export type PictureKey = 'file' | 'alt' | 'hidden';

/** Fields of a photo or a logo. */
export const pictureFields: FieldTable<PictureKey> = {
  file: field('line', 'a JPEG or PNG file inside the résumé’s folder', 'portrait.jpg', 'path', 'src'),
  alt: field(
    'line',
    'alt text: what it shows, for screen-reader users',
    'Ada Lovelace at her desk',
    'alternative',
    'altText',
    'description',
  ),
  hidden,
};

/** Names of the fields of a closing statement. */
export type StatementKey = 'text' | 'signature' | 'hidden';

/** Fields of a closing statement. */
export const statementFields: FieldTable<StatementKey> = {
  text: field('prose', 'Markdown, in small muted text', 'I agree to the processing of my data.'),
  signature: field('signature', 'a signature line', true),
  hidden,
};

/** Names of the fields of a signature line. */
export type SignatureKey = 'place' | 'date' | 'name' | 'hidden';

/** Fields of a signature line. */
export const signatureFields: FieldTable<SignatureKey> = {
  place: field('line', 'the place of signing', 'London', 'location', 'city'),
  date: field('date', 'the date of signing', '2024-05-03', 'dates'),
  name: field('line', 'the name of the signer. Default: the résumé’s `name`', 'Ada Lovelace'),
  hidden,
};

/** Names of the fields of a covering letter. */
export type LetterKey =
  | 'to'
  | 'place'
  | 'date'
  | 'subject'
  | 'opening'
  | 'body'
  | 'closing'
  | 'name'
  | 'fields'
  | 'hidden';

/** Fields of a covering letter. */
export const letterFields: FieldTable<LetterKey> = {
  to: field(
    'lines',
    'name and address: a text with several lines, or a list of lines',
    ['Charles Babbage', '1 Dorset Street', 'London'],
    'recipient',
  ),
  place: field('line', 'the place, printed with the date', 'London', 'location', 'city'),
  date: field('date', 'the date, in the form of the language: *Berlin, den 3. Mai 2024*', '3 May 2024'),
  subject: field('line', 'the subject, printed in bold', 'Your Analytical Engine'),
  opening: field('line', 'the salutation, as you write it', 'Dear Mr Babbage,', 'salutation', 'greeting'),
  body: field('prose', 'Markdown', 'Paragraphs, in *Markdown*.', 'text'),
  closing: field('line', 'the complimentary close before your name', 'Yours sincerely,'),
  name: field('line', 'the name of the signer. Default: the résumé’s `name`', 'Ada Lovelace', 'signature'),
  fields: formerly(
    ['facts'],
    field('fields', 'custom fields: labels with values', { Enclosed: 'a programme' }),
  ),
  hidden,
};

/** Names of the fields of a locale with words of its own. */
export type LocaleKey = 'language' | 'months' | 'short-months' | 'present';

/** Fields of a locale with words of its own. */
export const localeFields: FieldTable<LocaleKey> = {
  language: field('line', 'the tag of the language', 'it', 'tag', 'name'),
  months: field(
    'lines',
    'the names of the twelve months, January first',
    'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
  ),
  'short-months': field(
    'lines',
    'their short names. Default: `months`',
    'gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic',
  ),
  present: field('line', 'the end of a range that continues today', 'oggi'),
};

/** Names of the fields of a font family. */
export type FontKey = 'family' | 'package' | 'regular' | 'bold' | 'italic' | 'bold-italic';

/** Fields of a custom font family. */
export const fontFields: FieldTable<FontKey> = {
  family: field('line', 'the name that themes and settings use', 'My Sans', 'name'),
  package: field(
    'line',
    'an npm package with its files, instead of the keys below',
    '@expo-google-fonts/lora',
  ),
  regular: field('line', 'the file of its upright face', 'fonts/MySans-Regular.ttf'),
  bold: field('line', 'the file of its bold face', 'fonts/MySans-Bold.ttf'),
  italic: field('line', 'the file of its italic face', 'fonts/MySans-Italic.ttf'),
  'bold-italic': field('line', 'the file of its bold italic face', 'fonts/MySans-BoldItalic.ttf'),
};

/** Values of `fit` that are words. */
export const fitModes = ['soft', 'none'] as const;

/** A number under `fit`, with its range. */
export interface FitField extends NumberRange {
  readonly kind: 'whole' | 'length' | 'number';
  readonly description: string;
  readonly example: number;
}

/** The number of pages. */
export const fitPageCount: FitField = {
  kind: 'whole',
  min: 1,
  max: 50,
  description: 'the number of pages',
  example: 2,
};

/** Minimums of the adjustable settings, in their units; but `leading` is a multiple of the size. */
export const fitMinimums: Readonly<Record<keyof FitSettings, FitField>> = {
  size: { kind: 'length', min: 6, max: 24, description: 'smallest text size', example: 9 },
  leading: {
    kind: 'number',
    min: 1,
    max: 2,
    description: 'smallest leading, as a multiple of the size',
    example: 1.2,
  },
  margin: { kind: 'length', min: 18, max: 216, description: 'smallest margin', example: 36 },
  spacing: {
    kind: 'number',
    min: 0.4,
    max: 2,
    description: 'smallest vertical spacing, as a multiple of the theme’s',
    example: 0.7,
  },
};
