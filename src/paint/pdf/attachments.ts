import type { PdfObject, PdfWriter } from './pdf-writer.ts';
import { textString } from './text-string.ts';

/** A file inside the PDF: what the pages were made from. */
export interface Attachment {
  /** Without folders; different for each attachment. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A MIME type, such as `application/yaml`. */
  readonly type: string;
  /** In words, for people. */
  readonly description: string;
  /** When the PDF was modified by default. */
  readonly modified?: Date;
}

/** Throws a TypeError or a RangeError that names what is wrong with an attachment. */
export function checkAttachments(attachments: readonly Attachment[]): void {
  if (!Array.isArray(attachments)) throw new TypeError('attachments: not an array');
  const names = new Set<string>();
  for (const { name, bytes, type, description } of attachments) {
    if (typeof name !== 'string' || !/^[^/\\\0-\x1f]{1,255}$/.test(name) || names.has(name))
      throw new RangeError(`attachments: not a file name of its own: ${JSON.stringify(name)}`);
    if (!(bytes instanceof Uint8Array))
      throw new TypeError(`attachments: the bytes of ${name} are no Uint8Array`);
    if (typeof type !== 'string' || type.length > 127 || !mimeType.test(type))
      throw new RangeError(`attachments: not a MIME type: ${JSON.stringify(type)}`);
    if (typeof description !== 'string' || description.trim() === '')
      throw new RangeError(`attachments: ${name} has no description`);
    names.add(name);
  }
}

/** Source: RFC 6838, 4.2, without the signs that names of a PDF would have to escape. */
const mimeType = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/i;

/** What the catalogue says about the attachments of a file. */
export interface WrittenAttachments {
  /** The name tree `EmbeddedFiles`. */
  readonly embeddedFiles: Readonly<Record<string, unknown>>;
  /** `AF`. */
  readonly associatedFiles: readonly PdfObject[];
}

/** Writes files into a file, as the source of what it shows. Source: ISO 32000-1, 7.11; ISO 19005-3, annex E. */
export function writeAttachments(
  writer: PdfWriter,
  attachments: readonly Attachment[],
  modified: Date,
): WrittenAttachments {
  const sorted = attachments.toSorted((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  const specifications = sorted.map((attachment) => writeAttachment(writer, attachment, modified));
  const names = sorted.flatMap(({ name }, index) => [textString(name), specifications[index]]);
  return { embeddedFiles: { Names: names }, associatedFiles: specifications };
}

/** Names are sorted by their bytes: those in ascii come before those in UTF-16 with its byte order mark. */
function nameKey(name: string): string {
  return /^[\0-\x7f]*$/.test(name) ? name : `\xfe${name}`;
}

function writeAttachment(
  writer: PdfWriter,
  { name, bytes, type, description, ...attachment }: Attachment,
  modified: Date,
): PdfObject {
  const file = writer.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replace('/', '#2F'),
    Params: { Size: bytes.length, ModDate: attachment.modified ?? modified },
  });
  file.end(bytes);
  const specification = writer.ref({
    Type: 'Filespec',
    F: new String(name.replaceAll(/[^ -~]/gu, '_')),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}
