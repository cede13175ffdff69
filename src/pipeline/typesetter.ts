import type { UserFont } from '../fonts/font-needs.ts';
import { lintResume } from '../lint/lint-resume.ts';
import { Caches, defaultCacheSize } from '../model/caches.ts';
import { type ArgumentType, checkArgument, checkOptionTypes } from '../model/check-arguments.ts';
import type { DisplayList } from '../model/page.ts';
import { bySeverity, type Problem } from '../model/problem.ts';
import { finishWithPauses, type StepOptions } from '../model/steps.ts';
import type { PdfOptions } from '../paint/pdf/paint-pdf.ts';
import type { Theme } from '../theme/theme.ts';
import { defineTheme } from '../theme/theme.ts';
import { builtInThemes } from './built-in-themes.ts';
import { withinTime } from './limits.ts';
import { checkFonts, resolveOptions, type TypesetOptions } from './options.ts';
import { pause } from './platform.ts';
import {
  type LaidOutSource,
  layOutSource,
  nothing,
  type PdfBytes,
  pdfOptionsOf,
  type Resources,
  type Typeset,
  type TypesetPages,
} from './typeset.ts';

/** Limits of a typesetter’s caches. */
export interface TypesetterLimits {
  /** Size of all caches together, in bytes. Default: 64,000,000, enough for dozens of résumés. 0 caches nothing. */
  readonly cacheSize?: number | undefined;
}

/** Options of `createTypesetter`. */
export interface TypesetterOptions {
  /** Font families besides the bundled ones, for every résumé. Default: none. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Themes besides the built-in ones, by the names that résumés use. Default: none. */
  readonly themes?: Readonly<Record<string, Theme>> | undefined;
  readonly limits?: TypesetterLimits | undefined;
}

/**
 * Renders résumés, and caches opened faces, shaped words, laid-out paragraphs and parsed files. The caches only save
 * time: the same input gives the same bytes.
 */
export interface Typesetter {
  /** Does what the function `typeset` does. */
  typeset(source: string | Uint8Array, options?: TypesetOptions): Promise<Typeset>;
  /** Does what the function `typesetPages` does. */
  typesetPages(source: string | Uint8Array, options?: TypesetOptions): Promise<TypesetPages>;
  /** Does what the function `checkResume` does. */
  check(source: string | Uint8Array, options?: TypesetOptions): Promise<readonly Problem[]>;
  /** Does what the function `paintPdf` does. */
  paintPdf(display: DisplayList, options?: PdfOptions): Promise<PdfBytes>;
  /** Does what the function `paintSvg` does. */
  paintSvg(display: DisplayList): Promise<readonly string[]>;
  /** Empties the caches. The typesetter can still be used. */
  dispose(): void;
}

/**
 * Creates a typesetter, for a server, a watcher or a batch that renders many résumés.
 *
 * @throws TypeError if an option has the wrong type, or a theme is not valid
 * @throws RangeError if the cache size is not a number of bytes, or a theme has the name of a built-in one
 */
export function createTypesetter(options: TypesetterOptions = {}): Typesetter {
  checkOptionTypes('options', options, { fonts: 'list', themes: 'object', limits: 'object' });
  const { fonts = [], themes = {}, limits = {} } = options;
  checkFonts(fonts);
  checkOptionTypes('limits', limits, { cacheSize: 'any' });
  const { cacheSize = defaultCacheSize } = limits;
  if (!(Number.isFinite(cacheSize) && cacheSize >= 0))
    throw new RangeError(`limits.cacheSize: expected a number of bytes, not ${String(cacheSize)}`);
  const caches = new Caches(cacheSize);
  const resources: Resources = { caches, themes: withOwnThemes(themes), fonts };
  const paint = async (
    display: DisplayList,
    options: PdfOptions,
    between: StepOptions,
  ): Promise<PdfBytes> => {
    const painter = await import('../paint/pdf/paint-pdf.ts');
    return finishWithPauses(painter.paintPdfInSteps(display, options, caches), between);
  };
  return {
    typesetPages: async (source, options = {}) => {
      const laidOut = await render(source, options, resources, async ({ read: _, ...pages }) => pages);
      return 'code' in laidOut ? { ...nothing, ...stopped(laidOut, options) } : laidOut;
    },
    typeset: async (source, options = {}) => {
      const typeset = await render(source, options, resources, async (laidOut, between) => {
        const { read: _, display, stages: __, ...rest } = laidOut;
        const pdf = display && (await paint(display, pdfOptionsOf(rest.source, options), between));
        return { pdf, ...rest };
      });
      if (!('code' in typeset)) return typeset;
      const { display: _, stages: __, ...rest } = nothing;
      return { pdf: undefined, ...rest, ...stopped(typeset, options) };
    },
    check: async (source, options = {}) => {
      const checked = await render(source, options, resources, async (laidOut) => checkedProblems(laidOut));
      return 'code' in checked ? [checked] : checked;
    },
    paintPdf: async (display, options = {}) => {
      checkDisplay(display);
      checkOptionTypes('options', options, pdfOptionTypes);
      return paint(display, options, { pause });
    },
    paintSvg: async (display) => {
      checkDisplay(display);
      const painter = await import('../paint/svg/paint-svg.ts');
      return painter.paintSvg(display, caches);
    },
    dispose: () => caches.clear(),
  };
}

/** Lays out a résumé and does something with its pages, in the time that the options allow. */
async function render<Result>(
  source: string | Uint8Array,
  options: TypesetOptions,
  resources: Resources,
  use: (laidOut: LaidOutSource, between: StepOptions) => Promise<Result>,
): Promise<Result | Problem> {
  const resolved = resolveOptions(source, options, resources.themes);
  return withinTime(resolved.limits.milliseconds, options.signal, async (between) =>
    use(await layOutSource(source, options, resolved, resources, between), between),
  );
}

/** Returns what is known of a render that took too long. */
function stopped(
  problem: Problem,
  { from = 'quoin' }: TypesetOptions,
): Pick<Typeset, 'problems' | 'format' | 'notes'> {
  return { problems: [problem], format: from, notes: [] };
}

const pdfOptionTypes: Readonly<Record<keyof PdfOptions, ArgumentType>> = {
  created: 'any',
  modified: 'any',
  conformance: 'any',
  attachments: 'list',
};

/** @throws TypeError if the pages to paint are not a display list */
export function checkDisplay(display: DisplayList): void {
  checkArgument('display', display, 'object');
  checkArgument('display.pages', display.pages, 'list');
}

function withOwnThemes(own: Readonly<Record<string, Theme>>): Readonly<Record<string, Theme>> {
  const checked = Object.entries(own).map(([name, theme]) => {
    if (Object.hasOwn(builtInThemes, name)) throw new RangeError(`themes: “${name}” is a built-in theme`);
    return [name, defineTheme(theme)] as const;
  });
  return { ...builtInThemes, ...Object.fromEntries(checked) };
}

/** Returns the problems of typesetting a résumé and the warnings of the lint rules, by severity. */
function checkedProblems({ problems, display, stages, read }: LaidOutSource): readonly Problem[] {
  const { resume, settings, root } = read;
  if (resume === undefined) return bySeverity(problems);
  const part = stages?.parts.at(-1);
  const subject = {
    resume,
    root,
    document: part?.document,
    report: part?.report,
    display,
  };
  return bySeverity([...problems, ...lintResume(subject, settings.check)]);
}
