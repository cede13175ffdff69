import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DisplayItem } from '../../src/model/page.ts';
import type { Picture } from '../../src/model/picture.ts';
import { paintStructure } from '../../src/paint/listing.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { conformanceFailures } from '../conformance/conformance-failures.ts';
import { jpegFile, pngFile, withOrientation } from '../pictures/picture-files.ts';
import { isInstalled, qpdfErrors } from '../support/extract.ts';
import { pageContent, pdfObjects, readPdf } from '../support/pdf-objects.ts';
import { icon, jpeg, pageOf, photo, picturedList, pictureIn, tint } from './placed-pictures.ts';
import { markedSequences, readStructure } from './read-structure.ts';

/** Returns the dictionaries of the images in a file. */
function imagesIn(pdf: Uint8Array): readonly string[] {
  const dictionaries = [...pdfObjects(pdf).values()].map(({ dictionary }) => dictionary);
  return dictionaries.filter((dictionary) => dictionary.includes('/Subtype /Image'));
}

test('paints tints first, then graphics, then text and images in reading order', async () => {
  const pdf = paintPdf(await picturedList());
  const sequences = markedSequences(pdf, 0).map(({ tag, properties, text }) => ({ tag, properties, text }));
  const box = { BBox: [0, 0, 180, 841.89] };
  expect(sequences).toEqual([
    { tag: 'Artifact', properties: { entries: { Type: '/Background', ...box } }, text: '' },
    { tag: 'Artifact', properties: { entries: { Type: '/Layout' } }, text: '' },
    { tag: 'H1', properties: { entries: { MCID: 0 } }, text: 'Ada Lovelace ' },
    { tag: 'Figure', properties: { entries: { MCID: 1 } }, text: '' },
    { tag: 'P', properties: { entries: { MCID: 2 } }, text: 'Mathematician ' },
    { tag: 'Figure', properties: { entries: { MCID: 3 } }, text: '' },
    { tag: 'P', properties: { entries: { MCID: 4 } }, text: 'in London ' },
  ]);
});

test('an image is a figure in reading order, with alt text and a bounding box', async () => {
  const pdf = paintPdf(await picturedList());
  expect(readStructure(pdf)).toEqual({
    type: 'Document',
    contents: [
      { type: 'H1', contents: ['Ada Lovelace '] },
      { type: 'Figure', alternative: 'Portrait of Ada Lovelace', contents: [''] },
      {
        type: 'P',
        contents: [
          'Mathematician ',
          { type: 'Figure', alternative: 'Mark of the Analytical Society', contents: [''] },
          'in London ',
        ],
      },
    ],
  });
  const [figure = ''] = [...pdfObjects(pdf).values()]
    .map(({ dictionary }) => dictionary)
    .filter((dictionary) => dictionary.includes('/S /Figure'));
  expect(figure.replaceAll(/\s+/g, ' ')).toContain(
    '/A << /O /Layout /Placement /Block /BBox [400 701.89 480 781.89] >>',
  );
});

test('a figure without alt text has the title of the document', async () => {
  const list = await picturedList();
  const structure = list.structure.map(({ alternative: _, ...element }) => element);
  const read = readStructure(paintPdf({ ...list, structure, title: 'Ada' }));
  expect(read?.contents[1]).toMatchObject({ type: 'Figure', alternative: 'Ada' });
});

test('rejects an image in an element other than a figure', async () => {
  const list = await pageOf([{ ...photo, element: 3 }]);
  expect(() => paintPdf(list)).toThrow(/an image is in element 3, a P/);
});

test('an image without an element is an artifact', async () => {
  const { element: _, ...artifact } = photo;
  const sequences = markedSequences(paintPdf(await pageOf([artifact])), 0);
  expect(sequences.map(({ tag }) => tag)).toEqual(['Artifact', 'H1', 'P']);
});

