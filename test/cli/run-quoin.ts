import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../src/cli/command.ts';
import type { CommandIo } from '../../src/cli/command-io.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A résumé without problems. */
export const resume =
  'name: Ada Lovelace\nsections:\n  Work:\n    - title: Analyst\n      text: Wrote the first program.\n';

/** The result of running the command. */
export interface Run {
  readonly code: number;
  /** Standard output, one character per byte. */
  readonly output: string;
  /** Standard error. */
  readonly errors: string;
}

/** Runs the command. Standard input is `resume` unless `io` replaces it. */
export async function quoin(words: readonly string[], io: Partial<CommandIo> = {}): Promise<Run> {
  const output: Buffer[] = [];
  let errors = '';
  const code = await runCommand(words, {
    print: (content) => {
      output.push(Buffer.from(content));
    },
    printError: (text) => {
      errors += text;
    },
    readInput: async () => Buffer.from(resume),
    terminal: { output: false, errors: false },
    columns: 80,
    ...io,
    // The fonts of the machine make no difference to tests.
    environment: { QUOIN_FONT_PATH: '', ...io.environment },
  });
  return { code, output: Buffer.concat(output).toString('latin1'), errors };
}

/** Creates a folder with files, and removes it after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
