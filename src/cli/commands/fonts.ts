import path from 'node:path';
import type { Problem, TypesetPages } from '../../index.ts';
import type { FamilyDescription } from '../../inspect.ts';
import type { CommandDescription, Outcome } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import type { InstalledFont, UsedFont } from '../fonts/find-fonts.ts';
import { openSource, printFailure } from '../source-file.ts';
import { accessOf, resolveStyle, type StyleFlags, styleFlags, typesetOptions } from '../style-options.ts';
import { countText } from '../terminal-text.ts';

interface FontsFlags extends StyleFlags {
  readonly json?: boolean | undefined;
}

/** `quoin fonts`: lists the fonts there are, or those that a résumé is set in and those that it lacks. */
export const fonts: CommandDescription<[file: string | undefined], FontsFlags> = {
  name: 'fonts',
  summary: 'list the fonts there are, or those that a résumé is set in and those that it lacks',
  arguments: [['[file]', 'a résumé; - for standard input']],
  flags: [{ usage: '--json', description: 'print JSON' }, ...styleFlags],
  examples: [
    ['quoin fonts', 'lists bundled families, and installed fonts for other scripts'],
    ['quoin fonts cv.yaml', 'lists the fonts that cv.yaml is set in, and how to get those it lacks'],
  ],
  run: async ([source], flags, io) => {
    if (source !== undefined) return printFontsOfFile(source, flags, io);
    await printAllFonts(flags, io);
    return true;
  },
};

async function printAllFonts({ json = false, systemFonts = true }: FontsFlags, io: CommandIo): Promise<void> {
  const { describeFamilies } = await import('../../inspect.ts');
  const { listInstalledFonts } = await import('../fonts/find-fonts.ts');
  const { environment, print } = io;
  const places = { folder: '.', system: systemFonts, platform: process.platform, environment };
  const [bundled, installed] = [describeFamilies(), await listInstalledFonts(places)];
  print(json ? jsonText({ bundled, installed }) : overviewText(bundled, installed));
}

function overviewText(bundled: readonly FamilyDescription[], installed: readonly InstalledFont[]): string {
  const rowOf = ({ family, kind, weights, hasItalic, scripts }: FamilyDescription): readonly string[] => [
    family,
    kind,
    [...weights, ...(hasItalic ? ['italic'] : [])].join(' '),
    scripts.join(', '),
  ];
  const installedRow = ({ family, language, file, defect }: InstalledFont): readonly string[] => [
    family,
    language ?? '',
    defect === undefined ? file : `${file}: ${defect}`,
  ];
  const groups: readonly (readonly [title: string, rows: readonly (readonly string[])[]])[] = [
    ['Bundled families, to choose by name', bundled.filter((one) => !one.isForOneScript).map(rowOf)],
    [
      'Bundled faces for one script, used by themselves',
      bundled.filter((one) => one.isForOneScript).map(rowOf),
    ],
    ['Fonts of installed packages', installed.filter(({ origin }) => origin === 'package').map(installedRow)],
    [
      'Fonts of this system for Chinese, Japanese and Korean',
      installed.filter(({ origin }) => origin === 'system').map(installedRow),
    ],
  ];
  const texts = groups.map(([title, rows]) => `${title}\n${rows.length > 0 ? table(rows) : '  none\n'}`);
  return `${texts.join('\n')}\nquoin fonts <file> lists the fonts that a résumé is set in.\n`;
}

/** A face that a résumé is set in. */
interface FaceUse {
  readonly family: string;
  readonly weight: number;
  readonly slope: string;
  /** `bundled`, `of the résumé`, or the path of an installed font. */
  readonly source: string;
  /** Number of characters. */
  readonly characters: number;
  /** English names of their scripts, other than Latin, Greek and Cyrillic. */
  readonly scripts: readonly string[];
}

async function printFontsOfFile(source: string, flags: FontsFlags, io: CommandIo): Promise<Outcome> {
  const style = await resolveStyle(flags);
  try {
    const { typesetPages } = await import('../../index.ts');
    const file = await openSource(source, io, accessOf(style));
    const typeset = await typesetPages(file.bytes, typesetOptions(style, file));
    const uses = await faceUses(typeset, file.foundFonts());
    const missing = typeset.problems.filter(({ code }) => fontProblems.has(code));
    io.print(flags.json ? jsonText({ faces: uses, missing }) : usesText(uses, missing));
    if (typeset.display === undefined) return false;
    return missing.some((each) => each.missing !== undefined) ? 'incomplete' : true;
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}

/** Problems about fonts that are missing or replaced. */
const fontProblems: ReadonlySet<Problem['code']> = new Set([
  'missing-glyph',
  'fallback-font',
  'missing-face',
  'unknown-font',
  'invalid-font',
  'unreadable-file',
]);

async function faceUses({ display }: TypesetPages, found: readonly UsedFont[]): Promise<readonly FaceUse[]> {
  const { describeFamilies, scriptNames, scriptsOf } = await import('../../inspect.ts');
  const bundled = new Set(describeFamilies().map(({ family }) => family));
  const texts = new Map<string, { face: Pick<FaceUse, 'family' | 'weight' | 'slope'>; text: string }>();
  for (const item of display?.pages.flatMap(({ items }) => items) ?? []) {
    if (item.kind !== 'run') continue;
    const { face, glyphs } = item.run;
    // Glyph 0 is drawn for a character that no face has.
    const shown = glyphs.map(({ id, text }) => (id === 0 ? '' : text.trim())).join('');
    if (shown !== '') texts.set(face.key, { face, text: `${texts.get(face.key)?.text ?? ''}${shown}` });
  }
  return [...texts.values()].map(({ face: { family, weight, slope }, text }) => {
    const file = found.find((font) => font.family === family && font.weight === weight)?.file;
    const isBundled = bundled.has(family) || family.startsWith('Noto Sans Symbols');
    const source = file ?? (isBundled ? 'bundled' : 'of the résumé');
    const characters = Array.from(text).length;
    return {
      family,
      weight,
      slope,
      source,
      characters,
      scripts: scriptsOf(text).map((code) => scriptNames[code]),
    };
  });
}

function usesText(uses: readonly FaceUse[], missing: readonly Problem[]): string {
  const rows = uses.map(({ family, weight, slope, source, characters, scripts }) => [
    `${family} ${weight}${slope === 'italic' ? ' italic' : ''}`,
    countText(characters, 'character'),
    scripts.join(', '),
    path.relative('.', source).startsWith('..') ? source : path.relative('.', source),
  ]);
  const problems = missing.map(
    ({ message, hint }) => `  ${message}${hint === undefined ? '' : `\n    ${hint}`}\n`,
  );
  const lacks = problems.length > 0 ? `\nMissing or replaced\n${problems.join('')}` : '';
  return `Set in\n${rows.length > 0 ? table(rows) : '  nothing\n'}${lacks}`;
}

/** Returns rows as lines with aligned columns. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
      .join('')
      .trimEnd();
  return rows.map((row) => `  ${lineOf(row)}\n`).join('');
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
