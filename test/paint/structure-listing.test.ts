import { expect, test } from 'vitest';
import { paintStructure } from '../../src/paint/listing.ts';
import { curriculumVitae } from './structured-list.ts';

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
