import { expect, test } from 'vitest';
import { conformanceFailures } from '../conformance/conformance-failures.ts';
import {
  exampleResumes,
  generatedInThemes,
  pdfInPostScriptOutlines,
  pdfOf,
  pdfWithRaisedLetters,
} from '../conformance/conforming-resumes.ts';
import { mutated, mutations, validFiles } from '../conformance/mutations/mutated-files.ts';
import { languages, pdfIn } from '../right-to-left/paragraph-pages.ts';
import { type NamedPdf, rulesBroken } from './verapdf.ts';

/** Number of generated résumés: every entry shape in every theme. */
const generated = 87;

const sound = await validFiles();
const conforming: NamedPdf[] = [
  { name: 'what mutations start from', pdf: sound.plain, archival: '2a' },
  { name: 'the same with an attachment', pdf: sound.attached, archival: '3a' },
  { name: 'raised and lowered letters', pdf: await pdfWithRaisedLetters(), archival: '2a' },
  { name: 'PostScript outlines', pdf: await pdfInPostScriptOutlines(), archival: '2a' },
];
for (const resume of exampleResumes) {
  const name = `${resume.name} in ${resume.theme}`;
  const small = { page: { size: 'a5' } };
  const source = { embedSource: 'visible', file: `${resume.name}.yaml` } as const;
  conforming.push(
    { name, pdf: await pdfOf(resume), archival: '2a' },
    { name: `${name} on A5`, pdf: await pdfOf(resume, small), archival: '2a' },
    { name: `${name} with its source`, pdf: await pdfOf(resume, source), archival: '3a' },
    { name: `${name}, not for archives`, pdf: await pdfOf(resume, { conformance: 'pdf/ua-1' }) },
  );
}
for (const resume of generatedInThemes(generated)) {
  conforming.push({ name: `${resume.name} in ${resume.theme}`, pdf: await pdfOf(resume), archival: '2a' });
}
for (const language of languages)
  conforming.push({ name: `paragraphs in ${language}`, pdf: await pdfIn(language), archival: '2a' });
const mutants = mutations.map((mutation): NamedPdf & { readonly rules: string } => ({
  name: mutation.name,
  rules: mutation.rules,
  pdf: mutated(sound, mutation),
  archival: mutation.flavour ?? (mutation.attached ? '3a' : '2a'),
}));
const brokenByConforming = await rulesBroken('verapdf', conforming);
const brokenByMutants = await rulesBroken('verapdf-mutants', mutants);

test.each(conforming)('veraPDF finds no error in $name', ({ name }) => {
  expect(brokenByConforming.get(name)).toEqual([]);
});

test.each(mutants)('veraPDF finds what is wrong with $name: $rules', ({ name, rules }) => {
  expect(brokenByMutants.get(name)).toEqual(rules.split(' ').filter(Boolean).sort());
});

test('Quoin’s checks agree with veraPDF on every file', () => {
  for (const [files, broken] of [
    [conforming, brokenByConforming],
    [mutants, brokenByMutants],
  ] as const) {
    for (const { name, pdf, archival } of files) {
      const found = conformanceFailures(pdf).map(({ rule }) => rule);
      const asked = archival === undefined ? /^u/ : /^[ua]\d/;
      const shared = [...new Set(found)].filter((rule) => asked.test(rule));
      expect({ name, rules: shared.sort() }).toEqual({ name, rules: broken.get(name) });
    }
  }
});
