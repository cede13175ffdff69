import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResumeFormat } from '../../src/formats/recognise.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** A file written for another program. */
export interface CorpusFile {
  readonly name: string;
  readonly format: ResumeFormat;
  readonly source: string;
  /** The file as a tree. */
  readonly tree: SourceNode;
}

const corpus = path.resolve(import.meta.dirname, 'corpus');

/** FRESH is read as JSON Resume, which descends from it. */
export const folders: readonly (readonly [folder: string, format: ResumeFormat])[] = [
  ['jsonresume', 'jsonresume'],
  ['other', 'jsonresume'],
  ['rendercv', 'rendercv'],
  ['yamlresume', 'yamlresume'],
];

function corpusFile(name: string, format: ResumeFormat, source: string): readonly CorpusFile[] {
  const { root } = parseSource(source, name);
  return root && root.kind !== 'empty' ? [{ name, format, source, tree: root }] : [];
}

/** Every file of the corpus that is not empty. */
export const corpusFiles: readonly CorpusFile[] = folders.flatMap(([folder, format]) =>
  readdirSync(path.join(corpus, folder)).flatMap((name) =>
    corpusFile(`${folder}/${name}`, format, readFileSync(path.join(corpus, folder, name), 'utf8')),
  ),
);

/** The single cases of the JSON Resume schema's test suite. */
export const corpusCases: readonly CorpusFile[] = Object.entries(
  JSON.parse(readFileSync(path.join(corpus, 'jsonresume-cases.json'), 'utf8')) as Record<string, unknown>,
).flatMap(([name, value]) => corpusFile(name, 'jsonresume', JSON.stringify(value)));
