import { expect, test } from 'vitest';
import { highlightFor } from '../../src/cli/terminal-text.ts';

function isColoured(environment: Readonly<Record<string, string>>, errors: boolean): boolean {
  const highlight = highlightFor({
    environment,
    print: () => undefined,
    printError: () => undefined,
    readInput: async () => new Uint8Array(),
    terminal: { output: false, errors },
    columns: 80,
  });
  return highlight('error:', 'error') !== 'error:';
}

test('colours are used only on a terminal', () => {
  expect(isColoured({}, true)).toBe(true);
  expect(isColoured({}, false)).toBe(false);
  expect(isColoured({ TERM: 'dumb' }, true)).toBe(false);
});

test('NO_COLOR turns colours off if it is not empty; FORCE_COLOR overrides it', () => {
  expect(isColoured({ NO_COLOR: '1' }, true)).toBe(false);
  expect(isColoured({ NO_COLOR: '' }, true)).toBe(true);
  expect(isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true);
  expect(isColoured({ FORCE_COLOR: '0' }, true)).toBe(false);
});
