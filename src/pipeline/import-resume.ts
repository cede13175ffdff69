import type { ImportNote } from '../formats/common/importer.ts';
import type { SourceFormat } from '../formats/recognise.ts';
import type { Problem } from '../model/problem.ts';
import { type ReadOptions, resumeTree } from '../read/resume-tree.ts';
import { writeYaml } from '../source/write-yaml.ts';

/** A résumé in Quoin's own format. */
export interface ImportedResume {
  /** Absent when nothing could be read. */
  readonly yaml?: string;
  /** What it was written in. */
  readonly format: SourceFormat;
  /** What became of it on the way, in the order of the file: nothing is changed or left out without a note. */
  readonly notes: readonly ImportNote[];
  /** What is wrong with the file as text, YAML or JSON. */
  readonly problems: readonly Problem[];
}

/** Turns a résumé in another format into Quoin's YAML. It never throws for what is in the file. */
export function importResume(source: string | Uint8Array, options: ReadOptions = {}): ImportedResume {
  const { root, ...rest } = resumeTree(source, options);
  return root?.kind === 'mapping' ? { yaml: writeYaml(root), ...rest } : rest;
}
