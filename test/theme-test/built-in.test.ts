import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import { portrait } from '../../src/theme-test/stress-resumes.ts';
import { stressResumes, testTheme } from '../../src/theme-test.ts';

test.each(Object.entries(builtInThemes))('%s passes every stress résumé on every paper', async (_, theme) => {
  const { findings, layouts } = await testTheme(theme);
  expect(findings).toEqual([]);
  expect(layouts).toBe(3 * Object.keys(stressResumes).length);
});

test.each(Object.entries(stressResumes))(
  'the stress résumé “%s” has no problems of its own',
  async (_, source) => {
    const { problems } = await typesetPages(source, { read: () => Promise.resolve(portrait) });
    // On purpose, one field has an unknown key, and one résumé has no name.
    expect(problems.filter(({ code }) => code !== 'unknown-key' && code !== 'missing-title')).toEqual([]);
  },
);
