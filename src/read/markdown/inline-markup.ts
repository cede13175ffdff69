import type { Place } from '../../model/problem.ts';
import { ProblemCollector } from '../../model/problem-collector.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SourceScalar } from '../../model/source.ts';
import type { ReadContext } from '../read-context.ts';
import type { MarkdownInline, MarkdownNode } from './parse-markdown.ts';
import { type Formatting, placedText } from './spans.ts';

/** What inline markup is read from. */
export interface MarkupSource {
  readonly scalar: SourceScalar;
  /** Targets of `[text][name]`, by name. */
  readonly targets: ReadonlyMap<string, string>;
  readonly context: ReadContext;
}

/** Tags that only mark up: the text between them is the text. Others may be meant as text: `Vec<T>`. */
const knownTag =
  /^<\/?(?:a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:[\s/>])/i;

/** Marks become marks, breaks become `\n` or a space, and what has no place in a line becomes its text. */
export function readInlines(
  nodes: readonly MarkdownInline[],
  marks: Formatting,
  source: MarkupSource,
): RichText {
  return nodes.flatMap((node, index) => {
    const closing = node.type === 'html' ? /^<\/([a-z][\w-]*)/i.exec(node.value)?.[1] : undefined;
    // What was said of the tag that opens holds for this one.
    const told = closing !== undefined && nodes.slice(0, index).some((before) => opens(before, closing));
    return readInline(
      node,
      marks,
      told ? { ...source, context: { ...source.context, problems: new ProblemCollector() } } : source,
    );
  });
}

function opens(node: MarkdownInline, tag: string): boolean {
  return node.type === 'html' && new RegExp(`^<${tag}[\\s/>]`, 'i').test(node.value);
}

function readInline(node: MarkdownInline, marks: Formatting, source: MarkupSource): RichText {
  switch (node.type) {
    case 'text':
      return readText(node.value, node, marks, source);
    case 'strong':
      return readInlines(node.children, { ...marks, strong: true }, source);
    case 'emphasis':
      return readInlines(node.children, { ...marks, emphasis: true }, source);
    case 'inlineCode':
      return readCode(node.value, node, marks, source);
    case 'break':
      return placedText('\n', marks, () => placeOf(node, source));
    case 'link':
      return readLink(node.url, node.title, node, node.children, marks, source);
    case 'linkReference':
      return readLink(
        source.targets.get(node.identifier) ?? '',
        undefined,
        node,
        node.children,
        marks,
        source,
      );
    case 'image':
    case 'imageReference':
      return readImage(node.alt ?? '', node, marks, source);
    case 'html':
      return readTag(node.value, node, marks, source);
    default:
      return [];
  }
}

/** Where a node begins in the file. */
export function placeOf(node: MarkdownNode, source: MarkupSource): Place {
  const start = startOf(node);
  return {
    ...source.scalar.placeAt(start),
    length: Math.max(1, writtenAs(node, source).split('\n', 1)[0]?.length ?? 1),
  };
}

/** The characters of the file a node was read from. */
export function writtenAs(node: MarkdownNode, source: MarkupSource): string {
  return source.scalar.text.slice(startOf(node), node.position?.end.offset ?? startOf(node));
}

function startOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}

function readText(value: string, node: MarkdownNode, marks: Formatting, source: MarkupSource): RichText {
  const origins = originsInSource(value, writtenAs(node, source));
  const text = value.replace(/[\n\t\x85]/g, ' ').replace(/[\u2028\u2029]/g, '\n');
  return placedText(text, marks, (offset) => source.scalar.placeAt(startOf(node) + (origins[offset] ?? 0)));
}

