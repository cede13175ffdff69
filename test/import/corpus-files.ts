import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResumeFormat } from '../../src/formats/recognise.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** A file somebody wrote for another program. */
export interface ForeignFile {
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

function foreignFile(name: string, format: ResumeFormat, source: string): readonly ForeignFile[] {
  const { root } = parseSource(source, name);
  return root && root.kind !== 'empty' ? [{ name, format, source, tree: root }] : [];
}

/** Every file of the corpus that holds anything. */
export const foreignFiles: readonly ForeignFile[] = folders.flatMap(([folder, format]) =>
  readdirSync(path.join(corpus, folder)).flatMap((name) =>
    foreignFile(`${folder}/${name}`, format, readFileSync(path.join(corpus, folder, name), 'utf8')),
  ),
);

/** The single cases of the suite of the JSON Resume schema. */
export const foreignCases: readonly ForeignFile[] = Object.entries(
  JSON.parse(readFileSync(path.join(corpus, 'jsonresume-cases.json'), 'utf8')) as Record<string, unknown>,
).flatMap(([name, value]) => foreignFile(name, 'jsonresume', JSON.stringify(value)));
