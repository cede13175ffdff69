import { plainKey } from '../model/suggest.ts';

/** Kind of value of a field. Each is a definition in the JSON Schema. */
export type Shape =
  | 'line'
  | 'name'
  | 'organization'
  | 'place'
  | 'dates'
  | 'lines'
  | 'prose'
  | 'date'
  | 'details'
  | 'fields'
  | 'bullets'
  | 'level'
  | 'mark'
  | 'language'
  | 'breakPlace'
  | 'order'
  | 'picture'
  | 'contact'
  | 'sections'
  | 'entries'
  | 'roles'
  | 'statement'
  | 'signature'
  | 'letter'
  | 'theme'
  | 'locale'
  | 'page'
  | 'fit'
  | 'fonts'
  | 'check';

/** A key of a mapping in a résumé's file. */
export interface Field {
  readonly takes: Shape;
  /** Part of a sentence, in Markdown; links are to headings of the page on the format, or to pages beside it. */
  readonly description: string;
  /** A value that a file may have there. */
  readonly example: unknown;
  /** Other names of the key, listed in the documentation. */
  readonly also: readonly string[];
  /** Names in earlier versions: read like the key itself, but neither documented nor suggested. */
  readonly formerly: readonly string[];
  /** Words that people use for the key, from the table of synonyms: read like the key itself, and suggested. */
  readonly synonyms: readonly string[];
  /** Other names that may stand beside the key: each is printed. Two other names for one key are a mistake. */
  readonly beside: readonly string[];
}

/** The fields of one kind of mapping, by name, in the order of the documentation. */
export type FieldTable<Name extends string> = Readonly<Record<Name, Field>>;

/** Builds a field; its other names come last. */
export function field(
  takes: Shape,
  description: string,
  example: unknown,
  ...also: readonly string[]
): Field {
  return { takes, description, example, also, formerly: [], synonyms: [], beside: [] };
}

/** Returns the field with the names that it had in earlier versions. */
export function formerly(names: readonly string[], renamed: Field): Field {
  return { ...renamed, formerly: names };
}

/** Returns the field with words that people use for its key. */
export function withSynonyms(words: readonly string[], named: Field): Field {
  const also = new Set(named.also.map(plainKey));
  return { ...named, synonyms: [...named.synonyms, ...words.filter((word) => !also.has(plainKey(word)))] };
}

/** Returns the field with other names that may stand beside its key. Default: all of them. */
export function withBeside(named: Field, beside: readonly string[] = named.also): Field {
  return { ...named, beside };
}

/** Returns the name of the field that a key stands for, or `undefined` if it is in no field of the table. */
export function knownField<Name extends string>(fields: FieldTable<Name>, key: string): Name | undefined {
  const wanted = plainKey(key);
  return namesOf(fields).find((name) =>
    [name, ...aliasesOf(fields[name])].some((spelling) => plainKey(spelling) === wanted),
  );
}

/** Returns all other names of a field: today's and former ones, and synonyms. */
export function aliasesOf({ also, formerly: former, synonyms }: Field): readonly string[] {
  return [...also, ...former, ...synonyms];
}

/** True if a key is a word for the field, and none of its documented names. */
export function isSynonym({ synonyms }: Field, key: string): boolean {
  const wanted = plainKey(key);
  return synonyms.some((word) => plainKey(word) === wanted);
}

/** The keys of one kind of mapping: each name, and the other names it goes by. */
export type KeyTable<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Returns the name in the table that a key stands for, or `undefined` if it is not in the table. */
export function knownKey<Name extends string>(table: KeyTable<Name>, key: string): Name | undefined {
  const wanted = plainKey(key);
  return namesOf(table).find((name) =>
    [name, ...table[name]].some((spelling) => plainKey(spelling) === wanted),
  );
}

/** Returns the names of a table, in its order. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}
