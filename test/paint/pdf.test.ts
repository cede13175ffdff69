import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisplayItem, DisplayList } from '../../src/model/page.ts';
import { describeFile } from '../../src/paint/file-description.ts';
import { asciiTarget } from '../../src/paint/links.ts';
import { clippedText, decimal } from '../../src/paint/literals.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { xmpPacket } from '../../src/paint/pdf/xmp.ts';
import { isInstalled, qpdfErrors, withPdfjs } from '../support/extract.ts';
import { pageContents, readPdf } from '../support/pdf-objects.ts';
import { layOutLines } from '../support/test-lines.ts';

const rule: DisplayItem = { kind: 'rule', x: 60, y: 80, width: 200, thickness: 0.4, colour: '#b3261e' };
const link: DisplayItem = {
  kind: 'link',
  area: { x: 60, y: 60, width: 100, height: 14 },
  target: 'https://exämple.org/zoë?q=a b',
  paragraph: 0,
  element: 1,
};

const described: Partial<DisplayList> = {
  title: 'R&D <Lead> – Zoë 😀',
  author: 'Zoë "Z" O’Neil & Co.',
  subject: 'A < B',
  keywords: ['R&D', 'Führung'],
  language: 'de-CH',
  structure: [{ type: 'Document' }, { type: 'Link', parent: 0 }],
  outline: [
    { title: 'Berufserfahrung', level: 1, page: 1, y: 60 },
    { title: 'Firma & Söhne', level: 2, page: 1, y: 90 },
    { title: 'Ausbildung', level: 1, page: 1, y: 120 },
  ],
};

function describedList(): Promise<DisplayList> {
  return layOutLines([{ text: 'One' }, { text: 'Two', tracking: 0.1 }, { text: 'Three' }], described, [
    rule,
    link,
  ]);
}

describe('the same display list gives the same bytes', () => {
  test('alone and after another document', async () => {
    const alone = paintPdf(await describedList());
    paintPdf(await layOutLines([{ text: 'wholly other efficiency', tracking: 0.2, weight: 600 }]));
    expect(paintPdf(await describedList())).toEqual(alone);
  });

  test('at any time: no date is today’s', async () => {
    const pdf = Buffer.from(paintPdf(await describedList())).toString('latin1');
    expect(pdf.match(/D:\d+/g)).toEqual(['D:20000101000000', 'D:20000101000000']);
    expect(pdf).toContain('<xmp:CreateDate>2000-01-01T00:00:00Z</xmp:CreateDate>');
    expect(pdf).not.toContain(String(new Date().getUTCFullYear()));
  });

  test('and other contents give another identifier', async () => {
    const identifier = (pdf: Uint8Array) =>
      /\/ID \[<(\w{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
    const one = identifier(paintPdf(await layOutLines([{ text: 'one' }])));
    const two = identifier(paintPdf(await layOutLines([{ text: 'two' }])));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(two).not.toBe(one);
  });
});

test('`created` is the date of creation, and of the last change unless `modified` is set', async () => {
  const list = await describedList();
  const created = new Date('2024-02-29T12:34:56Z');
  const dates = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/D:\d+Z/g);
  expect(dates(paintPdf(list, { created }))).toEqual(['D:20240229123456Z', 'D:20240229123456Z']);
  const later = paintPdf(list, { created, modified: new Date('2025-01-01T00:00:00.999Z') });
  expect(dates(later)).toEqual(['D:20240229123456Z', 'D:20250101000000Z']);
  const text = Buffer.from(later).toString('latin1');
  expect(text).toContain('<xmp:CreateDate>2024-02-29T12:34:56Z</xmp:CreateDate>');
  expect(text).toContain('<xmp:ModifyDate>2025-01-01T00:00:00Z</xmp:ModifyDate>');
});

test('rejects an invalid date by name', async () => {
  const list = await describedList();
  expect(() => paintPdf(list, { created: new Date('yesterday') })).toThrow(/created/);
  expect(() => paintPdf(list, { modified: new Date(8e15) })).toThrow(/modified/);
  expect(() => paintPdf(list, { created: '2024' as never })).toThrow(TypeError);
});

test('rejects a page size outside the limits of PDF/A by name', async () => {
  const list = await layOutLines([{ text: 'x' }]);
  for (const size of [
    { width: 2, height: 100 },
    { width: 100, height: 14_401 },
    { width: 100, height: Number.NaN },
  ]) {
    expect(() => paintPdf({ ...list, pages: [{ number: 1, size, items: [] }] })).toThrow(
      /page 1: (width|height)/,
    );
  }
});

test('a file contains its title, author and language', async () => {
  await withPdfjs(paintPdf(await describedList()), async (document) => {
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: described.title,
      Author: described.author,
      Subject: described.subject,
      Language: 'de-CH',
      Producer: 'Quoin',
      Keywords: 'R&D, Führung',
    });
    expect(metadata?.get('dc:subject')).toEqual(described.keywords);
    expect(metadata?.get('pdf:keywords')).toBe('R&D, Führung');
    expect(metadata?.get('dc:title')).toBe(described.title);
    expect(metadata?.get('dc:creator')).toEqual([described.author]);
  });
});

