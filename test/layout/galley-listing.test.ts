import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { galleyListing } from '../../src/inspect.ts';

async function listing(entries: number): Promise<string> {
  const jobs = Array.from(
    { length: entries },
    (_, at) => `    - title: Post ${at}\n      text: Words about it.\n`,
  );
  const { stages } = await typesetPages(`name: Ada Lovelace\nsections:\n  Work:\n${jobs.join('')}`);
  return galleyListing(stages?.flows ?? []);
}

test('lists each line of a galley, and each space with the cost of a page break', async () => {
  const rows = (await listing(2)).split('\n');
  expect(rows[0]).toBe('flow main');
  expect(rows[1]).toMatch(/^page 1 {2}[\d.]+ % full {2}ratio [−\d.]+ {2}cost [\d.]+$/);
  expect(rows.filter((row) => row.startsWith('  line')).map((row) => /"(.*)"/.exec(row)?.[1])).toEqual([
    'Ada Lovelace',
    'Work',
    'Post 0',
    'Words about it.',
    'Post 1',
    'Words about it.',
  ]);
  expect(rows.find((row) => row.includes('  entry '))).toMatch(
    /space +[\d.]+ \+[\d.]+ −[\d.]+ +entry +cost 440$/,
  );
});

test('lists each page before its first line', async () => {
  const rows = (await listing(60)).split('\n');
  const { display } = await typesetPages('name: x');
  expect(display?.pages).toHaveLength(1);
  const starts = rows.flatMap((row, at) => (/^page \d/.test(row) ? [at] : []));
  expect(starts.length).toBeGreaterThan(1);
  for (const at of starts) expect(rows[at + 1]).toMatch(/^ {2}line/);
});

test('a space inside a list has the items and lines on either side', async () => {
  const source =
    'name: Ada Lovelace\nsections:\n  Skills:\n    - Algebra of all kinds\n    - Analysis of engines\n    - Logic and its limits\n';
  const { stages } = await typesetPages(source, { theme: 'plain' });
  const rows = galleyListing(stages?.flows ?? []).split('\n');
  expect(rows.flatMap((row) => / item .*?( {2}list.*)/.exec(row)?.[1] ?? [])).toEqual([
    '  list 1|2 items, 1|2 lines',
    '  list 2|1 items, 2|1 lines',
  ]);
});

test('returns no galley if nothing can be laid out', () => {
  expect(galleyListing([])).toBe('\n');
});
