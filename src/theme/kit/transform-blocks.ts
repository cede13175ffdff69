import type { Aside, Block, Inline, ParagraphRole, TextInline } from '../../model/document.ts';

/** A change to the inlines of a paragraph, or of a line beside a group. */
export type InlineMapper = (inlines: readonly Inline[], role: ParagraphRole | 'aside') => readonly Inline[];

/** Blocks whose every text is changed in one way, whichever arrangement has made them. */
export function mapInlines(blocks: readonly Block[], mapper: InlineMapper): readonly Block[] {
  return blocks.map((block) => mapBlock(block, mapper));
}

function mapBlock(block: Block, mapper: InlineMapper): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: mapper(block.inlines, block.role) };
    case 'group': {
      const asides = block.asides.map((aside) => mapAside(aside, mapper));
      return { ...block, asides, blocks: mapInlines(block.blocks, mapper) };
    }
    case 'variants':
      return { ...block, options: mapInlines(block.options, mapper) };
    case 'columns':
      return { ...block, blocks: mapInlines(block.blocks, mapper) };
    case 'picture':
      return block;
  }
}

function mapAside(aside: Aside, mapper: InlineMapper): Aside {
  const variants = aside.variants.map((lines) => lines.map((line) => mapper(line, 'aside')));
  return { ...aside, variants };
}

/** Blocks whose lists have their bullets in another colour. */
export function bulletsInColour(blocks: readonly Block[], colour: string): readonly Block[] {
  return blocks.map((block) => inColour(block, colour, false));
}

function inColour(block: Block, colour: string, listed: boolean): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return block;
    case 'columns':
      return { ...block, blocks: block.blocks.map((inner) => inColour(inner, colour, listed)) };
    case 'variants':
      return { ...block, options: block.options.map((option) => inColour(option, colour, listed)) };
    case 'group': {
      const isList = block.role === 'list' && block.marks !== 'labels' && block.marks !== 'numbers';
      const marked = listed && block.role === 'item';
      return {
        ...block,
        asides: marked ? block.asides.map((aside) => asideInColour(aside, colour)) : block.asides,
        blocks: block.blocks.map((inner) => inColour(inner, colour, isList)),
      };
    }
  }
}

function asideInColour(aside: Aside, colour: string): Aside {
  const variants = aside.variants.map((lines) =>
    lines.map((line) => line.map((inline) => ({ ...inline, style: { ...inline.style, colour } }))),
  );
  return { ...aside, variants };
}

/** What is left out of an address where it is printed bare. */
const scheme = /^https?:\/\//iu;
const doi = /^(?:doi:\s*)?10\.\d+\/\S+$/iu;

/**
 * Links with their addresses in print, for readers who only get the text: a bare address in full, and after
 * other words the address they lead to. E-mail addresses, telephone numbers and DOIs say it already.
 */
export function addressesSpelt(inlines: readonly Inline[]): readonly Inline[] {
  return linkedRuns(inlines).flatMap((run): readonly Inline[] => {
    const [first] = run;
    const link = first?.kind === 'text' ? first.link : undefined;
    if (first?.kind !== 'text' || link === undefined || !scheme.test(link)) return run;
    const address: TextInline = { ...first, text: withoutSlash(link), verbatim: true };
    const printed = run.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    if (bare(printed) === bare(link)) return [address];
    if (doi.test(printed)) return run;
    return [...run, { ...first, text: ' (' }, address, { ...first, text: ')' }];
  });
}

/** Neighbours that lead to one place are together; all others are alone. */
function linkedRuns(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = [];
  for (const inline of inlines) {
    const before = runs.at(-1)?.[0];
    const goesOn =
      inline.kind === 'text' &&
      inline.link !== undefined &&
      before?.kind === 'text' &&
      before.link === inline.link;
    if (goesOn) runs.at(-1)?.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

function bare(address: string): string {
  return withoutSlash(address.replace(scheme, '').replaceAll('\u2060', ''));
}

function withoutSlash(address: string): string {
  return address.replace(/(?<=[^/])\/$/u, '');
}
