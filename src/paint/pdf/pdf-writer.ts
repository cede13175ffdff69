/** An object of a PDF file; `end` writes it, with a stream if bytes or text are given. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(stream?: string | Uint8Array): void;
}

/** Something that numbers and writes objects. A `String` object is written as a string, a plain string as a name. */
export interface PdfWriter {
  ref(data: Readonly<Record<string, unknown>>): PdfObject;
}
