import type { ListItem, Prose } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';
import { bulletFields } from '../schema/entry-fields.ts';
import { sliceOf } from '../source/nodes.ts';
import { sortFields, warnOfKey } from './fields.ts';
import { readInlineMarkdown, readMarkdown } from './markdown/markup.ts';
import type { ReadContext } from './read-context.ts';
import { isHidden } from './read-options.ts';
import { bulletList, readLabelled, readProse } from './read-text.ts';

/** Reads the bullets of a key: a list of texts, `{text, bullets}` and lists, or one text with a bullet on each line. */
export function readBullets(node: SourceNode | undefined, context: ReadContext): readonly ListItem[] {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'scalar':
      return readScalarBullets(node, context);
    case 'list':
      return readItems(node.items, context);
    case 'mapping':
      return readMappingBullets(node, context);
    default:
      return node satisfies never;
  }
}

/** Reads a list of bullets. A list inside it belongs to the bullet before. */
function readItems(nodes: readonly SourceNode[], context: ReadContext): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const node of nodes) {
    const read = readBullets(node, context);
    const last = node.kind === 'list' ? items.pop() : undefined;
    if (last) items.push({ blocks: [...last.blocks, ...bulletList(read)] });
    else items.push(...read);
  }
  return items;
}

/** Reads one bullet, or the bullets of a Markdown list. */
function readScalarBullets(scalar: SourceScalar, context: ReadContext): readonly ListItem[] {
  const written = scalar.text.trim();
  if (!written.includes('\n')) {
    const mark = /^\s*(?:[•●○▪■◦‣⁃∙▸►➢·]|[-*](?=\s))\s*/.exec(scalar.text)?.[0].length ?? 0;
    const text = readInlineMarkdown(sliceOf(scalar, mark), context);
    return text.length === 0 ? [] : [{ blocks: [{ kind: 'paragraph', text }] }];
  }
  return itemsOf(readMarkdown(scalar, context));
}

/** Returns one bullet if the text begins with a paragraph, else the items of its lists. */
function itemsOf(blocks: Prose): readonly ListItem[] {
  if (blocks[0]?.kind === 'paragraph') return [{ blocks }];
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : [{ blocks: [block] }]));
}

function readMappingBullets(mapping: SourceMapping, context: ReadContext): readonly ListItem[] {
  const fields = sortFields(mapping, bulletFields);
  if (fields.known.size === 0) {
    return mapping.pairs
      .filter((pair) => pair.key !== '' || pair.value.kind !== 'empty')
      .map((pair) => ({ blocks: readLabelled(pair, context) }));
  }
  if (isHidden(fields, context)) return [];
  const blocks = [
    ...readProse(fields.known.get('text'), context),
    ...fields.others.flatMap((pair) => {
      warnOfKey(pair, bulletFields, context);
      return readLabelled(pair, context);
    }),
    ...bulletList(readBullets(fields.known.get('bullets'), context)),
  ];
  return blocks.length === 0 ? [] : [{ blocks }];
}
