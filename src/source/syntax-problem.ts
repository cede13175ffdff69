import type { Place, Problem } from '../model/problem.ts';
import type { SyntaxFault } from './repair-syntax.ts';

type Wording = readonly [pattern: RegExp, message: string, hint: string];

/** What to say about a fault, by the parser's code and message; the first that fits. */
const wordings: readonly Wording[] = [
  [/^TAB_AS_INDENT/, 'This line is indented with a tab.', 'YAML takes only spaces: use two for each level.'],
  [
    /closing/,
    'A quote was opened here and never closed.',
    'Close it at the end of the value, or leave both quotes out.',
  ],
  [
    /^TOO_FAR_IN/,
    'This line stands further in than its neighbours.',
    'Begin keys of one mapping in the same column; what belongs to a key stands below it, further in.',
  ],
  [
    /^MISALIGNED|same column|sequence items? must|Sequence item without/i,
    'This line does not begin in the same column as its neighbours.',
    'Give keys and dashes of one level the same number of spaces before them.',
  ],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    'This value holds a colon followed by a space.',
    'Put the whole value in quotes.',
  ],
  [
    /^MULTILINE_IMPLICIT_KEY|map values/,
    'This line has no `key:`; it was read as going on from the line before.',
    'Write `key: value`, or indent the line if it belongs to the text above.',
  ],
  [
    /end with an? [\]}]/,
    'A bracket was opened above and not closed.',
    'Close it with ] or }, or put a text that begins with a bracket in quotes.',
  ],
  [
    /^BLOCK_IN_FLOW/,
    'A comma is missing between this value and the next key.',
    'Put a comma after each value between { and }.',
  ],
  [/Missing ,/, 'A comma is missing before this.', 'Put a comma after the value before it.'],
  [/flow-(seq|map)-end/, 'This bracket closes nothing.', 'Leave it out, or put the whole text in quotes.'],
  [
    /at node end|scalar token$/,
    'The text goes on after what YAML took for the whole value.',
    'Put a value that begins with * [ { or a quote in quotes, or write it below a `|`.',
  ],
  [
    /^BAD_SCALAR_START/,
    'A value cannot begin with this character unless it is quoted.',
    'Put the whole value in quotes.',
  ],
  [
    /^BAD_DQ_ESCAPE/,
    'This backslash starts nothing YAML knows.',
    'Write \\\\ for a backslash, or use single quotes.',
  ],
  [
    /Block scalar header|Not a YAML token/,
    'Text after `|` or `>` must begin on the next line.',
    'Move it to a line of its own, indented.',
  ],
  [
    /^TAG_RESOLVE_FAILED/,
    'Tags such as `!name` mean nothing here; the value was read without it.',
    'Leave the tag out.',
  ],
  [
    /^BAD_ALIAS|^ALIAS/,
    'This & or * does not name an anchor.',
    'Put a value that begins with & or * in quotes.',
  ],
  [
    /Comments must/,
    'A comment needs a space before its #.',
    'Put the value in quotes if the # belongs to it.',
  ],
];

/** A fault in the user's words; what the parser said itself where nothing better is known. */
export function syntaxProblem(fault: SyntaxFault, place: Place): Problem {
  const { code } = fault;
  const severity = code === 'TAG_RESOLVE_FAILED' ? 'warning' : 'error';
  const found = wordings.find(([pattern]) => pattern.test(`${code} ${fault.message}`));
  if (!found)
    return { code: 'syntax', severity, message: `YAML cannot be read here: ${fault.message}.`, place };
  return { code: 'syntax', severity, message: found[1], place, hint: found[2] };
}
