import { type EmbeddedSource, embeddedSource } from './embedded-source.ts';
import { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
import { findLocale, type Locale, localeTags } from './locale/locale.ts';
import { enGB } from './locale/locales/en-GB.ts';
import type { Document } from './model/document.ts';
import type { LayoutReport } from './model/layout-report.ts';
import type { DisplayList } from './model/page.ts';
import type { Problem } from './model/problem.ts';
import type { Resume } from './model/resume.ts';
import type { FileSettings, Written } from './model/settings.ts';
import { type TypesetOptions, type Wishes, wishesOf } from './options.ts';
import { readFonts, readOwnFile } from './own-files.ts';
import { type PdfOptions, paintPdf } from './paint/pdf.ts';
import { readResume } from './read/read-resume.ts';
import { nearestName } from './schema/nearest.ts';
import { chooseTheme, type ThemeChoice } from './theme/choose-theme.ts';
import { compose } from './theme/compose.ts';
import { type Taste, tasteOf } from './theme/taste.ts';
import type { Theme } from './theme/theme.ts';
import { builtInThemes, defaultTheme } from './themes.ts';

/** What a résumé is on its way to pages: for looking inside. */
export interface Stages {
  readonly resume: Resume;
  readonly document: Document;
  /** Lines and white of each flow, and where they were cut. */
  readonly flows: Layout['flows'];
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
  const wishes = wishesOf(source, options);
  const { file, signal } = options;
  const read = readResume(source, file === undefined ? {} : { file });
  const { resume, settings, problems: found } = read;
  if (resume === undefined) return { problems: found };
  const problems: Problem[] = [...found];
  const choice = await themeFor(settings, wishes, options);
  const own = await readFonts(settings.fonts, options.read);
  problems.push(...choice.problems, ...own.problems);
  const locale = localeFor(settings.locale, options, problems);
  signal?.throwIfAborted();
  const fonts = [...(options.fonts ?? []), ...own.fonts];
  const set = await setSafely(resume, choice, locale, { fonts, ...(signal && { signal }) });
  const { display, report, flows, document } = set;
  const stages = { resume, document, flows };
  const pages = { display, report, stages };
  problems.push(...set.problems);
  if (options.embedSource === undefined) return { ...pages, problems };
  const embedded = embeddedSource(source, read, options.embedSource, file);
  return 'code' in embedded
    ? { ...pages, problems: [...problems, embedded] }
    : { ...pages, problems, source: embedded };
}

function themeFor(settings: FileSettings, wishes: Wishes, options: TypesetOptions): Promise<ThemeChoice> {
  return chooseTheme({
    themes: builtInThemes,
    fallback: defaultTheme,
    named: wishes.theme ?? settings.theme?.name,
    settings: [settings.theme?.settings, wishes.settings].filter((mapping) => mapping !== undefined),
    page: wishes.page ?? settings.page,
    read: (path) => readOwnFile(path, options.read),
  });
}

function localeFor(written: Written | undefined, options: TypesetOptions, problems: Problem[]): Locale {
  const tag = options.locale ?? written?.text;
  const locale = tag === undefined ? enGB : findLocale(tag);
  if (locale !== undefined) return locale;
  const guess = written && nearestName(written.text, localeTags);
  problems.push({
    code: 'unknown-locale',
    severity: 'warning',
    message: `There is no locale “${tag}”; ${enGB.tag} is used.`,
    ...(written?.place && { place: written.place }),
    hint: guess ? `Did you mean \`${guess}\`?` : `There are ${localeTags.join(', ')}.`,
  });
  return enGB;
}

interface SetResume extends Layout {
  readonly document: Document;
}

/** A theme is somebody's code, and settings may leave no room: where they fail the default theme sets the résumé. */
async function setSafely(
  resume: Resume,
  choice: ThemeChoice,
  locale: Locale,
  options: LayoutOptions,
): Promise<SetResume> {
  const { theme, settings } = choice;
  try {
    return await set(resume, theme, tasteOf(settings, locale), options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (theme === defaultTheme && settings === defaultTheme.settings) throw error;
    const problem: Problem = {
      code: 'theme-failed',
      severity: 'error',
      message: `The theme “${theme.name}” failed: ${error instanceof Error ? error.message : String(error)}`,
      hint: `The résumé is set in \`${defaultTheme.name}\` as it comes instead.`,
    };
    const instead = await set(resume, defaultTheme, tasteOf(defaultTheme.settings, locale), options);
    return { ...instead, problems: [problem, ...instead.problems] };
  }
}

async function set(resume: Resume, theme: Theme, taste: Taste, options: LayoutOptions): Promise<SetResume> {
  const document = compose(resume, theme, taste);
  return { document, ...(await layout(document, options)) };
}
