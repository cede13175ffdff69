import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { renderExamples } from './rendered-examples.ts';

const TOOL = 'test/quality/quality.py';

interface Measures {
  readonly metrics: {
    readonly headings: { readonly stranded: number; readonly stranded_entry_heads: number };
    readonly breaks: { readonly widows: number; readonly orphans: number };
    readonly lines: { readonly dates_split_over_lines: number };
    readonly text: Readonly<Record<string, { readonly letterspaced_broken: number }>>;
  };
}

const pdfs = renderExamples('quality');

function quality(words: readonly string[]): string {
  return execFileSync('python3', [TOOL, ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

test('the table of all examples', () => {
  const table = quality(['--table', ...pdfs]);
  console.info(table);
  expect(table.trim().split('\n')).toHaveLength(pdfs.length + 1);
});

test.each(pdfs)('%s has no hard fault of typesetting', (file) => {
  const { headings, breaks, lines, text } = (JSON.parse(quality([file])) as Measures).metrics;
  // Ghostscript's text is shown and not judged: its txtwrite garbles correct ligature maps.
  const judged = Object.entries(text).filter(([extractor]) => extractor !== 'ghostscript');
  expect({
    strandedHeadings: headings.stranded,
    strandedHeads: headings.stranded_entry_heads,
    widows: breaks.widows,
    orphans: breaks.orphans,
    datesSplit: lines.dates_split_over_lines,
    brokenWords: Math.max(...judged.map(([, { letterspaced_broken }]) => letterspaced_broken)),
  }).toEqual({ strandedHeadings: 0, strandedHeads: 0, widows: 0, orphans: 0, datesSplit: 0, brokenWords: 0 });
});
