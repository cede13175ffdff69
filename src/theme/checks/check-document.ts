import type {
  Aside,
  AsideColumn,
  Columns,
  ContinuedLine,
  EntryInline,
  Flow,
  FolioInline,
  Frame,
  Group,
  IconInline,
  Keep,
  PageMaster,
  Paragraph,
  PictureAside,
  PictureBlock,
  Rule,
  RunningLine,
  SetPicture,
  Sharing,
  Sheet,
  Space,
  TextInline,
  Tint,
  Variants,
} from '../../model/document.ts';
import type { Rectangle, Size } from '../../model/geometry.ts';
import type { Icon, Picture } from '../../model/picture.ts';
import { inSteps, type Steps } from '../../model/steps.ts';
import type { ParagraphStyle, TextStyle, Underline } from '../../model/text-style.ts';
import {
  ascending,
  byKind,
  bytes,
  type Check,
  colour,
  flag,
  length,
  listOf,
  number,
  object,
  once,
  oneOf,
  optional,
  type PropertyChecks,
  positive,
  type SingleCheck,
  share,
  text,
} from './validators.ts';

/** Accepts anything. For source positions, which come from the résumé. */
const anything: Check = () => undefined;

const space = object<Space>({ height: number, stretch: length, shrink: length });
const keep = object<Keep>({ together: flag, breakBefore: flag });
const kind: Check = anything;

const { check: textStyle } = once(
  object<TextStyle>({
    family: text,
    weight: positive,
    slope: oneOf('upright', 'italic'),
    size: positive,
    colour,
    tracking: number,
    capitals: oneOf('as-written', 'small-caps', 'all-small-caps'),
    figures: oneOf('lining', 'oldstyle'),
    figureSpacing: oneOf('proportional', 'tabular'),
    caseForms: flag,
    ligatures: flag,
    position: optional(oneOf('superscript', 'subscript')),
    language: text,
    languageAround: optional(text),
    underline: optional(object<Underline>({ offset: number, thickness: length, colour: optional(colour) })),
  }),
);

const { check: paragraphStyle } = once(
  object<ParagraphStyle>({
    text: textStyle,
    leading: positive,
    alignment: oneOf('start', 'centre', 'end', 'justified'),
    shares: optional(text),
    hyphenation: flag,
    economy: number,
    balanced: optional(flag),
    hang: optional(length),
  }),
);

const icon = object<Icon>({ path: text, width: positive, height: positive });

const inline = byKind({
  text: object<TextInline>({
    kind,
    text,
    style: textStyle,
    link: optional(text),
    verbatim: optional(flag),
    emphasised: optional(flag),
    whole: optional(flag),
    label: optional(flag),
    taggedLanguage: optional(text),
    separates: optional(flag),
    place: anything,
  }),
  icon: object<IconInline>({
    kind,
    icon,
    text: optional(text),
    advance: length,
    height: length,
    rise: number,
    style: textStyle,
  }),
  folio: object<FolioInline>({ kind, counts: oneOf('page', 'pages'), style: textStyle }),
  entry: object<EntryInline>({ kind, style: textStyle }),
});
const inlines = listOf(inline);

const rule = object<Rule>({
  x: number,
  width: optional(length),
  rise: number,
  thickness: length,
  colour,
  coversText: optional(flag),
  besideText: optional(length),
});

const picture = object<Picture>({
  format: oneOf('jpeg', 'png'),
  bytes,
  width: positive,
  height: positive,
});
const setPicture: PropertyChecks<SetPicture> = {
  picture,
  alternative: text,
  width: positive,
  height: positive,
  shape: oneOf('rectangle', 'ellipse'),
};
const edge = oneOf('start', 'end');
const alignment = oneOf('start', 'centre', 'end');

const sharing: PropertyChecks<Sharing> = { shares: optional(text), forms: optional(ascending) };

const aside = object<Aside>({
  ...sharing,
  edge,
  x: number,
  measure: length,
  alignment: edge,
  variants: listOf(listOf(inlines)),
  reads: oneOf('before', 'after'),
  rise: number,
  reserves: optional(number),
  column: optional(object<AsideColumn>({ most: share, gap: length })),
  leading: optional(positive),
  hyphenation: optional(flag),
  wraps: optional(flag),
});

