import type { ListItem, Prose, ProseBlock, RichText } from '../../model/rich-text.ts';
import type { SourceScalar } from '../../model/source.ts';
import { cleanCharacters, withoutPresentationForms } from '../clean-characters.ts';
import type { ReadContext } from '../read-context.ts';
import { type MarkupSource, placeOf, readInlines, writtenAs } from './inline-markup.ts';
import { withoutSpacesInTargets, withSpaces } from './literal-signs.ts';
import { type MarkdownBlock, type MarkdownList, type MarkdownNode, parseMarkdown } from './parse-markdown.ts';
import { foldedText, joinedText, noFormatting, placedText, placelessText, trimmedText } from './spans.ts';

/** Bullet characters at the start of a line. */
const typedBullet = /^([ \t]*)[•●○▪■◦‣⁃∙▸►➢](?=[ \t])/gm;

/** Lists and quotations nested too deeply for the parser, which recurses. */
const deepNesting = /^(?: {64}[ \t]*[-+*>\d]|[ \t]*(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+){33})/m;

/** A line without these characters is plain text. */
const lineMarkup = /[\\`*_[\]<\n\r\t\x85\u2028\u2029]|&[#a-z\d]/i;

/** Markdown characters in one text. Parse time grows with their square; real texts have a few dozen. */
const markLimit = 2000;

/** Reads paragraphs and lists. Other Markdown blocks become the nearest of them, with a warning. */
export function readMarkdown(written: SourceScalar, context: ReadContext): Prose {
  const scalar = withoutPresentationForms(cleanCharacters(written, context), context);
  const trimmed = scalar.text.trim();
  if (isPlain(trimmed) || hasTooMuchMarkup(scalar, context)) return readPlain(scalar);
  const level = deepNesting.test(scalar.text) ? 'lines' : 'text';
  const root = parseMarkdown(withoutSpacesInTargets(scalar.text.replace(typedBullet, '$1-')), level);
  const source = { scalar, context, targets: linkTargets(root) };
  return root.children.flatMap((block) => readBlock(block, source));
}

/** True if no Markdown can be in a text: its lines begin with a letter and do not end with whitespace. */
function isPlain(text: string): boolean {
  if (!text.includes('\n')) return /^\p{L}/u.test(text) && !lineMarkup.test(text);
  const lines = text.split('\n');
  return lines.every((line) => line === '' || (/^\p{L}(?:.*\S)?$/u.test(line) && !lineMarkup.test(line)));
}

function hasTooMuchMarkup(scalar: SourceScalar, context: ReadContext): boolean {
  if (scalar.text.length <= markLimit) return false;
  if ((scalar.text.match(/[\\`*_[\]<&]/g)?.length ?? 0) <= markLimit) return false;
  const message = `This text has more than ${markLimit} Markdown characters. It is printed as it is.`;
  context.problems.warn('unsupported-markup', message, scalar.place, 'Split it, or use less Markdown.');
  return true;
}

/** Reads a text as paragraphs between blank lines, without Markdown. */
function readPlain(scalar: SourceScalar): Prose {
  return Array.from(scalar.text.matchAll(/(?:(?!\n[ \t]*\n).)+/gs)).flatMap(({ 0: paragraph, index }) => {
    return paragraphs(foldedText(paragraph, noFormatting, (offset) => scalar.placeAt(index + offset)));
  });
}

/** Reads one line of text with inline formatting, code and links. Blank lines become spaces. */
export function readInlineMarkdown(written: SourceScalar, context: ReadContext): RichText {
  const scalar = withoutPresentationForms(cleanCharacters(written, context), context);
  if (!lineMarkup.test(scalar.text))
    return trimmedText(placedText(scalar.text, noFormatting, scalar.placeAt));
  if (hasTooMuchMarkup(scalar, context)) return trimmedText(readPlain(scalar).flatMap(textOf));
  const root = parseMarkdown(withoutSpacesInTargets(scalar.text), 'lines');
  const source = { scalar, context, targets: new Map() };
  const paragraphs = root.children.map((block) => readParagraph(block, source));
  return trimmedText(joinedText(paragraphs, ' '));
}

function textOf(block: ProseBlock): RichText {
  return block.kind === 'paragraph' ? [...block.text, ...placelessText(' ')] : [];
}

function linkTargets(node: MarkdownNode): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const visit = (one: MarkdownNode): void => {
    if (one.type === 'definition' && !targets.has(one.identifier)) targets.set(one.identifier, one.url);
    if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return targets;
}

