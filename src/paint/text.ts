import type { DisplayList, PlacedRun } from '../model/page.ts';

/**
 * The words in reading order, as plain text: a line where the pages have one, an empty line between
 * paragraphs that stand further apart than lines do. Running feet are left out.
 */
export function paintText(list: DisplayList): string {
  const lines = list.pages.flatMap((page) => {
    const runs = page.items.filter((item) => item.kind === 'run');
    return readLines(runs.filter((run) => run.paragraph !== undefined));
  });
  let text = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous !== undefined) text += standsApart(previous, line) ? '\n\n' : '\n';
    text += line.text.trimEnd();
  }
  return text === '' ? '' : `${text}\n`;
}

/** What is read on one baseline before the next one is. */
interface ReadLine {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly paragraph: number | undefined;
}

function readLines(runs: readonly PlacedRun[]): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  for (const { run, y, paragraph } of runs) {
    const text = run.glyphs.map((glyph) => glyph.text).join('');
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.baseline - y) > 0.5 * run.size) {
      lines.push({ text, baseline: y, size: run.size, paragraph });
    } else {
      lines[lines.length - 1] = { ...last, text: last.text + text, size: Math.max(last.size, run.size) };
    }
  }
  return lines;
}

/** Another paragraph, more than a line and a half below, or higher up: on the next page or in another column. */
function standsApart(previous: ReadLine, line: ReadLine): boolean {
  if (previous.paragraph === line.paragraph) return false;
  const distance = line.baseline - previous.baseline;
  return distance < 0 || distance > 1.65 * Math.max(previous.size, line.size);
}
