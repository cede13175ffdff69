import path from 'node:path';
import { expect, test } from 'vitest';
import { builtInThemes, defaultTheme, describeSettings } from '../../src/index.ts';
import { folderWith, quoin } from './run-quoin.ts';

/** What is printed is UTF-8, and comes one character a byte. */
function decoded(printed: string): string {
  return Buffer.from(printed, 'latin1').toString();
}

test('every theme is listed with what it is for', async () => {
  const { code, printed, complained } = await quoin(['themes']);
  for (const { name, description } of Object.values(builtInThemes)) {
    expect(decoded(printed)).toContain(`\n${name} `.trim());
    expect(decoded(printed)).toContain(description);
  }
  expect([code, complained]).toEqual([0, '']);
});

test('every setting of a theme is listed with its value, its unit and its range', async () => {
  const printed = decoded((await quoin(['themes', 'classic'])).printed);
  expect(printed).toMatch(/^ {2}size +12 pt +6 to 24 pt; or mm, cm, in$/m);
  expect(printed).toMatch(/^ {2}spacing +1 +0\.4 to 2$/m);
  expect(printed).toMatch(/^ {2}accent +#1a1a1a +such as '#7a1f1f'$/m);
  expect(printed).toMatch(/^ {2}links +underlined +underlined, coloured, plain$/m);
  expect(printed).toMatch(/^ {2}header +\(none\) +a text$/m);
  for (const { name } of describeSettings(defaultTheme.settings)) expect(printed).toContain(`\n  ${name} `);
});

test('--json tells a program all of it', async () => {
  const all = JSON.parse(decoded((await quoin(['themes', '--json'])).printed)) as readonly unknown[];
  expect(all).toHaveLength(Object.keys(builtInThemes).length);
  const one = JSON.parse(decoded((await quoin(['themes', defaultTheme.name, '--json'])).printed)) as unknown;
  expect(one).toEqual({
    name: defaultTheme.name,
    description: defaultTheme.description,
    paper: defaultTheme.settings.paper,
    settings: describeSettings(defaultTheme.settings),
  });
  expect(all).toContainEqual(one);
});

test('a theme in code is listed too, and one in YAML is not a theme of its own', async () => {
  const folder = await folderWith({
    'mine.yaml': 'extends: classic\n',
    'mine.mjs': `import { builtInThemes } from ${JSON.stringify(path.resolve('src/index.ts'))};
export const theme = { ...builtInThemes.gutter, name: 'mine' };
`,
  });
  expect((await quoin(['themes', path.join(folder, 'mine.mjs')])).printed).toContain('mine: ');
  expect(await quoin(['themes', path.join(folder, 'mine.yaml')])).toMatchObject({ code: 2, printed: '' });
  expect(await quoin(['themes', 'clasic'])).toMatchObject({ code: 2, printed: '' });
});
