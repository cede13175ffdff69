import { expect, test } from 'vitest';
import { sectionKinds } from '../../src/locale/locale.ts';
import { usualTitle } from '../../src/locale/locales.ts';
import { exportFormats } from '../../src/model/choices.ts';
import { readResume } from '../../src/read/read-resume.ts';
import { comparableContent } from './comparable-resume.ts';
import { cases, corpusFiles, type ExportedFile, examples } from './exported-files.ts';
import { jsonResumeErrors } from './json-resume/schema.ts';
import { rendercvErrors } from './rendercv/model.ts';
import { lettersOnly } from './resume-text.ts';

const everything = [...examples, ...corpusFiles];

/** Returns every text of a résumé except the source form of dates. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || 'source' in value) return [];
  const skipped = /^(?:place|kind|shape|leads|language|word|link|label)$/;
  return Object.entries(value).flatMap(([key, one]) => (skipped.test(key) ? [] : textsIn(one)));
}

/** Usual section titles, which keys replace. */
const usualTitles = new Set(
  ['en', 'de', 'fr', 'es', 'pt', 'zh-Hans'].flatMap((tag) =>
    sectionKinds.map((kind) => lettersOnly(usualTitle(kind, tag))),
  ),
);

const wordsIn = new Map<ExportedFile, ReadonlySet<string>>();

function wordsOf(file: ExportedFile): ReadonlySet<string> {
  const found = wordsIn.get(file);
  if (found) return found;
  const words = new Set(
    textsIn(file.read.resume)
      .flatMap((one) => one.split(/[\s,;]+/))
      .map(lettersOnly),
  );
  wordsIn.set(file, words);
  return words;
}

test.each(exportFormats)('an export to %s has every text of a résumé in the file or in a note', (format) => {
  const lost = everything.flatMap((file) => {
    const { text, notes } = file.exported(format);
    const unescaped = text.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const there = lettersOnly(
      unescaped.replaceAll(/\\n|&#\d+;/g, ' ') + notes.map(({ message }) => message).join(' '),
    );
    const isSaid = (word: string): boolean =>
      there.includes(word) || usualTitles.has(word) || /^(?:[a-z]+com|orcidorg|hachydermio)/.test(word);
    return [...wordsOf(file)].filter((word) => !isSaid(word)).map((word) => `${file.name}: ${word}`);
  });
  expect(lost).toEqual([]);
});

test.each(['jsonresume', 'rendercv'] as const)(
  'an export of any file to %s reads as the same résumé',
  (format) => {
    for (const { name, read, exported } of [...everything, ...cases]) {
      const { text } = exported(format);
      const again = readResume(text).resume;
      expect(again && comparableContent(again), `${name}\n${text}`).toEqual(comparableContent(read.resume));
    }
  },
);

test('an export is valid JSON Resume', () => {
  const errors = [...everything, ...cases].flatMap(({ name, exported }) =>
    jsonResumeErrors(exported('jsonresume').text).map((error) => `${name}: ${error}`),
  );
  expect(errors).toEqual([]);
});

test('an export is valid RenderCV', () => {
  const errors = [...everything, ...cases].flatMap(({ name, exported }) =>
    rendercvErrors(exported('rendercv').text).map((error) => `${name}: ${error}`),
  );
  expect(errors).toEqual([]);
});

test.each(['jsonresume', 'rendercv'] as const)(
  'an import of an export to %s finds no unknown key',
  (format) => {
    const unknown = everything.flatMap(({ name, exported }) => {
      const { notes } = readResume(exported(format).text);
      return notes.filter(({ code }) => code !== 'left-out').map(({ message }) => `${name}: ${message}`);
    });
    expect(unknown).toEqual([]);
  },
);
