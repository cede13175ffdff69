import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResumeFormat } from '../../src/formats/recognise.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** A file somebody wrote for another program. */
export interface CorpusFile {
  readonly name: string;
  readonly format: ResumeFormat;
  readonly source: string;
  /** What can be read of it as YAML or JSON. */
  readonly tree: SourceNode;
}

const corpus = path.resolve(import.meta.dirname, 'corpus');

/** What FRESH calls a résumé is read as JSON Resume, whose ancestor it is. */
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

/** Every file of the corpus that holds anything. */
export const corpusFiles: readonly CorpusFile[] = folders.flatMap(([folder, format]) =>
  readdirSync(path.join(corpus, folder)).flatMap((name) =>
    corpusFile(`${folder}/${name}`, format, readFileSync(path.join(corpus, folder, name), 'utf8')),
  ),
);

/** The single cases of the suite of the JSON Resume schema. */
export const corpusCases: readonly CorpusFile[] = Object.entries(
  JSON.parse(readFileSync(path.join(corpus, 'jsonresume-cases.json'), 'utf8')) as Record<string, unknown>,
).flatMap(([name, value]) => corpusFile(name, 'jsonresume', JSON.stringify(value)));
