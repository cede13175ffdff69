import { type FactKind, factLabels } from '../../locale/fact-labels.ts';
import type { Fact, RecordEntry } from '../../model/resume.ts';
import type { Prose } from '../../model/rich-text.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { bulletMarkdown, proseMarkdown } from '../markdown/write-blocks.ts';
import { distinctFacts, factPair } from '../quoin/write.ts';
import { longestWord, wordsOfProse } from './jobs.ts';
import { nameOf, type Target } from './unsupported-keys.ts';
import { emptyPair, list, mapping, pair } from './write-nodes.ts';

/** Facts that a format has a key for, and the others. */
export interface ForeignFacts {
  readonly pairs: readonly SourcePair[];
  /** Under our own key; where the order needs it, those that have a key are there without a value. */
  readonly own: readonly SourcePair[];
}

/** In the order in which an import reads them. */
const kinds: readonly FactKind[] = [
  'doi',
  'score',
  'courses',
  'roles',
  'type',
  'relationship',
  'email',
  'phone',
  'keywords',
];

/** Kinds whose values are lists of words in other formats. */
const listKinds: ReadonlySet<FactKind> = new Set(['courses', 'roles', 'keywords']);

/** Facts under the keys that the format has for them, as far as an import reads them there as they were. */
export function foreignFacts(entry: RecordEntry, known: ReadonlySet<FactKind>, target: Target): ForeignFacts {
  const labels = factLabels(target.locale);
  const placed = distinctFacts(entry.facts).map((fact) => {
    const kind = kinds.find((one) => known.has(one) && labels[one] === fact.label);
    const pairs = kind === undefined ? [] : pair(kind, foreignValue(kind, fact.value, entry));
    return {
      fact,
      pairs,
      rank: kind === undefined || pairs.length === 0 ? kinds.length : kinds.indexOf(kind),
    };
  });
  const isInOrder = placed.every(({ rank }, at) => at === 0 || rank >= (placed[at - 1]?.rank ?? 0));
  const own = placed.flatMap(({ fact, pairs }) => {
    if (pairs.length === 0) return factPair(fact);
    return isInOrder ? [] : emptyPair(fact.label);
  });
  for (const { fact, pairs } of placed) if (pairs.length === 0) noteOwn(fact, entry, target);
  return { pairs: placed.flatMap(({ pairs }) => pairs), own: pair('facts', mapping(own)) };
}

function noteOwn({ label }: Fact, entry: RecordEntry, { format, notes }: Target): void {
  const message = `“${label}” of “${nameOf(entry)}” has no key in ${format}; it is under \`quoin\`, where other tools do not look.`;
  notes.add('moved', message, entry.place);
}

/** A value as the format has it, if an import makes the same of it. */
function foreignValue(kind: FactKind, value: Prose, entry: RecordEntry): SourceNode | string | undefined {
  if (kind === 'doi') return numberOf(value, entry);
  if (listKinds.has(kind)) {
    const words = wordsOfProse(value) ?? sentencesOf(value);
    return words && list(words);
  }
  const text = proseMarkdown(value);
  return isAddress.test(text) ? undefined : text;
}

/** What an import links. */
const isAddress = /^(?:https?:\/\/[^\s<>]+|[^\s@<>:/]+@[^\s@<>]+\.[a-z]{2,})$/i;

/** The number that a link to a doi has for its text, where the entry has an address already. */
function numberOf([block, ...more]: Prose, { url }: RecordEntry): string | undefined {
  const [span, ...spans] = block?.kind === 'paragraph' ? block.text : [];
  const isOne = span !== undefined && spans.length === 0 && more.length === 0;
  if (!isOne || url === undefined || !/^10\.\d{4,}\/\S+$/.test(span.text)) return undefined;
  const isPlain = !span.strong && !span.emphasis && !span.code;
  return isPlain && span.link === `https://doi.org/${span.text}` ? span.text : undefined;
}

/** Items of a list of texts, too long to be run in. */
function sentencesOf([block, ...more]: Prose): readonly string[] | undefined {
  if (block?.kind !== 'list' || block.start !== undefined || more.length > 0) return undefined;
  const texts = block.items.map(bulletMarkdown);
  return texts.some((text) => text.length > longestWord || text.includes('\n')) ? texts : undefined;
}
