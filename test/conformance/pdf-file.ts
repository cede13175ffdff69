import { inflateSync } from 'node:zlib';
import { isKeyword, PdfSyntax } from './pdf-syntax.ts';
import {
  entriesOf,
  isArray,
  isOfKind,
  nameOf,
  numberOf,
  type PdfEntries,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts';

/** Objects of a PDF file. */
export class PdfFile {
  /** The whole file, one character per byte. */
  readonly text: string;
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfEntries;

  constructor(text: string, objects: ReadonlyMap<number, PdfValue>, trailer: PdfEntries) {
    this.text = text;
    this.objects = objects;
    this.trailer = trailer;
  }

  /** Follows a reference; returns other values unchanged. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isOfKind(value, 'reference') ? this.objects.get(value.number) : value;
  }

  /** Returns the entry at a path of keys, each inside the one before. */
  at(value: PdfValue | undefined, ...keys: readonly string[]): PdfValue | undefined {
    return keys.reduce<PdfValue | undefined>(
      (owner, key) => this.resolve(entriesOf(owner)?.get(key)),
      this.resolve(value),
    );
  }

  /** Returns the elements of an array; empty for other values. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const array = this.resolve(value);
    return isArray(array) ? array : [];
  }

  get catalog(): PdfValue | undefined {
    return this.resolve(this.trailer.get('Root'));
  }

  /** Returns the decoded bytes of a stream; `undefined` for other values. */
  content(value: PdfValue | undefined): Uint8Array | undefined {
    const stream = this.resolve(value);
    return isOfKind(stream, 'stream') ? unfiltered(stream) : undefined;
  }
}

/**
 * Reads a file through its classic cross-reference tables, the last one first.
 *
 * @throws SyntaxError if the file does not follow the standard
 */
export function readPdf(pdf: Uint8Array): PdfFile {
  const text = Buffer.from(pdf).toString('latin1');
  const start = /.*startxref\s+(\d+)\s+%%EOF/s.exec(text)?.[1];
  if (start === undefined) throw new SyntaxError('no startxref');
  const offsets = new Map<number, number>();
  const trailer = readTable(text, Number(start), offsets);
  const objects = new Map<number, PdfValue>();
  const lengthOf = (value: PdfValue | undefined): number => {
    const offset = isOfKind(value, 'reference') ? offsets.get(value.number) : undefined;
    return Number(offset === undefined ? value : readObject(text, offset, lengthOf).value);
  };
  for (const [number, offset] of offsets) {
    const object = readObject(text, offset, lengthOf);
    if (object.number !== number) throw new SyntaxError(`object ${number} is not at ${offset}`);
    objects.set(number, object.value);
  }
  return new PdfFile(text, objects, trailer);
}

/** Collects the offsets of objects and returns the trailer. */
function readTable(text: string, start: number, offsets: Map<number, number>): PdfEntries {
  const syntax = new PdfSyntax(text, start);
  syntax.keyword('xref');
  for (let next = syntax.next(); typeof next === 'number'; next = syntax.next()) {
    const first = next;
    const count = Number(syntax.value());
    for (let number = first; number < first + count; number += 1) {
      const offset = Number(syntax.value());
      syntax.value();
      const state = syntax.next();
      if (isKeyword(state) && state.word === 'n' && !offsets.has(number)) offsets.set(number, offset);
    }
  }
  const trailer = entriesOf(syntax.value()) ?? new Map<string, PdfValue>();
  const earlier = numberOf(trailer.get('Prev'));
  return earlier === undefined ? trailer : new Map([...readTable(text, earlier, offsets), ...trailer]);
}

function readObject(
  text: string,
  offset: number,
  lengthOf: (value: PdfValue | undefined) => number,
): { readonly number: number; readonly value: PdfValue } {
  const syntax = new PdfSyntax(text, offset);
  const number = Number(syntax.value());
  syntax.value();
  syntax.keyword('obj');
  const value = syntax.value();
  const next = syntax.next();
  const entries = entriesOf(value);
  if (!isKeyword(next) || next.word !== 'stream' || entries === undefined) return { number, value };
  const start = syntax.at + (text[syntax.at] === '\r' ? 2 : 1);
  const end = start + lengthOf(entries.get('Length'));
  if (!/^\r?\n?endstream/.test(text.slice(end, end + 12)))
    throw new SyntaxError(`the stream of object ${number} is not as long as it says`);
  return { number, value: { kind: 'stream', entries, bytes: Buffer.from(text.slice(start, end), 'latin1') } };
}

function unfiltered(stream: PdfStream): Uint8Array {
  const filter = stream.entries.get('Filter');
  const filters = isArray(filter) ? filter : filter === undefined ? [] : [filter];
  return filters.reduce<Uint8Array>((bytes, each) => {
    if (nameOf(each) === 'FlateDecode') return new Uint8Array(inflateSync(bytes));
    return bytes;
  }, stream.bytes);
}
