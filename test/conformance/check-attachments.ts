import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import type { PdfFile } from './pdf-file.ts';
import { entriesOf, isName, isOfKind, nameOf, numberOf, type PdfValue, textOf } from './pdf-value.ts';

const mimeType = /^[-\w+.]+\/[-\w+.]+$/;
const relationships = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];
const date = /^D:\d{14}(?:Z|[+-]\d\d'\d\d'?)$/;

/** Checks attachments: none in part 2; in part 3 the requirements of ISO 19005-3, 6.8. */
export function* attachmentFailures({ file, part }: CheckedFile): Generator<Failure> {
  const listed = namedFiles(file, file.at(file.catalog, 'Names', 'EmbeddedFiles'));
  const associated = file.list(file.at(file.catalog, 'AF')).map(numberReferred);
  for (const [number, specification] of file.objects) {
    if (file.at(specification, 'EF') === undefined) continue;
    const where = `attachment ${number}`;
    yield* specificationFailures(file, specification, where);
    if (part === 2) {
      yield* broken('a6.8-5', `no PDF/A itself: ${where}`);
      continue;
    }
    const relationship = nameOf(file.at(specification, 'AFRelationship'));
    if (relationship === undefined) yield* broken('a6.8-3', where);
    else if (!relationships.includes(relationship)) yield* broken('own-relationship', relationship);
    if (!associated.includes(number)) yield* broken('a6.8-4', `not in AF: ${where}`);
    if (!listed.includes(number)) yield* broken('own-attachment-name', `in no list of names: ${where}`);
    yield* streamFailures(file, file.at(specification, 'EF', 'F'), where);
  }
}

function* specificationFailures(file: PdfFile, written: PdfValue, where: string): Generator<Failure> {
  const names = ['F', 'UF'].map((key) => textOf(file.at(written, key)));
  if (names.includes(undefined)) yield* broken('u7.11-1 a6.8-2', `no name: ${where}`);
  else if (names.includes('')) yield* broken('u7.11-1', `an empty name: ${where}`);
  if (!isName(file.at(written, 'Type'), 'Filespec')) yield* broken('own-filespec', `no Filespec: ${where}`);
  if (!textOf(file.at(written, 'Desc'))) yield* broken('own-filespec', `no description: ${where}`);
}

function* streamFailures(file: PdfFile, stream: PdfValue | undefined, where: string): Generator<Failure> {
  if (!isOfKind(stream, 'stream') || !isName(stream.entries.get('Type'), 'EmbeddedFile')) {
    yield* broken('own-embedded-file', where);
    return;
  }
  if (!mimeType.test(nameOf(stream.entries.get('Subtype')) ?? '')) yield* broken('a6.8-1', where);
  const parameters = file.at(stream, 'Params');
  const size = numberOf(file.at(parameters, 'Size'));
  if (size !== file.content(stream)?.length) yield* broken('own-parameters', `size ${size}: ${where}`);
  if (!date.test(textOf(file.at(parameters, 'ModDate')) ?? ''))
    yield* broken('own-parameters', `no date: ${where}`);
  const checksum = file.at(parameters, 'CheckSum');
  if (checksum !== undefined && !(isOfKind(checksum, 'string') && checksum.bytes.length === 16))
    yield* broken('own-parameters', `a checksum that is not 16 bytes: ${where}`);
}

function namedFiles(file: PdfFile, node: PdfValue | undefined): readonly (number | undefined)[] {
  if (entriesOf(node) === undefined) return [];
  const names = file.list(file.at(node, 'Names')).map(numberReferred);
  const children = file.list(file.at(node, 'Kids')).map((child) => file.resolve(child));
  return [
    ...names.filter((number) => number !== undefined),
    ...children.flatMap((child) => namedFiles(file, child)),
  ];
}

function numberReferred(value: PdfValue): number | undefined {
  return isOfKind(value, 'reference') ? value.number : undefined;
}
