import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import type { KeyTable } from '../../schema/field.ts';
import { joinedScalars, listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import { isWord, withOwnOfEntry, withoutOwn } from '../quoin/read-embedded-keys.ts';
import { paragraphsOf, proseOf } from './body.ts';
import type { Importer } from './importer.ts';
import { isBlank, labelOfKey, lineOf, listed, sortPairs, wordsIn } from './read-nodes.ts';

type TermKey = 'label' | 'level' | 'details' | 'text';

const termKeys: KeyTable<TermKey> = {
  label: ['name', 'language', 'skill'],
  level: ['fluency', 'proficiency'],
  details: ['keywords', 'tags'],
  text: ['summary', 'description'],
};

/** Whether a mapping is a label and what belongs under it, rather than an entry with a head. */
export function isTerm(mapping: SourceMapping): boolean {
  const { known, others } = sortPairs(mapping.pairs, termKeys);
  return known.has('label') && others.length === 0 && (known.has('details') || known.has('level'));
}

/** A skill, a language, an interest: what it is, how well, and what belongs to it. */
export function termItems(mapping: SourceMapping, importer: Importer): readonly SourceNode[] {
  const { pairs: written, own } = withoutOwn(mapping.pairs);
  const { known, others } = sortPairs(written, termKeys);
  const label = known.get('label');
  const line = label && lineOf(label.value);
  const level = known.get('level');
  const levelLine = level && lineOf(level.value);
  const details = detailsOf(known.get('details'), others, mapping);
  const text = known.get('text');
  const prose = text && (proseOf(paragraphsOf(text.value) ?? [], text.value.place) ?? listed(text.value));
  const shown = line ?? levelLine;
  if (shown === undefined) return [...(details ? itemsOf(details) : []), ...(prose ? [prose] : [])];
  const pairs: readonly SourcePair[] = [
    pairOf('label', shown, (label ?? level)?.keyPlace),
    ...(line && level && levelLine ? [pairOf('level', levelLine, level.keyPlace)] : []),
    ...(details ? [pairOf('details', details)] : []),
    ...(text && prose ? [pairOf('text', prose, text.keyPlace)] : []),
  ];
  const marks = own.filter((pair) => !isWord(pair, 'as', 'term'));
  return [mappingOf(withOwnOfEntry(pairs, marks, importer), mapping.place)];
}

function itemsOf(node: SourceNode): readonly SourceNode[] {
  return node.kind === 'list' ? node.items : [node];
}

/** What belongs under the label, and after it what has a key of its own: `Years: 10`. */
function detailsOf(
  pair: SourcePair | undefined,
  others: readonly SourcePair[],
  { place }: SourceMapping,
): SourceNode | undefined {
  const rest = listed(mappingOf(others, place)).items;
  if (rest.length === 0) return pair && (wordsIn(pair.value) ?? listed(pair.value));
  return listOf([...(pair ? listed(pair.value).items : []), ...rest], place);
}

/** Each key of a mapping as a label. */
export function labelledItems(mapping: SourceMapping): readonly SourceNode[] {
  return mapping.pairs.flatMap(({ key, keyPlace, value }) => {
    if (isBlank(value)) return [];
    const label = pairOf('label', scalarOf(labelOfKey(key), keyPlace), keyPlace);
    return [mappingOf([label, pairOf('details', wordsIn(value) ?? listed(value))], keyPlace)];
  });
}

/** Longer names are no words, and better set as bullets. */
const longestWord = 40;

/** Items that are only words run in, with commas between them. */
export function runIn(items: readonly SourceNode[], place: SourceNode['place']): SourceScalar | undefined {
  const words = items.map(wordOf);
  if (words.length < 2 || !words.every((word) => word !== undefined && word.text.length <= longestWord)) {
    return undefined;
  }
  return wordsIn(
    listOf(
      words.filter((word) => word !== undefined),
      place,
    ),
  );
}

function wordOf(item: SourceNode): SourceScalar | undefined {
  if (item.kind === 'scalar') return item.text.includes('\n') ? undefined : item;
  const [only, ...more] = item.kind === 'mapping' ? item.pairs : [];
  const isLabel = only?.key === 'label' && more.length === 0 && only.value.kind === 'scalar';
  return isLabel && only.value.kind === 'scalar' ? joinedScalars([only.value], item.place) : undefined;
}
