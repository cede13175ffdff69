import { oddFirstItem } from './misindented-item.ts';
import { contentAfter, deeperFirstLine, endOfLine } from './overindented-line.ts';
import { type SyntaxFault, secondColon } from './repair-syntax.ts';

/** The fault as it is told: where the writer would look for it, and of the kind they would call it. */
export function toldFault(fault: SyntaxFault, text: string): SyntaxFault {
  if (fault.message.includes('closing') && fault.before) return { ...fault, offset: fault.before.start };
  if (isMissingComma(fault, text)) {
    const offset = contentAfter(text, endOfLine(text, fault.offset));
    return { ...fault, code: 'MISSING_CHAR', message: 'Missing ,', offset };
  }
  const told = fault.code === 'BLOCK_AS_IMPLICIT_KEY' ? toldKey(fault, text) : toldColumn(fault, text);
  const odd = isMisaligned(told) ? oddFirstItem(text, told.offset) : undefined;
  return odd === undefined ? told : { ...told, code: misaligned, offset: odd };
}

/** Kinds of fault of our own. */
const tooFarIn = 'TOO_FAR_IN';
const misaligned = 'MISALIGNED';

/** A key where a value should be: a colon in the value, a line that is out of its column, or the next one too far in. */
function toldKey(fault: SyntaxFault, text: string): SyntaxFault {
  const { offset } = fault;
  const hasColon = secondColon(text, offset) !== undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const line = text.slice(contentAfter(text, offset), endOfLine(text, offset));
  if (before.trim() === '' && (hasColon || line.startsWith('- ')))
    return { ...fault, code: misaligned, offset: contentAfter(text, offset) };
  if (hasColon) return fault;
  return { ...fault, code: tooFarIn, offset: contentAfter(text, endOfLine(text, offset)) };
}

/** Whether a line of JSON ends without a comma, and the next begins with a key. */
function isMissingComma({ code, offset }: SyntaxFault, text: string): boolean {
  if (code !== 'MULTILINE_IMPLICIT_KEY' || !/^\s*[{[]/.test(text)) return false;
  return text.charAt(contentAfter(text, endOfLine(text, offset))) === '"';
}

/** A line in a column where no other begins: itself, or the first of its mapping, whose column the others left. */
function toldColumn(fault: SyntaxFault, text: string): SyntaxFault {
  if (!isMisaligned(fault)) return fault;
  const tooDeep = deeperFirstLine(text, fault.offset);
  if (tooDeep !== undefined) return { ...fault, code: tooFarIn, offset: tooDeep.start };
  const rest = text.slice(fault.offset, endOfLine(text, fault.offset));
  return rest.trim() === '' ? { ...fault, offset: contentAfter(text, fault.offset) } : fault;
}

/** Whether a line begins in a column where no other does. */
function isMisaligned({ code, message }: SyntaxFault): boolean {
  const isOurs = code === tooFarIn || code === misaligned;
  return isOurs || /same column|sequence items? must|Sequence item without/i.test(message);
}
