import type { ImportNote } from '../formats/common/importer.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { Problem } from '../model/problem.ts';
import { type ReadOptions, resumeTree } from '../read/resume-tree.ts';
import { decodeSource } from '../source/source-text.ts';
import { writeYaml } from '../source/write-yaml.ts';

/** A résumé converted to Quoin's format. */
export interface ImportedResume {
  /** Quoin's YAML; `undefined` if nothing could be read. */
  readonly text: string | undefined;
  /** The format of the source. */
  readonly format: SourceFormat;
  /** Notes on the conversion, in the order of the file. Nothing is changed or left out without one. */
  readonly notes: readonly ImportNote[];
  /** Syntax errors of the file. */
  readonly problems: readonly Problem[];
}

/** Converts a résumé from another format to Quoin's YAML. It never throws for what is in the file. */
export function importResume(source: string | Uint8Array, options: ReadOptions = {}): ImportedResume {
  const { root, ...rest } = resumeTree(decodeSource(source, options.file), options);
  return { text: root?.kind === 'mapping' ? writeYaml(root) : undefined, ...rest };
}
