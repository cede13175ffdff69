import { didYouMean } from './suggest.ts';

/** Formats that a résumé may be written in. */
export const sourceFormats = [
  'quoin',
  'jsonresume',
  'rendercv',
  'yamlresume',
  'reactiveresume',
  'europass',
  'markdown',
] as const;
/** One of `sourceFormats`. */
export type SourceFormat = (typeof sourceFormats)[number];

/** Formats that a résumé can be exported to. */
export const exportFormats = ['jsonresume', 'rendercv', 'yaml', 'markdown', 'text'] as const;
/** One of `exportFormats`. */
export type ExportFormat = (typeof exportFormats)[number];

/** Documents that one file may hold. */
export const documentParts = ['resume', 'letter'] as const;
/** One of `documentParts`. */
export type DocumentPart = (typeof documentParts)[number];

/** Paper sizes that have a name. */
export const paperNames = ['a4', 'letter', 'legal', 'a5'] as const;
/** One of `paperNames`. */
export type PaperName = (typeof paperNames)[number];

/** Extent of the source embedded in a PDF: `full`, or `visible` without parts marked `hidden: true`. */
export const sourceExtents = ['visible', 'full'] as const;
/** One of `sourceExtents`. */
export type SourceExtent = (typeof sourceExtents)[number];

/**
 * Standards that a PDF can conform to. The first is the default; it is PDF/A-3a instead of 2a if the file has
 * attachments. `none` makes the smallest file.
 */
export const conformances = ['pdf/ua-1+pdf/a-2a', 'pdf/ua-1', 'none'] as const;
/** One of `conformances`. */
export type Conformance = (typeof conformances)[number];

/** Guides that can be drawn over pages: frames and runs, baselines, and how each page ends. */
export const guideKinds = ['boxes', 'baselines', 'breaks'] as const;
/** One of `guideKinds`. */
export type GuideKind = (typeof guideKinds)[number];

/** Throws a RangeError if an option has a value that is not one of its choices. */
export function checkChoice(option: string, value: string | undefined, choices: readonly string[]): void {
  if (value !== undefined && !choices.includes(value)) throw noChoice(option, value, choices);
}

/** Returns the error of a value that is not one of the choices. It names the nearest one. */
export function noChoice(option: string, value: string, choices: readonly string[]): RangeError {
  const hint = didYouMean(String(value), choices);
  return new RangeError(
    `${option}: “${value}” is not one of ${choices.join(', ')}${hint === undefined ? '' : `. ${hint}`}`,
  );
}