/** Refers to `anyBlock` late, since blocks contain blocks. */
const { check: block, hasAccepted }: SingleCheck = once((value) => anyBlock(value));
const blocks = listOf(block);
/** The properties of every block. */
const common = { kind, before: space, after: optional(space) };

const group = object<Group>({
  ...common,
  role: oneOf('header', 'section', 'entry', 'role', 'list', 'item'),
  blocks,
  marks: optional(oneOf('bullets', 'numbers', 'labels')),
  indent: number,
  endIndent: optional(number),
  asides: listOf(aside),
  picture: optional(
    object<PictureAside>({ ...setPicture, edge, x: number, rise: optional(number), shrinks: optional(flag) }),
  ),
  rule: optional(rule),
  keep,
  outline: optional(text),
  top: optional(length),
  agree: optional(listOf(text)),
});

const anyBlock = byKind({
  paragraph: object<Paragraph>({
    ...common,
    role: oneOf(
      'name',
      'headline',
      'contact',
      'heading',
      'entry-head',
      'role-head',
      'lead-in',
      'text',
      'term',
    ),
    inlines,
    style: paragraphStyle,
    rule: optional(rule),
  }),
  group,
  variants: object<Variants>({
    ...common,
    ...sharing,
    fit: oneOf('lines', 'first-line', 'asides'),
    options: blocks,
  }),
  columns: object<Columns>({ ...common, count: positive, filled: optional(positive), gap: length, blocks }),
  picture: object<PictureBlock>({ ...common, ...setPicture, alignment }),
});

const frame = object<Frame>({ flow: text, x: number, y: number, width: number, height: number });
const area = object<Rectangle>({ x: number, y: number, width: length, height: length });
const lineOfPage = { x: number, baseline: number, measure: number, alignment, inlines };
const runningLine = object<RunningLine>(lineOfPage);
const pageMaster = object<PageMaster>({
  frames: listOf(frame),
  tints: optional(listOf(object<Tint>({ area, colour }))),
  head: optional(runningLine),
  foot: optional(runningLine),
  continued: optional(object<ContinuedLine>({ ...lineOfPage, pages: optional(oneOf('all', 'roles')) })),
});

/** The name of a function of a theme. */
export type ThemeFunction = 'sheet' | 'header' | 'section' | 'record' | 'term' | 'bullets' | 'flows';

/** Checks of the results of a theme’s functions. */
export const resultChecks: Readonly<Record<ThemeFunction, Check>> = {
  sheet: object<Sheet>({
    size: object<Size>({ width: positive, height: positive }),
    first: pageMaster,
    other: pageMaster,
    last: optional(pageMaster),
    without: optional(object<NonNullable<Sheet['without']>>({ flow: text, master: pageMaster })),
  }),
  header: blocks,
  section: byKind({ group: block }),
  record: byKind({ group: block }),
  term: block,
  bullets: block,
  flows: listOf(object<Flow>({ name: text, isSide: optional(flag), blocks })),
};

/** Blocks that are checked in one step, and values that are looked through for them. */
const blocksPerStep = 50;
const valuesPerStep = 500;

/**
 * Checks the blocks of a result one after another, the innermost first, and says nothing of mistakes. Blocks are checked
 * only once, so the check of the whole result, which says what is wrong with it, then takes little time.
 */
export function* checkBlocksOf(result: unknown): Steps<void> {
  const found = new Set([result]);
  const addInside = (value: unknown): void => {
    for (const inside of valuesWithBlocks(value)) found.add(inside);
  };
  yield* inSteps(found, addInside, valuesPerStep);
  const objects = [...found].reverse().filter((value) => !Array.isArray(value));
  yield* inSteps(objects, block, blocksPerStep);
}

/** Returns what may hold blocks in a value that is not checked yet. */
function valuesWithBlocks(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || hasAccepted(value)) return [];
  const { blocks, options } = value as { readonly blocks?: unknown; readonly options?: unknown };
  return [blocks, options];
}
