import type { Attachment } from '../file-description.ts';
import { textString } from '../literals.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';

/**
 * Checks the attachments that a caller supplied.
 *
 * @throws TypeError, RangeError that names the invalid property
 */
export function checkAttachments(attachments: readonly Attachment[]): void {
  if (!Array.isArray(attachments)) throw new TypeError('attachments: not an array');
  const names = new Set<string>();
  for (const { name, bytes, type, description } of attachments) {
    if (typeof name !== 'string' || !/^[^/\\\0-\x1f]{1,255}$/.test(name) || names.has(name))
      throw new RangeError(`attachments: not a unique file name: ${JSON.stringify(name)}`);
    if (!(bytes instanceof Uint8Array))
      throw new TypeError(`attachments: the bytes of ${name} are not a Uint8Array`);
    if (typeof type !== 'string' || type.length > 127 || !mimeType.test(type))
      throw new RangeError(`attachments: not a MIME type: ${JSON.stringify(type)}`);
    if (typeof description !== 'string' || description.trim() === '')
      throw new RangeError(`attachments: ${name} has no description`);
    names.add(name);
  }
}

/** Source: RFC 6838, 4.2, without the characters that a PDF name would have to escape. */
const mimeType = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/i;

/** Catalogue entries of the attachments. */
export interface AttachmentEntries {
  /** Name tree `EmbeddedFiles`. */
  readonly embeddedFiles: Readonly<Record<string, unknown>>;
  /** Array `AF`. */
  readonly associatedFiles: readonly PdfObject[];
}

/**
 * Writes attachments as sources of the document and returns their catalogue entries.
 * Source: ISO 32000-1, 7.11; ISO 19005-3, annex E.
 *
 * @param modified Date for attachments that have none
 */
export function writeAttachments(
  file: PdfFile,
  attachments: readonly Attachment[],
  modified: Date,
): AttachmentEntries {
  const sorted = attachments.toSorted((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  const specifications = sorted.map((attachment) => writeAttachment(file, attachment, modified));
  const names = sorted.flatMap(({ name }, index) => [textString(name), specifications[index]]);
  return { embeddedFiles: { Names: names }, associatedFiles: specifications };
}

/** Returns a key that sorts names by their bytes: ASCII before UTF-16, which begins with a byte order mark. */
function nameKey(name: string): string {
  return /^[\0-\x7f]*$/.test(name) ? name : `\xfe${name}`;
}

function writeAttachment(
  file: PdfFile,
  { name, bytes, type, description, ...attachment }: Attachment,
  modified: Date,
): PdfObject {
  const stream = file.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replace('/', '#2F'),
    Params: { Size: bytes.length, ModDate: attachment.modified ?? modified },
  });
  stream.end(bytes);
  const specification = file.ref({
    Type: 'Filespec',
    F: new String(name.replaceAll(/[^ -~]/gu, '_')),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
  specification.end();
  return specification;
}
