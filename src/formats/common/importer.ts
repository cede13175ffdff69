import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { didYouMean, plainKey } from '../../model/suggest.ts';
import { labelOfKey, scalarsIn } from './read-nodes.ts';
import { recordKeys } from './record-keys.ts';
import type { ImportWords } from './words.ts';

/** A foreign file as one of ours, and what became of it on the way. */
export interface Imported {
  /** In Quoin's format, with the places of the foreign file. */
  readonly root: SourceMapping;
  /** In the order of the file. */
  readonly notes: readonly ImportNote[];
}

export interface ImportOptions {
  /** The language of section titles and labels where the file names none, as `de`; English by default. */
  readonly locale?: string;
}

/**
 * What became of something in a foreign file: an old key that was understood, a value that was changed, a key that
 * is not understood and printed as a customField, or what is not printed at all.
 */
export type ImportNoteCode = 'renamed' | 'changed' | 'kept-as-field' | 'left-out';

/** A line of the report on an import. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  /** One sentence; what is left out is quoted in it. */
  readonly message: string;
  /** In the foreign file. */
  readonly place: Place;
}

/** Gathers notes while a file is imported; what was said once of a file is not said again. */
export class ImportNotes {
  readonly #notes = new Map<string, ImportNote>();

  /** In the order of the file. */
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

/** What every part of an import has at hand. */
export interface Importer {
  readonly notes: ImportNotes;
  /** In the document's language. */
  readonly words: ImportWords;
}

/** Tells of keys that a format had once, wherever they stand: `company` is now `name`. */
export function noteOldKeys(
  node: SourceNode,
  oldKeys: ReadonlyMap<string, string>,
  { notes }: Pick<Importer, 'notes'>,
): void {
  if (node.kind === 'list') for (const item of node.items) noteOldKeys(item, oldKeys, { notes });
  if (node.kind !== 'mapping') return;
  for (const { key, keyPlace, value } of node.pairs) {
    const now = oldKeys.get(key);
    if (now !== undefined)
      notes.add('renamed', `\`${key}\` is an old key; it is read as \`${now}\`.`, keyPlace);
    noteOldKeys(value, oldKeys, { notes });
  }
}

/** Tells of a key that Quoin has no word for, and that is printed with its name before it. */
export function noteField({ key, keyPlace }: SourcePair, { notes }: Importer): void {
  const message = `\`${key}\` is not known here; it is printed as “${labelOfKey(key)}”.${likely(key)}`;
  notes.add('kept-as-field', message, keyPlace);
}

/** What all formats have for entries and for the person. */
const spellings = [...Object.entries(recordKeys).flat(2), 'headline', 'profiles'];

const plainSpellings: ReadonlySet<string> = new Set(spellings.map(plainKey));
const underscoredSpellings = spellings.map((spelling) =>
  spelling.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

/** The known key that a key is most like, spelt in its manner; RenderCV puts lines between words. */
function likely(key: string): string {
  if (plainSpellings.has(plainKey(key))) return '';
  const question = didYouMean(key, key.includes('_') ? underscoredSpellings : spellings);
  return question === undefined ? '' : ` ${question}`;
}

/** Tells of what is not printed, with its values. */
export function noteLeftOut(pair: SourcePair, why: string, { notes }: Importer): void {
  const values = scalarsIn(pair.value).length;
  if (values === 0) return;
  notes.add('left-out', `${written(pair)} ${why}`, pair.keyPlace);
}

/** `page: {size: a4}` in one line. */
function written({ key, value }: SourcePair): string {
  return `\`${key}: ${inOneLine(value)}\``;
}

function inOneLine(node: SourceNode): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'scalar':
      return node.text.trim();
    case 'list':
      return `[${node.items.map(inOneLine).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map(({ key, value }) => `${key}: ${inOneLine(value)}`).join(', ')}}`;
    default:
      return node satisfies never;
  }
}

/** Characters of a picture's data that are quoted. */
const quotedData = 40;

/** The key of a picture, if it names a file and does not hold the picture itself. */
export function pictureFile(pair: SourcePair | undefined, { notes }: Importer): SourcePair | undefined {
  const [data] = pair ? scalarsIn(pair.value) : [];
  if (pair === undefined || data === undefined || !/^\s*data:/i.test(data.text)) return pair;
  const opening = data.text.trim().slice(0, quotedData);
  const message = `The picture under \`${pair.key}\` is inside the file, as \`${opening}…\`; save it beside the résumé and name it there.`;
  notes.add('left-out', message, pair.keyPlace);
  return undefined;
}
