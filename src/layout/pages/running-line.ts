import type { Inline, RunningLine } from '../../model/document.ts';
import type { DisplayItem } from '../../model/page.ts';
import { problem } from '../../model/problem.ts';
import type { Shaping } from '../inline/shaping.ts';
import type { SettableInline } from '../inline/text-run.ts';
import type { LaidOutLine } from '../lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../lines/lay-out-paragraph.ts';
import { placedItem } from './place-lines.ts';

/** The page values that a running line can show. */
export interface PageInfo {
  /** Page number, from 1. */
  readonly page: number;
  /** Number of pages of the document. */
  readonly pages: number;
  /** Title of the entry that continues from the page before. */
  readonly entry: string | undefined;
}

/**
 * Lays out a running line, such as a header or footer, as an artifact without a structure element. Shortens the entry
 * title until the line fits. If the line is still too long, cuts it off at the end and reports `overfull-line`.
 */
export function runningItems(running: RunningLine, info: PageInfo, shaping: Shaping): readonly DisplayItem[] {
  const { x, baseline, measure, alignment, inlines } = running;
  let lines: readonly LaidOutLine[] = [];
  for (const entry of shortenedTitles(info.entry ?? '')) {
    const resolved = inlines.map((inline) => resolvedInline(inline, { ...info, entry }));
    lines = layOutParagraph(resolved, measure, { alignment, economy: 0 }, shaping).lines;
    if (lines.length <= 1) break;
  }
  if (lines.length > 1) {
    const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    shaping.report(
      problem('overfull-line', `The header or footer “${text}” is too wide. Its end is cut off.`, {
        severity: 'warning',
        hint: 'Shorten it, or choose a smaller size or a wider page.',
      }),
    );
  }
  return lines.slice(0, 1).flatMap(({ pieces }) => {
    return pieces.map((piece) => placedItem(piece, x + piece.x, baseline));
  });
}

/** Replaces a page number or entry title with its text on a page. */
function resolvedInline(inline: Inline, { page, pages, entry = '' }: PageInfo): SettableInline {
  const { style } = inline;
  switch (inline.kind) {
    case 'text':
    case 'icon':
      return inline;
    case 'folio':
      return { kind: 'text', text: String(inline.counts === 'page' ? page : pages), style };
    case 'entry':
      return { kind: 'text', text: entry, style };
  }
}

/** Yields a title, then the title with an ellipsis for its last word, its last two words, and so on. */
function* shortenedTitles(title: string): Generator<string> {
  yield title;
  const words = title.split(' ');
  for (let count = words.length - 1; count > 0; count--)
    yield `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s\p{P}\p{S}]+$/u, '')}…`;
}
