import { builtInThemes, describeSettings, type SettingDescription, type Theme } from '../../index.ts';
import { type CommandIo, WrongUsage } from '../command-io.ts';
import { themeArgument } from '../theme-argument.ts';

/** Lists the themes, or all settings of one that is named; as JSON where that is asked for. */
export async function themes(
  named: string | undefined,
  asJson: boolean,
  { print }: Pick<CommandIo, 'print'>,
): Promise<void> {
  if (named === undefined) print(asJson ? json(Object.values(builtInThemes).map(described)) : overview());
  else {
    const theme = await themeNamed(named);
    print(asJson ? json(described(theme)) : settingsOf(theme));
  }
}

async function themeNamed(written: string): Promise<Theme> {
  const argument = await themeArgument(written);
  if (argument.kind === 'code') return argument.theme;
  const theme = argument.kind === 'built-in' ? builtInThemes[argument.name] : undefined;
  if (theme !== undefined) return theme;
  throw new WrongUsage(`${written} is settings laid over another theme: name that one.`);
}

function overview(): string {
  const all = Object.values(builtInThemes);
  const width = Math.max(...all.map(({ name }) => name.length)) + 2;
  const entries = all.map(({ name, description, settings }) => {
    const { family, headingFamily, size, leading, margin, accent } = settings;
    const families = family === headingFamily ? family : `${family}, ${headingFamily}`;
    const type = `${families} ${size}/${rounded(leading)} pt · margin ${margin} pt · accent ${accent}`;
    return `${name.padEnd(width)}${description}\n${' '.repeat(width)}${type}\n`;
  });
  return `${entries.join('\n')}\nquoin themes <name> lists every setting of one.\n`;
}

function settingsOf({ name, description, settings }: Theme): string {
  const rows = describeSettings(settings).map((setting) => [
    setting.name,
    shownValue(setting),
    shownRange(setting),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2);
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  );
  return `${name}: ${description}\n\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function shownValue({ value, takes }: SettingDescription): string {
  if (takes.kind === 'length') return `${rounded(Number(value))} pt`;
  if (takes.kind === 'text') return value === '' ? '(none)' : String(value);
  return String(value);
}

function shownRange({ takes }: SettingDescription): string {
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

function described({ name, description, settings }: Theme): object {
  return { name, description, paper: settings.paper, settings: describeSettings(settings) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function rounded(points: number): string {
  return String(Number(points.toFixed(2)));
}
