import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { colour, flag, lengthInPoints } from '../../schema/setting-checks.ts';
import { mappingOf, pairOf, plainScalarOf, scalarOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { isBlank } from './read-nodes.ts';

/** A Quoin setting: of the theme, or at the top of the file. */
interface QuoinSetting {
  readonly key: string;
  readonly text: string;
}

/** Converts a value to Quoin settings; `undefined` if there is no equivalent. */
export type SettingTranslation = (written: string) => readonly QuoinSetting[] | undefined;

/** Settings at the top of the file. All others belong to the theme. */
const topKeys = ['page', 'title'] as const;

/** Font families that are bundled with Quoin. */
export const bundledFamilies: readonly string[] = [
  'EB Garamond',
  'Literata',
  'Noto Serif',
  'Source Serif 4',
  'Spectral',
  'Fira Sans',
  'Inter',
  'Libre Franklin',
  'Source Sans 3',
  'Source Code Pro',
];

const families: ReadonlyMap<string, string> = new Map(
  bundledFamilies.map((family) => [plainFamily(family), family]),
);

function plainFamily(family: string): string {
  return family.toLowerCase().replace(/\s/g, '');
}

/** Translates a keyword. */
export function oneOf(key: string, choices: Readonly<Record<string, string>>): SettingTranslation {
  const byWord = new Map(Object.entries(choices));
  return (written) => {
    const text = byWord.get(written.trim().toLowerCase());
    return text === undefined ? undefined : [{ key, text }];
  };
}

/** Translates a length that both formats write alike, within Quoin's bounds in points. */
function lengthSetting(
  key: string,
  bounds: { readonly min: number; readonly max: number },
): SettingTranslation {
  return (written) => {
    const checked = lengthInPoints(bounds)(scalarOf(written));
    return 'value' in checked ? [{ key, text: written.trim() }] : undefined;
  };
}

/** Translates the name of a bundled font family. Ignores case and spaces. */
export function fontFamily(key: string): SettingTranslation {
  return (written) => {
    const text = families.get(plainFamily(written));
    return text === undefined ? undefined : [{ key, text }];
  };
}

/** Translates `#004f90`, `rgb(0, 79, 144)` and colour names. */
export function colourSetting(key: string): SettingTranslation {
  return (written) => {
    const checked = colour(scalarOf(hexOf(written.trim())));
    return 'value' in checked ? [{ key, text: checked.value }] : undefined;
  };
}

function hexOf(written: string): string {
  const names: ReadonlyMap<string, string> = new Map([
    ['black', '#000000'],
    ['gray', '#808080'],
    ['grey', '#808080'],
  ]);
  const [, ...channels] = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i.exec(written) ?? [];
  if (channels.length === 0) return names.get(written.toLowerCase()) ?? written;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Translates a boolean. A list is empty if the default already has that effect. */
export function yesOrNo(yes: readonly QuoinSetting[], no: readonly QuoinSetting[]): SettingTranslation {
  return (written) => {
    const checked = flag(plainScalarOf(written));
    return 'value' in checked ? (checked.value ? yes : no) : undefined;
  };
}

/** Translates the name of a page size. */
export const pageSetting: SettingTranslation = oneOf('page', {
  a4: 'a4',
  a4paper: 'a4',
  a5: 'a5',
  letter: 'letter',
  letterpaper: 'letter',
  'us-letter': 'letter',
  legal: 'legal',
  'us-legal': 'legal',
});

/** Translates a page margin. */
export const marginSetting: SettingTranslation = lengthSetting('margin', { min: 18, max: 216 });

/** Translates the font size of the text. */
export const sizeSetting: SettingTranslation = lengthSetting('size', { min: 6, max: 24 });

/** Translates whether pages have numbers. Quoin's default is to have them. */
export const pageNumbersSetting: SettingTranslation = yesOrNo([], [{ key: 'footer', text: '' }]);

/** Translates whether contacts have icons. */
export const iconsSetting: SettingTranslation = yesOrNo(
  [{ key: 'icons', text: 'true' }],
  [{ key: 'icons', text: 'false' }],
);

/** Translates whether links are underlined. */
export const linksSetting: SettingTranslation = yesOrNo(
  [{ key: 'links', text: 'underlined' }],
  [{ key: 'links', text: 'plain' }],
);

/** A Quoin setting with the position of the imported one. */
export interface PlacedSetting extends QuoinSetting {
  readonly place: Place;
}

/** Returns the settings as pairs: `theme` first, then `locale` and the others at the top, in the order of the file. */
export function importedSettingPairs(
  settings: readonly PlacedSetting[],
  place: Place,
  locale: readonly SourcePair[],
): readonly SourcePair[] {
  const asPair = ({ key, text, place: at }: PlacedSetting): SourcePair =>
    pairOf(key, plainScalarOf(text, at));
  const isTop = ({ key }: QuoinSetting): boolean => topKeys.some((top) => top === key);
  const inTheme = settings.filter((setting) => !isTop(setting));
  const [only, ...more] = inTheme;
  const theme: SourceNode | undefined =
    only?.key === 'name' && more.length === 0
      ? scalarOf(only.text, only.place)
      : only && mappingOf(inTheme.map(asPair), place);
  const top = [...locale, ...settings.filter(isTop).map(asPair)].toSorted(
    ({ keyPlace: one }, { keyPlace: other }) => one.line - other.line || one.column - other.column,
  );
  return [...(theme ? [pairOf('theme', theme)] : []), ...top];
}

/** One value in a tree of settings. */
interface SettingValue {
  /** Path without the key of the tree: `page.size`. */
  readonly path: string;
  readonly scalar: SourceScalar;
}

/**
 * Translates the settings that have an equivalent, and notes the others, one note a group. If several
 * settings set the same one, the first in the table wins.
 */
export function translateSettings(
  pair: SourcePair,
  table: ReadonlyMap<string, SettingTranslation>,
  importer: Importer,
): readonly PlacedSetting[] {
  const translated = new Set<SourceScalar>();
  const settings = new Map<string, PlacedSetting>();
  const rank = new Map([...table.keys()].map((path, at) => [path, at]));
  const values = valuesIn(pair.value, '').filter(({ path }) => rank.has(path));
  const byRank = (one: SettingValue, other: SettingValue): number =>
    (rank.get(one.path) ?? 0) - (rank.get(other.path) ?? 0);
  for (const { path, scalar } of values.sort(byRank)) {
    const found = table.get(path)?.(scalar.text);
    if (found === undefined || found.some((one) => !agrees(one, settings))) continue;
    translated.add(scalar);
    for (const one of found) settings.set(one.key, settings.get(one.key) ?? { ...one, place: scalar.place });
  }
  noteUntranslated(pair, translated, importer);
  return [...settings.values()];
}

function agrees(one: QuoinSetting, settings: ReadonlyMap<string, QuoinSetting>): boolean {
  const earlier = settings.get(one.key);
  return earlier === undefined || earlier.text === one.text;
}

function valuesIn(node: SourceNode, path: string): readonly SettingValue[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return isBlank(node) ? [] : [{ path, scalar: node }];
    case 'list':
      return node.items.flatMap((item) => valuesIn(item, path));
    case 'mapping':
      return node.pairs.flatMap(({ key, value }) => valuesIn(value, path === '' ? key : `${path}.${key}`));
    default:
      return node satisfies never;
  }
}

/** Adds one note for each group of the tree, and one for the ungrouped values. */
function noteUntranslated(pair: SourcePair, translated: ReadonlySet<SourceScalar>, importer: Importer): void {
  const reason = 'has no equivalent in Quoin';
  const rest = withoutTranslated(pair.value, translated);
  if (rest?.kind !== 'mapping') {
    if (rest) noteLeftOut({ ...pair, value: rest }, reason, importer);
    return;
  }
  const groups = rest.pairs.filter(({ value }) => value.kind === 'mapping');
  for (const one of groups) noteLeftOut({ ...one, key: `${pair.key}.${one.key}` }, reason, importer);
  const single = rest.pairs.filter(({ value }) => value.kind !== 'mapping');
  const [first] = single;
  if (first)
    noteLeftOut({ ...pair, keyPlace: first.keyPlace, value: { ...rest, pairs: single } }, reason, importer);
}

function withoutTranslated(node: SourceNode, translated: ReadonlySet<SourceScalar>): SourceNode | undefined {
  switch (node.kind) {
    case 'empty':
      return undefined;
    case 'scalar':
      return isBlank(node) || translated.has(node) ? undefined : node;
    case 'list': {
      const items = node.items.flatMap((item) => withoutTranslated(item, translated) ?? []);
      return items.length === 0 ? undefined : { ...node, items };
    }
    case 'mapping': {
      const pairs = node.pairs.flatMap((pair) => {
        const value = withoutTranslated(pair.value, translated);
        return value ? [{ ...pair, value }] : [];
      });
      return pairs.length === 0 ? undefined : mappingOf(pairs, node.place);
    }
    default:
      return node satisfies never;
  }
}
