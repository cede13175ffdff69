import { separatorIn } from '../../locale/locale.ts';
import {
  type Block,
  type Group,
  type Inline,
  noKeep,
  noSpace,
  type Paragraph,
  type Space,
  type Variants,
} from '../../model/document.ts';
import type { BulletEntry, CustomField, RecordEntry, Role } from '../../model/resume.ts';
import {
  type ListItem,
  numberOf,
  type Prose,
  type ProseList,
  plainLine,
  type RichText,
  type Span,
} from '../../model/rich-text.ts';
import { unspacedScripts } from '../../model/scripts.ts';
import { doiOfField } from '../dois.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup } from './blocks.ts';
import { balancedLines } from './copyfitting.ts';
import { dotBetween, inlinesOf, textInline } from './inlines.ts';

/** Least indent of a numbered item's text, in em: for the full stop and the gap, and for each digit. */
const numberIndent = { base: 0.75, digit: 0.55 } as const;
/** Gap between the full stop of an item's number and its text, in em. */
const numberGap = 0.35;
/** Units of vertical space in a line. */
const unitsPerLine = 4;
/** Scale of the bullet `•`, which text faces draw small. From 1.05 on, Poppler reads bullet and text as two paragraphs. */
const dotScale = 1.045;
/** Moves that bullet down to the middle between lower case and capitals, in em: text faces draw it high. */
const dotRise = -0.06;
/** Bullet of a list inside a list. */
const nestedBullet = '–';

/** Lays out paragraphs and lists, each with the space above it. */
export function proseBlocks(prose: Prose, context: ThemeContext): readonly Block[] {
  return proseAtDepth(prose, context, 0);
}

/** Lays out a paragraph of running text. */
export function textParagraph(text: RichText, context: ThemeContext, before: Space): Paragraph {
  return paragraphOf(inlinesOf(text, context.text, context), context, before);
}

function paragraphOf(inlines: readonly Inline[], context: ThemeContext, before: Space): Paragraph {
  return { kind: 'paragraph', role: 'text', inlines, style: context.paragraph, before };
}

/** Lays out the body of an entry or a role: its text, its bullets, then its custom fields. */
export function bodyBlocks(entry: RecordEntry | Role, context: ThemeContext): readonly Block[] {
  const blocks = [...proseBlocks(entry.text, context)];
  const list: ProseList = { kind: 'list', items: entry.bullets };
  const followsText = entry.text.at(-1)?.kind === 'paragraph';
  if (entry.bullets.length > 0) blocks.push(listGroup(list, context, 0, followsText));
  return [...blocks, ...fieldBlocks(entry.fields, context)];
}

/** Lays out custom fields, each as its label and its value. Adds no space between fields of one paragraph. */
export function fieldBlocks(fields: readonly CustomField[], context: ThemeContext): readonly Block[] {
  return fields.flatMap((field, index) => {
    const [first, ...rest] = blocksOfField(field, context);
    if (first === undefined) return [];
    const followsOneParagraph = fields[index - 1]?.value.length === 1 && rest.length === 0;
    return [followsOneParagraph ? { ...first, before: noSpace } : first, ...rest];
  });
}

/** Length of a field that is run in with others, and of one that is not divided over two lines, in characters. */
const runInLength = { most: 64, whole: 36 } as const;

/**
 * Lays out custom fields as `fieldBlocks` does, but short ones that follow one another on as few lines as possible, with a
 * dot between two of a line.
 */
export function runInFields(fields: readonly CustomField[], context: ThemeContext): readonly Block[] {
  const texts = fields.map((field) => shortField(field, context));
  const first = texts.findIndex((text) => text !== undefined);
  const length = texts.slice(first).indexOf(undefined);
  const run = texts
    .slice(first, length < 0 ? undefined : first + length)
    .filter((text) => text !== undefined);
  if (first < 0 || run.length < 2) return fieldBlocks(fields, context);
  return [
    ...fieldBlocks(fields.slice(0, first), context),
    fieldLines(run, context),
    ...runInFields(fields.slice(first + run.length), context),
  ];
}

/** Greatest number of lines of short fields that are divided so that no dot is at the end of one. */
const mostFieldLines = 6;

