import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairTabs } from '../../src/source/repair-syntax.ts';

/** Lines without what stands at their ends. */
function rows(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

test('turns tabs into levels', () => {
  expect(
    rows(repairTabs('sections:\n\tWork:\n\t\t- title: A\n\t\t  dates: 1842\n\tSkills:\n\t\tone: two')),
  ).toEqual(['sections:', ' Work:', ' - title: A', '   dates: 1842', ' Skills:', '  one: two']);
});

test('gives a tab among spaces its visible width', () => {
  expect(rows(repairTabs('sections:\n  Work:\n    - title: A\n\t  dates: 1842\n  Skills: x'))).toEqual([
    'sections:',
    ' Work:',
    ' - title: A',
    '   dates: 1842',
    ' Skills: x',
  ]);
});

test('accepts Windows line ends', () => {
  expect(rows(repairTabs('a:\r\n\tb:\r\n\t\tc: d\r\n'))).toEqual(['a:', ' b:', '  c: d', '']);
});

test('moves only whitespace', () => {
  const line = fc.tuple(
    fc.constantFrom('', '\t', '  ', '\t\t', '\t  ', '    '),
    fc.constantFrom('a:', '- b', '- c: d', '#', ''),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((parts) => parts.join('')).join('\n');
      const mended = repairTabs(text);
      const seen = (one: string): readonly string[] =>
        Array.from(one, (sign) => (/\s/.test(sign) ? ' ' : sign));
      expect(seen(mended)).toEqual(seen(text));
      expect(mended).not.toContain('\t');
      expect(mended.split('\n')).toHaveLength(text.split('\n').length);
    }),
  );
});