test.each([
  [{ title: ' \u0007 ', author: 'Ada' }, 'Ada'],
  [{ title: '', author: ' ' }, 'Document'],
  [{ title: ' A CV\u0000\ud800 ' }, 'A CV'],
])('a file always has a title: %j', async (names, title) => {
  await withPdfjs(paintPdf(await layOutLines([{ text: 'x' }], names)), async (document) => {
    const { info, metadata } = await document.getMetadata();
    expect(info.Title).toBe(title);
    expect(metadata?.get('dc:title')).toBe(title);
  });
});

test('a file with an unknown or malformed language tag has the language `und`', async () => {
  for (const language of ['', 'en_GB', 'english language']) {
    const { catalogue } = readPdf(paintPdf(await layOutLines([{ text: 'x' }], { language })));
    expect(catalogue.entries.Lang).toEqual({ text: 'und' });
  }
});

test('metadata is well-formed XML for any title', async () => {
  const list = await describedList();
  const date = new Date(0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const words = { ...list, title, author: title, subject: title, keywords: [title] };
      const claims = { accessible: true, archivalPart: 2 } as const;
      const packet = xmpPacket(describeFile(words, date, date), claims, new Uint8Array(16));
      expect(packet).not.toMatch(/&(?!amp;|lt;|gt;)/);
      const open: string[] = [];
      for (const [, slash, name = ''] of packet.matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
        if (slash === '') open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      expect(packet).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    }),
  );
});

test('no string exceeds the limit or ends within a character', () => {
  expect(clippedText('a'.repeat(40_000))).toHaveLength(32_767);
  const astral = clippedText(`a${'😀'.repeat(20_000)}`);
  expect(astral).toHaveLength(16_381);
  expect(astral).not.toMatch(/\p{Surrogate}/u);
});

test('no string of shown text exceeds the limit', async () => {
  const [page] = (await layOutLines([{ text: 'x' }])).pages;
  const [item] = page?.items ?? [];
  if (page === undefined || item?.kind !== 'run') throw new Error('no pages were laid out');
  const glyphs = item.run.glyphs.flatMap((glyph) => Array.from({ length: 40_000 }, () => glyph));
  const list = {
    ...(await layOutLines([])),
    pages: [{ ...page, items: [{ ...item, run: { ...item.run, glyphs } }] }],
  };
  const lengths = pageContents(paintPdf(list))
    .match(/(?<=<)[0-9a-f]+(?=>)/g)
    ?.map((codes) => codes.length / 2);
  expect(lengths).toEqual([32_766, 32_766, 14_468]);
});

