import { type Conformance, conformances } from '../../model/choices.ts';
/** Standards that a file claims in its metadata. */
export interface ConformanceClaims {
  /** True for PDF/UA-1. The file is then tagged. */
  readonly accessible: boolean;
  /** Part of PDF/A, at level A; `undefined` without that claim. Part 2 allows no attachments. */
  readonly archivalPart: 2 | 3 | undefined;
}

/**
 * Returns the claims of a file with this many attachments.
 *
 * @throws RangeError if the conformance is unknown
 */
export function claimsOf(conformance: Conformance, attachmentCount: number): ConformanceClaims {
  switch (conformance) {
    case 'pdf/ua-1+pdf/a-2a':
      return { accessible: true, archivalPart: attachmentCount === 0 ? 2 : 3 };
    case 'pdf/ua-1':
      return { accessible: true, archivalPart: undefined };
    case 'none':
      return { accessible: false, archivalPart: undefined };
    default:
      throw new RangeError(
        `conformance: ${JSON.stringify(conformance satisfies never)} is not one of ${conformances.join(', ')}`,
      );
  }
}
