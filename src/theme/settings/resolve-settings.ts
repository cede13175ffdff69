import type { Size } from '../../model/geometry.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { didYouMean } from '../../model/suggest.ts';
import {
  type Check,
  type Checked,
  choice,
  colour,
  decimal,
  flag,
  lengthInPoints,
  monthOrNone,
  plainText,
} from '../../schema/setting-checks.ts';
import {
  papers,
  type SettingName,
  type Settings,
  type SettingValue,
  type SettingValues,
  settingDefinitions,
  settingName,
  settingNames,
  writtenName,
  writtenSettingNames,
} from './settings.ts';

/** Settings after a file's values replaced some, and the problems with those values. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * Overrides settings by those of a mapping. Reports and ignores unknown settings and invalid values. Of two names of one
 * setting the current one wins over the former.
 */
export function resolveSettings(base: Settings, mapping: SourceMapping): ResolvedSettings {
  const problems: Problem[] = [];
  let settings = base;
  for (const pair of mapping.pairs) {
    const name = settingName(pair.key);
    const rival = name && mapping.pairs.find((other) => isCurrentNameOf(other, pair, name));
    if (rival) {
      problems.push(duplicateSetting(pair, rival));
      continue;
    }
    if (name === 'leading' && multipleOf(pair.value) !== undefined) continue;
    const checked = name && readSetting(name, pair.value);
    if (name === undefined || checked === undefined) problems.push(unknownSetting(pair));
    else if ('value' in checked) settings = { ...settings, [name]: checked.value };
    else problems.push(invalidSetting(pair, checked.message, checked.hint));
  }
  return { settings: withLeading(settings, base, mapping), problems };
}

/** True if a pair has the current name of the setting, and the other pair has a former name of it. */
function isCurrentNameOf({ key }: SourcePair, other: SourcePair, name: SettingName): boolean {
  return key !== other.key && key === writtenName(name) && settingName(other.key) === name;
}

/** Reads the value of a setting from a node of a file. */
export function readSetting(name: SettingName, node: SourceNode): Checked<SettingValue> {
  return checks[name](node);
}

const checks = Object.fromEntries(
  settingNames.map((name) => [name, checkOf(settingDefinitions[name].takes)]),
) as Readonly<Record<SettingName, Check<SettingValue>>>;

function checkOf(takes: SettingValues): Check<SettingValue> {
  switch (takes.kind) {
    case 'length':
      return lengthInPoints(takes);
    case 'number':
      return decimal(takes);
    case 'choice':
      return choice(...takes.names);
    case 'colour':
      return colour;
    case 'flag':
      return flag;
    case 'text':
      return takes.format === 'month' ? monthOrNone : plainText;
  }
}

/** Scales the leading with the size, unless the mapping sets the leading too. */
function withLeading(settings: Settings, base: Settings, mapping: SourceMapping): Settings {
  const written = mapping.pairs.find((pair) => settingName(pair.key) === 'leading');
  const multiple = written && multipleOf(written.value);
  if (multiple !== undefined) return { ...settings, leading: multiple * settings.size };
  if (settings.size === base.size || written) return settings;
  return { ...settings, leading: (base.leading / base.size) * settings.size };
}

/** Leading as style sheets write it: a multiple of the size, such as `1.4`. */
function multipleOf(node: SourceNode): number | undefined {
  const multiple = node.kind === 'scalar' && /^\s*\d(?:\.\d+)?\s*$/u.test(node.text) ? Number(node.text) : 0;
  return multiple >= 1 && multiple <= 3 ? multiple : undefined;
}

/** Bounds of the sides of a paper, in points: 9 cm holds a résumé at all; PDF/A allows no more than 14400. */
export const paperSide = { min: 255, max: 14400 };

/** Overrides the paper by `size` of the mapping `page`: a name, or a width and a height. */
export function resolvePaper(base: Settings, page: SourceMapping): ResolvedSettings {
  const problems: Problem[] = [];
  let settings = base;
  for (const pair of page.pairs) {
    if (pair.key !== 'size') {
      const hint = 'Write only `size` under `page`. Set margins under `theme`.';
      problems.push({ ...unknownSetting(pair), hint });
      continue;
    }
    const paper = readPaper(pair.value);
    if (paper) settings = { ...settings, paper };
    else problems.push(invalidPaper(pair.value));
  }
  return { settings, problems };
}

function readPaper(node: SourceNode): Size | undefined {
  if (node.kind === 'scalar') {
    const name = node.text.toLowerCase().replaceAll(/[\s_-]|^(?:us|din|iso)|paper|size/gu, '');
    return Object.entries(papers).find(([paper]) => paper === name)?.[1];
  }
  if (node.kind !== 'list' || node.items.length !== 2) return undefined;
  const [width, height] = node.items.map((side) => {
    const checked = lengthInPoints(paperSide)(side);
    return 'value' in checked ? checked.value : undefined;
  });
  return width === undefined || height === undefined ? undefined : { width, height };
}

function invalidPaper(node: SourceNode): Problem {
  const written = node.kind === 'scalar' ? node.text : '';
  const shown = node.kind === 'scalar' ? ` “${written}”` : '';
  const names = Object.keys(papers);
  const hint = `Write ${names.join(', ')}, or \`[width, height]\` as in \`[210mm, 297mm]\`.`;
  return problem('invalid-page-size', `Invalid page size${shown}. Using the theme’s size.`, {
    place: node.place,
    hint: didYouMean(written, names, hint),
  });
}

function unknownSetting({ key, keyPlace }: SourcePair): Problem {
  const hint =
    key === 'fit'
      ? 'It is not a setting of the theme. Write `fit:` at the top of the résumé.'
      : didYouMean(key, writtenSettingNames, `Use one of ${writtenSettingNames.join(', ')}.`);
  return problem('unknown-setting', `Unknown setting “${key}”.`, { place: keyPlace, hint });
}

function duplicateSetting(former: SourcePair, current: SourcePair): Problem {
  const message = `“${former.key}” and “${current.key}” are the same setting. Using “${current.key}”.`;
  return problem('duplicate-key', message, {
    place: former.keyPlace,
    hint: `Remove \`${former.key}\`.`,
  });
}

function invalidSetting({ key, value }: SourcePair, message: string, hint: string | undefined): Problem {
  return problem('invalid-setting', `${key}: ${message}`, { place: value.place, hint });
}
