import type { SourceList, SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';

/**
 * Writes a tree as YAML that reads as the same tree: two spaces a level, plain where that is safe, longer texts as
 * blocks.
 */
export function writeYaml(root: SourceMapping): string {
  return root.pairs.length === 0 ? '{}\n' : `${linesOf(root, '').join('\n')}\n`;
}

/** A node that holds something, on lines of its own, each with this indent. */
function linesOf(node: SourceMapping | SourceList, indent: string): readonly string[] {
  return node.kind === 'mapping'
    ? node.pairs.flatMap(({ key, value }) => joined(`${indent}${writtenKey(key)}:`, value, indent))
    : node.items.flatMap((item) => itemLines(item, indent));
}

/** What follows a key: on its line, or below it. */
function joined(opening: string, node: SourceNode, indent: string): readonly string[] {
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

/** The dash stands in the indent of what it opens. */
function itemLines(item: SourceNode, indent: string): readonly string[] {
  if (item.kind === 'empty') return [`${indent}- null`];
  const isFull =
    item.kind === 'mapping' ? item.pairs.length > 0 : item.kind === 'list' && item.items.length > 0;
  if (item.kind === 'scalar' || !isFull) return joined(`${indent}-`, item, indent);
  const [first = '', ...rest] = linesOf(item, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

function writtenKey(key: string): string {
  return isPlain(key) && key.length > 0 ? key : quoted(key);
}

function scalarLines(
  { text, quoted: isText }: SourceScalar,
  opening: string,
  indent: string,
): readonly string[] {
  if (isBlock(text)) {
    const body = text.replace(/\n$/, '').split('\n');
    const keeping = text.endsWith('\n') ? '' : '-';
    return [`${opening} |${keeping}`, ...body.map((line) => (line === '' ? '' : `${indent}${line}`))];
  }
  const isWord = isText && /^(?:true|false|yes|no)$/i.test(text);
  return [`${opening} ${isPlain(text) && !isWord ? text : quoted(text)}`];
}

/** Lines that a literal block keeps as they are. */
function isBlock(text: string): boolean {
  return (
    /^[^\s].*\n[^\n]*[^\s]\n?$/s.test(text) &&
    !/[^\n\P{C}]|[\u2028\u2029\x85]/u.test(text) &&
    !/(?:^|\n)[ \t]+(?:\n|$)/.test(text)
  );
}

/** Begins with a letter or a figure, and holds nothing that YAML could take for a mark. */
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
