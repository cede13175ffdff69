import { type PageContent, pageContent } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { entriesOf, isOfKind, nameOf, type PdfValue } from './pdf-value.ts';
import { type StructureTree, structureTree } from './structure-tree.ts';
import { type XmpPacket, xmpPacket } from './xmp-packet.ts';

/** A page and its object number. */
export interface CheckedPage {
  readonly number: number;
  readonly dictionary: PdfValue;
  readonly content: PageContent;
  readonly annotations: readonly CheckedAnnotation[];
}

export interface CheckedAnnotation {
  readonly number: number;
  readonly dictionary: PdfValue;
}

/** A file and everything that checks need of it. */
export interface CheckedFile {
  readonly file: PdfFile;
  readonly pages: readonly CheckedPage[];
  readonly tree: StructureTree;
  /** `undefined` if the file has none or it is not valid XML. */
  readonly xmp: XmpPacket | undefined;
  /** Part of PDF/A to check: 3 if the file claims it, else 2. */
  readonly part: 2 | 3;
}

export function checkedFile(file: PdfFile): CheckedFile {
  const xmp = xmpPacket(file.content(file.at(file.catalog, 'Metadata')));
  const claimed = xmp?.properties.find(({ name }) => name === 'pdfaid:part')?.text;
  const pages = pageNumbers(file, entriesOf(file.catalog)?.get('Pages')).map((number) =>
    checkedPage(file, number),
  );
  return { file, pages, tree: structureTree(file), xmp, part: claimed === '3' ? 3 : 2 };
}

function pageNumbers(file: PdfFile, node: PdfValue | undefined): readonly number[] {
  if (!isOfKind(node, 'reference')) return [];
  if (nameOf(file.at(node, 'Type')) === 'Page') return [node.number];
  return file.list(file.at(node, 'Kids')).flatMap((child) => pageNumbers(file, child));
}

function checkedPage(file: PdfFile, number: number): CheckedPage {
  const dictionary = file.objects.get(number) ?? null;
  const written = file.at(dictionary, 'Contents');
  const streams = isOfKind(written, 'stream') ? [written] : file.list(written);
  const bytes = streams.flatMap((stream) => [file.content(stream) ?? new Uint8Array(), Buffer.from('\n')]);
  const lists = entriesOf(file.at(dictionary, 'Resources', 'Properties')) ?? new Map<string, PdfValue>();
  const properties = new Map([...lists].map(([name, list]) => [name, file.resolve(list) ?? null]));
  const annotations = file.list(file.at(dictionary, 'Annots')).map((annotation) => ({
    number: isOfKind(annotation, 'reference') ? annotation.number : 0,
    dictionary: file.resolve(annotation) ?? null,
  }));
  return { number, dictionary, content: pageContent(Buffer.concat(bytes), properties), annotations };
}
