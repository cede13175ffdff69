import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/model/choices.ts';
import { folderWith, quoin } from '../cli/run-quoin.ts';

const page = readFileSync('docs/exporting.md', 'utf8');

/** The example files of the page by name. */
const files = Object.fromEntries(
  [...page.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [name, text]),
);

const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);

/** Runs the commands in order. */
async function runAll(
  folder: string,
): Promise<readonly { readonly command: string; readonly code: number; readonly notes: string }[]> {
  const runs = [];
  for (const command of commands) {
    const [, ...words] = command.split(' ');
    const placed = words.map((word) => (/\./.test(word) ? path.join(folder, word) : word));
    const { code, errors } = await quoin(placed);
    runs.push({ command, code, notes: errors.replaceAll(`${folder}${path.sep}`, '') });
  }
  return runs;
}

test('the page has a command for each format', () => {
  for (const format of exportFormats)
    expect(page).toMatch(new RegExp(`quoin export cv.yaml --to ${format}\\b`));
});

test('every command of the page succeeds and reports the notes of the page', async () => {
  const runs = await runAll(await folderWith(files));
  for (const { command, code, notes } of runs) {
    expect([command, code]).toEqual([command, 0]);
    expect(notes).not.toMatch(/error:|warning:/);
  }
  const shown = /```\n(cv\.yaml:[\s\S]*?)```/.exec(page)?.[1];
  expect(runs.find(({ command }) => command.endsWith('jsonresume'))?.notes).toBe(shown);
});