test('a link has its area, an ASCII target and a description', async () => {
  await withPdfjs(paintPdf(await describedList()), async (document) => {
    const [annotation, ...others] = await (await document.getPage(1)).getAnnotations();
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ subtype: 'Link', url: 'https://xn--exmple-cua.org/zo%C3%AB?q=a%20b' });
    expect(annotation?.contentsObj.str).toBe('https://exämple.org/zoë?q=a b');
    expect(annotation?.rect.map((side) => Math.round(side * 100) / 100)).toEqual([60, 767.89, 160, 781.89]);
  });
});

test('leaves out a link with an empty or too long target', async () => {
  for (const target of ['', ' \u0007', `https://example.org/${'a'.repeat(33_000)}`]) {
    const pdf = paintPdf(await layOutLines([{ text: 'x' }], described, [{ ...link, target }]));
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Annot');
  }
});

test('an ASCII target is unchanged', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      fc.pre(/^[\x21-\x7e]*$/.test(address));
      expect(asciiTarget(address)).toBe(address);
    }),
  );
  expect(asciiTarget('mailto:zoë@example.org')).toBe('mailto:zo%C3%AB@example.org');
  expect(asciiTarget('\ud800')).toBe('%EF%BF%BD');
});

test('the outline has sections and their entries, each at its position', async () => {
  await withPdfjs(paintPdf(await describedList()), async (document) => {
    const outline = await document.getOutline();
    expect(outline?.map((item) => item.title)).toEqual(['Berufserfahrung', 'Ausbildung']);
    expect(outline?.[0]?.items.map((item) => item.title)).toEqual(['Firma & Söhne']);
    const [page, kind, left, top] = outline?.[0]?.items[0]?.dest ?? [];
    expect(await document.getPageIndex(page)).toBe(0);
    expect([kind, left, top]).toEqual([{ name: 'XYZ' }, 0, 751.89]);
  });
});

test('rejects an outline entry on a missing page', async () => {
  const list = await layOutLines([{ text: 'x' }], { outline: [{ title: 'x', level: 1, page: 2, y: 0 }] });
  expect(() => paintPdf(list)).toThrow(/page 2/);
});

test('a rule is a filled rectangle in its colour', async () => {
  const content = pageContents(paintPdf(await layOutLines([{ text: 'Text' }], {}, [rule])));
  expect(content).toContain('BDC\n0.702 0.149 0.118 rg\n60 80 200 0.4 re f\nEMC\nBT');
});

test('words are shown without character or word spacing', async () => {
  const content = pageContents(paintPdf(await layOutLines([{ text: 'AVATAR To. Wave', tracking: 0.2 }])));
  expect(content).not.toMatch(/\bT[cwz]\b/);
});

test('numbers are decimal and within a thousandth of a point', () => {
  fc.assert(
    fc.property(fc.double({ min: -20_000, max: 20_000, noNaN: true }), (value) => {
      expect(decimal(value)).toMatch(/^(0|-?(?!0\d)\d+(\.\d{1,3})?)$/);
      expect(Math.abs(Number(decimal(value)) - value)).toBeLessThanOrEqual(0.000501);
    }),
  );
  expect([1e-7, -1e-9, 5e-324].map(decimal)).toEqual(['0', '0', '0']);
  expect(() => decimal(Number.NaN)).toThrow(RangeError);
  expect(() => decimal(1e21)).toThrow(RangeError);
});

test('rejects an invalid colour', async () => {
  const list = await layOutLines([{ text: 'x' }], {}, [{ ...rule, colour: 'red' }]);
  expect(() => paintPdf(list)).toThrow(/#rrggbb.*red/);
});

test('a document without pages or text makes a valid file', async () => {
  const list = await layOutLines([{ text: 'x' }]);
  const empty = { ...list, pages: [{ number: 1, size: { width: 100, height: 100 }, items: [] }] };
  await withPdfjs(paintPdf(empty), async (document) => expect(document.numPages).toBe(1));
});

test.skipIf(!isInstalled('qpdf'))('qpdf reports no error', async () => {
  expect(qpdfErrors(paintPdf(await describedList()))).toBe('');
});
