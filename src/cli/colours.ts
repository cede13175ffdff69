import type { Severity } from '../index.ts';
import type { CommandIo } from './command-io.ts';

/** What is set off from the text around it. */
export type Emphasis = Severity | 'place' | 'aside';

/** Marks a text for a terminal, or leaves it as it is. */
export type Highlight = (text: string, emphasis: Emphasis) => string;

/** ECMA-48, select graphic rendition. */
const codes: Readonly<Record<Emphasis, string>> = { error: '1;31', warning: '1;33', place: '1', aside: '36' };

/**
 * Colours for a terminal alone, unless `NO_COLOR` says no (no-color.org) or `FORCE_COLOR` says otherwise,
 * which wins as it does in Node; `0` in it is a no.
 */
export function highlightFor({ environment, terminal }: CommandIo): Highlight {
  return isColoured(environment, terminal.errors)
    ? (text, emphasis) => `\u001b[${codes[emphasis]}m${text}\u001b[0m`
    : (text) => text;
}

function isColoured(environment: CommandIo['environment'], isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused !== undefined && refused !== '') return false;
  return isTerminal && terminal !== 'dumb';
}
