import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A node of the Markdown tree (mdast). */
export type MarkdownNode = Nodes;
/** A block: a paragraph, a list, a heading … */
export type MarkdownBlock = RootContent;
/** A node inside a paragraph. */
export type MarkdownInline = PhrasingContent;
/** A list. */
export type MarkdownList = List;

/** Constructs disabled in a text: indents in YAML are rarely meant as code, and HTML tags are read one by one. */
const disabledInText = ['codeIndented', 'htmlFlow'];

/** Constructs disabled in a line: all blocks but paragraphs. */
const disabledInLines = [
  ...disabledInText,
  'blockQuote',
  'codeFenced',
  'definition',
  'headingAtx',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Parses CommonMark. With `lines`, returns paragraphs only. */
export function parseMarkdown(text: string, level: 'text' | 'lines'): Root {
  const disabled = level === 'text' ? disabledInText : disabledInLines;
  return fromMarkdown(text, { extensions: [{ disable: { null: disabled } }] });
}
