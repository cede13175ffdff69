import type { Entry, Section } from '../model/resume.ts';
import type { ListItem, Prose, RichText } from '../model/rich-text.ts';

/** A bullet's own paragraphs, without the bullets under it. */
export type Bullet = readonly RichText[];

/** All bullets of a section, nested ones after theirs. */
export function bulletsIn({ entries }: Section): readonly Bullet[] {
  return entries.flatMap(entryBullets);
}

function entryBullets(entry: Entry): readonly Bullet[] {
  switch (entry.shape) {
    case 'prose':
      return listBullets(entry.blocks);
    case 'bullet':
      return itemBullets(entry.item);
    case 'term':
      return listBullets(entry.details);
    case 'record':
      return [entry, ...entry.roles].flatMap(({ text, bullets }) => [
        ...listBullets(text),
        ...bullets.flatMap(itemBullets),
      ]);
    default:
      return entry satisfies never;
  }
}

function itemBullets({ blocks }: ListItem): readonly Bullet[] {
  const own = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return [...(own.length > 0 ? [own] : []), ...listBullets(blocks)];
}

function listBullets(blocks: Prose): readonly Bullet[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(itemBullets) : []));
}
