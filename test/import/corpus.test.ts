import { expect, test } from 'vitest';
import { importTree } from '../../src/formats/import-tree.ts';
import { recognise } from '../../src/formats/recognise.ts';
import type { SourceScalar } from '../../src/model/source.ts';
import { importResume } from '../../src/pipeline/import-resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { parseSource } from '../../src/source/source-tree.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { type ForeignFile, folders, foreignCases, foreignFiles } from './corpus-files.ts';
import { allSaid, bare, isContent, paragraphsSaid, placeless, placesIn, textsIn, valuesIn } from './said.ts';

const [files, cases] = [foreignFiles, foreignCases];

/** Where each text of a foreign file went. */
interface Fates {
  readonly said: readonly SourceScalar[];
  readonly noted: readonly SourceScalar[];
  /** Words for `yes` and `no` that say how it is anyway, and settings that several keys agree on. */
  readonly lost: readonly SourceScalar[];
}

function fatesIn({ tree, format }: ForeignFile): Fates {
  const { root, notes } = importTree(tree, format);
  const read = bare(allSaid(readResume(writeYaml(root))));
  const places = placesIn(root);
  const keys = bare(JSON.stringify(valuesIn(root)));
  const messages = notes.map(({ message }) => message).join(' ');
  const fates = { said: [] as SourceScalar[], noted: [] as SourceScalar[], lost: [] as SourceScalar[] };
  // What a file is checked against is for editors, and no part of what it says.
  for (const text of textsIn(tree).filter(({ place }) => place.path !== '$schema')) {
    const start = text.placeAt(text.text.length - text.text.trimStart().length);
    const isKept = [start, text.place].some(({ line, column }) => places.has(`${line}:${column}`));
    const isThere = isKept || (bare(text.text).length > 2 && keys.includes(bare(text.text)));
    const isSaid = isThere && paragraphsSaid(text).every((paragraph) => read.includes(bare(paragraph)));
    const isFlag = /^(?:true|false)$/i.test(text.text);
    if (isSaid) fates.said.push(text);
    else if (
      messages.includes(
        text.text.trim().startsWith('data:') ? text.text.trim().slice(0, 40) : text.text.trim(),
      )
    )
      fates.noted.push(text);
    else if (!isThere ? !isFlag : !isSetting(text)) fates.lost.push(text);
  }
  return fates;
}

/** Settings are translated: `french` is `fr`, `letterpaper` is `letter`. */
function isSetting({ place }: SourceScalar): boolean {
  return /^(?:design|locale|locale_catalog|settings|layouts?)\b/.test(place.path);
}

test.each([...folders.map(([folder]) => folder), 'jsonresume-cases'])(
  'of every file in %s each text is in the résumé, or else named in a note',
  (folder) => {
    const these =
      folder === 'jsonresume-cases' ? cases : files.filter(({ name }) => name.startsWith(`${folder}/`));
    expect(these.length).toBeGreaterThan(4);
    const fates = these.map((file) => ({ file: file.name, ...fatesIn(file) }));
    expect(fates.flatMap(({ file, lost }) => lost.map(({ place }) => `${file} ${place.path}`))).toEqual([]);
    const said = fates.flatMap((one) => one.said.filter(isContent)).length;
    const noted = fates.flatMap((one) => one.noted.filter(isContent)).length;
    expect(said / (said + noted)).toBeGreaterThan(0.99);
  },
  60_000,
);

test('every file is recognised by its keys', () => {
  const isSuite = ({ name }: ForeignFile): boolean => name.includes('resume-schema__test___test__');
  const wrong = [...files, ...cases].filter((file) => !isSuite(file) && recognise(file.tree) !== file.format);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every file that is imported and written reads as what was imported', () => {
  for (const { name, tree, format } of [...files, ...cases]) {
    const { root } = importTree(tree, format);
    const { root: again, problems } = parseSource(writeYaml(root));
    if (root.pairs.length > 0) expect(again && valuesIn(again), name).toEqual(valuesIn(root));
    expect(
      problems.filter(({ code }) => code !== 'empty-file'),
      name,
    ).toEqual([]);
  }
}, 60_000);

test('every file reads as what it is imported and written as', () => {
  for (const { name, source, format } of [...files, ...cases]) {
    const options = { file: name, from: format };
    const { text: yaml = '' } = importResume(source, options);
    expect(placeless(readResume(yaml, { file: name, from: 'quoin' })), name).toEqual(
      placeless(readResume(source, options)),
    );
  }
}, 60_000);

test('what is imported once more is as it was', () => {
  for (const { name, tree, format } of files) {
    const { root } = importTree(tree, format);
    expect(recognise(root), name).toBe('quoin');
  }
});
