import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { documentOf, paragraphOf } from '../support/plain-document.ts';
import { documentIn, languages, pdfIn } from './paragraph-pages.ts';

test.each(languages)('verify finds every word of the paragraphs on the page in “%s”', async (language) => {
  const { losses, words } = await verifyPdf(await pdfIn(language), documentIn(language));
  expect(losses).toEqual([]);
  expect(words).toBeGreaterThan(10);
});

test('verify sees a word whose letters are in another order, and one that is missing', async () => {
  const pdf = await pdfIn('fa');
  const { flows } = documentIn('fa');
  const frame = { width: 430, height: 700 };
  const changed = flows.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'paragraph') return [];
      const [inline] = block.inlines;
      if (inline?.kind !== 'text') return [];
      return [paragraphOf(inline.text.replace('کاهش', 'شهاک').replace('ساده', 'ساده و روشن'))];
    }),
  );
  const { losses } = await verifyPdf(pdf, documentOf(changed, frame));
  const messages = losses.map(({ message }) => message).join(' ');
  expect(messages).toContain('“شهاک” is not in the PDF');
  expect(messages).toContain('“و روشن” is not in the PDF');
});

test('verify reads the numbers of a list on a page from right to left that has no other such letter', async () => {
  const source = `locale: ar
name: Ada Lovelace
sections:
  Patents: |
    1. Adaptive quantisation at the edge
    2. Dynamic sparsity (11,345,678)
`;
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml' });
  if (!display || !stages) throw new Error('nothing was laid out');
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses).toEqual([]);
});

test.each([
  'נסיון ב-SaaS (B2B), ועוד.',
  'נסיון ב-SaaS (B2B) ועוד.',
  'הקריאה `f(x)` מחזירה `vector<int>` תמיד.',
  'יוהאן סבסטיאן באך (BWV 51)',
])('verify reads the bracket that ends Latin words on its side: %s', async (summary) => {
  const source = `name: נועה\nlocale: he\nsummary: ${JSON.stringify(summary)}\n`;
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml' });
  if (!display || !stages) throw new Error('nothing was laid out');
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses).toEqual([]);
});

test('verify reads a telephone number in Arabic digits after the dot before it', async () => {
  const source = `name: يوسف\nlocale: ar\ncontact: {email: youssef.omar@example.com, phone: "+٢٠ ١٠ ١٢٣٤ ٥٦٧٨", github: youssef-omar, address: "١٢ شارع التحرير، الدقي، الجيزة ١٢٦١١"}\n`;
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml', theme: 'classic' });
  if (!display || !stages) throw new Error('nothing was laid out');
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses).toEqual([]);
});

test('verify reads a Latin line with several styles from the left, on pages from right to left too', async () => {
  const source = `name: يوسف\nlocale: ar\nsections:\n  ملخص:\n    - This is **bold**, *italic*, and [link](https://example.com).\n`;
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml', theme: 'classic' });
  if (!display || !stages) throw new Error('nothing was laid out');
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses).toEqual([]);
});

test.each([
  [
    'he',
    ['פיתוח ב-.NET 6 ו-C# 10', '100 Mb/s network, 5 km', 'סכום 41 M€ נטו', 'התוכנה "Photoshop" (CC) טובה'],
  ],
  [
    'ar',
    ['انظر: Smith, J. (2019). Title. https://example.com/a', 'بـ«Adobe Photoshop» (CC 2020)؛ وMS', 'نمو -٥٪'],
  ],
  ['fa', ['۵۰ req/s؛ ۱۲ GB RAM؛ ۲۴/۷', 'شرکت «Emirates NBD» (UAE)، دبی', 'رشد +۵٪ در سال', 'کم (≈۱۵٪)']],
])(
  'verify reads names, amounts and references in Latin letters in their order: %s',
  async (locale, lines) => {
    const items = lines.map((line) => `    - ${JSON.stringify(line)}\n`).join('');
    const source = `name: נועה\nlocale: ${locale}\nsections:\n  א:\n${items}`;
    const { display, stages } = await typesetPages(source, { file: 'cv.yaml', theme: 'classic' });
    if (!display || !stages) throw new Error('nothing was laid out');
    const { losses } = await verifyPdf(await paintPdf(display), stages.document);
    expect(losses).toEqual([]);
  },
);