test('a tint and an icon are filled in their colours', async () => {
  const content = pageContent(paintPdf(await pageOf([icon, tint])), 0);
  expect(content).toContain('0.91 0.933 0.957 rg\n0 0 180 841.89 re f\nEMC');
  expect(content).toContain('48 90 m\n56 90 l\n56 94 l\n53.333 96.667 50.667 96.667 48 94 c\nh\nf\nEMC');
});

test('an image covers its area, centred and clipped to its shape', async () => {
  const square = { x: 100, y: 200, width: 50, height: 50 };
  const draw = async (shape: 'rectangle' | 'ellipse') =>
    pageContent(paintPdf(await pageOf([{ ...photo, shape, area: square }])), 0);
  expect(await draw('rectangle')).toContain('q\n100 200 50 50 re W n\n100 0 0 -50 75 250 cm\n/I1 Do\nQ');
  expect(await draw('ellipse')).toContain(
    ['q\n150 225 m', '150 238.808 138.808 250 125 250 c', '111.193 250 100 238.808 100 225 c'].join('\n'),
  );
});

test('a JPEG is embedded unchanged, a PNG as pixels and opacity', async () => {
  const pdf = paintPdf(await picturedList());
  const images = imagesIn(pdf);
  expect(images).toHaveLength(3);
  const [photograph = '', mask = '', mark = ''] = images;
  expect(photograph).toMatch(/Width 32\n[\s\S]*ColorSpace \/DeviceRGB[\s\S]*Filter \/DCTDecode/);
  const stored = [...pdfObjects(pdf).values()].find(({ dictionary }) => dictionary === photograph);
  expect(new Uint8Array(stored?.stream ?? [])).toEqual(jpeg.bytes);
  const samples = [...pdfObjects(pdf).values()].find(({ dictionary }) => dictionary === mark)?.stream;
  const alpha = [...pdfObjects(pdf).values()].find(({ dictionary }) => dictionary === mask)?.stream;
  expect([...(samples ?? [])].slice(0, 6)).toEqual([0, 0, 200, 60, 0, 200]);
  expect([...(alpha ?? [])].slice(0, 4)).toEqual([255, 195, 135, 75]);
  expect(mark).toMatch(/SMask \d+ 0 R/);
  expect(mask).toContain('/DeviceGray');
});

test('a grey image stays grey', async () => {
  const grey = pictureIn(pngFile({ width: 2, height: 2, colours: 'grey', depth: 1, pixel: (x) => [x] }));
  const list = await pageOf([
    photo,
    { ...photo, picture: pictureIn(jpegFile('grey')) },
    { ...photo, picture: grey },
  ]);
  expect(imagesIn(paintPdf(list)).map((image) => /DeviceGray|DeviceRGB/.exec(image)?.[0])).toEqual([
    'DeviceRGB',
    'DeviceGray',
    'DeviceGray',
  ]);
});

test('the same image is embedded once, also if its bytes were read twice', async () => {
  const again = pictureIn(jpegFile('corners'));
  const list = await pageOf([photo, { ...photo, picture: again, element: 4 }]);
  const [page] = list.pages;
  const pdf = paintPdf({ ...list, pages: page ? [page, { ...page, number: 2 }] : [] });
  expect(imagesIn(pdf)).toHaveLength(1);
  const { pages, get } = readPdf(pdf);
  const named = pages.map((reference) => get(get({ reference }, 'Resources'), 'XObject'));
  expect(named[1]).toEqual(named[0]);
});

