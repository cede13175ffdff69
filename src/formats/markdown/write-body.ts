import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { CustomField, Level, TermEntry } from '../../model/resume.ts';
import type { Prose, RichText, Span } from '../../model/rich-text.ts';
import {
  blocksMarkdown,
  characterReference,
  inlineMarkdown,
  proseMarkdown,
} from '../common/write-rich-text.ts';
import {
  dashSeparator,
  headingAttributes,
  labelledPiece,
  labelPattern,
  pieceSeparator,
  withoutCode,
} from './conventions.ts';

/** Matches a separator of a line. */
const separator = /(?<=^|\s)[•·|—](?=\s|$)/gu;

/** Writes a text as one line of Markdown. A line break becomes U+2028. */
export function oneLine(text: RichText): string {
  const joined = text.map((span) =>
    span.code ? span : { ...span, text: span.text.replaceAll('\n', lineSeparator) },
  );
  return inlineMarkdown(joined).replaceAll('\\\n', '&#8232;').replaceAll(lineSeparator, '&#8232;');
}

const lineSeparator = '\u2028';

/** Writes a text as a part of a line, with separators escaped. */
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

/** Writes the name at the top. */
export function nameText(text: RichText): string {
  return oneLine(text).replace(/(?<=^|\s)#(?=#*$)/, '\\#');
}

/** Writes a heading. Escapes a number sign, attributes or dates at its end. */
export function headingText(text: RichText): string {
  const heading = pieceText(text)
    .replace(/(?<=^|\s)#(?=#*$)/, '\\#')
    .replace(headingAttributes, (marks) => marks.replace('{', '\\{'));
  const [, inside] = /[([]([^()[\]]+)[)\]]$/.exec(heading) ?? [];
  const isDated = inside !== undefined && looksLikeDates(inside);
  return isDated ? heading.replace(/(?=[)\]]$)/, '\\') : heading;
}

/** True if a part of a line is read as a name, with its formatting. */
export function isClearName(piece: string): boolean {
  return !/^[*_<]/.test(piece) && !labelledPiece.test(piece) && !looksLikeDates(piece);
}

/** True if the first line of a text would be read as an entry header. */
export function looksLikeHeader(line: string): boolean {
  const bare = line.replace(/^[*_]+|[*_]+$/g, '');
  return separated(line) || labelledPiece.test(line) || /^<https?:/i.test(line) || looksLikeDates(bare);
}

/** Writes the text below a heading. Escapes what would be read as an entry or a label. */
export function bodyText(prose: Prose, isFlat = false): string {
  const blocks = blocksMarkdown(prose, isFlat ? ['+', '-'] : ['-', '+']);
  const lastPlain = blocks.findLastIndex((block) => !labelPattern.test(block) && !isDefined.test(block));
  return blocks
    .map((block, at) => {
      if (prose[at]?.kind !== 'paragraph' || block.startsWith('```')) return block;
      const plain = at > lastPlain ? withoutLabels(block).replace(isDefined, '$1\\:') : block;
      return withoutDatedLine(plain);
    })
    .join('\n\n');
}

/** Matches a line followed by a line with a colon. */
const isDefined = /^([^\n]*\n):(?=\s|$)/;

/** Escapes the colon of lines that begin with a bold label. */
function withoutLabels(markdown: string): string {
  return markdown.replace(/^.*$/gm, (line) => {
    const found = labelPattern.exec(line);
    if (found === null) return line;
    const { label } = found.groups ?? {};
    const colon = label === undefined ? found[0].length - 1 : 2 + label.length;
    return `${line.slice(0, colon)}\\${line.slice(colon)}`;
  });
}

/** Escapes the separators in a paragraph that would be read as an entry without heading. */
function withoutDatedLine(paragraph: string): string {
  const [line = '', ...others] = paragraph.split('\n');
  const [, dates = ''] = /^(\S.*?)(?:[^\S\n]{2,}|\t)(?=\S)/.exec(line) ?? [];
  const opening = looksLikeDates(dates)
    ? `${dates}&#32;${line.slice(dates.length + 1)}`
    : /^(?:\*\*|__)/.test(line)
      ? withoutSeparators(line)
      : line;
  return [opening, ...others].join('\n');
}

/** True if a line contains a separator. */
export function hasPieces(line: string): boolean {
  return line.search(pieceSeparator) !== -1 || line.search(dashSeparator) !== -1;
}

/** Writes a term of a section: `**German** (fluent): since 2012`. */
export function termMarkdown({ term, level, details }: TermEntry): string {
  return labelMarkdown(term, level, details);
}

/** Writes custom fields, each with a bold label. */
export function fieldsMarkdown(fields: readonly CustomField[]): readonly string[] {
  return fields.map(({ label, value }) => labelMarkdown([plainSpan(label)], undefined, value));
}

function plainSpan(text: string): Span {
  return { text, strong: false, emphasis: false, code: false };
}

/** Writes a label and its value on one line. Indents longer values below the label. */
function labelMarkdown(label: RichText, level: Level | undefined, value: Prose): string {
  const [first, ...more] = value;
  const hasBold = label.some(({ strong }) => strong) && level === undefined;
  if (hasBold)
    return `${withoutDatedLine(withoutLabels(oneLine(label)))}\n${indentedDefinition(proseMarkdown(value))}`;
  const marked = markedLabel(label, level);
  if (first === undefined) return marked;
  const written = proseMarkdown(value);
  const isLine = first.kind === 'paragraph' && more.length === 0 && !written.startsWith('```');
  if (isLine) return `${marked} ${withContinuedLines(written)}`;
  return `${marked}\n${indentedDefinition(written)}`;
}

/** Indents a text below a label. */
function indentedDefinition(written: string): string {
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

/** Escapes labels in all lines but the first. */
function withContinuedLines(written: string): string {
  const [first = '', ...others] = written.split('\n');
  return others.length === 0 ? first : `${first}\n${withoutLabels(others.join('\n'))}`;
}
