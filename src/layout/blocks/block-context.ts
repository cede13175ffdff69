import type { Group } from '../../model/document.ts';
import type { Agreement } from './agreement.ts';
import { edgesIn, type TextEdges } from './aside.ts';
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
  /** Path of the block around it, as `2/0/`; empty for a flow. `undefined` in variants and columns. */
  readonly path: string | undefined;
  /** Outline level of the next group that has a title. */
  readonly outline: number;
  /** What all groups around it agreed on; for each name, the nearest that lists it. */
  readonly agreed: Agreement;
  /** The group that agreed on each name. `undefined` for the flow. */
  readonly scopes: ReadonlyMap<string, Group | undefined>;
}

/** Returns the context of the blocks of a flow. */
export function flowContext(measure: number): BlockContext {
  const agreed: Agreement = { forms: new Map(), columns: new Map() };
  const outside = { entry: undefined, keepDepth: 0, lists: 0, listItems: [], path: '', outline: 1 };
  return { x: 0, measure, ...outside, agreed, scopes: new Map() };
}

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
    ...edgesIn(group, context),
    entry: group.role === 'entry' ? entries : context.entry,
    keepDepth: context.keepDepth + (group.keep.together ? 1 : 0),
    lists: context.lists + (group.role === 'list' && group.marks !== 'labels' ? 1 : 0),
    listItems: listItemsIn(group, context.listItems, listed),
    path: context.path,
    outline: context.outline + (group.outline === undefined ? 0 : 1),
    agreed: context.agreed,
    scopes: context.scopes,
  };
}

/**
 * Returns a context with what a group inside it agreed on. For these names, that replaces what groups around it agreed on.
 *
 * @param scope The group. `undefined` for the flow.
 */
export function contextAgreeing(
  context: BlockContext,
  scope: Group | undefined,
  { forms, columns }: Agreement,
): BlockContext {
  const widths = [...forms.keys()].map((name) => [name, columns.get(name) ?? 0] as const);
  const agreed: Agreement = {
    forms: new Map([...context.agreed.forms, ...forms]),
    columns: new Map([...context.agreed.columns, ...widths]),
  };
  const scopes = [...forms.keys()].map((name) => [name, scope] as const);
  return { ...context, agreed, scopes: new Map([...context.scopes, ...scopes]) };
}

/** Returns the list items around the blocks in a group. A list begins with an item for blocks that are in none. */
function listItemsIn({ role }: Group, listItems: readonly ListItem[], listed: number): readonly ListItem[] {
  if (role === 'list') return [...listItems, { list: listed, item: listed }];
  const innermost = listItems.at(-1);
  if (role !== 'item' || innermost === undefined) return listItems;
  return [...listItems.slice(0, -1), { ...innermost, item: listed }];
}
