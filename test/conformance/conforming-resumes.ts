import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInThemes, type TypesetOptions, typeset } from '../../src/index.ts';
import { type GeneratedResume, generatedResumes } from '../support/generated-resumes.ts';

/** A résumé, and how it is to be set. */
export interface SetResume extends GeneratedResume {
  readonly theme: string;
}

const themes = Object.keys(builtInThemes);

/** Every example in every theme. */
export const exampleResumes: readonly SetResume[] = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .flatMap((file) => {
    const yaml = readFileSync(path.join('examples', file), 'utf8');
    return themes.map((theme) => ({ name: path.parse(file).name, yaml, theme }));
  });

/** Generated résumés in one theme after another. */
export function generatedInThemes(count: number): readonly SetResume[] {
  return generatedResumes(count).map((resume, index) => {
    const theme = themes[index % themes.length] ?? '';
    return { ...resume, theme };
  });
}

/** The résumé as a PDF; throws where there is none. */
export async function pdfOf(
  { name, yaml, theme }: SetResume,
  options: TypesetOptions = {},
): Promise<Uint8Array> {
  const { pdf } = await typeset(yaml, { theme, ...options });
  if (pdf === undefined) throw new Error(`${name} is no PDF`);
  return pdf;
}

/** A résumé in a font of its own, which is a bare CFF program in the file. */
export function pdfInPostScriptOutlines(): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync('test/fonts/SourceCodePro-It.otf'));
  const settings = { family: 'Own', 'heading-family': 'Own' };
  const resume = { name: 'own-face', yaml: 'name: Zoë\nsections: {Work: [One *two*]}', theme: 'gutter' };
  return pdfOf(resume, { settings, fonts: [{ family: 'Own', bytes }] });
}
