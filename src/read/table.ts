import type { RichText } from '../model/rich-text.ts';
import { type MarkupSource, readInlines, writtenAs } from './markdown/inline-markup.ts';
import { type MarkdownBlock, parseMarkdown } from './markdown/parse-markdown.ts';
import { joinedText, noMarks, trimmedText } from './markdown/spans.ts';

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a paragraph is a table in the manner of GitHub: cells between pipes, dashes under the first row. */
export function isTable(written: string): boolean {
  const [first = '', second = ''] = written.split('\n');
  return first.includes('|') && second.includes('-') && delimiterRow.test(second);
}

/** Each row as a line, with a raised dot between its cells. */
export function readTable(block: MarkdownBlock, source: MarkupSource): RichText {
  const start = block.position?.start.offset ?? 0;
  let lineStart = start;
  const rows: RichText[] = [];
  for (const line of writtenAs(block, source).split('\n')) {
    const cells = delimiterRow.test(line) ? [] : readCells(line, lineStart, source);
    if (cells.length > 0) rows.push(joinedText(cells, ' · '));
    lineStart += line.length + 1;
  }
  return joinedText(rows, '\n');
}

function readCells(line: string, lineStart: number, source: MarkupSource): readonly RichText[] {
  const cells = Array.from(line.matchAll(/(?:\\.|[^|\\])+/g), (match) => {
    const from = lineStart + match.index;
    const { scalar } = source;
    const cell = { ...scalar, text: match[0], placeAt: (offset: number) => scalar.placeAt(from + offset) };
    const root = parseMarkdown(cell.text, 'lines');
    const inlines = root.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
    return trimmedText(readInlines(inlines, noMarks, { ...source, scalar: cell }));
  });
  return cells.filter((cell) => cell.length > 0);
}
