import type { UserFont } from '../fonts/font-needs.ts';
import { type ArgumentType, checkArgument, checkOptionTypes } from '../model/check-arguments.ts';
import type { DisplayList } from '../model/page.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { AbortSignalLike } from '../model/steps.ts';
import { paintPdf } from '../paint/pdf/paint-pdf.ts';
import type { FileReader } from '../pipeline/options.ts';
import type { TypesetPages } from '../pipeline/typeset.ts';
import { createTypesetter, type Typesetter } from '../pipeline/typesetter.ts';
import { defineTheme, type Theme } from '../theme/theme.ts';
import { findHeadingDefects, findLayoutDefects } from './find-layout-defects.ts';
import { findLostText } from './find-lost-text.ts';
import { findPageDefects } from './find-page-defects.ts';
import { findUnlikeForms } from './find-unlike-forms.ts';
import type { FindingKind, LayoutFinding, ThemeFinding } from './finding.ts';
import { portrait, portraitFile, stressResumes } from './stress-resumes.ts';

/** Options of `testTheme`. */
export interface ThemeTestOptions {
  /** Sources of résumés by name. Default: `stressResumes`. */
  readonly resumes?: Readonly<Record<string, string>> | undefined;
  /** Names of papers. Default: a4, letter and a5. */
  readonly papers?: readonly string[] | undefined;
  /** Settings that override the theme’s. */
  readonly settings?: Readonly<Record<string, string | number>> | undefined;
  /** Font families the theme needs and Quoin does not bundle. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Reads the theme if it is a file, and files that the résumés name. */
  readonly read?: FileReader | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/** The result of `testTheme`. */
export interface ThemeTestReport {
  /** Name of the theme. */
  readonly theme: string;
  /** Number of layouts: each résumé on each paper. */
  readonly layouts: number;
  /** Empty if the theme passes. */
  readonly findings: readonly ThemeFinding[];
}

const defaultPapers = ['a4', 'letter', 'a5'] as const;

/**
 * Typesets the stress résumés in a theme, on several papers, and returns the defects it finds. An error that a
 * function of the theme throws is a finding too.
 *
 * @param theme A theme in code, the name of a built-in theme, or the path of a YAML theme.
 * @throws TypeError if the theme is neither a theme nor a name, or an option has the wrong type
 * @throws RangeError if the theme, a paper or a setting is unknown
 */
export async function testTheme(
  theme: Theme | string,
  options: ThemeTestOptions = {},
): Promise<ThemeTestReport> {
  if (typeof theme !== 'string') checkArgument('theme', theme, 'object');
  checkOptionTypes('options', options, optionTypes);
  const name = typeof theme === 'string' ? theme : String(theme.name);
  const refusal = typeof theme === 'string' ? undefined : refusalOf(theme);
  if (refusal !== undefined)
    return { theme: name, layouts: 0, findings: [{ kind: 'failed', message: refusal }] };
  const { resumes = stressResumes, papers = defaultPapers } = options;
  const findings: ThemeFinding[] = [];
  const typesetter = createTypesetter();
  for (const [resume, source] of Object.entries(resumes))
    for (const paper of papers)
      for (const finding of await findingsOn(source, paper, theme, options, typesetter))
        findings.push({ ...finding, resume, paper });
  return { theme: name, layouts: Object.keys(resumes).length * papers.length, findings };
}

const optionTypes: Readonly<Record<keyof ThemeTestOptions, ArgumentType>> = {
  resumes: 'object',
  papers: 'list',
  settings: 'object',
  fonts: 'list',
  read: 'function',
  signal: 'object',
};

/** Returns the message of the error if `defineTheme` refuses the theme. */
function refusalOf(theme: Theme): string | undefined {
  try {
    defineTheme(theme);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

async function findingsOn(
  source: string,
  paper: string,
  theme: Theme | string,
  { settings, fonts, read, signal }: ThemeTestOptions,
  typesetter: Typesetter,
): Promise<readonly LayoutFinding[]> {
  const typeset = await typesetter.typesetPages(source, {
    theme,
    // A soft fit would hide what is wrong with the design.
    fit: 'none',
    page: { size: paper },
    read: (path) => (path === portraitFile ? Promise.resolve(portrait) : readOther(path, read)),
    settings,
    fonts,
    signal,
  });
  const findings = typeset.problems.flatMap(findingOf);
  // If the theme failed, the pages are in another theme.
  if (findings.some(({ kind }) => kind === 'failed')) return findings;
  return [...findings, ...findingsInPages(typeset)];
}

function readOther(path: string, read: FileReader | undefined): Promise<Uint8Array> {
  return read ? read(path) : Promise.reject(new Error('There is no option `read`.'));
}

/** Kinds of finding by problem code. Other problems are the résumé’s, or are looked for on the pages. */
const kindsByCode: Readonly<Partial<Record<ProblemCode, FindingKind>>> = {
  'theme-error': 'failed',
  'unknown-theme': 'failed',
  'unknown-setting': 'failed',
  'invalid-setting': 'failed',
  'too-many-pages': 'overflow',
  'line-too-long': 'line-too-long',
  'unknown-font': 'font',
  'invalid-font': 'font',
  'missing-face': 'font',
};

function findingOf({ code, message }: Problem): readonly LayoutFinding[] {
  const kind = kindsByCode[code];
  return kind ? [{ kind, message }] : [];
}

function findingsInPages({ stages, display }: TypesetPages): readonly LayoutFinding[] {
  if (stages === undefined || display === undefined) return [];
  const { resume, document, parts } = stages;
  return [
    ...findLostText(resume, document, display),
    ...parts.flatMap(({ report }) => findLayoutDefects(report)),
    ...findHeadingDefects(display, resume),
    ...findUnlikeForms(document),
    ...display.pages.flatMap(findPageDefects),
    ...paintingErrors(display),
  ];
}

/** Paints the pages, since images and icons of the theme are not parsed earlier. */
function paintingErrors(display: DisplayList): readonly LayoutFinding[] {
  try {
    paintPdf(display);
    return [];
  } catch (error) {
    return [{ kind: 'failed', message: `Cannot write a PDF of the pages: ${messageOf(error)}` }];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
