import type {
  DisplayItem,
  Page,
  PlacedIcon,
  PlacedPicture,
  PlacedRule,
  PlacedRun,
  PlacedTint,
} from '../model/page.ts';

/** What a page shows, from the bottom to the top: nothing that is drawn interrupts what is read. */
export interface Layers {
  readonly tints: readonly PlacedTint[];
  /** Furniture that is drawn rather than written. */
  readonly drawings: readonly (PlacedRule | PlacedIcon | PlacedPicture)[];
  /** Text, its furniture too, and the pictures that belong to an element. */
  readonly contents: readonly (PlacedRun | PlacedPicture)[];
}

export function layersOf({ items }: Page): Layers {
  return {
    tints: items.filter((item) => item.kind === 'tint'),
    drawings: items.filter(isDrawing),
    contents: items.filter(isContent),
  };
}

function isDrawing(item: DisplayItem): item is PlacedRule | PlacedIcon | PlacedPicture {
  return (
    item.kind === 'rule' || item.kind === 'icon' || (item.kind === 'picture' && item.element === undefined)
  );
}

function isContent(item: DisplayItem): item is PlacedRun | PlacedPicture {
  return item.kind === 'run' || (item.kind === 'picture' && item.element !== undefined);
}
