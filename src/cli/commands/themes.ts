import type { Theme } from '../../index.ts';
import type { SettingDescription } from '../../themes.ts';
import type { CommandDescription } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { themeArgument } from '../theme-argument.ts';

interface ThemesFlags {
  readonly json?: boolean | undefined;
}

/** `quoin themes`: lists the built-in themes, or the settings of one theme. */
export const themes: CommandDescription<[name: string | undefined], ThemesFlags> = {
  name: 'themes',
  summary: 'list the built-in themes, or the settings of one theme',
  arguments: [['[theme]', 'a built-in theme, or a module of code, which is run']],
  flags: [{ usage: '--json', description: 'print JSON, with all settings' }],
  examples: [['quoin themes classic', 'lists the settings of a theme']],
  run: async ([name], { json: asJson = false }, io) => {
    if (name === undefined) await printThemes(asJson, io);
    else await printTheme(await findTheme(name), asJson, io);
    return true;
  },
};

async function printThemes(asJson: boolean, { print }: CommandIo): Promise<void> {
  const { builtInThemes, describeSettings } = await import('../../themes.ts');
  const all = Object.values(builtInThemes);
  print(
    asJson
      ? json(all.map((theme) => themeRecord(theme, describeSettings(theme.settings))))
      : overviewText(all),
  );
}

async function printTheme(theme: Theme, asJson: boolean, { print }: CommandIo): Promise<void> {
  const { describeSettings } = await import('../../themes.ts');
  const settings = describeSettings(theme.settings);
  print(asJson ? json(themeRecord(theme, settings)) : settingsText(theme, settings));
}

async function findTheme(written: string): Promise<Theme> {
  const { builtInThemes } = await import('../../themes.ts');
  const argument = await themeArgument(written);
  if (argument.kind === 'code') return argument.theme;
  const theme = argument.kind === 'built-in' ? builtInThemes[argument.name] : undefined;
  if (theme !== undefined) return theme;
  throw new UsageError(`${written} only changes settings of another theme. Name that theme instead.`);
}

function overviewText(themes: readonly Theme[]): string {
  const width = Math.max(...themes.map(({ name }) => name.length)) + 2;
  const entries = themes.map(({ name, description, settings }) => {
    const { family, headingFamily, size, leading, margin, accent } = settings;
    const families = family === headingFamily ? family : `${family}, ${headingFamily}`;
    const type = `${families} ${size}/${rounded(leading)} pt · margin ${margin} pt · accent ${accent}`;
    return `${name.padEnd(width)}${description}\n${' '.repeat(width)}${type}\n`;
  });
  return `${entries.join('\n')}\nquoin themes <name> lists the settings of one theme.\n`;
}

function settingsText({ name, description }: Theme, settings: readonly SettingDescription[]): string {
  const rows = settings.map((setting) => [setting.name, valueText(setting), rangeText(setting)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2);
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  );
  return `${name}: ${description}\n\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function valueText({ value, takes }: SettingDescription): string {
  if (takes.kind === 'length') return `${rounded(Number(value))} pt`;
  if (takes.kind === 'text') return value === '' ? '(none)' : String(value);
  return String(value);
}

function rangeText({ takes }: SettingDescription): string {
  switch (takes.kind) {
    case 'length':
      return `${takes.min} to ${takes.max} pt; or mm, cm, in`;
    case 'number':
      return `${takes.min} to ${takes.max}`;
    case 'choice':
      return takes.names.join(', ');
    case 'colour':
      return "such as '#7a1f1f'";
    case 'flag':
      return 'true or false';
    case 'text':
      return 'a text';
  }
}

function themeRecord(
  { name, description, settings: { paper } }: Theme,
  settings: readonly SettingDescription[],
): object {
  return { name, description, paper, settings };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Returns a length with at most two decimals. */
function rounded(points: number): string {
  return String(Number(points.toFixed(2)));
}
