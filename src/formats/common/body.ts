import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf, trimmed } from '../../source/nodes.ts';
import { type Importer, noteField } from './importer.ts';
import { isBlank, labelOfKey, listed, wordsIn } from './read-nodes.ts';
import { markdownOfRichJson } from './rich-json.ts';

/** What stands under the head of an entry: paragraphs, and fields with a label of their own. */
export interface Body {
  readonly paragraphs: readonly SourceScalar[];
  readonly fields: readonly SourcePair[];
}

/** A text as paragraphs, as far as it is text; a list of texts is a paragraph each. */
export function paragraphsOf(node: SourceNode): readonly SourceScalar[] | undefined {
  if (node.kind === 'scalar') return [trimmed(markdownOfRichJson(node) ?? node)];
  if (node.kind !== 'list') return undefined;
  const texts = node.items.filter((item) => !isBlank(item));
  const scalars = texts.filter((item) => item.kind === 'scalar');
  return scalars.length === texts.length ? scalars.flatMap((one) => paragraphsOf(one) ?? []) : undefined;
}

/** Paragraphs as one text. */
export function proseOf(paragraphs: readonly SourceScalar[], place: Place): SourceScalar | undefined {
  return joinedBy('\n\n', paragraphs, place);
}

/** A value with its label. */
export function fieldOf({ value, keyPlace }: SourcePair, label: string): Body {
  if (isBlank(value)) return { paragraphs: [], fields: [] };
  return { paragraphs: [], fields: [pairOf(label, linked(wordsIn(value)) ?? listed(value), keyPlace)] };
}

/** Facts under our key for them; values of the same label stand together. */
export function fieldsPair(fields: readonly SourcePair[], place: Place): readonly SourcePair[] {
  const byLabel = new Map<string, SourcePair>();
  for (const customField of fields) {
    const { key, keyPlace, value } = byLabel.get(customField.key) ?? customField;
    const both = listOf([...listed(value).items, ...listed(customField.value).items], value.place);
    byLabel.set(key, byLabel.has(key) ? pairOf(key, both, keyPlace) : customField);
  }
  return byLabel.size === 0 ? [] : [pairOf('fields', mappingOf([...byLabel.values()], place))];
}

/** An address alone leads where it says. */
function linked(words: SourceScalar | undefined): SourceScalar | undefined {
  const isAddress = words && /^(?:https?:\/\/[^\s<>]+|[^\s@<>:/]+@[^\s@<>]+\.[a-z]{2,})$/i.test(words.text);
  return isAddress ? joinedScalars(['<', words, '>'], words.place) : words;
}

/** Under keys that Quoin has no word for: fields, and a note for each. */
export function unknownFields(pairs: readonly SourcePair[], importer: Importer): Body {
  return joinedBodies(
    pairs.map((pair) => {
      noteField(pair, importer);
      return fieldOf(pair, labelOfKey(pair.key));
    }),
  );
}

export function joinedBodies(bodies: readonly Body[]): Body {
  return {
    paragraphs: bodies.flatMap((body) => body.paragraphs),
    fields: bodies.flatMap((body) => body.fields),
  };
}
