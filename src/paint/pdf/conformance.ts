/**
 * The standards that a file can keep and say so: PDF/UA-1 with PDF/A-2a (3a where it carries attachments), PDF/UA-1
 * alone, or none, which makes the smallest file.
 */
export const conformances = ['pdf/ua-1+pdf/a-2a', 'pdf/ua-1', 'none'] as const;
export type Conformance = (typeof conformances)[number];

/** What a file says that it keeps. */
export interface Claims {
  /** PDF/UA-1: the file has a structure. */
  readonly accessible: boolean;
  /** The part of PDF/A, at level A; absent without that claim. Part 2 allows no attachments. */
  readonly archivalPart?: 2 | 3;
}

/** The claims of a file with so many attachments; an unknown conformance throws a RangeError. */
export function claimsOf(conformance: Conformance, attachmentCount: number): Claims {
  switch (conformance) {
    case 'pdf/ua-1+pdf/a-2a':
      return { accessible: true, archivalPart: attachmentCount === 0 ? 2 : 3 };
    case 'pdf/ua-1':
      return { accessible: true };
    case 'none':
      return { accessible: false };
    default:
      throw new RangeError(
        `conformance: ${JSON.stringify(conformance satisfies never)} is none of ${conformances.join(', ')}`,
      );
  }
}
