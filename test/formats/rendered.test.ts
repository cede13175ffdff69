import { expect, test } from 'vitest';
import { corpusCases, corpusFiles, folders } from './corpus-files.ts';
import { renderedFile } from './rendered-file.ts';

/** Sampling interval, in files. The referees render all files. */
const each = 14;
const sample = [
  ...folders.flatMap(([folder]) =>
    corpusFiles.filter(({ name }) => name.startsWith(`${folder}/`)).filter((_, at) => at % each === 0),
  ),
  ...corpusCases.filter((_, at) => at % (2 * each) === 0),
];

test.each(sample)('renders $name without losing any text', async (file) => {
  const { pdf, lost, entriesWithoutHeader, losses } = await renderedFile(file);
  expect(pdf).toBeDefined();
  expect({ lost, entriesWithoutHeader, losses }).toEqual({ lost: [], entriesWithoutHeader: [], losses: [] });
});
