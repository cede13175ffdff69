import type { ImportNote } from '../formats/common/importer.ts';
import { importTree } from '../formats/import-tree.ts';
import { importMarkdown } from '../formats/markdown/read.ts';
import { recognise, recogniseText, type SourceFormat } from '../formats/recognise.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { isBinary, type SourceText, sourceText } from '../source/source-text.ts';
import { parseSource, sizeLimit } from '../source/source-tree.ts';

export interface ReadOptions {
  /** What the file is called, for places and as the last resort for a title. */
  readonly file?: string;
  /** What it is written in; told from its keys by default, or Markdown from its name or its first lines. */
  readonly from?: SourceFormat;
  /** The language of the titles that an import gives to sections: what the file says by default, else English. */
  readonly locale?: string;
}

/** A file as a tree in Quoin's format, whatever it was written in. */
export interface ResumeTree {
  /** With the places of the file; absent when nothing could be read. */
  readonly root?: SourceNode;
  readonly format: SourceFormat;
  /** What became of it on the way; none of a file in Quoin's own format. */
  readonly notes: readonly ImportNote[];
  /** What is wrong with it as text, YAML or JSON. */
  readonly problems: readonly Problem[];
}

/** Reads a file as far as its tree: what it says in Quoin's own keys. */
export function resumeTree(source: string | Uint8Array, options: ReadOptions = {}): ResumeTree {
  const { file, from, locale } = options;
  const markdown = from === undefined || from === 'markdown' ? markdownIn(source, options) : undefined;
  if (markdown) {
    const { text, problems } = markdown;
    return { ...importMarkdown(text, file), format: 'markdown', problems };
  }
  const { root, problems } = parseSource(source, file);
  const format = from === undefined || from === 'markdown' ? (root ? recognise(root) : 'quoin') : from;
  if (root === undefined) return { format, notes: [], problems };
  if (format === 'quoin' || root.kind === 'empty') return { root, format, notes: [], problems };
  return { ...importTree(root, format, locale === undefined ? {} : { locale }), format, problems };
}

/** The text of a file that is Markdown, if it is text at all. */
function markdownIn(source: string | Uint8Array, { file, from }: ReadOptions): SourceText | undefined {
  if (source.length > sizeLimit) return undefined;
  const decoded = sourceText(source, file);
  if (isBinary(decoded.text) || decoded.text.trim() === '') return undefined;
  return from === 'markdown' || recogniseText(decoded.text, file) === 'markdown' ? decoded : undefined;
}
