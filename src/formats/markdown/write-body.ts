import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { CustomField, Level, TermEntry } from '../../model/resume.ts';
import type { Prose, RichText, Span } from '../../model/rich-text.ts';
import {
  blocksMarkdown,
  characterReference,
  inlineMarkdown,
  proseMarkdown,
} from '../common/write-rich-text.ts';
import { dashMark, headingMarks, labelledPiece, labelMark, pieceMark, withoutCode } from './conventions.ts';

/** Between the parts of a line. */
const separator = /(?<=^|\s)[•·|—](?=\s|$)/gu;

/** Text as one line of Markdown: a break in it is the character that Unicode has for one. */
export function oneLine(text: RichText): string {
  const joined = text.map((span) =>
    span.code ? span : { ...span, text: span.text.replaceAll('\n', lineSeparator) },
  );
  return inlineMarkdown(joined).replaceAll('\\\n', '&#8232;').replaceAll(lineSeparator, '&#8232;');
}

const lineSeparator = '\u2028';

/** Text as a part of a line, in which nothing parts it again. */
export function pieceText(text: RichText): string {
  return withoutSeparators(oneLine(text));
}

function withoutSeparators(markdown: string): string {
  const bare = withoutCode(markdown);
  return markdown.replace(separator, (mark, at: number) =>
    bare[at] === mark ? characterReference(mark) : mark,
  );
}

function separated(markdown: string): boolean {
  return withoutCode(markdown).search(separator) !== -1;
}

/** The name at the top. */
export function nameText(text: RichText): string {
  return oneLine(text).replace(/(?<=^|\s)#(?=#*$)/, '\\#');
}

/** Text as a heading: nothing at its end is read as a mark, a date or what is asked of an entry. */
export function headingText(text: RichText): string {
  const heading = pieceText(text)
    .replace(/(?<=^|\s)#(?=#*$)/, '\\#')
    .replace(headingMarks, (marks) => marks.replace('{', '\\{'));
  const [, inside] = /[([]([^()[\]]+)[)\]]$/.exec(heading) ?? [];
  const isDated = inside !== undefined && looksLikeDates(inside);
  return isDated ? heading.replace(/(?=[)\]]$)/, '\\') : heading;
}

/** Whether a part of a line is read as a name, and with all its marks. */
export function isClearName(piece: string): boolean {
  return !/^[*_<]/.test(piece) && !labelledPiece.test(piece) && !looksLikeDates(piece);
}

/** Whether the first line of a text would be taken for names and dates of its entry. */
export function looksLikeHead(line: string): boolean {
  const bare = line.replace(/^[*_]+|[*_]+$/g, '');
  return separated(line) || labelledPiece.test(line) || /^<https?:/i.test(line) || looksLikeDates(bare);
}

/** Text under a heading, in which no line is read as an entry of its own or as a label. */
export function bodyText(prose: Prose, isFlat = false): string {
  const blocks = blocksMarkdown(prose, isFlat ? ['+', '-'] : ['-', '+']);
  const lastPlain = blocks.findLastIndex((block) => !labelMark.test(block) && !isDefined.test(block));
  return blocks
    .map((block, at) => {
      if (prose[at]?.kind !== 'paragraph' || block.startsWith('```')) return block;
      const plain = at > lastPlain ? withoutLabels(block).replace(isDefined, '$1\\:') : block;
      return withoutDatedLine(plain);
    })
    .join('\n\n');
}

/** A line and a colon below it. */
const isDefined = /^([^\n]*\n):(?=\s|$)/;

/** Lines that begin with a word in bold and a colon, the colon escaped. */
export function withoutLabels(markdown: string): string {
  return markdown.replace(/^.*$/gm, (line) => {
    const found = labelMark.exec(line);
    if (found === null) return line;
    const { label } = found.groups ?? {};
    const colon = label === undefined ? found[0].length - 1 : 2 + label.length;
    return `${line.slice(0, colon)}\\${line.slice(colon)}`;
  });
}

/** A paragraph that begins with dates and a gap, or with a name in bold and dates, as entries without headings do. */
export function withoutDatedLine(paragraph: string): string {
  const [line = '', ...others] = paragraph.split('\n');
  const [, dates = ''] = /^(\S.*?)(?:[^\S\n]{2,}|\t)(?=\S)/.exec(line) ?? [];
  const opening = looksLikeDates(dates)
    ? `${dates}&#32;${line.slice(dates.length + 1)}`
    : /^(?:\*\*|__)/.test(line)
      ? withoutSeparators(line)
      : line;
  return [opening, ...others].join('\n');
}

/** Whether a line has marks that part it. */
export function hasPieces(line: string): boolean {
  return line.search(pieceMark) !== -1 || line.search(dashMark) !== -1;
}

/** A term of a section: `**German** (fluent): since 2012`. */
export function termMarkdown({ term, level, details }: TermEntry): string {
  return labelMarkdown(term, level, details);
}

/** Facts, each a label in bold and what it says. */
export function fieldsMarkdown(fields: readonly CustomField[]): readonly string[] {
  return fields.map(({ label, value }) => labelMarkdown([plainSpan(label)], undefined, value));
}

function plainSpan(text: string): Span {
  return { text, strong: false, emphasis: false, code: false };
}

/** Words on the line of the label; what is more than a paragraph is set in below it. */
function labelMarkdown(label: RichText, level: Level | undefined, value: Prose): string {
  const [first, ...more] = value;
  const hasBold = label.some(({ strong }) => strong) && level === undefined;
  if (hasBold)
    return `${withoutDatedLine(withoutLabels(oneLine(label)))}\n${definition(proseMarkdown(value))}`;
  const marked = markedLabel(label, level);
  if (first === undefined) return marked;
  const written = proseMarkdown(value);
  const isLine = first.kind === 'paragraph' && more.length === 0 && !written.startsWith('```');
  if (isLine) return `${marked} ${withContinuedLines(written)}`;
  return `${marked}\n${definition(written)}`;
}

/** Set in below a label. */
function definition(written: string): string {
  return written === '' ? ':' : `:   ${written.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

function markedLabel(label: RichText, level: Level | undefined): string {
  const strong = label.map((span) => ({ ...span, strong: true }));
  if (level === undefined || label.length === 0) {
    return oneLine([...strong, { ...plainSpan(':'), strong: true }]);
  }
  const bare = strong.map((span) => ({ ...span, emphasis: false }));
  const known = level.text.map(({ link: _, ...span }) => span);
  return `${oneLine(bare)} (${oneLine(known).replace(/[()]/g, '\\$&')}):`;
}

/** Lines after the first are no labels of their own, and the first is as it stands. */
function withContinuedLines(written: string): string {
  const [first = '', ...others] = written.split('\n');
  return others.length === 0 ? first : `${first}\n${withoutLabels(others.join('\n'))}`;
}
