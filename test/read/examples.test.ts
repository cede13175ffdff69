import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RecordEntry, Resume } from '../../src/model/resume.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { outlined } from './markdown.ts';

function readExample(name: string): ReturnType<typeof readResume> {
  const file = new URL(`../../examples/${name}.yaml`, import.meta.url);
  return readResume(readFileSync(file), { file: `${name}.yaml` });
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

function recordText({ dates, organization, title, location, text }: RecordEntry): string {
  const head = [organization, title, location].flatMap((part) =>
    part ? [part.map((span) => span.text).join('')] : [],
  );
  return `${dates?.source ?? ''} ${head.join(', ')}\n${outlined(text)}`;
}

function founding({ name, contact, summary, sections }: Resume): string {
  const records = sections.flatMap(({ entries }) => entries.filter((entry) => entry.shape === 'record'));
  const text = [
    ...(name ?? []).map((span) => span.text),
    ...contact.map((one) => one.text.map((span) => span.text).join('')),
    outlined(summary),
    ...records.map(recordText),
  ];
  return text.join('\n').replace(/<[a-z]+:[^>]*>/g, '');
}

test('reads exactly the words of the reference example', () => {
  const { resume, problems } = readExample('peter-bourgon');
  const reference = readFileSync(new URL('../seeds/reference/000.txt', import.meta.url), 'utf8');
  expect(words(resume ? founding(resume) : '')).toEqual(words(reference));
  expect(problems.map((problem) => problem.code)).toEqual(['disallowed-link']);
});

test('reads the invented example without a problem', () => {
  const { resume, problems } = readExample('marit-halvorsen');
  expect(problems).toEqual([]);
  expect(new Set(resume?.contact.map((contact) => contact.kind)).size).toBe(5);
  const shapes = resume?.sections.flatMap((section) => section.entries.map((entry) => entry.shape));
  expect(new Set(shapes)).toEqual(new Set(['record', 'bullet', 'term']));
});
