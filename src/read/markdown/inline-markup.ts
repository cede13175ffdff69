import type { Place } from '../../model/problem.ts';
import { ProblemCollector } from '../../model/problem-collector.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SourceScalar } from '../../model/source.ts';
import type { ReadContext } from '../read-context.ts';
import { isLiteralMark, spaceInTarget, withSpaces } from './literal-signs.ts';
import type { MarkdownInline, MarkdownNode } from './parse-markdown.ts';
import { type Formatting, foldedText, placedText } from './spans.ts';

/** The scalar that inline markup is read from, and what reading it needs. */
export interface MarkupSource {
  readonly scalar: SourceScalar;
  /** Targets of reference links such as `[text][name]`, by name. */
  readonly targets: ReadonlyMap<string, string>;
  readonly context: ReadContext;
}

/** HTML tags that format text; they are left out. Other tags may be meant as text: `Vec<T>`. */
const knownTag =
  /^<\/?(?:a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:[\s/>])/i;

/** Reads inline nodes as formatted text. Breaks become `\n` or a space; what a line cannot have becomes its text. */
export function readInlines(
  nodes: readonly MarkdownInline[],
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  const text: RichText[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined) break;
    const end = node.type === 'html' ? endOfTag(nodes, at) : undefined;
    const read = end && node.type === 'html' && tagReaders.get(tagName(node.value));
    if (read && end) {
      text.push(read(nodes.slice(at + 1, end), node, formatting, source));
      at = end;
      continue;
    }
    // The opening tag was reported already.
    const isReported =
      node.type === 'html' && nodes.slice(0, at).some((before) => opens(before, closedTag(node.value)));
    const silent = { ...source, context: { ...source.context, problems: new ProblemCollector() } };
    text.push(readInline(node, formatting, isReported ? silent : source));
  }
  return text.flat();
}

type HtmlNode = Extract<MarkdownInline, { readonly type: 'html' }>;
type TagReader = (
  inside: readonly MarkdownInline[],
  tag: HtmlNode,
  formatting: Formatting,
  source: MarkupSource,
) => RichText;

function withFormatting(added: Partial<Formatting>): TagReader {
  return (inside, _, formatting, source) => readInlines(inside, { ...formatting, ...added }, source);
}

/** HTML tags that mean the same as marks of Markdown, and the two for raised and lowered letters. */
const tagReaders: ReadonlyMap<string, TagReader> = new Map<string, TagReader>([
  ...['b', 'strong'].map((tag) => [tag, withFormatting({ strong: true })] as const),
  ...['i', 'em', 'cite'].map((tag) => [tag, withFormatting({ emphasis: true })] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, withFormatting({ code: true })] as const),
  ['sub', withFormatting({ position: 'subscript' })],
  [
    'sup',
    (inside, _, formatting, source) =>
      raised(readInlines(inside, { ...formatting, position: 'superscript' }, source)),
  ],
  [
    'a',
    (inside, tag, formatting, source) => {
      const target = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag.value);
      const url = target?.[1] ?? target?.[2] ?? target?.[3] ?? '';
      return readLink(url, undefined, tag, inside, formatting, source);
    },
  ],
]);

