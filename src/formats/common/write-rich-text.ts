import type { Entry } from '../../model/resume.ts';
import {
  type ListItem,
  type Prose,
  type ProseBlock,
  type ProseList,
  plainText,
  type RichText,
  type Span,
} from '../../model/rich-text.ts';

/** Text of one paragraph as Markdown that reads as the same text; line breaks carry no marks. */
export function inlineMarkdown(text: RichText): string {
  return linesOf(text)
    .map((line) => lineMarkdown(line, 'paragraph'))
    .join('\\\n');
}

/** A plain text as Markdown that reads as the same text. */
export function plainAsMarkdown(text: string): string {
  return inlineMarkdown([{ text, strong: false, emphasis: false, code: false }]);
}

/** Stretches with the same marks, on lines of their own where the writer broke them. */
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
    one.link === other.link
  );
}

type Mark = 'link' | 'strong' | 'emphasis';

/** Spans under one mark, or one span under none that is not written yet. */
interface Stretch {
  readonly mark?: Mark;
  readonly spans: RichText;
}

function lineMarkdown(line: RichText, where: 'paragraph' | ReadonlySet<Mark>): string {
  const inside: ReadonlySet<Mark> = where === 'paragraph' ? new Set() : where;
  const stretches = stretchesOf(line, inside);
  return stretches
    .map(({ mark, spans }, at) => {
      const [before, after] = [stretches[at - 1], stretches[at + 1]];
      if (mark !== undefined) return marked(mark, spans, inside, before, after);
      const [span] = spans;
      if (span === undefined) return '';
      if (span.code) return writtenCode(span.text);
      const startsLine = at === 0 && where === 'paragraph';
      const goesOn = after !== undefined || where !== 'paragraph';
      return plainStretch(span.text, { startsLine, goesOn, insideLink: inside.has('link') }, before, after);
    })
    .join('');
}

/** Stretches under one mark are taken whole, the longest first, so that marks lie inside one another. */
function stretchesOf(line: RichText, inside: ReadonlySet<Mark>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const [longest] = (['strong', 'emphasis', 'link'] as const)
      .filter((mark) => !inside.has(mark))
      .map((mark) => ({ mark, spans: rest.slice(0, runLength(rest, mark)) }))
      .toSorted((one, other) => other.spans.length - one.spans.length);
    const stretch = longest && longest.spans.length > 0 ? longest : { spans: rest.slice(0, 1) };
    stretches.push(stretch);
    at += stretch.spans.length;
  }
  return stretches;
}

/** How many spans in a row have the mark; of links only those that lead to the same place. */
function runLength(spans: RichText, mark: Mark): number {
  const first = spans[0]?.[mark];
  if (!first) return 0;
  const end = spans.findIndex((span) => span[mark] !== first);
  return end === -1 ? spans.length : end;
}

function marked(
  mark: Mark,
  spans: RichText,
  inside: ReadonlySet<Mark>,
  before: Stretch | undefined,
  after: Stretch | undefined,
): string {
  const inner = lineMarkdown(spans, new Set([...inside, mark]));
  const plain = plainText(spans);
  if (mark === 'link') return writtenLink(inner, plain, spans[0]?.link ?? '');
  const sign = mark === 'strong' ? '**' : emphasisSign(before, after);
  return `${sign}${withEdges(inner)}${sign}`;
}

/** Stars beside the stars of bold text would run into one another. */
function emphasisSign(before: Stretch | undefined, after: Stretch | undefined): '*' | '_' {
  return before?.mark === 'strong' || after?.mark === 'strong' ? '_' : '*';
}

/** White space next to a sign would keep it from being one. */
function withEdges(inner: string): string {
  return inner.replace(/^\s|\s$/gu, characterReference);
}

/** A letter next to a sign may keep it from being one too. */
function plainStretch(
  text: string,
  surrounding: Parameters<typeof escapedText>[1],
  before: Stretch | undefined,
  after: Stretch | undefined,
): string {
  const letters = Array.from(text);
  const guardsStart = isGuarded(before, letters[0], 'end');
  const guardsEnd = isGuarded(after, letters.at(-1), 'start') && letters.length > (guardsStart ? 1 : 0);
  const middle = letters.slice(guardsStart ? 1 : 0, guardsEnd ? -1 : undefined).join('');
  const goesOn = surrounding.goesOn || guardsEnd;
  const startsLine = surrounding.startsLine && !guardsStart;
  return [
    guardsStart ? characterReference(letters[0] ?? '') : '',
    escapedText(middle, { ...surrounding, goesOn, startsLine }),
    guardsEnd ? characterReference(letters.at(-1) ?? '') : '',
  ].join('');
}

const isWordLike = /[^\s\p{P}\p{S}]/u;

function isGuarded(beside: Stretch | undefined, letter: string | undefined, edge: 'start' | 'end'): boolean {
  if (beside?.mark === undefined || beside.mark === 'link' || letter === undefined) return false;
  const span = edge === 'start' ? beside.spans[0] : beside.spans.at(-1);
  const inner = edge === 'start' ? Array.from(span?.text ?? '')[0] : Array.from(span?.text ?? '').at(-1);
  const isCut = inner === undefined || span?.code === true || span?.link !== undefined;
  return isWordLike.test(letter) && (isCut || !isWordLike.test(inner) || beside.mark === 'emphasis');
}

/** Bullets that are typed as characters, and read as the marks of a list. */
const typedBullet = /^(\s*)([•●○▪■◦‣⁃∙▸►➢·])/u;

