import type { Entry } from '../../model/resume.ts';
import {
  type ListItem,
  numberOf,
  type Prose,
  type ProseBlock,
  type ProseList,
  plainText,
  type RichText,
  type Span,
} from '../../model/rich-text.ts';

/** Writes one paragraph as Markdown that reads back as the same text. Line breaks have no formatting. */
export function inlineMarkdown(text: RichText): string {
  return linesOf(text)
    .map((line) => lineMarkdown(line, 'paragraph'))
    .join('\\\n');
}

/** Writes plain text as Markdown that reads back as the same text. */
export function plainAsMarkdown(text: string): string {
  return inlineMarkdown([{ text, strong: false, emphasis: false, code: false }]);
}

/** Splits a text at its line breaks, and joins spans with the same formatting. */
export function linesOf(text: RichText): readonly RichText[] {
  const lines: Span[][] = [[]];
  for (const span of text) {
    for (const [at, words] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (line && last && isAlike(last, span)) line[line.length - 1] = { ...last, text: last.text + words };
      else if (words !== '') line?.push({ ...span, text: words });
    }
  }
  return lines.filter((line) => line.some((span) => span.text.trim() !== ''));
}

function isAlike(one: Span, other: Span): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.code === other.code &&
    one.position === other.position &&
    one.link === other.link
  );
}

type InlineFormat = 'link' | 'strong' | 'emphasis' | 'position';

/** Spans with a common format, or one span without. */
interface Stretch {
  readonly mark?: InlineFormat;
  readonly spans: RichText;
}

function lineMarkdown(line: RichText, position: 'paragraph' | ReadonlySet<InlineFormat>): string {
  const inside: ReadonlySet<InlineFormat> = position === 'paragraph' ? new Set() : position;
  const stretches = stretchesOf(line, inside);
  return stretches
    .map(({ mark, spans }, at) => {
      const [before, after] = [stretches[at - 1], stretches[at + 1]];
      if (mark !== undefined) return formatted(mark, spans, inside, before, after);
      const [span] = spans;
      if (span === undefined) return '';
      if (span.code) return writtenCode(span.text);
      const startsLine = at === 0 && position === 'paragraph';
      const continues = after !== undefined || position !== 'paragraph';
      return plainStretch(
        span.text,
        { startsLine, continues, insideLink: inside.has('link') },
        before,
        after,
      );
    })
    .join('');
}

/** Groups spans by their formats, the longest group first, so that delimiters nest. */
function stretchesOf(line: RichText, inside: ReadonlySet<InlineFormat>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const [longest] = (['strong', 'emphasis', 'link', 'position'] as const)
      .filter((mark) => !inside.has(mark))
      .map((mark) => ({ mark, spans: rest.slice(0, runLength(rest, mark)) }))
      .toSorted((one, other) => other.spans.length - one.spans.length);
    const stretch = longest && longest.spans.length > 0 ? longest : { spans: rest.slice(0, 1) };
    stretches.push(stretch);
    at += stretch.spans.length;
  }
  return stretches;
}

/** Returns the number of leading spans with the format; of links, those to the same target. */
function runLength(spans: RichText, mark: InlineFormat): number {
  const first = spans[0]?.[mark];
  if (!first) return 0;
  const end = spans.findIndex((span) => span[mark] !== first);
  return end === -1 ? spans.length : end;
}

function formatted(
  mark: InlineFormat,
  spans: RichText,
  inside: ReadonlySet<InlineFormat>,
  before: Stretch | undefined,
  after: Stretch | undefined,
): string {
  const inner = lineMarkdown(spans, new Set([...inside, mark]));
  const plain = plainText(spans);
  if (mark === 'position') {
    const tag = spans[0]?.position === 'subscript' ? 'sub' : 'sup';
    return `<${tag}>${inner}</${tag}>`;
  }
  if (mark === 'link') return writtenLink(inner, plain, spans[0]?.link ?? '');
  const delimiter = mark === 'strong' ? '**' : emphasisDelimiter(before, after);
  return `${delimiter}${withEscapedEdges(inner)}${delimiter}`;
}

