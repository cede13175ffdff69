import { type Place, type Problem, problem } from '../model/problem.ts';
import {
  contentAfter,
  endOfLine,
  overindentedFirstLine,
  type ParseError,
  secondColon,
} from './repair-syntax.ts';

/** Builds the problem that reports a parse error. Uses the parser's message if no wording matches. */
export function syntaxProblem(error: ParseError, place: Place): Problem {
  const { code, message } = error;
  const severity = code === 'TAG_RESOLVE_FAILED' ? 'warning' : 'error';
  const found = wordings.find(([pattern]) => pattern.test(`${code} ${message}`));
  if (!found) return problem('syntax', `Invalid YAML: ${message}.`, { severity, place });
  const [, sentence, hint] = found;
  return problem('syntax', sentence, { severity, place, hint });
}

type Wording = readonly [pattern: RegExp, message: string, hint: string];

/** Codes of errors that the parser has no code for. */
const overindented = 'OVERINDENTED';
const misaligned = 'MISALIGNED';

/** Messages and hints by the parser's code and message; the first match counts. */
const wordings: readonly Wording[] = [
  [/^TAB_AS_INDENT/, 'This line is indented with a tab.', 'Indent with spaces, two for each level.'],
  [/closing/, 'This quote is not closed.', 'Close it at the end of the value, or leave both quotes out.'],
  [
    new RegExp(`^${overindented}`),
    'This line is indented more than its neighbours.',
    'Begin the keys of one mapping in the same column, and indent what belongs to a key below it.',
  ],
  [
    new RegExp(`^${misaligned}|same column|sequence items? must|Sequence item without`, 'i'),
    'This line does not begin in the same column as its neighbours.',
    'Give keys and dashes of one level the same number of spaces before them.',
  ],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    'This value contains a colon followed by a space.',
    'Put the whole value in quotes.',
  ],
  [
    /^MULTILINE_IMPLICIT_KEY|map values/,
    'This line has no `key:`. It is read as a continuation of the line before.',
    'Write `key: value`, or indent the line if it belongs to the text above.',
  ],
  [
    /end with an? [\]}]/,
    'A bracket above is not closed.',
    'Close it with ] or }, or put a text that begins with a bracket in quotes.',
  ],
  [
    /^BLOCK_IN_FLOW/,
    'A comma is missing between this value and the next key.',
    'Put a comma after each value between { and }.',
  ],
  [/Missing ,/, 'A comma is missing before this.', 'Put a comma after the value before it.'],
  [
    /flow-(seq|map)-end/,
    'This bracket has no opening bracket.',
    'Leave it out, or put the whole text in quotes.',
  ],
  [
    /at node end|scalar token$/,
    'The text goes on after the end of the YAML value.',
    'Put a value that begins with * [ { or a quote in quotes, or write it below a `|`.',
  ],
  [
    /^BAD_SCALAR_START/,
    'A value cannot begin with this character unless it is quoted.',
    'Put the whole value in quotes.',
  ],
  [
    /^BAD_DQ_ESCAPE/,
    'This backslash does not begin a valid YAML escape.',
    'Write \\\\ for a backslash, or use single quotes.',
  ],
  [
    /Block scalar header|Not a YAML token/,
    'Text after `|` or `>` must begin on the next line.',
    'Move it to a line of its own, indented.',
  ],
  [
    /^TAG_RESOLVE_FAILED/,
    'Tags such as `!name` are not supported. The value is read without it.',
    'Leave the tag out.',
  ],
  [
    /^BAD_ALIAS|^ALIAS/,
    'This & or * does not name a valid anchor.',
    'Put a value that begins with & or * in quotes.',
  ],
  [
    /Comments must/,
    'A comment needs a space before its #.',
    'Put the value in quotes if the # belongs to it.',
  ],
];

/**
 * Returns a parse error with the offset where a reader would look for the mistake, and with a code of that kind.
 * The parser often notices a mistake only after it.
 */
