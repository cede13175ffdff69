import type { Severity } from '../index.ts';
import type { CommandIo } from './command-io.ts';

/** Parts of a message that are highlighted. */
export type Emphasis = Severity | 'position' | 'secondary';

/** Highlights a text for a terminal, or returns it unchanged. */
export type Highlight = (text: string, emphasis: Emphasis) => string;

/** Select graphic rendition. Source: ECMA-48. */
const colourCodes: Readonly<Record<Emphasis, string>> = {
  error: '1;31',
  warning: '1;33',
  position: '1',
  secondary: '36',
};

/**
 * Returns the highlighter for standard error. It uses colours only on a terminal, unless `NO_COLOR` turns them off
 * (no-color.org). `FORCE_COLOR` overrides both, as in Node: `0` and `false` turn colours off, other values on.
 */
export function highlightFor({ environment, terminal }: CommandIo): Highlight {
  return isColoured(environment, terminal.errors)
    ? (text, emphasis) => `\u001b[${colourCodes[emphasis]}m${text}\u001b[0m`
    : (text) => text;
}

function isColoured(environment: CommandIo['environment'], isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: disabled, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (disabled !== undefined && disabled !== '') return false;
  return isTerminal && terminal !== 'dumb';
}

/** Control and format characters and line separators, except the joiners that some scripts and emoji need. */
const controlCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}](?<![\u200c\u200d])/gu;

/** Returns the text with control characters escaped, since text of a file could contain commands for the terminal. */
export function printable(text: string): string {
  return text.replace(
    controlCharacters,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Characters that terminals print two cells wide: East Asian wide and full-width characters, and emoji. Source: UAX #11. */
const wideCharacter =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Combining marks and joiners. */
const zeroWidthCharacter = /^[\p{Mn}\p{Me}\u200c\u200d]/u;

/** Returns how many cells of a terminal one printable character takes: 0, 1 or 2. */
export function cellWidth(character: string): number {
  if (zeroWidthCharacter.test(character)) return 0;
  return wideCharacter.test(character) ? 2 : 1;
}

/** Returns a count with its noun: `1 page`, `2 pages`, `1 203 words`. The plural is the noun with an s. */
export function countText(count: number, noun: string): string {
  return `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')} ${noun}${count === 1 ? '' : 's'}`;
}
