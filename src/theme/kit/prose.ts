import {
  type Block,
  type Group,
  type Inline,
  type Keep,
  noSpace,
  type Paragraph,
  type Space,
} from '../../model/document.ts';
import type { BulletEntry, CustomField, Keeping, RecordEntry, Role } from '../../model/resume.ts';
import type { ListItem, Prose, ProseList, RichText, Span } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, words } from './inlines.ts';

/** Nothing asked about pages. */
export const noKeep: Keep = { together: false, breakBefore: false };

/** What an entry asks about pages. */
export function keepOf({ together, breakBefore }: Keeping): Keep {
  return together || breakBefore ? { together, breakBefore } : noKeep;
}

/** A bullet's size, and its way down to the middle between small letters and capitals, in em: text faces draw it high and small. */
const bulletSize = 1.1;
const bulletRise = -0.06;
/** The mark of a list inside a list. */
const innerBullet = '–';

/** Paragraphs and lists as they run, each with the white that belongs above it. */
export function proseBlocks(prose: Prose, context: ThemeContext): readonly Block[] {
  return proseAtDepth(prose, context, 0);
}

/** Blocks that follow what stands above them without white of their own. */
export function withoutSpaceBefore(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [{ ...first, before: noSpace }, ...rest];
}

/** A list of its own, as for a section that is nothing else. */
export function listOf(items: readonly ListItem[], context: ThemeContext): Group {
  return listGroup({ kind: 'list', items }, context, 0, false);
}

/** Neighbouring bullets as one list; what each asks about pages stays with it. */
export function bulletList(bullets: readonly BulletEntry[], context: ThemeContext): Group {
  const list = listOf(
    bullets.map((entry) => entry.item),
    context,
  );
  const blocks = list.blocks.map((block, index) => {
    const keeping = bullets[index]?.keeping;
    return block.kind === 'group' && keeping ? { ...block, keep: keepOf(keeping) } : block;
  });
  return { ...list, blocks };
}

/** Bullets of a few words that follow one another run in one paragraph, `one · two · three`; others are a list. */
export function bulletRun(bullets: readonly BulletEntry[], context: ThemeContext): Block {
  const texts = bullets.flatMap(({ item }) => {
    const [only, ...more] = item.blocks;
    return only?.kind === 'paragraph' && more.length === 0 && isShort(only.text) ? [only.text] : [];
  });
  if (texts.length < 2 || texts.length < bullets.length) return bulletList(bullets, context);
  const run = texts.flatMap((text, index): RichText => {
    const tied = text.map((span) => ({ ...span, text: span.text.replaceAll(' ', '\u00a0') }));
    return index === 0 ? tied : [runDot, ...tied];
  });
  return textParagraph(run, { ...context, paragraph: context.heads }, space(context, 2));
}

/** The most words of a bullet that may run in. */
const short = 3;
const runDot: Span = { text: '\u00a0· ', strong: false, emphasis: false, code: false };

function isShort(text: RichText): boolean {
  return (
    text
      .map((span) => span.text)
      .join('')
      .trim()
      .split(/\s+/u).length <= short
  );
}

/** A paragraph of running text. */
export function textParagraph(text: RichText, context: ThemeContext, before: Space): Paragraph {
  const inlines = inlinesOf(text, context.text, context);
  return { kind: 'paragraph', role: 'text', inlines, style: context.paragraph, before };
}

function proseAtDepth(prose: Prose, context: ThemeContext, depth: number): readonly Block[] {
  return prose.map((block, index): Block => {
    const next = prose[index + 1];
    if (block.kind === 'list')
      return listGroup(block, context, depth, prose[index - 1]?.kind === 'paragraph');
    const before = depth > 0 && index === 0 ? noSpace : space(context, depth > 0 ? 1 : 2);
    const paragraph = textParagraph(block.text, context, before);
    return next?.kind === 'list' && leadsIn(block.text) ? { ...paragraph, role: 'lead-in' } : paragraph;
  });
}

/** A paragraph that ends in a colon or semicolon is nothing without the list below it. */
function leadsIn(text: RichText): boolean {
  return /[:;]\s*$/u.test(text.at(-1)?.text ?? '');
}

function listGroup(list: ProseList, context: ThemeContext, depth: number, afterText: boolean): Group {
  const loose = list.items.some((item) => item.blocks.filter(({ kind }) => kind === 'paragraph').length > 1);
  return {
    kind: 'group',
    role: 'list',
    marks: list.start === undefined ? 'bullets' : 'numbers',
    before: space(context, depth > 0 || afterText ? 1 : 2),
    indent: 0,
    asides: [],
    keep: noKeep,
    blocks: list.items.map((item, index) => itemGroup(item, list, index, loose, context, depth)),
  };
}

function itemGroup(
  item: ListItem,
  list: ProseList,
  index: number,
  loose: boolean,
  context: ThemeContext,
  depth: number,
): Group {
  const { text, settings } = context;
  const { size } = text;
  const numbered = list.start !== undefined;
  const digits = String((list.start ?? 0) + list.items.length - 1).length;
  const least = numbered ? 0.75 + 0.55 * digits : 0;
  const indent = Math.max(least, settings.bulletIndent) * size;
  const mark = numbered
    ? words(`${list.start + index}.`, { ...text, figureSpacing: 'tabular' })
    : bulletMark(context, depth);
  return {
    kind: 'group',
    role: 'item',
    before: space(context, 4 * settings.bulletSpace + (loose ? 1 : 0)),
    indent,
    keep: noKeep,
    blocks: proseAtDepth(item.blocks, context, depth + 1),
    asides: [
      {
        edge: 'start',
        x: -indent,
        measure: indent,
        alignment: 'start',
        variants: [[[mark]]],
        reads: 'before',
        rise: numbered || depth > 0 || !isDot(context) ? 0 : bulletRise * size,
      },
    ],
  };
}

function isDot(context: ThemeContext): boolean {
  return context.settings.bullet === '•';
}

function bulletMark(context: ThemeContext, depth: number): Inline {
  const { text, settings } = context;
  if (depth > 0) return words(innerBullet, text);
  return words(settings.bullet, isDot(context) ? { ...text, size: text.size * bulletSize } : text);
}

/** What stands under the head of an entry or a role: text, bullets, and keys we do not know. */
export function bodyBlocks(entry: RecordEntry | Role, context: ThemeContext): readonly Block[] {
  const blocks = [...proseBlocks(entry.text, context)];
  if (entry.bullets.length > 0) blocks.push(listOf(entry.bullets, context));
  return [...blocks, ...fieldsBlocks(entry.fields, context)];
}

/** Facts one under another, without white between those of one line. */
export function fieldsBlocks(fields: readonly CustomField[], context: ThemeContext): readonly Block[] {
  return fields.flatMap((customField, index) => {
    const [first, ...rest] = fieldBlocks(customField, context);
    if (first === undefined) return [];
    const isUnderOne = fields[index - 1]?.value.length === 1 && rest.length === 0;
    return [isUnderOne ? { ...first, before: noSpace } : first, ...rest];
  });
}

/** A key we do not know, printed with its label, so that nothing the writer said is lost. */
export function fieldBlocks(customField: CustomField, context: ThemeContext): readonly Block[] {
  const label: RichText = [{ text: `${customField.label}: `, strong: false, emphasis: true, code: false }];
  const [first, ...rest] = customField.value;
  if (first?.kind === 'paragraph')
    return proseBlocks([{ kind: 'paragraph', text: [...label, ...first.text] }, ...rest], context);
  return proseBlocks([{ kind: 'paragraph', text: label }, ...customField.value], context);
}
