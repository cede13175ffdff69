import type { DisplayItem, DisplayList, PlacedLink } from '../../src/model/page.ts';
import type { StructureElement } from '../../src/model/structure.ts';
import { layOutLines } from '../support/test-lines.ts';

/** Part of a page: text of an element or an artifact, a link, or a line. */
export type Piece =
  | { readonly text: string; readonly element?: number; readonly y?: number }
  | { readonly target: string; readonly element?: number }
  | 'rule';

const size = { width: 595, height: 842 };

/** Returns pages of pieces in reading order, with a structure. */
export async function structuredList(
  structure: readonly StructureElement[],
  pages: readonly (readonly Piece[])[],
  more: Partial<DisplayList> = {},
): Promise<DisplayList> {
  const texts = pages.flat().flatMap((piece) => (isText(piece) ? [piece.text] : []));
  const set = await layOutLines(texts.map((text) => ({ text })));
  const items = set.pages[0]?.items ?? [];
  let paragraph = -1;
  const placed = pages.map((pieces, page) => ({
    number: page + 1,
    size: size,
    items: pieces.flatMap((piece, line): readonly DisplayItem[] => {
      const y = 60 + 14 * line;
      if (piece === 'rule')
        return [{ kind: 'rule', x: 60, y, width: 200, thickness: 0.5, colour: '#808080' }];
      if (!isText(piece)) return [linkAt(y, piece)];
      paragraph += 1;
      return items
        .filter((item) => item.paragraph === paragraph)
        .map((item) => ({
          ...item,
          y: piece.y ?? y,
          ...(piece.element !== undefined && { element: piece.element }),
        }));
    }),
  }));
  return { ...set, pages: placed, structure, ...more };
}

function isText(piece: Piece): piece is Extract<Piece, { readonly text: string }> {
  return typeof piece === 'object' && 'text' in piece;
}

function linkAt(
  y: number,
  { target, element }: { readonly target: string; readonly element?: number },
): PlacedLink {
  const area = { x: 60, y: y - 8, width: 90, height: 11 };
  return { kind: 'link', area, target, ...(element !== undefined && { element }) };
}

/** Returns two pages: a heading, a list, a link over both pages, a footer on each. The second flow comes last. */
export function curriculumVitae(): Promise<DisplayList> {
  return structuredList(
    [
      { type: 'Document' },
      { type: 'H1', parent: 0 },
      { type: 'Sect', parent: 0 },
      { type: 'H2', parent: 2 },
      { type: 'P', parent: 2 },
      { type: 'Link', parent: 4 },
      { type: 'Sect', parent: 0 },
      { type: 'H2', parent: 6 },
      { type: 'L', parent: 6, marks: 'bullets' },
      { type: 'LI', parent: 8 },
      { type: 'Lbl', parent: 9 },
      { type: 'LBody', parent: 9 },
      { type: 'Span', parent: 11, language: 'fr' },
      { type: 'Sect', parent: 0 },
      { type: 'H2', parent: 13 },
    ],
    [
      [
        { text: 'Ada', element: 1 },
        'rule',
        { text: 'Work', element: 3 },
        { text: 'See', element: 4 },
        { target: 'https://example.org/a', element: 5 },
        { text: 'the long', element: 5 },
        { text: 'Skills', element: 14 },
        { text: 'Page one', y: 820 },
      ],
      [
        { text: 'address', element: 5 },
        { target: 'https://example.org/a', element: 5 },
        { text: 'please.', element: 4 },
        { text: 'Life', element: 7 },
        { text: '•', element: 10 },
        { text: 'Wrote', element: 11 },
        { text: 'à propos', element: 12 },
        { text: 'Page two', y: 820 },
      ],
    ],
  );
}
