import { type Prose, plainText, type RichText } from '../model/rich-text.ts';
import type { SourceNode } from '../model/source.ts';
import { bulletFields } from '../schema/entry-fields.ts';
import { sortFields } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { joinedText } from './markdown/spans.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readBullets } from './read-bullets.ts';
import { readAnything, readProse } from './read-text.ts';

/** Longer values in a list are sentences, and better set as bullets. */
const longestInLine = 40;

/** What belongs under a label: short values in a list run in, joined by commas; anything else is set as it is. */
export function readDetails(node: SourceNode, collector: ProblemCollector): Prose {
  if (node.kind === 'mapping') {
    const fields = sortFields(node, bulletFields);
    const list = readBullets(fields.known.get('bullets'), collector);
    if (fields.known.size === 0 || fields.others.length > 0) return readAnything(node, collector);
    const nested: Prose = list.length === 0 ? [] : [{ kind: 'list', items: list }];
    return [...readProse(fields.known.get('text'), collector), ...nested];
  }
  if (node.kind !== 'list') return readAnything(node, collector);
  const texts = node.items.map((item) =>
    item.kind === 'scalar' ? readInlineMarkdown(item, collector) : undefined,
  );
  const isShort = (text: RichText | undefined): text is RichText =>
    text !== undefined && plainText(text).length <= longestInLine && !plainText(text).includes('\n');
  if (texts.every(isShort))
    return texts.length === 0 ? [] : [{ kind: 'paragraph', text: joinedText(texts, ', ') }];
  const items = readBullets(node, collector);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
