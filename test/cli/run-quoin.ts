import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../src/cli/command.ts';
import type { CommandIo } from '../../src/cli/command-io.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A résumé without anything wrong. */
export const resume =
  'name: Ada Lovelace\nsections:\n  Work:\n    - title: Analyst\n      text: Wrote the first program.\n';

/** What a call of the command gave. */
export interface Run {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

/** Calls the command; what it prints is read as bytes, one a character. */
export async function quoin(words: readonly string[], io: Partial<CommandIo> = {}): Promise<Run> {
  const printed: Buffer[] = [];
  let complained = '';
  const code = await runCommand(words, {
    environment: {},
    print: (content) => {
      printed.push(Buffer.from(content));
    },
    complain: (text) => {
      complained += text;
    },
    readInput: async () => Buffer.from(resume),
    terminal: { output: false, errors: false },
    columns: 80,
    ...io,
  });
  return { code, printed: Buffer.concat(printed).toString('latin1'), complained };
}

/** A folder with files in it, gone after the test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
