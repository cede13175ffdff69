import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TypesetOptions, typeset } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';
import { type GeneratedResume, generatedResumes } from '../support/generated-resumes.ts';

/** A résumé and its options. */
export interface ThemedResume extends GeneratedResume {
  readonly theme: string;
}

const themes = Object.keys(builtInThemes);

/** Every example in every theme. */
export const exampleResumes: readonly ThemedResume[] = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) => {
    const yaml = readFileSync(path.join('examples', file), 'utf8');
    return themes.map((theme) => ({ name: path.parse(file).name, yaml, theme }));
  });

/** Generated résumés, with the themes in rotation. */
export function generatedInThemes(count: number): readonly ThemedResume[] {
  return generatedResumes(count).map((resume, index) => {
    const theme = themes[index % themes.length] ?? '';
    return { ...resume, theme };
  });
}

/** Renders the résumé as a PDF. Throws if there is none. */
export async function pdfOf(
  { name, yaml, theme }: ThemedResume,
  options: TypesetOptions = {},
): Promise<Uint8Array> {
  const { pdf } = await typeset(yaml, { theme, ...options });
  if (pdf === undefined) throw new Error(`${name} is no PDF`);
  return pdf;
}

/** Renders a résumé in a user font, which is embedded as a bare CFF program. */
export function pdfInPostScriptOutlines(): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync('test/fonts/SourceCodePro-It.otf'));
  const settings = { family: 'Own', 'heading-family': 'Own' };
  const resume = { name: 'own-face', yaml: 'name: Zoë\nsections: {Work: [One *two*]}', theme: 'gutter' };
  return pdfOf(resume, { settings, fonts: [{ family: 'Own', bytes }] });
}

/** Renders a résumé with raised and lowered letters in running text, in a bullet and in a link. */
export function pdfWithRaisedLetters(): Promise<Uint8Array> {
  const yaml = [
    'name: Ada',
    'locale: fr',
    'summary: Le 1<sup>er</sup> prix, pour CO<sub>2</sub> et 10<sup>6</sup> m<sup>2</sup>.',
    'sections: {Projets: ["H<sub>2</sub>O, [le 2<sup>e</sup> essai](https://example.org)"]}',
  ].join('\n');
  return pdfOf({ name: 'raised-letters', yaml, theme: 'gutter' });
}
