import type { RichText, Span } from '../../model/rich-text.ts';
import { characterReference, escapedText, writtenCode, writtenLink } from './escape.ts';

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
  const plain = spans.map(({ text }) => text).join('');
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
