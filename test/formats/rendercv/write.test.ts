import { expect, test } from 'vitest';
import { writeFormat } from '../../../src/formats/write-format.ts';
import { importResume } from '../../../src/pipeline/convert-resume.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { rendercvErrors } from './model.ts';

function exported(source: string): string {
  const { resume, settings } = readResume(source);
  if (resume === undefined) throw new Error('no résumé');
  return writeFormat(resume, 'rendercv', settings).text;
}

const source = `name: Ada
keywords: [engines, "a: b"]
theme: {name: plain, accent: "#123456"}
letter:
  body: |
    First.

    - Second

    Third: # not a comment
sections:
  Skills: [Calculus]
`;

test('what RenderCV has no key for is in a comment at the end', () => {
  const text = exported(source);
  expect(rendercvErrors(text)).toEqual([]);
  const [before = '', comment = ''] = text.split('# quoin:');
  expect(before).toContain('cv:\n  name: Ada\n');
  expect(
    comment
      .trimEnd()
      .split('\n')
      .slice(1)
      .every((line) => line.startsWith('#')),
  ).toBe(true);
});

test.each([
  ['as it was written', (text: string) => text],
  ['with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['without a line end', (text: string) => text.trimEnd()],
  ['with blank lines after it', (text: string) => `${text}\n\n`],
  [
    'with a comment of somebody else before it',
    (text: string) => `# Mine\n# quoin: not this\ncv_note: x\n${text}`.replace('cv_note: x\n', ''),
  ],
])('the comment is read %s', (_, changed) => {
  const text = changed(exported(source));
  const again = readResume(text);
  const first = readResume(source);
  expect(again.settings.theme?.name?.text).toBe('plain');
  expect(again.resume?.keywords).toEqual(['engines', 'a: b']);
  expect(again.resume?.letter?.body.length).toBe(first.resume?.letter?.body.length);
});

test('a key in the comment has its position there', () => {
  const text = exported('name: Ada\ntheme: {name: plain}\nsections: {A: [b]}').replace(
    'name: plain',
    'name: plian',
  );
  const { settings } = readResume(text);
  const line = text.split('\n').findIndex((one) => one.includes('plian'));
  expect(settings.theme?.name?.place).toMatchObject({
    line: line + 1,
    column: (text.split('\n')[line] ?? '').indexOf('plian') + 1,
  });
});

test('a comment with lines of the file after it is not read', () => {
  const text = `${exported(source)}settings:\n  current_date: 2024-05-01\n`;
  expect(readResume(text).resume?.keywords).toEqual([]);
});

test('the former key `quoin` at the top is still read', () => {
  const { resume } = readResume('cv: {name: Ada}\nquoin: {keywords: [engines]}');
  expect(resume?.keywords).toEqual(['engines']);
});

test('texts that look like numbers are in quotes, dates are not', () => {
  const text = exported(
    'name: "1815"\nsections: {Awards: [{title: "3.14", dates: 2019}], Rooms: [{label: "0x10", details: 2020-01-02}]}',
  );
  expect(text).toContain('name: "1815"');
  expect(text).toContain('name: "3.14"\n        date: 2019');
  expect(text).toContain('label: "0x10"\n        details: "2020-01-02"');
});

test.each([
  ['+44 20 7946 0000', 'phone: "+44 20 7946 0000"'],
  ['+1 415 555 0187', 'phone: +1 415 555 0187'],
  ['+44 1632 960731', 'placeholder: "+44 1632 960731"'],
  ['+1 (555) 123-4567', 'placeholder: +1 (555) 123-4567'],
  ['+1 234 567', 'placeholder: +1 234 567'],
])('the phone number %s is written as %s', (number, line) => {
  const text = exported(`name: Ada\ncontact: [{phone: "${number}"}]`);
  expect(text.replaceAll('"', '')).toContain(line.replaceAll('"', ''));
});

test.each([
  ['de', 'german', undefined],
  ['it', 'italian', undefined],
  ['de-AT', 'german', 'de-AT'],
  ['en-US', 'english', 'en-US'],
])('the language %s is %s, and its tag is kept if that does not say it', (tag, language, kept) => {
  const text = exported(`name: Ada\nlocale: ${tag}`);
  expect(text).toContain(`locale:\n  language: ${language}\n`);
  expect(/# {3}locale: (.*)/.exec(text)?.[1]).toBe(kept);
  expect(readResume(text).settings.locale?.text).toBe(tag);
});

test('the words of a locale are in the comment', () => {
  const text = exported('name: Ada\nlocale: {language: tr, present: halen}');
  expect(importResume(text).text).toContain('locale:\n  language: tr\n  present: halen\n');
});

test('the words of a locale survive JSON Resume too', () => {
  const { resume, settings } = readResume('name: Ada\nlocale: {language: tr, present: halen}');
  if (resume === undefined) throw new Error('no résumé');
  const { text } = writeFormat(resume, 'jsonresume', settings);
  expect(readResume(text).settings.localeWords?.present).toBe('halen');
});
