import { runText } from '../model/glyph-run.ts';
import type { DisplayList, PlacedRun } from '../model/page.ts';

/**
 * Paints the pages as plain text in reading order, one line per line of a page.
 * Adds a blank line between paragraphs that are further apart than lines. Leaves out headers and footers.
 */
export function paintText(list: DisplayList): string {
  const lines = list.pages.flatMap((page) => {
    const runs = page.items.filter((item) => item.kind === 'run');
    return textLines(runs.filter((run) => run.paragraph !== undefined));
  });
  let text = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous !== undefined) text += hasGap(previous, line) ? '\n\n' : '\n';
    text += line.text.trimEnd();
  }
  return text === '' ? '' : `${text}\n`;
}

/** Consecutive runs on one baseline. */
interface TextLine {
  readonly text: string;
  readonly baseline: number;
  /** Largest font size of its runs. */
  readonly size: number;
  readonly paragraph: number | undefined;
}

function textLines(runs: readonly PlacedRun[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const { run, y, paragraph } of runs) {
    const text = runText(run);
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.baseline - y) > 0.5 * run.size) {
      lines.push({ text, baseline: y, size: run.size, paragraph });
    } else {
      lines[lines.length - 1] = { ...last, text: last.text + text, size: Math.max(last.size, run.size) };
    }
  }
  return lines;
}

/** True if a line begins another paragraph over 1.65 font sizes below, or higher up: on the next page or in another column. */
function hasGap(previous: TextLine, line: TextLine): boolean {
  if (previous.paragraph === line.paragraph) return false;
  const distance = line.baseline - previous.baseline;
  return distance < 0 || distance > 1.65 * Math.max(previous.size, line.size);
}
