import { PDFDocument } from 'pdfkit';
import { joinBytes } from '../../fonts/join-bytes.ts';
import type { Claims } from './conformance.ts';
import type { FileDescription } from './file-description.ts';
import { fingerprint } from './fingerprint.ts';
import { textString } from './text-string.ts';
import { xmpPacket } from './xmp.ts';

/** pdfkit as a writer of objects: no fonts, text, structure or metadata of its own. */
export class PdfFile extends PDFDocument {
  // Declared alone: the base constructor already pushes the file's header.
  declare chunks: Uint8Array[] | undefined;
  readonly #description: FileDescription;
  readonly #claims: Claims;

  constructor(description: FileDescription, claims: Claims) {
    super({
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      displayTitle: true,
      lang: description.language,
      info: informationOf(description),
    });
    this.#description = description;
    this.#claims = claims;
  }

  /** The entries of the document's root dictionary. */
  get catalogue(): Record<string, unknown> {
    return this._root.data;
  }

  /** The name trees of the document. */
  get names(): Record<string, unknown> {
    return this._root.data.Names.data;
  }

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk !== null) this.chunks.push(chunk);
    return true;
  }

  /** The structure is written already. */
  override endMarkings(): void {}

  /** Comes after everything but the catalogue and the page tree, so that it can name their contents. */
  override endMetadata(): void {
    const identifier = fingerprint(this.chunks ?? []);
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(this.#description, this.#claims, identifier)));
    this.catalogue.Metadata = metadata;
    this._id = identifier;
  }

  bytes(): Uint8Array {
    return joinBytes(this.chunks ?? []);
  }
}

/** Source: ISO 32000-1, 14.3.3. */
function informationOf(description: FileDescription): Readonly<Record<string, unknown>> {
  const { title, author, subject, keywords, created, modified } = description;
  return {
    Title: textString(title),
    ...(author !== undefined && { Author: textString(author) }),
    ...(subject !== undefined && { Subject: textString(subject) }),
    ...(keywords.length > 0 && { Keywords: textString(keywords.join(', ')) }),
    Producer: 'Quoin',
    Creator: 'Quoin',
    CreationDate: created,
    ModDate: modified,
  };
}
