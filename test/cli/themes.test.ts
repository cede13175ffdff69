import path from 'node:path';
import { expect, test } from 'vitest';
import { builtInThemes, defaultTheme, describeSettings } from '../../src/themes.ts';
import { folderWith, quoin } from './run-quoin.ts';

/** Decodes output, which has one character per byte of UTF-8. */
function decoded(output: string): string {
  return Buffer.from(output, 'latin1').toString();
}

test('themes lists every theme with its description', async () => {
  const { code, output, errors } = await quoin(['themes']);
  for (const { name, description } of Object.values(builtInThemes)) {
    expect(decoded(output)).toContain(`\n${name} `.trim());
    expect(decoded(output)).toContain(description);
  }
  expect([code, errors]).toEqual([0, '']);
});

test('themes lists every setting of a theme with its value, unit and range', async () => {
  const output = decoded((await quoin(['themes', 'classic'])).output);
  expect(output).toMatch(/^ {2}size +11 pt +6 to 24 pt; or mm, cm, in$/m);
  expect(output).toMatch(/^ {2}spacing +1 +0\.4 to 2$/m);
  expect(output).toMatch(/^ {2}accent +#1a1a1a +such as '#7a1f1f'$/m);
  expect(output).toMatch(/^ {2}links +underlined +underlined, coloured, plain$/m);
  expect(output).toMatch(/^ {2}header +\(none\) +a text$/m);
  for (const { name } of describeSettings(defaultTheme.settings)) expect(output).toContain(`\n  ${name} `);
});

test('--json prints all themes and settings', async () => {
  const all = JSON.parse(decoded((await quoin(['themes', '--json'])).output)) as readonly unknown[];
  expect(all).toHaveLength(Object.keys(builtInThemes).length);
  const one = JSON.parse(decoded((await quoin(['themes', defaultTheme.name, '--json'])).output)) as unknown;
  expect(one).toEqual({
    name: defaultTheme.name,
    description: defaultTheme.description,
    paper: defaultTheme.settings.paper,
    settings: describeSettings(defaultTheme.settings),
  });
  expect(all).toContainEqual(one);
});

test('themes accepts a theme in code, and rejects a theme file in YAML and an unknown name', async () => {
  const folder = await folderWith({
    'mine.yaml': 'extends: classic\n',
    'mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/themes.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  expect((await quoin(['themes', path.join(folder, 'mine.mjs')])).output).toContain('mine: ');
  expect(await quoin(['themes', path.join(folder, 'mine.yaml')])).toMatchObject({ code: 2, output: '' });
  expect(await quoin(['themes', 'clasic'])).toMatchObject({ code: 2, output: '' });
});
