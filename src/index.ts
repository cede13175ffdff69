export {
  type Conformance,
  conformances,
  type DocumentPart,
  documentParts,
  type ExportFormat,
  exportFormats,
  type GuideKind,
  guideKinds,
  type PaperName,
  paperNames,
  type SourceExtent,
  type SourceFormat,
  sourceExtents,
  sourceFormats,
} from './model/choices.ts';

import type { DisplayList } from './model/page.ts';
import type { Problem } from './model/problem.ts';
import type { PdfOptions } from './paint/pdf/paint-pdf.ts';
import type { ExportedResume, ExportOptions, ImportedResume } from './pipeline/convert-resume.ts';
import type { TypesetOptions } from './pipeline/options.ts';
import type { PdfBytes, Typeset, TypesetPages } from './pipeline/typeset.ts';
import type { Typesetter, TypesetterOptions } from './pipeline/typesetter.ts';
import type { FormattedResume } from './read/format-resume.ts';
import type { ReadOptions } from './read/resume-tree.ts';
import type { JsonSchemaObject } from './schema/json-schema.ts';

export type { FitMinimums, FitOption } from './fit/fit-options.ts';
export { fitText } from './fit/fit-text.ts';
export type { FontFinder, FoundFonts, UserFont, WantedFont } from './fonts/font-needs.ts';
export type { Exported, ExportNote, ExportNoteCode } from './formats/common/exporter.ts';
export type { ImportNote, ImportNoteCode } from './formats/common/importer.ts';
export type { Layout } from './layout/layout.ts';
export type { Locale } from './locale/locale.ts';
export type { Bytes } from './model/bytes.ts';
export type { Direction } from './model/direction.ts';
export type {
  Aside,
  Block,
  Document,
  Flow,
  Group,
  Inline,
  MasterKind,
  Paragraph,
  Sheet,
} from './model/document.ts';
export type { Face, FamilyKind, Slope } from './model/face.ts';
export type { Rectangle, Size } from './model/geometry.ts';
export type { Glyph, GlyphRun } from './model/glyph-run.ts';
export type {
  BreakKind,
  FitReport,
  FitSettings,
  FitShortfall,
  LayoutReport,
  OverfullLine,
  PageAlternative,
  PageDefect,
  PageReport,
  RagReport,
  SideFlowReport,
  SubstitutedCharacter,
} from './model/layout-report.ts';
export type {
  DisplayItem,
  DisplayList,
  OutlineEntry,
  Page,
  PlacedIcon,
  PlacedLink,
  PlacedPicture,
  PlacedRule,
  PlacedRun,
  PlacedTint,
  StructureRef,
} from './model/page.ts';
export type { DateValue, PartialDate } from './model/partial-date.ts';
export type { Icon, Picture } from './model/picture.ts';
export type { LintCode, Missing, Place, Problem, ProblemCode, Severity } from './model/problem.ts';
export { bySeverity } from './model/problem.ts';
export type { CustomField, Entry, RecordEntry, Resume, Role, Section } from './model/resume.ts';
export type { ListItem, Prose, RichText, Span, TextPosition } from './model/rich-text.ts';
export type { HanLanguage, ScriptCode } from './model/scripts.ts';
export type { FileSettings } from './model/settings.ts';
export type { AbortSignalLike } from './model/steps.ts';
export type { HeadingType, ListMarks, StructureElement, StructureType } from './model/structure.ts';
export type { Attachment } from './paint/file-description.ts';
export type { PdfOptions } from './paint/pdf/paint-pdf.ts';
export type { ExportedResume, ExportOptions, ImportedResume } from './pipeline/convert-resume.ts';
export type { LaidOutPart, LaidOutParts } from './pipeline/document-parts.ts';
export type { EmbeddedSource } from './pipeline/embedded-source.ts';
export type { Limits } from './pipeline/limits.ts';
export type { FileReader, FontPackageReader, ThemeOption, TypesetOptions } from './pipeline/options.ts';
export type {
  PdfBytes,
  Stages,
  Typeset,
  TypesetPages,
} from './pipeline/typeset.ts';
export type { Typesetter, TypesetterLimits, TypesetterOptions } from './pipeline/typesetter.ts';
export type { FormattedResume, KeyChange } from './read/format-resume.ts';
export type { ReadOptions } from './read/resume-tree.ts';
export type { JsonSchema, JsonSchemaObject } from './schema/json-schema.ts';
export type { Settings } from './theme/settings/settings.ts';
export type { Theme } from './theme/theme.ts';

