import { checkArgument } from './model/check-arguments.ts';
import { defaultTypesetter } from './pipeline/default-typesetter.ts';
import type { TypesetOptions } from './pipeline/options.ts';
import type { Verification } from './verify/verification.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

export type { Document } from './model/document.ts';
export type { TypesetOptions } from './pipeline/options.ts';
export { type AttachedFile, readAttachments, readLanguage } from './verify/pdf-reader.ts';
export type { Loss, Verification } from './verify/verification.ts';
export { verifyPdf } from './verify/verify-pdf.ts';

/**
 * Reads a PDF and compares it with its résumé: every word, date, heading, bullet and link, in their order. Returns
 * `undefined` if the résumé has nothing to lay out. Needs the package `pdfjs-dist`.
 *
 * @param options The options that the PDF was rendered with.
 * @throws TypeError, RangeError if the PDF is not given as bytes, or as `typeset` does
 * @throws Error if `pdfjs-dist` is not installed, or the bytes are not a PDF
 */
export async function verify(
  pdf: Uint8Array,
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<Verification | undefined> {
  checkArgument('pdf', pdf, 'bytes');
  const { stages } = await defaultTypesetter().typesetPages(source, options);
  return stages && verifyPdf(pdf, stages.document);
}