/** Uses `_` next to bold text, since adjacent asterisks would be ambiguous. */
function emphasisDelimiter(before: Stretch | undefined, after: Stretch | undefined): '*' | '_' {
  return before?.mark === 'strong' || after?.mark === 'strong' ? '_' : '*';
}

/** Escapes whitespace at both ends, where it would disable the delimiters. */
function withEscapedEdges(inner: string): string {
  return inner.replace(/^\s|\s$/gu, characterReference);
}

/** Writes an unformatted span. Escapes a letter next to a delimiter if the letter would disable it. */
function plainStretch(
  text: string,
  context: Parameters<typeof escapedText>[1],
  before: Stretch | undefined,
  after: Stretch | undefined,
): string {
  const letters = Array.from(text);
  const escapesStart = needsReference(before, letters[0]);
  const escapesEnd = needsReference(after, letters.at(-1)) && letters.length > (escapesStart ? 1 : 0);
  const middle = letters.slice(escapesStart ? 1 : 0, escapesEnd ? -1 : undefined).join('');
  const continues = context.continues || escapesEnd;
  const startsLine = context.startsLine && !escapesStart;
  return [
    escapesStart ? characterReference(letters[0] ?? '') : '',
    escapedText(middle, { ...context, continues, startsLine }),
    escapesEnd ? characterReference(letters.at(-1) ?? '') : '',
  ].join('');
}

const isWordLike = /[^\s\p{P}\p{S}]/u;

function needsReference(neighbour: Stretch | undefined, letter: string | undefined): boolean {
  const isDelimited = neighbour?.mark === 'strong' || neighbour?.mark === 'emphasis';
  return isDelimited && letter !== undefined && isWordLike.test(letter);
}

/** Bullet characters that the reader takes for list markers. */
const typedBullet = /^(\s*)([•●○▪■◦‣⁃∙▸►➢·])/u;

/** The position of a text in its line of Markdown. */
interface EscapeContext {
  /** True if the text starts its line. */
  readonly startsLine: boolean;
  /** True if something follows the text in its line. */
  readonly continues: boolean;
  readonly insideLink: boolean;
}

