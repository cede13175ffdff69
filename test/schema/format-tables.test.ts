import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelledFields } from '../../src/schema/entry-fields.ts';
import { resumeFields } from '../../src/schema/resume-fields.ts';
import { formatTables } from './format-tables.ts';

const page = readFileSync('docs/resume-format.md', 'utf8');

function underHeading(heading: string): string {
  const [, text = ''] = page.split(new RegExp(`^#{2,3} ${heading}\\n`, 'm'));
  return text.split(/^#{2,3} /m)[0] ?? '';
}

test.each(Object.entries(formatTables))('lists every key of the reader under “%s”', (heading, table) => {
  const tables = underHeading(heading).match(/(?:^\| .*\n)+/gm) ?? [];
  expect(tables.join('\n')).toBe(table);
});

test('links only to headings and pages that exist', () => {
  const all = [...Object.values(resumeFields), ...Object.values(labelledFields)];
  const targets = all.flatMap(({ description }) => [...description.matchAll(/\]\(#([^)]+)\)/g)]);
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  expect(targets.length).toBeGreaterThan(4);
  for (const [, target = ''] of targets) expect(headings).toContain(target);
});
