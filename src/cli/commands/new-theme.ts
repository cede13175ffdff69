import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandDescription } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { themeModule, themeTest } from '../new-theme-files.ts';
import { isFolder } from '../read-files.ts';
import { printable } from '../terminal-text.ts';

/** `quoin new-theme`: creates a theme in code and its test. */
export const newTheme: CommandDescription<[name: string], object> = {
  name: 'new-theme',
  summary: 'create a small theme in code and its test, as a starting point',
  arguments: [['<name>', 'name of the theme, or a path; writes NAME.mjs and NAME.test.mjs']],
  flags: [],
  examples: [['quoin new-theme mine', 'creates mine.mjs, a theme to start from, and its test']],
  run: ([name], _flags, io) => createTheme(name, io),
};

async function createTheme(written: string, { print, printError }: CommandIo): Promise<boolean> {
  const { builtInThemes } = await import('../../themes.ts');
  const name = path.basename(written);
  if (!/^[a-z][a-z\d-]*$/iu.test(name))
    throw new UsageError(
      `${printable(written)} is not a valid theme name. Use letters, digits and hyphens, and begin with a letter.`,
    );
  if (Object.hasOwn(builtInThemes, name))
    throw new UsageError(`${name} is a built-in theme. Use another name.`);
  const files = new Map([
    [`${written}.mjs`, themeModule(name)],
    [`${written}.test.mjs`, themeTest(name)],
  ]);
  const folder = path.dirname(written);
  if (!(await isFolder(folder))) {
    printError(`${printable(written)} cannot be written: The folder ${printable(folder)} does not exist.\n`);
    return false;
  }
  for (const file of files.keys()) {
    if ((await stat(file).catch(() => undefined)) === undefined) continue;
    printError(`${printable(file)} already exists; nothing was written.\n`);
    return false;
  }
  try {
    for (const [file, content] of files) await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    printError(`${printable(written)} cannot be written: ${printable((error as Error).message)}\n`);
    return false;
  }
  print(nextSteps(written));
  return true;
}

function nextSteps(written: string): string {
  const steps = [
    ['npm install quoin', 'once, in this folder'],
    [`quoin render cv.yaml --theme ${written}.mjs`, 'renders a résumé in the theme'],
    [`node --test ${written}.test.mjs`, 'tests the theme with many kinds of résumés'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length)) + 3;
  const lines = steps.map(([command, effect]) => `  ${command.padEnd(width)}${effect}\n`);
  return `Created ${written}.mjs and ${written}.test.mjs.\n\n${lines.join('')}`;
}
