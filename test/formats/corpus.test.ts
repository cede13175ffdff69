import { expect, test } from 'vitest';
import { importTree } from '../../src/formats/import-tree.ts';
import { recognise } from '../../src/formats/recognise.ts';
import type { SourceScalar } from '../../src/model/source.ts';
import { importResume } from '../../src/pipeline/convert-resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { parseSource } from '../../src/source/source-tree.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';
import { type CorpusFile, corpusCases, corpusFiles, folders } from './corpus-files.ts';
import {
  isContent,
  lettersOnly,
  paragraphTexts,
  placesIn,
  resumeText,
  textsIn,
  valuesIn,
  withoutPlaces,
} from './resume-text.ts';

const [files, cases] = [corpusFiles, corpusCases];

/** Where each text of an imported file went. */
interface TextOutcomes {
  readonly inResume: readonly SourceScalar[];
  readonly inNotes: readonly SourceScalar[];
  /** Booleans that repeat the default, and settings that several keys agree on. */
  readonly lost: readonly SourceScalar[];
}

function textOutcomes({ tree, format }: CorpusFile): TextOutcomes {
  const { root, notes } = importTree(tree, format);
  const read = lettersOnly(resumeText(readResume(writeYaml(root))));
  const places = placesIn(root);
  const keys = lettersOnly(JSON.stringify(valuesIn(root)));
  const messages = notes.map(({ message }) => message).join(' ');
  const outcomes = {
    inResume: [] as SourceScalar[],
    inNotes: [] as SourceScalar[],
    lost: [] as SourceScalar[],
  };
  // Only editors use `$schema`; it is not content.
  for (const text of textsIn(tree).filter(({ place }) => place.path !== '$schema')) {
    const start = text.placeAt(text.text.length - text.text.trimStart().length);
    const isKept = [start, text.place].some(({ line, column }) => places.has(`${line}:${column}`));
    const isThere = isKept || (lettersOnly(text.text).length > 2 && keys.includes(lettersOnly(text.text)));
    const isSaid =
      isThere && paragraphTexts(text).every((paragraph) => read.includes(lettersOnly(paragraph)));
    const isFlag = /^(?:true|false)$/i.test(text.text);
    if (isSaid) outcomes.inResume.push(text);
    else if (
      messages.includes(
        text.text.trim().startsWith('data:') ? text.text.trim().slice(0, 40) : text.text.trim(),
      )
    )
      outcomes.inNotes.push(text);
    else if (!isThere ? !isFlag : !isSetting(text)) outcomes.lost.push(text);
  }
  return outcomes;
}

/** True for settings, which are translated: `french` becomes `fr`, `letterpaper` becomes `letter`. */
function isSetting({ place }: SourceScalar): boolean {
  return /^(?:design|locale|locale_catalog|settings|layouts?)\b/.test(place.path);
}

test.each([...folders.map(([folder]) => folder), 'jsonresume-cases'])(
  'every text of a file in %s is in the résumé or in a note',
  (folder) => {
    const these =
      folder === 'jsonresume-cases' ? cases : files.filter(({ name }) => name.startsWith(`${folder}/`));
    expect(these.length).toBeGreaterThan(4);
    const outcomes = these.map((file) => ({ file: file.name, ...textOutcomes(file) }));
    expect(outcomes.flatMap(({ file, lost }) => lost.map(({ place }) => `${file} ${place.path}`))).toEqual(
      [],
    );
    const inResume = outcomes.flatMap((one) => one.inResume.filter(isContent)).length;
    const inNotes = outcomes.flatMap((one) => one.inNotes.filter(isContent)).length;
    expect(inResume / (inResume + inNotes)).toBeGreaterThan(0.99);
  },
  60_000,
);

test('recognises every file by its keys', () => {
  const isSuite = ({ name }: CorpusFile): boolean => name.includes('resume-schema__test___test__');
  const wrong = [...files, ...cases].filter((file) => !isSuite(file) && recognise(file.tree) !== file.format);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('an imported file reads back unchanged from YAML', () => {
  for (const { name, tree, format } of [...files, ...cases]) {
    const { root } = importTree(tree, format);
    const { root: again, problems } = parseSource(writeYaml(root));
    if (root.pairs.length > 0) expect(again && valuesIn(again), name).toEqual(valuesIn(root));
    expect(
      problems.filter(({ code }) => code !== 'empty-file'),
      name,
    ).toEqual([]);
  }
});

test('a file and its import as YAML read as the same résumé', () => {
  for (const { name, source, format } of [...files, ...cases]) {
    const options = { file: name, from: format };
    const { text: yaml = '' } = importResume(source, options);
    expect(withoutPlaces(readResume(yaml, { file: name, from: 'quoin' })), name).toEqual(
      withoutPlaces(readResume(source, options)),
    );
  }
});

test('recognises an imported file as Quoin’s format', () => {
  for (const { name, tree, format } of files) {
    const { root } = importTree(tree, format);
    expect(recognise(root), name).toBe('quoin');
  }
});
