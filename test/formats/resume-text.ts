import type { Prose } from '../../src/model/rich-text.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../../src/model/source.ts';
import { readMarkdown } from '../../src/read/markdown/markup.ts';
import { readContext } from '../../src/read/read-context.ts';
import type { ReadResume } from '../../src/read/read-resume.ts';

/** Returns every text in a tree that is not blank. */
export function textsIn(node: SourceNode): readonly SourceScalar[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return node.text.trim() === '' ? [] : [node];
    case 'list':
      return node.items.flatMap(textsIn);
    case 'mapping':
      return node.pairs.flatMap((pair) => textsIn(pair.value));
  }
}

/** Returns a tree as plain values without places. */
export function valuesIn(node: SourceNode): unknown {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(valuesIn);
    case 'mapping':
      return { pairs: node.pairs.map(({ key, value }) => [key, valuesIn(value)]) };
  }
}

/** Keeps letters and digits only, so that markup, line breaks and URL schemes make no difference. */
export function lettersOnly(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/https?:\/\/|mailto:|tel:/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns all text of a résumé with its link targets. Spans of one text are joined. */
export function resumeText({ resume, settings }: ReadResume): string {
  return textOf(resume) + JSON.stringify(settings);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const spans = value.filter(isSpan);
    if (spans.length === 0) return value.map(textOf).join(' ¦ ');
    return `${spans.map(({ text }) => text).join('')} ${spans.map(({ link }) => link ?? '').join(' ')} ¦ `;
  }
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => !/^(?:place|kind|shape|leads)$/.test(key))
    .map(([, one]) => textOf(one))
    .join(' ¦ ');
}

function isSpan(value: unknown): value is { readonly text: string; readonly link?: string } {
  return typeof value === 'object' && value !== null && 'strong' in value;
}

/** Returns the paragraphs of a text without Markdown markup. */
export function paragraphTexts(scalar: SourceScalar): readonly string[] {
  const rich = /^\s*\{"type":\s*"doc"/.test(scalar.text);
  if (rich) return [...scalar.text.matchAll(/"text":\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  return textOf(readMarkdown(scalar, readContext())).split('¦');
}

/** Returns the printed paragraphs of a text and its link targets. */
export function printedTexts(scalar: SourceScalar): readonly string[] {
  const rich = paragraphTexts(scalar);
  if (/^\s*\{"type":\s*"doc"/.test(scalar.text)) return rich;
  return printed(readMarkdown(scalar, readContext()));
}

function printed(prose: Prose): readonly string[] {
  return prose.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ blocks }) => printed(blocks))
      : [
          block.text.map(({ text }) => text).join(''),
          ...block.text.flatMap(({ link }) => (link === undefined ? [] : [link])),
        ],
  );
}

/** Returns the positions of the words of a tree's texts: `12:5`. */
export function placesIn(root: SourceMapping): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { text, place, placeAt } of textsIn(root)) {
    const words = Array.from(text.matchAll(/(?<![\p{L}\p{N}])\S/gu), ({ index }) => placeAt(index));
    for (const { line, column } of [place, ...words]) places.add(`${line}:${column}`);
  }
  return places;
}

/** True for content of the résumé, false for settings. */
export function isContent({ place }: SourceScalar): boolean {
  return !/^(?:design|locale|locale_catalog|settings|rendercv_settings|layouts?|meta|\$schema)\b/.test(
    place.path,
  );
}

/** Returns a résumé and its settings without places, with adjacent spans of one format joined. */
export function withoutPlaces({ resume, settings }: ReadResume): unknown {
  return JSON.parse(
    JSON.stringify({ resume, settings }, (key, value: unknown) => {
      if (/^(?:place|keyPlace|quoted)$/.test(key)) return undefined;
      return Array.isArray(value) && value.every(isSpan) ? joinedSpans(value) : value;
    }),
  );
}

type FormattedText = { readonly text: string };

function joinedSpans(spans: readonly FormattedText[]): readonly FormattedText[] {
  const joined: FormattedText[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && formatOf(last) === formatOf(span))
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

function formatOf(span: FormattedText): string {
  return JSON.stringify({ ...span, text: '', place: undefined });
}
