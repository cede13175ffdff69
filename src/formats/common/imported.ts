import type { SourceMapping } from '../../model/source.ts';
import type { ImportNote } from './import-note.ts';

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
