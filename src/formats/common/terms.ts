import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import type { KeyTable } from '../../schema/field.ts';
import { termWords } from '../../schema/synonyms.ts';
import { joinedScalars, listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import { hasText, mergeEmbeddedInEntry, splitEmbedded } from '../quoin/read-embedded-keys.ts';
import { paragraphsOf, proseOf } from './body.ts';
import { type Importer, withoutMachinery } from './importer.ts';
import { asList, isBlank, joinedWords, labelOfKey, lineOf, sortPairs } from './read-nodes.ts';

type TermKey = 'label' | 'level' | 'details' | 'text';

const termKeys: KeyTable<TermKey> = {
  label: ['name', ...termWords.label],
  level: termWords.level,
  details: termWords.details.filter((word) => word !== 'skills'),
  text: ['summary', 'description'],
};

/** True if a mapping is a label with details rather than an entry with a header. */
export function isTerm(mapping: SourceMapping): boolean {
  const { known, others } = sortPairs(mapping.pairs, termKeys);
  return known.has('label') && others.length === 0 && (known.has('details') || known.has('level'));
}

/** Converts a skill, a language or an interest: its name, level and details. */
export function termItems(mapping: SourceMapping, importer: Importer): readonly SourceNode[] {
  const { pairs: written, embedded } = splitEmbedded(mapping.pairs);
  const { known, others } = sortPairs(withoutMachinery(written, importer), termKeys);
  const label = known.get('label');
  const line = label && lineOf(label.value);
  const level = known.get('level');
  const levelLine = level && lineOf(level.value);
  const details = detailsOf(known.get('details'), others, mapping);
  const text = known.get('text');
  const prose = text && (proseOf(paragraphsOf(text.value) ?? [], text.value.place) ?? asList(text.value));
  const shown = line ?? levelLine;
  if (shown === undefined) return [...(details ? asItems(details) : []), ...(prose ? [prose] : [])];
  const pairs: readonly SourcePair[] = [
    pairOf('label', shown, (label ?? level)?.keyPlace),
    ...(line && level && levelLine ? [pairOf('level', levelLine, level.keyPlace)] : []),
    ...(details ? [pairOf('details', details)] : []),
    ...(text && prose ? [pairOf('text', prose, text.keyPlace)] : []),
  ];
  const embeddedOthers = embedded.filter((pair) => !hasText(pair, 'as', 'term'));
  return [mappingOf(mergeEmbeddedInEntry(pairs, embeddedOthers, importer), mapping.place)];
}

function asItems(node: SourceNode): readonly SourceNode[] {
  return node.kind === 'list' ? node.items : [node];
}

/** Returns the details, followed by unknown keys as labels: `Years: 10`. */
function detailsOf(
  pair: SourcePair | undefined,
  others: readonly SourcePair[],
  { place }: SourceMapping,
): SourceNode | undefined {
  const rest = asList(mappingOf(others, place)).items;
  if (rest.length === 0) return pair && (joinedWords(pair.value) ?? asList(pair.value));
  return listOf([...(pair ? asList(pair.value).items : []), ...rest], place);
}

/** Returns a term for each key of a mapping. */
export function labelledItems(mapping: SourceMapping): readonly SourceNode[] {
  return mapping.pairs.flatMap(({ key, keyPlace, value }) => {
    if (isBlank(value)) return [];
    const label = pairOf('label', scalarOf(labelOfKey(key), keyPlace), keyPlace);
    return [mappingOf([label, pairOf('details', joinedWords(value) ?? asList(value))], keyPlace)];
  });
}

/** Longest term that is run in, in characters. Longer ones are set as bullets. */
export const longestTermName = 40;

/** Joins items with commas if all of them are short terms; `undefined` otherwise. */
export function runIn(items: readonly SourceNode[], place: SourceNode['place']): SourceScalar | undefined {
  const words = items.map(plainWord);
  if (words.length < 2 || !words.every((word) => word !== undefined && word.text.length <= longestTermName)) {
    return undefined;
  }
  return joinedWords(
    listOf(
      words.filter((word) => word !== undefined),
      place,
    ),
  );
}

function plainWord(item: SourceNode): SourceScalar | undefined {
  if (item.kind === 'scalar') return item.text.includes('\n') ? undefined : item;
  const [only, ...more] = item.kind === 'mapping' ? item.pairs : [];
  const isLabel = only?.key === 'label' && more.length === 0 && only.value.kind === 'scalar';
  return isLabel && only.value.kind === 'scalar' ? joinedScalars([only.value], item.place) : undefined;
}
