import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { generatedResumes } from '../support/generated-resumes.ts';

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

describe.each(Object.keys(builtInThemes))('in the theme %s', (theme) => {
  test.each(examples)('finds every word of %s', async (example) => {
    const { display, stages } = await typesetPages(readFileSync(`examples/${example}`), {
      file: example,
      theme,
    });
    if (display === undefined || stages === undefined) throw new Error('nothing was laid out');
    const { losses, words, headings } = await verifyPdf(await paintPdf(display), stages.document);
    expect(losses).toEqual([]);
    expect([words > 100, headings > 3]).toEqual([true, true]);
  });
});

test('finds every word of generated résumés that the fonts support', async () => {
  const themes = Object.keys(builtInThemes);
  for (const [index, { name, yaml }] of generatedResumes(60).entries()) {
    const theme = themes[index % themes.length] ?? '';
    const { display, stages, problems } = await typesetPages(yaml, {
      theme,
      settings: { hyphenation: 'true' },
    });
    if (display === undefined || stages === undefined) throw new Error('nothing was laid out');
    const { losses } = await verifyPdf(await paintPdf(display), stages.document);
    const leftOut = problems.some(({ code }) => code === 'missing-glyph' || code === 'private-use-character');
    if (!leftOut) expect(losses, name).toEqual([]);
  }
});
