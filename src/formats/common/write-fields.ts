import type { CustomFieldKind } from '../../locale/locale.ts';
import { fieldLabels } from '../../locale/locales.ts';
import type { CustomField, RecordEntry } from '../../model/resume.ts';
import { type Prose, plainText } from '../../model/rich-text.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { emptyPair, listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { distinctFields, fieldPair } from '../quoin/write.ts';
import type { Target } from './exporter.ts';
import { nameOf } from './write-records.ts';
import { bulletMarkdown, plainAsMarkdown, proseMarkdown } from './write-rich-text.ts';

/** Longer words in a list are sentences. */
export const longestWord = 60;

/** One paragraph of words with commas between them, without marks that a comma would part. */
export function wordsOfProse(prose: Prose): readonly string[] | undefined {
  const [only, ...more] = prose;
  if (only?.kind !== 'paragraph' || more.length > 0) return undefined;
  if (only.text.some(({ strong, emphasis, code, link }) => strong || emphasis || code || link))
    return undefined;
  const plain = plainText(only.text);
  const words = plain.split(plain.includes('; ') ? '; ' : ', ').map(plainAsMarkdown);
  const areWords = words.every((word) => word !== '' && word.length <= longestWord && !word.includes('\n'));
  const isSure = plain.includes('; ') ? plain.includes(',') : words.every((word) => !word.includes(','));
  return areWords && (isSure || words.length === 1) ? words : undefined;
}

/** Facts that a format has a key for, and the others. */
export interface SupportedFields {
  readonly pairs: readonly SourcePair[];
  /** Under our own key; where the order needs it, those that have a key are there without a value. */
  readonly own: readonly SourcePair[];
}

/** In the order in which an import reads them. */
const kinds: readonly CustomFieldKind[] = [
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
const listKinds: ReadonlySet<CustomFieldKind> = new Set(['courses', 'roles', 'keywords']);

/** Facts under the keys that the format has for them, as far as an import reads them there as they were. */
export function supportedFields(
  entry: RecordEntry,
  known: ReadonlySet<CustomFieldKind>,
  target: Target,
): SupportedFields {
  const labels = fieldLabels(target.locale);
  const placed = distinctFields(entry.fields).map((customField) => {
    const kind = kinds.find((one) => known.has(one) && labels[one] === customField.label);
    const pairs = kind === undefined ? [] : optionalPair(kind, foreignValue(kind, customField.value, entry));
    return {
      customField,
      pairs,
      rank: kind === undefined || pairs.length === 0 ? kinds.length : kinds.indexOf(kind),
    };
  });
  const isInOrder = placed.every(({ rank }, at) => at === 0 || rank >= (placed[at - 1]?.rank ?? 0));
  const own = placed.flatMap(({ customField, pairs }) => {
    if (pairs.length === 0) return fieldPair(customField);
    return isInOrder ? [] : [emptyPair(customField.label)];
  });
  for (const { customField, pairs } of placed) if (pairs.length === 0) noteOwn(customField, entry, target);
  return { pairs: placed.flatMap(({ pairs }) => pairs), own: optionalPair('fields', mappingOf([own])) };
}

function noteOwn({ label }: CustomField, entry: RecordEntry, { format, notes }: Target): void {
  const message = `“${label}” of “${nameOf(entry)}” has no key in ${format}; it is under \`quoin\`, where other tools do not look.`;
  notes.add('moved', message, entry.place);
}

/** A value as the format has it, if an import makes the same of it. */
function foreignValue(
  kind: CustomFieldKind,
  value: Prose,
  entry: RecordEntry,
): SourceNode | string | undefined {
  if (kind === 'doi') return numberOf(value, entry);
  if (listKinds.has(kind)) {
    const words = wordsOfProse(value) ?? sentencesOf(value);
    return words && listOf(words);
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
