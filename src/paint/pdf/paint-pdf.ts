import type { Bytes } from '../../model/bytes.ts';
import { Caches } from '../../model/caches.ts';
import type { Conformance } from '../../model/choices.ts';
import type { DisplayList, OutlineEntry, Page, PlacedLink } from '../../model/page.ts';
import { finish, type Steps } from '../../model/steps.ts';
import { type Attachment, describeFile } from '../file-description.ts';
import { asciiTarget, linksOf } from '../links.ts';
import { clippedText, decimal, textString } from '../literals.ts';
import { checkAttachments, writeAttachments } from './attachments.ts';
import { FileResources } from './file-resources.ts';
import { pdfRectangle } from './marked-content.ts';
import { writeOutputIntent } from './output-intent.ts';
import { pageContent } from './page-content.ts';
import { PdfFile } from './pdf-file.ts';
import { type WrittenAnnotation, type WrittenPage, writeStructure } from './structure-tree.ts';
import { claimsOf } from './xmp.ts';

/** Options of a PDF file. */
export interface PdfOptions {
  /**
   * Creation date in the metadata, year 0–9999.
   * Default: 2000-01-01T00:00:00Z, so that the same résumé gives the same bytes.
   */
  readonly created?: Date | undefined;
  /** Modification date in the metadata, year 0–9999. Default: `created`. */
  readonly modified?: Date | undefined;
  /** Standards that the file conforms to. Default: `pdf/ua-1+pdf/a-2a`. */
  readonly conformance?: Conformance | undefined;
  /** Files to embed. Default: none. With any, PDF/A-3a replaces PDF/A-2a. */
  readonly attachments?: readonly Attachment[] | undefined;
}

/**
 * Paints the pages as a PDF 1.7 file. The same display list and options give the same bytes.
 *
 * @throws TypeError, RangeError if an option is invalid or the display list contradicts itself
 */
export function paintPdf(list: DisplayList, options: PdfOptions = {}, caches: Caches = new Caches()): Bytes {
  return finish(paintPdfInSteps(list, options, caches));
}

/** Paints the pages as `paintPdf` does, a page a step. */
export function* paintPdfInSteps(list: DisplayList, options: PdfOptions, caches: Caches): Steps<Bytes> {
  const { conformance = 'pdf/ua-1+pdf/a-2a', attachments = [] } = options;
  const { created = new Date(Date.UTC(2000, 0, 1)) } = options;
  const { modified = created } = options;
  checkDate('created', created);
  checkDate('modified', modified);
  checkAttachments(attachments);
  for (const { modified: date } of attachments) if (date) checkDate('attachments: modified', date);
  for (const page of list.pages) checkSize(page);
  const claims = claimsOf(conformance, attachments.length);
  const file = new PdfFile(describeFile(list, created, modified), claims);
  yield 'long';
  const written = yield* paintPages(file, list, claims.accessible, caches);
  addOutline(file, list);
  if (list.direction === 'rtl') file.viewerPreferences.Direction = 'R2L';
  if (claims.accessible) {
    file.catalogue.MarkInfo = { Marked: true };
    file.catalogue.StructTreeRoot = yield* writeStructure(file, list, written);
  }
  if (claims.archivalPart !== undefined) file.catalogue.OutputIntents = [writeOutputIntent(file)];
  if (attachments.length > 0) {
    const { embeddedFiles, associatedFiles } = writeAttachments(file, attachments, modified);
    file.names.EmbeddedFiles = embeddedFiles;
    file.catalogue.AF = associatedFiles;
  }
  yield 'long';
  file.end();
  yield 'long';
  return file.bytes();
}

function checkDate(name: string, date: Date): void {
  if (!(date instanceof Date)) throw new TypeError(`${name}: not a Date: ${date}`);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`${name}: year not from 0 to 9999`);
}

/** Checks the size limits of PDF/A. Source: ISO 19005-2, 6.1.13. */
function checkSize({ number, size }: Page): void {
  for (const [side, length] of Object.entries(size)) {
    if (!(length >= 3 && length <= 14_400)) {
      throw new RangeError(`page ${number}: ${side} not from 3 to 14400 points: ${length}`);
    }
  }
}

function* paintPages(
  file: PdfFile,
  list: DisplayList,
  structured: boolean,
  caches: Caches,
): Steps<readonly WrittenPage[]> {
  const resources = new FileResources(file, caches);
  let nextKey = list.pages.length;
  const written: WrittenPage[] = [];
  for (const [index, page] of list.pages.entries()) {
    file.addPage({ size: [page.size.width, page.size.height], margin: 0 });
    if (structured) Object.assign(file.page.dictionary.data, { StructParents: index, Tabs: 'S' });
    file.addContent(pageContent(page, resources, structured ? list.structure : undefined));
    const annotations = new Map<PlacedLink, WrittenAnnotation>();
    for (const link of linksOf(page, structured)) {
      const object = file.ref(linkAnnotation(link, page.size.height));
      if (structured) object.data.StructParent = nextKey;
      object.end();
      file.page.annotations.push(object);
      annotations.set(link, { object, key: nextKey });
      nextKey += 1;
    }
    written.push({ object: file.page.dictionary, annotations });
    yield;
  }
  yield* resources.end();
  return written;
}

/**
 * Returns the annotation dictionary of a link. Flag 4 prints it; `Contents` is its description for screen readers.
 * Source: ISO 32000-1, 12.5.6.5.
 */
function linkAnnotation({ area, target }: PlacedLink, pageHeight: number): Readonly<Record<string, unknown>> {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: pdfRectangle(area, pageHeight),
    Border: [0, 0, 0],
    F: 4,
    Contents: textString(target),
    A: { S: 'URI', URI: new String(asciiTarget(target)) },
  };
}

/** Adds the outline. Sections are collapsed, so viewers first show one line per section. */
function addOutline(file: PdfFile, list: DisplayList): void {
  const open = [file.outline];
  for (const entry of list.outline) {
    const depth = Math.min(entry.level, open.length);
    open.length = depth;
    const parent = open[depth - 1] ?? file.outline;
    open.push(parent.addItem(clippedText(entry.title), destination(list, entry)));
    if (depth > 1) parent.outlineData.Count = -parent.children.length;
  }
}

/** Returns the destination of an outline entry: the left edge of its page. pdfkit measures `left` from the right edge. */
function destination(list: DisplayList, { page, y }: OutlineEntry): Readonly<Record<string, unknown>> {
  const width = list.pages[page - 1]?.size.width;
  if (width === undefined) throw new RangeError(`outline: no page ${page}`);
  return { pageNumber: page - 1, fit: false, left: width, top: Number(decimal(y)) };
}
