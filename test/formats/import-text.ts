import type { Imported, ImportOptions } from '../../src/formats/common/importer.ts';
import { importTree } from '../../src/formats/import-tree.ts';
import type { ResumeFormat } from '../../src/formats/recognise.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import { parseSource } from '../../src/source/source-tree.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';

/** Imports a text. */
export function importText(source: string, format: ResumeFormat, options: ImportOptions = {}): Imported {
  const { root } = parseSource(source, 'cv.yaml');
  if (root === undefined) throw new Error('nothing to import');
  return importTree(root, format, { source: decodeSource(source, 'cv.yaml'), ...options });
}

/** Imports a text and writes it as YAML in Quoin's format. */
export function yamlOf(source: string, format: ResumeFormat, options?: ImportOptions): string {
  return writeYaml(importText(source, format, options).root);
}

/** Returns a line for each note: `3 left-out: …`. */
export function notesOf({ notes }: Imported): readonly string[] {
  return notes.map(({ code, message, place }) => `${place.line} ${code}: ${message}`);
}
