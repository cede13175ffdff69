import path from 'node:path';
import { type ExportFormat, type ExportNote, exportResume } from '../../index.ts';
import type { CommandIo } from '../command-io.ts';
import { standard } from '../outputs.ts';
import { printProblems } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { nameOf, openSource } from '../source-file.ts';
import { writeWhole } from '../write-atomic.ts';

/** What was asked of a résumé that goes elsewhere. */
export interface ExportRequest {
  readonly to: ExportFormat;
  /** Standard output by default. */
  readonly output?: string;
}

/** Writes a résumé in another format, and tells what became of it; whether there was one. */
export async function exportFile(
  source: string,
  { to, output = standard }: ExportRequest,
  io: CommandIo,
): Promise<boolean> {
  const { print, complain } = io;
  try {
    const file = await openSource(source, io);
    const { text, notes, problems } = await exportResume(file.bytes, { to, file: file.file });
    printProblems(problems, file, io);
    if (text === undefined) return false;
    for (const note of notes) complain(`${noteText(note, file.name)}\n`);
    if (output === standard) print(text);
    else if (path.resolve(output) === path.resolve(source))
      throw new Error(`${output} is the file to read; writing would lose it.`);
    else await writeWhole(output, text);
    return true;
  } catch (error) {
    complain(`${printable(nameOf(source))}: error: ${printable((error as Error).message)}\n`);
    return false;
  }
}

/** A note as problems are told: `cv.yaml:3:7: left out: …`. */
function noteText({ code, message, place }: ExportNote, file: string): string {
  const where = place ? `${place.file ?? file}:${place.line}:${place.column}` : file;
  return printable(`${where}: ${code.replaceAll('-', ' ')}: ${message}`);
}
