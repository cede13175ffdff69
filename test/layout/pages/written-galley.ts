import type {
  Galley,
  GalleyItem,
  GalleyLine,
  GalleySpace,
  ListItem,
} from '../../../src/layout/blocks/galley.ts';
import type { PageBreaks } from '../../../src/layout/pages/break-pages.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';

/** The character for each kind of break in a written galley. */
const kinds: Readonly<Record<string, BreakKind>> = {
  S: 'section',
  E: 'entry',
  R: 'role',
  B: 'block',
  I: 'item',
  N: 'nested-item',
  F: 'first-nested',
  C: 'after-lead-in',
  H: 'after-head',
  '-': 'lines',
  '=': 'lines',
  O: 'orphan',
  W: 'widow',
  '!': 'forced',
};

export type Spacing = Partial<Record<BreakKind, Pick<GalleySpace, 'height' | 'stretch' | 'shrink'>>>;

const none = { height: 0, stretch: 0, shrink: 0 };

/**
 * Builds a galley of lines ten points high with a character between them. `x` is a line outside entries, a digit
 * a line of that entry. `k` keeps both sides of a break together, `=` follows a hyphenated line, `+` is no space.
 * Brackets are around a list, in which `I` and `N` begin the next item.
 */
export function galleyOf(text: string, spacing: Spacing = {}): Galley {
  let listItems: readonly ListItem[] = [];
  return (text.match(/k?\S/g) ?? []).flatMap((token, index): readonly GalleyItem[] => {
    const character = token.slice(-1);
    const innermost = listItems.at(-1);
    if (character === '[') listItems = [...listItems, { list: index, item: index }];
    if (character === ']') listItems = listItems.slice(0, -1);
    if ('IN'.includes(character) && innermost)
      listItems = [...listItems.slice(0, -1), { ...innermost, item: index }];
    if ('+[]'.includes(character)) return [];
    const at = kinds[character];
    const entry = /\d/.test(character) ? Number(character) : undefined;
    if (at === undefined) return [{ ...lineOf(entry), listItems }];
    const space = spacing[at] ?? none;
    return [{ kind: 'space', ...space, at, hyphenated: character === '=', keepDepth: token.length - 1 }];
  });
}

const tenPoints = { above: 7, below: 3, capHeight: 7 };

export function lineOf(entry?: number, { above, below, capHeight } = tenPoints): GalleyLine {
  const bare = {
    pieces: [],
    pictures: [],
    paragraph: 0,
    listItems: [],
    starts: undefined,
    rules: [],
    outlineTitles: [],
    attached: [],
  };
  return { kind: 'line', above, below, capHeight, entry, ...bare };
}

/** Returns the lines of each page, one row a page. */
export function asText(galley: Galley, breaks: PageBreaks): string {
  return breaks.pages
    .map(({ from, to }) =>
      galley
        .slice(from, to)
        .map((item) => (item.kind === 'line' ? (item.entry ?? 'x') : ''))
        .join(''),
    )
    .join('\n');
}
