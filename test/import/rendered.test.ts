import { expect, test } from 'vitest';
import { folders, foreignCases, foreignFiles } from './corpus-files.ts';
import { renderedFile } from './rendered-file.ts';

/** Every so many files; the referees render them all. */
const each = 14;
const sample = [
  ...folders.flatMap(([folder]) =>
    foreignFiles.filter(({ name }) => name.startsWith(`${folder}/`)).filter((_, at) => at % each === 0),
  ),
  ...foreignCases.filter((_, at) => at % (2 * each) === 0),
];

test.each(sample)('$name is rendered as it is, and nothing in it is lost', async (file) => {
  const { pdf, lost, headless, losses } = await renderedFile(file);
  expect(pdf).toBeDefined();
  expect({ lost, headless, losses }).toEqual({ lost: [], headless: [], losses: [] });
});
