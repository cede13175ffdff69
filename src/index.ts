export type { FitFloor, FitOption } from './fit/fit-options.ts';
export { fitText } from './fit/fit-text.ts';
export type { UserFont } from './fonts/font-book.ts';
export {
  type Exported,
  type ExportFormat,
  type ExportNote,
  type ExportNoteCode,
  exportFormats,
} from './formats/common/exporter.ts';
export type { ImportNote, ImportNoteCode } from './formats/common/importer.ts';
export { exportResume } from './formats/export-resume.ts';
export { type SourceFormat, sourceFormats } from './formats/recognise.ts';
export { galleyListing } from './layout/galley-listing.ts';
export { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
export type { Locale } from './locale/locale.ts';
export { findLocale, localeTags } from './locale/locales.ts';
export type { Aside, Block, Document, Flow, Group, Inline, Paragraph, Sheet } from './model/document.ts';
export type { Face } from './model/face.ts';
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
export type { CustomField, Entry, RecordEntry, Resume, Role, Section } from './model/resume.ts';
export type { ListItem, Prose, RichText, Span } from './model/rich-text.ts';
export type { FileSettings } from './model/settings.ts';
export { bySeverity } from './model/worst-first.ts';
export { type GuideKind, guideKinds, withGuides } from './paint/guides.ts';
export { paintListing, paintStructure } from './paint/listing.ts';
export type { Attachment } from './paint/pdf/attachments.ts';
export { type Conformance, conformances } from './paint/pdf/conformance.ts';
export { type PdfOptions, paintPdf } from './paint/pdf/paint-pdf.ts';
export { paintSvg } from './paint/svg/paint-svg.ts';
export { paintText } from './paint/text.ts';
export { builtInThemes, defaultTheme } from './pipeline/built-in-themes.ts';
export { checkResume } from './pipeline/check-resume.ts';
export { type EmbeddedSource, type SourceExtent, sourceExtents } from './pipeline/embedded-source.ts';
export { type ImportedResume, importResume } from './pipeline/import-resume.ts';
export { resumeJsonSchema } from './pipeline/json-schemas.ts';
export {
  checkOptions,
  type DocumentPart,
  documentParts,
  type FileReader,
  type FontPackageReader,
  type ThemeOption,
  type TypesetOptions,
} from './pipeline/options.ts';
export {
  pdfOptionsOf,
  type Stages,
  type Typeset,
  type TypesetPages,
  typeset,
  typesetPages,
} from './pipeline/typeset.ts';
export { type ReadResume, type ReadTree, readResume, readTree } from './read/read-resume.ts';
export type { ReadOptions } from './read/resume-tree.ts';
export type { JsonSchema, JsonSchemaObject } from './schema/json-schema.ts';
export { type SourceText, sourceText } from './source/source-text.ts';
export { compose } from './theme/compose.ts';
export {
  describeSettings,
  type SettingDescription,
  type Settings,
  type SettingValues,
} from './theme/settings/settings.ts';
export { defineTheme, type Theme } from './theme/theme.ts';
export { type ThemeContext, themeContext } from './theme/theme-context.ts';
