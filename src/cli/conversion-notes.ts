import type { ExportNote, ImportNote, ImportNoteCode, SourceFormat } from '../index.ts';
import { positionText } from './problem-text.ts';
import { countText, printable } from './terminal-text.ts';

const formatNames: Readonly<Record<SourceFormat, string>> = {
  quoin: 'Quoin',
  jsonresume: 'JSON Resume',
  rendercv: 'RenderCV',
  yamlresume: 'YAMLResume',
  reactiveresume: 'Reactive Resume',
  europass: 'Europass',
  markdown: 'Markdown',
};

const countsByCode: Readonly<Record<ImportNoteCode, (count: number) => string>> = {
  renamed: (count) => countText(count, 'old key'),
  changed: (count) => `${count} changed`,
  'kept-as-field': (count) => `${count} kept as ${count === 1 ? 'a field' : 'fields'}`,
  'left-out': (count) => `${count} left out`,
};

/** Returns the name of a format as its authors write it. */
export function formatName(format: SourceFormat): string {
  return formatNames[format];
}

/** Returns the number of notes of each kind, such as `2 old keys, 1 left out`; an empty text if there are none. */
export function noteCounts(notes: readonly ImportNote[]): string {
  const counts = Object.entries(countsByCode).flatMap(([code, textOf]) => {
    const count = notes.filter((note) => note.code === code).length;
    return count === 0 ? [] : [textOf(count)];
  });
  return counts.join(', ');
}

/** Returns one line of a conversion report, in the form of a problem: `cv.json:3:7: left out: …`. */
export function noteText({ code, message, place }: ImportNote | ExportNote, file: string): string {
  return printable(`${positionText(place, file)}: ${code.replaceAll('-', ' ')}: ${message}`);
}
