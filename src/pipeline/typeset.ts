import { type ResolvedFit, readFit } from '../fit/fit-options.ts';
import type { ImportNote } from '../formats/common/importer.ts';
import type { SourceFormat } from '../formats/recognise.ts';
import { fontNeedsOf } from '../layout/document-needs.ts';
import type { Layout } from '../layout/layout.ts';
import type { Locale } from '../locale/locale.ts';
import { enGB } from '../locale/locales/en-GB.ts';
import { findLocale, localeTags } from '../locale/locales.ts';
import type { Document } from '../model/document.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import type { FileSettings, Written } from '../model/settings.ts';
import { didYouMean } from '../model/suggest.ts';
import { type PdfOptions, paintPdf } from '../paint/pdf/paint-pdf.ts';
import { readResume } from '../read/read-resume.ts';
import type { ReadOptions } from '../read/resume-tree.ts';
import { chooseTheme, type ThemeChoice } from '../theme/choose-theme.ts';
import { builtInThemes, defaultTheme } from './built-in-themes.ts';
import { joinParts, type LaidOutParts, layOutParts, partsOf } from './document-parts.ts';
import { type EmbeddedSource, embeddedSource } from './embedded-source.ts';
import { missingFaces } from './missing-faces.ts';
import { type ResolvedOptions, resolveOptions, type TypesetOptions } from './options.ts';
import { type ResumePictures, readFonts, readPictures, readResourceFile } from './resource-files.ts';

/** What a résumé is on its way to pages: for looking inside. */
export interface Stages {
  readonly resume: Resume;
  /** All that is said: of a letter and a résumé the flows of the one, then of the other, on the other's sheet. */
  readonly document: Document;
  /** Lines and white of each flow, and where they were cut. */
  readonly flows: Layout['flows'];
  /** The letter and the résumé by themselves, or the one there is. */
  readonly parts: LaidOutParts;
}

/** A résumé laid out, for painters. */
export interface TypesetPages {
  /** Absent when there was nothing to set, as are the report and the stages. */
  readonly display?: DisplayList;
  readonly report?: LayoutReport;
  readonly stages?: Stages;
  /** The source as the PDF should carry it; absent where that was not asked for, or could not be. */
  readonly source?: EmbeddedSource;
  /** Everything that was wrong with the file, in the order it was found. */
  readonly problems: readonly Problem[];
  /** What the file is written in. */
  readonly format: SourceFormat;
  /** What became of a file in a format that is not Quoin's: nothing is changed or left out without a note. */
  readonly notes: readonly ImportNote[];
}

/** A résumé as a PDF. */
export interface Typeset extends Omit<TypesetPages, 'display' | 'stages'> {
  /** Absent when there was nothing to set. */
  readonly pdf?: Uint8Array;
}

/**
 * Typesets a résumé: YAML or JSON in, a PDF out. It never throws for what is in the file.
 *
 * @throws TypeError, RangeError when an option is not what it should be
 */
export async function typeset(source: string | Uint8Array, options: TypesetOptions = {}): Promise<Typeset> {
  const { display, stages: _, ...rest } = await typesetPages(source, options);
  options.signal?.throwIfAborted();
  if (display === undefined) return rest;
  return { pdf: paintPdf(display, pdfOptionsOf(rest, options)), ...rest };
}

/** What the PDF painter is told of pages that were typeset with these options. */
export function pdfOptionsOf({ source }: Pick<TypesetPages, 'source'>, options: TypesetOptions): PdfOptions {
  const { created, modified, conformance } = options;
  return {
    ...(created && { created }),
    ...(modified && { modified }),
    ...(conformance && { conformance }),
    ...(source && { attachments: [source.attachment] }),
  };
}

/** Typesets a résumé as far as its display list, for painters other than the PDF one. */
export async function typesetPages(
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<TypesetPages> {
  const resolved = resolveOptions(source, options);
  const { signal } = options;
  const reading = readOptionsOf(options);
  const read = readResume(source, reading);
  const { resume, settings, problems: found } = read;
  const { format, notes } = read;
  if (resume === undefined) return { problems: found, format, notes };
  const problems: Problem[] = [...found];
  const parts = partsOf(resume, options.only);
  if (parts.length === 0) return { problems: [...problems, missingLetter], format, notes };
  const choice = await themeFor(settings, resolved, options);
  const own = await readFonts(settings, options);
  problems.push(...choice.problems, ...own.problems);
  const locale = localeFor(settings.locale, options, problems);
  const fit = resolved.fit ?? fitIn(settings, problems);
  const withPhoto = choice.settings.photo !== 'none';
  const seen = parts.includes('resume') ? await readPictures(resume, withPhoto, options.read) : noPictures;
  problems.push(...seen.problems);
  signal?.throwIfAborted();
  const fonts = [...(options.fonts ?? []), ...own.fonts];
  const request = { resume, parts, choice, locale, pictures: seen.pictures, ...(fit && { fit }) };
  const set = await layOutParts(request, { fonts, ...(signal && { signal }) });
  if (set.parts === undefined) return { problems: [...problems, ...set.problems], format, notes };
  const { display, report, flows, document } = joinParts(set.parts);
  const stages = { resume, document, flows, parts: set.parts };
  const pages = { display, report, stages, format, notes };
  problems.push(...set.problems, ...missingFaces(own.fonts, fontNeedsOf(document), report.faces));
  if (options.embedSource === undefined) return { ...pages, problems };
  const embedded = embeddedSource(source, read, options.embedSource, reading);
  return 'code' in embedded
    ? { ...pages, problems: [...problems, embedded] }
    : { ...pages, problems, source: embedded };
}

/** How the source is read. */
export function readOptionsOf({ file, from, locale }: TypesetOptions): ReadOptions {
  return {
    ...(file !== undefined && { file }),
    ...(from !== undefined && { from }),
    ...(locale !== undefined && { locale }),
  };
}

const noPictures: ResumePictures = { pictures: new Map(), problems: [] };

const missingLetter: Problem = {
  code: 'missing-letter',
  severity: 'error',
  message: 'There is no letter in the file.',
  hint: 'Write `letter: {to: …, subject: …, opening: …, body: …, closing: …}`.',
};

function themeFor(
  settings: FileSettings,
  resolved: ResolvedOptions,
  options: TypesetOptions,
): Promise<ThemeChoice> {
  return chooseTheme({
    themes: builtInThemes,
    fallback: defaultTheme,
    named: resolved.theme ?? settings.theme?.name,
    settings: [settings.theme?.settings, resolved.settings].filter((mapping) => mapping !== undefined),
    page: resolved.page ?? settings.page,
    read: (path) => readResourceFile(path, options.read),
  });
}

function fitIn({ fit }: FileSettings, problems: Problem[]): ResolvedFit | undefined {
  if (fit === undefined) return undefined;
  const read = readFit(fit);
  problems.push(...read.problems);
  return read.fit;
}

function localeFor(written: Written | undefined, options: TypesetOptions, problems: Problem[]): Locale {
  const tag = options.locale ?? written?.text;
  const locale = tag === undefined ? enGB : findLocale(tag);
  if (locale !== undefined) return locale;
  problems.push({
    code: 'unknown-locale',
    severity: 'warning',
    message: `There is no locale “${tag}”; ${enGB.tag} is used.`,
    ...(written?.place && { place: written.place }),
    hint: didYouMean(written?.text ?? '', localeTags, `There are ${localeTags.join(', ')}.`),
  });
  return enGB;
}
