import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { mappingOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { isBlank, scalarsIn } from './read-nodes.ts';

/** What an import read, and what it need not read. */
interface ReadValues {
  /** The imported file in Quoin's format, with the positions of the values in it. */
  readonly root: SourceNode;
  /** True for a pair that only the program which wrote the file uses, or that is read in another way. */
  readonly isMachinery: (pair: SourcePair) => boolean;
}

/** Notes the values of a file that are neither in the imported file nor in a note, one note for each group of them. */
export function noteUnread(source: SourceNode, { root, isMachinery }: ReadValues, importer: Importer): void {
  const positions = positionsIn(root);
  const messages = importer.notes.notes.map(({ message }) => message).join('\n');
  const isRead = (scalar: SourceScalar): boolean =>
    [scalar.place, scalar.placeAt(scalar.text.search(/\S/))].some((place) =>
      positions.has(positionOf(place)),
    ) ||
    (scalar.text.trim().length > 2 && messages.includes(quotedText(scalar.text)));
  const visit = (node: SourceNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'mapping') return;
    for (const pair of node.pairs) visitPair(pair);
  };
  const visitPair = (pair: SourcePair): void => {
    const content = isMachinery(pair) ? undefined : withoutMachinery(pair.value, isMachinery);
    const scalars = content ? scalarsIn(content) : [];
    const isQuoted =
      content?.kind === 'scalar' && messages.includes(`${pair.key}: ${quotedText(content.text)}`);
    if (content === undefined || isQuoted || scalars.every(isRead)) return;
    if (scalars.some(isRead) && pair.value.kind !== 'scalar') {
      visit(pair.value);
      const texts =
        pair.value.kind === 'list' ? pair.value.items.filter((item) => item.kind === 'scalar') : [];
      for (const text of texts)
        if (!isBlank(text) && !isRead(text))
          noteLeftOut({ ...pair, value: shortened(text) }, 'is not printed', importer);
      return;
    }
    noteLeftOut({ ...pair, value: shortened(content) }, 'is not printed', importer);
  };
  visit(source);
}

/** Longest word that a note quotes, in characters. Longer ones are data. */
const longestWord = 200;
/** Characters of data that a note quotes. */
const quotedDataLength = 40;

/** Returns a text as a note quotes it: data is cut. */
export function quotedText(text: string): string {
  const trimmed = text.trim();
  const isData = trimmed.length > longestWord && !trimmed.slice(0, longestWord).includes(' ');
  return isData ? trimmed.slice(0, quotedDataLength) : trimmed;
}

function shortened(node: SourceNode): SourceNode {
  switch (node.kind) {
    case 'empty':
      return node;
    case 'scalar': {
      const text = quotedText(node.text);
      return { ...node, text: text === node.text.trim() ? text : `${text}…` };
    }
    case 'list':
      return { ...node, items: node.items.map(shortened) };
    case 'mapping':
      return mappingOf(
        node.pairs.map((pair) => ({ ...pair, value: shortened(pair.value) })),
        node.place,
      );
    default:
      return node satisfies never;
  }
}

function withoutMachinery(node: SourceNode, isMachinery: (pair: SourcePair) => boolean): SourceNode {
  if (node.kind === 'list')
    return { ...node, items: node.items.map((item) => withoutMachinery(item, isMachinery)) };
  if (node.kind !== 'mapping') return node;
  const pairs = node.pairs.filter((pair) => !isMachinery(pair) && !isBlank(pair.value));
  return {
    ...node,
    pairs: pairs.map((pair) => ({ ...pair, value: withoutMachinery(pair.value, isMachinery) })),
  };
}

/** Returns the positions of the keys, the values and each of their words. */
function positionsIn(root: SourceNode): ReadonlySet<string> {
  const positions = new Set<string>();
  const visit = (node: SourceNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind === 'mapping')
      for (const { keyPlace, value } of node.pairs) {
        positions.add(positionOf(keyPlace));
        visit(value);
      }
    if (node.kind !== 'scalar') return;
    positions.add(positionOf(node.place));
    for (const { index } of node.text.matchAll(/(?<![\p{L}\p{N}])\S/gu))
      positions.add(positionOf(node.placeAt(index)));
  };
  visit(root);
  return positions;
}

function positionOf({ line, column }: Place): string {
  return `${line}:${column}`;
}
