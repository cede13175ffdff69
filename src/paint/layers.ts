import type {
  DisplayItem,
  Page,
  PlacedIcon,
  PlacedPicture,
  PlacedRule,
  PlacedRun,
  PlacedTint,
} from '../model/page.ts';

/** Items of a page by layer, from bottom to top. Graphics have a layer of their own, so that they never interrupt text. */
export interface Layers {
  readonly tints: readonly PlacedTint[];
  /** Artifacts other than text. */
  readonly graphics: readonly (PlacedRule | PlacedIcon | PlacedPicture)[];
  /** Text, artifacts included, and the images that belong to an element. */
  readonly contents: readonly (PlacedRun | PlacedPicture)[];
}

/** Sorts the items of a page into layers. Keeps their order within each layer. */
export function layersOf({ items }: Page): Layers {
  return {
    tints: items.filter((item) => item.kind === 'tint'),
    graphics: items.filter(isGraphic),
    contents: items.filter(isContent),
  };
}

function isGraphic(item: DisplayItem): item is PlacedRule | PlacedIcon | PlacedPicture {
  return (
    item.kind === 'rule' || item.kind === 'icon' || (item.kind === 'picture' && item.element === undefined)
  );
}

function isContent(item: DisplayItem): item is PlacedRun | PlacedPicture {
  return item.kind === 'run' || (item.kind === 'picture' && item.element !== undefined);
}
