import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';

const source = `name: Zoë Nguyễn
headline: 1<sup>er</sup> prix
summary: 10<sup>6</sup>, m<sup>2</sup>, 10⁻⁶, 4<sup>th</sup>, H<sub>2</sub>O, v<sub>max</sub>; Đặng ɣana ŋə; a̱ e̱ x̌ q̃; ☎ ✉ ➤ ⭐ ♯ ✓ ★
sections:
  Kinh nghiệm:
    - title: CO<sub>2</sub> **1<sup>er</sup>**
      dates: 2019
      bullets: ["2*3*4=24 in __init__.py", "[H<sub>2</sub>](https://example.org/my file.pdf)", qualiﬁed workﬂow]
  Терапия Ξένος: [{title: y, dates: 2020}]
  日本語: [{title: z, dates: 2021}]
`;

test.each(Object.keys(builtInThemes))(
  'in %s, an extractor reads raised letters, fallback letters, marks and boxes in their order',
  async (theme) => {
    const { display, stages, problems } = await typesetPages(source, { theme });
    if (display === undefined || stages === undefined) throw new Error('nothing was laid out');
    const { losses } = await verifyPdf(await paintPdf(display), stages.document);
    expect(losses).toEqual([]);
    expect(problems.flatMap(({ missing, message }) => (missing ? [message] : []))).toHaveLength(1);
  },
);
