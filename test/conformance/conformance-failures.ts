import { annotationFailures } from './check-annotations.ts';
import { attachmentFailures } from './check-attachments.ts';
import { catalogFailures, languageFailures, outputIntentFailures } from './check-catalog.ts';
import { contentFailures } from './check-content.ts';
import { fileFailures } from './check-file.ts';
import { fontFailures } from './check-fonts.ts';
import { metadataFailures } from './check-metadata.ts';
import { outlineFailures } from './check-outline.ts';
import { pageFailures } from './check-pages.ts';
import { structureFailures } from './check-structure.ts';
import { checkedFile } from './checked-file.ts';
import type { Failure } from './failure.ts';
import { readPdf } from './pdf-file.ts';

const checks = [
  fileFailures,
  catalogFailures,
  languageFailures,
  outputIntentFailures,
  metadataFailures,
  pageFailures,
  contentFailures,
  structureFailures,
  annotationFailures,
  fontFailures,
  outlineFailures,
  attachmentFailures,
];

/** Returns all violations of PDF/UA-1 and PDF/A-2a, or of 3a if the file claims that. */
export function conformanceFailures(pdf: Uint8Array): readonly Failure[] {
  try {
    const checked = checkedFile(readPdf(pdf));
    return checks.flatMap((failuresOf) => [...failuresOf(checked)]);
  } catch (error) {
    if (error instanceof SyntaxError) return [{ rule: 'own-syntax', description: error.message }];
    throw error;
  }
}
