import path from 'node:path';
import { importResume, type SourceFormat } from '../../index.ts';
import type { CommandIo } from '../command-io.ts';
import { formatName, noteCounts, noteText } from '../import-notes.ts';
import { standard } from '../outputs.ts';
import { printProblems } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { nameOf, openSource } from '../source-file.ts';
import { writeWhole } from '../write-atomic.ts';

/** What was asked of a file in another format. */
export interface ImportRequest {
  /** What it is written in; told from its keys by default. */
  readonly from?: SourceFormat;
  /** Where the YAML goes; standard output by default. */
  readonly output?: string;
  /** Whether the notes alone are printed, and no YAML. */
  readonly notes?: boolean;
}

/** Writes a résumé in another format as Quoin's YAML, and tells what became of it; whether there was one. */
export async function importFile(
  source: string,
  { from, output = standard, notes: notesAlone = false }: ImportRequest,
  io: CommandIo,
): Promise<boolean> {
  const say = (text: string): void => io.complain(`${printable(nameOf(source))}: ${printable(text)}\n`);
  try {
    const file = await openSource(source, io);
    const imported = await importResume(file.bytes, {
      ...(file.file !== undefined && { file: file.file }),
      ...(from && { from }),
    });
    const { text: yaml, format, notes, problems } = imported;
    printProblems(problems, file, io);
    if (format === 'quoin') throw new Error('It is in Quoin’s own format already; --from says otherwise.');
    if (yaml === undefined) return false;
    const report = notesAlone ? io.print : io.complain;
    for (const note of notes) report(`${noteText(note, file.name)}\n`);
    if (!notesAlone) await write(yaml, output, source, io);
    const counts = noteCounts(notes);
    const target = notesAlone || output === standard ? '' : ` to ${output}`;
    say(`from ${formatName(format)}${target}: ${counts === '' ? 'nothing was changed' : counts}`);
    return true;
  } catch (error) {
    say(`error: ${(error as Error).message}`);
    return false;
  }
}

async function write(
  yaml: string,
  target: string,
  source: string,
  { print }: Pick<CommandIo, 'print'>,
): Promise<void> {
  if (target === standard) {
    print(yaml);
    return;
  }
  if (path.resolve(target) === path.resolve(source))
    throw new Error(`${target} is the file to read; writing would lose it.`);
  await writeWhole(target, yaml);
}
