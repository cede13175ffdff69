import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { readResume } from '../../src/inspect.ts';
import type { Section } from '../../src/model/resume.ts';
import {
  estimatedSectionLines,
  estimatedWidth,
  longestParagraphLength,
} from '../../src/theme/kit/copyfitting.ts';

function sectionOf(yaml: string): Section {
  const section = readResume(`sections:\n  A:\n${yaml}`).resume?.sections[0];
  if (section === undefined) throw new Error('no section');
  return section;
}

test('the estimate counts every paragraph, bullet and header line', () => {
  const record = sectionOf('    - {title: T, organization: O, dates: 2012, text: x, bullets: [y, z]}\n');
  const plain = sectionOf('    - {title: T}\n');
  expect(estimatedSectionLines(record, 80) - estimatedSectionLines(plain, 80)).toBe(2 + 1 + 2 * 1.25);
});

test('a shorter line never makes a section shorter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 10, max: 90 }),
      fc.integer({ min: 1, max: 40 }),
      (lengths, characters, more) => {
        const section = sectionOf(lengths.map((length) => `    - ${'word '.repeat(length)}\n`).join(''));
        expect(estimatedSectionLines(section, characters)).toBeGreaterThanOrEqual(
          estimatedSectionLines(section, characters + more),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('longestParagraphLength looks into nested lists', () => {
  const [entry] = sectionOf('    - "one\\n\\n- two three"\n').entries;
  expect(entry?.shape === 'bullet' && longestParagraphLength(entry.item.blocks)).toBe(9);
});

test('an address takes at most its estimated width in Fira Sans, and not much less', async () => {
  for (const address of ['ada@example.org', 'william.mm@wwf.example', 'tomasz_grabowicz-hale@example.org']) {
    const { display } = await typesetPages(`contact: [{email: ${address}}]`, { theme: 'sidebar' });
    const runs = display?.pages[0]?.items.flatMap((item) => (item.kind === 'run' ? [item.run] : [])) ?? [];
    const width = runs.reduce((sum, run) => sum + run.width / run.size, 0);
    expect(width).toBeLessThanOrEqual(estimatedWidth(`${address} `));
    expect(width).toBeGreaterThan(0.8 * estimatedWidth(address));
  }
});