export function locateSyntaxError(error: ParseError, text: string): ParseError {
  if (error.message.includes('closing') && error.before) return { ...error, offset: error.before.start };
  if (isMissingComma(error, text)) {
    const offset = contentAfter(text, endOfLine(text, error.offset));
    return { ...error, code: 'MISSING_CHAR', message: 'Missing ,', offset };
  }
  const located = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? locateKey(error, text) : locateColumn(error, text);
  const first = isMisaligned(located) ? misalignedFirstItem(text, located.offset) : undefined;
  return first === undefined ? located : { ...located, code: misaligned, offset: first };
}

/** Locates a key where a value should be: a colon in the value, a misaligned line, or an overindented next line. */
function locateKey(error: ParseError, text: string): ParseError {
  const { offset } = error;
  const hasColon = secondColon(text, offset) !== undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const line = text.slice(contentAfter(text, offset), endOfLine(text, offset));
  if (before.trim() === '' && (hasColon || line.startsWith('- ')))
    return { ...error, code: misaligned, offset: contentAfter(text, offset) };
  if (hasColon) return error;
  return { ...error, code: overindented, offset: contentAfter(text, endOfLine(text, offset)) };
}

/** True if a line of JSON ends without a comma and the next one begins with a key. */
function isMissingComma({ code, offset }: ParseError, text: string): boolean {
  if (code !== 'MULTILINE_IMPLICIT_KEY' || !/^\s*[{[]/.test(text)) return false;
  return text.charAt(contentAfter(text, endOfLine(text, offset))) === '"';
}

/** Locates a line in the wrong column: the line itself, or the overindented first line of its mapping. */
function locateColumn(error: ParseError, text: string): ParseError {
  if (!isMisaligned(error)) return error;
  const first = overindentedFirstLine(text, error.offset);
  if (first !== undefined) return { ...error, code: overindented, offset: first.start };
  const rest = text.slice(error.offset, endOfLine(text, error.offset));
  return rest.trim() === '' ? { ...error, offset: contentAfter(text, error.offset) } : error;
}

/** True if a line begins in a column where no other line does. */
function isMisaligned({ code, message }: ParseError): boolean {
  return (
    code === overindented ||
    code === misaligned ||
    /same column|sequence items? must|Sequence item without/i.test(message)
  );
}

/** Largest distance, in spaces, between a misaligned dash and the other dashes of its list. */
const largestMisalignment = 3;

/**
 * Returns the offset of the first dash of a list if that dash is the one in the wrong column: the line of `offset`
 * and the items after it agree on another column.
 */
function misalignedFirstItem(text: string, offset: number): number | undefined {
  const lines = text.split('\n');
  const index = text.slice(0, contentAfter(text, offset)).split('\n').length - 1;
  const line = lines[index] ?? '';
  const wanted = dashColumn(line) ?? indentOf(line) - 2;
  const first = lines.findLastIndex((one, above) => above < index && dashColumn(one) !== undefined);
  const column = dashColumn(lines[first] ?? '');
  if (column === undefined || column === wanted || Math.abs(column - wanted) > largestMisalignment)
    return undefined;
  if (!opensList(lines, first, column) || !isAgreed(lines.slice(index), wanted, column)) return undefined;
  const start = lines.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0);
  return start + column < endOfLine(text, start) ? start + column : undefined;
}

/** True if the nearest non-empty line above is a key without a value. */
function opensList(lines: readonly string[], first: number, column: number): boolean {
  const above = lines.slice(0, first).findLast((one) => /^\s*[^\s#]/.test(one)) ?? '';
  return above.trimEnd().endsWith(':') && indentOf(above) <= column;
}

/** True if a later item has its dash in the wanted column, or only the wanted column is a multiple of two. */
function isAgreed(lines: readonly string[], wanted: number, column: number): boolean {
  const end = lines.findIndex((one) => one.trim() !== '' && indentOf(one) < Math.min(wanted, column));
  const later = lines.slice(1, end < 0 ? undefined : end);
  return later.some((one) => dashColumn(one) === wanted) || (wanted % 2 === 0 && column % 2 === 1);
}

function dashColumn(line: string): number | undefined {
  return /^ *(?=- )/.exec(line)?.[0].length;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
