/** A syntax error that the parser reports. */
export interface ParseError {
  /** The parser's own code, such as `MISSING_CHAR`. */
  readonly code: string;
  readonly message: string;
  readonly offset: number;
  /** The range of the last value that ends before the error. */
  readonly before?: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Returns the text with a syntax error masked, so that the rest can be parsed. Its length is unchanged, so offsets
 * stay valid. Returns `undefined` if it cannot repair the error.
 */
export function repairSyntax(text: string, error: ParseError): string | undefined {
  const { code, message, offset, before } = error;
  switch (code) {
    case 'BAD_SCALAR_START':
      return masked(text, offset, letter);
    case 'TAB_AS_INDENT':
      return repairTabs(text);
    case 'BLOCK_IN_FLOW':
      return repairMissingComma(text, offset);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return repairNestedMapping(text, offset);
    case 'BAD_INDENT':
      return message.includes('same column') ? repairOverindentedLine(text, offset) : undefined;
    case 'MULTILINE_IMPLICIT_KEY':
      return joinToLineBefore(text, offset);
    case 'MISSING_CHAR':
      if (message.includes('map values')) return joinToLineBefore(text, offset);
      if (message.startsWith('Missing ,')) return repairCommaBefore(text, offset);
      return message.includes('closing') && before
        ? repairOpenQuote(text, before.start, before.end)
        : undefined;
    case 'UNEXPECTED_TOKEN':
      if (/Block scalar header|Not a YAML token/.test(message)) return repairBlockHeader(text, offset);
      if (message.includes('flow-')) return masked(text, offset, ' ');
      return /at node end|scalar token$/.test(message) && before
        ? repairMarkup(text, before.start, offset)
        : undefined;
    default:
      return undefined;
  }
}

/** Replaces a character that must be read as plain text. */
const letter = 'x';

function masked(text: string, offset: number, mask: string): string {
  return text.slice(0, offset) + mask + text.slice(offset + mask.length);
}

/** Removes a quote that takes in the following lines; one that ends with its line does no harm. */
function repairOpenQuote(text: string, start: number, end: number): string | undefined {
  return text.slice(start, end).includes('\n') ? masked(text, start, ' ') : undefined;
}

/**
 * Masks a YAML indicator at the start of a plain text: `**bold** word`, `[link](address)`, `"Yes" and no`. Removes
 * the quotes around a whole text that contains such a quote: `'It's'`.
 */
function repairMarkup(text: string, start: number, offset: number): string {
  const mark = text[start] ?? '';
  const lineEnd = endOfLine(text, offset);
  const last = text.slice(0, lineEnd).trimEnd().length - 1;
  const quotesWhole = mark === "'" && text[last] === mark && text[offset - 1] === mark && last > offset;
  return quotesWhole ? masked(masked(text, start, ' '), last, ' ') : masked(text, start, letter);
}

/** Masks the first character of `> text` and `|text`, which belongs to the text. */
function repairBlockHeader(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const header = /[|>][-+\d]*[ \t]*$/.exec(text.slice(lineStart, offset + 1).replace(/[^|>]$/, ''));
  return header ? masked(text, lineStart + header.index, letter) : undefined;
}

/** Masks a second colon in a line, or moves the next line out if it is indented too much. */
function repairNestedMapping(text: string, offset: number): string | undefined {
  const colon = secondColon(text, offset);
  if (colon !== undefined) return masked(text, colon, letter);
  const lineEnd = endOfLine(text, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const wanted = /^[ ]*(?:- +)*/.exec(text.slice(lineStart, lineEnd))?.[0].length ?? 0;
  const indent = /^[ ]*/.exec(text.slice(lineEnd + 1))?.[0].length ?? 0;
  if (indent <= wanted) return undefined;
  return masked(text, lineEnd, `${' '.repeat(indent - wanted)}\n${' '.repeat(wanted)}`);
}

/** Returns the offset of a colon in the value at an offset, if YAML takes it for the colon of a key. */
export function secondColon(text: string, offset: number): number | undefined {
  const colon = text.slice(offset, endOfLine(text, offset)).search(/:(?=\s|$)/);
  return colon < 0 ? undefined : offset + colon;
}

/** Puts a comma before the last word that a colon follows: `{name: gutter accent: red}`. */
function repairMissingComma(text: string, offset: number): string | undefined {
  const gap = /^[^:\n]*?([ \t])[^\s:]+:[ \t]/.exec(text.slice(offset, endOfLine(text, offset)));
  const [before = '', space] = gap ?? [];
  return space === undefined
    ? undefined
    : masked(text, offset + before.lastIndexOf(space, before.length - 2), ',');
}

/** Puts a comma in the whitespace before an offset. */
function repairCommaBefore(text: string, offset: number): string | undefined {
  return /\s/.test(text.charAt(offset - 1)) ? masked(text, offset - 1, ',') : undefined;
}

/** Moves an overindented first line out, and adds the removed spaces to the line before it. */
function repairOverindentedLine(text: string, offset: number): string | undefined {
  const line = overindentedFirstLine(text, offset);
  if (line === undefined) return undefined;
  const { start, indent, excess } = line;
  return masked(text, start - indent - excess - 1, `${' '.repeat(excess)}\n${' '.repeat(indent)}`);
}

/** Makes a line without a colon a continuation of the line before it. */
function joinToLineBefore(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart === 0) return undefined;
  const previous = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  return previous.trim() === '' || previous.includes('#') ? undefined : masked(text, lineStart - 1, ' ');
}

/** Widths that a tab may have had on the author's screen, most likely first. */
const tabWidths = [4, 2, 8, 3];

/** The start of a line: the end of the line before, and the indent. */
const lineStarts = /(^(?!\r?\n)|\r?\n)([ \t]*)(?=([^\r\n]*))/g;

/**
 * Replaces tab indents with fewer spaces and pads the previous line, so that no offset changes. Chooses the tab width
 * that fits the levels of the text best.
 */
export function repairTabs(text: string): string {
  const [best] = tabWidths
    .map((width) => withTabWidth(text, width))
    .toSorted((one, other) => one.misfits - other.misfits);
  return best?.text ?? text;
}

/** A column in which lines begin. */
interface Level {
  /** With tabs at their width. */
  readonly visible: number;
  /** In the repaired text. */
  readonly repaired: number;
  readonly isKey: boolean;
}

interface RepairedTabs {
  readonly text: string;
  /** Number of lines in a column that no line above explains. */
  readonly misfits: number;
}

function withTabWidth(text: string, tabWidth: number): RepairedTabs {
  let levels: readonly Level[] = [];
  let misfits = 0;
  let opens = true;
  const repairedText = text.replace(lineStarts, (_, lineEnd: string, indent: string, line: string) => {
    if (line === '' || line.startsWith('#')) return lineEnd + ' '.repeat(indent.length);
    const visible = widthOf(indent, tabWidth);
    const dashes = /^(?:- +)*/.exec(line)?.[0].length ?? 0;
    levels = levels.filter((level) => level.visible <= visible);
    const above = levels.at(-1);
    if (above?.visible !== visible && !opens) misfits += 1;
    if (above === undefined || above.visible < visible) {
      const column = above === undefined ? 0 : above.repaired + (dashes > 0 && above.isKey ? 0 : 1);
      levels = [...levels, { visible, repaired: column, isKey: dashes === 0 }];
    }
    const repaired = Math.min(indent.length, levels.at(-1)?.repaired ?? 0);
    if (dashes > 0)
      levels = [...levels, { visible: visible + dashes, repaired: repaired + dashes, isKey: true }];
    opens = /[:|>]\s*$/.test(line);
    if (lineEnd === '') return ' '.repeat(indent.length);
    return ' '.repeat(indent.length - repaired) + lineEnd + ' '.repeat(repaired);
  });
  return { text: repairedText, misfits };
}

function widthOf(indent: string, tabWidth: number): number {
  let width = 0;
  for (const character of indent)
    width = character === '\t' ? (Math.floor(width / tabWidth) + 1) * tabWidth : width + 1;
  return width;
}

/** The first line of a mapping, if it is indented more than all lines that follow it. */
export interface OverindentedLine {
  /** Offset of its text. */
  readonly start: number;
  /** Column where it should begin, from 0. */
  readonly indent: number;
  /** Number of spaces too many. */
  readonly excess: number;
}

/** Finds such a line if the line of `offset` and one more after it agree on a smaller indent. */
export function overindentedFirstLine(text: string, offset: number): OverindentedLine | undefined {
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

/** True if the next line that is not indented more than this one has the same indent. */
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

/** Returns the offset of the next character that is not whitespace; the last offset if there is none. */
export function contentAfter(text: string, offset: number): number {
  const found = text.slice(offset).search(/\S/);
  return found < 0 ? Math.max(0, text.length - 1) : offset + found;
}

/** Returns the offset where the line of an offset ends. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
