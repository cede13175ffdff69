import type { Block, Flow, Group, Sheet } from '../model/document.ts';
import type { BulletEntry, RecordEntry, Resume, Section, TermEntry } from '../model/resume.ts';
import { settingsFault } from './checks/check-settings.ts';
import type { Settings } from './settings/settings.ts';
import type { ThemeContext } from './theme-context.ts';

/** A look: settings and the functions that turn each shape of a résumé into blocks. */
export interface Theme {
  /** What a résumé calls it: `theme: gutter`. */
  readonly name: string;
  /** One sentence: how it looks and whom it suits. */
  readonly description: string;
  readonly settings: Settings;
  /** The pages and their frames. Every flow of the document needs a frame; the text is the flow `main`. */
  readonly sheet: (resume: Resume, context: ThemeContext) => Sheet;
  /** Name, headline, contact, summary: all that stands before the first section. */
  readonly header: (resume: Resume, context: ThemeContext) => readonly Block[];
  /** A section around its entries, with its heading if it has a title. */
  readonly section: (section: Section, blocks: readonly Block[], context: ThemeContext) => Group;
  /** A post, a degree, a project: its head, text and bullets. */
  readonly record: (entry: RecordEntry, context: ThemeContext) => Group;
  /** A label and what belongs under it. */
  readonly term: (entry: TermEntry, context: ThemeContext) => Block;
  /** Bullets that follow one another in a section. */
  readonly bullets: (entries: readonly BulletEntry[], context: ThemeContext) => Block;
  /** What goes into which flow, where that is not all into `main`, header first; `main` is read first where it comes first. */
  readonly flows?: (resume: Resume, parts: ComposedParts, context: ThemeContext) => readonly Flow[];
}

/** The functions of a theme that make a section. */
export type SectionDesign = Pick<Theme, 'section' | 'record' | 'term' | 'bullets'>;

/** A résumé's parts as blocks, for a theme that shares them out among flows. */
export interface ComposedParts {
  readonly header: readonly Block[];
  /** A section in the theme's own design, or with some functions and a taste of its own, as in a narrow column. */
  readonly section: (section: Section, design?: Partial<SectionDesign>, context?: ThemeContext) => Group;
  /** What stands under the last section. */
  readonly statement: readonly Block[];
}

/**
 * Checks a theme that was written in code and gives it back.
 *
 * @throws TypeError when a part is missing or is not a function
 * @throws RangeError when a setting is unknown, missing, or not what it may be
 */
export function defineTheme(theme: Theme): Theme {
  if (typeof theme !== 'object' || theme === null)
    throw new TypeError(`a theme is an object, not ${String(theme)}`);
  const { name, description, settings } = theme;
  if (typeof name !== 'string' || name === '') throw new TypeError('a theme needs a name');
  if (typeof description !== 'string') throw new TypeError(`the theme “${name}” needs a description`);
  for (const part of ['sheet', 'header', 'section', 'record', 'term', 'bullets'] as const)
    if (typeof theme[part] !== 'function')
      throw new TypeError(`the theme “${name}” needs a function called ${part}`);
  if (theme.flows !== undefined && typeof theme.flows !== 'function')
    throw new TypeError(`flows of the theme “${name}” is not a function`);
  if (typeof settings !== 'object' || settings === null)
    throw new TypeError(`the theme “${name}” needs settings`);
  const fault = settingsFault(settings);
  if (fault !== undefined) throw new RangeError(`settings of the theme “${name}”: ${fault}`);
  return theme;
}
