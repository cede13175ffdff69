import { isHeaderRole } from '../../model/blocks.ts';
import type { Group, Paragraph } from '../../model/document.ts';
import type { LaidOutParagraph, LineStyle } from '../lines/laid-out-paragraph.ts';
import type { BlockContext } from './block-context.ts';

/** A paragraph of a flow and its lines. */
export interface LaidOutText extends LaidOutParagraph {
  /** As in `GalleyLine.paragraph`. */
  readonly number: number;
  readonly paragraph: Paragraph;
  /** Line length in points, without what is reserved for an aside. */
  readonly measure: number;
  /** Number of the innermost list around it. `undefined` outside lists. */
  readonly list: number | undefined;
  /** The group in which it agrees with other justified paragraphs. `undefined` for the flow, and for one that does not. */
  readonly scope: Group | undefined;
}

/** The forms of justified paragraphs that agree: each justified if it is even, if it is even or nearly so, or none. */
const forms = { even: 0, nearlyEven: 1, ragged: 2 } as const;

/** Returns the style for the lines of a paragraph: with what the justified paragraphs around it agreed on. */
export function lineStyleOf({ style, role }: Paragraph, { agreed }: BlockContext): LineStyle {
  const form = style.shares === undefined ? forms.even : (agreed.forms.get(style.shares) ?? forms.even);
  const others = form >= forms.ragged ? 'ragged' : form >= forms.nearlyEven ? 'justified' : undefined;
  return { ...style, staysVisible: isHeaderRole(role), alwaysBalanced: role === 'contact', others };
}

/**
 * Share of the lines of paragraphs that cannot be justified at which all are ragged. At a quarter, three sections of classic with
 * the sample CVs would still have ragged paragraphs among justified ones; at an eighth, one. In a list there are none.
 */
const mostRagged = 1 / 8;
/** The same if paragraphs count that are nearly even, and would be justified. */
const mostNearlyEven = 1 / 4;

/** Lines of paragraphs that share a name. Last lines do not count: they look alike justified and ragged. */
interface LineCounts {
  lines: number;
  /** Those of paragraphs that cannot be justified. */
  ragged: number;
  /** Those of paragraphs that are ragged, but nearly even. */
  nearlyEven: number;
  /** For each list: true if it has paragraphs that can be justified, and if it has others. */
  readonly lists: Map<number, { justified: boolean; ragged: boolean }>;
}

/** Returns the forms that the justified paragraphs of a scope need to look alike, by the name they share. */
export function alignmentsNeeded(
  texts: readonly LaidOutText[],
  scope: Group | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, LineCounts>();
  for (const { paragraph, lines, raggedInstead, isNearlyEven, list, scope: own } of texts) {
    const { alignment, shares } = paragraph.style;
    if (own !== scope || shares === undefined || alignment !== 'justified') continue;
    // In a narrow column nothing is justified.
    if (raggedInstead === 'narrow' || raggedInstead === 'section') continue;
    const count = counts.get(shares) ?? { lines: 0, ragged: 0, nearlyEven: 0, lists: new Map() };
    counts.set(shares, count);
    const full = Math.max(0, lines.length - 1);
    count.lines += full;
    const isRagged = raggedInstead !== undefined && !isNearlyEven;
    if (isNearlyEven) count.nearlyEven += full;
    else if (isRagged) count.ragged += full;
    if (list === undefined || full === 0) continue;
    const { justified, ragged } = count.lists.get(list) ?? { justified: false, ragged: false };
    count.lists.set(list, { justified: justified || !isRagged, ragged: ragged || isRagged });
  }
  return new Map(Array.from(counts, ([name, count]) => [name, formFor(count)] as const));
}

function formFor({ lines, ragged, nearlyEven, lists }: Readonly<LineCounts>): number {
  const notEven = ragged + nearlyEven;
  if (notEven === 0 || notEven === lines) return forms.even;
  // Neighbours in a list are compared at a glance: one ragged item among justified ones is seen, however long the section is.
  if ([...lists.values()].some((list) => list.justified && list.ragged)) return forms.ragged;
  if (ragged >= mostRagged * lines || notEven >= mostNearlyEven * lines) return forms.ragged;
  return nearlyEven > 0 ? forms.nearlyEven : forms.even;
}
