import type { UserFont } from '../fonts/font-book.ts';
import { lintResume } from '../lint/lint-resume.ts';
import { Caches, defaultCacheSize } from '../model/caches.ts';
import type { DisplayList } from '../model/page.ts';
import { bySeverity, type Problem } from '../model/problem.ts';
import type { PdfOptions } from '../paint/pdf/paint-pdf.ts';
import type { Theme } from '../theme/theme.ts';
import { defineTheme } from '../theme/theme.ts';
import { builtInThemes } from './built-in-themes.ts';
import type { TypesetOptions } from './options.ts';
import {
  type LaidOutSource,
  layOutSource,
  type PdfBytes,
  pdfOptionsOf,
  type Resources,
  type Typeset,
  type TypesetPages,
} from './typeset.ts';

/** How much a typesetter may remember. */
export interface TypesetterLimits {
  /** Bytes of all its caches together. Default: 64,000,000, some dozens of résumés. 0: nothing is remembered. */
  readonly cacheSize?: number | undefined;
}

export interface TypesetterOptions {
  /** Font families besides the bundled ones, for every résumé. Default: none. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Themes besides the built-in ones, by the names that résumés call them. Default: none. */
  readonly themes?: Readonly<Record<string, Theme>> | undefined;
  readonly limits?: TypesetterLimits | undefined;
}

/**
 * Typesets résumés, and remembers opened faces, shaped words, laid-out paragraphs and read files between them. What it
 * remembers makes it faster and changes nothing: the same input gives the same bytes.
 */
export interface Typesetter {
  /** As the function `typeset`. */
  typeset(source: string | Uint8Array, options?: TypesetOptions): Promise<Typeset>;
  /** As the function `typesetPages`. */
  typesetPages(source: string | Uint8Array, options?: TypesetOptions): Promise<TypesetPages>;
  /** As the function `checkResume`. */
  check(source: string | Uint8Array, options?: TypesetOptions): Promise<readonly Problem[]>;
  /** As the function `paintPdf`. */
  paintPdf(display: DisplayList, options?: PdfOptions): Promise<PdfBytes>;
  /** As the function `paintSvg`. */
  paintSvg(display: DisplayList): Promise<readonly string[]>;
  /** Drops everything it remembers. It can still be used. */
  dispose(): void;
}

/**
 * Creates a typesetter, for a server, a watcher or a batch that renders many résumés.
 *
 * @throws TypeError if a theme is not valid
 * @throws RangeError if the cache size is not a number of bytes, or a theme has the name of a built-in one
 */
export function createTypesetter({
  fonts = [],
  themes = {},
  limits = {},
}: TypesetterOptions = {}): Typesetter {
  const { cacheSize = defaultCacheSize } = limits;
  if (!(Number.isFinite(cacheSize) && cacheSize >= 0))
    throw new RangeError(`limits.cacheSize: expected a number of bytes, not ${String(cacheSize)}`);
  const caches = new Caches(cacheSize);
  const resources: Resources = { caches, themes: withOwnThemes(themes), fonts };
  const typesetPages: Typesetter['typesetPages'] = async (source, options = {}) => {
    const { read: _, ...pages } = await layOutSource(source, options, resources);
    return pages;
  };
  const paintPdf: Typesetter['paintPdf'] = async (display, options = {}) => {
    const painter = await import('../paint/pdf/paint-pdf.ts');
    return painter.paintPdf(display, options, caches);
  };
  return {
    typesetPages,
    typeset: async (source, options = {}) => {
      const { display, stages: _, ...rest } = await typesetPages(source, options);
      options.signal?.throwIfAborted();
      const pdf = display && (await paintPdf(display, pdfOptionsOf(rest.source, options)));
      return { pdf, ...rest };
    },
    check: async (source, options = {}) => problemsOf(await layOutSource(source, options, resources)),
    paintPdf,
    paintSvg: async (display) => {
      const painter = await import('../paint/svg/paint-svg.ts');
      return painter.paintSvg(display, caches);
    },
    dispose: () => caches.clear(),
  };
}

function withOwnThemes(own: Readonly<Record<string, Theme>>): Readonly<Record<string, Theme>> {
  const checked = Object.entries(own).map(([name, theme]) => {
    if (Object.hasOwn(builtInThemes, name)) throw new RangeError(`themes: “${name}” is a built-in theme`);
    return [name, defineTheme(theme)] as const;
  });
  return { ...builtInThemes, ...Object.fromEntries(checked) };
}

/** Returns the problems of typesetting a résumé and the warnings of the lint rules, by severity. */
function problemsOf({ problems, display, stages, read }: LaidOutSource): readonly Problem[] {
  const { resume, settings, root } = read;
  if (resume === undefined) return bySeverity(problems);
  const part = stages?.parts.at(-1);
  const subject = {
    resume,
    ...(root && { root }),
    ...(part && { document: part.document, report: part.report }),
    ...(display && { display }),
  };
  return bySeverity([...problems, ...lintResume(subject, settings.check)]);
}
