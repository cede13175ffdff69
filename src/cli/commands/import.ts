import type { SourceFormat } from '../../index.ts';
import type { CommandDescription } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import { formatName, noteCounts, noteText } from '../conversion-notes.ts';
import { standardStream, writeOutput } from '../outputs.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure, printStatus } from '../source-file.ts';
import { fromFlag } from '../style-options.ts';

interface ImportFlags {
  readonly from?: SourceFormat | undefined;
  readonly output?: string | undefined;
  readonly notesOnly?: boolean | undefined;
  /** Old name of `notesOnly`. */
  readonly notes?: boolean | undefined;
}

/** `quoin import`: converts a résumé to Quoin's YAML. */
export const importCommand: CommandDescription<[file: string], ImportFlags> = {
  name: 'import',
  summary: 'convert a résumé in another format to YAML and print a conversion report',
  arguments: [
    [
      '<file>',
      'JSON Resume, RenderCV, YAMLResume, Reactive Resume, Europass XML or Markdown; - for standard input',
    ],
  ],
  flags: [
    fromFlag,
    { usage: '-o, --output <file>', description: 'where to write; standard output by default' },
    { usage: '--notes-only', description: 'print the conversion report to standard output, and no YAML' },
    { usage: '--notes', description: 'old name of --notes-only', hidden: true },
  ],
  examples: [['quoin import resume.json -o cv.yaml', 'converts to YAML and prints a conversion report']],
  run: ([file], flags, io) => importFile(file, flags, io),
};

async function importFile(source: string, flags: ImportFlags, io: CommandIo): Promise<boolean> {
  const { from, output: target = standardStream, notes: oldNotesOnly = false } = flags;
  const { notesOnly = oldNotesOnly } = flags;
  try {
    const { importResume } = await import('../../index.ts');
    const file = await openSource(source, io);
    const { text: yaml, format, notes, problems } = await importResume(file.bytes, { file: file.file, from });
    printProblems(problems, file, io);
    if (format === 'quoin')
      throw new Error('It is already in Quoin’s format. Use --from if it is in another one.');
    if (yaml === undefined) return false;
    const printNote = notesOnly ? io.print : io.printError;
    for (const note of notes) printNote(`${noteText(note, file.name)}\n`);
    if (!notesOnly) await writeOutput({ source, target }, yaml, io);
    const written = notesOnly || target === standardStream ? '' : ` to ${target}`;
    const counts = noteCounts(notes);
    printStatus(source, `from ${formatName(format)}${written}: ${counts === '' ? 'no changes' : counts}`, io);
    return true;
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}
