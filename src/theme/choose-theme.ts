import type { Place, Problem } from '../model/problem.ts';
import type { Written } from '../model/settings.ts';
import type { SourceMapping } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { parseSource } from '../source/source-tree.ts';
import type { SettingPlaces } from './checks/readability-warnings.ts';
import { type ResolvedSettings, resolvePaper, resolveSettings } from './settings/resolve-settings.ts';
import { type SettingName, type Settings, settingName } from './settings/settings.ts';
import type { Theme } from './theme.ts';

/** What there is to choose a theme from. */
export interface ThemeRequest {
  readonly themes: Readonly<Record<string, Theme>>;
  /** The theme when nobody names one. */
  readonly fallback: Theme;
  /** A theme in code, or the name of a theme or a YAML file. */
  readonly named: Theme | Written | undefined;
  /** Laid over the theme's own settings, one after another. */
  readonly settings: readonly SourceMapping[];
  readonly page: SourceMapping | undefined;
  readonly read: (path: Written) => Promise<Uint8Array | Problem>;
}

/** A theme with the settings it is to be used with. */
export interface ThemeChoice {
  readonly theme: Theme;
  readonly settings: Settings;
  readonly places: SettingPlaces;
  readonly problems: readonly Problem[];
}

/** How many YAML themes may extend one another. */
const longestChain = 8;

/** Finds the theme that is asked for, and lays settings and paper over the theme's own. */
export async function chooseTheme(request: ThemeRequest): Promise<ThemeChoice> {
  const problems: Problem[] = [];
  const found = await themeNamed(request.named, request, problems, 0);
  let { settings } = found;
  const lay = (resolved: ResolvedSettings): void => {
    settings = resolved.settings;
    problems.push(...resolved.problems);
  };
  for (const mapping of request.settings) lay(resolveSettings(settings, mapping));
  if (request.page) lay(resolvePaper(settings, request.page));
  const places = placesIn([...found.mappings, ...request.settings]);
  return { theme: found.theme, settings, places, problems };
}

/** A theme, and the files' mappings that its settings come from. */
interface Found extends Pick<ThemeChoice, 'theme' | 'settings'> {
  readonly mappings: readonly SourceMapping[];
}

function asItIs(theme: Theme): Found {
  return { theme, settings: theme.settings, mappings: [] };
}

/** Of settings that are said more than once, the last place counts. */
function placesIn(mappings: readonly SourceMapping[]): SettingPlaces {
  const places = new Map<SettingName, Place>();
  for (const { key, value } of mappings.flatMap(({ pairs }) => pairs)) {
    const name = settingName(key);
    if (name === undefined) continue;
    places.delete(name);
    // What a caller says stands nowhere.
    if (value.place.line > 0) places.set(name, value.place);
  }
  return places;
}

async function themeNamed(
  named: Theme | Written | undefined,
  request: ThemeRequest,
  problems: Problem[],
  depth: number,
): Promise<Found> {
  const { themes, fallback } = request;
  if (named === undefined) return asItIs(fallback);
  if (!('text' in named)) return asItIs(named);
  const theme = Object.hasOwn(themes, named.text) ? themes[named.text] : undefined;
  if (theme) return asItIs(theme);
  const isFile = /\.(?:ya?ml|json)$/iu.test(named.text);
  if (isFile && depth < longestChain) return themeFile(named, request, problems, depth);
  problems.push(isFile ? endlessTheme(named) : unknownTheme(named, request));
  return asItIs(fallback);
}

/** A theme as YAML: `extends`, and settings laid over those of the theme it extends. It holds no code. */
async function themeFile(
  file: Written,
  request: ThemeRequest,
  problems: Problem[],
  depth: number,
): Promise<Found> {
  const { fallback } = request;
  const bytes = await request.read(file);
  if (!(bytes instanceof Uint8Array)) {
    problems.push(bytes);
    return asItIs(fallback);
  }
  const { root, problems: syntax } = parseSource(bytes, file.text);
  problems.push(...syntax);
  if (root?.kind !== 'mapping') {
    if (syntax.length === 0) problems.push(notATheme(file));
    return asItIs(fallback);
  }
  const extended = root.pairs.find((pair) => pair.key === 'extends')?.value;
  const base = await themeNamed(
    extended?.kind === 'scalar' ? extended : undefined,
    request,
    problems,
    depth + 1,
  );
  const pairs = root.pairs.filter(({ key }) => !['extends', 'name', 'description'].includes(key));
  const mapping: SourceMapping = { ...root, pairs };
  const resolved = resolveSettings(base.settings, mapping);
  problems.push(...resolved.problems);
  return { theme: base.theme, settings: resolved.settings, mappings: [...base.mappings, mapping] };
}

function unknownTheme(named: Written, { themes, fallback }: ThemeRequest): Problem {
  const names = Object.keys(themes);
  return {
    code: 'unknown-theme',
    severity: 'warning',
    message: `There is no theme “${named.text}”; \`${fallback.name}\` is used.`,
    ...(named.place && { place: named.place }),
    hint: didYouMean(named.text, names, `There are ${names.join(', ')}, or name a .yaml file.`),
  };
}

function endlessTheme(file: Written): Problem {
  return {
    code: 'unknown-theme',
    severity: 'warning',
    message: `The theme file “${file.text}” is the last of more than ${longestChain} that extend one another.`,
    ...(file.place && { place: file.place }),
    hint: 'Let one of them extend a theme that comes with Quoin.',
  };
}

function notATheme(file: Written): Problem {
  return {
    code: 'invalid-type',
    severity: 'warning',
    message: `The theme file “${file.text}” holds no settings.`,
    ...(file.place && { place: file.place }),
    hint: 'Write `extends: gutter` and settings below it.',
  };
}
