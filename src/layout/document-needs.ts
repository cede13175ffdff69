import type { FontNeed } from '../fonts/font-book.ts';
import type { Block, Document, Inline, PageMaster } from '../model/document.ts';

/** Every text of a document, whether it will be set or not, with the face it asks for. */
export function fontNeedsOf({ sheet, flows }: Document): readonly FontNeed[] {
  const blocks = flows.flatMap((flow) => flow.blocks);
  const running = [sheet.first, sheet.other, sheet.last].flatMap(runningInlines);
  const titles = running.some(({ kind }) => kind === 'entry') ? blocks.flatMap(titlesIn) : [];
  return [
    ...blocks.flatMap(blockNeeds),
    ...running.flatMap((inline) =>
      inline.kind === 'entry' ? ['…', ...titles].map((text) => needOf(inline, text)) : need(inline),
    ),
  ];
}

function runningInlines(master: PageMaster | undefined): readonly Inline[] {
  const { head, continued, foot } = master ?? {};
  return [head, continued, foot].flatMap((line) => line?.inlines ?? []);
}

/** Titles of the outline. */
function titlesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return [];
    case 'group':
      return [...(block.outline === undefined ? [] : [block.outline]), ...block.blocks.flatMap(titlesIn)];
    case 'variants':
      return block.options.flatMap(titlesIn);
    case 'columns':
      return block.blocks.flatMap(titlesIn);
  }
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
    case 'picture':
      return [];
  }
}

function need(inline: Inline): FontNeed {
  switch (inline.kind) {
    case 'text':
      return { ...needOf(inline, inline.text), ...(inline.place && { place: inline.place }) };
    case 'folio':
      return needOf(inline, '0123456789');
    case 'icon':
    case 'entry':
      return needOf(inline, ' ');
  }
}

function needOf({ style: { family, weight, slope } }: Inline, text: string): FontNeed {
  return { query: { family, weight, slope }, text };
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
    case 'picture':
      return [];
  }
}
