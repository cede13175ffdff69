import { expect, test } from 'vitest';
import type { Statement } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { marked, outlined } from './markdown.ts';

function read(yaml: string): {
  readonly statement: Statement | undefined;
  readonly codes: readonly string[];
} {
  const { resume, problems } = readResume(`name: Ada\n${yaml}\n`);
  return { statement: resume?.statement, codes: problems.map(({ code }) => code) };
}

test('reads a text, or a text and a signature', () => {
  expect(outlined(read('statement: I *agree*.').statement?.text ?? [])).toBe('I *agree*.');
  const { statement, codes } = read(
    'statement: {text: I agree., signature: {place: London, date: 2024-05-03, name: A. L.}}',
  );
  expect(outlined(statement?.text ?? [])).toBe('I agree.');
  expect(marked(statement?.signature?.place ?? [])).toBe('London');
  expect(statement?.signature?.date).toMatchObject({ kind: 'point', at: { year: 2024, month: 5, day: 3 } });
  expect(marked(statement?.signature?.name ?? [])).toBe('A. L.');
  expect(codes).toEqual([]);
});

test('reads a signature alone, and one without details', () => {
  expect(read('signature: true')).toEqual({ statement: { text: [], signature: {} }, codes: [] });
  expect(read('signature: {}').statement).toEqual({ text: [], signature: {} });
  expect(read('signature: false').statement).toBeUndefined();
  expect(read('statement:').statement).toBeUndefined();
});

test('adds unknown keys to the text', () => {
  const { statement, codes } = read('statement: {txt: I agree., signature: {place: London, witness: Mary}}');
  expect(outlined(statement?.text ?? [])).toBe('txt: I agree.\nwitness: Mary');
  expect(codes).toEqual(['unknown-key', 'unknown-key']);
  const second = read('statement: {signature: {place: London}}\nsignature: {place: Paris}');
  expect(marked(second.statement?.signature?.place ?? [])).toBe('London');
  expect(outlined(second.statement?.text ?? [])).toContain('Paris');
  expect(second.codes).toEqual(['unknown-key']);
});
