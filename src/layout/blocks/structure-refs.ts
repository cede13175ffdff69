import type { PlacedPiece } from '../lines/set-lines.ts';
import { adopt, type StructureNode, structureNode } from './structure-node.ts';

/** A piece of a set line, and the element it belongs to. */
export interface StructuredPiece extends PlacedPiece {
  readonly element: StructureNode;
}

/** What text lies in. */
export interface TextParent {
  readonly node: StructureNode;
  /** Where a label goes, if it has a place of its own. */
  readonly label?: StructureNode | undefined;
  /** BCP 47: text in another language says so. */
  readonly language: string;
}

/** An element inside a parent that neighbours share: a link, or words in another language. */
interface Shared {
  readonly inside: StructureNode;
  readonly node: StructureNode;
  readonly is: string;
}

/**
 * The lines of one text, every piece with its element: links and words of another language get one inside the
 * parent's, which goes on over the end of a line with the space that closes it, and over a drawing, which belongs to none.
 */
export function structuredLines(
  lines: readonly (readonly PlacedPiece[])[],
  parent: TextParent,
): readonly (readonly StructuredPiece[])[] {
  let link: Shared | undefined;
  let foreign: Shared | undefined;
  return lines.map((line, index) =>
    line.map((piece, at): StructuredPiece => {
      if (piece.icon) return { ...piece, element: parent.node };
      const below = at === line.length - 1 ? lines[index + 1]?.[0] : undefined;
      const target = piece.link ?? (link && below?.link === link.is ? link.is : undefined);
      const holder = (piece.label ? parent.label : undefined) ?? parent.node;
      link = target === undefined ? undefined : shared(link, holder, 'Link', target);
      const around = link?.node ?? holder;
      const { language } = piece;
      foreign = language === parent.language ? undefined : shared(foreign, around, 'Span', language);
      return { ...piece, element: foreign?.node ?? around };
    }),
  );
}

function shared(open: Shared | undefined, inside: StructureNode, type: 'Link' | 'Span', is: string): Shared {
  if (open?.inside === inside && open.is === is) return open;
  const language = type === 'Span' ? is : undefined;
  return { inside, is, node: adopt(inside, structureNode(type, { language })) };
}
