import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import type { Block, Group } from '../../src/model/document.ts';
import { builtInThemes, defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { resolveOptions } from '../../src/pipeline/options.ts';
import { resolveSettings } from '../../src/theme/settings/resolve-settings.ts';
import {
  baseSettings,
  type SettingName,
  settingDefinitions,
  settingName,
  settingNames,
  settingSpellings,
} from '../../src/theme/settings/settings.ts';
import { defineTheme } from '../../src/theme/theme.ts';

test('baseSettings hold a valid value for every setting', () => {
  expect(() => defineTheme({ ...defaultTheme, settings: baseSettings })).not.toThrow();
  expect(Object.keys(baseSettings)).toEqual(['paper', ...settingNames]);
});

test.each(Object.values(builtInThemes))('$name has every setting', ({ settings }) => {
  expect(Object.keys(settings).sort()).toEqual(Object.keys(baseSettings).sort());
});

test('no two settings share a spelling', () => {
  const spellings = settingNames.flatMap(settingSpellings);
  expect(new Set(spellings).size).toBe(spellings.length);
  for (const name of settingNames)
    for (const spelling of settingSpellings(name)) expect(settingName(spelling)).toBe(name);
});

test.each<[written: string, name: SettingName]>([
  ['quiet-colour', 'mutedColour'],
  ['quiet-color', 'mutedColour'],
  ['quietColour', 'mutedColour'],
  ['muted-color', 'mutedColour'],
  ['panel-color', 'panelColour'],
  ['tint', 'panelColour'],
  ['foot', 'footer'],
  ['head', 'header'],
])('a file or an option may name a setting `%s`', async (written, name) => {
  const value = settingDefinitions[name].takes.kind === 'colour' ? '#123456' : 'a text';
  for (const options of [{ settings: { [written]: value } }, { theme: { [written]: value } }]) {
    const { settings } = resolveOptions('', options, builtInThemes);
    expect(settings && resolveSettings(baseSettings, settings).settings[name]).toBe(value);
  }
  const resume = `name: Ada\ntheme: {${written}: '${value}'}\n`;
  expect((await typesetPages(resume)).problems).toEqual([]);
  const read = (): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(`extends: classic\n${written}: '${value}'\n`));
  expect((await typesetPages('name: Ada\n', { theme: 'mine.yaml', read })).problems).toEqual([]);
});

const lists =
  'name: Ada\nsections:\n  Talks: [{title: One, text: "1. one\\n2. two"}]\n  Work: [a first of all items, a second of them]\n';

/** The items of both lists of the résumé, the numbered one first. */
async function itemsWith(settings: Readonly<Record<string, number>>): Promise<readonly Group[]> {
  const { stages } = await typesetPages(lists, { settings });
  const items = stages?.document.flows.flatMap(({ blocks }) => itemsIn(blocks)) ?? [];
  expect(items).toHaveLength(4);
  return items;
}

function itemsIn(blocks: readonly Block[]): readonly Group[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'group') return [];
    return block.role === 'item' ? [block] : itemsIn(block.blocks);
  });
}

test('bullet-space is the space above each list item, in lines', async () => {
  const heights = async (lines: number): Promise<readonly number[]> =>
    (await itemsWith({ 'bullet-space': lines })).map(({ before }) => before.height);
  expect(await heights(0)).toEqual([0, 0, 0, 0]);
  for (const height of await heights(0.5)) expect(height).toBeCloseTo(baseSettings.leading / 2);
});

test('bullet-indent is the distance from a bullet to its text, and the least of a number', async () => {
  const indents = async (em: number): Promise<readonly number[]> =>
    (await itemsWith({ 'bullet-indent': em })).map(({ indent }) => indent / baseSettings.size);
  const [, number, , bullet] = await indents(1);
  expect(number).toBeCloseTo(1.3);
  expect(bullet).toBeCloseTo(1);
  for (const indent of await indents(3)) expect(indent).toBeCloseTo(3);
});

test('of two names of one setting the current one wins, and the former is reported', async () => {
  for (const theme of ['{footer: NEW, foot: OLD}', '{foot: OLD, footer: NEW}']) {
    const { problems, stages } = await typesetPages(`name: Ada Lovelace\ntheme: ${theme}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'duplicate-key', place: { path: 'theme.foot' } });
    const [inline] = stages?.document.sheet.other.foot?.inlines ?? [];
    expect(inline).toMatchObject({ text: 'NEW' });
  }
});
