import type { Place } from '../model/problem.ts';
import type { CustomField, Entry, Resume, Role, Section } from '../model/resume.ts';
import type { ListItem, Prose, RichText } from '../model/rich-text.ts';

/** Returns all running texts of a résumé: not its contact details, titles and URLs, which have rules of their own. */
export function textsOf({
  headline,
  summary,
  sections,
  statement,
  letter,
  fields,
}: Resume): readonly RichText[] {
  const letterTexts = letter ? [...proseTexts(letter.body), ...fieldTexts(letter.fields)] : [];
  return [
    ...(headline ? [headline] : []),
    ...proseTexts(summary),
    ...fieldTexts(fields),
    ...sections.flatMap((section) => section.entries.flatMap(entryTexts)),
    ...(statement ? proseTexts(statement.text) : []),
    ...letterTexts,
  ];
}

function entryTexts(entry: Entry): readonly RichText[] {
  switch (entry.shape) {
    case 'prose':
      return proseTexts(entry.blocks);
    case 'bullet':
      return proseTexts(entry.item.blocks);
    case 'term':
      return proseTexts(entry.details);
    case 'record':
      return [...bodyTexts(entry), ...entry.roles.flatMap(bodyTexts)];
    default:
      return entry satisfies never;
  }
}

function bodyTexts({
  text,
  bullets,
  fields,
}: Pick<Role, 'text' | 'bullets' | 'fields'>): readonly RichText[] {
  return [...proseTexts(text), ...bullets.flatMap(({ blocks }) => proseTexts(blocks)), ...fieldTexts(fields)];
}

function fieldTexts(fields: readonly CustomField[]): readonly RichText[] {
  return fields.flatMap(({ value }) => proseTexts(value));
}

function proseTexts(blocks: Prose): readonly RichText[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.items.flatMap((item) => proseTexts(item.blocks)),
  );
}

/** The paragraphs of a bullet, without the bullets nested in it. */
export type Bullet = readonly RichText[];

/** Returns all bullets of a section. A nested bullet follows the bullet that contains it. */
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
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return [...(paragraphs.length > 0 ? [paragraphs] : []), ...listBullets(blocks)];
}

function listBullets(blocks: Prose): readonly Bullet[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flatMap(itemBullets) : []));
}

/** Returns the source position of the first span that has one. */
export function firstPlace(text: RichText): Place | undefined {
  return text.find((span) => span.place)?.place;
}
