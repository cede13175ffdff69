import { PDFDocument } from 'pdfkit';
import { joinBytes } from '../fonts/join-bytes.ts';
import type { Face } from '../model/face.ts';
import type { DisplayList, OutlineEntry, Page, PlacedLink } from '../model/page.ts';
import { type CharacterCodes, characterCodes } from './character-codes.ts';
import { fingerprint } from './fingerprint.ts';
import { asciiTarget } from './link-target.ts';
import { decimal } from './number.ts';
import { type PdfFont, pageContent } from './page-content.ts';
import { embedFont } from './pdf-fonts.ts';
import type { PdfObject } from './pdf-writer.ts';
import { xmpPacket } from './xmp.ts';

export interface PdfOptions {
  /** When the file says it was made: 2000-01-01T00:00:00Z by default, so that the same résumé gives the same bytes. */
  readonly created?: Date;
}

/** The pages as a PDF 1.7 file: the same display list and date give the same bytes. */
export function paintPdf(list: DisplayList, options: PdfOptions = {}): Uint8Array {
  const created = options.created ?? new Date(Date.UTC(2000, 0, 1));
  if (Number.isNaN(created.getTime())) throw new RangeError('created: not a date');
  const file = new PdfFile(list, created);
  const fonts = new Map<Face, EmbeddedFont>();
  for (const page of list.pages) paintPage(file, page, fonts);
  for (const { object, codes } of fonts.values()) embedFont(file, object, codes);
  addOutline(file, list);
  file.end();
  return file.bytes();
}

interface EmbeddedFont extends PdfFont {
  readonly object: PdfObject;
  readonly codes: CharacterCodes;
}

/** pdfkit as a writer of objects: no fonts, text or metadata of its own. */
class PdfFile extends PDFDocument {
  // Declared alone: the base constructor already pushes the file's header.
  declare private chunks: Uint8Array[] | undefined;
  private readonly list: DisplayList;
  private readonly created: Date;

  constructor(list: DisplayList, created: Date) {
    super({
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      displayTitle: true,
      ...(list.language !== '' && { lang: list.language }),
      info: {
        Title: list.title,
        ...(list.author !== undefined && { Author: list.author }),
        ...(list.subject !== undefined && { Subject: list.subject }),
        Producer: 'Quoin',
        Creator: 'Quoin',
        CreationDate: created,
      },
    });
    this.list = list;
    this.created = created;
  }

  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk !== null) this.chunks.push(chunk);
    return true;
  }

  /** Comes after everything but the catalogue and the page tree, so that it can name their contents. */
  override endMetadata(): void {
    const identifier = fingerprint(this.chunks ?? []);
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(this.list, this.created, identifier)));
    this._root.data.Metadata = metadata;
    this._id = identifier;
  }

  bytes(): Uint8Array {
    return joinBytes(this.chunks ?? []);
  }
}

function paintPage(file: PdfFile, page: Page, fonts: Map<Face, EmbeddedFont>): void {
  file.addPage({ size: [page.size.width, page.size.height], margin: 0 });
  const fontOf = (face: Face): PdfFont => {
    const font = fonts.get(face) ?? {
      name: `F${fonts.size + 1}`,
      object: file.ref({}),
      codes: characterCodes(face),
    };
    fonts.set(face, font);
    file.page.fonts[font.name] = font.object;
    return font;
  };
  file.addContent(pageContent(page, fontOf));
  for (const item of page.items) if (item.kind === 'link') addLink(file, item);
}

function addLink(file: PdfFile, { area, target }: PlacedLink): void {
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map((length) =>
    Number(decimal(length)),
  );
  file.link(x ?? 0, y ?? 0, width ?? 0, height ?? 0, asciiTarget(target), {
    F: 4,
    Contents: new String(target),
  });
}

/** Sections closed, their entries inside: viewers show as many lines as there are sections. */
function addOutline(file: PdfFile, list: DisplayList): void {
  const open = [file.outline];
  for (const entry of list.outline) {
    const depth = Math.min(entry.level, open.length);
    open.length = depth;
    const parent = open[depth - 1] ?? file.outline;
    open.push(parent.addItem(entry.title, destination(list, entry)));
    if (depth > 1) parent.outlineData.Count = -parent.children.length;
  }
}

/** pdfkit counts `left` from the right edge. */
function destination(list: DisplayList, { page, y }: OutlineEntry): Readonly<Record<string, unknown>> {
  const width = list.pages[page - 1]?.size.width;
  if (width === undefined) throw new RangeError(`outline: no page ${page}`);
  return { pageNumber: page - 1, fit: false, left: width, top: Number(decimal(y)) };
}