/** Lays out fields on lines of about the same length. If one is wider than a line, or they are many, they are one paragraph. */
function fieldLines(fields: readonly RichText[], context: ThemeContext): Variants {
  const lineOf = (some: readonly RichText[]): Paragraph => runIn(some, context, noSpace);
  const lengthOf = (field: RichText): number => plainLine(field).length + ' · '.length;
  const divided = fields
    .slice(0, mostFieldLines)
    .map((_, index) => headerGroup(balancedLines(fields, lengthOf, index + 1).map(lineOf)));
  const options = [...divided, lineOf(fields)];
  return { kind: 'variants', fit: 'lines', options, before: space(context, 2) };
}

/** Returns a field of one short paragraph as text, or `undefined` for any other. */
function shortField({ label, value }: CustomField, context: ThemeContext): RichText | undefined {
  const [only, ...more] = value;
  if (only?.kind !== 'paragraph' || more.length > 0 || doiOfField(label, only.text) !== undefined)
    return undefined;
  const text: RichText = [labelOfField(label, context), ...only.text];
  const { length } = plainLine(text);
  if (length > runInLength.most) return undefined;
  return length > runInLength.whole ? text : unbroken(text);
}

function labelOfField(label: string, { locale }: ThemeContext): Span {
  return { text: `${label}${separatorIn(': ', locale)}`, strong: false, emphasis: true, code: false };
}

function unbroken(text: RichText): RichText {
  return text.map((span) => ({ ...span, text: span.text.replaceAll(' ', '\u00a0') }));
}

function blocksOfField({ label, value }: CustomField, context: ThemeContext): readonly Block[] {
  const labelText: RichText = [labelOfField(label, context)];
  const [first, ...rest] = value;
  const doi = first?.kind === 'paragraph' && rest.length === 0 ? doiOfField(label, first.text) : undefined;
  if (doi !== undefined) return proseBlocks([{ kind: 'paragraph', text: doi }], context);
  if (first?.kind !== 'paragraph')
    return proseBlocks([{ kind: 'paragraph', text: labelText }, ...value], context);
  const [labelled, ...others] = proseBlocks(
    [{ kind: 'paragraph', text: [...labelText, ...first.text] }, ...rest],
    context,
  );
  return labelled?.kind === 'paragraph' ? [withTurnover(labelled, context), ...others] : others;
}

/** Indents the lines of a paragraph below its label as far as the text of bullets, so that labels are found at the edge. */
export function withTurnover(paragraph: Paragraph, { text, settings }: ThemeContext): Paragraph {
  return { ...paragraph, style: { ...paragraph.style, hang: settings.bulletIndent * text.size } };
}

/** Lays out items as a list with bullets. */
export function listOf(items: readonly ListItem[], context: ThemeContext): Group {
  return listGroup({ kind: 'list', items }, context, 0, false);
}

/** Lays out bullets that follow one another in a section as one list. Keeps the page-break constraints of each. */
export function bulletList(bullets: readonly BulletEntry[], context: ThemeContext): Group {
  const list = listOf(
    bullets.map((entry) => entry.item),
    context,
  );
  const blocks = list.blocks.map((block, index) => {
    const keeping = bullets[index]?.keeping;
    return block.kind === 'group' && keeping ? { ...block, keep: keeping } : block;
  });
  return { ...list, blocks };
}

/** Greatest number of words of a bullet that `runInBullets` runs in. */
const runInWords = 3;

/** Lays out texts as one ragged paragraph, with a dot between two of a line. */
function runIn(texts: readonly RichText[], context: ThemeContext, before: Space): Paragraph {
  const inlines = texts.flatMap((text, index) => {
    const own = inlinesOf(text, context.text, context);
    return index === 0 ? own : [dotBetween(context.text), ...own];
  });
  return paragraphOf(inlines, { ...context, paragraph: context.displayParagraph }, before);
}

/**
 * Lays out bullets of up to three words as one paragraph, `one · two · three`, unless the setting `shortBullets` is `list`.
 * Lays out other bullets as a list.
 */
