import { expect, test } from 'vitest';
import { exportFormats, exportResume, importResume } from '../../src/index.ts';

const source = 'name: Ada Lovelace\nsections: {Work: [{title: Analyst, dates: 1842}]}\n';

test.each(exportFormats)('exports a résumé to %s', async (to) => {
  const { text, format, problems } = await exportResume(source, { to, file: 'cv.yaml' });
  expect(text).toContain('Lovelace');
  expect([format, problems]).toEqual([to, []]);
});

test('imports what was exported', async () => {
  const { text = '' } = await exportResume(source, { to: 'jsonresume' });
  const imported = await importResume(text, { file: 'resume.json' });
  expect(imported.format).toBe('jsonresume');
  expect(imported.text).toContain('Lovelace');
});

test('returns no text for a file that holds nothing', async () => {
  const { text, problems } = await exportResume('', { to: 'markdown' });
  expect(text).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['empty-file']);
});

test('rejects a format that does not exist, whatever the file holds', async () => {
  for (const written of [source, ''])
    await expect(exportResume(written, { to: 'docx' as 'text' })).rejects.toThrow(
      new RangeError('to: “docx” is not one of jsonresume, rendercv, yaml, markdown, text'),
    );
});
