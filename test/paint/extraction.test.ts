import { describe, expect, test } from 'vitest';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { isInstalled, textByMupdf, textByPdfjs, textByPoppler } from '../support/extract.ts';
import { layOutLines, type TestLine } from '../support/test-lines.ts';

const extractors: readonly {
  readonly name: string;
  readonly present: boolean;
  readonly read: (pdf: Uint8Array) => string | Promise<string>;
}[] = [
  { name: 'pdf.js', present: true, read: textByPdfjs },
  { name: 'pdftotext', present: isInstalled('pdftotext'), read: (pdf) => textByPoppler(pdf) },
  { name: 'pdftotext -raw', present: isInstalled('pdftotext'), read: (pdf) => textByPoppler(pdf, 'raw') },
  { name: 'mutool', present: isInstalled('mutool'), read: textByMupdf },
];

/** Returns the lines of a text, trimmed at their ends, without empty ones. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\f]/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

const trackings = [0, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25, 0.3];

const difficultLines: readonly TestLine[] = [
  { text: 'efficiency in the office: five affluent fjords' },
  { text: 'well-known co-op, C++ and C#, 24/7, naïve façade' },
  { text: 'Profile and Work History', features: { capitals: 'small-caps' } },
  { text: 'EXPERIENCE then experience', features: { capitals: 'all-small-caps' }, tracking: 0.08 },
  { text: 'experience then EXPERIENCE', features: { capitals: 'all-small-caps' }, tracking: 0.08 },
  { text: 'Zoë Kovač, 2016–2018 · “quoted” ’19', family: 'EB Garamond' },
  { text: 'officially first-class (1999)', family: 'Source Sans 3', slope: 'italic' },
  { text: 'npm run build --flag=1', family: 'Source Code Pro' },
  { text: 'Figures 0123456789', features: { figures: 'oldstyle', figureSpacing: 'tabular' } },
  { text: '(CASE-FORMS) @ 2019', features: { caseForms: true } },
  { text: 'q̇ and x̱ȳ and m̃e', family: 'Source Sans 3' },
];

describe.each(extractors)('$name', ({ present, read }) => {
  test.skipIf(!present)('reads letter-spaced headings as whole words', async () => {
    const lines = trackings.flatMap((tracking): TestLine[] => [
      { text: 'EXPERIENCE AND EDUCATION', tracking, weight: 600 },
      { text: 'WORK HISTORY', tracking, family: 'EB Garamond', features: { capitals: 'all-small-caps' } },
    ]);
    const pdf = paintPdf(await layOutLines(lines));
    expect(linesOf(await read(pdf))).toEqual(lines.map((line) => line.text));
  });

  test.skipIf(!present)('reads ligatures, hyphens and small capitals as written', async () => {
    const pdf = paintPdf(await layOutLines(difficultLines));
    const found = linesOf(await read(pdf)).map((line) => line.normalize());
    expect(found).toEqual(difficultLines.map((line) => line.text.normalize()));
  });

  test.skipIf(!present)('reads a second document independently of the first', async () => {
    paintPdf(await layOutLines([{ text: 'façade EXPERIENCE ﬁne office é' }, { text: 'x', tracking: 0.1 }]));
    const pdf = paintPdf(await layOutLines([{ text: 'well-known experience, fine Office' }]));
    expect(linesOf(await read(pdf))).toEqual(['well-known experience, fine Office']);
  });

  test.skipIf(!present)('finds no soft hyphen, replacement character or private use', async () => {
    const pdf = paintPdf(await layOutLines(difficultLines));
    expect(await read(pdf)).not.toMatch(/[\0\u00ad\ufeff\ufffd\p{Co}]/u);
  });
});
