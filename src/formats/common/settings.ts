import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { colour, flag, lengthInPoints } from '../../schema/setting-checks.ts';
import { mappingOf, pairOf } from './nodes.ts';
import { ownScalar } from './scalars.ts';
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
    const checked = lengthInPoints(bounds)(ownScalar(written, nowhere));
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
    const checked = colour(ownScalar(hexOf(written.trim()), nowhere));
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
    const checked = flag({ ...ownScalar(written, nowhere), quoted: false });
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

const nowhere: Place = { line: 1, column: 1, length: 0, path: '' };

/** A setting of ours with the place of the foreign one. */
export interface PlacedEquivalent extends Equivalent {
  readonly place: Place;
}

/** The keys of ours that settings make: those of the top, and `theme` with all others in it. */
export function settingPairs(settings: readonly PlacedEquivalent[], place: Place): readonly SourcePair[] {
  const asPair = ({ key, text, place: at }: PlacedEquivalent): SourcePair =>
    pairOf(key, { ...ownScalar(text, at), quoted: false });
  const isTop = ({ key }: Equivalent): boolean => topKeys.some((top) => top === key);
  const inTheme = settings.filter((setting) => !isTop(setting));
  const [only, ...more] = inTheme;
  const theme: SourceNode | undefined =
    only?.key === 'name' && more.length === 0
      ? ownScalar(only.text, only.place)
      : only && mappingOf(inTheme.map(asPair), place);
  return [...(theme ? [pairOf('theme', theme)] : []), ...settings.filter(isTop).map(asPair)];
}
