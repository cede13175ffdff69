import type { PaperName } from '../model/choices.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import type { Written } from '../model/settings.ts';
import type { SourceMapping } from '../model/source.ts';
import { didYouMean, plainKey } from '../model/suggest.ts';
import { themeKin } from '../schema/synonyms.ts';
import { parseSource } from '../source/source-tree.ts';
import type { SettingPlaces } from './checks/readability-warnings.ts';
import { type ResolvedSettings, resolvePaper, resolveSettings } from './settings/resolve-settings.ts';
import { baseSettings, papers, type SettingName, type Settings, settingName } from './settings/settings.ts';
import type { Theme } from './theme.ts';

/** A choice of theme and settings, in a file or by the caller. */
export interface ThemeRequest {
  readonly themes: Readonly<Record<string, Theme>>;
  /** The theme if none is named, or the named one cannot be used. */
  readonly fallback: Theme;
  /** A theme in code, or the name of a built-in theme or a YAML file. */
  readonly named: Theme | Written | undefined;
  /** Settings that override the theme’s, the later ones the earlier. */
  readonly settings: readonly SourceMapping[];
  readonly page: SourceMapping | undefined;
  /** The paper if the file, the caller and the theme state none. */
  readonly impliedPaper?: PaperName | undefined;
  readonly read: (path: Written) => Promise<Uint8Array | Problem>;
}

/** A theme, the settings to use it with, and the problems with the choice. */
export interface ThemeChoice {
  readonly theme: Theme;
  readonly settings: Settings;
  readonly places: SettingPlaces;
  /** The settings that a file or the caller sets: the language changes none of them. */
  readonly written: ReadonlySet<SettingName>;
  readonly problems: readonly Problem[];
}

/** Maximum number of YAML themes that extend one another. More of them are a circle. */
const maxChainLength = 8;

/** Finds the named theme, and overrides its settings and its paper. */
export async function chooseTheme(request: ThemeRequest): Promise<ThemeChoice> {
  const problems: Problem[] = [];
  const found = await themeNamed(request.named, request, problems, 0);
  let { settings } = found;
  const apply = (resolved: ResolvedSettings): void => {
    settings = resolved.settings;
    problems.push(...resolved.problems);
  };
  for (const mapping of request.settings) apply(resolveSettings(settings, mapping));
  if (request.page) apply(resolvePaper(settings, request.page));
  else if (request.impliedPaper && settings.paper === baseSettings.paper)
    settings = { ...settings, paper: papers[request.impliedPaper] };
  const mappings = [...found.mappings, ...request.settings];
  const written = new Set(
    mappings.flatMap(({ pairs }) => pairs.flatMap(({ key }) => settingName(key) ?? [])),
  );
  return { theme: found.theme, settings, places: placesIn(mappings), written, problems };
}

/** A theme, and the mappings of the files that its settings come from. */
interface FoundTheme extends Pick<ThemeChoice, 'theme' | 'settings'> {
  readonly mappings: readonly SourceMapping[];
}

function unchanged(theme: Theme): FoundTheme {
  return { theme, settings: theme.settings, mappings: [] };
}

/** Returns the position of each setting: the last one, if several mappings set it. */
function placesIn(mappings: readonly SourceMapping[]): SettingPlaces {
  const places = new Map<SettingName, Place>();
  for (const { key, value } of mappings.flatMap(({ pairs }) => pairs)) {
    const name = settingName(key);
    if (name === undefined) continue;
    places.delete(name);
    // Settings of a caller have no position: line 0.
    if (value.place.line > 0) places.set(name, value.place);
  }
  return places;
}

async function themeNamed(
  named: Theme | Written | undefined,
  request: ThemeRequest,
  problems: Problem[],
  depth: number,
): Promise<FoundTheme> {
  const { themes, fallback } = request;
  if (named === undefined) return unchanged(fallback);
  if (!('text' in named)) return unchanged(named);
  const kin = themeKin.get(plainKey(named.text));
  const found = [named.text, plainKey(named.text), kin ?? ''].find((name) => Object.hasOwn(themes, name));
  const theme = found === undefined ? undefined : themes[found];
  if (theme) return unchanged(theme);
  const isFile = /\.(?:ya?ml|json)$/iu.test(named.text);
  if (isFile && depth < maxChainLength) return themeFile(named, request, problems, depth);
  problems.push(isFile ? endlessTheme(named) : unknownTheme(named, request));
  return unchanged(fallback);
}

/** Reads a YAML theme: `extends`, and settings that override those of the extended theme. */
async function themeFile(
  file: Written,
  request: ThemeRequest,
  problems: Problem[],
  depth: number,
): Promise<FoundTheme> {
  const { fallback } = request;
  const bytes = await request.read(file);
  if (!(bytes instanceof Uint8Array)) {
    problems.push(bytes);
    return unchanged(fallback);
  }
  const { root, problems: syntax } = parseSource(bytes, file.text);
  problems.push(...syntax);
  if (root?.kind !== 'mapping') {
    if (syntax.length === 0) problems.push(notATheme(file));
    return unchanged(fallback);
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

function unknownTheme({ text, place }: Written, { themes, fallback }: ThemeRequest): Problem {
  const names = Object.keys(themes);
  return problem('unknown-theme', `Unknown theme “${text}”. Using \`${fallback.name}\`.`, {
    place,
    hint: didYouMean(text, names, `Use one of ${names.join(', ')}, or name a .yaml file.`),
  });
}

function endlessTheme({ text, place }: Written): Problem {
  const message = `More than ${maxChainLength} theme files extend one another; “${text}” is the last.`;
  return problem('unknown-theme', message, {
    place,
    hint: 'Make one of them extend a built-in theme.',
  });
}

function notATheme({ text, place }: Written): Problem {
  return problem('invalid-type', `The theme file “${text}” has no settings.`, {
    place,
    hint: 'Write `extends: gutter` and settings below it.',
  });
}
