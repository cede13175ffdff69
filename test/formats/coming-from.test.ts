import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, quoin } from '../cli/run-quoin.ts';

const page = readFileSync('docs/coming-from.md', 'utf8');

/** The example files of the page by name. */
const files = Object.fromEntries(
  [...page.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [name, text]),
);

function commandsIn(file: string): readonly string[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)];
  const lines = blocks
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/ +#.*/, ''));
  return lines.filter((line) => Object.keys(files).some((name) => line.split(' ').includes(name)));
}

const commands = ['docs/coming-from.md', 'README.md'].flatMap((file) =>
  commandsIn(file).map((command) => [file, command] as const),
);

test('both pages have a file and commands for each format', () => {
  for (const name of [
    'resume.json',
    'cv_rendercv.yaml',
    'resume.yml',
    'reactive.json',
    'europass.xml',
    'cv.md',
  ])
    for (const file of ['docs/coming-from.md', 'README.md'])
      expect(commands).toContainEqual([file, `quoin render ${name}`]);
});

test.each(commands)('%s: %s succeeds without a warning', async (_, command) => {
  const folder = await folderWith(files);
  const [, ...words] = command.split(' ');
  const placed = words.map((word) => (/\./.test(word) ? path.join(folder, word) : word));
  const { code, errors } = await quoin(placed);
  expect({ code, errors }).toMatchObject({ code: 0 });
  expect(errors).not.toMatch(/error:|warning:/);
  const target = placed.at(placed.indexOf('-o') + 1);
  if (words.includes('-o') && target) expect((await quoin(['render', target, '--strict'])).code).toBe(0);
});

test('the page shows the notes of its file', async () => {
  const folder = await folderWith(files);
  const { output } = await quoin(['import', '--notes-only', path.join(folder, 'resume.json')]);
  const shown = /```\n(resume\.json:[\s\S]*?)```/.exec(page)?.[1];
  expect(output.replaceAll(`${folder}${path.sep}`, '')).toBe(shown);
});
