import type { ImportNote } from '../formats/common/importer.ts';
import { importTree } from '../formats/import-tree.ts';
import { importMarkdown } from '../formats/markdown/read.ts';
import { recognise, recogniseText } from '../formats/recognise.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import type { DecodedSource } from '../source/source-text.ts';
import { parseDecoded } from '../source/source-tree.ts';

export interface ReadOptions {
  /** What the file is called, for places and as the last resort for a title. */
  readonly file?: string | undefined;
  /** What it is written in; told from its keys by default, or Markdown from its name or its first lines. */
  readonly from?: SourceFormat | undefined;
  /** The language of the titles that an import gives to sections: what the file says by default, else English. */
  readonly locale?: string | undefined;
}

/** A file as a tree in Quoin's format, whatever it was written in. */
export interface ResumeTree {
  /** With positions in the file; `undefined` if nothing could be read. */
  readonly root: SourceNode | undefined;
  readonly format: SourceFormat;
  /** What became of it on the way; none of a file in Quoin's own format. */
  readonly notes: readonly ImportNote[];
  /** What is wrong with it as text, YAML or JSON. */
  readonly problems: readonly Problem[];
}

/** Reads a file as far as its tree, whose keys are Quoin's own. */
export function resumeTree(source: DecodedSource, { from, locale }: ReadOptions = {}): ResumeTree {
  const { problems: encoding } = source;
  const asksForMarkdown = from === undefined || from === 'markdown';
  if (asksForMarkdown && isMarkdown(source, from))
    return { ...importMarkdown(source), format: 'markdown', problems: encoding };
  const { root, problems } = parseDecoded(source);
  const format = asksForMarkdown ? (root ? recognise(root) : 'quoin') : from;
  if (root === undefined || format === 'quoin' || root.kind === 'empty')
    return { root, format, notes: [], problems };
  return { ...importTree(root, format, locale === undefined ? {} : { locale }), format, problems };
}

function isMarkdown({ isText, text, file }: DecodedSource, from: SourceFormat | undefined): boolean {
  if (!isText || text.trim() === '') return false;
  return from === 'markdown' || recogniseText(text, file) === 'markdown';
}
