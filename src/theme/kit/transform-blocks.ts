/** Changes to blocks and inlines that other functions have already made. */
import { mapChildren } from '../../model/blocks.ts';
import type { Aside, Block, Inline, TextInline } from '../../model/document.ts';
import { isDoi, printedUrl } from '../dois.ts';

/**
 * Returns blocks in which the bullets of all lists have another colour. Does not change numbers.
 *
 * @param colour `#rrggbb`.
 * @param weight Weight of the bullets: some families draw those of regular weight small. Default: that of the text.
 */
export function bulletsInColour(blocks: readonly Block[], colour: string, weight?: number): readonly Block[] {
  const change = (aside: Aside): Aside => changedBullet(aside, colour, weight);
  return blocks.map((block) => withBullets(block, change, false));
}

function withBullets(block: Block, change: (bullet: Aside) => Aside, isInList: boolean): Block {
  const isGroup = block.kind === 'group';
  const isList = isGroup && block.role === 'list' && block.marks !== 'labels' && block.marks !== 'numbers';
  const isChildInList = isGroup ? isList : isInList;
  const mapped = mapChildren(block, (children) =>
    children.map((child) => withBullets(child, change, isChildInList)),
  );
  if (mapped.kind !== 'group' || !isInList || mapped.role !== 'item') return mapped;
  return { ...mapped, asides: mapped.asides.map(change) };
}

function changedBullet(aside: Aside, colour: string, weight: number | undefined): Aside {
  const variants = aside.variants.map((lines) =>
    lines.map((line) =>
      line.map((inline) => {
        const style = { ...inline.style, colour, weight: weight ?? inline.style.weight };
        return { ...inline, style };
      }),
    ),
  );
  return { ...aside, variants };
}

/** Matches the start of a URL that is left out where the URL is printed as text. */
const scheme = /^https?:\/\//iu;

/**
 * Returns inlines that print the URL of every link, for readers who only get the text. A text that is the URL becomes
 * the whole URL; other texts are followed by it in brackets. Does not change email addresses, phone numbers and DOIs.
 */
export function spellOutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return groupByLink(inlines).flatMap((run): readonly Inline[] => {
    const [first] = run;
    const link = first?.kind === 'text' ? first.link : undefined;
    if (first?.kind !== 'text' || link === undefined || !scheme.test(link)) return run;
    const shown = printedUrl(withoutSlash(link));
    const whole = first.whole || isDoi({ text: shown, link });
    const url: TextInline = { ...first, text: shown, verbatim: true, whole };
    const text = run.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    if (bareUrl(text) === bareUrl(link) || text === shown) return [url];
    return [...run, { ...first, text: ' (' }, url, { ...first, text: ')' }];
  });
}

/** Joins neighbouring inlines with the same link. Every other inline is alone in its group. */
function groupByLink(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = [];
  for (const inline of inlines) {
    const previous = runs.at(-1)?.[0];
    const continuesRun =
      inline.kind === 'text' &&
      inline.link !== undefined &&
      previous?.kind === 'text' &&
      previous.link === inline.link;
    if (continuesRun) runs.at(-1)?.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

function bareUrl(url: string): string {
  return withoutSlash(url.replace(scheme, '').replaceAll('\u2060', ''));
}

function withoutSlash(url: string): string {
  return url.replace(/(?<=[^/])\/$/u, '');
}
