import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

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

/** Reads CommonMark. `lines` leaves out all that makes blocks, so that only paragraphs come back. */
export function parseMarkdown(text: string, level: 'text' | 'lines'): Root {
  const disabled = level === 'text' ? notInText : notInLine;
  return fromMarkdown(text, { extensions: [{ disable: { null: disabled } }] });
}
