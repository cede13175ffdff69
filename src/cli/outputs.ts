import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { WrongUsage } from './command-io.ts';

/** What can be written: typeset pages, or their words alone. */
export const outputFormats = ['pdf', 'text'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Standard input as a source, standard output as a target. */
export const standard = '-';

const endings: Readonly<Record<OutputFormat, string>> = { pdf: '.pdf', text: '.txt' };

/** A résumé and the file it becomes. */
export interface Output {
  readonly source: string;
  readonly target: string;
}

/**
 * Where each file goes. Without `asked`, beside its source, and standard input to standard output; a folder where
 * `asked` is one, ends in a slash or several files come (it is made where it is missing); else the one file named,
 * or standard output for `-`.
 */
export async function planOutputs(
  sources: readonly string[],
  asked: string | undefined,
  format: OutputFormat,
): Promise<readonly Output[]> {
  if (asked === standard && sources.length > 1)
    throw new WrongUsage('Several files cannot all go to standard output.');
  if (sources.filter((source) => source === standard).length > 1)
    throw new WrongUsage('Standard input can be read only once.');
  const intoFolder = asked !== undefined && (await meansFolder(asked, sources.length));
  if (asked !== undefined && intoFolder) await makeFolder(asked);
  const outputs = sources.map((source) => {
    const fromInput = source === standard;
    const name = `${fromInput ? 'stdin' : path.parse(source).name}${endings[format]}`;
    if (asked === undefined)
      return { source, target: fromInput ? standard : path.join(path.dirname(source), name) };
    return { source, target: intoFolder ? path.join(asked, name) : asked };
  });
  await refuseClashes(outputs);
  return outputs;
}

async function meansFolder(asked: string, count: number): Promise<boolean> {
  if (asked === standard) return false;
  if (count > 1 || asked.endsWith('/') || asked.endsWith(path.sep)) return true;
  return (await stat(asked).catch(() => undefined))?.isDirectory() ?? false;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new WrongUsage(`${folder} is not a folder, and cannot be made one.`);
  }
}

/** No two résumés become one file, and none is written over. */
async function refuseClashes(outputs: readonly Output[]): Promise<void> {
  const sources = new Set(
    await Promise.all(outputs.map(({ source }) => (source === standard ? source : resolved(source)))),
  );
  const taken = new Map<string, string>();
  for (const { source, target } of outputs) {
    if (target === standard) continue;
    const file = await resolved(target);
    const other = taken.get(file);
    if (other !== undefined) throw new WrongUsage(`${other} and ${source} would both become ${target}.`);
    if (sources.has(file)) throw new WrongUsage(`${target} is a résumé to read; writing would lose it.`);
    taken.set(file, source);
  }
}

async function resolved(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
