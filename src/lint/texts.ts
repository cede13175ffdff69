import type { CustomField, Entry, Resume, Role } from '../model/resume.ts';
import type { Prose, RichText } from '../model/rich-text.ts';

/** Everything a résumé says in sentences: not its contacts, titles and addresses, which are judged by themselves. */
export function textsOf({
  headline,
  summary,
  sections,
  statement,
  letter,
  fields,
}: Resume): readonly RichText[] {
  const inLetter = letter ? [...proseTexts(letter.body), ...fieldTexts(letter.fields)] : [];
  return [
    ...(headline ? [headline] : []),
    ...proseTexts(summary),
    ...fieldTexts(fields),
    ...sections.flatMap((section) => section.entries.flatMap(entryTexts)),
    ...(statement ? proseTexts(statement.text) : []),
    ...inLetter,
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
