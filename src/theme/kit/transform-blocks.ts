import { mapChildren } from '../../model/blocks.ts';
import type { Aside, Block, Inline, TextInline } from '../../model/document.ts';

/** Blocks whose lists have their bullets in another colour. */
export function bulletsInColour(blocks: readonly Block[], colour: string): readonly Block[] {
  return blocks.map((block) => inColour(block, colour, false));
}

function inColour(block: Block, colour: string, listed: boolean): Block {
  const isGroup = block.kind === 'group';
  const isList = isGroup && block.role === 'list' && block.marks !== 'labels' && block.marks !== 'numbers';
  const isInside = isGroup ? isList : listed;
  const mapped = mapChildren(block, (children) => children.map((child) => inColour(child, colour, isInside)));
  if (mapped.kind !== 'group' || !listed || mapped.role !== 'item') return mapped;
  return { ...mapped, asides: mapped.asides.map((aside) => asideInColour(aside, colour)) };
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
