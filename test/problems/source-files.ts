import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/model/steps.ts';
import { resumeTree } from '../../src/read/resume-tree.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders = [
  'examples',
  ...['jsonresume', 'other', 'rendercv', 'yamlresume'].map((name) => `test/formats/corpus/${name}`),
];

/** Lists of cases for a schema, and a page of documentation. */
const noResumes = /__test___test___|README/;

/** A résumé of somebody's. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The examples, and the corpus of files in other formats. */
export const sourceFiles: readonly SourceFile[] = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:ya?ml|json)$/.test(name) && !noResumes.test(name))
    .toSorted()
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    })),
);

/** The same in Quoin's own keys: the examples, and what an import makes of the rest. */
export const ownFiles: readonly SourceFile[] = sourceFiles.flatMap(({ name, text }) => {
  if (name.startsWith('examples/')) return [{ name, text }];
  const { root, problems } = finish(resumeTree(decodeSource(text, name)));
  if (root?.kind !== 'mapping' || problems.length > 0) return [];
  return [{ name: `${name}, imported`, text: writeYaml(root) }];
});
