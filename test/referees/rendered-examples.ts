import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const command = path.resolve('dist/src/cli/main.js');

/** The files of the examples, sorted. */
export const exampleFiles: readonly string[] = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => path.resolve('examples', file));

/** How to run the built command. */
export interface RunOptions {
  /** Path of the Node to run it with. Default: this one. */
  readonly node?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Renders every example with the built command into `out/<folder>`. Returns the paths of the PDFs, sorted.
 */
export function renderExamples(
  folder: string,
  { node = process.execPath, environment = {} }: RunOptions = {},
): readonly string[] {
  const output = path.join('out', folder);
  mkdirSync(output, { recursive: true });
  execFileSync(node, [command, 'render', ...exampleFiles, '-o', output], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return exampleFiles.map((file) => path.join(output, `${path.parse(file).name}.pdf`));
}
