import type { Steps } from '../model/steps.ts';

/** Control tokens of the lexer, which are not in the file: starts of documents and scalars, a broken flow. */
const controlTokens: ReadonlySet<string> = new Set(['\x02', '\x18', '\x1f']);

/** Tokens that are read in one step. */
const tokensPerStep = 500;

/**
 * Returns the offset where values first nest deeper than `limit`. Counts brackets and columns before parsing, since
 * the parser recurses. A list in the column of its key counts as one level with it.
 */
export function* tooDeepAt(tokens: Iterable<string>, limit: number): Steps<number | undefined> {
  const columns: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let isLeading = true;
  let count = 0;
  for (const token of tokens) {
    if (controlTokens.has(token)) continue;
    count += 1;
    if (count % tokensPerStep === 0) yield;
    if (/^[[{]$/.test(token)) brackets += 1;
    else if (/^[\]}]$/.test(token)) brackets -= 1;
    if (isLeading && brackets <= 1 && !/^\s*$/.test(token)) {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    if (columns.length + Math.max(0, brackets) > limit) return offset;
    offset += token.length;
    const lineEnd = token.lastIndexOf('\n');
    if (lineEnd >= 0) lineStart = offset - token.length + lineEnd + 1;
    isLeading = lineEnd >= 0 || (isLeading && /^(?:[ \t]+|[-?])$/.test(token));
  }
  return undefined;
}
