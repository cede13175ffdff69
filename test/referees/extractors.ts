import { execFileSync } from 'node:child_process';
import { PDFParse } from 'pdf-parse';

const largestOutput = 2 ** 26;

function textFrom(tool: string, words: readonly string[]): string {
  return execFileSync(tool, words, {
    encoding: 'utf8',
    maxBuffer: largestOutput,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Extracts the text of a PDF with pdf.js. */
export async function textByPdfJs(pdf: Uint8Array): Promise<string> {
  // pdf.js detaches the buffer that it gets, so it gets a copy.
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  try {
    return (await parser.getText({ pageJoiner: '\n' })).text;
  } finally {
    await parser.destroy();
  }
}

/** Extracts the text of a PDF file with poppler, ordered by position. */
export function textByPoppler(file: string): string {
  return textFrom('pdftotext', [file, '-']);
}

/** Extracts the text of a PDF file with poppler, in painting order. */
export function textByPopplerRaw(file: string): string {
  return textFrom('pdftotext', ['-raw', file, '-']);
}

/** Extracts the text of a PDF file with MuPDF. */
export function textByMuPdf(file: string): string {
  return textFrom('mutool', ['draw', '-q', '-F', 'txt', file]);
}
