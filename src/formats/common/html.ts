import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedScalars, sliceOf } from '../../source/nodes.ts';

/** Tags whose content stands apart from the text around it. */
const blockTags: ReadonlySet<string> = new Set(
  'p div section article blockquote pre table tbody thead tr figure figcaption header footer h1 h2 h3 h4 h5 h6 ul ol li dl dt dd hr'.split(
    ' ',
  ),
);
/** Tags that become marks of Markdown, and those that change nothing in print. */
const inlineTags: ReadonlySet<string> = new Set(
  'strong b em i cite code a br u s del strike ins span font small big mark label abbr time td th'.split(' '),
);
const marks: ReadonlyMap<string, string> = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['cite', '*'],
  ['code', '`'],
  ['h1', '**'],
  ['h2', '**'],
  ['h3', '**'],
  ['h4', '**'],
  ['h5', '**'],
  ['h6', '**'],
]);

const tagPattern = /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)\/?>/gi;
const spaces = '(?:\\s|&nbsp;|&#160;)';
const word = '(?:(?!&nbsp;|&#160;)\\S)+';
/** Spaces, or words with a space between two. */
const partPattern = new RegExp(`${spaces}+|${word}(?: ${word})*`, 'gi');
const spacePattern = new RegExp(`^${spaces}`, 'i');

/** Turns HTML in the values of a tree into Markdown: marks, links, paragraphs and lists. Keys and other values stay as they are. */
export function withoutHtml(node: SourceNode): SourceNode {
  switch (node.kind) {
    case 'empty':
      return node;
    case 'scalar':
      return node.text.includes('<') ? (markdownOfHtml(node) ?? node) : node;
    case 'list':
      return { ...node, items: node.items.map(withoutHtml) };
    case 'mapping':
      return {
        ...node,
        pairs: node.pairs.map((pair): SourcePair => ({ ...pair, value: withoutHtml(pair.value) })),
      };
    default:
      return node satisfies never;
  }
}

