/** A value in a PDF file. Source: ISO 32000-1, 7.3. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary
  | PdfStream;

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** Bytes of the string, one per character. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

/** Reference to an indirect object by number. The generation is always 0. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export type PdfEntries = ReadonlyMap<string, PdfValue>;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: PdfEntries;
}

/** Dictionary of a stream and its bytes as stored. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly entries: PdfEntries;
  readonly bytes: Uint8Array;
}

export function pdfName(name: string): PdfName {
  return { kind: 'name', name };
}

export function pdfReference(number: number): PdfReference {
  return { kind: 'reference', number };
}

export function pdfDictionary(entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  return { kind: 'dictionary', entries: new Map(Object.entries(entries)) };
}

/** Returns a text string: ASCII, else UTF-16 with a byte order mark. */
export function pdfText(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return { kind: 'string', bytes: text };
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const bytes = units.map((unit) => String.fromCharCode(unit >> 8, unit & 0xff)).join('');
  return { kind: 'string', bytes: `\xfe\xff${bytes}` };
}

export function isName(value: PdfValue | undefined, name?: string): value is PdfName {
  return isOfKind(value, 'name') && (name === undefined || value.name === name);
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isOfKind<K extends 'name' | 'string' | 'reference' | 'dictionary' | 'stream'>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** Returns the entries of a dictionary or stream; empty for other values. */
export function entriesOf(value: PdfValue | undefined): PdfEntries | undefined {
  return isOfKind(value, 'dictionary') || isOfKind(value, 'stream') ? value.entries : undefined;
}

/** Returns the characters of a text string; `undefined` for other values. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isOfKind(value, 'string')) return undefined;
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  return (value.bytes.slice(2).match(/[\s\S]{2}/g) ?? [])
    .map((pair) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)))
    .join('');
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return isName(value) ? value.name : undefined;
}

export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Returns a value and all values inside it. Does not follow references. */
export function* valuesWithin(value: PdfValue): Generator<PdfValue> {
  yield value;
  const inside = isArray(value) ? value : (entriesOf(value)?.values() ?? []);
  for (const each of inside) yield* valuesWithin(each);
}
