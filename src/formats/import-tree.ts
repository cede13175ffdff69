import type { SourceMapping, SourceNode } from '../model/source.ts';
import { mappingOf, pairOf } from '../source/nodes.ts';
import type { Imported, ImportOptions } from './common/importer.ts';
import { isBlank, listed } from './common/read-nodes.ts';
import { importJsonResume } from './json-resume/read.ts';
import type { ResumeFormat } from './recognise.ts';
import { importRendercv } from './rendercv/read.ts';
import { importYamlresume } from './yamlresume/read.ts';

/**
 * Turns a foreign file, read as YAML or JSON, into one of ours. Nothing in it is lost: what has no home becomes a
 * customField that is printed, or a note that quotes it.
 */
export function importTree(root: SourceNode, format: ResumeFormat, options: ImportOptions = {}): Imported {
  const mapping = only(root);
  if (mapping === undefined) return { root: wrapped(root), notes: [] };
  switch (format) {
    case 'quoin':
      return { root: mapping, notes: [] };
    case 'jsonresume':
      return importJsonResume(mapping, options);
    case 'rendercv':
      return importRendercv(mapping, options);
    case 'yamlresume':
      return importYamlresume(mapping, options);
  }
}

/** The mapping that a file is, alone in a list or not. */
function only(root: SourceNode): SourceMapping | undefined {
  if (root.kind === 'list' && root.items.length === 1) return root.items[0] && only(root.items[0]);
  return root.kind === 'mapping' ? root : undefined;
}

/** A file that is one text or one list has neither keys nor format. */
function wrapped(root: SourceNode): SourceMapping {
  const text = root.kind === 'scalar' ? root : listed(root);
  return mappingOf(isBlank(root) ? [] : [pairOf('summary', text)], root.place);
}
