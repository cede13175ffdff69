import type { TextTag } from './expected.ts';

/** Text of one element, as pdf.js extracts it. */
export interface FoundText {
  readonly text: string;
  readonly tag: TextTag;
  /** Text of one paragraph, heading, label or item has one number; words go over no other. */
  readonly block: number;
  /** From 1. */
  readonly page: number;
  /** Where a click on it leads. */
  readonly links: readonly string[];
}

/** A file inside a PDF. */
export interface AttachedFile {
  /** As the PDF has it: it may be anything. */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type StructureNode = Awaited<ReturnType<PdfPage['getStructTree']>>;

/** pdf.js says nothing of what it gets over. */
const errorsOnly = 0;

/**
 * The text of a PDF in the order of its structure, page by page, without artifacts; `\n` stands where a line ends,
 * whether or not a space does. Absent where it has no structure. Throws an `Error` where it cannot be read.
 */
export async function readText(pdf: Uint8Array): Promise<readonly FoundText[] | undefined> {
  return withPdf(pdf, async (document) => {
    const found: FoundText[] = [];
    let blocks = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const root: StructureNode | null = await page.getStructTree();
      if (root === null) continue;
      const reading = new PageReading(number, await contentOf(page), await targetsOf(page), blocks);
      reading.read(root, 'text', [], 0);
      found.push(...reading.found);
      blocks = reading.blocks;
    }
    return found.length === 0 ? undefined : found;
  });
}

/** The files inside a PDF. Throws an `Error` where it cannot be read. */
export async function readAttachments(pdf: Uint8Array): Promise<readonly AttachedFile[]> {
  return withPdf(pdf, async (document) => {
    const attachments: Readonly<Record<string, PdfjsAttachment>> = (await document.getAttachments()) ?? {};
    return Object.values(attachments).map(({ rawFilename, description, content }) => {
      return { name: rawFilename, description: description ?? '', bytes: content };
    });
  });
}

interface PdfjsAttachment {
  readonly rawFilename: string;
  readonly description?: string;
  readonly content: Uint8Array;
}

async function withPdf<Value>(
  pdf: Uint8Array,
  read: (document: PdfDocument) => Promise<Value>,
): Promise<Value> {
  const { getDocument } = await loadPdfjs();
  // pdf.js takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: errorsOnly, useSystemFonts: false });
  try {
    return await read(await task.promise);
  } catch (error) {
    throw new Error(`The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await task.destroy();
  }
}

/** The one optional dependency: only those who read PDFs need it. */
async function loadPdfjs(): Promise<Pdfjs> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    throw new Error('Reading PDFs takes pdf.js, which is not installed: npm install pdfjs-dist@5.4', {
      cause: error,
    });
  }
}

/** The text of each marked content, by its identifier. */
async function contentOf(page: PdfPage): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  return texts;
}

/** Where each link leads, by the identifier of its annotation. */
async function targetsOf(page: PdfPage): Promise<ReadonlyMap<string, string>> {
  const annotations: readonly PdfjsAnnotation[] = await page.getAnnotations();
  return new Map(annotations.map(({ id, unsafeUrl, url }) => [id, unsafeUrl ?? url ?? '']));
}

interface PdfjsAnnotation {
  readonly id: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
}

const heading = /^H[1-6]$/;

/** Elements inside the text of another. */
const inLine = /^(?:Span|Link)$/;

/** Walks the structure of one page. */
class PageReading {
  readonly found: FoundText[] = [];
  /** How many there have been, of the pages before too. */
  blocks: number;
  readonly #page: number;
  readonly #content: ReadonlyMap<string, string>;
  readonly #targets: ReadonlyMap<string, string>;

  constructor(
    page: number,
    content: ReadonlyMap<string, string>,
    targets: ReadonlyMap<string, string>,
    blocks: number,
  ) {
    this.#page = page;
    this.#content = content;
    this.#targets = targets;
    this.blocks = blocks;
  }

  read(node: StructureNode, tag: TextTag, links: readonly string[], block: number): void {
    for (const child of node.children) {
      if ('role' in child) {
        if (inLine.test(child.role)) this.read(child, tag, [...links, ...this.#targetsIn(child)], block);
        else {
          this.blocks += 1;
          this.read(child, tagOf(child.role), links, this.blocks);
        }
      } else {
        const text = this.#content.get(child.id);
        if (text !== undefined) this.found.push({ text, tag, block, page: this.#page, links });
      }
    }
  }

  /** A link that goes over a line's end has an annotation for each line. */
  #targetsIn({ children }: StructureNode): readonly string[] {
    const targets = children.flatMap((child) => ('role' in child ? [] : (this.#targets.get(child.id) ?? [])));
    return [...new Set(targets)];
  }
}

function tagOf(role: string): TextTag {
  if (role === 'Lbl') return 'Lbl';
  return isHeading(role) ? role : 'text';
}

function isHeading(role: string): role is 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' {
  return heading.test(role);
}
