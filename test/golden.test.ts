import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesetPages } from '../src/index.ts';
import { paintListing, paintStructure } from '../src/inspect.ts';
import { builtInThemes } from '../src/themes.ts';

const examples = readdirSync('examples').filter((file) => file.endsWith('.yaml'));

for (const theme of Object.keys(builtInThemes)) {
  for (const file of examples) {
    test(`${file} in ${theme} lays out as it did`, async () => {
      const source = readFileSync(`examples/${file}`);
      const { display } = await typesetPages(source, { file, theme });
      const listing = display ? paintListing(display) : '';
      await expect(listing).toMatchFileSnapshot(`golden/${theme}/${file.replace('.yaml', '.txt')}`);
    });

    test(`${file} in ${theme} has the structure it had`, async () => {
      const { display } = await typesetPages(readFileSync(`examples/${file}`), { file, theme });
      const structure = display ? paintStructure(display) : '';
      await expect(structure).toMatchFileSnapshot(
        `golden/${theme}/${file.replace('.yaml', '.structure.txt')}`,
      );
    });
  }
}