/** What stands round a stretch of text in the Markdown. */
export interface Surrounding {
  /** Whether a line begins with it. */
  readonly startsLine: boolean;
  /** Whether something follows it in its line. */
  readonly goesOn: boolean;
  readonly insideLink: boolean;
}

/** Text of one line in which nothing is a mark of Markdown; only what could be one is escaped. */
export function escapedText(line: string, { startsLine, goesOn, insideLink }: Surrounding): string {
  const brackets = insideLink ? /[[\]]/g : goesOn ? /\](?=[([:]|$)/g : /\](?=[([:])/g;
  const escaped = line
    .replace(/\\(?=[!-/:-@[-`{-~]|\s*$)/g, '\\\\')
    .replace(brackets, '\\$&')
    .replace(/[*`]/g, '\\$&')
    .replace(/_/g, (mark, at: number, whole: string) => (isInWord(whole, at) ? mark : '\\_'))
    .replace(/<(?=[a-z/!?]|[^\s<>]*(?:@|$))/gi, '\\<')
    .replace(/&(?=#?[a-z\d]+;|#?[a-z\d]*$)/gi, '\\&')
    .replace(/!$/, goesOn ? '\\!' : '!');
  return startsLine ? escapedStart(escaped) : escaped;
}

/** An underscore between letters is no mark. */
function isInWord(line: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(line[at + 1] ?? '');
}

/** What would make a line a heading, a list, a quotation, a rule, a fence or a row of a table. */
function escapedStart(line: string): string {
  return line
    .replace(typedBullet, (_, space: string, bullet: string) => `${space}${characterReference(bullet)}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+](?=\s|$|-)|#{1,6}(?=\s|$)|>|=+\s*$|~{3}|[|:](?=[\s|:-]*-)|-[\s|:-]*$)/, '\\$&')
    .replace(/^[ \t]+/, (spaces) => Array.from(spaces, characterReference).join(''));
}

/** `&#42;`: a character that is never taken for a mark. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Code in as many backticks as it needs. */
export function writtenCode(code: string): string {
  const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = /^`|`$/.test(code) || (/^ .* $/s.test(code) && code.trim() !== '');
  const space = isPadded ? ' ' : '';
  return fence + space + code + space + fence;
}

/** A link round text that is Markdown already; the address alone where that is the text. */
export function writtenLink(inner: string, text: string, target: string): string {
  const isAddress = text === target || `mailto:${text}` === target;
  const isBare = inner.replaceAll('\\', '') === text.replaceAll('\\', '');
  if (isAddress && isBare && /^(?:https?:\/\/|[^@\s<>]+@)[^\s<>\\]*$/i.test(text)) return `<${text}>`;
  const safe = target.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?[a-z\d]+;)/gi, '&amp;');
  return /[\s()<>]/.test(safe) ? `[${inner}](<${safe.replace(/[<>]/g, '\\$&')}>)` : `[${inner}](${safe})`;
}

/** Paragraphs and lists as Markdown that reads as the same. */
export function proseMarkdown(prose: Prose): string {
  return blocksMarkdown(prose).join('\n\n');
}

/** The marks of lists: two in a row that are written alike would be read as one. */
type ListMarks = readonly [usual: '-' | '+', next: '-' | '+'];

/** Each block by itself, in Markdown. */
export function blocksMarkdown(prose: Prose, marks: ListMarks = ['-', '+']): readonly string[] {
  return prose.map((block, at) => blockMarkdown(block, listsBefore(prose, at), marks));
}

/** How many lists stand right before a block. */
function listsBefore(prose: Prose, at: number): number {
  let count = 0;
  while (prose[at - 1 - count]?.kind === 'list') count += 1;
  return count;
}

function blockMarkdown(block: ProseBlock, lists: number, marks: ListMarks): string {
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

function listMarkdown({ start, items }: ProseList, isUsual: boolean, [usual, next]: ListMarks): string {
  const marks = items.map((_, at) => {
    return start === undefined ? `${isUsual ? usual : next} ` : `${start + at}${isUsual ? '. ' : ') '}`;
  });
  return items.map((item, at) => itemMarkdown(item, marks[at] ?? '- ')).join('\n');
}

/** Bullets of an entry or a section, told by their stars from a list in its text. */
export function starredBullets(items: readonly ListItem[]): string {
  return items.map((item) => itemMarkdown(item, '* ')).join('\n');
}

/** A list below the first paragraph needs no empty line before it. */
function itemMarkdown({ blocks }: ListItem, mark: string): string {
  const [first, second, ...rest] = blocks;
  const isClose =
    first?.kind === 'paragraph' &&
    second?.kind === 'list' &&
    (second.start ?? 1) === 1 &&
    second.items.every((one) => one.blocks[0]?.kind === 'paragraph');
  const written = isClose
    ? [`${proseMarkdown([first])}\n${proseMarkdown([second, ...rest])}`]
    : [proseMarkdown(blocks)];
  return mark + written.join('').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

/** A bullet as one text: its paragraphs, and its lists below them. */
export function bulletMarkdown({ blocks }: ListItem): string {
  return itemMarkdown({ blocks }, '');
}

/** The language that all of a text or an entry is said to be in, if it is. */
export function languageOf(said: RichText | Entry): string | undefined {
  const languages = new Set(languagesIn(said));
  const [only] = languages;
  return languages.size === 1 ? only : undefined;
}

/** Of each stretch of text, but for addresses, which have none. */
function languagesIn(value: unknown): readonly (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(languagesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string' && 'strong' in value) {
    return ['language' in value && typeof value.language === 'string' ? value.language : undefined];
  }
  return Object.entries(value).flatMap(([key, one]) => (key === 'url' ? [] : languagesIn(one)));
}
