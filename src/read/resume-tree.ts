import type { ImportNote } from '../formats/common/importer.ts';
import { importTree } from '../formats/import-tree.ts';
import { importMarkdown } from '../formats/markdown/read.ts';
import { recognise, recogniseText } from '../formats/recognise.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import type { Steps } from '../model/steps.ts';
import type { DecodedSource } from '../source/source-text.ts';
import { parseDecoded } from '../source/source-tree.ts';
import { parseXml } from '../source/xml-tree.ts';

/** Options for reading a résumé’s file. */
export interface ReadOptions {
  /** Name of the file, for positions, and for the title of a résumé without a name. */
  readonly file?: string | undefined;
  /** Format of the file. Default: recognised from its keys; Markdown from its name or first lines. */
  readonly from?: SourceFormat | undefined;
  /** Language of the section titles that an import adds. Default: the file’s language, else English. */
  readonly locale?: string | undefined;
  /** Levels of nested values at most. Default: 64. */
  readonly depth?: number | undefined;
}

/** A file of any format as a tree in Quoin’s format. */
export interface ResumeTree {
  /** With positions in the file; `undefined` if nothing could be read. */
  readonly root: SourceNode | undefined;
  readonly format: SourceFormat;
  /** Conversion notes; none for a file in Quoin’s format. */
  readonly notes: readonly ImportNote[];
  /** Encoding and syntax errors. */
  readonly problems: readonly Problem[];
}

/** Parses a file and converts its tree to Quoin’s format. */
export function* resumeTree(
  source: DecodedSource,
  { from, locale, depth }: ReadOptions = {},
): Steps<ResumeTree> {
  const { problems: encoding } = source;
  const asksForMarkdown = from === undefined || from === 'markdown';
  const kind = from === 'europass' ? from : asksForMarkdown ? textFormat(source, from) : undefined;
  if (kind === 'markdown') return { ...importMarkdown(source), format: kind, problems: encoding };
  const { root, problems } = kind === 'europass' ? parseXml(source) : yield* parseDecoded(source, depth);
  const format = kind ?? (asksForMarkdown ? (root ? recognise(root) : 'quoin') : from);
  if (root === undefined || format === 'quoin' || root.kind === 'empty')
    return { root, format, notes: [], problems };
  yield 'long';
  const imported = importTree(root, format, { locale, source });
  yield 'long';
  return { ...imported, format, problems };
}

/** Returns the format of a text that is neither YAML nor JSON. */
function textFormat(
  { isText, text, file }: DecodedSource,
  from: 'markdown' | undefined,
): 'markdown' | 'europass' | undefined {
  if (!isText || text.trim() === '') return undefined;
  return from ?? recogniseText(text, file);
}
