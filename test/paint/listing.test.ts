import { expect, test } from 'vitest';
import { paintListing, paintStructure } from '../../src/paint/listing.ts';
import { layOutLines } from '../support/test-lines.ts';
import { icon, photo, tint } from './placed-pictures.ts';
import { curriculumVitae } from './structured-list.ts';

test('a listing has a row for each item, in reading order', async () => {
  const list = await layOutLines(
    [
      { text: 'Offices "A"', slope: 'italic' },
      { text: 'CV', tracking: 0.12, weight: 600, family: 'EB Garamond', size: 11.5 },
    ],
    {},
    [
      { kind: 'rule', x: 60, y: 110.004, width: 200, thickness: 0.4, colour: '#b3261e' },
      {
        kind: 'link',
        area: { x: 60, y: 64, width: 30, height: 12 },
        target: 'https://example.org',
        paragraph: 0,
      },
    ],
  );
  expect(paintListing(list)).toMatchInlineSnapshot(`
    "page 1  595.28 × 841.89
    run      0    60.00    72.00    26.57  Source Serif 4 400 italic  10.00  #1a1a1a  "Offices"
    run      0    86.57    72.00     2.34  Source Serif 4 400 italic  10.00  #1a1a1a  " "
    run      0    88.91    72.00    13.32  Source Serif 4 400 italic  10.00  #1a1a1a  "\\"A\\""
    run      0   102.23    72.00     2.34  Source Serif 4 400 italic  10.00  #1a1a1a  " "
    run      1    60.00   102.00    18.91  EB Garamond 600  11.50  #1a1a1a  +0.12 em  "CV"
    run      1    78.91   102.00     3.97  EB Garamond 600  11.50  #1a1a1a  +0.12 em  " "
    rule     -    60.00   110.00   200.00  0.4  #b3261e
    link     0    60.00    64.00    30.00  12.00  https://example.org
    "
  `);
});

test('a listing includes tints, icons and images', async () => {
  const list = await layOutLines([], {}, [tint, icon, photo]);
  expect(paintListing(list)).toMatchInlineSnapshot(`
    "page 1  595.28 × 841.89
    tint     -     0.00     0.00   180.00  841.89  #e8eef4
    icon     -    48.00    90.00     8.00  8.00  #1f4e79  of 24 × 24
    picture     -   400.00    60.00    80.00  80.00  ellipse  jpeg of 32 × 16
    "
  `);
});

test('the structure is listed one element per line, with text and link targets', async () => {
  expect(paintStructure(await curriculumVitae())).toMatchInlineSnapshot(`
    "Document
      H1 "Ada "
      Sect
        H2 "Work "
        P
          "See "
          Link "the long address " → https://example.org/a
          "please. "
      Sect
        H2 "Life "
        L bullets
          LI
            Lbl "• "
            LBody
              "Wrote "
              Span [fr] "à propos "
      Sect
        H2 "Skills "
    "
  `);
});
