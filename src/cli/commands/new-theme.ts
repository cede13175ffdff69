import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInThemes } from '../../index.ts';
import { type CommandIo, WrongUsage } from '../command-io.ts';
import { themeModule, themeTest } from '../new-theme-files.ts';
import { printable } from '../printable.ts';

/** Writes a theme and its test under the name, with a folder before it if one is wanted; whether it did. */
export async function newTheme(
  written: string,
  { print, complain }: Pick<CommandIo, 'print' | 'complain'>,
): Promise<boolean> {
  const name = path.basename(written);
  if (!/^[a-z][a-z\d-]*$/iu.test(name))
    throw new WrongUsage(`${printable(written)}: the name of a theme is letters, digits and hyphens.`);
  if (Object.hasOwn(builtInThemes, name)) throw new WrongUsage(`${name} is a theme that comes with Quoin.`);
  const files = new Map([
    [`${written}.mjs`, themeModule(name)],
    [`${written}.test.mjs`, themeTest(name)],
  ]);
  for (const file of files.keys()) {
    if ((await stat(file).catch(() => undefined)) === undefined) continue;
    complain(`${printable(file)} is there already; nothing was written.\n`);
    return false;
  }
  try {
    for (const [file, content] of files) await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    complain(`${printable(written)} cannot be written: ${printable((error as Error).message)}\n`);
    return false;
  }
  print(nextSteps(written, name));
  return true;
}

function nextSteps(written: string, name: string): string {
  const steps = [
    ['npm install quoin', 'once, in this folder'],
    [`quoin render cv.yaml --theme ${written}.mjs`, 'a résumé in it'],
    [`node --test ${written}.test.mjs`, `whether ${name} is fit for every résumé`],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length)) + 3;
  const lines = steps.map(([command, what]) => `  ${command.padEnd(width)}${what}\n`);
  return `${written}.mjs and ${written}.test.mjs are written.\n\n${lines.join('')}`;
}
