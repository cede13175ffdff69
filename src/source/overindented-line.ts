/** The first line of a mapping, where it stands further in than all that follow it. */
export interface DeeperLine {
  /** Of its text. */
  readonly start: number;
  /** Where it should begin, in its line from 0. */
  readonly indent: number;
  /** By how many spaces it stands too far in. */
  readonly excess: number;
}

/** That line, if the line of an offset and one more after it agree on a column further out. */
export function deeperFirstLine(text: string, offset: number): DeeperLine | undefined {
  const lineStart = text.lastIndexOf('\n', contentAfter(text, offset) - 1) + 1;
  const indent = indentAt(text, lineStart);
  let first: { readonly start: number; readonly indent: number } | undefined;
  for (let end = lineStart - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = indentAt(text, start);
    if (text.slice(start, end).trim() !== '') {
      if (above < indent) break;
      if (above === indent || /^ *- /.test(text.slice(start, end))) return undefined;
      if (first !== undefined && above <= first.indent) return undefined;
      first = { start, indent: above };
    }
    end = start - 1;
  }
  if (first === undefined || !agrees(text, lineStart, indent)) return undefined;
  return { start: first.start + first.indent, indent, excess: first.indent - indent };
}

/** Whether the next line that stands no further in than this one stands just as far in. */
function agrees(text: string, lineStart: number, indent: number): boolean {
  for (let start = endOfLine(text, lineStart) + 1; start < text.length; start = endOfLine(text, start) + 1) {
    const line = text.slice(start, endOfLine(text, start));
    if (line.trim() !== '' && indentAt(text, start) <= indent) return indentAt(text, start) === indent;
  }
  return false;
}

function indentAt(text: string, lineStart: number): number {
  return /^ */.exec(text.slice(lineStart, endOfLine(text, lineStart)))?.[0].length ?? 0;
}

/** Where the next text stands, from an offset on. */
export function contentAfter(text: string, offset: number): number {
  const found = text.slice(offset).search(/\S/);
  return found < 0 ? Math.max(0, text.length - 1) : offset + found;
}

/** Where the line of an offset ends. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
