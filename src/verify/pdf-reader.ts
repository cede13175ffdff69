import { checkArgument } from '../model/check-arguments.ts';
import { rightToLeftLetter } from '../model/direction.ts';
import type { HeadingType } from '../model/structure.ts';
import type { TextTag } from './expected-text.ts';
import { readingsOf } from './visual-text.ts';

/** Text of one element, as pdf.js extracts it. */
export interface FoundText {
  readonly text: string;
  readonly tag: TextTag;
  /** Number of the paragraph, heading, label or item. No word extends over two of them. */
  readonly block: number;
  /** From 1. */
  readonly page: number;
  /** Link targets. */
  readonly links: readonly string[];
}

/** A file attached to a PDF. */
export interface AttachedFile {
  /** Name as the PDF states it. Not a safe path. */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type StructureNode = Awaited<ReturnType<PdfPage['getStructTree']>>;

/** Verbosity of pdf.js: no warnings about errors that it recovers from. */
const errorsOnly = 0;

/**
 * Returns the text of a PDF in the order of its structure, page by page, without artifacts. A line ends with `\n`.
 * `undefined` if the PDF has no structure.
 *
 * @param choose Returns the one of several readings of a run that is meant, on pages with text from right to left.
 * @throws Error if the PDF cannot be read.
 */
export async function readText(
  pdf: Uint8Array,
  choose: (readings: readonly string[]) => string = ([first = '']) => first,
): Promise<readonly FoundText[] | undefined> {
  return withPdf(pdf, async (document) => {
    const found: FoundText[] = [];
    const isRightToLeft = await readsFromRight(document);
    let blocks = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const root: StructureNode | null = await page.getStructTree();
      if (root === null) continue;
      const content = await contentOf(page, isRightToLeft, choose);
      const reading = new PageReading(number, content, await targetsOf(page), blocks);
      reading.read(root, 'text', [], 0);
      found.push(...reading.found);
      blocks = reading.blocks;
    }
    return found.length === 0 ? undefined : found;
  });
}

/**
 * Returns the files attached to a PDF.
 *
 * @throws TypeError if the PDF is not given as bytes
 * @throws Error if the PDF cannot be read.
 */
export async function readAttachments(pdf: Uint8Array): Promise<readonly AttachedFile[]> {
  checkArgument('pdf', pdf, 'bytes');
  return withPdf(pdf, async (document) => {
    const attachments: Readonly<Record<string, PdfjsAttachment>> = (await document.getAttachments()) ?? {};
    return Object.values(attachments).map(({ rawFilename, description, content }) => {
      return { name: rawFilename, description: description ?? '', bytes: content };
    });
  });
}

/**
 * Returns the language that a PDF states, such as `de`, or `undefined` if it states none.
 *
 * @throws TypeError if the PDF is not given as bytes
 * @throws Error if the PDF cannot be read.
 */
export async function readLanguage(pdf: Uint8Array): Promise<string | undefined> {
  checkArgument('pdf', pdf, 'bytes');
  return withPdf(pdf, async (document) => {
    const { info } = await document.getMetadata();
    const { Language: language } = info as { readonly Language?: unknown };
    return typeof language === 'string' && language !== '' ? language : undefined;
  });
}

/** Entries of a PDF's viewer preferences. */
interface PdfjsViewerPreferences {
  readonly Direction?: string;
}

