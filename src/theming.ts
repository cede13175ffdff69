export { type DateForm, type DurationForm, formatDate, type Today } from './locale/format-date.ts';
export type {
  AddressField,
  AltTexts,
  ContactLabels,
  CustomFieldKind,
  CustomFieldLabels,
  DatePattern,
  DateWords,
  DurationWords,
  FactKind,
  LevelStep,
  Locale,
  MonthNames,
  PunctuationSpace,
  QuotePair,
  RangeMark,
  SectionKind,
  UnitForms,
} from './locale/locale.ts';
export { type InlineMapper, mapInlines } from './model/blocks.ts';
export type { Caches } from './model/caches.ts';
export type { Direction } from './model/direction.ts';
export {
  type Aside,
  type AsideColumn,
  type AsideVariant,
  type Block,
  type Columns,
  type ContinuedLine,
  type EntryInline,
  type Flow,
  type FolioInline,
  type Frame,
  type Group,
  type GroupRole,
  type IconInline,
  type Inline,
  type Keep,
  noKeep,
  noSpace,
  type PageMaster,
  type Paragraph,
  type ParagraphRole,
  type PictureAside,
  type PictureBlock,
  type Rule,
  type RunningLine,
  type SetPicture,
  type Sharing,
  type Sheet,
  type Space,
  type TextInline,
  type Tint,
  type Variants,
} from './model/document.ts';
export type { FaceQuery, Slope } from './model/face.ts';
export { millimetres, type Rectangle, type Size } from './model/geometry.ts';
export type {
  DateSource,
  DateValue,
  OpenDate,
  PartialDate,
  PointDate,
  RangeDate,
  Season,
  UntilDate,
  WrittenDate,
} from './model/partial-date.ts';
export type { DescribedPicture, Icon, Picture } from './model/picture.ts';
export type { Place } from './model/problem.ts';
export type {
  BulletEntry,
  Contact,
  CustomField,
  Entry,
  Letter,
  Level,
  PictureReference,
  ProseEntry,
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
  type ProseList,
  type ProseParagraph,
  plainLine,
  plainText,
  type RichText,
  type Span,
} from './model/rich-text.ts';
export type { Written } from './model/settings.ts';
export type { ListMarks } from './model/structure.ts';
export type { Capitals, ParagraphStyle, TextStyle, Underline } from './model/text-style.ts';
export { contextOn } from './theme/kit/background.ts';
export {
  displayLine,
  hairlineWidth,
  headerGroup,
  sectionAgreement,
  sharedNames,
  withoutSpaceBefore,
} from './theme/kit/blocks.ts';
export {
  contactIcon,
  contactLabel,
  contactLine,
  contactText,
  dottedContactLine,
  labelledContactLine,
  labelledContactLines,
} from './theme/kit/contact.ts';
export { iconOf } from './theme/kit/contact-icons.ts';
export {
  estimatedIntroductionLines,
  estimatedSectionLines,
  estimatedWidth,
  longestParagraphLength,
} from './theme/kit/copyfitting.ts';
export {
  type AsidePlacement,
  asideAt,
  atLineEnd,
  dateAside,
  dateAtLineEnd,
  dateGutterWidth,
  inDateGutter,
  inGutter,
  withDatesAfter,
  withDatesBelow,
  withDatesBeside,
} from './theme/kit/dates.ts';
export {
  type EntryHeaderParts,
  type EntryHeaderStyles,
  entryHeaderParts,
  entryHeaderStyles,
  roleHeader,
  runInEntryHeader,
  stackedEntryHeader,
} from './theme/kit/entry-headers.ts';
export { alignToBaselineGrid, type BaselineGrid, roundToWholeLines } from './theme/kit/grid.ts';
export {
  type ContactFormatter,
  contactBlock,
  fittedName,
  type HeaderDesign,
  introductionBlocks,
  nameLine,
  nameScales,
  stackedHeader,
} from './theme/kit/header.ts';
export {
  displayStyle,
  inlinesOf,
  mutedStyle,
  nameInlines,
  noBreak,
  reducedSize,
  strongStyle,
  strongWeight,
  tabularStyle,
  textInline,
  withLink,
  withPlainLinks,
} from './theme/kit/inlines.ts';
export { type AddressPlace, letterBlocks } from './theme/kit/letter.ts';
export { levelAside, levelInlines } from './theme/kit/levels.ts';
export { withLogo } from './theme/kit/logos.ts';
export {
  type PhotoPlacement,
  photoAtEnd,
  photoBlock,
  photoOf,
  withPhoto,
} from './theme/kit/photo.ts';
export {
  bodyBlocks,
  bulletList,
  fieldBlocks,
  listOf,
  proseBlocks,
  runInBullets,
  textParagraph,
} from './theme/kit/prose.ts';
export { type RecordDesign, recordWith } from './theme/kit/records.ts';
export {
  belowRuledHeading,
  headingInlines,
  headingStyle,
  inUpperCase,
  leastRuleRise,
  sectionWithHeading,
  spaceBelowHeading,
  withHangingHeading,
} from './theme/kit/sections.ts';
export {
  centredFrame,
  continuedLine,
  mainFlow,
  measureBetweenMargins,
  printableMargin,
  runningFooter,
  runningHeader,
  runningLines,
  type SpaceBeside,
  sideMargin,
  singleFrameSheet,
} from './theme/kit/sheet.ts';
export { placeAndDate, statementBlocks } from './theme/kit/statement.ts';
export {
  type LabelColumn,
  labelColumn,
  labelledTerm,
  runInTerm,
  termDetails,
  termWithLabelAbove,
} from './theme/kit/terms.ts';
export { bulletsInColour, spellOutLinks } from './theme/kit/transform-blocks.ts';
export { baseSettings, type Settings } from './theme/settings/settings.ts';
export { type ComposedParts, defineTheme, type SectionDesign, type Theme } from './theme/theme.ts';
export { space, type ThemeContext } from './theme/theme-context.ts';
