import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type CommandIo, UsageError } from './command-io.ts';
import { writeAtomically } from './write-atomic.ts';

/** Formats that `render` writes: typeset pages, or their text. */
export const outputFormats = ['pdf', 'text'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** The name of standard input as a source, and of standard output as a target. */
export const standardStream = '-';

const extensions: Readonly<Record<OutputFormat, string>> = { pdf: '.pdf', text: '.txt' };

/** A résumé and the file that it is rendered to. */
export interface Output {
  readonly source: string;
  readonly target: string;
}

/**
 * Returns the target of each source. Without `requested`: next to the source, or standard output for standard input.
 * `requested` is a folder if it exists as one, ends in a slash or there are several sources; a missing folder is
 * created. Otherwise `requested` is the target itself: a file, or `-` for standard output.
 *
 * @throws UsageError if two sources have one target, or a target is a source
 */
export async function planOutputs(
  sources: readonly string[],
  requested: string | undefined,
  format: OutputFormat,
): Promise<readonly Output[]> {
  if (requested === standardStream && sources.length > 1)
    throw new UsageError('Cannot write several files to standard output.');
  if (sources.filter((source) => source === standardStream).length > 1)
    throw new UsageError('Cannot read standard input more than once.');
  const isFolder = requested !== undefined && (await isFolderTarget(requested, sources.length));
  if (requested !== undefined && isFolder) await createFolder(requested);
  const outputs = sources.map((source) => {
    const fromInput = source === standardStream;
    const name = `${fromInput ? 'stdin' : path.parse(source).name}${extensions[format]}`;
    if (requested === undefined)
      return { source, target: fromInput ? standardStream : path.join(path.dirname(source), name) };
    return { source, target: isFolder ? path.join(requested, name) : requested };
  });
  await checkConflicts(outputs);
  return outputs;
}

async function isFolderTarget(requested: string, sourceCount: number): Promise<boolean> {
  if (requested === standardStream) return false;
  if (sourceCount > 1 || requested.endsWith('/') || requested.endsWith(path.sep)) return true;
  return (await stat(requested).catch(() => undefined))?.isDirectory() ?? false;
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError(`${folder} is not a folder, and cannot be created.`);
  }
}

async function checkConflicts(outputs: readonly Output[]): Promise<void> {
  const sources = new Set(
    await Promise.all(
      outputs.map(({ source }) => (source === standardStream ? source : resolvedPath(source))),
    ),
  );
  const sourceByTarget = new Map<string, string>();
  for (const { source, target } of outputs) {
    if (target === standardStream) continue;
    const file = await resolvedPath(target);
    const other = sourceByTarget.get(file);
    if (other !== undefined)
      throw new UsageError(`${other} and ${source} would both be written to ${target}.`);
    if (sources.has(file)) throw new UsageError(overwriteText(target));
    sourceByTarget.set(file, source);
  }
}

async function resolvedPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}

/**
 * Writes the result of a command to a file, or to standard output for `-`.
 *
 * @throws Error with one sentence if the file is the source or cannot be written
 */
export async function writeOutput(
  { source, target }: Output,
  content: Uint8Array | string,
  { print }: Pick<CommandIo, 'print'>,
): Promise<void> {
  if (target === standardStream) {
    print(content);
    return;
  }
  if (path.resolve(target) === path.resolve(source)) throw new Error(overwriteText(target));
  await writeAtomically(target, content);
}

function overwriteText(target: string): string {
  return `${target} is an input file, and would be overwritten.`;
}
