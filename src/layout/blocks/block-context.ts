import type { Group } from '../../model/document.ts';
import type { TextEdges } from './aside.ts';
import type { ListItem } from './galley.ts';

/** The values that a block inherits from the groups around it. */
export interface BlockContext extends TextEdges {
  /** Number of the entry around it. */
  readonly entry: number | undefined;
  /** Number of keep-together groups around it. */
  readonly keepDepth: number;
  /** Number of lists with bullets or numbers around it. */
  readonly lists: number;
  /** The list items around it, outermost first. */
  readonly listItems: readonly ListItem[];
  /** Outline level of the next group that has a title. */
  readonly outline: number;
}

/** The context of the blocks of a flow, but for their edges. */
export const outermost = { entry: undefined, keepDepth: 0, lists: 0, listItems: [], outline: 1 } as const;

/**
 * Returns the context of the blocks in a group.
 *
 * @param entries Number of entries before the group.
 * @param listed Number of lists and of their items before the group.
 */
export function contextIn(
  group: Group,
  context: BlockContext,
  entries: number,
  listed: number,
): BlockContext {
  return {
    x: context.x + group.indent,
    measure: context.measure - group.indent - (group.endIndent ?? 0),
    entry: group.role === 'entry' ? entries : context.entry,
    keepDepth: context.keepDepth + (group.keep.together ? 1 : 0),
    lists: context.lists + (group.role === 'list' && group.marks !== 'labels' ? 1 : 0),
    listItems: listItemsIn(group, context.listItems, listed),
    outline: context.outline + (group.outline === undefined ? 0 : 1),
  };
}

/** Returns the list items around the blocks in a group. A list begins with an item for blocks that are in none. */
function listItemsIn({ role }: Group, listItems: readonly ListItem[], listed: number): readonly ListItem[] {
  if (role === 'list') return [...listItems, { list: listed, item: listed }];
  const innermost = listItems.at(-1);
  if (role !== 'item' || innermost === undefined) return listItems;
  return [...listItems.slice(0, -1), { ...innermost, item: listed }];
}
