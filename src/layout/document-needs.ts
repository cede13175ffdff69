import type { FontNeed } from '../fonts/font-book.ts';
import type { Block, Document, Inline, PageMaster } from '../model/document.ts';

/** Every text of a document, whether it will be set or not, with the face it asks for. */
export function fontNeedsOf(document: Document): readonly FontNeed[] {
  const { first, other, last } = document.sheet;
  const feet = [first, other, last].flatMap((master: PageMaster | undefined) => master?.foot?.inlines ?? []);
  return [...document.flows.flatMap((flow) => flow.blocks.flatMap(blockNeeds)), ...feet.map(need)];
}

function blockNeeds(block: Block): readonly FontNeed[] {
  switch (block.kind) {
    case 'paragraph':
      return [need({ kind: 'text', text: ' ', style: block.style.text }), ...block.inlines.map(need)];
    case 'group':
      return [
        ...block.asides.flatMap((aside) => aside.variants.flat(2).map(need)),
        ...block.blocks.flatMap(blockNeeds),
      ];
    case 'variants':
      return block.options.flatMap(blockNeeds);
    case 'columns':
      return block.blocks.flatMap(blockNeeds);
  }
}

function need(inline: Inline): FontNeed {
  const { family, weight, slope } = inline.style;
  const query = { family, weight, slope };
  if (inline.kind === 'folio') return { query, text: '0123456789' };
  return { query, text: inline.text, ...(inline.place && { place: inline.place }) };
}

/** The languages of text that may be divided by patterns. */
export function hyphenatedLanguagesOf(document: Document): ReadonlySet<string> {
  return new Set(document.flows.flatMap((flow) => flow.blocks.flatMap(hyphenatedLanguages)));
}

function hyphenatedLanguages(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.style.hyphenation ? block.inlines.map((inline) => inline.style.language) : [];
    case 'group':
    case 'columns':
      return block.blocks.flatMap(hyphenatedLanguages);
    case 'variants':
      return block.options.flatMap(hyphenatedLanguages);
  }
}
