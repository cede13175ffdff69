import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../../src/index.ts';
import { compose, findLocale, readResume, themeContext } from '../../src/inspect.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import type { Resume } from '../../src/model/resume.ts';
import { builtInThemes } from '../../src/themes.ts';

/** A CV that themes are judged by. */
export interface SampleCv {
  /** Name of its example. */
  readonly name: string;
  /** File of the example. */
  readonly file: string;
}

/** One of the seed CVs of the project. */
export interface FoundingCv extends SampleCv {
  /** The built-in theme that reproduces it, which its example selects. */
  readonly theme: string;
  /** The words that its PDF must show. */
  readonly reference: string;
}

/** The three seed CVs, in the order of `test/seeds`. */
export const foundingCvs: readonly FoundingCv[] = [
  cvOf('peter-bourgon', 'gutter', '000'),
  cvOf('engineering-manager', 'classic', '001'),
  cvOf('systems-engineer', 'dense', '002'),
];

/** CVs as people of eight trades send them. They are nobody’s, and made for judging pages. */
export const tradeCvs: readonly SampleCv[] = cvsIn('test/quality/cvs');

/** The CVs that every built-in theme is judged by: the examples and those of eight trades. */
export const judgedCvs: readonly SampleCv[] = [...cvsIn('examples'), ...tradeCvs];

/** The built-in themes by name, in listed order. */
export const themeNames: readonly string[] = Object.keys(builtInThemes);

function cvOf(name: string, theme: string, seed: string): FoundingCv {
  const reference = readFileSync(`test/seeds/reference/${seed}.txt`, 'utf8');
  return { name, file: `examples/${name}.yaml`, theme, reference };
}

/** Returns the CVs in a folder, sorted. */
export function cvsIn(folder: string): readonly SampleCv[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ name: file.replace('.yaml', ''), file: join(folder, file) }));
}

/** Returns a CV as YAML. */
export function sourceOf(cv: SampleCv): string {
  return readFileSync(cv.file, 'utf8');
}

/** Reads a file that a CV names, such as its photo. */
export function fileBeside(cv: SampleCv): (path: string) => Promise<Uint8Array> {
  return (path) => readFile(join(dirname(cv.file), path));
}

/** Returns the content of a CV. */
export function resumeOf(cv: SampleCv): Resume {
  const { resume } = readResume(sourceOf(cv), { file: cv.file });
  if (resume === undefined) throw new Error(`${cv.file} holds no résumé`);
  return resume;
}

/** Composes a CV in a built-in theme. `settings` override those of the theme. */
export function composedIn(cv: SampleCv, themeName: string, settings: Partial<Settings> = {}): Document {
  const theme = builtInThemes[themeName];
  if (theme === undefined) throw new Error(`there is no theme ${themeName}`);
  const { resume, settings: written } = readResume(sourceOf(cv), { file: cv.file });
  if (resume === undefined) throw new Error(`${cv.file} holds no résumé`);
  const locale = findLocale(written.locale?.text ?? enGB.tag) ?? enGB;
  return compose(resume, theme, themeContext({ ...theme.settings, ...settings }, locale));
}