/** True if the PDF states that its pages read from right to left. */
async function readsFromRight(document: PdfDocument): Promise<boolean> {
  const preferences = (await document.getViewerPreferences()) as PdfjsViewerPreferences | null;
  return preferences?.Direction === 'R2L';
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
  // pdf.js detaches the buffer that it is given.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: errorsOnly, useSystemFonts: false });
  try {
    return await read(await task.promise);
  } catch (error) {
    throw new Error(`The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await task.destroy();
  }
}

/** Loads the optional dependency, which only reading PDFs needs. */
async function loadPdfjs(): Promise<Pdfjs> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    throw new Error('Cannot read PDFs: pdfjs-dist is not installed. Run npm install pdfjs-dist@5.4', {
      cause: error,
    });
  }
}

/**
 * Returns the text of each marked-content sequence, by its identifier.
 *
 * @param isRightToLeft True if the pages read from right to left: a page of numbers can have no letter that shows it.
 */
async function contentOf(
  page: PdfPage,
  isRightToLeft: boolean,
  choose: (readings: readonly string[]) => string,
): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    // An artifact has null for its identifier, whatever the types say.
    else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined);
  }
  const isReordered = isRightToLeft || [...texts.values()].some((text) => rightToLeftLetter.test(text));
  const readingsOn = (seen: string): readonly string[] => readingsOf(seen, isRightToLeft);
  return isReordered ? reorderedContentOf(page, texts.keys(), (seen) => choose(readingsOn(seen))) : texts;
}

/**
 * Returns the same for a page with text from right to left. Such text is in the PDF as it is seen, and pdf.js guesses the
 * direction of each line by its letters: a telephone number after a word would be out of order. So its codes are read here.
 *
 * @param identifiers Those of the sequences, which end in their number on the page.
 * @param read Returns the text of a line as it is read.
 */
async function reorderedContentOf(
  page: PdfPage,
  identifiers: Iterable<string>,
  read: (seen: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [prefix = ''] = Array.from(identifiers, (identifier) => identifier.replace(/\d+$/, ''));
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let run: ShownRun = { text: '', left: 0, width: 0, baseline: 0 };
  /** The runs before it that are one text, as they are seen: from left to right. */
  let group: readonly ShownRun[] = [];
  let size = 0;
  const endGroup = (separator: string): void => {
    const id = open.findLast((each) => each !== undefined);
    if (id !== undefined && group.length > 0) {
      const text = read(group.map((each) => each.text).join(''));
      texts.set(id, `${texts.get(id) ?? ''}${text}${separator}`);
    }
    group = [];
  };
  const endRun = (): void => {
    if (run.text !== '') {
      const last = group.at(-1);
      if (last && !goesOn(last, run)) endGroup(last.baseline === run.baseline ? ' ' : '\n');
      group = [...group, run];
    }
    run = { ...run, text: '', width: 0 };
  };
  for (const [index, operator] of fnArray.entries()) {
    const [first, second]: readonly unknown[] = argsArray[index] ?? [];
    if (operator === OPS.setFont) size = Number(second);
    if (operator === OPS.showText) run = withCodes(run, first, size);
    if (operator === OPS.setTextMatrix) {
      endRun();
      const [, , , , left = 0, baseline = 0] = first instanceof Float32Array ? first : [];
      run = { ...run, left, baseline };
    }
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      endRun();
      endGroup('');
      open.push(typeof second === 'number' ? `${prefix}${second}` : undefined);
    }
    if (operator === OPS.endMarkedContent) {
      endRun();
      endGroup('');
      open.pop();
    }
  }
  return texts;
}

/** Text that a PDF shows with one position, as it is seen. Lengths are in points. */
interface ShownRun {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
}

/** Widest space inside a text, in points. */
const widestSpace = 10;

/** True if a run is right of another on its line, and close to it: runs of one text are written as they are seen. */
function goesOn(last: ShownRun, next: ShownRun): boolean {
  const gap = next.left - last.left - last.width;
  return next.baseline === last.baseline && next.left > last.left && gap < widestSpace;
}

/** Adds the codes that an operator shows to a run. Numbers among them move the pen. */
function withCodes(run: ShownRun, codes: unknown, size: number): ShownRun {
  if (!Array.isArray(codes)) return run;
  let { text, width } = run;
  for (const code of codes) {
    if (typeof code === 'number') width -= (code * size) / 1000;
    else if (isGlyph(code)) {
      text += code.unicode;
      width += (code.width * size) / 1000;
    }
  }
  return { ...run, text, width };
}

function isGlyph(code: unknown): code is { readonly unicode: string; readonly width: number } {
  return typeof code === 'object' && code !== null && 'unicode' in code && 'width' in code;
}

/** Returns the target of each link, by the identifier of its annotation. */
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

/** Inline elements. */
const inLine = /^(?:Span|Link)$/;

/** Reads the structure tree of one page. */
class PageReading {
  readonly found: FoundText[] = [];
  /** Number of blocks so far, including those of earlier pages. */
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

  /** Returns each target once: a link over two lines has an annotation for each line. */
  #targetsIn({ children }: StructureNode): readonly string[] {
    const targets = children.flatMap((child) => ('role' in child ? [] : (this.#targets.get(child.id) ?? [])));
    return [...new Set(targets)];
  }
}

function tagOf(role: string): TextTag {
  if (role === 'Lbl') return 'Lbl';
  return isHeading(role) ? role : 'text';
}

function isHeading(role: string): role is HeadingType {
  return heading.test(role);
}
