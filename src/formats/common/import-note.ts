import type { Place } from '../../model/problem.ts';

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
