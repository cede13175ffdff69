import { expect, test } from 'vitest';
import { conformanceFailures } from './conformance-failures.ts';
import {
  exampleResumes,
  generatedInThemes,
  pdfInPostScriptOutlines,
  pdfOf,
  pdfWithRaisedLetters,
} from './conforming-resumes.ts';

test.each(exampleResumes)('$name in $theme is PDF/UA-1 and PDF/A-2a', async (resume) => {
  expect(conformanceFailures(await pdfOf(resume))).toEqual([]);
});

test.each(generatedInThemes(30))(
  'the generated résumé $name in $theme is PDF/UA-1 and PDF/A-2a',
  async (resume) => {
    expect(conformanceFailures(await pdfOf(resume))).toEqual([]);
  },
);

test('a résumé with its source embedded is PDF/UA-1 and PDF/A-3a', async () => {
  for (const resume of exampleResumes.slice(0, 3)) {
    const pdf = await pdfOf(resume, { embedSource: 'visible', file: `${resume.name}.yaml` });
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(conformanceFailures(pdf)).toEqual([]);
  }
});

test('a résumé in a face with PostScript outlines is PDF/UA-1 and PDF/A-2a', async () => {
  const pdf = await pdfInPostScriptOutlines();
  expect(Buffer.from(pdf).includes('CIDFontType0C')).toBe(true);
  expect(conformanceFailures(pdf)).toEqual([]);
});

test('a résumé with raised and lowered letters is PDF/UA-1 and PDF/A-2a', async () => {
  expect(conformanceFailures(await pdfWithRaisedLetters())).toEqual([]);
});
