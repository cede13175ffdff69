import { defaultTypesetter } from './pipeline/default-typesetter.ts';
import type { TypesetOptions } from './pipeline/options.ts';
import type { Verification } from './verify/verification.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

export type { Document } from './model/document.ts';
export type { TypesetOptions } from './pipeline/options.ts';
export { type AttachedFile, readAttachments } from './verify/pdf-reader.ts';
export type { Loss, Verification } from './verify/verification.ts';
export { verifyPdf } from './verify/verify-pdf.ts';

/**
 * Reads a PDF again and compares it with the résumé it was made of, typeset with the same options: every word, date,
 * heading, bullet and link, in their order. Absent where the résumé gives nothing to set. Takes `pdfjs-dist`.
 *
 * @throws Error when `pdfjs-dist` is not installed, or the bytes are no PDF
 */
export async function verify(
  pdf: Uint8Array,
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<Verification | undefined> {
  const { stages } = await defaultTypesetter().typesetPages(source, options);
  return stages && verifyPdf(pdf, stages.document);
}
