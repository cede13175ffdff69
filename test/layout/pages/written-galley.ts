import type { Galley, GalleyItem, GalleyLine, GalleySpace } from '../../../src/layout/blocks/galley.ts';
import type { PageBreaks } from '../../../src/layout/pages/break-pages.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';

/** Signs for what stands between two lines of a written galley. */
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

export type White = Partial<Record<BreakKind, Pick<GalleySpace, 'height' | 'stretch' | 'shrink'>>>;

const none = { height: 0, stretch: 0, shrink: 0 };

/**
 * Lines ten points high with a sign between them: `x` is a line outside entries, a digit one of that
 * entry. `k` before a sign keeps together what is on both sides, `=` is a hyphenated line, `+` no space.
 */
export function galleyOf(text: string, white: White = {}): Galley {
  return (text.match(/k?\S/g) ?? []).flatMap((token): readonly GalleyItem[] => {
    const sign = token.slice(-1);
    if (sign === '+') return [];
    const at = kinds[sign];
    if (at === undefined) return [lineOf(/\d/.test(sign) ? Number(sign) : undefined)];
    const space = white[at] ?? none;
    return [{ kind: 'space', ...space, at, hyphenated: sign === '=', keepDepth: token.length - 1 }];
  });
}

const tenPoints = { above: 7, below: 3, capHeight: 7 };

export function lineOf(entry?: number, { above, below, capHeight } = tenPoints): GalleyLine {
  const bare = { pieces: [], pictures: [], paragraph: 0, rules: [], outlineTitles: [], attached: [] };
  return { kind: 'line', above, below, capHeight, entry, ...bare };
}

/** The lines of each page, a page a row. */
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