function tagName(tag: string): string {
  return /^<([a-z]+)(?=[\s>])/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

function closedTag(tag: string): string {
  return /^<\/([a-z][\w-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

/** Returns the index of the tag that closes the one at `start`; `undefined` if there is none. */
function endOfTag(nodes: readonly MarkdownInline[], start: number): number | undefined {
  const opened = nodes[start];
  const name = opened?.type === 'html' ? tagName(opened.value) : '';
  if (!tagReaders.has(name)) return undefined;
  let depth = 0;
  for (let at = start; at < nodes.length; at++) {
    const node = nodes[at];
    if (node?.type !== 'html') continue;
    if (tagName(node.value) === name) depth += 1;
    else if (closedTag(node.value) === name) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Figures, signs and letters that Unicode has in raised form, in the order of `raisedForms`. */
const raisable = '0123456789+-\u2212=()n';
const raisedForms = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ';

/** Replaces raised figures by the characters that mean them: `10<sup>6</sup>` would be copied as 106. */
function raised(text: RichText): RichText {
  return text.map((span) => {
    const forms = Array.from(span.text, (character) => raisedForms[raisable.indexOf(character)]);
    if (span.position !== 'superscript' || !forms.every((form) => form !== undefined)) return span;
    return { ...span, text: forms.join(''), position: undefined };
  });
}

function opens(node: MarkdownInline, tag: string): boolean {
  return tag !== '' && node.type === 'html' && new RegExp(`^<${tag}[\\s/>]`, 'i').test(node.value);
}

function readInline(node: MarkdownInline, formatting: Formatting, source: MarkupSource): RichText {
  switch (node.type) {
    case 'text':
      return readText(node.value, node, formatting, source);
    case 'strong':
      return readEmphasis(node, 2, { strong: true }, formatting, source);
    case 'emphasis':
      return readEmphasis(node, 1, { emphasis: true }, formatting, source);
    case 'inlineCode':
      return readCode(node.value, node, formatting, source);
    case 'break':
      return placedText('\n', formatting, () => placeOf(node, source));
    case 'link':
      return readLink(node.url, node.title, node, node.children, formatting, source);
    case 'linkReference':
      return readLink(
        source.targets.get(node.identifier) ?? '',
        undefined,
        node,
        node.children,
        formatting,
        source,
      );
    case 'image':
    case 'imageReference':
      return readImage(node.alt ?? '', node, formatting, source);
    case 'html':
      return readTag(node.value, node, formatting, source);
    default:
      return [];
  }
}

/** Reads emphasised text, or its signs as they are if they belong to words: `2*3*4`, `__init__.py`. */
function readEmphasis(
  node: Extract<MarkdownInline, { readonly type: 'strong' | 'emphasis' }>,
  length: number,
  added: Partial<Formatting>,
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  const start = startOf(node);
  const end = node.position?.end.offset ?? start;
  const { text, placeAt } = source.scalar;
  if (!isLiteralMark(text, start, end, length))
    return readInlines(node.children, { ...formatting, ...added }, source);
  const signs = (from: number): RichText =>
    placedText(text.slice(from, from + length), formatting, (offset) => placeAt(from + offset));
  return [...signs(start), ...readInlines(node.children, formatting, source), ...signs(end - length)];
}

/** Returns the position of a node’s first line in the file. */
export function placeOf(node: MarkdownNode, source: MarkupSource): Place {
  const start = startOf(node);
  return {
    ...source.scalar.placeAt(start),
    length: Math.max(1, writtenAs(node, source).split('\n', 1)[0]?.length ?? 1),
  };
}

/** Returns the source of a node. */
export function writtenAs(node: MarkdownNode, source: MarkupSource): string {
  return source.scalar.text.slice(startOf(node), node.position?.end.offset ?? startOf(node));
}

function startOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}

function readText(
  written: string,
  node: MarkdownNode,
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  const value = withSpaces(written);
  const origins = originsInSource(value, writtenAs(node, source));
  return foldedText(value, formatting, (offset) =>
    source.scalar.placeAt(startOf(node) + (origins[offset] ?? 0)),
  );
}

function readCode(code: string, node: MarkdownNode, formatting: Formatting, source: MarkupSource): RichText {
  const value = withSpaces(code);
  const written = writtenAs(node, source);
  const ticks = /^`+/.exec(written)?.[0].length ?? 0;
  const start = Math.max(ticks, written.replaceAll('\n', ' ').indexOf(value, ticks));
  return placedText(value, { ...formatting, code: true }, (offset) =>
    source.scalar.placeAt(startOf(node) + start + offset),
  );
}

function readLink(
  target: string,
  title: string | null | undefined,
  node: MarkdownNode,
  children: readonly MarkdownInline[],
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  const place = placeOf(node, source);
  if (title) {
    source.context.problems.warn('unsupported-markup', `The link title “${title}” is left out.`, place);
  }
  if (target.includes(spaceInTarget)) {
    const message = 'This link has a space in its target. It is written as `%20`.';
    source.context.problems.warn('space-in-link', message, place, 'Write `%20` in place of the space.');
  }
  const checked = checkLinkTarget(withSpaces(target).trim().replaceAll(' ', '%20'));
  switch (checked.kind) {
    case 'allowed':
      return readInlines(children, { ...formatting, link: checked.target }, source);
    case 'missing':
      source.context.problems.warn(
        'disallowed-link',
        'This link has no target. Its text is printed without a link.',
        place,
      );
      return readInlines(children, formatting, source);
    case 'disallowed':
      source.context.problems.warn(
        'disallowed-link',
        `The link target “${target}” is not allowed. The text is printed without a link.`,
        place,
        checked.hint,
      );
      return readInlines(children, formatting, source);
    default:
      return checked satisfies never;
  }
}

function readImage(
  description: string,
  node: MarkdownNode,
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  const place = placeOf(node, source);
  source.context.problems.warn(
    'unsupported-markup',
    'Images in text are not supported. The description is printed instead.',
    place,
  );
  const start = Math.max(0, writtenAs(node, source).indexOf(description));
  return placedText(description, formatting, (offset) =>
    source.scalar.placeAt(startOf(node) + start + offset),
  );
}

function readTag(tag: string, node: MarkdownNode, formatting: Formatting, source: MarkupSource): RichText {
  const place = placeOf(node, source);
  if (/^<br[\s/>]/i.test(tag)) return placedText('\n', formatting, () => place);
  if (knownTag.test(tag) || tag.startsWith('<!--')) {
    source.context.problems.warn(
      'unsupported-markup',
      `The HTML \`${tag}\` is left out.`,
      place,
      'Use Markdown: **bold**, *italic*.',
    );
    return [];
  }
  source.context.problems.warn(
    'unsupported-markup',
    `\`${tag}\` looks like HTML. It is printed as it is.`,
    place,
    `Write \\${tag}.`,
  );
  return readText(tag, node, formatting, source);
}

/**
 * Returns the source offset of each character of a Markdown value. Escapes and entities are longer in the source, and
 * lines may begin with indents and quote marks that are not part of the value.
 */
export function originsInSource(value: string, source: string): readonly number[] {
  if (value === source) return Array.from({ length: value.length }, (_, offset) => offset);
  const origins: number[] = [];
  let from = 0;
  while (origins.length < value.length) {
    const wanted = value[origins.length] ?? '';
    from += lengthBefore(source, from, wanted);
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i.exec(source.slice(from, from + 40))?.[0];
    const replaced = entity !== undefined && !value.startsWith(entity, origins.length);
    origins.push(Math.min(from, source.length));
    if (replaced && /^[\ud800-\udbff]$/.test(wanted)) origins.push(from);
    from += replaced ? entity.length : 1;
  }
  return origins;
}

/** Counts the source characters before the wanted one: the backslash of an escape, or the start of a line. */
function lengthBefore(source: string, from: number, wanted: string): number {
  const isEscape = (at: number): boolean =>
    source[at] === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted);
  if (isEscape(from)) return 1;
  if (source[from] === wanted || source[from] === '&') return 0;
  const space = /^[ \t>]+/.exec(source.slice(from, from + 1000))?.[0].length ?? 0;
  if (isEscape(from + space)) return space + 1;
  return source[from + space] === wanted || source[from + space] === '&' ? space : 0;
}

/** A link target that is allowed, missing or disallowed. */
export type LinkCheck =
  | { readonly kind: 'allowed'; readonly target: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'disallowed'; readonly hint: string };

/** Checks the target of a link. Allowed schemes: http, https, mailto and tel. */
export function checkLinkTarget(written: string): LinkCheck {
  const target = written.trim();
  if (target === '' || target === '#') return { kind: 'missing' };
  if (/^(?:https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[^\s])/i.test(target)) return { kind: 'allowed', target };
  const bare = /^(?:www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]|$))/u.test(target);
  const hint = bare
    ? `Write https://${target}.`
    : 'Begin the target with https://, http://, mailto: or tel:.';
  return { kind: 'disallowed', hint };
}
