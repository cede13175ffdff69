import type { SourceList, SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';

/**
 * Writes a tree as YAML that parses to the same tree. Indents by two spaces, leaves scalars unquoted where that is
 * safe, and writes texts with several lines as literal blocks.
 *
 * @param dateKeys For programs that read numbers and dates as such: the keys under which they may. Texts that look like one
 *   are quoted under all other keys. Default: nothing is quoted for that.
 */
export function writeYaml(root: SourceMapping, dateKeys?: ReadonlySet<string>): string {
  const written = dateKeys === undefined ? root : withTextsMarked(root, dateKeys);
  return written.pairs.length === 0 ? '{}\n' : `${linesOf(written, '').join('\n')}\n`;
}

/** A scalar to write. */
interface WrittenScalar extends SourceScalar {
  /** True for a text that another program would read as a number or a date. */
  readonly mustBeQuoted?: boolean;
}

const looksLikeNumber =
  /^(?:[+-]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+)|\d{4}-\d\d?-\d\d?(?:$|[\st].*))$/i;

function withTextsMarked<Node extends SourceNode>(node: Node, dateKeys: ReadonlySet<string>): Node;
function withTextsMarked(node: SourceNode, dateKeys: ReadonlySet<string>): SourceNode {
  switch (node.kind) {
    case 'empty':
      return node;
    case 'scalar': {
      const scalar: WrittenScalar = { ...node, mustBeQuoted: node.quoted && looksLikeNumber.test(node.text) };
      return scalar;
    }
    case 'list':
      return { ...node, items: node.items.map((item) => withTextsMarked(item, dateKeys)) };
    case 'mapping':
      return {
        ...node,
        pairs: node.pairs.map((pair) =>
          dateKeys.has(pair.key) ? pair : { ...pair, value: withTextsMarked(pair.value, dateKeys) },
        ),
      };
    default:
      return node satisfies never;
  }
}

/** Returns the lines of a non-empty node, each with the indent. */
function linesOf(node: SourceMapping | SourceList, indent: string): readonly string[] {
  return node.kind === 'mapping'
    ? node.pairs.flatMap(({ key, value }) => valueLines(`${indent}${keyText(key)}:`, value, indent))
    : node.items.flatMap((item) => itemLines(item, indent));
}

/** Returns the lines of a key or dash and its value, which is on the same line or below it. */
function valueLines(opening: string, node: SourceNode, indent: string): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [opening];
    case 'scalar':
      return scalarLines(node, opening, `${indent}  `);
    case 'list':
      return node.items.length === 0 ? [`${opening} []`] : [opening, ...linesOf(node, `${indent}  `)];
    case 'mapping':
      return node.pairs.length === 0 ? [`${opening} {}`] : [opening, ...linesOf(node, `${indent}  `)];
    default:
      return node satisfies never;
  }
}

/** Returns the lines of a list item. The dash replaces the first two spaces of its indent. */
function itemLines(item: SourceNode, indent: string): readonly string[] {
  if (item.kind === 'empty') return [`${indent}- null`];
  const isFull =
    item.kind === 'mapping' ? item.pairs.length > 0 : item.kind === 'list' && item.items.length > 0;
  if (item.kind === 'scalar' || !isFull) return valueLines(`${indent}-`, item, indent);
  const [first = '', ...rest] = linesOf(item, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

function keyText(key: string): string {
  return isPlain(key) && key.length > 0 ? key : quoted(key);
}

function scalarLines(
  { text, quoted: isText, mustBeQuoted = false }: WrittenScalar,
  opening: string,
  indent: string,
): readonly string[] {
  if (isBlock(text)) {
    const body = text.replace(/\n$/, '').split('\n');
    const chomping = text.endsWith('\n') ? '' : '-';
    return [`${opening} |${chomping}`, ...body.map((line) => (line === '' ? '' : `${indent}${line}`))];
  }
  const isWord = isText && /^(?:true|false|yes|no)$/i.test(text);
  return [`${opening} ${isPlain(text) && !isWord && !mustBeQuoted ? text : quoted(text)}`];
}

/** True if a text has several lines and a literal block keeps them unchanged. */
function isBlock(text: string): boolean {
  return (
    /^[^\s].*\n[^\n]*[^\s]\n?$/s.test(text) &&
    !/[^\n\P{C}]|[\u2028\u2029\x85]/u.test(text) &&
    !/(?:^|\n)[ \t]+(?:\n|$)/.test(text)
  );
}

/** True if a text begins with a letter, a digit or `(`, and YAML cannot read any of it as syntax. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}(](?:[^\p{C}\p{Z}:#[\]{},]| (?! |#|$)|[:#](?=[^\s\p{C}\p{Z}[\]{},])|,)*$/u.test(text) &&
    !/^(?:null|~)$/i.test(text) &&
    !/[\s:]$|\u2028|\u2029| #|: /u.test(text)
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\P{C} ]|[\x7f-\x9f\u2028\u2029]/gu, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
