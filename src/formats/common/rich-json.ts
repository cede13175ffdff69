import type { SourceScalar } from '../../model/source.ts';
import { scalarOf } from '../../source/nodes.ts';

/** Rich text as browser editors save it: `{"type": "doc", "content": […]}`. Source: ProseMirror, TipTap. */
interface RichNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly marks?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
}

/** Converts rich text that an editor saved as JSON to Markdown; `undefined` for another text. */
export function markdownOfEditorJson(scalar: SourceScalar): SourceScalar | undefined {
  if (!/^\s*\{\s*"type"\s*:\s*"doc"/.test(scalar.text)) return undefined;
  const doc = parsed(scalar.text);
  return doc === undefined ? undefined : scalarOf(blocksOf(childrenOf(doc)), scalar.place);
}

function parsed(text: string): RichNode | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRichNode(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRichNode(value: unknown): value is RichNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf({ content }: RichNode): readonly RichNode[] {
  return Array.isArray(content) ? content.filter(isRichNode) : [];
}

function blocksOf(blocks: readonly RichNode[], separator = '\n\n'): string {
  return blocks
    .map(blockOf)
    .filter((block) => block !== '')
    .join(separator);
}

function blockOf(block: RichNode): string {
  const children = childrenOf(block);
  switch (block.type) {
    case 'bulletList':
      return children.map((item) => listItem('- ', item)).join('\n');
    case 'orderedList':
      return children.map((item, at) => listItem(`${at + 1}. `, item)).join('\n');
    default:
      return children.every((child) => child.type === 'text' || child.type === 'hardBreak')
        ? children.map(inlineOf).join('')
        : blocksOf(children);
  }
}

function listItem(mark: string, item: RichNode): string {
  const indent = ' '.repeat(mark.length);
  return `${mark}${blocksOf(childrenOf(item), '\n').replaceAll('\n', `\n${indent}`)}`;
}

function inlineOf({ type, text, marks }: RichNode): string {
  if (type === 'hardBreak') return '\\\n';
  const words = typeof text === 'string' ? text : '';
  return (Array.isArray(marks) ? marks.filter(isRichNode) : []).reduce<string>(formatted, words);
}

function formatted(words: string, { type, attrs }: RichNode): string {
  const href = isRichNode(attrs) && 'href' in attrs ? attrs.href : undefined;
  if (type === 'link' && typeof href === 'string') return `[${words}](${href})`;
  const mark = type === 'bold' ? '**' : type === 'italic' ? '*' : type === 'code' ? '`' : '';
  return `${mark}${words}${mark}`;
}
