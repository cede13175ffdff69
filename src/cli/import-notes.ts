import type { ImportNote, ImportNoteCode, SourceFormat } from '../index.ts';
import { countOf } from './print-problems.ts';
import { printable } from './printable.ts';

/** What the formats call themselves. */
const formatNames: Readonly<Record<SourceFormat, string>> = {
  quoin: 'Quoin',
  jsonresume: 'JSON Resume',
  rendercv: 'RenderCV',
  yamlresume: 'YAMLResume',
  markdown: 'Markdown',
};

const counts: Readonly<Record<ImportNoteCode, (count: number) => string>> = {
  renamed: (count) => countOf(count, 'old key'),
  changed: (count) => `${count} changed`,
  'kept-as-field': (count) => `${count} printed as ${count === 1 ? 'a fact' : 'fields'}`,
  'left-out': (count) => `${count} left out`,
};

/** What a file is written in. */
export function formatName(format: SourceFormat): string {
  return formatNames[format];
}

/** How many notes of each kind there are: `2 old keys, 1 left out`; empty for none. */
export function noteCounts(notes: readonly ImportNote[]): string {
  const counted = Object.entries(counts).flatMap(([code, text]) => {
    const count = notes.filter((note) => note.code === code).length;
    return count === 0 ? [] : [text(count)];
  });
  return counted.join(', ');
}

/** A note as problems are told: `cv.json:3:7: left out: …`. */
export function noteText({ code, message, place }: ImportNote, file: string): string {
  const where = `${place.file ?? file}:${place.line}:${place.column}`;
  return printable(`${where}: ${code.replaceAll('-', ' ')}: ${message}`);
}
