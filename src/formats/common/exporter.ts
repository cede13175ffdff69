import type { Place } from '../../model/problem.ts';

/** The kind of a change: `moved` is kept under `quoin`, `changed` is converted, `left-out` is dropped. */
export type ExportNoteCode = 'moved' | 'changed' | 'left-out';

/** One line of the conversion report of an export. */
export interface ExportNote {
  readonly code: ExportNoteCode;
  /** One sentence. Quotes what is left out. */
  readonly message: string;
  /** Position in the résumé's file, if known. */
  readonly place?: Place | undefined;
}

/** A résumé in another format, and the conversion notes. */
export interface Exported {
  readonly text: string;
  readonly notes: readonly ExportNote[];
}

/** Collects the notes of an export. Ignores duplicates. */
export class ExportNotes {
  readonly #notes = new Map<string, ExportNote>();

  get notes(): readonly ExportNote[] {
    return [...this.#notes.values()];
  }

  add(code: ExportNoteCode, message: string, place?: Place): void {
    const key = `${code} ${message}`;
    if (!this.#notes.has(key)) this.#notes.set(key, { code, message, place });
  }

  /** Adds a note about data under a key that other tools ignore. `what` is a noun phrase. */
  addMoved(what: string, format: string, under: string, place?: Place): void {
    this.add(
      'moved',
      `${format} has no key for ${what}. Moved it to \`${under}\`, which other tools ignore.`,
      place,
    );
  }
}

/** The format that an entry is exported to, and its context. */
export interface ExportTarget {
  /** The format's name in notes. */
  readonly format: string;
  /** BCP 47 tag of the section's language, which its entries inherit. */
  readonly language: string | undefined;
  /** BCP 47 tag of the document's language. */
  readonly locale: string | undefined;
  /** The name that an import emphasises among authors. */
  readonly personName: string;
  readonly notes: ExportNotes;
}