export function runInBullets(bullets: readonly BulletEntry[], context: ThemeContext): Block {
  const texts = bullets.flatMap(({ item }) => {
    const [only, ...more] = item.blocks;
    return only?.kind === 'paragraph' && more.length === 0 && isShort(only.text) ? [only.text] : [];
  });
  const isList = context.settings.shortBullets === 'list';
  if (isList || texts.length < 2 || texts.length < bullets.length) return bulletList(bullets, context);
  return runIn(texts.map(unbroken), context, space(context, 2));
}

function isShort(text: RichText): boolean {
  const words = text
    .map((span) => span.text)
    .join('')
    .trim()
    .split(/\s+/u);
  const lengths = words.map(
    (word) => 1 + Math.floor((word.match(unspacedLetters)?.length ?? 0) / wordLength),
  );
  return lengths.reduce((sum, length) => sum + length, 0) <= runInWords;
}

/** Letters of scripts without spaces between words, and how many of them are about as long as a word. */
const unspacedLetters = new RegExp(`[${unspacedScripts}]`, 'gu');
const wordLength = 4;

function proseAtDepth(prose: Prose, context: ThemeContext, depth: number): readonly Block[] {
  return prose.map((block, index): Block => {
    const next = prose[index + 1];
    if (block.kind === 'list')
      return listGroup(block, context, depth, prose[index - 1]?.kind === 'paragraph');
    const before = depth > 0 && index === 0 ? noSpace : space(context, depth > 0 ? 1 : 2);
    const paragraph = textParagraph(block.text, context, before);
    return next?.kind === 'list' && introducesList(block.text)
      ? { ...paragraph, role: 'lead-in' }
      : paragraph;
  });
}

/** True if a paragraph ends in a colon or semicolon: it must stay on the page of the list below it. */
function introducesList(text: RichText): boolean {
  return /[:;]\s*$/u.test(text.at(-1)?.text ?? '');
}

function listGroup(list: ProseList, context: ThemeContext, depth: number, followsText: boolean): Group {
  const isLoose = list.items.some(
    (item) => item.blocks.filter(({ kind }) => kind === 'paragraph').length > 1,
  );
  return {
    kind: 'group',
    role: 'list',
    marks: list.start === undefined ? 'bullets' : 'numbers',
    before: space(context, depth > 0 || followsText ? 0.5 : 2),
    indent: 0,
    asides: [],
    keep: noKeep,
    blocks: list.items.map((item, index) => itemGroup(item, list, index, isLoose, context, depth)),
  };
}

function itemGroup(
  item: ListItem,
  list: ProseList,
  index: number,
  isLoose: boolean,
  context: ThemeContext,
  depth: number,
): Group {
  const { text, settings } = context;
  const number = numberOf(list, index);
  const least = number === undefined ? 0 : widthOfNumber(lastNumber(list));
  const indent = Math.max(least, settings.bulletIndent) * text.size;
  const marker = number === undefined ? bulletInline(context, depth) : textInline(`${number}.`, text);
  return {
    kind: 'group',
    role: 'item',
    before: space(context, unitsPerLine * settings.bulletSpace + (isLoose ? 1 : 0)),
    indent,
    keep: noKeep,
    blocks: proseAtDepth(item.blocks, context, depth + 1),
    asides: [
      {
        edge: 'start',
        ...(number === undefined
          ? { x: -indent, alignment: 'start' }
          : { x: -indent - numberGap * text.size, alignment: 'end' }),
        measure: indent,
        variants: [[[marker]]],
        reads: 'before',
        rise: number === undefined && depth === 0 && isDot(context) ? dotRise * text.size : 0,
      },
    ],
  };
}

/** Returns the largest number of a list. */
function lastNumber(list: ProseList): number {
  return Math.max(numberOf(list, 0) ?? 0, numberOf(list, list.items.length - 1) ?? 0);
}

/** Returns the width of a number with its full stop and gap, in em. */
function widthOfNumber(number: number): number {
  return numberIndent.base + numberIndent.digit * String(number).length;
}

function bulletInline(context: ThemeContext, depth: number): Inline {
  const { text, settings } = context;
  if (depth > 0) return textInline(nestedBullet, text);
  return textInline(settings.bullet, isDot(context) ? { ...text, size: text.size * dotScale } : text);
}

function isDot(context: ThemeContext): boolean {
  return context.settings.bullet === '•';
}
