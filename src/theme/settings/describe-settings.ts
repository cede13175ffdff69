import {
  type SettingName,
  type SettingValues,
  settingFields,
  settingNames,
  writtenName,
} from './setting-fields.ts';
import type { Settings } from './settings.ts';

/** A setting as a file has it, what it may be, and what it is. */
export interface SettingDescription {
  /** `heading-family`. */
  readonly name: string;
  readonly takes: SettingValues;
  readonly value: Settings[SettingName];
}

/** Every setting that a file may name, in the order of the documentation. */
export function describeSettings(settings: Settings): readonly SettingDescription[] {
  return settingNames().map((name) => ({
    name: writtenName(name),
    takes: settingFields[name].takes,
    value: settings[name],
  }));
}
