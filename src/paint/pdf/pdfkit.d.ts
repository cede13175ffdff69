/** Types of the part of pdfkit that Quoin uses, internals included. The package has no types. */
declare module '#pdfkit' {
  interface Reference {
    readonly data: Record<string, unknown>;
    compress: boolean;
    end(chunk?: string | Uint8Array): void;
  }

  interface OutlineItem {
    readonly children: readonly OutlineItem[];
    readonly outlineData: Record<string, unknown>;
    addItem(title: string, options: Readonly<Record<string, unknown>>): OutlineItem;
  }

  export class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>);
    readonly outline: OutlineItem;
    readonly page: {
      readonly fonts: Record<string, unknown>;
      readonly xobjects: Record<string, unknown>;
      readonly dictionary: Reference;
      readonly annotations: unknown[];
    };
    /** Document catalogue. */
    readonly _root: {
      readonly data: Record<string, unknown> & {
        readonly Names: Reference;
        readonly ViewerPreferences: Reference;
      };
    };
    /** File identifier, written at the end. */
    _id: Uint8Array;
    /** Receives each chunk of the file as it is written, and `null` at the end. */
    push(chunk: Uint8Array | null): boolean;
    endMarkings(): void;
    endMetadata(): void;
    addPage(options: Readonly<Record<string, unknown>>): this;
    addContent(content: string): this;
    ref(data: Readonly<Record<string, unknown>>): Reference;
    end(): void;
  }
}
