import { inflateSync } from 'node:zlib';

/** An object of a PDF file: its dictionary as written, and its stream uncompressed. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Uint8Array;
}

/** The objects of a file that pdfkit wrote, by number. */
export function pdfObjects(pdf: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length;
    const end = text.slice(start).search(/\nstream\n|\nendobj/) + start;
    const dictionary = text.slice(start, end);
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    const hasStream = text.startsWith('\nstream\n', end) && length !== undefined;
    const bytes = hasStream ? pdf.slice(end + 8, end + 8 + Number(length)) : new Uint8Array();
    const stream = dictionary.includes('/FlateDecode') ? new Uint8Array(inflateSync(bytes)) : bytes;
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return objects;
}

/** The page contents, one after another. */
export function pageContents(pdf: Uint8Array): string {
  const objects = pdfObjects(pdf);
  return [...objects.values()]
    .filter(({ dictionary }) => dictionary.includes('/Type /Page\n'))
    .map(({ dictionary }) => textOf(referred(objects, dictionary, 'Contents')))
    .join('\n');
}

/** One embedded font: its program, what the file says of widths and text, by code. */
export interface EmbeddedFont {
  readonly name: string;
  readonly program: Uint8Array;
  readonly widths: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
}

/** The composite fonts of a file in the order of their resource names. */
export function embeddedFonts(pdf: Uint8Array): readonly EmbeddedFont[] {
  const objects = pdfObjects(pdf);
  return [...objects.values()]
    .filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'))
    .map(({ dictionary }) => {
      const descendant =
        objects.get(Number(/DescendantFonts \[(\d+)/.exec(dictionary)?.[1]))?.dictionary ?? '';
      const descriptor = referred(objects, descendant, 'FontDescriptor')?.dictionary ?? '';
      const key = descriptor.includes('/FontFile2') ? 'FontFile2' : 'FontFile3';
      return {
        name: /BaseFont \/(\S+)/.exec(dictionary)?.[1] ?? '',
        program: referred(objects, descriptor, key)?.stream ?? new Uint8Array(),
        widths: (/\/W \[1 \[([^\]]*)/.exec(descendant)?.[1] ?? '').split(' ').map(Number),
        texts: textsOf(textOf(referred(objects, dictionary, 'ToUnicode'))),
      };
    });
}

function referred(
  objects: ReadonlyMap<number, PdfObject>,
  dictionary: string,
  key: string,
): PdfObject | undefined {
  return objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]));
}

function textOf(object: PdfObject | undefined): string {
  return Buffer.from(object?.stream ?? []).toString('latin1');
}

function textsOf(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, code = '', units = ''] of map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]*)>$/gm)) {
    const text = (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
    texts.set(Number.parseInt(code, 16), text.join(''));
  }
  return texts;
}
