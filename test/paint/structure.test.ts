import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisplayList } from '../../src/model/page.ts';
import type { StructureElement } from '../../src/model/structure.ts';
import { paintStructure } from '../../src/paint/listing.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { isInstalled, qpdfErrors } from '../support/extract.ts';
import { isDictionary, pageContent, pdfObjects, readPdf } from '../support/pdf-objects.ts';
import { markedSequences, type ReadElement, readStructure } from './read-structure.ts';
import { curriculumVitae, type Piece, structuredList } from './structured-list.ts';

describe('the structure of a file', () => {
  test('reads back as written, over pages and flows', async () => {
    expect(readStructure(paintPdf(await curriculumVitae()))).toEqual({
      type: 'Document',
      contents: [
        { type: 'H1', contents: ['Ada '] },
        {
          type: 'Sect',
          contents: [
            { type: 'H2', contents: ['Work '] },
            {
              type: 'P',
              contents: [
                'See ',
                {
                  type: 'Link',
                  contents: [
                    'the long ',
                    { target: 'https://example.org/a' },
                    'address ',
                    { target: 'https://example.org/a' },
                  ],
                },
                'please. ',
              ],
            },
          ],
        },
        {
          type: 'Sect',
          contents: [
            { type: 'H2', contents: ['Life '] },
            {
              type: 'L',
              numbering: '/Disc',
              contents: [
                {
                  type: 'LI',
                  contents: [
                    { type: 'Lbl', contents: ['• '] },
                    {
                      type: 'LBody',
                      contents: ['Wrote ', { type: 'Span', language: 'fr', contents: ['à propos '] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
        { type: 'Sect', contents: [{ type: 'H2', contents: ['Skills '] }] },
      ],
    });
  });

  test('is declared, and defines the tab order', async () => {
    const { catalogue, get, pages } = readPdf(paintPdf(await curriculumVitae()));
    expect(get(catalogue, 'MarkInfo')).toEqual({ entries: { Marked: true } });
    expect(get(catalogue, 'Lang')).toEqual({ text: 'en-GB' });
    expect(pages.map((reference) => get({ reference }, 'Tabs'))).toEqual(['/S', '/S']);
  });

  test('has no empty elements', async () => {
    const list = await structuredList(
      [{ type: 'Document' }, { type: 'Sect', parent: 0 }, { type: 'P', parent: 1 }, { type: 'P', parent: 0 }],
      [[{ text: 'Words', element: 3 }]],
    );
    expect(readStructure(paintPdf(list))).toEqual({
      type: 'Document',
      contents: [{ type: 'P', contents: ['Words '] }],
    });
  });

  test('is empty if no content belongs to an element', async () => {
    const list = await structuredList([{ type: 'Document' }], [[{ text: 'Foot', y: 820 }]]);
    expect(readStructure(paintPdf(list))).toBeUndefined();
    expect(paintStructure(list)).toBe('');
  });

  test('has one attribute object for all lists of a kind', async () => {
    const lists = (['bullets', 'numbers', 'labels', 'bullets'] as const).flatMap(
      (marks, index): StructureElement[] => [
        { type: 'L', parent: 0, marks },
        { type: 'LI', parent: 3 * index + 1 },
        { type: 'LBody', parent: 3 * index + 2 },
      ],
    );
    const bodies = [3, 6, 9, 12].map((element) => ({ text: 'Item', element }));
    const pdf = paintPdf(await structuredList([{ type: 'Document' }, ...lists], [bodies]));
    const kinds = readStructure(pdf)?.contents.map((each) => (each as ReadElement).numbering);
    expect(kinds).toEqual(['/Disc', '/Decimal', '/None', '/Disc']);
    const attributes = [...pdfObjects(pdf).values()].filter((each) =>
      each.dictionary.includes('/ListNumbering'),
    );
    expect(attributes).toHaveLength(3);
  });

  test('has alt text for images, and only well-formed language tags', async () => {
    const list = await structuredList(
      [
        { type: 'Document' },
        { type: 'Figure', parent: 0, alternative: 'Ada (left) – 1843', language: 'en_GB' },
        { type: 'P', parent: 0, language: 'zh-Hant-TW' },
      ],
      [
        [
          { text: 'x', element: 1 },
          { text: 'y', element: 2 },
        ],
      ],
    );
    expect(readStructure(paintPdf(list))?.contents).toEqual([
      { type: 'Figure', alternative: 'Ada (left) – 1843', contents: ['x '] },
      { type: 'P', language: 'zh-Hant-TW', contents: ['y '] },
    ]);
  });

  test.skipIf(!isInstalled('qpdf'))('has no error according to qpdf', async () => {
    expect(qpdfErrors(paintPdf(await curriculumVitae()))).toBe('');
  });
});

describe('marked content', () => {
  test('spans all consecutive runs of an element', async () => {
    const list = await structuredList(
      [{ type: 'Document' }, { type: 'P', parent: 0 }, { type: 'P', parent: 0 }],
      [
        [
          { text: 'One line', element: 1 },
          { text: 'and the next', element: 1 },
          'rule',
          { text: 'end.', element: 1 },
          { text: 'Two', element: 2 },
        ],
      ],
    );
    expect(markedSequences(paintPdf(list), 0)).toEqual([
      { tag: 'Artifact', properties: { entries: { Type: '/Layout' } }, text: '' },
      { tag: 'P', properties: { entries: { MCID: 0 } }, text: 'One line and the next end. ' },
      { tag: 'P', properties: { entries: { MCID: 1 } }, text: 'Two ' },
    ]);
  });

  test('of an artifact has its position: header or footer, and bounding box', async () => {
    const list = await structuredList(
      [{ type: 'Document' }, { type: 'P', parent: 0 }],
      [
        [
          { text: 'Head', y: 30 },
          { text: 'Foot', y: 820 },
          { text: 'again', y: 830 },
          { text: 'Text', element: 1 },
        ],
      ],
    );
    const [head, footer, text] = markedSequences(paintPdf(list), 0);
    expect(head).toMatchObject({
      tag: 'Artifact',
      properties: { entries: { Type: '/Pagination', Subtype: '/Header', Attached: ['/Top'] } },
      text: 'Head ',
    });
    expect(footer).toMatchObject({
      tag: 'Artifact',
      properties: { entries: { Type: '/Pagination', Subtype: '/Footer', Attached: ['/Bottom'] } },
      text: 'Foot again ',
    });
    expect(text).toMatchObject({ tag: 'P', text: 'Text ' });
    const box = isDictionary(footer?.properties) ? footer.properties.entries.BBox : [];
    const [left, bottom, , top] = Array.isArray(box) ? box : [];
    expect(left).toBe(60);
    expect(bottom).toBeGreaterThan(842 - 830 - 5);
    expect(bottom).toBeLessThan(842 - 830);
    expect(top).toBeGreaterThan(842 - 820);
  });

  test('has no link in artifacts', async () => {
    const pieces: Piece[] = [{ text: 'Foot', y: 820 }, { target: 'https://example.org' }];
    const list = await structuredList([{ type: 'Document' }], [pieces]);
    expect(Buffer.from(paintPdf(list)).toString('latin1')).not.toContain('/Annot');
    expect(Buffer.from(paintPdf(list, { conformance: 'none' })).toString('latin1')).toContain('/Annot');
  });

  test('does not change how the page looks', async () => {
    const list = await curriculumVitae();
    const [marked, plain] = [paintPdf(list), paintPdf(list, { conformance: 'none' })];
    for (const page of [0, 1]) {
      const lines = pageContent(marked, page).split('\n');
      const unmarked = lines.filter((line) => !/ BDC$|^EMC$/.test(line));
      expect(unmarked.length).toBeLessThan(lines.length - 4);
      expect(pageContent(plain, page)).toBe(unmarked.join('\n'));
    }
  });
});

/** Structures as layout builds them: every element follows its parent, leaves are P or Link. */
const structures: fc.Arbitrary<readonly StructureElement[]> = fc
  .array(
    fc.tuple(fc.nat(20), fc.constantFrom('P', 'Sect', 'Link', 'Span'), fc.constantFrom(undefined, 'de')),
    {
      maxLength: 12,
    },
  )
  .map((elements) => [
    { type: 'Document' },
    ...elements.map(([parent, type, language], index) => ({
      type: type as 'P',
      parent: parent % (index + 1),
      ...(language !== undefined && { language }),
    })),
  ]);

/** Returns the text of each element, in page order. */
function wordsOf({ contents }: ReadElement): readonly string[] {
  return contents.flatMap((part) => {
    if (typeof part === 'string') return part.match(/\S+/g) ?? [];
    return 'target' in part ? [part.target] : wordsOf(part);
  });
}

test('any structure contains all its content once and is consistent', async () => {
  await fc.assert(
    fc.asyncProperty(
      structures,
      fc.array(fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 10 }), {
        minLength: 1,
        maxLength: 3,
      }),
      async (structure, choices) => {
        let count = 0;
        const pages = choices.map((page) =>
          page.flatMap(([number, isLink]): Piece[] => {
            const element = number % structure.length;
            const word = `w${count++}`;
            const isTarget = isLink && structure[element]?.type === 'Link';
            return [isTarget ? { target: word, element } : { text: word, element }];
          }),
        );
        const list = await structuredList(structure, pages);
        const read = readStructure(paintPdf(list));
        const expected = Array.from({ length: count }, (_, word) => `w${word}`);
        expect((read ? wordsOf(read) : []).toSorted()).toEqual(expected.toSorted());
        const listed = paintStructure(list).match(/w\d+/g) ?? [];
        expect(listed.toSorted()).toEqual(expected.toSorted());
      },
    ),
    { numRuns: 40 },
  );
});

describe('rejects an inconsistent structure:', () => {
  const paragraph: readonly StructureElement[] = [{ type: 'Document' }, { type: 'P', parent: 0 }];
  const text = (element: number): readonly (readonly Piece[])[] => [[{ text: 'x', element }]];

  test.each<readonly [string, readonly StructureElement[], readonly (readonly Piece[])[], RegExp]>([
    ['text in no element', paragraph, text(2), /element 2/],
    ['an element before its parent', [{ type: 'Document' }, { type: 'P', parent: 1 }], text(1), /element 1/],
    ['a second root', [{ type: 'Document' }, { type: 'P' }], text(1), /element 1/],
    ['a link in a paragraph', paragraph, [[{ target: 'https://example.org', element: 1 }]], /a P/],
  ])('%s', async (_, structure, pages, message) => {
    const list: DisplayList = await structuredList(structure, pages);
    expect(() => paintPdf(list)).toThrow(RangeError);
    expect(() => paintPdf(list)).toThrow(message);
    expect(paintPdf(list, { conformance: 'none' }).length).toBeGreaterThan(0);
  });
});
