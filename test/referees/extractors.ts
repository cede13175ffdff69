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

/** The text of a PDF as pdf.js reads it. */
export async function textByPdfJs(pdf: Uint8Array): Promise<string> {
  // pdf.js takes the bytes it is given away.
  const parser = new PDFParse({ data: Uint8Array.from(pdf) });
  try {
    return (await parser.getText({ pageJoiner: '\n' })).text;
  } finally {
    await parser.destroy();
  }
}

/** The text of a PDF file as poppler orders it by position. */
export function textByPoppler(file: string): string {
  return textFrom('pdftotext', [file, '-']);
}

/** The text of a PDF file in the order it is painted, by poppler. */
export function textByPopplerRaw(file: string): string {
  return textFrom('pdftotext', ['-raw', file, '-']);
}

/** The text of a PDF file as MuPDF reads it. */
export function textByMuPdf(file: string): string {
  return textFrom('mutool', ['draw', '-q', '-F', 'txt', file]);
}
