import type { CustomField } from '../model/resume.ts';
import { type Prose, plainText, type RichText } from '../model/rich-text.ts';
import type { SourceNode } from '../model/source.ts';
import { bulletFields } from '../schema/entry-fields.ts';
import { knownField } from '../schema/field.ts';
import { joinedScalars, trimmed } from '../source/nodes.ts';
import { type Fields, recordNames, sortFields, warnOfKey } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import { joinedText } from './markdown/spans.ts';
import { readBullets } from './read-bullets.ts';
import type { ReadContext } from './read-context.ts';
import { readAnything, readProse } from './read-text.ts';

/** Longest value, in characters, of a list that is joined by commas. Longer ones are sentences: they become bullets. */
const longestInLine = 40;

/** Reads the value of a label. Joins a list of short values by commas. */
export function readDetails(node: SourceNode, context: ReadContext): Prose {
  if (node.kind === 'mapping') {
    const fields = sortFields(node, bulletFields);
    const list = readBullets(fields.known.get('bullets'), context);
    if (fields.known.size === 0 || fields.others.length > 0) return readAnything(node, context);
    const nested: Prose = list.length === 0 ? [] : [{ kind: 'list', items: list }];
    return [...readProse(fields.known.get('text'), context), ...nested];
  }
  if (node.kind !== 'list') return readAnything(node, context);
  const texts = node.items.map((item) =>
    item.kind === 'scalar' ? readInlineMarkdown(item, context) : undefined,
  );
  const isShort = (text: RichText | undefined): text is RichText =>
    text !== undefined && plainText(text).length <= longestInLine && !plainText(text).includes('\n');
  if (texts.every(isShort))
    return texts.length === 0 ? [] : [{ kind: 'paragraph', text: joinedText(texts, ', ') }];
  const items = readBullets(node, context);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Reads `fields`, then unknown keys, with a warning for each of those. */
export function readCustomFields<Name extends string>(
  fields: Fields<Name>,
  context: ReadContext,
): readonly CustomField[] {
  const known: ReadonlyMap<string, SourceNode> = fields.known;
  const keys: ReadonlyMap<string, string> = fields.keys;
  recordNames(fields, context);
  const others = fields.others.map((pair): CustomField => {
    const name = knownField(fields.table, pair.key);
    // A repeated key was reported by the parser.
    const repeated = name !== undefined && fields.keys.get(name) === pair.key;
    if (!repeated) warnOfKey(pair, fields.table, context);
    return { label: pair.key, value: readDetails(linkedIn(pair.value), context) };
  });
  return [...readNamedFields(known.get('fields'), keys.get('fields') ?? 'fields', context), ...others];
}

/** Writes a value that is one address of the web as a link. */
function linkedIn(node: SourceNode): SourceNode {
  if (node.kind !== 'scalar' || !/^\s*https?:\/\/[^\s<>]+\s*$/iu.test(node.text)) return node;
  return joinedScalars(['<', trimmed(node), '>'], node.place);
}

/** Reads `fields: {Grade: 1.3, Courses: [Algebra, Optics]}`. */
function readNamedFields(
  node: SourceNode | undefined,
  key: string,
  context: ReadContext,
): readonly CustomField[] {
  if (node === undefined || node.kind === 'empty') return [];
  if (node.kind === 'mapping') {
    const full = node.pairs.filter(({ value }) => value.kind !== 'empty');
    return full.map(({ key, value }) => ({ label: key, value: readDetails(linkedIn(value), context) }));
  }
  const message = `\`${key}\` takes labels with values, not a ${node.kind === 'list' ? 'list' : 'text'}.`;
  context.problems.warn('invalid-type', message, node.place, 'Write `fields: {Grade: 1.3}`.');
  return [{ label: key, value: readAnything(node, context) }];
}
