import type { Place } from '../../model/problem.ts';
import { ProblemCollector } from '../../model/problem-collector.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SourceScalar } from '../../model/source.ts';
import type { ReadContext } from '../read-context.ts';
import type { MarkdownInline, MarkdownNode } from './parse-markdown.ts';
import { type Formatting, placedText } from './spans.ts';

/** The scalar that inline markup is read from, and what reading it needs. */
export interface MarkupSource {
  readonly scalar: SourceScalar;
  /** Targets of reference links such as `[text][name]`, by name. */
  readonly targets: ReadonlyMap<string, string>;
  readonly context: ReadContext;
}

/** HTML tags that format text; they are left out. Other tags may be meant as text: `Vec<T>`. */
const knownTag =
  /^<\/?(?:a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:[\s/>])/i;

/** Reads inline nodes as formatted text. Breaks become `\n` or a space; what a line cannot have becomes its text. */
export function readInlines(
  nodes: readonly MarkdownInline[],
  formatting: Formatting,
  source: MarkupSource,
): RichText {
  return nodes.flatMap((node, index) => {
    const closedTag = node.type === 'html' ? /^<\/([a-z][\w-]*)/i.exec(node.value)?.[1] : undefined;
    // The opening tag was reported already.
    const isReported =
      closedTag !== undefined && nodes.slice(0, index).some((before) => opens(before, closedTag));
    return readInline(
      node,
      formatting,
      isReported ? { ...source, context: { ...source.context, problems: new ProblemCollector() } } : source,
    );
  });
}

function opens(node: MarkdownInline, tag: string): boolean {
  return node.type === 'html' && new RegExp(`^<${tag}[\\s/>]`, 'i').test(node.value);
}

function readInline(node: MarkdownInline, formatting: Formatting, source: MarkupSource): RichText {
  switch (node.type) {
    case 'text':
      return readText(node.value, node, formatting, source);
    case 'strong':
      return readInlines(node.children, { ...formatting, strong: true }, source);
    case 'emphasis':
      return readInlines(node.children, { ...formatting, emphasis: true }, source);
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

function readText(value: string, node: MarkdownNode, formatting: Formatting, source: MarkupSource): RichText {
  const origins = originsInSource(value, writtenAs(node, source));
  const text = value.replace(/[\n\t\x85]/g, ' ').replace(/[\u2028\u2029]/g, '\n');
  return placedText(text, formatting, (offset) =>
    source.scalar.placeAt(startOf(node) + (origins[offset] ?? 0)),
  );
}

function readCode(value: string, node: MarkdownNode, formatting: Formatting, source: MarkupSource): RichText {
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
  const checked = checkLinkTarget(target);
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
  if (/^<br[\s/>]/i.test(tag)) {
    source.context.problems.warn(
      'unsupported-markup',
      `\`${tag}\` is read as a line break.`,
      place,
      'End the line with a backslash.',
    );
    return placedText('\n', formatting, () => place);
  }
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
