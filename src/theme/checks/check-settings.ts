import type { Place } from '../../model/problem.ts';
import { didYouMean } from '../../model/suggest.ts';
import { readSetting } from '../settings/resolve-settings.ts';
import {
  type Settings,
  type SettingValues,
  settingDefinitions,
  settingName,
  settingNames,
} from '../settings/settings.ts';
import { object, positive } from './validators.ts';

/** The first object that is wrong with the settings of a theme in code, in a sentence; absent for sound ones. */
export function settingsFault(settings: Settings): string | undefined {
  const paper = object<Settings['paper']>({ width: positive, height: positive })(settings.paper);
  if (paper !== undefined) return `\`paper\`${paper}.`;
  const known: readonly string[] = ['paper', ...settingNames];
  const unknown = Object.keys(settings).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const question = didYouMean(settingName(unknown) ?? unknown, known);
    return `There is no setting \`${unknown}\`.${question === undefined ? '' : ` ${question}`}`;
  }
  for (const name of settingNames) {
    const value: unknown = settings[name];
    const { takes } = settingDefinitions[name];
    if (value === undefined) return `\`${name}\` is missing.`;
    if (typeof value !== types[takes.kind])
      return `\`${name}\` is ${String(value)}, and must be a ${types[takes.kind]}.`;
    const place: Place = { line: 0, column: 0, length: 0, path: '' };
    const checked = readSetting(name, {
      kind: 'scalar',
      text: String(value),
      quoted: false,
      place,
      placeAt: () => place,
    });
    if ('message' in checked) return `\`${name}\`: ${checked.message} ${checked.hint ?? ''}`.trim();
    // Files may write `#F00` and `Ragged`; functions of themes are given what they can rely on.
    if (takes.kind !== 'text' && !sameText(checked.value, value))
      return `\`${name}\` is ${JSON.stringify(value)}, and must be ${JSON.stringify(checked.value)}.`;
  }
  return undefined;
}

function sameText(one: unknown, other: unknown): boolean {
  return one === other || (typeof other === 'string' && other.startsWith('#') && one === other.toLowerCase());
}

/** Of values in code. */
const types: Readonly<Record<SettingValues['kind'], string>> = {
  length: 'number',
  number: 'number',
  choice: 'string',
  colour: 'string',
  text: 'string',
  flag: 'boolean',
};
