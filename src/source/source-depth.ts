/** What a lexer marks besides characters of the file: starts of documents and scalars, a broken flow. */
const marks: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/**
 * The offset where values first nest deeper than `limit`, judged by brackets and columns alone, before
 * anything is parsed: parsers recurse. A list in the column of its key counts once with it.
 */
export function tooDeepAt(tokens: Iterable<string>, limit: number): number | undefined {
  const columns: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let leading = true;
  for (const token of tokens) {
    if (marks.has(token)) continue;
    if (/^[[{]$/.test(token)) brackets += 1;
    else if (/^[\]}]$/.test(token)) brackets -= 1;
    if (leading && brackets <= 1 && !/^\s*$/.test(token)) {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    if (columns.length + Math.max(0, brackets) > limit) return offset;
    offset += token.length;
    const lineEnd = token.lastIndexOf('\n');
    if (lineEnd >= 0) lineStart = offset - token.length + lineEnd + 1;
    leading = lineEnd >= 0 || (leading && /^(?:[ \t]+|[-?])$/.test(token));
  }
  return undefined;
}
