import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { SampleCv } from './founding-cvs.ts';

/** Folders of CVs: every YAML file in them is judged. */
const folders = ['examples', 'test/quality/cvs'];

/** The CVs that every built-in theme is judged by: the examples, then those of people of several trades. */
export const judgedCvs: readonly SampleCv[] = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ name: path.parse(file).name, file: path.join(folder, file) })),
);
