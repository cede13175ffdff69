import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { colour, flag, lengthInPoints } from '../../schema/setting-checks.ts';
import { mappingOf, pairOf, plainScalarOf, scalarOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { isBlank } from './read-nodes.ts';
import { localeTag } from './words.ts';

/** A setting of ours: of the theme, or one at the top of the file. */
export interface Equivalent {
  readonly key: string;
  readonly text: string;
}

/** What a foreign setting is in Quoin; absent where there is nothing like it. */
export type Translate = (written: string) => readonly Equivalent[] | undefined;

/** Keys of ours at the top of the file; all others are settings of the theme. */
const topKeys = ['locale', 'page', 'title'] as const;

/** The families of fonts that come with Quoin. */
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

/** A value that is one of some words. */
export function chosen(key: string, choices: Readonly<Record<string, string>>): Translate {
  const byWord = new Map(Object.entries(choices));
  return (written) => {
    const text = byWord.get(written.trim().toLowerCase());
    return text === undefined ? undefined : [{ key, text }];
  };
}

/** A length that both sides write alike, within our bounds in points. */
export function length(key: string, bounds: { readonly min: number; readonly max: number }): Translate {
  return (written) => {
    const checked = lengthInPoints(bounds)(scalarOf(written));
    return 'value' in checked ? [{ key, text: written.trim() }] : undefined;
  };
}

export function family(key: string): Translate {
  return (written) => {
    const text = families.get(plainFamily(written));
    return text === undefined ? undefined : [{ key, text }];
  };
}

/** `#004f90`, `rgb(0, 79, 144)`, `black`. */
export function colourOf(key: string): Translate {
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

/** What yes and no stand for; nothing at all where one of them is how it is anyway. */
export function answer(yes: readonly Equivalent[], no: readonly Equivalent[]): Translate {
  return (written) => {
    const checked = flag(plainScalarOf(written));
    return 'value' in checked ? (checked.value ? yes : no) : undefined;
  };
}

export const paper: Translate = chosen('page', {
  a4: 'a4',
  a4paper: 'a4',
  a5: 'a5',
  letter: 'letter',
  letterpaper: 'letter',
  'us-letter': 'letter',
  legal: 'legal',
  'us-legal': 'legal',
});

export const language: Translate = (written) => {
  const text = localeTag(written);
  return text === undefined ? undefined : [{ key: 'locale', text }];
};

/** A setting of ours with the place of the foreign one. */
export interface PlacedEquivalent extends Equivalent {
  readonly place: Place;
}

/** The keys of ours that settings make: those of the top, and `theme` with all others in it. */
export function settingPairs(settings: readonly PlacedEquivalent[], place: Place): readonly SourcePair[] {
  const asPair = ({ key, text, place: at }: PlacedEquivalent): SourcePair =>
    pairOf(key, plainScalarOf(text, at));
  const isTop = ({ key }: Equivalent): boolean => topKeys.some((top) => top === key);
  const inTheme = settings.filter((setting) => !isTop(setting));
  const [only, ...more] = inTheme;
  const theme: SourceNode | undefined =
    only?.key === 'name' && more.length === 0
      ? scalarOf(only.text, only.place)
      : only && mappingOf(inTheme.map(asPair), place);
  return [...(theme ? [pairOf('theme', theme)] : []), ...settings.filter(isTop).map(asPair)];
}

/** One value somewhere in a tree of settings. */
interface Leaf {
  /** `page.size`, without the key of the tree. */
  readonly path: string;
  readonly scalar: SourceScalar;
}

/**
 * Settings of ours for those that have an equivalent; a note for each group of those that have none. Of several that
 * want one setting, the first in the table has it.
 */
export function translated(
  pair: SourcePair,
  table: ReadonlyMap<string, Translate>,
  importer: Importer,
): readonly PlacedEquivalent[] {
  const understood = new Set<SourceScalar>();
  const settings = new Map<string, PlacedEquivalent>();
  const rank = new Map([...table.keys()].map((path, at) => [path, at]));
  const leaves = leavesOf(pair.value, '').filter(({ path }) => rank.has(path));
  const byRank = (one: Leaf, other: Leaf): number => (rank.get(one.path) ?? 0) - (rank.get(other.path) ?? 0);
  for (const { path, scalar } of leaves.sort(byRank)) {
    const found = table.get(path)?.(scalar.text);
    if (found === undefined || found.some((one) => !agrees(one, settings))) continue;
    understood.add(scalar);
    for (const one of found) settings.set(one.key, settings.get(one.key) ?? { ...one, place: scalar.place });
  }
  noteRest(pair, understood, importer);
  return [...settings.values()];
}

function agrees(one: Equivalent, settings: ReadonlyMap<string, Equivalent>): boolean {
  const earlier = settings.get(one.key);
  return earlier === undefined || earlier.text === one.text;
}

function leavesOf(node: SourceNode, path: string): readonly Leaf[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return isBlank(node) ? [] : [{ path, scalar: node }];
    case 'list':
      return node.items.flatMap((item) => leavesOf(item, path));
    case 'mapping':
      return node.pairs.flatMap(({ key, value }) => leavesOf(value, path === '' ? key : `${path}.${key}`));
    default:
      return node satisfies never;
  }
}

/** One note for each group in the tree, and one for what is in none. */
function noteRest(pair: SourcePair, understood: ReadonlySet<SourceScalar>, importer: Importer): void {
  const why = 'has no equivalent here; it is left out.';
  const rest = withoutUnderstood(pair.value, understood);
  if (rest?.kind !== 'mapping') {
    if (rest) noteLeftOut({ ...pair, value: rest }, why, importer);
    return;
  }
  const groups = rest.pairs.filter(({ value }) => value.kind === 'mapping');
  for (const one of groups) noteLeftOut({ ...one, key: `${pair.key}.${one.key}` }, why, importer);
  const single = rest.pairs.filter(({ value }) => value.kind !== 'mapping');
  const [first] = single;
  if (first)
    noteLeftOut({ ...pair, keyPlace: first.keyPlace, value: { ...rest, pairs: single } }, why, importer);
}

function withoutUnderstood(node: SourceNode, understood: ReadonlySet<SourceScalar>): SourceNode | undefined {
  switch (node.kind) {
    case 'empty':
      return undefined;
    case 'scalar':
      return isBlank(node) || understood.has(node) ? undefined : node;
    case 'list': {
      const items = node.items.flatMap((item) => withoutUnderstood(item, understood) ?? []);
      return items.length === 0 ? undefined : { ...node, items };
    }
    case 'mapping': {
      const pairs = node.pairs.flatMap((pair) => {
        const value = withoutUnderstood(pair.value, understood);
        return value ? [{ ...pair, value }] : [];
      });
      return pairs.length === 0 ? undefined : mappingOf(pairs, node.place);
    }
    default:
      return node satisfies never;
  }
}
