import type { KeyTable } from './resume-schema.ts';

/** What values of a key look like; each is a definition in the JSON Schema. */
export type Shape =
  | 'line'
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
  | 'closing'
  | 'signature'
  | 'letter'
  | 'theme'
  | 'locale'
  | 'page'
  | 'fit'
  | 'fonts'
  | 'check';

/** One key of a mapping. */
export interface Field {
  readonly takes: Shape;
  /** Part of a sentence, in Markdown; links are to headings of the page on the format, or to pages beside it. */
  readonly description: string;
  /** A value of it, as a file may have it. */
  readonly example: unknown;
  /** The other names that it goes by. */
  readonly also: readonly string[];
}

/** The keys of one kind of mapping, in the order of the documentation. */
export type FieldTable<Name extends string> = Readonly<Record<Name, Field>>;

/** A field, with the other names that it goes by at the end. */
export function field(
  takes: Shape,
  description: string,
  example: unknown,
  ...also: readonly string[]
): Field {
  return { takes, description, example, also };
}

/** The names of a table, and what else each is called. */
export function keysOf<Name extends string>(table: FieldTable<Name>): KeyTable<Name> {
  const keys = Object.entries<Field>(table).map(([name, { also }]) => [name, also]);
  return Object.fromEntries(keys) as KeyTable<Name>;
}
