import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { commands } from '../../src/cli/command.ts';
import type { Flag } from '../../src/cli/command-description.ts';

const page = readFileSync('docs/commands.md', 'utf8');

/** Returns the section of the page about a command. */
function sectionOf(name: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`quoin ${name}\n`)) ?? '';
}

function longName({ usage }: Flag): string {
  return /--[a-z-]+/.exec(usage)?.[0] ?? '';
}

test('every command has a section in docs/commands.md, in the order of help', () => {
  const headings = Array.from(page.matchAll(/^## quoin (.*)$/gm), ([, name]) => name);
  expect(headings).toEqual(commands.map(({ name }) => name));
});

test.each(commands)('every flag of $name is in its section, with its choices', ({ name, flags }) => {
  const section = sectionOf(name);
  for (const flag of flags.filter(({ hidden = false }) => !hidden)) {
    expect(section).toMatch(new RegExp(`${longName(flag)}(?![a-z-])`));
    for (const choice of flag.choices ?? []) expect(page).toContain(choice);
  }
});

test.each(commands)('every flag in the table of $name exists', ({ name, flags }) => {
  const rows = Array.from(sectionOf(name).matchAll(/^\| `.*?(--[a-z-]+)/gm), ([, flag]) => flag);
  expect(rows.filter((row) => !flags.some((flag) => longName(flag) === row))).toEqual([]);
});

/** Returns the packages that are loaded with a file, through all files that it imports. */
function packagesLoadedBy(file: string, files: Set<string> = new Set()): readonly string[] {
  if (files.has(file)) return [];
  files.add(file);
  return parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }).body.flatMap((node) => {
    const { type, source, importKind, exportKind } = node as unknown as {
      readonly type: string;
      readonly source?: { readonly value: string } | null;
      readonly importKind?: string;
      readonly exportKind?: string;
    };
    if (!/^(Import|Export)/.test(type) || importKind === 'type' || exportKind === 'type') return [];
    if (source == null) return [];
    if (!source.value.startsWith('.')) return source.value.startsWith('node:') ? [] : [source.value];
    return packagesLoadedBy(path.join(path.dirname(file), source.value), files);
  });
}

test('help does not load the packages of the library', () => {
  expect(packagesLoadedBy('src/cli/command.ts')).toEqual(['commander']);
});
