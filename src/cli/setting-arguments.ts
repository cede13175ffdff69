import { checkOptions } from '../index.ts';
import { WrongUsage } from './command-io.ts';

/** Settings of the theme, as `--set` gives them. */
export type SettingArguments = Readonly<Record<string, string>>;

/** Reads `accent=#7a1f1f`, one more after those before it; of one name the last counts. */
export function settingArgument(written: string, before: SettingArguments): SettingArguments {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new WrongUsage(`--set ${written}: Write a setting and its value: --set accent=#7a1f1f.`);
  const setting = { [name.trim()]: value.trim() };
  try {
    checkOptions({ settings: setting });
  } catch (error) {
    throw new WrongUsage(`--set ${written}: ${(error as Error).message.replace(/^settings: /, '')}`);
  }
  return { ...before, ...setting };
}
