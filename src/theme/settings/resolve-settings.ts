import type { Size } from '../../model/geometry.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { didYouMean } from '../../model/suggest.ts';
import { lengthInPoints } from '../../schema/setting-checks.ts';
import { type SettingName, settingFields, settingName, writtenSettingNames } from './setting-fields.ts';
import { papers, type Settings } from './settings.ts';

/** Settings with a file's own in the place of a theme's, and what was wrong with them. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Lays the settings of a mapping over others; what is unknown or wrong is left as it was, and said. */
export function resolveSettings(base: Settings, mapping: SourceMapping): ResolvedSettings {
  const problems: Problem[] = [];
  let settings = base;
  for (const { key, keyPlace, value } of mapping.pairs) {
    const name = settingName(key);
    if (name === undefined) problems.push(unknownSetting({ key, keyPlace, value }));
    else {
      const resolved = resolveOne(settings, name, key, value);
      settings = resolved.settings;
      problems.push(...resolved.problems);
    }
  }
  return { settings: withLeading(settings, base, mapping), problems };
}

function resolveOne<Name extends SettingName>(
  settings: Settings,
  name: Name,
  key: string,
  node: SourceNode,
): ResolvedSettings {
  const checked = settingFields[name].check(node);
  if ('value' in checked) return { settings: { ...settings, [name]: checked.value }, problems: [] };
  return { settings, problems: [wrongSetting(key, node, checked.message, checked.hint)] };
}

/** A size without a leading of its own keeps the theme's proportion. */
function withLeading(settings: Settings, base: Settings, mapping: SourceMapping): Settings {
  if (settings.size === base.size || mapping.pairs.some((pair) => pair.key === 'leading')) return settings;
  return { ...settings, leading: (base.leading / base.size) * settings.size };
}

/** Of papers, in points: smaller ones than 9 cm hold no résumé; larger ones than this PDF/A forbids. */
export const paperSide = { min: 255, max: 14400 };

/** The paper that `page: {size: …}` asks for: a name, or a width and a height. */
export function resolvePaper(base: Settings, page: SourceMapping): ResolvedSettings {
  const problems: Problem[] = [];
  let settings = base;
  for (const pair of page.pairs) {
    if (pair.key !== 'size') {
      const hint = 'Under `page` there is only `size`; margins are a setting of the theme.';
      problems.push({ ...unknownSetting(pair), hint });
      continue;
    }
    const paper = paperOf(pair.value);
    if (paper) settings = { ...settings, paper };
    else problems.push(wrongPaper(pair.value));
  }
  return { settings, problems };
}

function paperOf(node: SourceNode): Size | undefined {
  if (node.kind === 'scalar') {
    const name = node.text.toLowerCase();
    return Object.hasOwn(papers, name) ? papers[name] : undefined;
  }
  if (node.kind !== 'list' || node.items.length !== 2) return undefined;
  const [width, height] = node.items.map((side) => {
    const checked = lengthInPoints(paperSide)(side);
    return 'value' in checked ? checked.value : undefined;
  });
  return width === undefined || height === undefined ? undefined : { width, height };
}

function wrongPaper(node: SourceNode): Problem {
  const shown = node.kind === 'scalar' ? ` “${node.text}”` : '';
  const names = Object.keys(papers);
  return {
    code: 'invalid-page-size',
    severity: 'warning',
    message: `The page size${shown} is none that can be printed; the theme's own is used.`,
    place: node.place,
    hint: didYouMean(
      node.kind === 'scalar' ? node.text : '',
      names,
      `Write ${names.join(', ')}, or \`[width, height]\` as in \`[210mm, 297mm]\`.`,
    ),
  };
}

function unknownSetting(pair: SourcePair): Problem {
  return {
    code: 'unknown-setting',
    severity: 'warning',
    message: `There is no setting called “${pair.key}”.`,
    place: pair.keyPlace,
    hint: didYouMean(pair.key, writtenSettingNames, `There are ${writtenSettingNames.join(', ')}.`),
  };
}

function wrongSetting(key: string, node: SourceNode, message: string, hint: string | undefined): Problem {
  return {
    code: 'invalid-setting',
    severity: 'warning',
    message: `${key}: ${message}`,
    place: node.place,
    ...(hint !== undefined && { hint }),
  };
}
