import type { Inline, RunningLine } from '../../model/document.ts';
import type { DisplayItem } from '../../model/page.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { SettableInline } from '../inline/text-run.ts';
import { type SetLine, setLines } from '../lines/set-lines.ts';
import { placedItem } from './place-lines.ts';

/** What a running line may tell of its page. */
export interface PageInfo {
  readonly page: number;
  readonly pages: number;
  /** The title of the entry that goes on from the page before. */
  readonly entry: string | undefined;
}

/**
 * A running line as furniture. The title of an entry is shortened where the line is too long for it; of a line that is
 * too long all the same the beginning is set, and that is reported.
 */
export function runningItems(
  running: RunningLine,
  fields: PageInfo,
  shaping: Shaping,
): readonly DisplayItem[] {
  const { x, baseline, measure, alignment, inlines } = running;
  let lines: readonly SetLine[] = [];
  for (const entry of shorterAndShorter(fields.entry ?? '')) {
    const told = inlines.map((inline) => toldOn(inline, { ...fields, entry }));
    lines = setLines(told, measure, { alignment, economy: 0 }, shaping).lines;
    if (lines.length <= 1) break;
  }
  if (lines.length > 1) {
    const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    shaping.report({
      code: 'overfull-line',
      severity: 'warning',
      message: `The running line “${text}” is too long for its place; its end is left out.`,
      hint: 'Choose a smaller size or a wider page, or leave it out.',
    });
  }
  return lines.slice(0, 1).flatMap(({ pieces }) => {
    return pieces.map((piece) => placedItem(piece, x + piece.x, baseline));
  });
}

/** What an inline says on a page. */
function toldOn(inline: Inline, { page, pages, entry = '' }: PageInfo): SettableInline {
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

/** A title, and what is left of it word by word. */
function* shorterAndShorter(title: string): Generator<string> {
  yield title;
  const words = title.split(' ');
  for (let count = words.length - 1; count > 0; count--)
    yield `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s\p{P}\p{S}]+$/u, '')}…`;
}