/** Escapes the characters of one line that Markdown could take for markup. */
function escapedText(line: string, { startsLine, continues, insideLink }: EscapeContext): string {
  const brackets = insideLink ? /[[\]]/g : continues ? /\](?=[([:]|$)/g : /\](?=[([:])/g;
  const escaped = line
    .replace(/\\(?=[!-/:-@[-`{-~]|\s*$)/g, '\\\\')
    .replace(brackets, '\\$&')
    .replace(/[*`]/g, '\\$&')
    .replace(/_/g, (mark, at: number, whole: string) => (isInWord(whole, at) ? mark : '\\_'))
    .replace(/<(?=[a-z/!?]|[^\s<>]*(?:@|$))/gi, '\\<')
    .replace(/&(?=#?[a-z\d]+;|#?[a-z\d]*$)/gi, '\\&')
    .replace(/!$/, continues ? '\\!' : '!');
  return startsLine ? escapedStart(escaped) : escaped;
}

/** True for an underscore between letters or digits, which is not markup. */
function isInWord(line: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(line[at + 1] ?? '');
}

/** Escapes the start of a heading, list, quotation, rule, code fence or table row. */
function escapedStart(line: string): string {
  return line
    .replace(typedBullet, (_, space: string, bullet: string) => `${space}${characterReference(bullet)}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+](?=\s|$|-)|#{1,6}(?=\s|$)|>|=+\s*$|~{3}|[|:](?=[\s|:-]*-)|-[\s|:-]*$)/, '\\$&')
    .replace(/^[ \t]+/, (spaces) => Array.from(spaces, characterReference).join(''));
}

/** Writes a character as a numeric reference: `&#42;`. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Writes code between enough backticks. */
function writtenCode(code: string): string {
  const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = /^`|`$/.test(code) || (/^ .* $/s.test(code) && code.trim() !== '');
  const space = isPadded ? ' ' : '';
  return fence + space + code + space + fence;
}

/** Writes a link around Markdown text, or an autolink if the text is the URL. */
function writtenLink(inner: string, text: string, target: string): string {
  const isAddress = text === target || `mailto:${text}` === target;
  const isBare = inner.replaceAll('\\', '') === text.replaceAll('\\', '');
  if (isAddress && isBare && /^(?:https?:\/\/|[^@\s<>]+@)[^\s<>\\]*$/i.test(text)) return `<${text}>`;
  const safe = target.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?[a-z\d]+;)/gi, '&amp;');
  return /[\s()<>]/.test(safe) ? `[${inner}](<${safe.replace(/[<>]/g, '\\$&')}>)` : `[${inner}](${safe})`;
}

/** Writes paragraphs and lists as Markdown that reads back as the same blocks. */
export function proseMarkdown(prose: Prose): string {
  return blocksMarkdown(prose).join('\n\n');
}

/**
 * Bullet characters for alternating lists. Two adjacent lists with the same one would be read as one list.
 */
type BulletCharacters = readonly [usual: '-' | '+', next: '-' | '+'];

/** Writes each block as Markdown. */
export function blocksMarkdown(prose: Prose, marks: BulletCharacters = ['-', '+']): readonly string[] {
  return prose.map((block, at) => blockMarkdown(block, listsBefore(prose, at), marks));
}

/** Returns the number of lists directly before a block. */
function listsBefore(prose: Prose, at: number): number {
  let count = 0;
  while (prose[at - 1 - count]?.kind === 'list') count += 1;
  return count;
}

function blockMarkdown(block: ProseBlock, lists: number, marks: BulletCharacters): string {
  switch (block.kind) {
    case 'paragraph': {
      const { text } = block;
      const isCode = text.every(({ code }) => code) && text.some((span) => span.text.includes('\n'));
      return isCode ? fenced(plainText(text)) : inlineMarkdown(text);
    }
    case 'list':
      return listMarkdown(block, lists % 2 === 0, marks);
    default:
      return block satisfies never;
  }
}

function fenced(code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function listMarkdown(list: ProseList, isUsual: boolean, [usual, next]: BulletCharacters): string {
  const marks = list.items.map((_, at) => {
    const number = numberOf(list, at);
    return number === undefined ? `${isUsual ? usual : next} ` : `${number}${isUsual ? '. ' : ') '}`;
  });
  return list.items.map((item, at) => itemMarkdown(item, marks[at] ?? '- ')).join('\n');
}

/** Writes the bullets of an entry or a section with `*`, which distinguishes them from lists in its text. */
export function starredBullets(items: readonly ListItem[]): string {
  return items.map((item) => itemMarkdown(item, '* ')).join('\n');
}

/** Writes a list item. Omits the blank line before a nested list where Markdown allows it. */
function itemMarkdown({ blocks }: ListItem, mark: string): string {
  const [first, second, ...rest] = blocks;
  const isTight =
    first?.kind === 'paragraph' &&
    second?.kind === 'list' &&
    (second.start ?? 1) === 1 &&
    second.items.every((one) => one.blocks[0]?.kind === 'paragraph');
  const written = isTight
    ? [`${proseMarkdown([first])}\n${proseMarkdown([second, ...rest])}`]
    : [proseMarkdown(blocks)];
  return mark + written.join('').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

/** Writes a bullet as one text: its paragraphs, then its lists. */
export function bulletMarkdown({ blocks }: ListItem): string {
  return itemMarkdown({ blocks }, '');
}

/** True if a text has no formatting but at most one link around all of it. */
export function isPlainLink(text: RichText): boolean {
  const link = text[0]?.link;
  return text.every(
    (span) => span.link === link && !span.strong && !span.emphasis && !span.code && !span.position,
  );
}

/** Returns the BCP 47 tag if all of a text or an entry is in one marked language. */
export function languageOf(value: RichText | Entry): string | undefined {
  const languages = new Set(languagesIn(value));
  const [only] = languages;
  return languages.size === 1 ? only : undefined;
}

/** Collects the language of every span. Skips URLs, which have none. */
function languagesIn(value: unknown): readonly (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string' && 'strong' in value) {
    return ['language' in value && typeof value.language === 'string' ? value.language : undefined];
  }
  return Object.entries(value).flatMap(([key, one]) => (key === 'url' ? [] : languagesIn(one)));
}
