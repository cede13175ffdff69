import {
  type Check,
  choice,
  colour,
  decimal,
  flag,
  lengthInPoints,
  monthOrNone,
  plainText,
} from '../../schema/setting-checks.ts';
import type { Settings } from './settings.ts';

/** Every setting but the paper, which a file names under `page`. */
export type SettingName = Exclude<keyof Settings, 'paper'>;

/** What a setting may be; lengths in points, both bounds included. */
export type SettingValues =
  | { readonly kind: 'length' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'colour' | 'flag' | 'text' };

/** How a setting is read, and what it takes. */
export interface SettingField<Value> {
  readonly check: Check<Value>;
  readonly takes: SettingValues;
}

type SettingFields = { readonly [Name in SettingName]: SettingField<Settings[Name]> };

const aText: SettingField<string> = { check: plainText, takes: { kind: 'text' } };
const aColour: SettingField<string> = { check: colour, takes: { kind: 'colour' } };
const yesOrNo: SettingField<boolean> = { check: flag, takes: { kind: 'flag' } };

function points(min: number, max: number): SettingField<number> {
  return { check: lengthInPoints({ min, max }), takes: { kind: 'length', min, max } };
}

function times(min: number, max: number): SettingField<number> {
  return { check: decimal({ min, max }), takes: { kind: 'number', min, max } };
}

function oneOf<const Name extends string>(...names: readonly Name[]): SettingField<Name> {
  return { check: choice(...names), takes: { kind: 'choice', names } };
}

/** How each setting is read, whether from a résumé, a YAML theme or an option. */
export const settingFields: SettingFields = {
  margin: points(18, 216),
  family: aText,
  headingFamily: aText,
  codeFamily: aText,
  size: points(6, 24),
  leading: points(6, 48),
  spacing: times(0.4, 2),
  textColour: aColour,
  quietColour: aColour,
  accent: aColour,
  tint: aColour,
  headings: oneOf('as-designed', 'capitals', 'small-capitals', 'plain'),
  links: oneOf('underlined', 'coloured', 'plain'),
  alignment: oneOf('ragged', 'justified'),
  hyphenation: yesOrNo,
  figures: oneOf('lining', 'oldstyle'),
  dates: oneOf('long', 'short', 'years'),
  days: yesOrNo,
  years: oneOf('full', 'short'),
  sameYear: oneOf('repeated', 'once'),
  dateDash: oneOf('closed', 'thin', 'spaced'),
  ongoing: oneOf('word', 'dash'),
  durations: yesOrNo,
  today: { check: monthOrNone, takes: { kind: 'text' } },
  foot: aText,
  head: aText,
  continued: yesOrNo,
  bullet: aText,
  icons: yesOrNo,
  photo: oneOf('round', 'square', 'none'),
  levels: oneOf('words', 'dots', 'bars'),
};

/** The settings' own names: `heading-family` and `text-color` are `headingFamily` and `textColour`. */
export function settingName(written: string): SettingName | undefined {
  const camel = written.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  const name = camel.replace(/color$/u, 'colour').replace(/Color$/u, 'Colour');
  return isSettingName(name) ? name : undefined;
}

/** As they are written in a file. */
export const writtenSettingNames: readonly string[] = settingNames().map(writtenName);

/** Of every setting, in order. */
export function settingNames(): readonly SettingName[] {
  return Object.keys(settingFields).filter(isSettingName);
}

/** As it is written in a file: `heading-family`. */
export function writtenName(name: SettingName): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingFields, name);
}