function readBlock(block: MarkdownBlock, source: MarkupSource): Prose {
  const warn = (message: string, hint?: string): void =>
    source.context.problems.warn('unsupported-markup', message, placeOf(block, source), hint);
  switch (block.type) {
    case 'list':
      return readList(block, source);
    case 'blockquote':
      warn('Quotations are printed as plain paragraphs.');
      return block.children.flatMap((child) => readBlock(child, source));
    case 'heading':
      warn(
        'A heading inside a text is printed as a bold paragraph.',
        'Make it a section, or the title of an entry.',
      );
      return paragraphs(readInlines(block.children, { ...noFormatting, strong: true }, source));
    case 'thematicBreak':
      warn(`The rule \`${writtenAs(block, source)}\` is left out.`);
      return [];
    case 'code':
      warn('A block of code is printed as lines of code in a paragraph.');
      return paragraphs(readCodeLines(block.value, block, source));
    case 'definition':
      return [];
    case 'paragraph':
      if (!isTable(writtenAs(block, source))) return paragraphs(readParagraph(block, source));
      warn('A table is printed as lines of text.', 'Use a section of `label: value` pairs.');
      return paragraphs(readTable(block, source));
    default:
      return paragraphs(readParagraph(block, source));
  }
}

function paragraphs(text: RichText): readonly ProseBlock[] {
  const trimmed = trimmedText(text);
  return trimmed.length === 0 ? [] : [{ kind: 'paragraph', text: trimmed }];
}

function readParagraph(block: MarkdownBlock, source: MarkupSource): RichText {
  return block.type === 'paragraph' ? readInlines(block.children, noFormatting, source) : [];
}

function readList(list: MarkdownList, source: MarkupSource): Prose {
  const items: readonly ListItem[] = list.children
    .map((item) => ({ blocks: item.children.flatMap((block) => readBlock(block, source)) }))
    .filter((item) => item.blocks.length > 0);
  if (items.length === 0) return [];
  if (!list.ordered) return [{ kind: 'list', items }];
  const start = list.start ?? 1;
  return [{ kind: 'list', start, ...(countsDown(list, start, source) && { countsDown: true }), items }];
}

/** True if the numbers are written in descending order, `3.` `2.` `1.`. */
function countsDown({ children }: MarkdownList, start: number, source: MarkupSource): boolean {
  const isNext = (item: MarkdownList['children'][number], at: number): boolean =>
    Number.parseInt(writtenAs(item, source), 10) === start - at;
  return children.length > 1 && start - children.length >= -1 && children.every(isNext);
}

function readCodeLines(value: string, block: MarkdownBlock, source: MarkupSource): RichText {
  const written = writtenAs(block, source);
  const blockStart = block.position?.start.offset ?? 0;
  const formatting = { ...noFormatting, code: true };
  let from = written.indexOf('\n') + 1;
  return withSpaces(value)
    .split('\n')
    .flatMap((line, at) => {
      const start = Math.max(from, written.indexOf(line, from));
      from = start + line.length + 1;
      const text = placedText(line, formatting, (offset) =>
        source.scalar.placeAt(blockStart + start + offset),
      );
      return at === 0 ? text : [...placelessText('\n', formatting), ...text];
    });
}

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** True for a GitHub-style table: cells between pipes, and dashes under the first row. */
function isTable(written: string): boolean {
  const [first = '', second = ''] = written.split('\n');
  return first.includes('|') && second.includes('-') && delimiterRow.test(second);
}

/** Reads each row as a line, with a raised dot between its cells. */
function readTable(block: MarkdownBlock, source: MarkupSource): RichText {
  const start = block.position?.start.offset ?? 0;
  let lineStart = start;
  const rows: RichText[] = [];
  for (const line of writtenAs(block, source).split('\n')) {
    const cells = delimiterRow.test(line) ? [] : readCells(line, lineStart, source);
    if (cells.length > 0) rows.push(joinedText(cells, ' · '));
    lineStart += line.length + 1;
  }
  return joinedText(rows, '\n');
}

function readCells(line: string, lineStart: number, source: MarkupSource): readonly RichText[] {
  const cells = Array.from(line.matchAll(/(?:\\.|[^|\\])+/g), (match) => {
    const from = lineStart + match.index;
    const { scalar } = source;
    const cell = { ...scalar, text: match[0], placeAt: (offset: number) => scalar.placeAt(from + offset) };
    const root = parseMarkdown(withoutSpacesInTargets(cell.text), 'lines');
    const inlines = root.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
    return trimmedText(readInlines(inlines, noFormatting, { ...source, scalar: cell }));
  });
  return cells.filter((cell) => cell.length > 0);
}
