import type { Place } from '../../model/problem.ts';

/** What became of something: it stands where it is not looked for, it is said otherwise, or it is not there. */
export type ExportNoteCode = 'moved' | 'changed' | 'left-out';

/** A line of the report on an export. */
export interface ExportNote {
  readonly code: ExportNoteCode;
  /** One sentence; what is left out is quoted in it. */
  readonly message: string;
  /** In the résumé's own file, where that is known. */
  readonly place?: Place;
}

/** A résumé in another format, and what became of it on the way. */
export interface Exported {
  readonly text: string;
  readonly notes: readonly ExportNote[];
}

/** Gathers notes while a résumé is exported; what was said once is not said again. */
export class ExportNotes {
  readonly #notes = new Map<string, ExportNote>();

  get notes(): readonly ExportNote[] {
    return [...this.#notes.values()];
  }

  add(code: ExportNoteCode, message: string, place?: Place): void {
    const key = `${code} ${message}`;
    if (!this.#notes.has(key)) this.#notes.set(key, { code, message, ...(place && { place }) });
  }
}

/** Where an entry goes, and what stands round it. */
export interface Target {
  /** What the format is called in notes. */
  readonly format: string;
  /** That the section is in, which its entries need not say. */
  readonly language: string | undefined;
  /** The words of the document are in. */
  readonly locale: string | undefined;
  /** The person's own name, which an import emphasises among authors. */
  readonly self: string;
  readonly notes: ExportNotes;
}
