import { inflateSync } from 'node:zlib';

/** Object of a PDF file: its dictionary as written, and its inflated stream. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Uint8Array;
}

/** Returns the objects of a file that pdfkit wrote, by number. */
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

/** Returns the contents of all pages, concatenated. */
export function pageContents(pdf: Uint8Array): string {
  const objects = pdfObjects(pdf);
  return [...objects.values()]
    .filter(({ dictionary }) => dictionary.includes('/Type /Page\n'))
    .map(({ dictionary }) => textOf(referred(objects, dictionary, 'Contents')))
    .join('\n');
}

/** An embedded font: its program, and its widths and texts by code. */
export interface EmbeddedFont {
  readonly name: string;
  readonly program: Uint8Array;
  readonly widths: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
}

/** Returns the composite fonts of a file in the order of their resource names. */
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

/** A value in a PDF: a name with its slash, a string as text, or a reference. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;
export interface PdfText {
  readonly text: string;
}
export interface PdfReference {
  readonly reference: number;
}
export interface PdfDictionary {
  readonly entries: Readonly<Record<string, PdfValue>>;
}

/** Reads a value as pdfkit writes it. */
export function parseValue(source: string): PdfValue {
  const tokens = source.match(
    /<<|>>|\[|\]|\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-f]*>|\/[^\s<>[\]()/]*|\d+ 0 R|[^\s<>[\]()/]+/g,
  );
  const rest = [...(tokens ?? [])];
  const next = (): PdfValue => {
    const token = rest.shift() ?? '';
    if (token === '[') return until(']');
    if (token === '<<') {
      const flat = until('>>');
      const keys = flat.filter((_, index) => index % 2 === 0).map((key) => String(key).slice(1));
      return { entries: Object.fromEntries(keys.map((key, index) => [key, flat[2 * index + 1] ?? null])) };
    }
    if (token.endsWith(' 0 R')) return { reference: Number.parseInt(token, 10) };
    if (token.startsWith('(')) return { text: decoded(token.slice(1, -1)) };
    if (token === 'true' || token === 'false') return token === 'true';
    const number = Number(token);
    return Number.isNaN(number) ? token : number;
  };
  const until = (end: string): readonly PdfValue[] => {
    const values: PdfValue[] = [];
    while (rest[0] !== end && rest.length > 0) values.push(next());
    rest.shift();
    return values;
  };
  return next();
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decoded(literal: string): string {
  const bytes = literal.replaceAll(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter);
  return bytes.startsWith('\xfe\xff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes;
}

/** Parsed objects of a file, and its catalogue and pages. */
export interface PdfReader {
  readonly catalogue: PdfDictionary;
  /** References to the pages, in page order. */
  readonly pages: readonly number[];
  /** Returns an entry of a dictionary. Follows references to the dictionary and to the entry. */
  get(holder: PdfValue | undefined, key: string): PdfValue | undefined;
  stream(holder: PdfValue | undefined, key: string): Uint8Array | undefined;
}

export function readPdf(pdf: Uint8Array): PdfReader {
  const objects = pdfObjects(pdf);
  const follow = (value: PdfValue | undefined): PdfValue | undefined =>
    isReference(value) ? parseValue(objects.get(value.reference)?.dictionary ?? '') : value;
  const entry = (holder: PdfValue | undefined, key: string): PdfValue | undefined => {
    const found = follow(holder);
    return isDictionary(found) ? found.entries[key] : undefined;
  };
  const get = (holder: PdfValue | undefined, key: string) => follow(entry(holder, key));
  const root = /\/Root (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  const catalogue = follow({ reference: Number(root) });
  if (!isDictionary(catalogue)) throw new Error('no catalogue');
  const children = get(get(catalogue, 'Pages'), 'Kids');
  const pages = Array.isArray(children)
    ? children.map((child) => (isReference(child) ? child.reference : 0))
    : [];
  return {
    catalogue,
    pages,
    get,
    stream: (holder, key) => {
      const value = entry(holder, key);
      return isReference(value) ? objects.get(value.reference)?.stream : undefined;
    },
  };
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'reference' in value;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

/** Returns the content of one page, by index from 0. */
export function pageContent(pdf: Uint8Array, page: number): string {
  const { pages, stream } = readPdf(pdf);
  return Buffer.from(stream({ reference: pages[page] ?? 0 }, 'Contents') ?? []).toString('latin1');
}

/** Returns the text of a string. */
export function textIn(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
}
