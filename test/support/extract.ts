import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Types of the part of pdf.js that tests use. */
export interface PdfjsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfjsPage>;
  getMetadata(): Promise<{ info: Record<string, unknown>; metadata: { get(name: string): unknown } | null }>;
  getOutline(): Promise<readonly PdfjsOutlineItem[] | null>;
  getPageIndex(reference: unknown): Promise<number>;
}

export interface PdfjsPage {
  getTextContent(): Promise<{ items: readonly PdfjsText[] }>;
  getAnnotations(): Promise<readonly PdfjsAnnotation[]>;
}

export interface PdfjsText {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly transform: readonly number[];
}

export interface PdfjsOutlineItem {
  readonly title: string;
  readonly dest: readonly unknown[];
  readonly items: readonly PdfjsOutlineItem[];
}

export interface PdfjsAnnotation {
  readonly subtype: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect: readonly number[];
  readonly contentsObj: { readonly str: string };
}

interface Pdfjs {
  getDocument(source: Record<string, unknown>): {
    readonly promise: Promise<PdfjsDocument>;
    destroy(): Promise<void>;
  };
}

/** Opens a file with the pdf.js that pdf-parse contains, and closes it after `read`. */
export async function withPdfjs<T>(
  pdf: Uint8Array,
  read: (document: PdfjsDocument) => Promise<T>,
): Promise<T> {
  const fromPdfParse = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
  const path = fromPdfParse.resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const pdfjs: Pdfjs = await import(pathToFileURL(path).href);
  const task = pdfjs.getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Returns the text as pdf.js joins it, with a form feed between pages. */
export function textByPdfjs(pdf: Uint8Array): Promise<string> {
  return withPdfjs(pdf, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
    }
    return pages.join('\f');
  });
}

/** True if a program of poppler-utils, mupdf-tools or qpdf is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Returns the text that poppler extracts, in its own order or in content order (`raw`). */
export function textByPoppler(pdf: Uint8Array, order: 'layout' | 'raw' = 'layout'): string {
  const options = order === 'raw' ? ['-raw'] : [];
  return withFile(pdf, (path) => execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' }));
}

/** Returns the text that MuPDF extracts. */
export function textByMupdf(pdf: Uint8Array): string {
  return withFile(pdf, (path) =>
    execFileSync('mutool', ['draw', '-q', '-F', 'txt', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

/** Returns the syntax errors that qpdf finds; empty if none. */
export function qpdfErrors(pdf: Uint8Array): string {
  return withFile(pdf, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** Returns the file with uncompressed streams, made by qpdf. */
export function uncompressedByQpdf(pdf: Uint8Array): string {
  return withFile(pdf, (path) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', path, '-'], {
      encoding: 'latin1',
    }),
  );
}

function withFile<T>(pdf: Uint8Array, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, pdf);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
