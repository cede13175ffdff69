import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typeset } from '../src/index.ts';
import { builtInThemes } from '../src/themes.ts';

const bytesAPage = 30_000;
const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

for (const theme of Object.keys(builtInThemes))
  test.each(examples)(
    `%s in ${theme} is a file of no more than 60 kB for two pages, tags and all`,
    async (file) => {
      const { pdf, report } = await typeset(readFileSync(`examples/${file}`), { file, theme, fit: 'none' });
      const pages = Math.max(2, report?.pages.length ?? 0);
      expect(pdf?.length).toBeLessThanOrEqual(pages * bytesAPage);
    },
  );
