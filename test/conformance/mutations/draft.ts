import { readPdf } from '../pdf-file.ts';
import {
  entriesOf,
  isArray,
  isName,
  isOfKind,
  type PdfEntries,
  type PdfReference,
  type PdfValue,
  pdfReference,
} from '../pdf-value.ts';
import { writePdf } from '../write-pdf.ts';

/** A parsed file that can be changed and written. */
export class Draft {
  readonly trailer: Map<string, PdfValue>;
  readonly #objects: Map<number, PdfValue>;

  constructor(pdf: Uint8Array) {
    const { objects, trailer } = readPdf(pdf);
    this.#objects = new Map(objects);
    this.trailer = new Map(trailer);
  }

  /** The catalogue. */
  get catalog(): PdfReference {
    return referenceIn(this.trailer, 'Root');
  }

  get structureRoot(): PdfReference {
    return this.referred(this.catalog, 'StructTreeRoot');
  }

  get pages(): readonly PdfReference[] {
    return this.all((entries) => isName(entries.get('Type'), 'Page'));
  }

  get firstPage(): PdfReference {
    return onlyOf(this.pages, 'page');
  }

  get annotation(): PdfReference {
    return this.first((entries) => isName(entries.get('Subtype'), 'Link'));
  }

  /** A Type0 font. */
  get font(): PdfReference {
    return this.first((entries) => isName(entries.get('Subtype'), 'Type0'));
  }

  get descendantFont(): PdfReference {
    return this.first((entries) => isName(entries.get('Subtype'), 'CIDFontType2'));
  }

  get fontDescriptor(): PdfReference {
    return this.referred(this.descendantFont, 'FontDescriptor');
  }

  /** File specification of the first attachment. */
  get attachment(): PdfReference {
    return this.first((entries) => entries.has('EF'));
  }

  /** Returns the first element of a type, or the one at `index`. */
  element(type: string, index = 0): PdfReference {
    const elements = this.all((entries) => isName(entries.get('S'), type) && entries.has('P'));
    return onlyOf(elements.slice(index), type);
  }

  first(fits: (entries: PdfEntries) => boolean): PdfReference {
    return onlyOf(this.all(fits), 'object');
  }

  all(fits: (entries: PdfEntries) => boolean): readonly PdfReference[] {
    return [...this.#objects].flatMap(([number, value]) => {
      const entries = entriesOf(value);
      return entries && fits(entries) ? pdfReference(number) : [];
    });
  }

  entries({ number }: PdfReference): PdfEntries {
    return entriesOf(this.#objects.get(number)) ?? new Map();
  }

  get(owner: PdfReference, key: string): PdfValue | undefined {
    return this.entries(owner).get(key);
  }

  referred(owner: PdfReference, key: string): PdfReference {
    return referenceIn(this.entries(owner), key);
  }

  /** Returns the elements of an array, direct or indirect. */
  list(owner: PdfReference, key: string): readonly PdfValue[] {
    const value = this.get(owner, key);
    const array = isOfKind(value, 'reference') ? this.#objects.get(value.number) : value;
    return isArray(array) ? array : [];
  }

  /** Sets an entry of an object; `undefined` deletes it. */
  set(owner: PdfReference, key: string, value: PdfValue | undefined): void {
    const before = this.#objects.get(owner.number) ?? null;
    const entries = new Map(entriesOf(before));
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
    const kind = { kind: 'dictionary' as const };
    this.#objects.set(owner.number, { ...(isOfKind(before, 'stream') ? before : kind), entries });
  }

  /** Sets an entry of a dictionary inside an object. Creates the dictionary if needed. */
  setInside(owner: PdfReference, outer: string, key: string, value: PdfValue | undefined): void {
    const inside = this.get(owner, outer);
    if (isOfKind(inside, 'reference')) {
      this.set(inside, key, value);
      return;
    }
    const entries = new Map(entriesOf(inside));
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
    this.set(owner, outer, { kind: 'dictionary', entries });
  }

  add(value: PdfValue): PdfReference {
    const number = Math.max(...this.#objects.keys()) + 1;
    this.#objects.set(number, value);
    return pdfReference(number);
  }

  addStream(bytes: string, entries: PdfEntries = new Map()): PdfReference {
    return this.add({
      kind: 'stream',
      entries: new Map([...entries, ['Length', bytes.length]]),
      bytes: Buffer.from(bytes, 'latin1'),
    });
  }

  /** Rewrites a stream, one character per byte. Throws if nothing changed. */
  edit(stream: PdfReference, change: (text: string) => string): void {
    const bytes = readPdf(this.write()).content(stream) ?? new Uint8Array();
    const before = Buffer.from(bytes).toString('latin1');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in object ${stream.number}`);
    const entries = new Map([...this.entries(stream), ['Length', after.length] as const]);
    entries.delete('Filter');
    this.#objects.set(stream.number, { kind: 'stream', entries, bytes: Buffer.from(after, 'latin1') });
  }

  editPage(change: (content: string) => string): void {
    this.edit(this.referred(this.firstPage, 'Contents'), change);
  }

  editXmp(change: (packet: string) => string): void {
    this.edit(this.referred(this.catalog, 'Metadata'), change);
  }

  write(): Uint8Array {
    return writePdf(this.#objects, this.trailer);
  }
}

function referenceIn(entries: PdfEntries, key: string): PdfReference {
  const value = entries.get(key);
  if (!isOfKind(value, 'reference')) throw new Error(`${key} is no reference`);
  return value;
}

function onlyOf(found: readonly PdfReference[], description: string): PdfReference {
  const [first] = found;
  if (!first) throw new Error(`there is no ${description}`);
  return first;
}
