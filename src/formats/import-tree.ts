import type { SourceMapping, SourceNode } from '../model/source.ts';
import { mappingOf, pairOf } from '../source/nodes.ts';
import { withoutHtml } from './common/html.ts';
import type { Imported, ImportOptions } from './common/importer.ts';
import { asList, isBlank } from './common/read-nodes.ts';
import { importEuropass } from './europass/read.ts';
import { importJsonResume } from './json-resume/read.ts';
import { importReactiveResume } from './reactive-resume/read.ts';
import type { ResumeFormat } from './recognise.ts';
import { importRendercv } from './rendercv/read.ts';
import { importYamlresume } from './yamlresume/read.ts';

/**
 * Converts a tree of another format into Quoin's format. Loses nothing: unknown data becomes a custom field,
 * or a note quotes it.
 */
export function importTree(root: SourceNode, format: ResumeFormat, options: ImportOptions = {}): Imported {
  const mapping = topMapping(format === 'quoin' || format === 'europass' ? root : withoutHtml(root));
  if (mapping === undefined) return { root: wrapText(root), notes: [] };
  switch (format) {
    case 'quoin':
      return { root: mapping, notes: [] };
    case 'jsonresume':
      return importJsonResume(mapping, options);
    case 'rendercv':
      return importRendercv(mapping, options);
    case 'yamlresume':
      return importYamlresume(mapping, options);
    case 'reactiveresume':
      return importReactiveResume(mapping, options);
    case 'europass':
      return importEuropass(mapping, options);
  }
}

/** Returns the mapping at the top of a file. It may be the only item of a list. */
function topMapping(root: SourceNode): SourceMapping | undefined {
  if (root.kind === 'list' && root.items.length === 1) return root.items[0] && topMapping(root.items[0]);
  return root.kind === 'mapping' ? root : undefined;
}

/** Wraps a file that is one text or one list, which has no keys to tell a format by. */
function wrapText(root: SourceNode): SourceMapping {
  const text = root.kind === 'scalar' ? root : asList(root);
  return mappingOf(isBlank(root) ? [] : [pairOf('summary', text)], root.place);
}
