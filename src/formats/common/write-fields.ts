import { type CustomFieldKind, customFieldKinds } from '../../locale/locale.ts';
import { fieldLabels } from '../../locale/locales.ts';
import type { CustomField, RecordEntry } from '../../model/resume.ts';
import { type Prose, plainText } from '../../model/rich-text.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { emptyPair, listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { distinctFields, fieldPair } from '../quoin/write.ts';
import { urlOrEmail } from './body.ts';
import type { ExportTarget } from './exporter.ts';
import { longestRunInWord } from './read-nodes.ts';
import { entryName } from './write-records.ts';
import { bulletMarkdown, plainAsMarkdown, proseMarkdown } from './write-rich-text.ts';

/**
 * Splits one paragraph at its commas or semicolons; `undefined` if formatting or punctuation makes that
 * ambiguous.
 */
export function wordsOfProse(prose: Prose): readonly string[] | undefined {
  const [only, ...more] = prose;
  if (only?.kind !== 'paragraph' || more.length > 0) return undefined;
  if (only.text.some(({ strong, emphasis, code, link }) => strong || emphasis || code || link))
    return undefined;
  const plain = plainText(only.text);
  const words = plain.split(plain.includes('; ') ? '; ' : ', ').map(plainAsMarkdown);
  const areWords = words.every(
    (word) => word !== '' && word.length <= longestRunInWord && !word.includes('\n'),
  );
  const isUnambiguous = plain.includes('; ')
    ? plain.includes(',')
    : words.every((word) => !word.includes(','));
  return areWords && (isUnambiguous || words.length === 1) ? words : undefined;
}

/** Custom fields, by the keys of the format and by embedded keys. */
interface SupportedFields {
  readonly pairs: readonly SourcePair[];
  /** Under `quoin`. If the order matters, contains the format's own fields too, without values. */
  readonly embedded: readonly SourcePair[];
}

/** Kinds whose values are lists of words in other formats. */
const listKinds: ReadonlySet<CustomFieldKind> = new Set(['courses', 'roles', 'keywords']);

/**
 * Sorts the custom fields of an entry: under the format's keys if an import restores them, else under
 * `quoin`.
 */
export function supportedFields(
  entry: RecordEntry,
  known: ReadonlySet<CustomFieldKind>,
  target: ExportTarget,
): SupportedFields {
  const labels = fieldLabels(target.locale);
  const placed = distinctFields(entry.fields).map((customField) => {
    const kind = customFieldKinds.find((one) => known.has(one) && labels[one] === customField.label);
    const pairs = kind === undefined ? [] : optionalPair(kind, exportedValue(kind, customField.value, entry));
    return {
      customField,
      pairs,
      rank:
        kind === undefined || pairs.length === 0 ? customFieldKinds.length : customFieldKinds.indexOf(kind),
    };
  });
  const isInOrder = placed.every(({ rank }, at) => at === 0 || rank >= (placed[at - 1]?.rank ?? 0));
  const embedded = placed.flatMap(({ customField, pairs }) => {
    if (pairs.length === 0) return fieldPair(customField);
    return isInOrder ? [] : [emptyPair(customField.label)];
  });
  for (const { customField, pairs } of placed)
    if (pairs.length === 0) noteEmbeddedField(customField, entry, target);
  return {
    pairs: placed.flatMap(({ pairs }) => pairs),
    embedded: optionalPair('fields', mappingOf([embedded])),
  };
}

function noteEmbeddedField(
  { label }: CustomField,
  entry: RecordEntry,
  { format, notes }: ExportTarget,
): void {
  notes.addMoved(`“${label}” of “${entryName(entry)}”`, format, 'quoin', entry.place);
}

/** Returns a value in the format's notation; `undefined` if an import would not restore it. */
function exportedValue(
  kind: CustomFieldKind,
  value: Prose,
  entry: RecordEntry,
): SourceNode | string | undefined {
  if (kind === 'doi') return doiOf(value, entry);
  if (listKinds.has(kind)) {
    const words = wordsOfProse(value) ?? sentencesOf(value);
    return words && listOf(words);
  }
  const text = proseMarkdown(value);
  return urlOrEmail.test(text) ? undefined : text;
}

/**
 * Returns the DOI of a link to it. Requires a URL in the entry, since an import makes one from a DOI
 * otherwise.
 */
function doiOf([block, ...more]: Prose, { url }: RecordEntry): string | undefined {
  const [span, ...spans] = block?.kind === 'paragraph' ? block.text : [];
  const isOne = span !== undefined && spans.length === 0 && more.length === 0;
  if (!isOne || url === undefined || !/^10\.\d{4,}\/\S+$/.test(span.text)) return undefined;
  const isPlain = !span.strong && !span.emphasis && !span.code && !span.position;
  return isPlain && span.link === `https://doi.org/${span.text}` ? span.text : undefined;
}

/** Returns the items of a list that is too long to be run in. */
function sentencesOf([block, ...more]: Prose): readonly string[] | undefined {
  if (block?.kind !== 'list' || block.start !== undefined || more.length > 0) return undefined;
  const texts = block.items.map(bulletMarkdown);
  return texts.some((text) => text.length > longestRunInWord || text.includes('\n')) ? texts : undefined;
}
