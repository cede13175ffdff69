import { expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';
import { marked, outlined } from './markdown.ts';

function levelOf(written: string): { readonly text: string; readonly share: number | undefined } | undefined {
  const { resume } = readResume(`name: A\nsections: {S: [{label: L, level: ${written}}]}\n`);
  const [entry] = resume?.sections[0]?.entries ?? [];
  if (entry?.shape !== 'term' || entry.level === undefined) return undefined;
  return { text: marked(entry.level.text), share: entry.level.share };
}

test.each([
  ['4/5', 0.8],
  ['80 %', 0.8],
  ['3 of 5', 0.6],
  ['3 out of 4', 0.75],
  ['3 von 5', 0.6],
  ['٤/٥', 0.8],
  ['۸۰٪', 0.8],
  ['٣٫٥/٥', 0.7],
  ['"2,5 sur 5"', 0.5],
  ['C2', 1],
  ['B1 (certificate 2019)', 0.5],
  ['Native speaker', 1],
  ['fluent', 0.85],
  ['upper intermediate', 0.75],
  ['intermediate', 0.5],
  ['Muttersprache', 1],
  ['fließend', 0.85],
  ['courant', 0.85],
  ['débutante', 0.15],
  ['básico', 0.3],
])('reads %s as a share of %d', (written, share) => {
  expect(levelOf(written)?.share).toBeCloseTo(share);
});

test.each(['seventeen years', 'a goodly amount', 'abc1'])('reads %s as words without a share', (written) => {
  expect(levelOf(written)).toEqual({ text: written, share: undefined });
});

test.each(['7/5', '120 %', '4', '0/0'])(
  'reports that %s is not a share and prints it as it is',
  (written) => {
    const { problems } = readResume(`name: A\nsections: {S: [{label: L, level: ${written}}]}\n`);
    expect(problems.map(({ code, place }) => [code, place?.column])).toEqual([['invalid-type', 34]]);
    expect(levelOf(written)).toEqual({ text: written, share: undefined });
  },
);

test('reads a level under a term’s key, and keeps what is beside it', () => {
  const { resume } = readResume(
    'name: A\nsections: {S: {German: {level: B2, text: two years}, French: C1}}\n',
  );
  const entries = resume?.sections[0]?.entries ?? [];
  expect(
    entries.map((entry) => entry.shape === 'term' && [entry.level?.share, outlined(entry.details)]),
  ).toEqual([
    [0.7, 'two years'],
    [undefined, 'C1'],
  ]);
});

test('keeps the words of a level in an entry with a header', () => {
  const { resume, problems } = readResume('name: A\nsections: {S: [{title: T, level: C1}]}\n');
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry?.shape === 'record' && entry.fields.map(({ label }) => label)).toEqual(['level']);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
});

test.each([
  ['4/5', false],
  ['80 %', false],
  ['3 out of 4', false],
  ['٤/٥', false],
  ['B1 (٢٠١٩)', true],
  ['C1', false],
  ['Fluent (C1)', false],
  ['Native speaker', false],
  ['verhandlungssicher, C1', false],
  ['C1 (DALF)', true],
  ['B1 (certificate 2019)', true],
  ['fluent, since 2019', true],
])('%s says more than a share: %s', (written, more) => {
  const { resume } = readResume(`name: A\nsections: {S: [{label: L, level: "${written}"}]}\n`);
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry?.shape === 'term' && (entry.level?.saysMore ?? false)).toBe(more);
});
