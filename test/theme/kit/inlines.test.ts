import { expect, test } from 'vitest';
import type { TextInline } from '../../../src/model/document.ts';
import { dateInlines, inDirectionOfPages, inlinesOf, nameInlines } from '../../../src/theme/kit/inlines.ts';
import { contextWith } from './fixtures.ts';

/** Returns the text, with lining figures in brackets. */
function marked(text: string, figures: 'lining' | 'oldstyle' = 'oldstyle'): string {
  const context = contextWith({ figures });
  const span = { text, strong: false, emphasis: false, code: false };
  return inlinesOf([span], context.text, context)
    .map((inline: TextInline) => (inline.style.figures === 'lining' ? `[${inline.text}]` : inline.text))
    .join('')
    .replaceAll('\u00a0', ' ');
}

test.each([
  ['en', 'شركة النور, Haifa', '\u200e'],
  ['he', 'SARL Hodna Plast, חיפה', '\u200f'],
  ['he', 'SARL Hodna Plast, Lyon', ''],
  ['he', 'שירותי ענן, Haifa', ''],
])('on pages in %s, the line “%s” keeps their direction', (tag, text, mark) => {
  const context = contextWith({}, { tag });
  const span = { text, strong: false, emphasis: false, code: false };
  const [first] = inDirectionOfPages(inlinesOf([span], context.text, context), context);
  expect(first?.kind === 'text' && /^[\u200e\u200f]/u.test(first.text) ? first.text : '').toBe(mark);
});

test('codes of capitals and digits have lining figures in text with old-style figures', () => {
  expect(marked('Irish: B1, COVID-19 in 2020, (S/4) 3D')).toBe(
    'Irish: [B1], [COVID-19] in 2020, ([S/4]) [3D]',
  );
  expect(marked('NMC 00X0000E')).toBe('NMC [00X0000E]');
});

test('telephone numbers, and groups of digits as of an ISBN, have lining figures', () => {
  expect(marked('Call +49 531 391-2345, 2020. ISBN 978-3-16-148410-0, 2020-05-01')).toBe(
    'Call [+49 531 391-2345], 2020. ISBN [978-3-16-148410-0], 2020-05-01',
  );
});

test.each([
  ['orcid.org/0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097', 'lining'],
  ['ada1815@example.org', 'mailto:ada1815@example.org', 'lining'],
  ['0531 391 2345', 'tel:05313912345', 'lining'],
  ['doi:10.1234/56', 'https://doi.org/10.1234/56', 'lining'],
  ['Report of 1843', 'https://example.org/1843', 'oldstyle'],
  ['1843', 'https://example.org/1843', 'oldstyle'],
])('of links those with an address as their text have lining figures: %s', (text, link, figures) => {
  const context = contextWith({ figures: 'oldstyle' });
  const span = { text, strong: false, emphasis: false, code: false, link };
  const inlines = inlinesOf([span], context.text, context);
  expect(new Set(inlines.map(({ style }) => style.figures))).toEqual(new Set([figures]));
});

test('code has lining figures', () => {
  const context = contextWith({ figures: 'oldstyle' });
  const span = { text: 'log2(1024)', strong: false, emphasis: false, code: true };
  expect(inlinesOf([span], context.text, context).map(({ style }) => style.figures)).toEqual(['lining']);
});

test('the code of a quarter has lining figures in a date too, and its year those of the text', () => {
  const { text } = contextWith({ figures: 'oldstyle' });
  const figures = dateInlines('Q3 2020', text).map((inline) => [inline.text, inline.style.figures]);
  expect(figures).toEqual([
    ['Q3', 'lining'],
    [' 2020', 'oldstyle'],
  ]);
});

test('years, numbers beside words and names keep old-style figures', () => {
  const text = '2015–2018, 14 nurses, BBC 1998, ISO 26262, v2, 2.0';
  expect(marked(text)).toBe(text);
});

test.each([
  ['Dr. Ada King', 'Dr.~Ada King'],
  ['Dr.-Ing. Ada King', 'Dr.-Ing. Ada~King'],
  ['Dipl.-Ing. (FH) Ada King-Noel', 'Dipl.-Ing.~(FH) Ada~King-Noel'],
  ['Ada M. King, Ph.D., P.E.', 'Ada~M.~King, Ph.D.,~P.E.'],
  ['Prof. Dr. Ada King, MBE', 'Prof.~Dr. Ada~King, MBE'],
  ['Ada King Noel', 'Ada King Noel'],
])('a name is broken only between its titles and itself: %s', (name, printed) => {
  const context = contextWith();
  const span = { text: name, strong: false, emphasis: false, code: false };
  const [inline] = nameInlines([span], context.text, context);
  expect(inline?.text.replaceAll('\u00a0', '~').replaceAll('\u2060', '')).toBe(printed);
});

test('text with lining figures is one inline', () => {
  expect(marked('B1 and B2', 'lining')).toBe('[B1 and B2]');
});

test('parts of a text have their own source positions', () => {
  const context = contextWith({ figures: 'oldstyle' });
  const place = { file: 'cv.yaml', line: 3, column: 10, length: 9, path: 'summary' };
  const inlines = inlinesOf(
    [{ text: 'Now B1 ok', strong: false, emphasis: false, code: false, place }],
    context.text,
    context,
  );
  expect(inlines.map((inline) => [inline.text, inline.place?.column])).toEqual([
    ['Now ', 10],
    ['B1', 14],
    [' ok', 16],
  ]);
});

test('links in strong type and in other type have one hairline in the muted colour', () => {
  const context = contextWith({ links: 'underlined', mutedColour: '#4d4d4d', accent: '#7a1f1f' });
  const link = 'https://example.org';
  const spans = [false, true].map((strong) => ({ text: 'Kerb', strong, emphasis: false, code: false, link }));
  const [plain, strong] = inlinesOf(spans, context.text, context);
  expect(plain?.style.underline).toEqual(strong?.style.underline);
  expect(plain?.style.underline).toMatchObject({ colour: '#4d4d4d' });
  expect(plain?.style.underline?.thickness).toBeLessThan(0.035);
});
