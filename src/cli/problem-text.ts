import type { Problem } from '../index.ts';

/** A problem as compilers print theirs: `cv.yaml:3:7: warning: message`, and its hint on a line of its own. */
export function problemText({ severity, message, place, hint }: Problem, file: string): string {
  const where = place === undefined ? file : `${place.file ?? file}:${place.line}:${place.column}`;
  const hintLine = hint === undefined ? '' : `\n    ${printable(hint)}`;
  return `${printable(where)}: ${severity}: ${printable(message)}${hintLine}\n`;
}

/** Without the characters that would steer a terminal: text of a file may be anybody's. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
