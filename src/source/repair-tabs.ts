/** How wide a tab may have been on the writer's screen. */
const tabWidths = [4, 2, 8, 3];

/** The start of a line: the end of the line before, and the indent. */
const lineStarts = /(^(?!\r?\n)|\r?\n)([ \t]*)(?=([^\r\n]*))/g;

/**
 * The text with its indents in spaces, as they most likely looked where tabs were wide. No character may move, and
 * a tab is one: so lines are set less far in, and what they lose of their indent stands at the end of the line before.
 */
export function mendTabs(text: string): string {
  const [best] = tabWidths
    .map((width) => levelled(text, width))
    .toSorted((one, other) => one.misfits - other.misfits);
  return best?.text ?? text;
}

/** A column that lines begin in, as it looked and as it is written now. */
interface Level {
  readonly seen: number;
  readonly written: number;
  readonly isKey: boolean;
}

interface Levelled {
  readonly text: string;
  /** Lines in a column that nothing above explains. */
  readonly misfits: number;
}

function levelled(text: string, tabWidth: number): Levelled {
  let levels: readonly Level[] = [];
  let misfits = 0;
  let opens = true;
  const mended = text.replace(lineStarts, (_, lineEnd: string, indent: string, line: string) => {
    if (line === '' || line.startsWith('#')) return lineEnd + ' '.repeat(indent.length);
    const seen = widthOf(indent, tabWidth);
    const dashes = /^(?:- +)*/.exec(line)?.[0].length ?? 0;
    levels = levels.filter((level) => level.seen <= seen);
    const above = levels.at(-1);
    if (above?.seen !== seen && !opens) misfits += 1;
    if (above === undefined || above.seen < seen) {
      const written = above === undefined ? 0 : above.written + (dashes > 0 && above.isKey ? 0 : 1);
      levels = [...levels, { seen, written, isKey: dashes === 0 }];
    }
    const written = Math.min(indent.length, levels.at(-1)?.written ?? 0);
    if (dashes > 0) levels = [...levels, { seen: seen + dashes, written: written + dashes, isKey: true }];
    opens = /[:|>]\s*$/.test(line);
    if (lineEnd === '') return ' '.repeat(indent.length);
    return ' '.repeat(indent.length - written) + lineEnd + ' '.repeat(written);
  });
  return { text: mended, misfits };
}

function widthOf(indent: string, tabWidth: number): number {
  let width = 0;
  for (const character of indent)
    width = character === '\t' ? (Math.floor(width / tabWidth) + 1) * tabWidth : width + 1;
  return width;
}
