import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Exported } from '../../src/formats/common/exporter.ts';
import { writeFormat } from '../../src/formats/write-format.ts';
import type { ExportFormat } from '../../src/model/choices.ts';
import { type ReadResume, readResume } from '../../src/read/read-resume.ts';

const root = path.resolve(import.meta.dirname, '../..');
const corpus = path.join(root, 'test/formats/corpus');

/** A résumé that is read once, and its exports. */
export interface ExportedFile {
  readonly name: string;
  readonly read: ReadResume & { readonly resume: NonNullable<ReadResume['resume']> };
  readonly exported: (format: ExportFormat) => Exported;
}

/** Returns the file unless it is empty. */
function fileOf(name: string, source: string): readonly ExportedFile[] {
  const read = readResume(source, { file: name });
  const { resume, settings } = read;
  if (resume === undefined) return [];
  const made = new Map<ExportFormat, Exported>();
  const exported = (format: ExportFormat): Exported => {
    const found = made.get(format) ?? writeFormat(resume, format, settings);
    made.set(format, found);
    return found;
  };
  return [{ name, read: { ...read, resume }, exported }];
}

function filesIn(folder: string): readonly ExportedFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .flatMap((name) =>
      fileOf(path.relative(root, path.join(folder, name)), readFileSync(path.join(folder, name), 'utf8')),
    );
}

export const examples: readonly ExportedFile[] = filesIn(path.join(root, 'examples'));

/** The corpus by format. */
export const corpusFiles: readonly ExportedFile[] = ['jsonresume', 'rendercv', 'yamlresume', 'other'].flatMap(
  (format) => filesIn(path.join(corpus, format)),
);

/** The single cases of the JSON Resume schema's test suite. */
export const cases: readonly ExportedFile[] = Object.entries(
  JSON.parse(readFileSync(path.join(corpus, 'jsonresume-cases.json'), 'utf8')) as Record<string, unknown>,
).flatMap(([name, value]) => fileOf(`case ${name}`, JSON.stringify(value)));
