import type { FitSettings } from '../model/layout-report.ts';
import { type FieldTable, field, formerly } from './field.ts';
import type { NumberRange } from './setting-checks.ts';

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

/** The top of the file. */
export const resumeFields: FieldTable<ResumeKey> = {
  name: field('line', 'the person', 'Ada Lovelace'),
  title: field(
    'line',
    'what the document is called in a viewer’s title bar; else name and headline: *Ada Lovelace – Analyst*',
    'Ada Lovelace: curriculum vitae',
  ),
  headline: field('line', 'one line under the name', 'Analyst', 'tagline'),
  photo: field(
    'picture',
    'a picture of you beside the résumé; see [pictures](#pictures)',
    { file: 'portrait.jpg', alt: 'Ada Lovelace at her desk' },
    'portrait',
    'picture',
  ),
  contact: field(
    'contact',
    'a list of mappings with one key each, printed in this order; see [contact](#contact)',
    [{ email: 'ada@example.org' }, { github: 'ada' }],
    'contacts',
  ),
  summary: field('prose', 'Markdown before the first section', 'I write programs.', 'about', 'profile'),
  sections: field('sections', 'the body; see [sections](#sections)', { Work: [{ title: 'Analyst' }] }),
  statement: formerly(
    ['closing'],
    field(
      'statement',
      'what stands under the last section, small and quiet: a consent that the law asks for. Or `{text: …, signature: …}`',
      'I agree to the processing of my data.',
    ),
  ),
  signature: field(
    'signature',
    'a line to sign on: `true`, or `{place: London, date: 2024-05-03, name: Ada Lovelace}`; the name is yours where you give none',
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
    'what the file is to be found by: a list, or one text with commas; in the PDF’s metadata, not on its pages',
    ['mathematics', 'programming'],
  ),
  theme: field(
    'theme',
    'a built-in theme such as `gutter` (the default), `classic` or `dense`; or a mapping with `name` and settings of the theme; or the path of a theme file beside the résumé',
    { name: 'gutter', accent: '#7a1f1f' },
  ),
  locale: field(
    'locale',
    'the language: `en-GB` (the default), `en-US`, `de`, `fr`, `es`, `pt`. It decides the words of dates, quotation marks, and what may not end a line',
    'en-GB',
    'language',
  ),
  page: field('page', '`size:` `a4`, `letter`, `legal`, `a5`, or `[width, height]` as in `[210mm, 297mm]`', {
    size: 'a4',
  }),
  fit: field(
    'fit',
    'to how many pages the résumé is set: `1`, or `{pages: 2, min: {size: 9}}`; see [fit.md](fit.md)',
    1,
  ),
  fonts: field('fonts', 'font files beside the résumé; see [fonts](#fonts)', [
    { family: 'My Sans', regular: 'fonts/MySans-Regular.ttf' },
  ]),
  check: field(
    'check',
    'what `quoin check` is to leave out, by the names of its rules; see [problems.md](problems.md#rules)',
    {
      disable: ['bullet-too-long'],
    },
  ),
  fields: formerly(
    ['facts'],
    field('fields', 'what has no key of its own: labels with values, printed under the contacts', {
      Nationality: 'British',
    }),
  ),
};

export type PictureKey = 'file' | 'alt';

/** A photo or a logo. */
export const pictureFields: FieldTable<PictureKey> = {
  file: field('line', 'a JPEG or PNG file inside the résumé’s folder', 'portrait.jpg', 'path', 'src'),
  alt: field(
    'line',
    'what it shows, for those who cannot see it',
    'Ada Lovelace at her desk',
    'alternative',
    'altText',
    'description',
  ),
};

export type StatementKey = 'text' | 'signature';

/** What stands under the last section. */
export const statementFields: FieldTable<StatementKey> = {
  text: field('prose', 'Markdown, small and quiet', 'I agree to the processing of my data.'),
  signature: field('signature', 'a line to sign on', true),
};

export type SignatureKey = 'place' | 'date' | 'name';

/** A line to sign on. */
export const signatureFields: FieldTable<SignatureKey> = {
  place: field('line', 'where it is signed', 'London', 'location', 'city'),
  date: field('date', 'when it is signed', '2024-05-03', 'dates'),
  name: field('line', 'who signs, where that is not the `name` of the résumé', 'Ada Lovelace'),
};

export type LetterKey =
  | 'to'
  | 'place'
  | 'date'
  | 'subject'
  | 'opening'
  | 'body'
  | 'closing'
  | 'name'
  | 'fields';

/** A covering letter. */
export const letterFields: FieldTable<LetterKey> = {
  to: field(
    'lines',
    'name and address: a text with lines, or a list of them',
    ['Charles Babbage', '1 Dorset Street', 'London'],
    'recipient',
  ),
  place: field('line', 'put together with the date as the language has it', 'London', 'location', 'city'),
  date: field('date', 'as in *Berlin, den 3. Mai 2024*', '3 May 2024'),
  subject: field('line', 'one line, in bold', 'Your Analytical Engine'),
  opening: field('line', 'the salutation, as you want it', 'Dear Mr Babbage,', 'salutation', 'greeting'),
  body: field('prose', 'Markdown', 'Paragraphs, in *Markdown*.', 'text'),
  closing: field('line', 'the words before your name', 'Yours sincerely,'),
  name: field('line', 'who signs, where that is not the `name` of the résumé', 'Ada Lovelace', 'signature'),
  fields: formerly(
    ['facts'],
    field('fields', 'what has no key of its own: labels with values', { Enclosed: 'a programme' }),
  ),
};

export type FontKey = 'family' | 'package' | 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A family of fonts that the file brings. */
export const fontFields: FieldTable<FontKey> = {
  family: field('line', 'what themes and settings call it', 'My Sans', 'name'),
  package: field(
    'line',
    'an npm package with its files, in the place of the files',
    '@expo-google-fonts/lora',
  ),
  regular: field('line', 'the file of its upright face', 'fonts/MySans-Regular.ttf'),
  bold: field('line', 'the file of its bold face', 'fonts/MySans-Bold.ttf'),
  italic: field('line', 'the file of its italic face', 'fonts/MySans-Italic.ttf'),
  'bold-italic': field('line', 'the file of its bold italic face', 'fonts/MySans-BoldItalic.ttf'),
};

/** A number under `fit`. */
export interface FitField extends NumberRange {
  readonly kind: 'whole' | 'length' | 'number';
  readonly description: string;
  readonly example: number;
}

export const fitPages: FitField = {
  kind: 'whole',
  min: 1,
  max: 50,
  description: 'the pages to set it on',
  example: 2,
};

/** What no token goes below; as settings of the same name have them, but `leading` is a multiple of the size. */
export const fitMinimums: Readonly<Record<keyof FitSettings, FitField>> = {
  size: { kind: 'length', min: 6, max: 24, description: 'least size of the text', example: 9 },
  leading: { kind: 'number', min: 1, max: 2, description: 'least leading, times the size', example: 1.2 },
  margin: { kind: 'length', min: 18, max: 216, description: 'least margin', example: 36 },
  spacing: {
    kind: 'number',
    min: 0.4,
    max: 2,
    description: 'least vertical white, times what the theme has',
    example: 0.7,
  },
};
