import { expect, test } from 'vitest';
import { paintPdf, paintSvg, typesetPages } from '../../src/index.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayList, Page } from '../../src/model/page.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { conformanceFailures } from '../conformance/conformance-failures.ts';
import { isInstalled, textByPdfjs, textByPoppler } from '../support/extract.ts';

const yaml = `name: Ada
sections:
  Work: [{title: Analyst, dates: 2012 – 2014}]
  Languages: [{label: Welsh, level: Fluent}, {label: Sorbian, level: 2/5}, {label: Ladin, level: C1 (certificate)}]
`;

const { display, stages } = await typesetPages(yaml, { theme: 'classic', settings: { levels: 'dots' } });

function pages(): DisplayList {
  if (display === undefined) throw new Error('nothing was laid out');
  return display;
}

test('text that is not drawn is extracted, and the file conforms', async () => {
  const pdf = await paintPdf(pages());
  const texts = [await textByPdfjs(pdf), ...(isInstalled('pdftotext') ? [textByPoppler(pdf, 'raw')] : [])];
  for (const text of texts)
    for (const words of [/Welsh\s+Fluent/, /Sorbian\s+2\/5/, /Ladin:\s+C1 \(certificate\)/])
      expect(text).toMatch(words);
  expect(stages && (await verifyPdf(pdf, stages.document)).losses).toEqual([]);
  expect(conformanceFailures(pdf)).toEqual([]);
});

test('text that is not drawn has no outlines in an SVG file', async () => {
  const withoutHidden = (page: Page): Page => ({
    ...page,
    items: page.items.filter((item) => item.kind !== 'run' || !item.run.hidden),
  });
  const list = pages();
  const shown = { ...list, pages: list.pages.map(withoutHidden) };
  const hidden = list.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'run' && item.run.hidden ? [runText(item.run)] : [])),
  );
  expect(hidden).toEqual(['Fluent', '2/5']);
  expect(await paintSvg(list)).toEqual(await paintSvg(shown));
});

test.each(['ar', 'he', 'fa'])(
  'text that is not drawn keeps its order on pages from right to left: %s',
  async (locale) => {
    const source = `name: ليلى
locale: ${locale}
sections:
  المهارات:
    - {label: الحاسوب, level: 4/5}
    - {label: التواصل, level: 80%}
    - {label: Excel, level: B2}
    - {label: نص, level: ٤/٥}
    - {label: لغة, level: B1 / B2}
`;
    const directed = await typesetPages(source, { theme: 'classic', settings: { levels: 'dots' } });
    if (!directed.display || !directed.stages) throw new Error('nothing was laid out');
    const pdf = await paintPdf(directed.display);
    expect((await verifyPdf(pdf, directed.stages.document)).losses).toEqual([]);
    if (!isInstalled('pdftotext')) return;
    const text = textByPoppler(pdf, 'raw').replaceAll(/[\u200e\u200f\u202a-\u202c]/gu, '');
    for (const words of ['4/5', '80%', 'B2', '٤/٥']) expect(text).toContain(words);
  },
);
