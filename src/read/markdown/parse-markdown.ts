import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { BoundedCache } from '../../model/bounded-cache.ts';

export type MarkdownNode = Nodes;
export type MarkdownBlock = RootContent;
export type MarkdownInline = PhrasingContent;
export type MarkdownList = List;

/** Indented text in YAML is rarely meant as code; tags of HTML are read one by one. */
const notInText = ['codeIndented', 'htmlFlow'];

const notInLine = [
  ...notInText,
  'blockQuote',
  'codeFenced',
  'definition',
  'headingAtx',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Characters of the texts whose trees are kept. */
const room = 50_000;

const known = { text: new BoundedCache<Root>(room), lines: new BoundedCache<Root>(room) } as const;

/** Reads CommonMark. `lines` leaves out all that makes blocks, so that only paragraphs come back. */
export function parseMarkdown(text: string, level: 'text' | 'lines'): Root {
  const kept = known[level].get(text);
  if (kept !== undefined) return kept;
  const disabled = level === 'text' ? notInText : notInLine;
  const root = fromMarkdown(text, { extensions: [{ disable: { null: disabled } }] });
  known[level].set(text, root);
  return root;
}
