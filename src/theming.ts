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
  RunningFoot,
  Sheet,
  Space,
  TextInline,
} from './model/document.ts';
export { millimetres, type Rectangle, type Size } from './model/geometry.ts';
export type { DateValue, PartialDate } from './model/partial-date.ts';
export type { Contact, Entry, Fact, RecordEntry, Resume, Role, Section, TermEntry } from './model/resume.ts';
export type { ListItem, Prose, ProseBlock, RichText, Span } from './model/rich-text.ts';
export type { ParagraphStyle, TextStyle } from './model/text-style.ts';
export { MAIN_FLOW } from './theme/compose.ts';
export { contactLine } from './theme/kit/contact.ts';
export { runningFoot } from './theme/kit/foot.ts';
export { factBlocks, type Gutter, recordWithGutter, termWithGutter } from './theme/kit/gutter.ts';
export { inlinesOf, linked, plainText, STRONG, unbroken, words } from './theme/kit/inlines.ts';
export { close, FREE, listOf, NO_SPACE, proseBlocks, textParagraph } from './theme/kit/prose.ts';
export type { Settings } from './theme/settings.ts';
export { space, type Taste } from './theme/taste.ts';
export { defineTheme, type Theme } from './theme/theme.ts';
