import type { Verification } from './check/verification.ts';
import { verifyPdf } from './check/verify-pdf.ts';
import type { TypesetOptions } from './options.ts';
import { typesetPages } from './typeset.ts';

export { type AttachedFile, readAttachments } from './check/pdf-reader.ts';
export type { Loss, Verification } from './check/verification.ts';
export { verifyPdf } from './check/verify-pdf.ts';

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
  const { stages } = await typesetPages(source, options);
  return stages && verifyPdf(pdf, stages.document);
}
