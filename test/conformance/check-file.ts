import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import { entriesOf, isArray, isName, isOfKind, type PdfValue, valuesWithin } from './pdf-value.ts';

const longestString = 32_767;
const longestName = 127;
const largestInteger = 2_147_483_647;
const largestReal = 3.403e38;
const smallestReal = 1.175e-38;

/** Checks bytes and objects: header, trailer and length limits. */
export function* fileFailures({ file }: CheckedFile): Generator<Failure> {
  const { text, trailer, objects } = file;
  if (!/^%PDF-1\.[0-7]\r?\n/.test(text)) yield* broken('u6.1-1 a6.1.2-1', 'the header');
  if (!/^[^\n]*\n%[\x80-\xff]{4}/.test(text)) yield* broken('a6.1.2-2', 'no comment of bytes over 127');
  if (!/%%EOF(?:\r\n|\r|\n)?$/.test(text)) yield* broken('a6.1.3-3', 'something after %%EOF');
  const [identifier] = file.list(trailer.get('ID'));
  if (!isOfKind(identifier, 'string') || identifier.bytes === '') yield* broken('a6.1.3-1', 'no ID');
  if (trailer.has('Encrypt')) yield* broken('a6.1.3-2', 'encrypted');
  for (const [number, object] of objects)
    for (const value of valuesWithin(object)) yield* valueFailures(value, `in object ${number}`);
  yield* danglingReferences(objects);
}

function* valueFailures(value: PdfValue, where: string): Generator<Failure> {
  if (isOfKind(value, 'string') && value.bytes.length > longestString)
    yield* broken('a6.1.13-3', `a string of ${value.bytes.length} bytes ${where}`);
  const names = isName(value) ? [value.name] : [...(entriesOf(value)?.keys() ?? [])];
  for (const name of names)
    if (name.length > longestName) yield* broken('a6.1.13-4', `a name of ${name.length} bytes ${where}`);
  if (typeof value !== 'number') return;
  const size = Math.abs(value);
  if (Number.isInteger(value) && size > largestInteger) yield* broken('a6.1.13-1', `${value} ${where}`);
  if (size > largestReal) yield* broken('a6.1.13-2', `${value} ${where}`);
  if (size > 0 && size < smallestReal) yield* broken('a6.1.13-5', `${value} ${where}`);
}

function* danglingReferences(objects: ReadonlyMap<number, PdfValue>): Generator<Failure> {
  for (const [number, object] of objects) {
    for (const value of valuesWithin(object)) {
      if (isArray(value) || !isOfKind(value, 'reference') || objects.has(value.number)) continue;
      yield* broken('own-dangling-reference', `object ${number} names ${value.number}, which is not there`);
    }
  }
}
