export { formatDate } from './locale/format-date.ts';
export type { Locale } from './locale/locale.ts';
export type {
  Aside,
  AsideVariant,
  Block,
  Frame,
  Group,
  Inline,
  Keep,
  PageMaster,
  Paragraph,
  ParagraphRole,
  Rule,
  RunningFoot,
  Sheet,
  Space,
  TextInline,
} from './model/document.ts';
export { millimetres, type Rectangle, type Size } from './model/geometry.ts';
export type { DateValue, PartialDate } from './model/partial-date.ts';
export type {
  BulletEntry,
  Contact,
  Entry,
  Fact,
  RecordEntry,
  Resume,
  Role,
  Section,
  TermEntry,
} from './model/resume.ts';
export type { ListItem, Prose, ProseBlock, RichText, Span } from './model/rich-text.ts';
export type { ParagraphStyle, TextStyle } from './model/text-style.ts';
export { MAIN_FLOW } from './theme/compose.ts';
export { bodyBlocks, factBlocks } from './theme/kit/body.ts';
export { contactLine, dottedContactLine } from './theme/kit/contact.ts';
export { type AsidePlace, asideAt, atLineEnd, dateAside, inGutter } from './theme/kit/dates.ts';
export { runningFoot } from './theme/kit/foot.ts';
export {
  displayLine,
  type HeaderDesign,
  introduction,
  nameLine,
  stackedHeader,
} from './theme/kit/header.ts';
export {
  type HeadParts,
  type HeadStyles,
  headParts,
  roleHead,
  runInHead,
  stackedHead,
} from './theme/kit/heads.ts';
export { inlinesOf, linked, plainText, STRONG, unbroken, words } from './theme/kit/inlines.ts';
export {
  bulletList,
  bulletRun,
  close,
  FREE,
  keepOf,
  listOf,
  NO_SPACE,
  proseBlocks,
  textParagraph,
} from './theme/kit/prose.ts';
export { type RecordDesign, recordsBy } from './theme/kit/records.ts';
export { sectionUnder } from './theme/kit/sections.ts';
export { onePerPage } from './theme/kit/sheet.ts';
export { labelledTerm, runInTerm } from './theme/kit/terms.ts';
export type { Settings } from './theme/settings.ts';
export { space, type Taste } from './theme/taste.ts';
export { defineTheme, type Theme } from './theme/theme.ts';
