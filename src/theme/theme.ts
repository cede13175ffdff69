import type { Block, Flow, Group, Sheet } from '../model/document.ts';
import type { Place } from '../model/problem.ts';
import type { BulletEntry, RecordEntry, Resume, Section, TermEntry } from '../model/resume.ts';
import { didYouMean } from '../model/suggest.ts';
import { object, positive } from './checks/validators.ts';
import { readSetting } from './settings/resolve-settings.ts';
import {
  type SettingName,
  type Settings,
  type SettingValues,
  settingDefinitions,
  settingName,
  settingNames,
} from './settings/settings.ts';
import type { ThemeContext } from './theme-context.ts';

/** A theme: settings, and functions that turn the parts of a résumé into blocks. */
export interface Theme {
  /** The name a résumé uses: `theme: gutter`. */
  readonly name: string;
  /** One sentence: how the theme looks and whom it suits. */
  readonly description: string;
  readonly settings: Settings;
  /** Returns the pages and their frames. Each flow of the document needs a frame; the text is in the flow `main`. */
  readonly sheet: (resume: Resume, context: ThemeContext) => Sheet;
  /** Returns everything before the first section: name, headline, contacts and summary. */
  readonly header: (resume: Resume, context: ThemeContext) => readonly Block[];
  /** Returns a section: its heading, if it has a title, and the blocks of its entries. */
  readonly section: (section: Section, blocks: readonly Block[], context: ThemeContext) => Group;
  /** Returns a job, a degree or a project: its header, text and bullets. */
  readonly record: (entry: RecordEntry, context: ThemeContext) => Group;
  /** Returns a label with its details. */
  readonly term: (entry: TermEntry, context: ThemeContext) => Block;
  /** Returns the bullets that follow one another in a section. */
  readonly bullets: (entries: readonly BulletEntry[], context: ThemeContext) => Block;
  /**
   * Returns the flows and their blocks, in reading order: a flow is read from its beginning to its end.
   * Default: one flow, `main`, that begins with the header.
   */
  readonly flows?:
    | ((resume: Resume, parts: ComposedParts, context: ThemeContext) => readonly Flow[])
    | undefined;
  /**
   * True if short terms, such as languages, are in two or three columns if each has room on one line. False for a narrow
   * measure, and where a column might be read for one of the page. Default: true.
   */
  readonly termColumns?: boolean | undefined;
  /** True if the design is a full page: `fit: soft` loosens a résumé of one page until that is full. Default: false. */
  readonly fullPage?: boolean | undefined;
}

/** The functions of a theme that compose a section. */
export type SectionDesign = Pick<Theme, 'section' | 'record' | 'term' | 'bullets' | 'termColumns'>;

/** The parts of a résumé as blocks, for a theme that distributes them among flows. */
export interface ComposedParts {
  readonly header: readonly Block[];
  /** Composes a section; optionally with other functions, or in another context, for example for a narrow column. */
  readonly section: (section: Section, design?: Partial<SectionDesign>, context?: ThemeContext) => Group;
  /** The statement after the last section. */
  readonly statement: readonly Block[];
}

/**
 * Checks a theme that is written in code, and returns it.
 *
 * @throws TypeError if a part is missing or is not a function
 * @throws RangeError if a setting is unknown, missing or invalid
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
  for (const part of ['termColumns', 'fullPage'] as const)
    if (theme[part] !== undefined && typeof theme[part] !== 'boolean')
      throw new TypeError(`${part} of the theme “${name}” is not a boolean`);
  if (typeof settings !== 'object' || settings === null)
    throw new TypeError(`the theme “${name}” needs settings`);
  const error = settingsError(settings);
  if (error !== undefined) throw new RangeError(`settings of the theme “${name}”: ${error}`);
  return theme;
}

/** Returns a sentence about the first invalid setting, or `undefined` if there is none. */
function settingsError(settings: Settings): string | undefined {
  const paperError = object<Settings['paper']>({ width: positive, height: positive })(settings.paper);
  if (paperError !== undefined) return `\`paper\`${paperError}.`;
  const known: readonly string[] = ['paper', ...settingNames];
  const unknown = Object.keys(settings).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const question = didYouMean(settingName(unknown) ?? unknown, known);
    return `Unknown setting \`${unknown}\`.${question === undefined ? '' : ` ${question}`}`;
  }
  for (const name of settingNames) {
    const error = settingError(name, settings[name]);
    if (error !== undefined) return error;
  }
  return undefined;
}

function settingError(name: SettingName, value: unknown): string | undefined {
  const { takes } = settingDefinitions[name];
  const type = typesOfValues[takes.kind];
  if (value === undefined) return `\`${name}\` is missing.`;
  if (typeof value !== type) return `\`${name}\` is ${String(value)}, but must be a ${type}.`;
  const place: Place = { line: 0, column: 0, length: 0, path: '' };
  const checked = readSetting(name, {
    kind: 'scalar',
    text: String(value),
    quoted: false,
    place,
    placeAt: () => place,
  });
  if ('message' in checked) return `\`${name}\`: ${checked.message} ${checked.hint ?? ''}`.trim();
  // Files may contain `#F00` and `Ragged`. In code a setting must have its canonical form, which functions rely on.
  return takes.kind === 'text' || isCanonical(value, checked.value)
    ? undefined
    : `\`${name}\` is ${JSON.stringify(value)}, but must be ${JSON.stringify(checked.value)}.`;
}

/** True if a value is the one read from it. The case of a colour does not matter. */
function isCanonical(value: unknown, read: unknown): boolean {
  return (
    value === read || (typeof value === 'string' && value.startsWith('#') && read === value.toLowerCase())
  );
}

/** JavaScript types of the values of settings. */
const typesOfValues: Readonly<Record<SettingValues['kind'], string>> = {
  length: 'number',
  number: 'number',
  choice: 'string',
  colour: 'string',
  text: 'string',
  flag: 'boolean',
};
