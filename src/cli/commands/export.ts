import { type ExportFormat, exportFormats } from '../../index.ts';
import type { CommandDescription } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import { noteText } from '../conversion-notes.ts';
import { standardStream, writeOutput } from '../outputs.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure } from '../source-file.ts';

interface ExportFlags {
  readonly to: ExportFormat;
  readonly output?: string | undefined;
}

/** `quoin export`: converts a résumé to another format. */
export const exportCommand: CommandDescription<[file: string], ExportFlags> = {
  name: 'export',
  summary: 'convert a résumé to another format and print a conversion report',
  arguments: [['<file>', 'a résumé in any supported format; - for standard input']],
  flags: [
    { usage: '--to <format>', description: 'output format', choices: exportFormats, required: true },
    { usage: '-o, --output <file>', description: 'where to write; standard output by default' },
  ],
  examples: [
    ['quoin export cv.yaml --to jsonresume', 'converts to JSON Resume and prints a conversion report'],
  ],
  run: ([file], flags, io) => exportFile(file, flags, io),
};

async function exportFile(source: string, flags: ExportFlags, io: CommandIo): Promise<boolean> {
  const { to, output: target = standardStream } = flags;
  try {
    const { exportResume } = await import('../../index.ts');
    const file = await openSource(source, io);
    const { text, notes, problems } = await exportResume(file.bytes, { to, file: file.file });
    printProblems(problems, file, io);
    if (text === undefined) return false;
    for (const note of notes) io.printError(`${noteText(note, file.name)}\n`);
    await writeOutput({ source, target }, text, io);
    return true;
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}
