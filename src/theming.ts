export { formatDate } from './locale/format-date.ts';
export type { Locale } from './locale/locale.ts';
export { type InlineMapper, mapInlines } from './model/blocks.ts';
export {
  type Aside,
  type AsideVariant,
  type Block,
  type Columns,
  type Flow,
  type Frame,
  type Group,
  type IconInline,
  type Inline,
  type Keep,
  noSpace,
  type PageMaster,
  type Paragraph,
  type ParagraphRole,
  type PictureAside,
  type PictureBlock,
  type Rule,
  type RunningLine,
  type Sheet,
  type Space,
  type TextInline,
  type Tint,
  type Variants,
} from './model/document.ts';
export { millimetres, type Rectangle, type Size } from './model/geometry.ts';
export type { DateValue, PartialDate } from './model/partial-date.ts';
export type { DescribedPicture, Icon, Picture } from './model/picture.ts';
export type {
  BulletEntry,
  Contact,
  CustomField,
  Entry,
  Letter,
  Level,
  PictureReference,
  RecordEntry,
  Resume,
  Role,
  Section,
  Signature,
  Statement,
  TermEntry,
} from './model/resume.ts';
export {
  type ListItem,
  type Prose,
  type ProseBlock,
  plainLine,
  plainText,
  type RichText,
  type Span,
} from './model/rich-text.ts';
export type { ParagraphStyle, TextStyle } from './model/text-style.ts';
export { mainFlow } from './theme/compose.ts';
export {
  contactIcon,
  contactLabel,
  contactLine,
  dottedContactLine,
  labelledContactLines,
} from './theme/kit/contact.ts';
export { iconOf } from './theme/kit/contact-icons.ts';
export { introductionLines, lengthOf, longestParagraph, sectionLines } from './theme/kit/copyfitting.ts';
export {
  type AsidePlace,
  asideAt,
  atLineEnd,
  dateAside,
  datesAfter,
  datesUnder,
  inGutter,
} from './theme/kit/dates.ts';
export {
  type HeadParts,
  type HeadStyles,
  headParts,
  roleHead,
  runInHead,
  stackedHead,
} from './theme/kit/entry-headers.ts';
export { type BaselineGrid, onGrid, wholeLines } from './theme/kit/grid.ts';
export {
  type ContactWriter,
  contactBlock,
  displayLine,
  type HeaderDesign,
  introduction,
  nameLine,
  stackedHeader,
} from './theme/kit/header.ts';
export {
  inlinesOf,
  linked,
  nameInlines,
  noBreak,
  smallSize,
  strongWeight,
  words,
} from './theme/kit/inlines.ts';
export { letterBlocks } from './theme/kit/letter.ts';
export {
  besideLogo,
  besidePhoto,
  type PhotoPlace,
  photoAtEnd,
  photoBlock,
  photoOf,
} from './theme/kit/photo.ts';
export {
  bodyBlocks,
  bulletList,
  bulletRun,
  fieldBlocks,
  fieldsBlocks,
  keepOf,
  listOf,
  noKeep,
  proseBlocks,
  textParagraph,
  withoutSpaceBefore,
} from './theme/kit/prose.ts';
export { type RecordDesign, recordsBy } from './theme/kit/records.ts';
export { headingInlines, headingStyle, inCapitals, sectionUnder } from './theme/kit/sections.ts';
export { continuedLine, onePerPage, runningFoot, runningHead, runningLines } from './theme/kit/sheet.ts';
export { placeAndDate, statementBlocks } from './theme/kit/statement.ts';
export { labelledTerm, levelInlines, runInTerm, termDetails } from './theme/kit/terms.ts';
export {
  addressesSpelt,
  bulletsInColour,
} from './theme/kit/transform-blocks.ts';
export { baseSettings, type Settings } from './theme/settings/settings.ts';
export { type ComposedParts, defineTheme, type SectionDesign, type Theme } from './theme/theme.ts';
export { space, type ThemeContext } from './theme/theme-context.ts';
