import type { FontNeed } from '../fonts/font-book.ts';
import type { Block, Document, Inline, PageMaster } from '../model/document.ts';

/** Returns every text of a document and the face it asks for. Includes all variants, even those that are not used. */
export function fontNeedsOf({ sheet, flows }: Document): readonly FontNeed[] {
  const blocks = flows.flatMap((flow) => flow.blocks);
  const running = [sheet.first, sheet.other, sheet.last].flatMap(runningInlines);
  const titles = running.some(({ kind }) => kind === 'entry') ? blocks.flatMap(outlineTitles) : [];
  return [
    ...blocks.flatMap(blockNeeds),
    ...running.flatMap((inline) =>
      inline.kind === 'entry' ? ['…', ...titles].map((text) => needOf(inline, text)) : inlineNeed(inline),
    ),
  ];
}

function runningInlines(master: PageMaster | undefined): readonly Inline[] {
  const { head, continued, foot } = master ?? {};
  return [head, continued, foot].flatMap((line) => line?.inlines ?? []);
}

/** Returns the outline titles in a block. A running line can show the title of an entry. */
function outlineTitles(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return [];
    case 'group':
      return [
        ...(block.outline === undefined ? [] : [block.outline]),
        ...block.blocks.flatMap(outlineTitles),
      ];
    case 'variants':
      return block.options.flatMap(outlineTitles);
    case 'columns':
      return block.blocks.flatMap(outlineTitles);
  }
}

function blockNeeds(block: Block): readonly FontNeed[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        inlineNeed({ kind: 'text', text: ' ', style: block.style.text }),
        ...block.inlines.map(inlineNeed),
      ];
    case 'group':
      return [
        ...block.asides.flatMap((aside) => aside.variants.flat(2).map(inlineNeed)),
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

function inlineNeed(inline: Inline): FontNeed {
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

/** Returns the languages of the paragraphs that are hyphenated. */
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
