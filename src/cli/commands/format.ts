import type { FormattedResume } from '../../index.ts';
import type { CommandDescription } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { formatName } from '../conversion-notes.ts';
import { standardStream, writeOutput } from '../outputs.ts';
import { positionText } from '../problem-text.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure, printStatus, type SourceFile } from '../source-file.ts';
import { countText, printable } from '../terminal-text.ts';
import { writeAtomically } from '../write-atomic.ts';

interface FormatFlags {
  readonly output?: string | undefined;
  readonly check?: boolean | undefined;
}

/** What became of a file. */
type Outcome = 'changed' | 'unchanged' | 'failed';

/** `quoin format`: rewrites résumés in the standard keys. */
export const format: CommandDescription<[files: readonly string[]], FormatFlags> = {
  name: 'format',
  summary: 'rewrite résumés in the standard keys, and list what was changed',
  arguments: [['<file...>', 'résumés, folders of them, or patterns in quotes; - for standard input']],
  flags: [
    {
      usage: '-o, --output <file>',
      description: 'where to write; by default over the file, or standard output for standard input',
    },
    { usage: '--check', description: 'write nothing, and exit with code 1 if a file would change' },
  ],
  examples: [['quoin format cv.yaml', 'rewrites the file in the standard keys']],
  run: ([files], flags, io) => formatFiles(files, flags, io),
};

async function formatFiles(files: readonly string[], flags: FormatFlags, io: CommandIo): Promise<boolean> {
  const { output, check = false } = flags;
  if (check && output !== undefined) throw new UsageError('--check writes nothing. Leave out --output.');
  const { expandSources } = await import('../source-arguments.ts');
  const sources = await expandSources(files);
  if (output !== undefined && sources.length > 1)
    throw new UsageError('--output is for one file. Without it each file is rewritten in its place.');
  if (sources.filter((source) => source === standardStream).length > 1)
    throw new UsageError('Cannot read standard input more than once.');
  const outcomes: Outcome[] = [];
  for (const source of sources) outcomes.push(await formatFile(source, flags, io));
  if (sources.length > 1) io.printError(`${totalText(outcomes, check)}\n`);
  return outcomes.every((outcome) => outcome === 'unchanged' || (outcome === 'changed' && !check));
}

/** Returns the closing line of a run over several files. */
function totalText(outcomes: readonly Outcome[], check: boolean): string {
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  const failed = count('failed');
  const parts = [
    `${countText(count('changed'), 'file')} ${check ? 'would change' : 'changed'}`,
    `${count('unchanged')} unchanged`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return parts.join(', ');
}

async function formatFile(
  source: string,
  { output, check = false }: FormatFlags,
  io: CommandIo,
): Promise<Outcome> {
  try {
    const { formatResume } = await import('../../index.ts');
    const file = await openSource(source, io);
    const formatted = await formatResume(file.bytes, { file: file.file });
    const { text, changes, problems } = formatted;
    printProblems(
      problems.filter(({ severity, code }) => severity === 'error' || code === 'encoding'),
      file,
      io,
    );
    if (text === undefined) throw new Error(refusalText(formatted));
    // A folder may hold files of other programs, which must not be rewritten.
    if (changes.length > 0 && problems.some(({ code }) => code === 'missing-title'))
      throw new Error('It has no name and no title, and may be no résumé. Write `name: Your Name` first.');
    for (const { message, place } of changes)
      io.printError(`${printable(`${positionText(place, file.name)}: ${message}`)}\n`);
    const target = output ?? source;
    if (!check) await write(file, { source, target }, formatted, io);
    printStatus(source, statusText(changes.length, check, target === source ? undefined : target), io);
    return changes.length === 0 ? 'unchanged' : 'changed';
  } catch (error) {
    printFailure(source, error, io);
    return 'failed';
  }
}

/** Writes the file in its place if it changes, or to another one in any case. */
async function write(
  { bytes }: SourceFile,
  { source, target }: { readonly source: string; readonly target: string },
  { text = '', changes }: FormattedResume,
  io: CommandIo,
): Promise<void> {
  const content = changes.length === 0 ? bytes : text;
  if (target === standardStream) await writeOutput({ source, target }, content, io);
  else if (target !== source || changes.length > 0) await writeAtomically(target, content);
}

function statusText(changes: number, check: boolean, target: string | undefined): string {
  const where = target === undefined || target === standardStream ? '' : ` in ${target}`;
  if (changes === 0) return `nothing to change${where}`;
  return `${countText(changes, 'key')} ${check ? 'would change' : `changed${where}`}`;
}

/** Says why a file is not formatted. */
function refusalText({ format: found }: FormattedResume): string {
  switch (found) {
    case 'quoin':
      return 'It is not formatted, since it cannot be read without loss.';
    case 'markdown':
    case 'europass':
      return `It is ${found === 'markdown' ? 'Markdown' : 'XML'}, which is not formatted. Use quoin import to convert it to YAML.`;
    default:
      return `It is in the format of ${formatName(found)}. Use quoin import to convert it to YAML.`;
  }
}
