import { expect, test } from 'vitest';
import { type TypesetOptions, typesetPages } from '../../src/index.ts';
import { defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { contrastOf } from '../../src/theme/checks/readability.ts';
import { defineTheme } from '../../src/theme/theme.ts';

const text = 'Wrote the first published program, and notes three times as long as the memoir. '.repeat(6);

async function doubts(theme: string, options: TypesetOptions = {}): Promise<readonly string[]> {
  const { problems } = await typesetPages(`name: Ada\ntheme: ${theme}\nsummary: ${text}\n`, options);
  return problems.map(({ code, place }) => `${code} ${place ? `${place.line}:${place.column}` : '-'}`);
}

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a colour of text that is too faint is told where it stands, and one that is not used is not', async () => {
  expect(await doubts("{text-colour: '#a0a0a0'}")).toEqual(['low-contrast 2:22']);
  expect(await doubts("{text-colour: '#767676'}")).toEqual([]);
  expect(await doubts("{panel-colour: '#fefefe'}")).toEqual([]);
  expect(await doubts('gutter', { settings: { 'text-colour': '#a0a0a0' } })).toEqual(['low-contrast -']);
});

test('text in a tint is held against the tint', async () => {
  const frame = { flow: 'main', x: 60, y: 60, width: 400, height: 700 };
  const dark = defineTheme({
    ...defaultTheme,
    settings: { ...defaultTheme.settings, accent: '#ffffff', textColour: '#eeeeee', footer: '' },
    sheet: (_, { settings }) => {
      const master = { frames: [frame], tints: [{ area: frame, colour: settings.panelColour }] };
      return { size: settings.paper, first: master, other: master };
    },
  });
  const codes = async (tint: string): Promise<readonly string[]> => {
    const { problems } = await typesetPages(`name: Ada\nsummary: ${text}\n`, {
      theme: dark,
      settings: { tint },
    });
    return problems.map(({ code }) => code);
  };
  expect(await codes('#202020')).toEqual([]);
  expect(await codes('#f0f0f0')).toEqual(['low-contrast', 'low-contrast']);
});

test('small text is told of, by the size that was asked for', async () => {
  expect(await doubts('{size: 7}')).toContain('small-text 2:15');
  expect(await doubts('{size: 8.5}')).toEqual([]);
});

test('lines of far more than a hundred characters are told of', async () => {
  const wide = defineTheme({
    ...defaultTheme,
    sheet: (_, { settings }) => {
      const { paper, margin } = settings;
      const frame = { flow: 'main', x: margin, y: 60, width: paper.width - 2 * margin, height: 700 };
      return { size: paper, first: { frames: [frame] }, other: { frames: [frame] } };
    },
  });
  const source = (settings: string): string => `name: Ada\ntheme: ${settings}\nsummary: ${text}\n`;
  const told = async (settings: string): Promise<readonly (readonly [string, number | undefined])[]> => {
    const { problems } = await typesetPages(source(settings), { theme: wide });
    return problems.map(({ code, place }) => [code, place?.column] as const);
  };
  expect(await told('{size: 8, margin: 40}')).toEqual([['line-too-long', 15]]);
  expect(await told('{size: 12, margin: 72}')).toEqual([]);
});

test('of a theme file and a résumé, the place that counts is the last', async () => {
  const read = async (): Promise<Uint8Array> =>
    new TextEncoder().encode("extends: gutter\ntext-colour: '#a0a0a0'\n");
  const from = async (theme: string): Promise<string | undefined> => {
    const source = `name: Ada\ntheme: ${theme}\nsummary: ${text}\n`;
    const { problems } = await typesetPages(source, { file: 'cv.yaml', read });
    return problems.map(({ place }) => `${place?.file}:${place?.line}`).join();
  };
  expect(await from('mine.yaml')).toBe('mine.yaml:2');
  expect(await from("{name: mine.yaml, text-colour: '#b0b0b0'}")).toBe('cv.yaml:2');
});
