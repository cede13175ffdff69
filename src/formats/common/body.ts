import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { type Importer, noteField } from './importer.ts';
import { asList, isBlank, joinedWords, labelOfKey } from './read-nodes.ts';
import { markdownOfEditorJson } from './rich-json.ts';

/** The body of an entry below its header: paragraphs and custom fields. */
export interface Body {
  readonly paragraphs: readonly SourceScalar[];
  readonly fields: readonly SourcePair[];
}

/** Returns a text as one paragraph and a list of texts as one paragraph each; `undefined` for other nodes. */
export function paragraphsOf(node: SourceNode): readonly SourceScalar[] | undefined {
  if (node.kind === 'scalar') return [trimmed(markdownOfEditorJson(node) ?? node)];
  if (node.kind !== 'list') return undefined;
  const texts = node.items.filter((item) => !isBlank(item));
  const scalars = texts.filter((item) => item.kind === 'scalar');
  return scalars.length === texts.length ? scalars.flatMap((one) => paragraphsOf(one) ?? []) : undefined;
}

/** Joins paragraphs into one text, or returns `undefined` if there are none. */
export function proseOf(paragraphs: readonly SourceScalar[], place: Place): SourceScalar | undefined {
  return joinedBy('\n\n', paragraphs, place);
}

/** Returns a body with one custom field, or an empty body if the value is blank. */
export function fieldOf({ value, keyPlace }: SourcePair, label: string): Body {
  if (isBlank(value)) return { paragraphs: [], fields: [] };
  return { paragraphs: [], fields: [pairOf(label, linked(joinedWords(value)) ?? asList(value), keyPlace)] };
}

/** Returns the `fields` pair. Joins the values of fields with the same label. */
export function fieldsPair(fields: readonly SourcePair[], place: Place): readonly SourcePair[] {
  const byLabel = new Map<string, SourcePair>();
  for (const customField of fields) {
    const { key, keyPlace, value } = byLabel.get(customField.key) ?? customField;
    const both = listOf([...asList(value).items, ...asList(customField.value).items], value.place);
    byLabel.set(key, byLabel.has(key) ? pairOf(key, both, keyPlace) : customField);
  }
  return byLabel.size === 0 ? [] : [pairOf('fields', mappingOf([...byLabel.values()], place))];
}

/** Matches a text that is one URL or one email address. */
export const urlOrEmail: RegExp = /^(?:https?:\/\/[^\s<>]+|[^\s@<>:/]+@[^\s@<>]+\.[a-z]{2,})$/i;

/** Turns a text that is one URL or one email address into a Markdown autolink. */
function linked(words: SourceScalar | undefined): SourceScalar | undefined {
  return words && urlOrEmail.test(words.text) ? joinedScalars(['<', words, '>'], words.place) : words;
}

/** Turns unknown keys into custom fields, and notes each. */
export function unknownFields(pairs: readonly SourcePair[], importer: Importer): Body {
  return joinedBodies(
    pairs.map((pair) => {
      noteField(pair, importer);
      return fieldOf(pair, labelOfKey(pair.key));
    }),
  );
}

/** Joins bodies in order. */
export function joinedBodies(bodies: readonly Body[]): Body {
  return {
    paragraphs: bodies.flatMap((body) => body.paragraphs),
    fields: bodies.flatMap((body) => body.fields),
  };
}

/** Moves a list at the end of the text of an entry to its bullets. */
export function withBullets(record: SourceMapping): SourceMapping {
  const text = record.pairs.find(({ key }) => key === 'text');
  if (text?.value.kind !== 'scalar' || record.pairs.some(({ key }) => key === 'bullets')) return record;
  const start = listStart(text.value.text);
  if (start === undefined) return record;
  const before = trimmed(sliceOf(text.value, 0, start));
  const bullets = pairOf('bullets', trimmed(sliceOf(text.value, start)), text.keyPlace);
  const pairs = record.pairs.flatMap((pair) =>
    pair === text ? [...(before.text === '' ? [] : [{ ...pair, value: before }]), bullets] : [pair],
  );
  return { ...record, pairs };
}

/** Returns the offset where a list with bullets begins that goes on to the end of a text. */
function listStart(text: string): number | undefined {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => !/^(?:- | {2,}\S|\s*$)/.test(line));
  const first = lines.findIndex((line, at) => at > last && line.startsWith('- '));
  if (first === -1) return undefined;
  return lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
}
