import { expect, test } from 'vitest';
import { type TypesetOptions, typesetPages } from '../../src/index.ts';
import { defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { contrastOf } from '../../src/theme/checks/readability.ts';
import { defineTheme } from '../../src/theme/theme.ts';

const text = 'Wrote the first published program, and notes three times as long as the memoir. '.repeat(6);

async function warnings(theme: string, options: TypesetOptions = {}): Promise<readonly string[]> {
  const { problems } = await typesetPages(`name: Ada\ntheme: ${theme}\nsummary: ${text}\n`, options);
  return problems.map(({ code, place }) => `${code} ${place ? `${place.line}:${place.column}` : '-'}`);
}

test('contrastOf returns the contrast ratio of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('low-contrast reports the position of a colour of text, and ignores colours that are not used', async () => {
  expect(await warnings("{text-colour: '#a0a0a0'}")).toEqual(['low-contrast 2:22']);
  expect(await warnings("{text-colour: '#767676'}")).toEqual([]);
  expect(await warnings("{panel-colour: '#fefefe'}")).toEqual([]);
  expect(await warnings('gutter', { settings: { 'text-colour': '#a0a0a0' } })).toEqual(['low-contrast -']);
});

test('low-contrast compares text on a panel with the panel', async () => {
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

test('small-text reports the position of the size', async () => {
  expect(await warnings('{size: 7}')).toContain('small-text 2:15');
  expect(await warnings('{size: 8.5}')).toEqual([]);
});

test('line-too-long reports lines of far more than a hundred characters', async () => {
  const wide = defineTheme({
    ...defaultTheme,
    sheet: (_, { settings }) => {
      const { paper, margin } = settings;
      const frame = { flow: 'main', x: margin, y: 60, width: paper.width - 2 * margin, height: 700 };
      return { size: paper, first: { frames: [frame] }, other: { frames: [frame] } };
    },
  });
  const source = (settings: string): string => `name: Ada\ntheme: ${settings}\nsummary: ${text}\n`;
  const reported = async (settings: string): Promise<readonly (readonly [string, number | undefined])[]> => {
    const { problems } = await typesetPages(source(settings), { theme: wide });
    return problems.map(({ code, place }) => [code, place?.column] as const);
  };
  expect(await reported('{size: 8, margin: 40}')).toEqual([['line-too-long', 15]]);
  expect(await reported('{size: 12, margin: 72}')).toEqual([]);
});

test('a warning has the last position of a setting in a theme file and a résumé', async () => {
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
