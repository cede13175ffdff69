import { type Check, choice, colour, flag, lengthInPoints, plainText } from '../schema/setting-checks.ts';
import type { Settings } from './settings.ts';

/** Every setting but the paper, which a file names under `page`. */
export type SettingName = Exclude<keyof Settings, 'paper'>;

type SettingFields = { readonly [Name in SettingName]: Check<Settings[Name]> };

/** How each setting is read, whether from a résumé, a YAML theme or an option. */
export const settingFields: SettingFields = {
  margin: lengthInPoints({ min: 18, max: 216 }),
  family: plainText,
  headingFamily: plainText,
  codeFamily: plainText,
  size: lengthInPoints({ min: 6, max: 24 }),
  leading: lengthInPoints({ min: 6, max: 48 }),
  textColour: colour,
  quietColour: colour,
  accent: colour,
  links: choice('underlined', 'coloured', 'plain'),
  alignment: choice('ragged', 'justified'),
  hyphenation: flag,
  figures: choice('lining', 'oldstyle'),
  dates: choice('long', 'short', 'years'),
  years: choice('full', 'short'),
  dateDash: choice('closed', 'thin', 'spaced'),
  ongoing: choice('word', 'dash'),
  foot: plainText,
  bullet: plainText,
};

/** The settings' own names: `heading-family` and `text-color` are `headingFamily` and `textColour`. */
export function settingName(written: string): SettingName | undefined {
  const camel = written.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  const name = camel.replace(/color$/u, 'colour').replace(/Color$/u, 'Colour');
  return isSettingName(name) ? name : undefined;
}

/** As they are written in a file. */
export const writtenSettingNames: readonly string[] = Object.keys(settingFields).map((name) =>
  name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
);

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingFields, name);
}
