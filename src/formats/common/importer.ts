import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { didYouMean, plainKey } from '../../model/suggest.ts';
import { type KeyTable, knownKey } from '../../schema/field.ts';
import { entryWords } from '../../schema/synonyms.ts';
import type { SourceText } from '../../source/source-text.ts';
import { inOneLine, labelOfKey, scalarsIn } from './read-nodes.ts';
import { recordKeys } from './record-keys.ts';
import type { ImportWords } from './words.ts';

/** A file converted to Quoin's format, and the conversion notes. */
export interface Imported {
  /** In Quoin's format, with the positions of the imported file. */
  readonly root: SourceMapping;
  /** In file order. */
  readonly notes: readonly ImportNote[];
}

/** Options of an import. */
export interface ImportOptions {
  /** BCP 47 tag for section titles and field labels. Default: the language in the file, else English. */
  readonly locale?: string | undefined;
  /** The text of the file, which may have keys in a comment that a Quoin export wrote. */
  readonly source?: SourceText | undefined;
}

/**
 * The kind of a change: an old key was read under its new name, a value was changed, an unknown key was
 * printed as a custom field, or data is not printed.
 */
export type ImportNoteCode = 'renamed' | 'changed' | 'kept-as-field' | 'left-out';

/** One line of the conversion report of an import. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  /** One sentence. Quotes what is left out. */
  readonly message: string;
  /** Position in the imported file. */
  readonly place: Place;
}

/** Collects the notes of an import. Ignores duplicates. */
export class ImportNotes {
  readonly #notes = new Map<string, ImportNote>();

  /** In file order. */
  get notes(): readonly ImportNote[] {
    return [...this.#notes.values()].sort(
      (one, other) => one.place.line - other.place.line || one.place.column - other.place.column,
    );
  }

  add(code: ImportNoteCode, message: string, place: Place): void {
    const key = `${code} ${message}`;
    if (!this.#notes.has(key)) this.#notes.set(key, { code, message, place });
  }
}

/** The context of an import. */
export interface Importer {
  readonly notes: ImportNotes;
  /** BCP 47 tag of the document's language, if it is known. */
  readonly language?: string | undefined;
  /** In the document's language. */
  readonly words: ImportWords;
}

/** Notes old keys of a format at any depth: `company` is now `name`. */
export function noteOldKeys(
  node: SourceNode,
  oldKeys: ReadonlyMap<string, string>,
  { notes }: Pick<Importer, 'notes'>,
): void {
  if (node.kind === 'list') for (const item of node.items) noteOldKeys(item, oldKeys, { notes });
  if (node.kind !== 'mapping') return;
  for (const { key, keyPlace, value } of node.pairs) {
    const now = oldKeys.get(key);
    if (now !== undefined) notes.add('renamed', `Old key \`${key}\`. Reading it as \`${now}\`.`, keyPlace);
    noteOldKeys(value, oldKeys, { notes });
  }
}

/** Notes an unknown key, which is printed as a custom field. */
export function noteField({ key, keyPlace }: SourcePair, { notes }: Importer): void {
  const message = `Unknown key \`${key}\`. Printing it as “${labelOfKey(key)}”.${suggestion(key)}`;
  notes.add('kept-as-field', message, keyPlace);
}

/** Known keys of entries and of personal data in all formats. */
const knownKeys = [...Object.entries(recordKeys).flat(2), 'headline', 'profiles'];

const plainKnownKeys: ReadonlySet<string> = new Set(knownKeys.map(plainKey));
const underscoredKeys = knownKeys.map((spelling) =>
  spelling.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

/** Returns a question with the nearest known key, in the key's own style; RenderCV writes underscores. */
function suggestion(key: string): string {
  if (plainKnownKeys.has(plainKey(key))) return '';
  const question = didYouMean(key, key.includes('_') ? underscoredKeys : knownKeys);
  return question === undefined ? '' : ` ${question}`;
}

/**
 * Notes a pair that is not printed, with its values. Ignores blank pairs.
 *
 * @param reason The predicate of the note's sentence: `has no equivalent in Quoin`.
 */
export function noteLeftOut(pair: SourcePair, reason: string, { notes }: Importer): void {
  const values = scalarsIn(pair.value).length;
  if (values === 0) return;
  notes.add('left-out', `\`${pair.key}: ${inOneLine(pair.value)}\` ${reason}.`, pair.keyPlace);
}

/** Leaves out keys that other programs keep for themselves, such as `id` and `icon`, with a note. */
export function withoutMachinery(pairs: readonly SourcePair[], importer: Importer): readonly SourcePair[] {
  return pairs.filter((pair) => {
    const isMachinery = pair.value.kind === 'scalar' && knownKey(machineryKeys, pair.key) !== undefined;
    if (isMachinery) noteLeftOut(pair, 'is for other programs', importer);
    return !isMachinery;
  });
}

const machineryKeys: KeyTable<'machinery'> = { machinery: entryWords.machinery };

/** Characters of inline image data that a note quotes. */
const quotedDataLength = 40;

/** Returns the pair of an image if it names a file. Leaves out inline image data, with a note. */
export function imageFile(pair: SourcePair | undefined, { notes }: Importer): SourcePair | undefined {
  const [data] = pair ? scalarsIn(pair.value) : [];
  if (pair === undefined || data === undefined || !/^\s*data:/i.test(data.text)) return pair;
  const opening = data.text.trim().slice(0, quotedDataLength);
  const message = `The image under \`${pair.key}\` is inline data: \`${opening}…\`. Save it as a file and give its name instead.`;
  notes.add('left-out', message, pair.keyPlace);
  return undefined;
}
