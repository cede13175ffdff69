import type { ListItem, Prose, ProseBlock, RichText } from '../model/rich-text.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { readInlineMarkdown, readMarkdown } from './markdown/markup.ts';
import { joinedText, placelessText } from './markdown/spans.ts';
import type { ReadContext } from './read-context.ts';

/** Reads one line of text; `undefined` if it is empty. Joins lists and mappings by commas, with a warning. */
export function readLine(node: SourceNode | undefined, context: ReadContext): RichText | undefined {
  if (node === undefined || node.kind === 'empty') return undefined;
  if (node.kind !== 'scalar') {
    const message = `Expected one line of text, not a ${node.kind}. Its values are joined by commas.`;
    context.problems.warn('invalid-type', message, node.place, 'Write the text after the colon.');
  }
  const text = joinedLine(node, context);
  return text.length === 0 ? undefined : text;
}

function joinedLine(node: SourceNode, context: ReadContext): RichText {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return readInlineMarkdown(node, context);
    case 'list':
      return joinedText(
        node.items.map((item) => joinedLine(item, context)),
        ', ',
      );
    case 'mapping':
      return joinedText(
        node.pairs.map((pair) => joinedLine(pair.value, context)),
        ', ',
      );
    default:
      return node satisfies never;
  }
}

/** Reads paragraphs and lists. A list becomes bullets; a mapping becomes `key: value` bullets, with a warning. */
export function readProse(node: SourceNode | undefined, context: ReadContext): Prose {
  if (node?.kind === 'mapping') {
    const message = 'Expected a text, not keys with values. They are printed as a list.';
    context.problems.warn('invalid-type', message, node.place, 'Write the text after a `|`, indented.');
  }
  if (node === undefined) return [];
  return node.kind === 'scalar' ? readMarkdown(node, context) : readAnything(node, context);
}

/**
 * Reads any value, such as that of a label, as paragraphs and lists. A text of one line is one paragraph, also if it
 * begins like a list, a heading or a quotation: `14. Februar 1989`, `- none`, `# 3`.
 */
export function readAnything(node: SourceNode, context: ReadContext): Prose {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return readValue(node, context);
    case 'list':
      return bulletList(node.items.map((item) => ({ blocks: readAnything(item, context) })));
    case 'mapping':
      return bulletList(node.pairs.map((pair) => ({ blocks: readLabelled(pair, context) })));
    default:
      return node satisfies never;
  }
}

function readValue(scalar: SourceScalar, context: ReadContext): Prose {
  if (scalar.text.trim().includes('\n')) return readMarkdown(scalar, context);
  const text = readInlineMarkdown(scalar, context);
  return text.length === 0 ? [] : [{ kind: 'paragraph', text }];
}

/** Returns a bullet list; nothing if all items are empty. */
export function bulletList(items: readonly ListItem[]): Prose {
  const full = items.filter((item) => item.blocks.length > 0);
  return full.length === 0 ? [] : [{ kind: 'list', items: full }];
}

/** Reads a pair as the text `key: value`: the key may be the start of a sentence. */
export function readLabelled(pair: SourcePair, context: ReadContext): Prose {
  return withLabel(readInlineMarkdown(keyAsScalar(pair), context), readAnything(pair.value, context));
}

/** Puts a label and a colon before the first paragraph, or above blocks that begin with a list. */
export function withLabel(label: RichText, blocks: Prose): Prose {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph')
    return [{ kind: 'paragraph', text: [...label, ...placelessText(':')] }, ...blocks];
  const opening: ProseBlock = { kind: 'paragraph', text: [...label, ...placelessText(': '), ...first.text] };
  return [opening, ...rest];
}

/** Returns a key as a scalar with source positions. */
export function keyAsScalar({ key, keyPlace }: SourcePair): SourceScalar {
  const quote = keyPlace.length === key.length + 2 ? 1 : 0;
  return {
    kind: 'scalar',
    text: key,
    quoted: quote === 1,
    place: keyPlace,
    placeAt: (offset) => ({ ...keyPlace, column: keyPlace.column + quote + offset, length: 1 }),
  };
}