describe('a file with tints, icons and images', () => {
  test.each(['pdf/ua-1+pdf/a-2a', 'pdf/ua-1'] as const)('conforms to %s', async (conformance) => {
    const pdf = paintPdf(await picturedList(), { conformance });
    const rules = conformanceFailures(pdf).map(({ rule, description }) => `${rule} ${description}`);
    expect(conformance === 'pdf/ua-1' ? rules.filter((rule) => rule.startsWith('u')) : rules).toEqual([]);
  });

  test('has the same bytes every time', async () => {
    expect(paintPdf(await picturedList())).toEqual(paintPdf(await picturedList()));
  });

  test('shows the same without a structure', async () => {
    const list = await picturedList();
    const marked = pageContent(paintPdf(list), 0).split('\n');
    const plain = pageContent(paintPdf(list, { conformance: 'none' }), 0);
    expect(plain).toBe(marked.filter((line) => !/BDC$|^EMC$/.test(line)).join('\n'));
  });

  test.skipIf(!isInstalled('qpdf'))('has no error according to qpdf', async () => {
    expect(qpdfErrors(paintPdf(await picturedList()))).toBe('');
  });

  test('lists its figures by alt text', async () => {
    expect(paintStructure(await picturedList())).toContain('  Figure "Portrait of Ada Lovelace"\n');
  });
});

const red = [220, 20, 20];
const green = [20, 200, 20];
const blue = [20, 20, 220];
const yellow = [230, 220, 20];
/** Colours of the quarters by orientation: top left, top right, bottom left, bottom right. */
const quartersByOrientation: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [red, green, blue, yellow],
  2: [green, red, yellow, blue],
  3: [yellow, blue, green, red],
  4: [blue, yellow, red, green],
  5: [red, blue, green, yellow],
  6: [blue, red, yellow, green],
  7: [yellow, green, blue, red],
  8: [green, yellow, red, blue],
};

describe.skipIf(!isInstalled('mutool'))('MuPDF shows an image', () => {
  test.each(Object.entries(quartersByOrientation))(
    'with orientation %s upright',
    async (orientation, quarters) => {
      const picture = pictureIn(withOrientation(jpegFile('corners'), Number(orientation)));
      expect(await renderedQuarters(picture)).toEqual(quarters);
    },
  );

  test('from a PNG upright', async () => {
    const pixel = (x: number, y: number) =>
      (quartersByOrientation[1]?.[(y < 4 ? 0 : 2) + (x < 4 ? 0 : 1)] ?? []) as number[];
    const picture = pictureIn(pngFile({ width: 8, height: 8, colours: 'rgb', pixel }));
    expect(await renderedQuarters(picture)).toEqual(quartersByOrientation[1]);
  });
});

/** Returns the nearest named colour in the middle of each quarter, as MuPDF renders the image. */
async function renderedQuarters(picture: Picture): Promise<readonly (readonly number[])[]> {
  const area = { x: 100, y: 100, width: 40, height: 40 };
  const placed: DisplayItem = { ...photo, shape: 'rectangle', area, picture };
  const pdf = paintPdf(await pageOf([placed]));
  const rendered = renderedByMupdf(pdf);
  const [header = '', width = '0'] = /^P6\s+(\d+)\s+\d+\s+255\s/.exec(rendered.toString('latin1')) ?? [];
  return [
    [110, 110],
    [130, 110],
    [110, 130],
    [130, 130],
  ].map(([x = 0, y = 0]) => {
    const at = header.length + 3 * (y * Number(width) + x);
    const distance = (colour: readonly number[]) =>
      colour.reduce((sum, channel, index) => sum + Math.abs(channel - (rendered[at + index] ?? 0)), 0);
    return [red, green, blue, yellow].reduce((best, other) =>
      distance(other) < distance(best) ? other : best,
    );
  });
}

/** Renders the first page as a PPM file, one pixel per point. */
function renderedByMupdf(pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'quoin-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return execFileSync('mutool', ['draw', '-q', '-r', '72', '-F', 'ppm', '-o', '-', file, '1'], {
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('rejects bytes that are not an image', async () => {
  const list = await pageOf([{ ...photo, picture: { ...jpeg, bytes: Uint8Array.of(1, 2, 3) } }]);
  expect(() => paintPdf(list)).toThrow(RangeError);
});
