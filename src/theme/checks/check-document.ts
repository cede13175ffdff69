import type {
  Aside,
  Columns,
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
  Sheet,
  Space,
  TextInline,
  Tint,
  Variants,
} from '../../model/document.ts';
import type { Rectangle, Size } from '../../model/geometry.ts';
import type { Icon, Picture } from '../../model/picture.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import {
  above0,
  byKind,
  bytes,
  type Check,
  colour,
  flag,
  length,
  listOf,
  number,
  once,
  oneOf,
  optional,
  type PartChecks,
  text,
  thing,
} from './validators.ts';

/** A place comes from the résumé, and only tells where something stood. */
const anything: Check = () => undefined;

const space = thing<Space>({ height: number, stretch: length, shrink: length });
const keep = thing<Keep>({ together: flag, breakBefore: flag });
const kind: Check = anything;

const textStyle = once(
  thing<TextStyle>({
    family: text,
    weight: above0,
    slope: oneOf('upright', 'italic'),
    size: above0,
    colour,
    tracking: number,
    capitals: oneOf('as-written', 'small-caps', 'all-small-caps'),
    figures: oneOf('lining', 'oldstyle'),
    figureSpacing: oneOf('proportional', 'tabular'),
    caseForms: flag,
    ligatures: flag,
    language: text,
    underline: optional(thing<NonNullable<TextStyle['underline']>>({ offset: number, thickness: length })),
  }),
);

const paragraphStyle = once(
  thing<ParagraphStyle>({
    text: textStyle,
    leading: above0,
    alignment: oneOf('start', 'centre', 'end', 'justified'),
    hyphenation: flag,
    economy: number,
  }),
);

const icon = thing<Icon>({ path: text, width: above0, height: above0 });

const inline = byKind({
  text: thing<TextInline>({
    kind,
    text,
    style: textStyle,
    link: optional(text),
    verbatim: optional(flag),
    whole: optional(flag),
    label: optional(flag),
    place: anything,
  }),
  icon: thing<IconInline>({
    kind,
    icon,
    advance: length,
    height: length,
    rise: number,
    style: textStyle,
  }),
  folio: thing<FolioInline>({ kind, counts: oneOf('page', 'pages'), style: textStyle }),
  entry: thing<EntryInline>({ kind, style: textStyle }),
});
const inlines = listOf(inline);

const rule = thing<Rule>({ x: number, width: optional(length), rise: number, thickness: length, colour });

const picture = thing<Picture>({
  format: oneOf('jpeg', 'png'),
  bytes,
  width: above0,
  height: above0,
});
const setPicture: PartChecks<SetPicture> = {
  picture,
  alternative: text,
  width: above0,
  height: above0,
  shape: oneOf('rectangle', 'ellipse'),
};
const edge = oneOf('start', 'end');
const alignment = oneOf('start', 'centre', 'end');

const aside = thing<Aside>({
  edge,
  x: number,
  measure: length,
  alignment: edge,
  variants: listOf(listOf(inlines)),
  reads: oneOf('before', 'after'),
  rise: number,
  reserves: optional(number),
});

/** Blocks hold blocks. */
const block: Check = once((value) => anyBlock(value));
const blocks = listOf(block);
/** Of every block. */
const white = { kind, before: space, after: optional(space) };

const group = thing<Group>({
  ...white,
  role: oneOf('header', 'section', 'entry', 'role', 'list', 'item'),
  blocks,
  marks: optional(oneOf('bullets', 'numbers', 'labels')),
  indent: number,
  endIndent: optional(number),
  asides: listOf(aside),
  picture: optional(thing<PictureAside>({ ...setPicture, edge, x: number })),
  rule: optional(rule),
  keep,
  outline: optional(text),
});

const anyBlock = byKind({
  paragraph: thing<Paragraph>({
    ...white,
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
  variants: thing<Variants>({ ...white, fit: oneOf('lines', 'asides'), options: blocks }),
  columns: thing<Columns>({ ...white, count: above0, gap: length, blocks }),
  picture: thing<PictureBlock>({ ...white, ...setPicture, alignment }),
});

const frame = thing<Frame>({ flow: text, x: number, y: number, width: number, height: number });
const area = thing<Rectangle>({ x: number, y: number, width: length, height: length });
const runningLine = thing<RunningLine>({ x: number, baseline: number, measure: number, alignment, inlines });
const pageMaster = thing<PageMaster>({
  frames: listOf(frame),
  tints: optional(listOf(thing<Tint>({ area, colour }))),
  head: optional(runningLine),
  foot: optional(runningLine),
  continued: optional(runningLine),
});

/** The functions of a theme. */
export type ThemeFunction = 'sheet' | 'header' | 'section' | 'record' | 'term' | 'bullets' | 'flows';

/** What each of them must give back. */
export const gives: Readonly<Record<ThemeFunction, Check>> = {
  sheet: thing<Sheet>({
    size: thing<Size>({ width: above0, height: above0 }),
    first: pageMaster,
    other: pageMaster,
    last: optional(pageMaster),
  }),
  header: blocks,
  section: byKind({ group: block }),
  record: byKind({ group: block }),
  term: block,
  bullets: block,
  flows: listOf(thing<Flow>({ name: text, blocks })),
};
