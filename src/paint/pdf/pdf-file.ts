import { PDFDocument } from '#pdfkit';
import { type Bytes, joinBytes } from '../../model/bytes.ts';
import type { FileDescription } from '../file-description.ts';
import { Fingerprint } from '../fingerprint.ts';
import { textString } from '../literals.ts';
import type { ConformanceClaims } from './xmp.ts';
import { xmpPacket } from './xmp.ts';

/** An indirect object of a PDF file. */
export interface PdfObject {
  /** Entries of its dictionary. In values, a `String` object is a PDF string and a plain string is a PDF name. */
  readonly data: Record<string, unknown>;
  /** Writes the object, with a stream if one is passed. */
  end(stream?: string | Uint8Array): void;
}

/** A PDF file that collects its bytes. Uses pdfkit for objects, pages and outline alone; writes its own metadata. */
export class PdfFile extends PDFDocument {
  // Declared without an initialiser: the base constructor already pushes the file header.
  declare chunks: Uint8Array[] | undefined;
  declare contents: Fingerprint | undefined;
  readonly #description: FileDescription;
  readonly #claims: ConformanceClaims;

  constructor(description: FileDescription, claims: ConformanceClaims) {
    super({
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      displayTitle: true,
      lang: description.language,
      info: informationDictionary(description),
    });
    this.#description = description;
    this.#claims = claims;
  }

  /** Entries of the document catalogue. */
  get catalogue(): Record<string, unknown> {
    return this._root.data;
  }

  /** How viewers show the document. */
  get viewerPreferences(): Record<string, unknown> {
    return this._root.data.ViewerPreferences.data;
  }

  /** Name trees of the document. */
  get names(): Record<string, unknown> {
    return this._root.data.Names.data;
  }

  /** Overrides pdfkit's stream: collects the bytes instead. */
  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    this.contents ??= new Fingerprint();
    if (chunk !== null) {
      this.chunks.push(chunk);
      this.contents.add(chunk);
    }
    return true;
  }

  /** Overrides pdfkit's structure tree, which `writeStructure` replaces. */
  override endMarkings(): void {}

  /**
   * Writes the XMP packet and sets the file identifier. pdfkit calls it after everything but the catalogue and the page tree,
   * so the identifier depends on all contents.
   */
  override endMetadata(): void {
    const identifier = (this.contents ?? new Fingerprint()).value();
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(this.#description, this.#claims, identifier)));
    this.catalogue.Metadata = metadata;
    this._id = identifier;
  }

  /** Returns the bytes of the file. Call after `end`. */
  bytes(): Bytes {
    return joinBytes(this.chunks ?? []);
  }
}

/** Source: ISO 32000-1, 14.3.3. */
function informationDictionary(description: FileDescription): Readonly<Record<string, unknown>> {
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
