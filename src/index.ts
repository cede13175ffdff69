export { checkResume } from './check-resume.ts';
export { type EmbeddedSource, SOURCE_EXTENTS, type SourceExtent } from './embedded-source.ts';
export { exportResume } from './export/export-resume.ts';
export {
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportNote,
  type ExportNoteCode,
} from './export/exported.ts';
export { fitText } from './fit/fit-text.ts';
export type { FitFloor, FitOption } from './fit/fit-wish.ts';
export type { UserFont } from './fonts/font-book.ts';
export type { ImportNote, ImportNoteCode } from './import/import-note.ts';
export { SOURCE_FORMATS, type SourceFormat } from './import/recognise.ts';
export { type ImportedResume, importResume } from './import-resume.ts';
export { resumeJsonSchema } from './json-schema.ts';
export { galleyListing } from './layout/galley-listing.ts';
export { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
export { findLocale, type Locale, localeTags } from './locale/locale.ts';
export type { Aside, Block, Document, Flow, Group, Inline, Paragraph, Sheet } from './model/document.ts';
export type { Face } from './model/face.ts';
export type { Glyph, GlyphRun } from './model/glyph-run.ts';
export type {
  BreakKind,
  FitReport,
  FitShortfall,
  FitTokens,
  LayoutReport,
  OverfullLine,
  PageAlternative,
  PageBlemish,
  PageReport,
  RagReport,
  SideFlowReport,
} from './model/layout-report.ts';
export type {
  DisplayItem,
  DisplayList,
  OutlineEntry,
  Page,
  PlacedLink,
  PlacedRule,
  PlacedRun,
} from './model/page.ts';
export type { DateValue, PartialDate } from './model/partial-date.ts';
export type { LintCode, Place, Problem, ProblemCode, Severity } from './model/problem.ts';
export type { Entry, Fact, RecordEntry, Resume, Role, Section } from './model/resume.ts';
export type { ListItem, Prose, RichText, Span } from './model/rich-text.ts';
export type { FileSettings } from './model/settings.ts';
export { worstFirst } from './model/worst-first.ts';
export {
  checkOptions,
  DOCUMENT_PARTS,
  type DocumentPart,
  type FileReader,
  type FontPackageReader,
  type ThemeWish,
  type TypesetOptions,
} from './options.ts';
export type { Attachment } from './paint/attachments.ts';
export { CONFORMANCES, type Conformance } from './paint/conformance.ts';
export { GUIDE_KINDS, type GuideKind, withGuides } from './paint/guides.ts';
export { paintListing } from './paint/listing.ts';
export { type PdfOptions, paintPdf } from './paint/pdf.ts';
export { paintStructure } from './paint/structure-listing.ts';
export { paintSvg } from './paint/svg.ts';
export { paintText } from './paint/text.ts';
export { type ReadResume, type ReadTree, readResume, readTree } from './read/read-resume.ts';
export type { ReadOptions } from './read/resume-tree.ts';
export type { JsonSchema, JsonSchemaObject } from './schema/json-schema.ts';
export { type SourceText, sourceText } from './schema/source-text.ts';
export { compose } from './theme/compose.ts';
export { describeSettings, type SettingDescription } from './theme/describe-settings.ts';
export type { SettingValues } from './theme/setting-fields.ts';
export type { Settings } from './theme/settings.ts';
export { type Taste, tasteOf } from './theme/taste.ts';
export { defineTheme, type Theme } from './theme/theme.ts';
export { builtInThemes, defaultTheme } from './themes.ts';
export {
  pdfOptionsOf,
  type Stages,
  type Typeset,
  type TypesetPages,
  typeset,
  typesetPages,
} from './typeset.ts';