function readCode(value: string, node: MarkdownNode, marks: Formatting, source: MarkupSource): RichText {
  const written = writtenAs(node, source);
  const ticks = /^`+/.exec(written)?.[0].length ?? 0;
  const start = Math.max(ticks, written.replaceAll('\n', ' ').indexOf(value, ticks));
  return placedText(value, { ...marks, code: true }, (offset) =>
    source.scalar.placeAt(startOf(node) + start + offset),
  );
}

function readLink(
  target: string,
  title: string | null | undefined,
  node: MarkdownNode,
  children: readonly MarkdownInline[],
  marks: Formatting,
  source: MarkupSource,
): RichText {
  const place = placeOf(node, source);
  if (title) {
    source.context.problems.warn(
      'unsupported-markup',
      `The title of a link, “${title}”, is not shown.`,
      place,
    );
  }
  const verdict = judgeTarget(target);
  switch (verdict.kind) {
    case 'allowed':
      return readInlines(children, { ...marks, link: verdict.target }, source);
    case 'nowhere':
      source.context.problems.warn(
        'disallowed-link',
        'This link leads nowhere; its text stands without it.',
        place,
      );
      return readInlines(children, marks, source);
    case 'refused':
      source.context.problems.warn(
        'disallowed-link',
        `A link may not lead to “${target}”; its text stands without it.`,
        place,
        verdict.hint,
      );
      return readInlines(children, marks, source);
    default:
      return verdict satisfies never;
  }
}

function readImage(
  description: string,
  node: MarkdownNode,
  marks: Formatting,
  source: MarkupSource,
): RichText {
  const place = placeOf(node, source);
  source.context.problems.warn(
    'unsupported-markup',
    'Pictures are not set; the description stands in its place.',
    place,
  );
  const start = Math.max(0, writtenAs(node, source).indexOf(description));
  return placedText(description, marks, (offset) => source.scalar.placeAt(startOf(node) + start + offset));
}

function readTag(tag: string, node: MarkdownNode, marks: Formatting, source: MarkupSource): RichText {
  const place = placeOf(node, source);
  if (/^<br[\s/>]/i.test(tag)) {
    source.context.problems.warn(
      'unsupported-markup',
      `\`${tag}\` is read as a line break.`,
      place,
      'End the line with a backslash.',
    );
    return placedText('\n', marks, () => place);
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
    `\`${tag}\` looks like HTML; it is set as it stands.`,
    place,
    `Write \\${tag}.`,
  );
  return readText(tag, node, marks, source);
}

/**
 * For each character of a Markdown text's value, the offset in the source it came from. Escapes and
 * entities are longer there, and lines may open with indents and quote marks that are no text.
 */
export function originsInSource(value: string, source: string): readonly number[] {
  if (value === source) return Array.from({ length: value.length }, (_, offset) => offset);
  const origins: number[] = [];
  let from = 0;
  while (origins.length < value.length) {
    const wanted = value[origins.length] ?? '';
    from += lengthOfOpening(source, from, wanted);
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i.exec(source.slice(from, from + 40))?.[0];
    const replaced = entity !== undefined && !value.startsWith(entity, origins.length);
    origins.push(Math.min(from, source.length));
    if (replaced && /^[\ud800-\udbff]$/.test(wanted)) origins.push(from);
    from += replaced ? entity.length : 1;
  }
  return origins;
}

/** The characters before the wanted one that are no text: the backslash of an escape, what opens a line. */
function lengthOfOpening(source: string, from: number, wanted: string): number {
  const isEscape = (at: number): boolean =>
    source[at] === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted);
  if (isEscape(from)) return 1;
  if (source[from] === wanted || source[from] === '&') return 0;
  const space = /^[ \t>]+/.exec(source.slice(from, from + 1000))?.[0].length ?? 0;
  if (isEscape(from + space)) return space + 1;
  return source[from + space] === wanted || source[from + space] === '&' ? space : 0;
}

/** A target that may be clicked, or why it may not. */
export type LinkVerdict =
  | { readonly kind: 'allowed'; readonly target: string }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'refused'; readonly hint: string };

/** Judges the target of a link: only http, https, mailto and tel lead anywhere. */
export function judgeTarget(written: string): LinkVerdict {
  const target = written.trim();
  if (target === '' || target === '#') return { kind: 'nowhere' };
  if (/^(?:https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[^\s])/i.test(target)) return { kind: 'allowed', target };
  const bare = /^(?:www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]|$))/u.test(target);
  const hint = bare
    ? `Write https://${target}.`
    : 'Begin the target with https://, http://, mailto: or tel:.';
  return { kind: 'refused', hint };
}