/**
 * Renders a résumé as a PDF. Mistakes in the file are reported as problems; they never make it throw.
 *
 * @param source The résumé in YAML, JSON or Markdown: a string, or the bytes of a file in UTF-8.
 * @throws TypeError, RangeError if an option is not valid
 */
export async function typeset(source: string | Uint8Array, options: TypesetOptions = {}): Promise<Typeset> {
  return (await sharedTypesetter()).typeset(source, options);
}

/**
 * Lays out a résumé as a display list, for `paintSvg`, `paintText` and `paintPdf`.
 *
 * @throws TypeError, RangeError if an option is not valid
 */
export async function typesetPages(
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<TypesetPages> {
  return (await sharedTypesetter()).typesetPages(source, options);
}

/**
 * Returns the problems of `typeset` with these options and the warnings of the lint rules, sorted by severity.
 *
 * @throws TypeError, RangeError if an option is not valid
 */
export async function checkResume(
  source: string | Uint8Array,
  options: TypesetOptions = {},
): Promise<readonly Problem[]> {
  return (await sharedTypesetter()).check(source, options);
}

/**
 * Converts a résumé from another format to Quoin's YAML. Mistakes in the file are reported as problems.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, or an option is not valid
 */
export async function importResume(
  source: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ImportedResume> {
  const importer = await import('./pipeline/convert-resume.ts');
  return importer.importResume(source, options);
}

/**
 * Converts a résumé to another format. Mistakes in the file are reported as problems.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, or an option is not valid
 */
export async function exportResume(
  source: string | Uint8Array,
  options: ExportOptions,
): Promise<ExportedResume> {
  const exporter = await import('./pipeline/convert-resume.ts');
  return exporter.exportResume(source, options);
}

/**
 * Writes a résumé in Quoin's format in its standard keys, such as `organization` for `company`. Keeps order, comments and
 * values, and changes no rendered word. Mistakes in the file are reported as problems.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, or an option is not valid
 */
export async function formatResume(
  source: string | Uint8Array,
  options: ReadOptions = {},
): Promise<FormattedResume> {
  const formatter = await import('./pipeline/convert-resume.ts');
  return formatter.formatResume(source, options);
}

/**
 * Paints pages as a PDF 1.7 file. The same pages and options give the same bytes.
 *
 * @throws TypeError, RangeError if an option is not valid or the display list contradicts itself
 */
export async function paintPdf(display: DisplayList, options: PdfOptions = {}): Promise<PdfBytes> {
  return (await sharedTypesetter()).paintPdf(display, options);
}

/** Paints each page as a self-contained SVG file: text as outlines, images embedded. */
export async function paintSvg(display: DisplayList): Promise<readonly string[]> {
  return (await sharedTypesetter()).paintSvg(display);
}

/** Returns the text of the pages in reading order, with a line break after each line. */
export async function paintText(display: DisplayList): Promise<string> {
  const [painter, { checkDisplay }] = await Promise.all([
    import('./paint/text.ts'),
    import('./pipeline/typesetter.ts'),
  ]);
  checkDisplay(display);
  return painter.paintText(display);
}

/** Returns the JSON Schema (draft-07) of Quoin's résumés, for editors: keys, descriptions, examples and values. */
export async function resumeJsonSchema(): Promise<JsonSchemaObject> {
  const schemas = await import('./pipeline/json-schemas.ts');
  return schemas.resumeJsonSchema();
}

/**
 * Checks options without rendering.
 *
 * @throws TypeError, RangeError as `typeset` does
 */
export async function checkOptions(options: TypesetOptions): Promise<void> {
  const checks = await import('./pipeline/options.ts');
  checks.checkOptions(options);
}

/**
 * Creates a typesetter with its own caches, fonts and themes, for programs that render many résumés.
 *
 * @throws TypeError if an option has the wrong type, or a theme is not valid
 * @throws RangeError if the cache size is not a number of bytes, or a theme has the name of a built-in one
 */
export async function createTypesetter(options: TypesetterOptions = {}): Promise<Typesetter> {
  const typesetters = await import('./pipeline/typesetter.ts');
  return typesetters.createTypesetter(options);
}

async function sharedTypesetter(): Promise<Typesetter> {
  const shared = await import('./pipeline/default-typesetter.ts');
  return shared.defaultTypesetter();
}
