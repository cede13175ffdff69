import type { Block, Group, IconInline, Inline, TextInline, Variants } from '../../model/document.ts';
import type { Icon } from '../../model/picture.ts';
import type { Level, TermEntry } from '../../model/resume.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { type AsidePlace, asideAt } from './dates.ts';
import { inlinesOf, words } from './inlines.ts';
import { keepOf, proseBlocks, withoutSpaceBefore } from './prose.ts';

/** Where the labels of terms stand, and how far in their text. */
export interface LabelColumn {
  readonly place: AsidePlace;
  readonly style: TextStyle;
  /** Of the text, in points. */
  readonly indent: number;
}

/** A term with its label beside it; a label with a word too long for its column runs into the text instead. */
export function labelledTerm(entry: TermEntry, column: LabelColumn, context: ThemeContext): Variants {
  const label = joinedAtSlashes(inlinesOf(entry.term, column.style, context));
  const before = space(context, 1);
  const beside: Group = {
    kind: 'group',
    role: 'item',
    before,
    indent: column.indent,
    keep: keepOf(entry.keeping),
    asides: [asideAt(column.place, [[label]])],
    blocks: termDetails(entry, context),
  };
  return {
    kind: 'variants',
    fit: 'asides',
    before,
    options: [beside, runInTerm(entry, column.style, ' ', context)],
  };
}

/** A label's word stays whole: `Mentoring/teaching` is searched for as it is written. */
function joinedAtSlashes(label: readonly TextInline[]): readonly TextInline[] {
  return label.map((inline) => ({ ...inline, text: inline.text.replaceAll('/', '/\u2060') }));
}

/** A term that runs on from its label and what stands between: `Languages: Python, Lua`. */
export function runInTerm(entry: TermEntry, label: TextStyle, between: string, context: ThemeContext): Group {
  const [first, ...rest] = termDetails(entry, context);
  const term = [...joinedAtSlashes(inlinesOf(entry.term, label, context)), words(between, label)];
  const head = term.map((inline): TextInline => ({ ...inline, label: true }));
  const blocks =
    first?.kind === 'paragraph'
      ? [{ ...first, inlines: [...head, ...first.inlines] }, ...rest]
      : [
          {
            kind: 'paragraph',
            role: 'term',
            inlines: head,
            style: context.heads,
            before: space(context, 0),
          } as const,
          ...(first ? [first] : []),
          ...rest,
        ];
  return {
    kind: 'group',
    role: 'item',
    before: space(context, 1),
    indent: 0,
    keep: keepOf(entry.keeping),
    asides: [],
    blocks,
  };
}

/** How well something is known, in words, and drawn after them where the settings want that and a share is known. */
export function levelInlines(
  { text, share }: Level,
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const said = inlinesOf(text, style, context);
  const drawing = share === undefined ? undefined : drawingOf(share, context);
  return drawing ? [...said, iconInline(drawing, style)] : said;
}

/** What is under a term's label: its level, then its details. */
export function termDetails({ level, details }: TermEntry, context: ThemeContext): readonly Block[] {
  const blocks = withoutSpaceBefore(proseBlocks(details, context));
  if (level === undefined) return blocks;
  const said = levelInlines(level, context.text, context);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') {
    const style = context.heads;
    return [{ kind: 'paragraph', role: 'text', inlines: said, style, before: space(context, 0) }, ...blocks];
  }
  return [{ ...first, inlines: [...said, words(between, context.text), ...first.inlines] }, ...rest];
}

/** Between a level and further details. */
const between = '\u00a0· ';

/** In em: how high dots and bars are, and where their lower edge is. */
const heights = { dots: 0.5, bars: 0.34 } as const;
const rises = { dots: 0.09, bars: 0.17 } as const;

interface Drawing {
  readonly icon: Icon;
  readonly height: number;
  readonly rise: number;
}

function drawingOf(share: number, { settings }: ThemeContext): Drawing | undefined {
  const { levels } = settings;
  if (levels === 'words') return undefined;
  const icon = levels === 'dots' ? dots(share) : bar(share);
  return { icon, height: heights[levels], rise: rises[levels] };
}

function iconInline({ icon, height, rise }: Drawing, style: TextStyle): IconInline {
  const { size } = style;
  const advance = (icon.width / icon.height) * height * size;
  return { kind: 'icon', icon, advance, height: height * size, rise: rise * size, style };
}

const dotCount = 5;
/** Of an icon's own units: the white before it, a dot's radius, the rim of an empty one, and from one dot to the next. */
const white = 8;
const dotRadius = 5;
const rim = 1;
const step = 13;

/** Five circles, as many of them full as the share says, and one at least. */
function dots(share: number): Icon {
  const full = Math.max(1, Math.round(share * dotCount));
  const path = Array.from({ length: dotCount }, (_, dot) => {
    const x = white + dot * step + dotRadius;
    const outside = circle(x, dotRadius, 1);
    return dot < full ? outside : outside + circle(x, dotRadius - rim, 0);
  }).join('');
  return { path, width: white + (dotCount - 1) * step + 2 * dotRadius, height: 2 * dotRadius };
}

/** Two half circles about (x, 5); those that turn the other way cut a hole. */
function circle(x: number, radius: number, sweep: 0 | 1): string {
  const arc = `a${radius} ${radius} 0 0 ${sweep}`;
  return `M${x - radius} ${dotRadius}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0z`;
}

/** Of an icon's own units. */
const barShape = { start: 12, end: 102, height: 10 } as const;

/** A frame, filled as far as the share says. */
function bar(share: number): Icon {
  const { start, end, height } = barShape;
  const frame = `M${start} 0H${end}V${height}H${start}z`;
  const filled = start + rim + Math.round((end - start - 2 * rim) * share);
  const hole = `M${filled} ${rim}V${height - rim}H${end - rim}V${rim}z`;
  return { path: filled < end - rim ? frame + hole : frame, width: end, height };
}
