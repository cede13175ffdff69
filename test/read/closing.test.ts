import { expect, test } from 'vitest';
import type { Closing } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { marked, outlined } from './markdown.ts';

function read(yaml: string): { readonly closing: Closing | undefined; readonly codes: readonly string[] } {
  const { resume, problems } = readResume(`name: Ada\n${yaml}\n`);
  return { closing: resume?.closing, codes: problems.map(({ code }) => code) };
}

test('a closing is a text, or a text and a signature', () => {
  expect(outlined(read('closing: I *agree*.').closing?.text ?? [])).toBe('I *agree*.');
  const { closing, codes } = read(
    'closing: {text: I agree., signature: {place: London, date: 2024-05-03, name: A. L.}}',
  );
  expect(outlined(closing?.text ?? [])).toBe('I agree.');
  expect(marked(closing?.signature?.place ?? [])).toBe('London');
  expect(closing?.signature?.date).toMatchObject({ kind: 'point', at: { year: 2024, month: 5, day: 3 } });
  expect(marked(closing?.signature?.name ?? [])).toBe('A. L.');
  expect(codes).toEqual([]);
});

test('a signature may stand by itself, and may be no more than a line', () => {
  expect(read('signature: true')).toEqual({ closing: { text: [], signature: {} }, codes: [] });
  expect(read('signature: {}').closing).toEqual({ text: [], signature: {} });
  expect(read('signature: false').closing).toBeUndefined();
  expect(read('closing:').closing).toBeUndefined();
});

test('what is not known in a closing is kept as its text', () => {
  const { closing, codes } = read('closing: {txt: I agree., signature: {place: London, witness: Mary}}');
  expect(outlined(closing?.text ?? [])).toBe('txt: I agree.\nwitness: Mary');
  expect(codes).toEqual(['unknown-key', 'unknown-key']);
  const second = read('closing: {signature: {place: London}}\nsignature: {place: Paris}');
  expect(marked(second.closing?.signature?.place ?? [])).toBe('London');
  expect(outlined(second.closing?.text ?? [])).toContain('Paris');
  expect(second.codes).toEqual(['unknown-key']);
});
