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

/** A string's bytes, one a character. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

/** An indirect object by its number; all are of generation 0. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export type PdfEntries = ReadonlyMap<string, PdfValue>;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: PdfEntries;
}

/** A stream's dictionary and its bytes as they lie in the file. */
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

/** A text string: ascii as it is, else UTF-16 with its mark. */
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

/** What a dictionary or a stream says; nothing for other values. */
export function entriesOf(value: PdfValue | undefined): PdfEntries | undefined {
  return isOfKind(value, 'dictionary') || isOfKind(value, 'stream') ? value.entries : undefined;
}

/** The characters of a text string; undefined for other values. */
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

/** All values inside a value, itself first; references are not followed. */
export function* valuesWithin(value: PdfValue): Generator<PdfValue> {
  yield value;
  const inside = isArray(value) ? value : (entriesOf(value)?.values() ?? []);
  for (const each of inside) yield* valuesWithin(each);
}
