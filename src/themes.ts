export { builtInThemes, defaultTheme } from './pipeline/built-in-themes.ts';
export {
  baseSettings,
  describeSettings,
  type SettingDescription,
  type Settings,
  type SettingValue,
  type SettingValues,
} from './theme/settings/settings.ts';
export type { Theme } from './theme/theme.ts';