/** Converts a text with HTML to Markdown; `undefined` for a text without tags of HTML. Each character keeps its position. */
export function markdownOfHtml(scalar: SourceScalar): SourceScalar | undefined {
  const { text } = scalar;
  const code = Array.from(
    text.matchAll(/`[^`\n]+`/g),
    ({ index, 0: span }) => [index, index + span.length] as const,
  );
  let next = 0;
  const isCode = ({ index }: RegExpExecArray): boolean => {
    while ((code[next]?.[1] ?? text.length) <= index) next += 1;
    return (code[next]?.[0] ?? text.length) < index;
  };
  const tags = [...text.matchAll(tagPattern)].filter((tag) => isKnown(tag) && !isCode(tag));
  if (tags.length === 0) return undefined;
  const hasBlocks = tags.some(({ 2: name = '' }) => blockTags.has(name.toLowerCase()));
  const hasBreaks =
    tags.some(({ 2: name = '' }) => name.toLowerCase() === 'br') && !text.trim().includes('\n');
  const writer = new MarkdownWriter(scalar, hasBlocks || hasBreaks);
  let from = 0;
  for (const tag of tags) {
    writer.text(from, tag.index);
    from = tag.index + tag[0].length;
    const [, slash, name = '', attributes = ''] = tag;
    writer.tag(name.toLowerCase(), slash === '/', attributes);
  }
  writer.text(from, text.length);
  return writer.finished();
}

function isKnown({ 2: name = '' }: RegExpExecArray): boolean {
  const tag = name.toLowerCase();
  return blockTags.has(tag) || inlineTags.has(tag);
}

/** A mark or a link around some text. It is written with the first word in it. */
interface OpenMark {
  readonly tag: string;
  readonly open: string;
  readonly close: string;
  /** Where a link leads. */
  readonly address?: string;
  isWritten: boolean;
}

/** A list: its next number if it has numbers, and the width of the mark of its current item. */
interface OpenList {
  number: number | undefined;
  width: number;
}

/** Marks and lists inside each other at most. */
const depthLimit = 16;

/** What stands between the last word and the next one. */
type Gap = 'none' | 'space' | 'break' | 'item' | 'paragraph';

const gapOrder: readonly Gap[] = ['none', 'space', 'break', 'item', 'paragraph'];

/** Writes Markdown while tags and texts of HTML come in. */
class MarkdownWriter {
  readonly #scalar: SourceScalar;
  /** True if line ends are spaces, as in HTML; false in Markdown with a few tags. */
  readonly #isWhole: boolean;
  readonly #pieces: (SourceScalar | string)[] = [];
  readonly #marks: OpenMark[] = [];
  readonly #lists: OpenList[] = [];
  #gap: Gap = 'none';
  #itemMark = '';
  #last = '';

  constructor(scalar: SourceScalar, isWhole: boolean) {
    this.#scalar = scalar;
    this.#isWhole = isWhole;
  }

  /** Writes the text between two tags. */
  text(from: number, to: number): void {
    const text = this.#scalar.text.slice(from, to);
    if (!this.#isWhole) this.#markdown(text, from);
    else this.#html(text, from);
  }

  #html(text: string, from: number): void {
    for (const { 0: part, index } of text.matchAll(partPattern)) {
      if (spacePattern.test(part)) this.#widen('space');
      else this.#word(sliceOf(this.#scalar, from + index, from + index + part.length));
    }
  }

  /** Writes Markdown between two tags as it is. Spaces at its ends stay outside of marks. */
  #markdown(text: string, from: number): void {
    const start = from === 0 ? 0 : text.length - text.replace(/^[ \t]+/, '').length;
    const trailing = text.length - text.trimEnd().length;
    const isLineEnd = text.slice(text.length - trailing).includes('\n');
    const end = isLineEnd ? text.length : text.length - trailing;
    if (start > 0) this.#widen('space');
    if (end > start) this.#writeWords(sliceOf(this.#scalar, from + start, from + end));
    if (end < text.length) this.#widen('space');
  }

  /** Opens or closes an element. */
  tag(name: string, closes: boolean, attributes: string): void {
    if (name === 'br') this.#break();
    else if (name === 'ul' || name === 'ol') this.#list(name, closes);
    else if (name === 'li') this.#item(closes, attributes);
    else if (name === 'td' || name === 'th') this.#widen('space');
    else if (blockTags.has(name)) this.#block();
    if (closes) this.#close(name);
    else this.#open(name, attributes);
  }

  finished(): SourceScalar {
    this.#closeWritten();
    return joinedScalars(this.#pieces, this.#scalar.place);
  }

  /** Ends a line; two in a row end a paragraph. */
  #break(): void {
    if (!this.#isWhole) {
      this.#closeWritten();
      this.#widen('break');
    } else if (this.#gap === 'break') this.#block();
    else this.#widen('break');
  }

  #block(): void {
    this.#closeWritten();
    // The first block of an item is on the line of its mark.
    if (this.#itemMark === '') this.#widen('paragraph');
  }

  #list(name: string, closes: boolean): void {
    this.#closeWritten();
    if (closes) {
      this.#lists.pop();
      this.#itemMark = '';
      this.#widen(this.#lists.length === 0 ? 'paragraph' : 'item');
    } else {
      if (this.#lists.length === 0) this.#widen('paragraph');
      if (this.#lists.length < depthLimit)
        this.#lists.push({ number: name === 'ol' ? 1 : undefined, width: 2 });
    }
  }

  /** Begins or ends an item. Some editors write bullets as `<ol><li data-list="bullet">`. */
  #item(closes: boolean, attributes: string): void {
    this.#closeWritten();
    this.#widen('item');
    this.#itemMark = '';
    if (closes) return;
    const list = this.#lists.at(-1) ?? { number: undefined, width: 2 };
    if (this.#lists.length === 0) this.#lists.push(list);
    const isBullet = list.number === undefined || /data-list\s*=\s*["']?bullet/i.test(attributes);
    this.#itemMark = isBullet ? '- ' : `${list.number}. `;
    list.width = this.#itemMark.length;
    if (list.number !== undefined) list.number += 1;
  }

  #open(name: string, attributes: string): void {
    if (this.#marks.length >= depthLimit) return;
    const mark = marks.get(name);
    const target =
      name === 'a' ? (/\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes) ?? []) : [];
    const address = (target[1] ?? target[2] ?? target[3] ?? '').trim();
    if (mark !== undefined) this.#marks.push({ tag: name, open: mark, close: mark, isWritten: false });
    else if (address !== '') {
      const close = /[\s()]/.test(address) ? `](<${address}>)` : `](${address})`;
      this.#marks.push({ tag: name, open: '[', close, address, isWritten: false });
    }
  }

  #close(name: string): void {
    const at = this.#marks.findLastIndex(({ tag }) => tag === name);
    if (at === -1) return;
    for (const mark of this.#marks.slice(at).toReversed()) this.#write(mark);
    const [closed] = this.#marks.splice(at, 1);
    // A link without a text is printed as its address.
    if (closed?.address !== undefined && !closed.isWritten) {
      this.#writeGap();
      this.#pieces.push(`<${closed.address}>`);
    }
    for (const mark of this.#marks.slice(at)) mark.isWritten = false;
  }

  /** Writes the end of a mark that has been written. */
  #write(mark: OpenMark): void {
    if (!mark.isWritten) return;
    this.#pieces.push(mark.close);
    this.#last = mark.close;
  }

  /** Ends all marks, which go on with the next word. */
  #closeWritten(): void {
    for (const mark of this.#marks.toReversed()) {
      this.#write(mark);
      mark.isWritten = false;
    }
  }

  #widen(gap: Gap): void {
    if (gapOrder.indexOf(gap) > gapOrder.indexOf(this.#gap)) this.#gap = gap;
  }

  /** Writes words. A bullet at the start of a line begins an item. */
  #word(words: SourceScalar): void {
    const bullet = this.#isWhole ? (/^(?:[•·‣◦▪]|[-–*](?= )) ?/.exec(words.text)?.[0].length ?? 0) : 0;
    const isItem = bullet > 0 && (this.#pieces.length === 0 || this.#gap === 'break');
    if (isItem) {
      this.#itemMark = '- ';
      this.#widen('item');
      if (bullet < words.text.length) this.#writeWords(sliceOf(words, bullet));
    } else this.#writeWords(words);
  }

  #writeWords(words: SourceScalar): void {
    const follows = this.#gap === 'none' && /[*`]$/.test(this.#last);
    const isMarked = this.#marks.some(({ isWritten }) => !isWritten);
    const isAtStart = this.#pieces.length === 0 || /^(?:break|item|paragraph)$/.test(this.#gap);
    this.#writeGap();
    for (const mark of this.#marks) {
      if (mark.isWritten) continue;
      this.#pieces.push(mark.open);
      mark.isWritten = true;
    }
    // `**Note:**text` would end no mark: a letter that follows one is written as a reference.
    const first = Array.from(words.text)[0] ?? '';
    const isLetter = follows && /[\p{L}\p{N}]/u.test(first);
    if (isLetter) this.#pieces.push(`&#${first.codePointAt(0)};`, sliceOf(words, first.length));
    else if (this.#isWhole && isAtStart && !isMarked) this.#pieces.push(...withoutBlockMark(words));
    else this.#pieces.push(words);
    this.#last = words.text;
  }

  #writeGap(): void {
    const gap = this.#gap;
    this.#gap = 'none';
    const isFirst = this.#pieces.length === 0;
    const inner = this.#lists.slice(0, this.#itemMark === '' ? undefined : -1);
    const indent = ' '.repeat(inner.reduce((sum, { width }) => sum + width, 0));
    const mark = this.#itemMark;
    this.#itemMark = '';
    if (isFirst) this.#pieces.push(mark);
    else if (gap === 'paragraph') this.#pieces.push(`\n\n${indent}${mark}`);
    else if (gap === 'item' || mark !== '') this.#pieces.push(`\n${indent}${mark}`);
    else if (gap === 'break') this.#pieces.push(`\\\n${indent}`);
    else if (gap === 'space') this.#pieces.push(' ');
  }
}

/** Returns words at the start of a line so that Markdown reads no list, heading or quotation: `1\. Preis`, `\# 1`. */
function withoutBlockMark(words: SourceScalar): readonly (SourceScalar | string)[] {
  const digits = /^\d{1,9}(?=[.)](?:\s|$))/.exec(words.text)?.[0].length;
  if (digits !== undefined) return [sliceOf(words, 0, digits), '\\', sliceOf(words, digits)];
  return /^(?:#{1,6}|>|\+)(?:\s|$)/.test(words.text) ? ['\\', words] : [words];
}
