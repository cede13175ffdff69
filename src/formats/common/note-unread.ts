import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
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
export function noteUnread(source: SourceMapping, read: ReadValues, importer: Importer): void {
  new UnreadValues(read, importer).visit(source);
}

/** Characters of earlier notes that are compared. */
const longestMessages = 100_000;

/** What was read of a file, while its values are compared. */
class UnreadValues {
  readonly #isMachinery: (pair: SourcePair) => boolean;
  readonly #importer: Importer;
  readonly #positions: ReadonlySet<string>;
  /** The messages of the notes before. */
  readonly #messages: string;
  /** Letters of the values of mappings. */
  readonly #letters = new Map<SourceMapping, readonly string[]>();

  constructor({ root, isMachinery }: ReadValues, importer: Importer) {
    this.#isMachinery = isMachinery;
    this.#importer = importer;
    this.#positions = positionsIn(root);
    this.#messages = importer.notes.notes
      .map(({ message }) => message)
      .join('\n')
      .slice(0, longestMessages);
  }

  visit(mapping: SourceMapping): void {
    for (const pair of mapping.pairs) this.#visitPair(pair, mapping);
  }

  #visitPair(pair: SourcePair, within: SourceMapping): void {
    if (this.#isMachinery(pair)) return;
    const content = withoutMachinery(pair.value, this.#isMachinery);
    const isKnown = (scalar: SourceScalar): boolean =>
      this.#isRead(scalar) || this.#isNoted(pair, scalar) || this.#isRepeated(scalar, within);
    const scalars = scalarsIn(content);
    if (scalars.every(isKnown)) return;
    if (pair.value.kind === 'scalar' || !scalars.some(isKnown))
      noteLeftOut({ ...pair, value: shortened(content) }, 'is not printed', this.#importer);
    else if (pair.value.kind === 'mapping') this.visit(pair.value);
    else if (pair.value.kind === 'list')
      for (const item of pair.value.items) this.#visitPair({ ...pair, value: item }, within);
  }

  #isRead({ text, place, placeAt }: SourceScalar): boolean {
    return [place, placeAt(text.search(/\S/))].some((one) => this.#positions.has(positionOf(one)));
  }

  #isNoted({ key }: SourcePair, { text }: SourceScalar): boolean {
    const quoted = quotedText(text);
    return this.#messages.includes(quoted.length > 2 ? quoted : `${key}: ${quoted}`);
  }

  /** True for a text that a value beside it contains and that is read: a user name in an address. */
  #isRepeated(scalar: SourceScalar, within: SourceMapping): boolean {
    const letters = lettersOf(scalar.text);
    return letters.length > 2 && this.#lettersIn(within).some((text) => text.includes(letters));
  }

  /** Returns the letters of each value of a small mapping that is read. */
  #lettersIn(mapping: SourceMapping): readonly string[] {
    const known = this.#letters.get(mapping);
    if (known !== undefined) return known;
    const isSmall = mapping.pairs.length <= mostBeside;
    const scalars = isSmall ? scalarsIn(mapping) : [];
    const letters = scalars.length <= mostBeside ? scalars.filter((one) => this.#isRead(one)) : [];
    const found = letters.map(({ text }) => lettersOf(text));
    this.#letters.set(mapping, found);
    return found;
  }
}

/** Values of a mapping, at most, that are compared with one another. */
const mostBeside = 40;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
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
  const pairs = node.pairs
    .filter((pair) => !isMachinery(pair))
    .map((pair) => ({ ...pair, value: withoutMachinery(pair.value, isMachinery) }));
  return { ...node, pairs: pairs.filter(({ value }) => !isBlank(value)) };
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
