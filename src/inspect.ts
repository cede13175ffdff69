export { describeFamilies, type FamilyDescription } from './fonts/bundled.ts';
export type {
  AttachedLine,
  Galley,
  GalleyItem,
  GalleyLine,
  GalleySpace,
  LinePicture,
  LinePiece,
  LineRule,
  ListItem,
  OutlineTitle,
  Strut,
} from './layout/blocks/galley.ts';
export type { StructureNode } from './layout/blocks/structure-node.ts';
export { galleyListing } from './layout/galley-listing.ts';
export type { TextRun } from './layout/inline/text-run.ts';
export { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
export type { CutPage, PageBreaks, PageHeights } from './layout/pages/break-pages.ts';
export type { LaterGalley } from './layout/pages/break-two-widths.ts';
export type { CutFlow, UncutFlow } from './layout/pages/cut-flows.ts';
export type { Locale } from './locale/locale.ts';
export { findLocale, localeTags } from './locale/locales.ts';
export { Caches } from './model/caches.ts';
export { type GuideKind, guideKinds } from './model/choices.ts';
export type { Document } from './model/document.ts';
export type { DisplayList } from './model/page.ts';
export { largePictureBytes, type Picture, pixelsPerInch, printDensity } from './model/picture.ts';
export type { Resume } from './model/resume.ts';
export { type ScriptCode, scriptNames, scriptsOf } from './model/scripts.ts';
export type {
  FileSettings,
  FontPackage,
  FontReference,
  ImpliedSettings,
  LocaleWords,
  ThemeReference,
  Written,
} from './model/settings.ts';
export type {
  SourceEmpty,
  SourceList,
  SourceMapping,
  SourceNode,
  SourcePair,
  SourceScalar,
} from './model/source.ts';
export type { StepOptions } from './model/steps.ts';
export { type GuidedLayout, withGuides } from './paint/guides.ts';
export { paintListing, paintStructure } from './paint/listing.ts';
export type { PdfOptions } from './paint/pdf/paint-pdf.ts';
export type { EmbeddedSource } from './pipeline/embedded-source.ts';
export type { TypesetOptions } from './pipeline/options.ts';
export { pdfOptionsOf } from './pipeline/typeset.ts';
export { type ReadResume, type ReadTree, readResume, readTree } from './read/read-resume.ts';
export type { ReadOptions } from './read/resume-tree.ts';
export type { StandardKeys, Target } from './read/standard-keys.ts';
export { type DecodedSource, decodeSource, type SourceText } from './source/source-text.ts';
export { compose } from './theme/compose.ts';
export type { Settings } from './theme/settings/settings.ts';
export type { Theme } from './theme/theme.ts';
export { type ThemeContext, themeContext } from './theme/theme-context.ts';
