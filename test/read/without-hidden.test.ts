import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, visit } from 'yaml';
import { readResume } from '../../src/read/read-resume.ts';
import { withoutHidden } from '../../src/read/without-hidden.ts';
import { decodeSource } from '../../src/source/source-text.ts';

/** The file without what is hidden, as text; `refused` where it cannot be cut. */
function shown(source: string | Uint8Array): string {
  const cut = withoutHidden(source, decodeSource(source), readResume(source));
  return cut === undefined ? 'refused' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(cut.bytes);
}

/** Lines that end in `# cut` are what should be gone. */
function expectCut(marked: string): void {
  const lines = marked.split('\n');
  const kept = lines.filter((line) => !line.endsWith('# cut'));
  expect(shown(marked)).toBe(kept.join('\n'));
  expect(kept.length).toBeLessThan(lines.length);
}

test('returns the bytes of the file if nothing is hidden', () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array(Array.from('name: Zoë\n', (c) => c.charCodeAt(0))).buffer),
  ]);
  expect(withoutHidden(utf16, decodeSource(utf16), readResume(utf16))).toEqual({
    bytes: utf16,
    isWhole: true,
  });
});

test('removes a hidden entry with its dash and comments, and nothing around it', () => {
  expectCut(`# A résumé.
name: Zoë
sections:
  Work:
    # The first.
    - title: Nurse   # now
      text: |
        Cares.

    # About the second.
    - title: Cook # cut
      hidden: true # cut
      # Was not good. # cut
      bullets: # cut
        - Burnt it. # cut

    # About the third.
    - title: Smith
# The end.
`);
});

test('removes hidden sections, roles, bullets and labels', () => {
  expectCut(`sections:
  Work:
    - organization: Acme
      roles:
        - title: Manager # cut
          hidden: true # cut
        - title: Clerk
          bullets:
            - hidden: yes # cut
              text: Filed # cut
            - Typed
            - text: Sorted
              bullets:
                - Letters
                - {text: Bills, hidden: true} # cut
  Private: # cut
    hidden: true # cut
    entries: # cut
      - title: Gaoler # cut
  Skills:
    Languages: {hidden: true, text: Norse} # cut
    Tools: Hammer
`);
});

test('removes parents with only hidden children, and their titles', () => {
  expectCut(`sections:
  Work: # cut
    - {title: Cook, hidden: true} # cut
    - title: Thief # cut
      hidden: true # cut
  Other:
  - title: Smith
`);
  expectCut(`sections:
  - title: Years inside # cut
    entries: # cut
      - {title: Cook, hidden: true} # cut
  - title: Work
    entries: [{title: Smith}]
`);
});

test('removes the comma in JSON, which stays valid', () => {
  const [first, second, third] = [{ title: 'A' }, { title: 'B', hidden: true }, { title: 'C' }];
  const orders = [
    [first, second, third],
    [second, first],
    [first, second, second],
    [second, second, third],
  ];
  for (const entries of orders) {
    const left = { sections: { Work: entries.filter((entry) => entry !== second) } };
    for (const indent of [0, 2]) {
      const source = JSON.stringify({ sections: { Work: entries } }, null, indent);
      expect(JSON.parse(shown(source))).toEqual(left);
    }
  }
});

test('moves the next pair after the dash if the first is hidden', () => {
  const source = 'sections:\n  - Drinks: {text: Ale, hidden: true}\n    Food: Bread\n';
  expect(shown(source)).toBe('sections:\n  - Food: Bread\n');
});

test('keeps byte order marks and carriage returns, and converts other encodings to UTF-8', () => {
  const text = 'name: Zoë\r\nsections:\r\n  A:\r\n  - title: B\r\n    hidden: true\r\n  - title: C\r\n';
  const cut = 'name: Zoë\r\nsections:\r\n  A:\r\n  - title: C\r\n';
  expect(shown(new TextEncoder().encode(`\ufeff${text}`))).toBe(`\ufeff${cut}`);
  expect(shown(`\ufeff${text}`)).toBe(`\ufeff${cut}`);
  expect(shown(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBe(cut);
  expect(shown(new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer))).toBe(cut);
});

test('returns undefined if a visible alias has a hidden anchor', () => {
  expect(
    shown(
      'sections:\n  A:\n    - &a {title: B, hidden: true}\n    - {<<: *a, hidden: false}\n    - title: C\n',
    ),
  ).toBe('refused');
});

test('removes an alias of a hidden anchor', () => {
  expectCut(`sections:
  A:
    - &a {title: B, hidden: true} # cut
    - *a # cut
    - title: C
`);
});

test('returns the whole file if `hidden` is false or empty', () => {
  for (const value of ['false', 'no', '']) {
    const source = `sections:\n  A:\n    - title: B\n      hidden: ${value}\n`;
    expect(shown(source)).toBe(source);
  }
});

const secret = fc.constantFrom({}, { hidden: true });
const bullet = fc.tuple(secret, fc.constantFrom('a', 'b: c', '# d', '- e')).map(([mark, text]) => {
  return { text: 'hidden' in mark ? `SECRET ${text}` : text, ...mark };
});
const record = fc.tuple(secret, fc.array(bullet, { maxLength: 3 })).map(([mark, bullets]) => {
  return { title: 'hidden' in mark ? 'SECRET post' : 'post', ...mark, bullets };
});
const section = fc.tuple(secret, fc.array(record, { minLength: 1, maxLength: 4 })).map(([mark, entries]) => {
  return { title: 'hidden' in mark ? 'SECRET part' : 'part', ...mark, entries };
});

test('removes everything that is hidden and nothing else', () => {
  const style = fc.record({ flowLevel: fc.constantFrom(99, 2, 4, 6), indentSeq: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(section, { minLength: 1, maxLength: 4 }),
      style,
      (sections, { flowLevel, indentSeq }) => {
        const document = new Document({ name: 'Zoë', sections });
        visit(document, {
          Collection: (_, node, path) => {
            node.flow = path.length > flowLevel;
          },
        });
        const source = document.toString({ indentSeq });
        const left = shown(source);
        expect(left).not.toContain('SECRET');
        expect(left).not.toBe('refused');
        expect(shown(left)).toBe(left);
      },
    ),
  );
});
