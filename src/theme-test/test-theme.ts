import type { UserFont } from '../fonts/font-book.ts';
import type { DisplayList } from '../model/page.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { paintPdf } from '../paint/pdf/paint-pdf.ts';
import type { FileReader } from '../pipeline/options.ts';
import { type TypesetPages, typesetPages } from '../pipeline/typeset.ts';
import { defineTheme, type Theme } from '../theme/theme.ts';
import { findCollisions } from './find-collisions.ts';
import { findHardToRead } from './find-hard-to-read.ts';
import { findHeadingFaults } from './find-heading-faults.ts';
import { findLostText } from './find-lost-text.ts';
import { findInkOffPage, findOverfull } from './find-overflow.ts';
import { findStrandedHeads } from './find-stranded-heads.ts';
import type { Fault, FindingKind, ThemeFinding } from './finding.ts';
import { portrait, portraitFile, stressResumes } from './stress-resumes.ts';

export interface ThemeTestOptions {
  /** Sources by name; the stress résumés by default. */
  readonly resumes?: Readonly<Record<string, string>>;
  /** By name; a4, Letter and A5 by default. */
  readonly papers?: readonly string[];
  /** Laid over the theme's own. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Families that the theme brings. */
  readonly fonts?: readonly UserFont[];
  /** Reads the theme's file, where it is one, and what the résumés name. */
  readonly read?: FileReader;
  readonly signal?: AbortSignal;
}

export interface ThemeTestReport {
  readonly theme: string;
  /** How many résumés were set, each on every paper. */
  readonly layouts: number;
  /** Empty for a theme that passes. */
  readonly findings: readonly ThemeFinding[];
}

const testedPapers = ['a4', 'letter', 'a5'] as const;

/**
 * Sets the stress résumés in a theme, in code or a YAML file, on several papers, and tells what is wrong. What the
 * theme's functions throw is a finding too.
 *
 * @throws RangeError when there is no theme of that name, or a paper or a setting is unknown
 */
export async function testTheme(
  theme: Theme | string,
  options: ThemeTestOptions = {},
): Promise<ThemeTestReport> {
  const name = typeof theme === 'string' ? theme : String(theme.name);
  const refused = typeof theme === 'string' ? undefined : whyRefused(theme);
  if (refused !== undefined)
    return { theme: name, layouts: 0, findings: [{ kind: 'failed', message: refused }] };
  const { resumes = stressResumes, papers = testedPapers } = options;
  const findings: ThemeFinding[] = [];
  for (const [resume, source] of Object.entries(resumes))
    for (const paper of papers)
      for (const fault of await faultsOn(source, paper, theme, options))
        findings.push({ ...fault, resume, paper });
  return { theme: name, layouts: Object.keys(resumes).length * papers.length, findings };
}

function whyRefused(theme: Theme): string | undefined {
  try {
    defineTheme(theme);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function faultsOn(
  source: string,
  paper: string,
  theme: Theme | string,
  { settings, fonts, read, signal }: ThemeTestOptions,
): Promise<readonly Fault[]> {
  const made = await typesetPages(source, {
    theme,
    page: { size: paper },
    read: (path) => (path === portraitFile ? Promise.resolve(portrait) : readOther(path, read)),
    ...(settings && { settings }),
    ...(fonts && { fonts }),
    ...(signal && { signal }),
  });
  const told = made.problems.flatMap(toldFault);
  // The pages are then in another theme.
  if (told.some(({ kind }) => kind === 'failed')) return told;
  return [...told, ...faultsOfPages(made)];
}

function readOther(path: string, read: FileReader | undefined): Promise<Uint8Array> {
  return read ? read(path) : Promise.reject(new Error('There is no way to read files.'));
}

/** Problems that are the theme's own; the others are of the résumé, or are looked for on the pages. */
const told: Readonly<Partial<Record<ProblemCode, FindingKind>>> = {
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

function toldFault({ code, message }: Problem): readonly Fault[] {
  const kind = told[code];
  return kind ? [{ kind, message }] : [];
}

function faultsOfPages({ stages, display }: TypesetPages): readonly Fault[] {
  if (stages === undefined || display === undefined) return [];
  const { resume, document, parts } = stages;
  return [
    ...findLostText(resume, document, display),
    ...parts.flatMap(({ report }) => [...findOverfull(report), ...findStrandedHeads(report)]),
    ...findHeadingFaults(display, resume),
    ...display.pages.flatMap((page) => [
      ...findInkOffPage(page),
      ...findCollisions(page),
      ...findHardToRead(page),
    ]),
    ...whyUnpainted(display),
  ];
}

/** Pictures and drawings of the theme are first looked into when they are painted. */
function whyUnpainted(display: DisplayList): readonly Fault[] {
  try {
    paintPdf(display);
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ kind: 'failed', message: `No PDF can be made of the pages: ${why}` }];
  }
}
