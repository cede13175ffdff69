import { deeperFirstLine, endOfLine } from './overindented-line.ts';
import { mendTabs } from './repair-tabs.ts';

/** A place where the parser stumbled. */
export interface SyntaxFault {
  /** The parser's own code: `MISSING_CHAR`. */
  readonly code: string;
  readonly message: string;
  readonly offset: number;
  /** The value that ends last before the fault. */
  readonly before?: { readonly start: number; readonly end: number };
}

/**
 * The text with the fault painted over, character for character, so that offsets stay and the rest
 * can be read; nothing if there is no such way.
 */
export function mendSyntax(text: string, fault: SyntaxFault): string | undefined {
  const { code, message, offset, before } = fault;
  switch (code) {
    case 'BAD_SCALAR_START':
      return painted(text, offset, letter);
    case 'TAB_AS_INDENT':
      return mendTabs(text);
    case 'BLOCK_IN_FLOW':
      return mendMissingComma(text, offset);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return mendNestedMapping(text, offset);
    case 'BAD_INDENT':
      return message.includes('same column') ? mendDeeperLine(text, offset) : undefined;
    case 'MULTILINE_IMPLICIT_KEY':
      return joinToLineBefore(text, offset);
    case 'MISSING_CHAR':
      if (message.includes('map values')) return joinToLineBefore(text, offset);
      if (message.startsWith('Missing ,')) return mendCommaBefore(text, offset);
      return message.includes('closing') && before
        ? mendOpenQuote(text, before.start, before.end)
        : undefined;
    case 'UNEXPECTED_TOKEN':
      if (/Block scalar header|Not a YAML token/.test(message)) return mendBlockHeader(text, offset);
      if (message.includes('flow-')) return painted(text, offset, ' ');
      return /at node end|scalar token$/.test(message) && before
        ? mendMarkup(text, before.start, offset)
        : undefined;
    default:
      return undefined;
  }
}

/** Stands for a character that must be read as plain text. */
const letter = 'x';

function painted(text: string, offset: number, paint: string): string {
  return text.slice(0, offset) + paint + text.slice(offset + paint.length);
}

/** A quote that swallows the following lines is taken for a slip; one that ends with its line is harmless. */
function mendOpenQuote(text: string, start: number, end: number): string | undefined {
  return text.slice(start, end).includes('\n') ? painted(text, start, ' ') : undefined;
}

/** `**bold** word`, `[link](address)`, `"So" they said` and `'It's'` are text that begins with a mark of YAML's. */
function mendMarkup(text: string, start: number, offset: number): string {
  const mark = text[start] ?? '';
  const lineEnd = endOfLine(text, offset);
  const last = text.slice(0, lineEnd).trimEnd().length - 1;
  const quotesWhole = mark === "'" && text[last] === mark && text[offset - 1] === mark && last > offset;
  return quotesWhole ? painted(painted(text, start, ' '), last, ' ') : painted(text, start, letter);
}

/** `> text` and `|text`: the sign belongs to the text. */
function mendBlockHeader(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const sign = /[|>][-+\d]*[ \t]*$/.exec(text.slice(lineStart, offset + 1).replace(/[^|>]$/, ''));
  return sign ? painted(text, lineStart + sign.index, letter) : undefined;
}

/** Either a second colon in a line, or the next line stands too far in. */
function mendNestedMapping(text: string, offset: number): string | undefined {
  const colon = secondColon(text, offset);
  if (colon !== undefined) return painted(text, colon, letter);
  const lineEnd = endOfLine(text, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const wanted = /^[ ]*(?:- +)*/.exec(text.slice(lineStart, lineEnd))?.[0].length ?? 0;
  const indent = /^[ ]*/.exec(text.slice(lineEnd + 1))?.[0].length ?? 0;
  if (indent <= wanted) return undefined;
  return painted(text, lineEnd, `${' '.repeat(indent - wanted)}\n${' '.repeat(wanted)}`);
}

/** Where a value that begins at an offset has a colon that YAML takes for a key's. */
export function secondColon(text: string, offset: number): number | undefined {
  const colon = text.slice(offset, endOfLine(text, offset)).search(/:(?=\s|$)/);
  return colon < 0 ? undefined : offset + colon;
}

/** `{name: gutter accent: red}`: before the last word that a colon follows. */
function mendMissingComma(text: string, offset: number): string | undefined {
  const gap = /^[^:\n]*?([ \t])[^\s:]+:[ \t]/.exec(text.slice(offset, endOfLine(text, offset)));
  const [before = '', space] = gap ?? [];
  return space === undefined
    ? undefined
    : painted(text, offset + before.lastIndexOf(space, before.length - 2), ',');
}

/** A comma in the white space before an offset. */
function mendCommaBefore(text: string, offset: number): string | undefined {
  return /\s/.test(text.charAt(offset - 1)) ? painted(text, offset - 1, ',') : undefined;
}

/** The first of some lines stands too far in: it is set back, and the line before it takes up the spaces. */
function mendDeeperLine(text: string, offset: number): string | undefined {
  const line = deeperFirstLine(text, offset);
  if (line === undefined) return undefined;
  const { start, indent, excess } = line;
  return painted(text, start - indent - excess - 1, `${' '.repeat(excess)}\n${' '.repeat(indent)}`);
}

/** A line without a colon goes on with the line before it. */
function joinToLineBefore(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart === 0) return undefined;
  const previous = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  return previous.trim() === '' || previous.includes('#') ? undefined : painted(text, lineStart - 1, ' ');
}
