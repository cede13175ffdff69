import type { Place } from '../../model/problem.ts';
import type { SourceList, SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';

/** What is written stands in no file yet. */
const nowhere: Place = { line: 1, column: 1, length: 0, path: '' };

/** A text; `word` is one that YAML may take for more than text, as `true`. */
export function scalar(text: string, style: 'text' | 'word' = 'text'): SourceScalar {
  return { kind: 'scalar', text, quoted: style === 'text', place: nowhere, placeAt: () => nowhere };
}

export function list(items: readonly (SourceNode | string)[]): SourceList {
  const nodes = items.map((item) => (typeof item === 'string' ? scalar(item) : item));
  return { kind: 'list', items: nodes, place: nowhere };
}

/** A key and its value; no pair where there is no value, or nothing in it. */
export function pair(key: string, value: SourceNode | string | undefined): readonly SourcePair[] {
  if (value === undefined || isEmpty(value)) return [];
  return fullPair(key, typeof value === 'string' ? scalar(value) : value);
}

function isEmpty(value: SourceNode | string): boolean {
  if (typeof value === 'string') return value === '';
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'empty' || (value.kind === 'mapping' && value.pairs.length === 0);
}

/** A key whose value may be the empty text, which some formats ask for. */
export function requiredPair(key: string, text: string): readonly SourcePair[] {
  return fullPair(key, scalar(text));
}

/** A key and its value, whatever is in that. */
export function fullPair(key: string, value: SourceNode): readonly SourcePair[] {
  return [{ key, keyPlace: nowhere, value }];
}

/** A key without a value. */
export function emptyPair(key: string): readonly SourcePair[] {
  return fullPair(key, { kind: 'empty', place: nowhere });
}

export function mapping(...pairs: readonly (readonly SourcePair[])[]): SourceMapping {
  return { kind: 'mapping', pairs: pairs.flat(), place: nowhere };
}

/** A tree as JSON: every value is a text, but for a yes or a no. */
export function writeJson(root: SourceMapping): string {
  return `${JSON.stringify(jsonOf(root), undefined, 2)}\n`;
}

/** What YAML takes for more than text. */
const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

function jsonOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.quoted ? node.text : (words.get(node.text.toLowerCase()) ?? node.text);
    case 'list':
      return node.items.map(jsonOf);
    case 'mapping':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key, jsonOf(value)]));
    default:
      return node satisfies never;
  }
}
