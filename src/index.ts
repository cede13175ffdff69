export { type EmbeddedSource, SOURCE_EXTENTS, type SourceExtent } from './embedded-source.ts';
export type { UserFont } from './fonts/font-book.ts';
export { galleyListing } from './layout/galley-listing.ts';
export { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
export { findLocale, type Locale, localeTags } from './locale/locale.ts';
export type { Aside, Block, Document, Flow, Group, Inline, Paragraph, Sheet } from './model/document.ts';
export type { Face } from './model/face.ts';
export type { Glyph, GlyphRun } from './model/glyph-run.ts';
export type {
  BreakKind,
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
export type { Place, Problem, ProblemCode, Severity } from './model/problem.ts';
export type { Entry, Fact, RecordEntry, Resume, Role, Section } from './model/resume.ts';
export type { ListItem, Prose, RichText, Span } from './model/rich-text.ts';
export type { FileSettings } from './model/settings.ts';
export { checkOptions, type FileReader, type ThemeWish, type TypesetOptions } from './options.ts';
export type { Attachment } from './paint/attachments.ts';
export { CONFORMANCES, type Conformance } from './paint/conformance.ts';
export { GUIDE_KINDS, type GuideKind, withGuides } from './paint/guides.ts';
export { paintListing } from './paint/listing.ts';
export { type PdfOptions, paintPdf } from './paint/pdf.ts';
export { paintStructure } from './paint/structure-listing.ts';
export { paintText } from './paint/text.ts';
export { type ReadOptions, type ReadResume, readResume } from './read/read-resume.ts';
export { type SourceText, sourceText } from './schema/source-text.ts';
export { compose } from './theme/compose.ts';
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
