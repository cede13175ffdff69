import { readFileSync } from 'node:fs';
import type { Settings } from '../../src/index.ts';
import { compose, findLocale, readResume, themeContext } from '../../src/inspect.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import type { Resume } from '../../src/model/resume.ts';
import { builtInThemes } from '../../src/themes.ts';

/** A cv that themes are judged by. */
export interface SampleCv {
  /** As its example is called. */
  readonly name: string;
  /** The example's file. */
  readonly file: string;
}

/** One of the CVs that the project was founded on. */
export interface FoundingCv extends SampleCv {
  /** The built-in theme that was made after it, which its example names. */
  readonly theme: string;
  /** The words that its PDF must show. */
  readonly reference: string;
}

/** The three of them, in the order of `test/seeds`. */
export const foundingCvs: readonly FoundingCv[] = [
  cvOf('peter-bourgon', 'gutter', '000'),
  cvOf('engineering-manager', 'classic', '001'),
  cvOf('systems-engineer', 'dense', '002'),
];

/** They, and a cv of one page and one of many publications. */
export const sampleCvs: readonly SampleCv[] = [
  ...foundingCvs,
  { name: 'one-page', file: 'examples/one-page.yaml' },
  { name: 'academic', file: 'examples/academic.yaml' },
];

/** The built-in themes by name, in the order they are listed. */
export const themeNames: readonly string[] = Object.keys(builtInThemes);

function cvOf(name: string, theme: string, seed: string): FoundingCv {
  const reference = readFileSync(`test/seeds/reference/${seed}.txt`, 'utf8');
  return { name, file: `examples/${name}.yaml`, theme, reference };
}

/** A cv as YAML. */
export function sourceOf(cv: SampleCv): string {
  return readFileSync(cv.file, 'utf8');
}

/** What a cv says. */
export function resumeOf(cv: SampleCv): Resume {
  const { resume } = readResume(sourceOf(cv), { file: cv.file });
  if (resume === undefined) throw new Error(`${cv.file} holds no résumé`);
  return resume;
}

/** A cv composed in a built-in theme; `settings` differ from the theme's own. */
export function composedIn(cv: SampleCv, themeName: string, settings: Partial<Settings> = {}): Document {
  const theme = builtInThemes[themeName];
  if (theme === undefined) throw new Error(`there is no theme ${themeName}`);
  const { resume, settings: written } = readResume(sourceOf(cv), { file: cv.file });
  if (resume === undefined) throw new Error(`${cv.file} holds no résumé`);
  const locale = findLocale(written.locale?.text ?? enGB.tag) ?? enGB;
  return compose(resume, theme, themeContext({ ...theme.settings, ...settings }, locale));
}
