import type { DateValue } from '../../src/model/partial-date.ts';
import type { Resume } from '../../src/model/resume.ts';
import type { ListItem, Prose, ProseBlock, RichText, Span } from '../../src/model/rich-text.ts';
import { plainKey } from '../../src/model/suggest.ts';

type Character = Omit<Span, 'place'>;

/** Returns a text without places and with adjacent spans of one format joined. Trims each line. */
export function comparableText(text: RichText): RichText {
  const lines: Character[][] = [[]];
  for (const { place: _, text: words, ...format } of text) {
    for (const character of words) {
      if (character === '\n') lines.push([]);
      else lines.at(-1)?.push({ text: character, ...format });
    }
  }
  const full = lines.map(trimmed).filter((line) => line.length > 0);
  const lineBreak = { text: '\n', strong: false, emphasis: false, code: false };
  return joined(full.flatMap((line, at) => (at === 0 ? line : [lineBreak, ...line])));
}

function trimmed(line: readonly Character[]): readonly Character[] {
  const isFull = ({ text }: Character): boolean => !/^[ \t]$/.test(text);
  const first = line.findIndex(isFull);
  return first === -1 ? [] : line.slice(first, line.findLastIndex(isFull) + 1);
}

function joined(characters: readonly Character[]): RichText {
  const spans: Span[] = [];
  const formatOf = ({ strong, emphasis, code, link, language }: Span): string =>
    JSON.stringify([strong, emphasis, code, link, language]);
  for (const one of characters) {
    const last = spans.at(-1);
    if (last && formatOf(last) === formatOf(one) && one.text !== '\n' && !last.text.endsWith('\n')) {
      spans[spans.length - 1] = { ...last, text: last.text + one.text };
    } else spans.push(one);
  }
  return spans;
}

/** Returns prose without places and empty blocks. */
export function comparableProse(prose: Prose): Prose {
  return prose.flatMap((block): readonly ProseBlock[] => {
    if (block.kind === 'paragraph') {
      const text = comparableText(block.text);
      return text.length === 0 ? [] : [{ kind: 'paragraph', text }];
    }
    const items = block.items.map(comparableItem).filter(({ blocks }) => blocks.length > 0);
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

export function comparableItem({ blocks }: ListItem): ListItem {
  return { blocks: comparableProse(blocks) };
}

/** Returns a résumé without places, with comparable texts. */
export function comparableResume(resume: Resume): unknown {
  return comparable(resume);
}

/**
 * Returns what every format keeps. Ignores the order of contacts and keys, the leading name and words for
 * “present”. Of a contact's key only the printed part counts: `mail` is `email`, and a network has one name.
 */
export function comparableContent(resume: Resume): unknown {
  const plain = JSON.parse(JSON.stringify(comparableResume(resume)), (key, value: unknown) => {
    return /^(?:leads|source|word|title)$/.test(key) && typeof value === 'string' ? undefined : value;
  }) as { contact: { kind: string; label: string }[] };
  const contact = plain.contact
    .map((one) =>
      JSON.stringify({ ...one, label: /^(?:text|network)$/.test(one.kind) ? plainKey(one.label) : one.kind }),
    )
    .sort();
  return { ...plain, contact };
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.some(isSpan)) return comparableText(value);
    if (value.some(isBlock)) return comparableProse(value);
    return value.map(comparable);
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && 'source' in value) return comparableDate(value as DateValue);
  // The place of a letter is a text; other places are positions in the source.
  const isPosition = (key: string, one: unknown): boolean => key === 'place' && !Array.isArray(one);
  const entries = Object.entries(value).filter(([key, one]) => one !== undefined && !isPosition(key, one));
  return Object.fromEntries(entries.map(([key, one]) => [key, comparable(one)]));
}

function isSpan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'strong' in value;
}

function isBlock(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    !('label' in value) &&
    !('source' in value)
  );
}

function comparableDate({ place: _, ...value }: DateValue): unknown {
  return value.kind === 'written' ? value.source : value;
}
