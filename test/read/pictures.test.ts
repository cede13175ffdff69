import { expect, test } from 'vitest';
import { readResume } from '../../src/read/read-resume.ts';
import { outlined } from './markdown.ts';

test('reads a path, or a file with alt text, with its position', () => {
  const short = readResume('name: Ada\nphoto: portrait.jpg\n').resume?.photo;
  expect(short).toMatchObject({ path: { text: 'portrait.jpg', place: { line: 2, column: 8 } } });
  expect(short?.alternative).toBeUndefined();
  const { resume, problems } = readResume(
    'name: Ada\nphoto: {file: a/b.png, alt: Ada *at work*}\nsections: {S: [{title: T, logo: {path: l.png}}]}\n',
  );
  expect(resume?.photo).toMatchObject({ path: { text: 'a/b.png' }, alternative: 'Ada at work' });
  expect(resume?.sections[0]?.entries[0]).toMatchObject({
    shape: 'record',
    logo: { path: { text: 'l.png' } },
  });
  expect(problems).toEqual([]);
});

test('keeps unknown keys of a picture, and a picture without a file, as custom fields', () => {
  const { resume, problems } = readResume(
    'name: Ada\nphoto: {file: a.png, by: Claudet}\nsections: {S: [{title: T, logo: [x.png]}]}\n',
  );
  expect(resume?.fields.map(({ label, value }) => [label, outlined(value)])).toEqual([['by', 'Claudet']]);
  const [entry] = resume?.sections[0]?.entries ?? [];
  expect(entry?.shape === 'record' && entry.fields.map(({ label }) => label)).toEqual(['logo']);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'invalid-type']);
});
