import type { Block } from '../../src/model/document.ts';
import type { Resume } from '../../src/model/resume.ts';
import type { RichText } from '../../src/model/rich-text.ts';
import { asideLinesBefore, textOf } from '../words/settled-blocks.ts';

/** Lines that a PDF must contain. */
export interface Landmarks {
  /** The name and the titles of sections. */
  readonly headings: readonly string[];
  /** First words of entries, terms and bullets outside entries, in the order of the main text. None in a sidebar. */
  readonly entries: readonly string[];
  /** True if there are lists. */
  readonly bullets: boolean;
}

/** Returns the landmarks of a résumé and its resolved blocks. */
export function landmarksOf(resume: Resume, flows: readonly (readonly Block[])[]): Landmarks {
  const titles = [resume.name, ...resume.sections.map(({ title }) => title)];
  return {
    headings: titles.flatMap((title) => (title === undefined ? [] : [plain(title)])),
    entries: beginnings(flows[0] ?? []),
    bullets: flows.flat().some(hasList),
  };
}

/** Number of words that identify a paragraph. */
const firstWords = 4;

function beginnings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind !== 'group') return isHeading(block) ? [] : [beginning(block)];
    switch (block.role) {
      case 'header':
        return [];
      case 'section':
      case 'list':
        return beginnings(block.blocks);
      default:
        return [beginning(block)];
    }
  });
}

/** Returns the text that is read first. */
function beginning(block: Block | undefined): string {
  if (block?.kind === 'paragraph') {
    return textOf(block.inlines.slice(0, 1)).split(/\s+/u, firstWords).join(' ');
  }
  if (block?.kind !== 'group') return '';
  const [beside = ''] = asideLinesBefore(block);
  if (!/[\p{L}\p{N}]/u.test(beside)) return beginning(block.blocks[0]);
  // A label or date in a narrow column may continue on the next line.
  return beside.replace(block.role === 'item' ? /[\s/].*/u : /\s*–.*/u, '');
}

function isHeading(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'heading';
}

function hasList(block: Block): boolean {
  return block.kind === 'group' && (block.role === 'list' || block.blocks.some(hasList));
}

function plain(text: RichText): string {
  return text.map((span) => span.text.replaceAll('\n', ' ')).join('');
}
