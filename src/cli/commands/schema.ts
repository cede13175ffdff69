import { resumeJsonSchema } from '../../index.ts';
import type { CommandIo } from '../command-io.ts';

/** Prints the JSON Schema of résumés. */
export function schema({ print }: Pick<CommandIo, 'print'>): void {
  print(`${JSON.stringify(resumeJsonSchema(), null, 2)}\n`);
}
